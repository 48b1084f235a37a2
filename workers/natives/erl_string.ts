// :string, the functions on character data; those on flat lists are in workers/stdlib/otp/string.ex.
// In: binaries, lists of characters, or both mixed. Out: a binary for a binary, else a list. A character is a grapheme
// cluster. Specification: the reference of the module `string`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { bifError, raiseError } from "../beam/raise.ts";
import { Atom, atom, ERROR } from "../terms/atom.ts";
import { Bin, big, Cons, charlist, EMPTY, Float, list, listToArray, type Term } from "../terms/term.ts";
import { extent } from "./arguments.ts";
import { cased, charset, clause, decoder, haystack, isChardata, needle, text, unscanned } from "./erl_chardata.ts";
import { graphemes } from "./graphemes.ts";
import { otpFold, otpLower, otpTitle, otpUpper } from "./letter_case.ts";
import { jaro } from "./string.ts";

const NOMATCH = atom("nomatch");
const WHITESPACE = new Set(["\r\n", ..."\t\n\v\f\r \u0085\u200e\u200f\u2028\u2029"]);

function isEmpty(t: Term): boolean {
  if (t instanceof Bin) return t.len === 0 && t.tail === 0;
  const items = listToArray(t);
  return items !== undefined && items.every((x) => typeof x !== "number" && isEmpty(x));
}

function unmatched(): never {
  throw raiseError(atom("function_clause"));
}

/** An answer in the form of its argument. */
const like = (t: Term, s: string): Term => (t instanceof Bin ? Bin.of(s) : charlist(s));

/** A grapheme cluster as a term: a character, or a list of them. */
function cluster(g: string): Term {
  const codes = Array.from(g, (c) => c.codePointAt(0) as number);
  return codes.length === 1 ? (codes[0] as number) : list(codes);
}

/** What is left of character data after so many code points, in its own form. */
function drop(t: Term, codes: number): Term {
  if (t instanceof Bin) return Bin.of(Array.from(text(t)).slice(codes).join(""));
  let at: Term = t;
  let left = codes;
  while (left > 0 && at instanceof Cons) {
    if (typeof at.h === "number") left--;
    else {
      const size = Array.from(text(at.h)).length;
      if (size > left) return new Cons(drop(at.h, left), at.t);
      left -= size;
    }
    at = at.t;
  }
  return at instanceof Bin ? drop(at, left) : at;
}

const codeCount = (s: string): number => Array.from(s).length;

function atomIn(t: Term | undefined, fallback: string, allowed: readonly string[]): string {
  if (t === undefined) return fallback;
  if (!(t instanceof Atom) || !allowed.includes(t.name)) return unmatched();
  return t.name;
}

const isAscii = (s: string): boolean => /^[\0-\x7f]*$/.test(s);

/** Where a text stands in another, at the borders of grapheme clusters, as UTF-16 offsets in order. */
function places(s: string, what: string): number[] {
  if (what === "") return [];
  const plain = isAscii(s) && !s.includes("\r\n");
  const borders = new Set<number>([0]);
  if (!plain) {
    let at = 0;
    for (const g of graphemes(s)) {
      at += g.length;
      borders.add(at);
    }
  }
  const out: number[] = [];
  for (let at = s.indexOf(what); at >= 0; ) {
    const fits = plain || (borders.has(at) && borders.has(at + what.length));
    if (fits) out.push(at);
    at = s.indexOf(what, fits ? at + what.length : at + 1);
  }
  return out;
}

function lastPlace(s: string, what: string): number {
  for (let at = s.lastIndexOf(what); at >= 0; at = at === 0 ? -1 : s.lastIndexOf(what, at - 1))
    if (places(s.slice(at), what)[0] === 0 && (isAscii(s) || graphemes(s.slice(0, at)).join("").length === at))
      return at;
  return -1;
}

function find(t: Term, what: Term, from?: Term): Term {
  const side = atomIn(from, "leading", ["leading", "trailing"]);
  const wanted = needle(what);
  const s = haystack(t);
  if (wanted === "") return t;
  const at = side === "leading" ? (places(s, wanted)[0] ?? -1) : lastPlace(s, wanted);
  return at < 0 ? NOMATCH : drop(t, codeCount(s.slice(0, at)));
}

/** The parts of a text between the places where another stands. */
function parts(t: Term, by: Term, from?: Term): string[] {
  const sides = ["leading", "trailing", "all"];
  if (from !== undefined && !(from instanceof Atom && sides.includes(from.name)))
    throw raiseError([atom("case_clause"), from]);
  const side = atomIn(from, "leading", sides);
  const sep = needle(by);
  const s = haystack(t);
  if (sep === "") return [s];
  const last = side === "trailing" ? lastPlace(s, sep) : -1;
  const found = side === "trailing" ? (last < 0 ? [] : [last]) : places(s, sep);
  const used = side === "all" ? found : found.slice(0, 1);
  const ends = [...used, s.length];
  return ends.map((end, i) => s.slice(i === 0 ? 0 : (used[i - 1] as number) + sep.length, end));
}

