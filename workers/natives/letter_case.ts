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

const LATE_LOWER = new Map([...LATE].map(([lower, upper]) => [upper, lower]));

const HAS_LATE = /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cd\ua7da-\ua7dc\u{10d50}-\u{10d85}]/u;

function late(s: string, table: ReadonlyMap<number, number>): string {
  if (!HAS_LATE.test(s)) return s;
  return Array.from(s, (c) =>
    String.fromCodePoint(table.get(c.codePointAt(0) as number) ?? (c.codePointAt(0) as number)),
  ).join("");
}

/** Uppercase without locale; `:ascii` touches a-z only, `:turkic` has an i of its own. */
export function upcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[a-z]/g, (c) => c.toUpperCase());
  return late((how === "turkic" ? s.replaceAll("i", "İ") : s).toUpperCase(), LATE);
}

/** Lowercase; `:greek` knows the final sigma. */
export function downcase(s: string, how: string): string {
  if (how === "ascii") return s.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const text = how === "turkic" ? s.replaceAll("I\u0307", "i").replaceAll("I", "ı").replaceAll("İ", "i") : s;
  // Elixir lowers each character by itself unless :greek asks for the final sigma
  return late(how === "greek" ? text.toLowerCase() : Array.from(text, (c) => c.toLowerCase()).join(""), LATE_LOWER);
}

/** One character with the case of titles: mostly upper case; digraphs and Greek letters with an iota differ. */
function titlecase(c: string, how: string): string {
  const p = c.codePointAt(0) as number;
  if (how === "ascii" || p < 128) return upcase(c, how);
  if (LATE.has(p) || (p >= 0x10d0 && p <= 0x10ff)) return c;
  if (p >= 0x1c4 && p <= 0x1cc) return "\u01c5\u01c5\u01c5\u01c8\u01c8\u01c8\u01cb\u01cb\u01cb"[p - 0x1c4] as string;
  if (p >= 0x1f1 && p <= 0x1f3) return "\u01f2";
  if (p >= 0x1f80 && p <= 0x1faf) return String.fromCodePoint(p | 8);
  const plain = c.normalize("NFD");
  if (p >= 0x1fb0 && p <= 0x1fff && plain.includes("\u0345")) {
    // the iota stays below the letter
    const bare = plain.replace("\u0345", "").toUpperCase();
    const [letter = "", ...marks] = Array.from(bare.normalize("NFC"));
    const withIota = `${letter}\u0345`.normalize("NFC");
    return withIota.length === 1 && marks.length + withIota.length <= 2
      ? withIota + marks.join("")
      : `${letter}${marks.join("")}\u0345`;
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
