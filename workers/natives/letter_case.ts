// Text → the same in upper, lower or title case, by the platform's tables and what Elixir 1.18 does otherwise.

import { graphemes } from "./graphemes.ts";

// letters whose other case came with Unicode 16, after the tables of many engines
const LATE = new Map<number, number>([
  [0x19b, 0xa7dc],
  [0x264, 0xa7cb],
  [0x1c8a, 0x1c89],
  [0xa7cd, 0xa7cc],
  [0xa7db, 0xa7da],
  ...Array.from({ length: 22 }, (_, i): [number, number] => [0x10d70 + i, 0x10d50 + i]),
]);

// of Unicode 17, which neither Elixir 1.18 nor OTP 27 knows; some engines do
const NEWER = /[\ua7ce\ua7cf\ua7d2-\ua7d5\u{16ea0}-\u{16eb8}\u{16ebb}-\u{16ed3}]/u;

const LATE_LOWER = new Map([...LATE].map(([lower, upper]) => [upper, lower]));

const HAS_LATE = /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cd\ua7da-\ua7dc\u{10d50}-\u{10d85}]/u;

function late(s: string, table: ReadonlyMap<number, number>): string {
  if (!HAS_LATE.test(s)) return s;
  return Array.from(s, (c) =>
    String.fromCodePoint(table.get(c.codePointAt(0) as number) ?? (c.codePointAt(0) as number)),
  ).join("");
}

/** Each character by itself, but for those that are too new. */
function each(s: string, change: (c: string) => string): string {
  return Array.from(s, (c) => (NEWER.test(c) ? c : change(c))).join("");
}

const upper = (s: string): string => (NEWER.test(s) ? each(s, (c) => c.toUpperCase()) : s.toUpperCase());

/** Uppercase without locale; `:ascii` touches a-z only, `:turkic` has an i of its own. */
export function upcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[a-z]/g, (c) => c.toUpperCase());
  return late(upper(how === "turkic" ? s.replaceAll("i", "İ") : s), LATE);
}

/** Lowercase; `:greek` knows the final sigma. */
export function downcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const text = how === "turkic" ? s.replaceAll("I\u0307", "i").replaceAll("I", "ı").replaceAll("İ", "i") : s;
  const lower = each(text, (c) => c.toLowerCase());
  return late(how === "greek" ? withFinal(text, lower) : lower, LATE_LOWER);
}

/** The sigma at the end of a word in its own form: right behind a letter that is none of ASCII, before none. */
function withFinal(text: string, lower: string): string {
  const letters = Array.from(lower);
  const given = Array.from(text);
  // where a letter becomes two the places differ, and then no sigma was at that end
  if (letters.length !== given.length) return lower;
  return letters
    .map((c, i) => (given[i] === "Σ" && FOREIGN.test(given[i - 1] ?? "") && !LETTER.test(given[i + 1] ?? "") ? "ς" : c))
    .join("");
}

const LETTER = /\p{LC}/u;
const FOREIGN = /[\p{LC}--[\u0000-\u007f]]/v;

/** What OTP 27 makes of one character: its tables are older than Elixir's. */
function older(c: string, change: (c: string) => string): string {
  return NEWER.test(c) || HAS_LATE.test(c) ? c : change(c);
}

/** Uppercase as :string has it. */
export const otpUpper = (s: string): string => Array.from(s, (c) => older(c, (x) => x.toUpperCase())).join("");

/** Lowercase as :string has it: character by character. */
export const otpLower = (s: string): string => Array.from(s, (c) => older(c, (x) => x.toLowerCase())).join("");

/** The case in which :string compares without case: lower, but for Cherokee. */
export function otpFold(s: string): string {
  const one = (c: string): string => {
    const p = c.codePointAt(0) as number;
    if (c === "ı" || (p >= 0x13a0 && p <= 0x13f5)) return c;
    if (c === "İ") return "i\u0307";
    if (c === "ẞ") return "ss";
    const high = c.toUpperCase();
    return (p >= 0x13f8 && p <= 0x13fd) || (p >= 0xab70 && p <= 0xabbf) ? high : high.toLowerCase();
  };
  return Array.from(s, (c) => older(c, one)).join("");
}

/** The first character in the case of titles, as :string has it. */
export function otpTitle(s: string): string {
  const [first = "", ...rest] = Array.from(s);
  return (first === "" ? "" : titlecase(first, "default")) + rest.join("");
}

/** One character with the case of titles: mostly upper case; digraphs and Greek letters with an iota differ. */
function titlecase(c: string, how: string): string {
  const p = c.codePointAt(0) as number;
  if (how === "ascii" || p < 128) return upcase(c, how);
  if (LATE.has(p) || NEWER.test(c) || (p >= 0x10d0 && p <= 0x10ff)) return c;
  if (p >= 0x1c4 && p <= 0x1cc) return "\u01c5\u01c5\u01c5\u01c8\u01c8\u01c8\u01cb\u01cb\u01cb"[p - 0x1c4] as string;
  if (p >= 0x1f1 && p <= 0x1f3) return "\u01f2";
  if (p >= 0x1f80 && p <= 0x1faf) return String.fromCodePoint(p | 8);
  const plain = c.normalize("NFD");
  if (p >= 0x1fb0 && p <= 0x1fff && plain.includes("\u0345")) {
    // the iota stays below the letter
    const bare = plain.replace("\u0345", "").toUpperCase();
    const [letter = "", ...marks] = Array.from(bare.normalize("NFC"));
    const withIota = `${letter}\u0345`.normalize("NFC");
    return withIota.length === 1 && marks.length === 0 ? withIota : `${letter}${marks.join("")}\u0345`;
  }
  const upper = Array.from(upcase(c, how));
  if (upper.length === 1) return upper[0] as string;
  return upper[0] === "ʼ" ? upper.join("") : (upper[0] as string) + downcase(upper.slice(1).join(""), how);
}

/** The first cluster in the case of titles, the rest in lower case. */
export function capitalize(s: string, how: string): string {
  const [first = "", ...rest] = graphemes(s);
  const [letter = "", ...marks] = Array.from(first);
  return (letter === "" ? "" : titlecase(letter, how)) + downcase(marks.join("") + rest.join(""), how);
}
