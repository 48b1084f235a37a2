// Letters → tokens: aliases, names, words of the language, atoms, the keys of keywords.

import { mixesScripts, skeletonOf } from "../../terms/identifiers.ts";
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
import { compatibleForm, MIXED, mixedScripts, SEE_SYNTAX, similarForm } from "./wording-scripts.ts";

/** `Alias` */
export function alias(t: Scanner, at: number, text: string): void {
  const s = t.source;
  const after = at + text.length;
  refuseMixed(t, at);
  if (keyword(t, at, text, after) || atomicKeyword(t, at, text)) return;
  if (s[after] === "@") throw misspelt(t, at, after, "alias");
  if (/[\p{ID_Continue}?!@]/u.test(s[after] ?? ""))
    throw misspelt(t, at, after, "alias (only ASCII characters, without punctuation, are allowed)");
  refuseBehind(t, at, after);
  t.push("alias", at, after);
}

/** Characters behind a name that no name has and no token begins with; they may have a plainer form. */
export function refuseBehind(t: Scanner, from: number, after: number, shift = 0): void {
  const bad = t.source.codePointAt(after);
  // behind a mark another name may follow
  if (bad === undefined || bad < 0x80 || /[?!]/.test(t.source[after - 1] as string)) return;
  const hint = plainerForm(t.source.slice(from, after) + String.fromCodePoint(bad));
  if (hint === undefined) t.unknown(after, after - shift);
  throw new ParseFailure(after - shift, "unexpected token: ", hint as string);
}

/** Throws ParseFailure for a name with letters of several scripts. */
export function refuseMixed(t: Scanner, at: number, shift = 0): void {
  const word = matchWord(ATOM, t.source, at);
  if (word === undefined || ASCII.test(word) || !mixesScripts(word)) return;
  const hint = plainerForm(word);
  const length = hint === undefined ? 0 : word.length - 1;
  throw new ParseFailure(
    at + length - shift,
    MIXED,
    word,
    undefined,
    mixedScripts(word) + (hint === undefined ? SEE_SYNTAX : `\n${hint}`),
  );
}

/** What is said of a plainer form that a name could have; undefined when there is none. */
function plainerForm(word: string): string | undefined {
  const compatible = word.normalize("NFKC");
  // what stands behind the name may be a sign
  const rest = compatible[matchWord(ATOM, compatible, 0)?.length ?? 0] ?? "";
  if (compatible !== word && rest <= "\x7f") return compatibleForm(word, compatible);
  const alike = skeletonOf(word).normalize("NFC");
  return alike !== word && isName(alike) ? similarForm(word, alike) : undefined;
}

function isName(text: string): boolean {
  return matchWord(ATOM, text, 0) === text && !mixesScripts(text);
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
  refuseMixed(t, at);
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
  if (word !== undefined) {
    refuseMixed(t, at + 1, 1);
    refuseBehind(t, at + 1, at + 1 + word.length, 1);
  }
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
