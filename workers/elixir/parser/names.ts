// Letters → tokens: aliases, names, words of the language, atoms, the keys of keywords.

import { entryOf } from "../../terms/table.ts";
import { ParseFailure } from "./diagnostic.ts";
import {
  ASCII,
  ATOM,
  BINARY_KIND,
  codePointName,
  codePointText,
  match,
  matchWord,
  OPERATORS,
  SPACE,
  SPECIAL_ATOM,
  WORDS,
} from "./lexicon.ts";
import { quoted, refuseEscapes } from "./literals.ts";
import type { Scanner } from "./scanner.ts";
import type { Kind } from "./token.ts";
import { ambiguousBang, doOfFn, misplacedDo, TYPE_ATOM } from "./wording.ts";

/** `Alias` */
export function alias(t: Scanner, at: number, text: string): void {
  const s = t.source;
  const after = at + text.length;
  if (keyword(t, at, text, after) || atomicKeyword(t, at, text)) return;
  if (s[after] === "@") throw misspelt(t, at, after, "alias");
  if (/[\p{ID_Continue}?!@]/u.test(s[after] ?? ""))
    throw misspelt(t, at, after, "alias (only ASCII characters, without punctuation, are allowed)");
  refuseBehind(t, at, after);
  t.push("alias", at, after);
}

const FORMS =
  "Elixir expects unquoted Unicode atoms, variables, and calls to use allowed codepoints and to be in NFC form";

/** A character behind a name that no name has and no token begins with; it may have a plainer form. */
export function refuseBehind(t: Scanner, from: number, after: number, shift = 0): void {
  const bad = t.source.codePointAt(after);
  // behind a mark another name may follow
  if (bad === undefined || bad < 0x80 || /[?!]/.test(t.source[after - 1] as string)) return;
  const word = t.source.slice(from, after) + String.fromCodePoint(bad);
  const plain = word.normalize("NFKC");
  const rest = plain[matchWord(ATOM, plain, 0)?.length ?? 0];
  if (plain === word || (rest !== undefined && rest > "\x7f")) t.unknown(after, after - shift);
  const points = (text: string): string =>
    Array.from(text, (c) => `0x${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(5, "0")}`).join(" ");
  const show = (text: string): string => `\n\n    "${text}" (code points ${points(text)})\n\n`;
  const words = `${FORMS}.\n\nGot:${show(word)}Hint: You could write the above in a compatible format that is accepted by Elixir:${show(plain)}`;
  throw new ParseFailure(
    after - shift,
    "unexpected token: ",
    `${words}See https://hexdocs.pm/elixir/unicode-syntax.html for more information.`,
  );
}

/** A sign in a name that has no place there. */
export function misspelt(t: Scanner, at: number, bad: number, where: string): ParseFailure {
  // what ends a name ends the word, too
  const word = match(/[\p{ID_Continue}@]+[?!]?/uy, t.source, at) ?? "";
  const text = `invalid character "${codePointText(t.source, bad)}" (code point ${codePointName(t.source, bad)}) in ${where}: `;
  return new ParseFailure(at, text, word);
}

/** `name: ` starts a keyword pair. False where there is none. */
export function keyword(t: Scanner, at: number, text: string, after: number): boolean {
  const s = t.source;
  if (s[after] !== ":" || s[after + 1] === ":") return false;
  const beyond = s[after + 1];
  if (beyond !== undefined && SPACE.test(beyond)) {
    t.push("kw_identifier", at, after + 1, undefined, normal(text));
    return true;
  }
  if (beyond === undefined) t.unknown(after);
  throw new ParseFailure(at, "keyword argument must be followed by space after: ", `${text}:`);
}

/** A key that is an atom, but neither a name nor an alias: `a@b: ` */
export function atomicKeyword(t: Scanner, at: number, text = ""): boolean {
  const whole = matchWord(ATOM, t.source, at) ?? text;
  return whole.length > text.length && keyword(t, at, whole, at + whole.length);
}

/** A name, a key or a word of the language. */
export function name(t: Scanner, at: number, text: string): void {
  const after = at + text.length;
  if (keyword(t, at, text, after)) return;
  refuseBehind(t, at, after);
  if (t.source[after] === "@") {
    if (atomicKeyword(t, at, text)) return;
    throw misspelt(t, at, after, "identifier");
  }
  const kind = entryOf(WORDS, text);
  if (kind !== undefined) {
    word(t, at, text, kind);
    return;
  }
  refuseReserved(at, text);
  t.push(t.callKind(after), at, after, undefined, normal(text));
  warnBang(t, "identifier", at, text);
}

/** Throws ParseFailure for a name that stands for a node of quoted expressions. */
export function refuseReserved(at: number, text: string): void {
  if (text === "__aliases__" || text === "__block__") throw new ParseFailure(at, "reserved token: ", text);
}

/** A name in the form that names are compared in: composed, with one letter mu. */
function normal(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFC").replaceAll("\u00b5", "\u03bc");
}

function warnBang(t: Scanner, kind: "identifier" | "atom", at: number, text: string): void {
  if (/\p{ID_Continue}[?!]$/u.test(text) && t.source[t.i] === "=") t.forms.warn(at, ambiguousBang(kind, text));
}

function word(t: Scanner, at: number, text: string, kind: Kind): void {
  const end = at + text.length;
  const last = t.last();
  const breaks = t.breaks();
  switch (kind) {
    case "do":
      if (last?.kind === "," || last?.kind === ";") throw misplacedDo(at);
      if (last?.kind === "fn") throw doOfFn(at);
      if (last?.kind === "eol") t.tokens.pop();
      t.delimiters.open("do", at);
      break;
    case "fn":
      t.delimiters.open("fn", at);
      break;
    case "end":
      t.delimiters.close("end", at);
      break;
    case "in_op":
      if (t.asCapture(at, end)) return;
      if (last?.kind === "unary_op" && last.text === "not") {
        t.tokens.pop();
        if (t.last()?.kind === "eol") t.tokens.pop();
        t.push("in_op", last.at, end, undefined, "not in");
        return;
      }
      if (last?.kind === "eol") t.tokens.pop();
      break;
    case "and_op":
    case "or_op":
    case "when_op":
      if (t.asCapture(at, end)) return;
      if (last?.kind === "eol") t.tokens.pop();
      break;
    case "unary_op":
      if (t.asCapture(at, end)) return;
      break;
    default:
      break;
  }
  t.push(kind, at, end, undefined, undefined, BINARY_KIND.test(kind) ? breaks : 0);
}

/** An atom; false when the colon begins none. */
export function atom(t: Scanner, at: number): boolean {
  const s = t.source;
  const next = s[at + 1] ?? "";
  if (next === '"' || next === "'") {
    const literal = quoted(t, at + 1, next, "atom", next);
    refuseEscapes(t, literal, at);
    t.push("atom_quoted", at, t.i, literal);
    return true;
  }
  const word = matchWord(ATOM, s, at + 1);
  // a column too few, for the colon is not counted
  if (word !== undefined) refuseBehind(t, at + 1, at + 1 + word.length, 1);
  const text =
    word ??
    match(SPECIAL_ATOM, s, at + 1) ??
    OPERATORS.find(([op]) => op !== "=>" && s.startsWith(op, at + 1))?.[0] ??
    (next === "." ? "." : undefined);
  if (text === undefined) return false;
  t.push("atom", at, at + 1 + text.length, undefined, normal(text));
  if (text === "::") t.forms.warn(at, TYPE_ATOM);
  warnBang(t, "atom", at, t.source.slice(at, t.i));
  return true;
}
