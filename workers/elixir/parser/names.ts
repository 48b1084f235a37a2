// Letters → tokens: aliases, names, words of the language, atoms, the keys of keywords.

import { entryOf } from "../../terms/table.ts";
import { ParseFailure } from "./diagnostic.ts";
import { ATOM, BINARY_KIND, codePointName, codePointText, match, OPERATORS, SPECIAL_ATOM, WORDS } from "./lexicon.ts";
import { quoted } from "./literals.ts";
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
  if (s[after] === "(")
    throw new ParseFailure(
      after,
      `unexpected ( after alias ${text}. Function names and identifiers in Elixir start with lowercase characters or underscore. For example:\n\n    hello_world()\n    _starting_with_underscore()\n    numb3rs_are_allowed()\n    may_finish_with_question_mark?()\n    may_finish_with_exclamation_mark!()\n\nUnexpected token: `,
      "(",
    );
  t.push("alias", at, after);
}

/** A sign in a name that has no place there. */
export function misspelt(t: Scanner, at: number, bad: number, where: string): ParseFailure {
  const word = match(/[\p{ID_Continue}?!@]+/uy, t.source, at) ?? "";
  const text = `invalid character "${codePointText(t.source, bad)}" (code point ${codePointName(t.source, bad)}) in ${where}: `;
  return new ParseFailure(at, text, word);
}

// `name: ` starts a keyword pair
function keyword(t: Scanner, at: number, text: string, after: number): boolean {
  const s = t.source;
  if (s[after] !== ":" || s[after + 1] === ":") return false;
  const beyond = s[after + 1];
  if (beyond !== undefined && /\s/.test(beyond)) {
    t.push("kw_identifier", at, after + 1, undefined, normal(text));
    return true;
  }
  if (beyond === undefined) t.unknown(after);
  throw new ParseFailure(at, "keyword argument must be followed by space after: ", `${text}:`);
}

/** A key that is an atom, but neither a name nor an alias: `a@b: ` */
export function atomicKeyword(t: Scanner, at: number, text = ""): boolean {
  const whole = match(ATOM, t.source, at) ?? text;
  return whole.length > text.length && keyword(t, at, whole, at + whole.length);
}

/** A name, a key or a word of the language. */
export function name(t: Scanner, at: number, text: string): void {
  const after = at + text.length;
  if (keyword(t, at, text, after)) return;
  const kind = entryOf(WORDS, text);
  if (kind !== undefined) {
    word(t, at, text, kind);
    return;
  }
  if (t.source[after] === "@") {
    if (atomicKeyword(t, at, text)) return;
    throw misspelt(t, at, after, "identifier");
  }
  if (text === "__aliases__" || text === "__block__") throw new ParseFailure(at, "reserved token: ", text);
  t.push(t.callKind(after), at, after, undefined, normal(text));
  warnBang(t, "identifier", at, text);
}

/** A name in the form that names are compared in: composed, with one letter mu. */
function normal(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFC").replaceAll("\u00b5", "\u03bc");
}

const ASCII = /^[\0-\x7f]*$/;

function warnBang(t: Scanner, kind: "identifier" | "atom", at: number, text: string): void {
  if (/\p{ID_Continue}[?!]$/u.test(text) && t.source[t.i] === "=") t.forms.warn(at, ambiguousBang(kind, text));
}

function word(t: Scanner, at: number, text: string, kind: Kind): void {
  const end = at + text.length;
  const last = t.last();
  const breaks = t.breaks();
  switch (kind) {
    case "do":
      if (last?.kind === ",") throw misplacedDo(at);
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
    t.push("atom_quoted", at, t.i, literal);
    refuseAlias(t);
    return true;
  }
  const word = match(ATOM, s, at + 1);
  const text =
    word ??
    match(SPECIAL_ATOM, s, at + 1) ??
    OPERATORS.find(([op]) => op !== "=>" && s.startsWith(op, at + 1))?.[0] ??
    (next === "." ? "." : undefined);
  if (text === undefined) return false;
  t.push("atom", at, at + 1 + text.length, undefined, normal(text));
  if (text === "::") t.forms.warn(at, TYPE_ATOM);
  refuseAlias(t);
  warnBang(t, "atom", at, t.source.slice(at, t.i));
  return true;
}

/** `:foo.Bar` */
function refuseAlias(t: Scanner): void {
  if (t.source[t.i] !== "." || !/[A-Z]/.test(t.source[t.i + 1] ?? "")) return;
  throw new ParseFailure(
    t.i + 1,
    "atom cannot be followed by an alias. If the '.' was meant to be part of the atom's name, the atom name must be quoted. Syntax error before: ",
    "'.'",
  );
}