function split(t: Term, by: Term, from?: Term): Term {
  const found = parts(t, by, from);
  // what holds no separator stays as it is
  return list(found.length === 1 ? [t] : found.map((p) => like(t, p)));
}

function replace(t: Term, by: Term, into: Term, from?: Term): Term {
  const found = parts(t, by, from);
  if (found.length === 1) return new Cons(t, EMPTY);
  return list(found.flatMap((p, i) => (i === 0 ? [like(t, p)] : [into, like(t, p)])));
}

function trim(t: Term, dir?: Term, chars?: Term): Term {
  const set = chars === undefined ? WHITESPACE : charset(chars);
  const sides = ["both", "leading", "trailing"];
  if (dir !== undefined && !(dir instanceof Atom && sides.includes(dir.name)))
    throw clause("trim", t, dir, chars ?? EMPTY);
  const how = atomIn(dir, "both", sides);
  if (!isChardata(t)) throw how === "trailing" ? unscanned("trim_t", t, chars) : unscanned("trim_l", t, chars);
  const items = graphemes(text(t));
  let from = 0;
  let to = items.length;
  if (how !== "trailing") while (from < to && set.has(items[from] as string)) from++;
  if (how !== "leading") while (to > from && set.has(items[to - 1] as string)) to--;
  return like(t, items.slice(from, to).join(""));
}

function take(t: Term, chars: Term, complement?: Term, dir?: Term): Term {
  const leading = atomIn(dir, "leading", ["leading", "trailing"]) === "leading";
  if (!isChardata(t)) throw unscanned(`take_${leading ? "l" : "t"}${complement === true ? "c" : ""}`, t, chars);
  const set = charset(chars, (wrong) =>
    bifError(atom("badarg"), "lists", "member", [text(t).codePointAt(0) ?? 0, wrong]),
  );
  if (complement !== undefined && typeof complement !== "boolean") return unmatched();
  const taken = (g: string): boolean => set.has(g) !== (complement === true);
  const items = graphemes(text(t));
  let at = leading ? 0 : items.length;
  if (leading) while (at < items.length && taken(items[at] as string)) at++;
  else while (at > 0 && taken(items[at - 1] as string)) at--;
  return [like(t, items.slice(0, at).join("")), like(t, items.slice(at).join(""))];
}

function pad(t: Term, length: Term, dir?: Term, char?: Term): Term {
  const sides = ["leading", "trailing", "both"];
  if (typeof length !== "number" || (dir !== undefined && !(dir instanceof Atom && sides.includes(dir.name))))
    throw clause("pad", t, length, dir ?? atom("trailing"), char ?? 32);
  const how = atomIn(dir, "trailing", sides);
  const missing = Math.max(0, length - graphemes(text(t)).length);
  const with_ = (n: number): Term[] => new Array<Term>(n).fill(char ?? 32);
  if (how === "trailing") return list([t, ...with_(missing)]);
  if (how === "leading") return list([list(with_(missing)), t]);
  const side = list(with_(missing >> 1));
  return list(missing % 2 === 0 ? [side, t, side] : [side, t, side, char ?? 32]);
}

function slice(t: Term, from: Term, length?: Term): Term {
  const start = extent(from);
  if (start === undefined || start < 0) return unmatched();
  const all = length === undefined || length === atom("infinity");
  const size = all ? Number.POSITIVE_INFINITY : extent(length);
  if (size === undefined || size < 0) return unmatched();
  const items = graphemes(text(t));
  if (all) return drop(t, codeCount(items.slice(0, start).join("")));
  return like(t, items.slice(start, start + size).join(""));
}

function lexemes(t: Term, seps: Term): string[] {
  const set = charset(seps);
  if (!isChardata(t)) throw unscanned("lexemes_m", t, seps);
  const out: string[] = [];
  let word = "";
  for (const g of graphemes(text(t))) {
    if (!set.has(g)) word += g;
    else if (word !== "") {
      out.push(word);
      word = "";
    }
  }
  return word === "" ? out : [...out, word];
}

function equal(a: Term, b: Term, ignoreCase: Term = false, form: Term = atom("none")): Term {
  if (typeof ignoreCase !== "boolean") return unmatched();
  const name = atomIn(form, "none", ["none", "nfc", "nfd", "nfkc", "nfkd"]);
  const read = (t: Term): string => {
    const s = ignoreCase ? otpFold(text(t)) : text(t);
    return name === "none" ? s : s.normalize(name.toUpperCase());
  };
  return read(a) === read(b);
}

