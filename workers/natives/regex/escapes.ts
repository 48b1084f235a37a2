// What a backslash begins in a regular expression, inside of a set or outside.

import { boundary, letterClass, property } from "./classes.ts";
import type { Local, Reading } from "./reading.ts";
import { back, reference } from "./references.ts";
import { END, type Item, type Node } from "./syntax.ts";

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
  const place = places[c];
  if (place !== undefined) {
    p.at++;
    return place;
  }
  if (c === "g" || c === "k") return reference(p, local);
  const digits = /^[1-9]\d*/.exec(p.rest(4))?.[0];
  // a number below ten, or of a group that there is, refers to it; others are octal
  if (digits !== undefined && (Number(digits) < 10 || Number(digits) <= p.groups)) {
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
      const found = /^\{([0-9a-fA-F]+)\}/.exec(p.rest(12));
      if (found !== null) {
        const value = Number.parseInt(found[1] as string, 16);
        if (value > (p.flags.unicode ? 0x10ffff : 255)) {
          p.at += found[0].length - 1;
          throw p.error("character value in \\x{} or \\o{} is too large");
        }
        p.at += found[0].length;
        return value;
      }
    }
    const hex = /^[0-9a-fA-F]{0,2}/.exec(p.rest(2))?.[0] ?? "";
    p.at += hex.length;
    return hex === "" ? 0 : Number.parseInt(hex, 16);
  }
  if (c === "o" && p.peek(1) === "{") {
    const found = /^o\{([0-7]+)\}/.exec(p.rest(12));
    if (found === null) throw p.error("non-octal character in \\o{} (closing brace missing?)");
    p.at += found[0].length;
    return Number.parseInt(found[1] as string, 8);
  }
  if (c === "c") {
    const next = p.peek(1);
    if (next === "") throw p.error("\\c at end of pattern");
    p.at += 2;
    return (next.toUpperCase().codePointAt(0) as number) ^ 64;
  }
  const octal = /^[0-7]{1,3}/.exec(p.rest(3))?.[0];
  if (octal !== undefined) {
    p.at += octal.length;
    return Number.parseInt(octal, 8);
  }
  if (/[LlNUu]/.test(c)) throw p.error("PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u", p.at + 1);
  p.at++;
  return c.codePointAt(0) as number;
}
