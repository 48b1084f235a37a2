// Classes of characters as the inside of JavaScript character classes (flag `v`): \d \w \s \h \v, POSIX names, properties.

import { entryOf } from "../../terms/table.ts";
import type { Item } from "./syntax.ts";

// bytes are Latin-1, as Erlang's tables have it
const LATIN = "\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff";
const BYTES: Record<string, string> = {
  d: "0-9",
  w: `A-Za-z0-9_${LATIN}`,
  s: "\\t-\\r\\x20",
  h: "\\t\\x20\\xa0",
  v: "\\n-\\r\\x85",
};
const UNICODE: Record<string, string> = {
  ...BYTES,
  h: "\\t\\x20\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000",
  v: "\\n-\\r\\x85\\u2028\\u2029",
};
const UCP: Record<string, string> = {
  ...UNICODE,
  d: "\\p{Nd}",
  w: "\\p{L}\\p{N}_",
  s: "\\p{Z}\\t-\\r\\x85",
};
const POSIX: Record<string, string> = {
  alpha: `A-Za-z${LATIN}`,
  digit: "0-9",
  alnum: `A-Za-z0-9${LATIN}`,
  ascii: "\\x00-\\x7f",
  upper: "A-Z\\xc0-\\xd6\\xd8-\\xde",
  lower: "a-z\\xaa\\xb5\\xba\\xdf-\\xf6\\xf8-\\xff",
  space: "\\t-\\r\\x20",
  blank: "\\x20\\t",
  punct: "\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e\\xa0-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7",
  xdigit: "0-9A-Fa-f",
  word: `A-Za-z0-9_${LATIN}`,
  cntrl: "\\x00-\\x1f\\x7f-\\x9f",
  print: "\\x20-\\x7e\\xa0-\\xff",
  graph: "\\x21-\\x7e\\xa0-\\xff",
};
const POSIX_UCP: Record<string, string> = {
  ...POSIX,
  alpha: "\\p{L}",
  lower: "\\p{Ll}",
  upper: "\\p{Lu}",
  alnum: "\\p{L}\\p{N}",
  space: "\\p{Z}\\t-\\r\\x85",
  blank: UNICODE.h as string,
  digit: "\\p{Nd}",
  word: "\\p{L}\\p{N}_",
  cntrl: "\\p{Cc}",
  punct: "\\p{P}\\x24\\x2b\\x3c-\\x3e\\x5e\\x60\\x7c\\x7e",
  graph: "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}",
  print: "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Zs}",
};

const nested = (source: string, negative: boolean): string => (negative ? `[^${source}]` : `[${source}]`);

/** `\d`, `\W` … as an item; the letter's case says whether it is negated. */
export function letterClass(letter: string, unicode: boolean, ucp: boolean): Item {
  const set = (ucp ? UCP : unicode ? UNICODE : BYTES)[letter.toLowerCase()] as string;
  return nested(set, letter !== letter.toLowerCase());
}

/** `[:name:]`, or undefined. */
export function posixClass(name: string, negative: boolean, ucp: boolean): Item | undefined {
  const set = entryOf(ucp ? POSIX_UCP : POSIX, name);
  return set === undefined ? undefined : nested(set, negative);
}

const SPECIAL: Record<string, string> = {
  Any: "\\p{Any}",
  "L&": "\\p{Lu}\\p{Ll}\\p{Lt}",
  Xan: "\\p{L}\\p{N}",
  Xps: "\\p{Z}\\t-\\r\\x85",
  Xsp: "\\p{Z}\\t-\\r\\x85",
  Xwd: "\\p{L}\\p{N}_",
};

/** `\p{name}`, or undefined when there is no such property. */
export function property(name: string, negative: boolean): Item | undefined {
  const special = entryOf(SPECIAL, name);
  if (special !== undefined) return nested(special, negative);
  const source = /^[CLMNPSZ][a-z]?$/.test(name) ? `\\p{${name}}` : `\\p{Script=${name}}`;
  try {
    new RegExp(source, "v");
  } catch {
    return undefined;
  }
  return nested(source, negative);
}

/** A word character on one side only, or on both or none: \b and \B. */
export function boundary(unicode: boolean, ucp: boolean, negative: boolean): string {
  const w = letterClass("w", unicode, ucp) as string;
  return negative ? `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))` : `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))`;
}

/** All characters that differ from this one in case only, itself first. */
export function casings(c: number, unicode: boolean): number[] {
  if (c < 128 || !unicode) {
    const upper = (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
    const lower = (c >= 97 && c <= 122) || (c >= 0xe0 && c <= 0xfe && c !== 0xf7);
    return upper ? [c, c + 32] : lower ? [c, c - 32] : [c];
  }
  const text = String.fromCodePoint(c);
  const out = new Set([c]);
  for (const other of [text.toLowerCase(), text.toUpperCase(), text.toUpperCase().toLowerCase()]) {
    const points = Array.from(other);
    if (points.length === 1) out.add(other.codePointAt(0) as number);
  }
  return [...out];
}