/** The first code point or cluster and the rest. */
function next(t: Term, first: (s: string) => string): Term {
  if (t instanceof Bin && t.text === null) {
    const valid = text8(t);
    if (valid === "") return t.len === 0 ? EMPTY : [ERROR, t];
    const head = first(valid);
    return new Cons(
      cluster(head),
      new Bin(t.buf, t.off + new TextEncoder().encode(head).length, t.len - new TextEncoder().encode(head).length),
    );
  }
  const s = text(t);
  if (s === "") return EMPTY;
  const head = first(s);
  return new Cons(cluster(head), drop(t, codeCount(head)));
}

/** The valid start of a binary. */
function text8(t: Bin): string {
  for (let n = t.len; n > 0; n--) {
    try {
      return decoder.decode(t.bytes.subarray(0, n));
    } catch {
      // one byte less
    }
  }
  return "";
}

function number(t: Term, pattern: RegExp, none: string, read: (s: string) => Term | undefined): Term {
  if (!(t instanceof Bin) && !(t instanceof Cons) && t !== EMPTY) return [ERROR, atom("badarg")];
  let s: string;
  try {
    s = text(t);
  } catch {
    return [ERROR, atom("badarg")];
  }
  const found = pattern.exec(s)?.[0];
  const value = found === undefined ? undefined : read(found.replace(",", "."));
  if (found === undefined || value === undefined) return [ERROR, atom(none)];
  return [value, drop(t, codeCount(found))];
}

function readFloat(s: string): Term | undefined {
  const value = Number(s);
  return Number.isFinite(value) ? new Float(value) : undefined;
}

function table(): NativeTable {
  return {
    "length/1": (t: Term) => graphemes(text(t)).length,
    "is_empty/1": (t: Term) => isEmpty(t),
    "to_graphemes/1": (t: Term) => list(graphemes(text(t)).map(cluster)),
    "reverse/1": (t: Term) => list(graphemes(text(t)).reverse().map(cluster)),
    "equal/2": (a: Term, b: Term) => equal(a, b),
    "equal/3": (a: Term, b: Term, ignoreCase: Term) => equal(a, b, ignoreCase),
    "equal/4": equal,
    "lexemes/2": (t: Term, seps: Term) => list(lexemes(t, seps).map((x) => like(t, x))),
    "nth_lexeme/3": (t: Term, n: Term, seps: Term) => {
      if (typeof n !== "number" || n < 1) return unmatched();
      return like(t, lexemes(t, seps)[n - 1] ?? "");
    },
    "uppercase/1": (t: Term) => like(t, otpUpper(cased(t))),
    "lowercase/1": (t: Term) => like(t, otpLower(cased(t))),
    "titlecase/1": (t: Term) => {
      if (!(t instanceof Bin) && !(t instanceof Cons) && t !== EMPTY) return unmatched();
      return like(t, otpTitle(text(t)));
    },
    "casefold/1": (t: Term) => like(t, otpFold(cased(t))),
    "split/2": split,
    "split/3": split,
    "replace/3": (t: Term, by: Term, into: Term) => replace(t, by, into),
    "replace/4": replace,
    "find/2": (t: Term, what: Term) => find(t, what),
    "find/3": find,
    "trim/1": (t: Term) => trim(t),
    "trim/2": (t: Term, d: Term) => trim(t, d),
    "trim/3": trim,
    "chomp/1": (t: Term) => {
      if (!isChardata(t)) throw unscanned("trim_t", t, list([charlist("\r\n"), 10]));
      return like(
        t,
        text(t).replace(/[\r\n]*$/, (end) => end.replace(/(\r?\n)*$/, "")),
      );
    },
    "take/2": (t: Term, chars: Term) => take(t, chars),
    "take/3": (t: Term, chars: Term, complement: Term) => take(t, chars, complement),
    "take/4": take,
    "prefix/2": (t: Term, p: Term) => {
      const start = needle(p);
      const s = text(t);
      if (start !== "" && places(s, start)[0] !== 0) return NOMATCH;
      return start === "" ? t : drop(t, codeCount(start));
    },
    "slice/2": (t: Term, from: Term) => slice(t, from),
    "slice/3": slice,
    "pad/2": (t: Term, n: Term) => pad(t, n),
    "pad/3": (t: Term, n: Term, dir: Term) => pad(t, n, dir),
    "pad/4": pad,
    "next_grapheme/1": (t: Term) => next(t, (s) => graphemes(s)[0] as string),
    "next_codepoint/1": (t: Term) => next(t, (s) => String.fromCodePoint(s.codePointAt(0) as number)),
    "jaro_similarity/2": (a: Term, b: Term) => new Float(jaro(graphemes(text(a)), graphemes(text(b)))),
    "to_integer/1": (t: Term) => number(t, /^[+-]?\d+/, "no_integer", (s) => big(BigInt(s.replace("+", "")))),
    "to_float/1": (t: Term) => number(t, /^[+-]?\d+[.,]\d+([eE][+-]?\d+)?/, "no_float", readFloat),
  };
}

export const erlString: NativeModule = { module: "string", table };
