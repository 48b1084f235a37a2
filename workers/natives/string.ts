// String: the functions that take no function. Normalisation comes from the platform's strings.
// Specification: the documentation of String, Elixir 1.18.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { raiseError } from "../beam/raise.ts";
import { joinBytes } from "../contract/bytes.ts";
import { atom, atomName, isAtom, NIL } from "../terms/atom.ts";
import { Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { extent, refuse } from "./arguments.ts";
import { printable } from "./escaping.ts";
import { graphemes, next, pieces } from "./graphemes.ts";
import { capitalize, downcase, upcase } from "./letter_case.ts";
import { bin, isPlain, made, text, utf8 } from "./text_bytes.ts";

const WHITESPACE = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u;
const TRIM_START = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const TRIM_END = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/u;

function mode(t: Term | undefined): string {
  return t !== undefined && isAtom(t) ? atomName(t) : "default";
}

function index(items: readonly string[], i: Term): string | undefined {
  const at = extent(i);
  if (at === undefined) throw raiseError(atom("function_clause"));
  return items[at < 0 ? items.length + at : at];
}

function pad(s: Term, count: Term, padding: Term, leading: boolean): Term {
  if (typeof count !== "number" || count < 0 || padding === EMPTY || (padding instanceof Bin && padding.len === 0))
    throw raiseError(atom("function_clause"));
  const with_ = padding instanceof Bin ? graphemes(text(padding)) : (listToArray(padding) ?? []).map(text);
  const missing = count - graphemes(text(s)).length;
  if (missing <= 0) return s;
  let fill = "";
  for (let i = 0; i < missing; i++) fill += with_[i % with_.length] as string;
  return made(leading ? fill + text(s) : text(s) + fill);
}

/** Letters of ASCII in the other case, 32 away; null for what is no ASCII or has rules of its own. */
function shifted(t: Term, how: Term, first: number, by: number): Bin | null {
  if (!(t instanceof Bin) || t.tail > 0 || mode(how) === "turkic") return null;
  const bytes = new Uint8Array(t.len);
  for (let i = 0; i < t.len; i++) {
    const c = t.buf[t.off + i] as number;
    if (c > 127) return null;
    bytes[i] = c >= first && c < first + 26 ? c + by : c;
  }
  return new Bin(bytes);
}

const upcasePlain = (t: Term, how: Term): Bin | null => shifted(t, how, 97, -32);
const downcasePlain = (t: Term, how: Term): Bin | null => shifted(t, how, 65, 32);

function join(items: readonly Bin[]): Bin {
  return new Bin(joinBytes(items.map((item) => item.bytes)));
}

/** Valid text with every run of bytes that could begin a character, but does not, replaced once. */
function replaceInvalid(b: Bin, by: string): Bin {
  if (b.text !== null) return b;
  // The decoder's replacement follows the same practice: one per maximal invalid part.
  const marked = utf8.decode(b.bytes);
  const genuine = b.bytes.join(",").includes("239,191,189");
  if (!genuine) return made(marked.replaceAll("\ufffd", by));
  return join(pieces(b, points).map((x) => (x.text === null ? made(by) : x)));
}

const points = (s: string): string[] => Array.from(s);

function normal(t: Term, form: Term): Term {
  const name = isAtom(form) ? atomName(form).toUpperCase() : "";
  if (!(t instanceof Bin) || !["NFC", "NFD", "NFKC", "NFKD"].includes(name)) throw raiseError(atom("function_clause"));
  const b = bin(t);
  if (b.text !== null) return made(b.text.normalize(name));
  // bytes that are no text stay as they are
  return join(pieces(b, (s) => [s.normalize(name)]));
}

export function jaro(a: string[], b: string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = b.map(() => false);
  const hit: number[] = [];
  const matched: string[] = [];
  a.forEach((c, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (used[j] || b[j] !== c) continue;
      used[j] = true;
      hit.push(j);
      matched.push(c);
      break;
    }
  });
  const m = matched.length;
  if (m === 0) return 0;
  const other = b.filter((_, j) => used[j]);
  const swaps = matched.filter((c, i) => c !== other[i]).length / 2;
  return (m / a.length + m / b.length + (m - swaps) / m) / 3;
}

function table(): NativeTable {
  return {
    "length/1": (t: Term) => {
      const b = bin(t);
      return isPlain(b) ? b.len : pieces(b, graphemes).length;
    },
    "graphemes/1": (t: Term) => list(pieces(bin(t), graphemes)),
    "codepoints/1": (t: Term) => list(pieces(bin(t), points)),
    "next_grapheme/1": (t: Term) => next(t, graphemes),
    "next_codepoint/1": (t: Term) => next(t, points),
    "trim/1": (t: Term) => made(text(t).replace(TRIM_START, "").replace(TRIM_END, "")),
    "nodebook_upcase/2": (t: Term, m: Term) => upcasePlain(t, m) ?? made(upcase(text(t), mode(m))),
    "nodebook_downcase/2": (t: Term, m: Term) => downcasePlain(t, m) ?? made(downcase(text(t), mode(m))),
    "nodebook_capitalize/2": (t: Term, m: Term) => made(capitalize(text(t), mode(m))),
    "at/2": (t: Term, i: Term) => {
      const found = index(graphemes(text(t)), i);
      return found === undefined ? NIL : made(found);
    },
    "nodebook_slice/3": (t: Term, from: Term, n: Term) => {
      const items = pieces(bin(t), graphemes);
      const first = extent(from) ?? refuse();
      const start = first < 0 ? Math.max(items.length + first, 0) : first;
      return join(items.slice(start, start + (extent(n) ?? refuse())));
    },
    "nodebook_split_at/2": (t: Term, at: Term) => {
      const items = pieces(bin(t), graphemes);
      const place = extent(at) ?? refuse();
      const n = place < 0 ? Math.max(items.length + place, 0) : place;
      return [join(items.slice(0, n)), join(items.slice(n))];
    },
    "nodebook_replace_invalid/2": (t: Term, by: Term) => replaceInvalid(bin(t), text(by)),
    "reverse/1": (t: Term) => made(graphemes(text(t)).reverse().join("")),
    "nodebook_pad_leading/3": (t: Term, n: Term, p: Term) => pad(t, n, p, true),
    "nodebook_pad_trailing/3": (t: Term, n: Term, p: Term) => pad(t, n, p, false),
    "nodebook_valid/1": (t: Term) => bin(t).text !== null,
    "nodebook_printable/2": (t: Term, n: Term) => {
      const limit = extent(n);
      // what comes behind so many characters may be no text
      const start = limit === undefined ? bin(t) : new Bin(bin(t).bytes.subarray(0, 4 * limit));
      return printable(text(start), limit ?? Number.POSITIVE_INFINITY);
    },
    "normalize/2": normal,
    "equivalent?/2": (a: Term, b: Term) => text(a).normalize("NFD") === text(b).normalize("NFD"),
  };
}

/** String.Break: white space. */
function breakTable(): NativeTable {
  return {
    "nodebook_split/1": (t: Term) =>
      list(
        text(t)
          .split(WHITESPACE)
          .filter((x) => x !== "")
          .map((x) => made(x)),
      ),
    "trim_leading/1": (t: Term) => made(text(t).replace(TRIM_START, "")),
    "trim_trailing/1": (t: Term) => made(text(t).replace(TRIM_END, "")),
  };
}

export const strings: readonly NativeModule[] = [
  { module: "Elixir.String", table },
  { module: "Elixir.String.Break", table: breakTable },
];
