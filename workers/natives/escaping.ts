// Text and bytes → how they stand inside quotes.

import { Bin, type Term } from "../terms/term.ts";
import { characterSize, made } from "./text_bytes.ts";

const SIMPLE: Record<string, string> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1b": "\\e",
  "\x7f": "\\d",
  "\0": "\\0",
};

/** Marks that cannot be seen: printable, but written as escapes. */
const INVISIBLE = /[\u00a0\u034f\u061c\u2000-\u200f\u2028-\u202e\u205f-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]/;

/** Whether the first characters of a text can be shown. */
export function printable(s: string | null, limit: number): boolean {
  if (s === null) return false;
  let n = 0;
  for (const c of s) {
    if (n++ >= limit) return true;
    const p = c.codePointAt(0) as number;
    const ok =
      (p >= 0x20 && p <= 0x7f) ||
      (p >= 7 && p <= 13) ||
      p === 27 ||
      (p >= 0xa0 && p <= 0xd7ff) ||
      (p >= 0xe000 && p <= 0xfffd) ||
      p >= 0x10000;
    if (!ok) return false;
  }
  return true;
}

/** Text as it stands inside quotes. */
export function escapeText(s: string, quote: string): string {
  let out = "";
  for (let i = 0; i < s.length; ) {
    const c = String.fromCodePoint(s.codePointAt(i) as number);
    const p = c.codePointAt(0) as number;
    i += c.length;
    if (c === quote || c === "\\") out += `\\${c}`;
    else if (c === "#" && s[i] === "{") out += "\\#";
    else if (SIMPLE[c] !== undefined) out += SIMPLE[c];
    else if (p < 0x20) out += `\\x${p.toString(16).toUpperCase().padStart(2, "0")}`;
    else if (INVISIBLE.test(c)) out += `\\u${p.toString(16).toUpperCase().padStart(4, "0")}`;
    else if (!printable(c, 2))
      out += p < 0x100 ? `\\x${p.toString(16).toUpperCase()}` : `\\x{${p.toString(16).toUpperCase()}}`;
    else out += c;
  }
  return out;
}

/** Bytes that are not all text, as they stand inside quotes, and the rest behind `limit` characters. */
export function escapeBytes(bytes: Uint8Array, quote: string, limit: Term): Term {
  const most = typeof limit === "number" ? limit : Number.POSITIVE_INFINITY;
  let out = "";
  let at = 0;
  for (let n = 0; at < bytes.length && n < most; n++) {
    const size = characterSize(bytes, at);
    if (size === 0) out += `\\x${(bytes[at] as number).toString(16).toUpperCase().padStart(2, "0")}`;
    else out += escapeText(new Bin(bytes.subarray(at, at + size)).text ?? "", quote);
    at += size || 1;
  }
  return [made(out), new Bin(bytes.subarray(at))];
}
