// What a backslash begins in a regular expression, inside of a set or outside.

import { boundary, letterClass, property } from "./classes.ts";
import type { Local, Reading } from "./reading.ts";
import { back, reference } from "./references.ts";
import { END, type Item, type Node } from "./syntax.ts";

const NO_NAMES = "PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u";
const LARGEST = 2 ** 31 - 1;
const SIMPLE: Record<string, number> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** What an escape means outside of a set, behind its backslash. */
export function escape(p: Reading, local: Local): Node {
  const { unicode, ucp } = p.flags;
  const c = p.peek();
  if (c === "") throw p.error("\\ at end of pattern");
  if (/[dDwWsShHvV]/.test(c)) {
    p.at++;
    return { t: "set", items: [letterClass(c, unicode, ucp)], negative: false };
  }
  if (/[pP]/.test(c)) return { t: "set", items: [classByName(p)], negative: false };
  const places: Record<string, Node> = {
    A: { t: "at", source: "(?<![\\s\\S])" },
    z: { t: "at", source: END },
    Z: { t: "at", source: `(?=\\n?${END})` },
    b: { t: "at", source: boundary(unicode, ucp, false) },
    B: { t: "at", source: boundary(unicode, ucp, true) },
    G: { t: "from" },
    K: { t: "keep" },
    N: { t: "set", items: [[10, 10]], negative: true },
    C: { t: "set", items: [[0, unicode ? 0x10ffff : 255]], negative: false },
    R: { t: "source", source: unicode ? "(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])" : "(?:\\r\\n|[\\n-\\r\\x85])" },
    X: {
      t: "source",
      source: unicode
        ? "(?:\\r\\n|\\p{RI}\\p{RI}|[^\\r\\n](?:\\u200d\\p{ExtPict}|[\\p{M}\\u200d\\u{1f3fb}-\\u{1f3ff}])*|[\\r\\n])"
        : "[\\s\\S]",
    },
  };
  if (c === "N" && p.peek(1) === "{" && !/^\{\d+(?:,\d*)?\}/.test(p.rest(16).slice(1))) throw p.error(NO_NAMES);
  const place = places[c];
  if (place !== undefined) {
    p.at++;
    return place;
  }
  if (c === "g" || c === "k") return reference(p, local);
  const digits = /[1-9]/.test(c) ? p.span(/\d/) : undefined;
  if (digits !== undefined && Number(digits) > LARGEST) throw p.error("number is too big", p.at + digits.length - 1);
  // a number below eight, or of a group that there is, refers to it; others are octal
  if (digits !== undefined && (Number(digits) < 8 || Number(digits) <= p.groups)) {
    p.at += digits.length;
    return back(p, Number(digits), local);
  }
  return p.char(escapedChar(p), local);
}

/** `p{…}` or `P{…}`, behind the backslash. */
export function classByName(p: Reading): Item {
  const negative = p.peek() === "P";
  p.at++;
  let name = p.peek();
  let not = negative;
  if (name === "") throw p.error("malformed \\P or \\p sequence");
  if (name === "{") {
    const from = p.at + 1;
    while (p.at < p.src.length && p.src[p.at] !== 125) p.at++;
    if (p.at >= p.src.length) throw p.error("malformed \\P or \\p sequence");
    name = String.fromCodePoint(...p.src.slice(from, p.at));
    if (name.startsWith("^")) {
      not = !not;
      name = name.slice(1);
    }
  }
  const found = property(name, not);
  if (found === undefined) throw p.error("unknown property name after \\P or \\p");
  p.at++;
  return found;
}

/** The character that an escape stands for, behind its backslash. */
export function escapedChar(p: Reading): number {
  const c = p.peek();
  const simple = SIMPLE[c];
  if (simple !== undefined) {
    p.at++;
    return simple;
  }
  if (c === "x") {
    p.at++;
    if (p.peek() === "{") {
      p.at++;
      if (p.peek() === "}") throw p.error("digits missing in \\x{} or \\o{}");
      return braced(p, /[0-9a-fA-F]/, 16, "non-hex character in \\x{} (closing brace missing?)");
    }
    const hex = /^[0-9a-fA-F]{0,2}/.exec(p.rest(2))?.[0] ?? "";
    p.at += hex.length;
    return hex === "" ? 0 : Number.parseInt(hex, 16);
  }
  if (c === "o") {
    if (p.peek(1) !== "{") throw p.error("missing opening brace after \\o");
    if (p.peek(2) === "}") throw p.error("digits missing in \\x{} or \\o{}");
    p.at += 2;
    return braced(p, /[0-7]/, 8, "non-octal character in \\o{} (closing brace missing?)");
  }
  if (c === "c") {
    const next = p.peek(1);
    if (next === "") throw p.error("\\c at end of pattern", p.at + 1);
    if ((next.codePointAt(0) as number) > 127) throw p.error("\\c must be followed by an ASCII character", p.at + 1);
    p.at += 2;
    return (next.toUpperCase().codePointAt(0) as number) ^ 64;
  }
  const octal = /^[0-7]{1,3}/.exec(p.rest(3))?.[0];
  if (octal !== undefined) {
    p.at += octal.length;
    return Number.parseInt(octal, 8);
  }
  if (/[LlNUu]/.test(c)) throw p.error(NO_NAMES);
  p.at++;
  return c.codePointAt(0) as number;
}

/** A number up to its closing brace. */
function braced(p: Reading, digit: RegExp, base: number, otherwise: string): number {
  let value = 0;
  while (digit.test(p.peek())) {
    value = value * base + Number.parseInt(p.peek(), base);
    p.at++;
    if (value > (p.flags.unicode ? 0x10ffff : 255)) {
      while (digit.test(p.peek())) p.at++;
      throw p.error("character value in \\x{} or \\o{} is too large");
    }
  }
  if (p.peek() !== "}") throw p.error(otherwise);
  p.at++;
  return value;
}
