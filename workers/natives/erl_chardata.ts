// Character data as the functions of :string take it, and what they say of what is none. Specification: the reference of the
// module `string`, OTP 27; the inner functions that errors name are those of its source as seen in stack traces.

import { bifError, type Raise, raiseError } from "../beam/raise.ts";
import { atom, UNDEFINED } from "../terms/atom.ts";
import { Bin, Cons, charlist, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { ioBytes } from "./io_bytes.ts";
import { charactersOf, type Encoding } from "./transcoding.ts";

const CLAUSE = atom("function_clause");
/** Throws at what is no UTF-8. */
export const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const BLANKS = new Cons(charlist("\r\n"), charlist("\t\n\v\f\r \u0085\u200e\u200f\u2028\u2029"));

/** Whether a term is a binary or a list: what functions on character data begin to read. */
export function isChardata(t: Term): boolean {
  return t instanceof Bin ? t.tail === 0 : t instanceof Cons || t === EMPTY;
}

/** Character data whose case changes: anything else is a wrong argument. */
export function cased(t: Term): string {
  if (!isChardata(t)) throw raiseError([atom("badarg"), t]);
  return text(t);
}

/** The error of a function that takes its arguments only in its longest form. */
export const clause = (name: string, ...args: Term[]) => bifError(CLAUSE, "string", name, args);

/** Character data as text. */
export function text(t: Term): string {
  if (t instanceof Bin && t.text !== null) return t.text;
  const bytes = t instanceof Bin ? (t.tail === 0 ? t.bytes : undefined) : ioBytes(t, true);
  if (bytes === undefined) throw bifError(CLAUSE, "unicode_util", "cp", [t]);
  try {
    return decoder.decode(bytes);
  } catch {
    throw raiseError([atom("badarg"), unread(t)]);
  }
}

const UTF8: Encoding = { name: "utf8", little: false };

/** What is left of character data when its readers come upon bytes that are no character. */
function unread(t: Term): Term {
  let at = t;
  for (;;) {
    const first = at instanceof Cons ? at.h : at;
    const rest = at instanceof Cons ? at.t : EMPTY;
    if (first instanceof Bin) {
      const read = charactersOf(first, UTF8, UTF8, false);
      if ("kind" in read) return at instanceof Cons ? new Cons(read.rest, rest) : read.rest;
      at = rest;
    } else if (first instanceof Cons) at = new Cons(first.h, first.t === EMPTY ? rest : new Cons(first.t, rest));
    else if (at === EMPTY) return t;
    else at = rest;
  }
}

/** What is looked for, as text. */
export function needle(t: Term): string {
  if (isChardata(t) && (t instanceof Bin || ioBytes(t, true) !== undefined)) return text(t);
  throw bifError(atom("badarg"), "unicode", "characters_to_list", [t]);
}

/** Where it is looked for, as text. */
export function haystack(t: Term): string {
  if (!isChardata(t)) throw raiseError([atom("badmatch"), t]);
  return text(t);
}

/** The error of an inner function that got no character data, with its separators (blanks unless told) as it takes them. */
export function unscanned(name: string, t: Term, seps: Term = BLANKS): Raise {
  const firsts = (listToArray(seps) ?? []).map((c) => (c instanceof Cons ? c.h : c));
  const classes: Term = [seps, list(firsts), UNDEFINED];
  if (name === "trim_l") return clause(name, t, seps);
  if (name === "take_l") return clause(name, t, seps, EMPTY);
  if (name === "take_lc" || name === "lexemes_m") return clause(name, t, classes, EMPTY);
  return clause(name, t, 0, classes);
}

/** Characters given as a list of grapheme clusters, as a set. */
export function charset(t: Term, wrong: (t: Term) => Raise = () => raiseError(CLAUSE)): Set<string> {
  const items = listToArray(t);
  if (items === undefined) throw wrong(t);
  return new Set(items.map((c) => (typeof c === "number" ? String.fromCodePoint(c) : text(c))));
}
