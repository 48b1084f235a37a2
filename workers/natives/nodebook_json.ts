// :nodebook_json, the loops of :json and JSON: strings with escapes, numbers, and whole values where no function is asked.
// Specification: RFC 8259; where a text is wrong, what OTP 27 says of it.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, big, Cons, EMPTY, Float, type Term } from "../terms/term.ts";

const A = {
  more: atom("more"),
  error: atom("error"),
  ok: atom("ok"),
  integer: atom("integer"),
  float: atom("float"),
  invalidByte: atom("invalid_byte"),
  sequence: atom("unexpected_sequence"),
  end: atom("unexpected_end"),
};
const QUOTE = 34;
const BACKSLASH = 92;
const DEPTH = 400;

function bytesOf(t: Term): Uint8Array {
  if (!(t instanceof Bin) || t.tail !== 0) throw badarg();
  return t.bytes;
}

/** Why the bytes at `at` begin no UTF-8 character: the place of the first byte that is wrong, or "end" when one is missing. */
function badUtf8(bytes: Uint8Array, at: number): number | "end" | undefined {
  const first = bytes[at] as number;
  if (first < 0x80) return undefined;
  const more =
    first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
  if (more === 0) return at;
  for (let i = 1; i <= more; i++) {
    const b = bytes[at + i];
    if (b === undefined) return "end";
    const low = i === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = i === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (b < low || b > high) return at + i;
  }
  return undefined;
}

const charSize = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);
const hex = (n: number): string => n.toString(16).toUpperCase().padStart(4, "0");
const NAMED: Record<number, string> = { 8: "b", 9: "t", 10: "n", 12: "f", 13: "r", 34: '"', 92: "\\" };
const encoder = new TextEncoder();

/** The bytes as a JSON string, with quotes. `ascii`: everything else is escaped too. */
function quote(data: Term, ascii: boolean): Term {
  if (!(data instanceof Bin) || data.tail !== 0) throw badarg();
  const { buf, off, len } = data;
  let plain = true;
  for (let i = off; i < off + len && plain; i++) {
    const b = buf[i] as number;
    plain = b >= 32 && b !== QUOTE && b !== BACKSLASH && b < 128;
  }
  if (plain) {
    const out = new Uint8Array(len + 2);
    out[0] = out[len + 1] = QUOTE;
    for (let i = 0; i < len; i++) out[i + 1] = buf[off + i] as number;
    return new Bin(out);
  }
  const bytes = data.bytes;
  for (let at = 0; at < bytes.length; at += charSize(bytes[at] as number)) {
    const bad = badUtf8(bytes, at);
    if (bad === "end") throw raiseError(A.end);
    if (bad !== undefined) throw raiseError([A.invalidByte, bytes[bad] as number]);
  }
  const text = data.text as string;
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const named = NAMED[c];
    if (named !== undefined) out += `\\${named}`;
    else if (c < 32 || (ascii && c > 127)) out += `\\u${hex(c)}`;
    else out += text[i];
  }
  return new Bin(encoder.encode(`${out}"`));
}

/** A failure inside a value: which, where, and for a sequence how long. */
type Failure = { why: "byte" | "end" } | { why: "byte"; at: number } | { why: "sequence"; at: number; size: number };
const END: Failure = { why: "end" };
const ESCAPES: Record<number, number> = { 34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9 };

function hexAt(bytes: Uint8Array, at: number): number {
  const digits = String.fromCharCode(...bytes.subarray(at, at + 4));
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
}

/** What `\u` at `at` stands for, and its size. */
function unicodeEscape(bytes: Uint8Array, at: number): { char: number; size: number } | Failure {
  if (at + 6 > bytes.length) return END;
  const high = hexAt(bytes, at + 2);
  if (high < 0 || (high >= 0xdc00 && high <= 0xdfff)) return { why: "sequence", at, size: 6 };
  if (high < 0xd800 || high > 0xdbff) return { char: high, size: 6 };
  if (at + 12 > bytes.length) return END;
  if (bytes[at + 6] !== BACKSLASH || bytes[at + 7] !== 117) return { why: "byte", at: at + 6 };
  const low = hexAt(bytes, at + 8);
  if (low < 0xdc00 || low > 0xdfff) return { why: "sequence", at, size: 12 };
  return { char: 0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00), size: 12 };
}

/** The string whose opening quote stands before `at`: its value and the place behind the closing quote. */
function readString(bytes: Uint8Array, from: number, valid: boolean): { value: Bin; to: number } | Failure {
  let at = from;
  while (at < bytes.length) {
    const b = bytes[at] as number;
    if (b === QUOTE) return { value: new Bin(bytes, from, at - from), to: at + 1 };
    if (b === BACKSLASH || b < 32 || (b > 127 && !valid)) break;
    at++;
  }
  const out: number[] = Array.from(bytes.subarray(from, at));
  while (at < bytes.length) {
    const b = bytes[at] as number;
    if (b === QUOTE) return { value: new Bin(Uint8Array.from(out)), to: at + 1 };
    if (b < 32) return { why: "byte", at };
    if (b === BACKSLASH) {
      const escape = bytes[at + 1];
      if (escape === undefined) return END;
      if (escape === 117) {
        const found = unicodeEscape(bytes, at);
        if ("why" in found) return found;
        out.push(...encoder.encode(String.fromCodePoint(found.char)));
        at += found.size;
      } else {
        const char = ESCAPES[escape];
        if (char === undefined) return { why: "byte", at: at + 1 };
        out.push(char);
        at += 2;
      }
      continue;
    }
    const bad = valid ? undefined : badUtf8(bytes, at);
    if (bad === "end") return END;
    if (bad !== undefined) return { why: "byte", at: bad };
    for (const size = charSize(b), end = at + size; at < end; at++) out.push(bytes[at] as number);
  }
  return END;
}

const isDigit = (b: number | undefined): boolean => b !== undefined && b >= 48 && b <= 57;

/** The number at `from`: the place behind it, and whether it is a float. */
function readNumber(bytes: Uint8Array, from: number): { to: number; float: boolean; dot: boolean } | Failure {
  let at = from;
  let float = false;
  let dot = false;
  const digits = (): Failure | undefined => {
    if (at >= bytes.length) return END;
    if (!isDigit(bytes[at])) return { why: "byte", at };
    while (isDigit(bytes[at])) at++;
    return undefined;
  };
  if (bytes[at] === 45) at++;
  if (bytes[at] === 48) at++;
  else {
    const failed = digits();
    if (failed !== undefined) return failed;
  }
  if (bytes[at] === 46) {
    at++;
    dot = float = true;
    const failed = digits();
    if (failed !== undefined) return failed;
  }
  if (bytes[at] === 101 || bytes[at] === 69) {
    at++;
    float = true;
    if (bytes[at] === 43 || bytes[at] === 45) at++;
    const failed = digits();
    if (failed !== undefined) return failed;
  }
  return { to: at, float, dot };
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function failureTerm(f: Failure, bytes: Uint8Array): Term {
  if (f.why === "end" || !("at" in f)) return A.more;
  if (f.why === "sequence") return [A.sequence, f.at, new Bin(bytes.slice(f.at, f.at + f.size))];
  return [A.invalidByte, f.at, bytes[f.at] as number];
}

/** Reads whole values with the default answers; undefined for whatever is not right: `:json` then tells why. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #null: Term;
  at = 0;
  constructor(bytes: Uint8Array, nothing: Term) {
    this.#bytes = bytes;
    this.#null = nothing;
  }

  blanks(): number | undefined {
    let b = this.#bytes[this.at];
    while (b === 32 || b === 10 || b === 13 || b === 9) b = this.#bytes[++this.at];
    return b;
  }

  value(depth: number): Term | undefined {
    const b = this.blanks();
    switch (b) {
      case QUOTE:
        return this.#string();
      case 91:
        return depth > DEPTH ? undefined : this.#array(depth);
      case 123:
        return depth > DEPTH ? undefined : this.#object(depth);
      case 110:
        return this.#word("null") ? this.#null : undefined;
      case 116:
        return this.#word("true") ? true : undefined;
      case 102:
        return this.#word("false") ? false : undefined;
      default:
        return b === 45 || isDigit(b) ? this.#number() : undefined;
    }
  }

  #word(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.#bytes[this.at++] !== word.charCodeAt(i)) return false;
    return true;
  }

  #string(): Term | undefined {
    const found = readString(this.#bytes, this.at + 1, true);
    if ("why" in found) return undefined;
    this.at = found.to;
    return found.value;
  }

  #number(): Term | undefined {
    const found = readNumber(this.#bytes, this.at);
    if ("why" in found) return undefined;
    if (!found.float && found.to - this.at < 10 && this.#bytes[this.at] !== 45) {
      let n = 0;
      while (this.at < found.to) n = n * 10 + (this.#bytes[this.at++] as number) - 48;
      return n;
    }
    const text = ascii(this.#bytes, this.at, found.to);
    this.at = found.to;
    if (!found.float) return text.length < 16 ? Number(text) + 0 : big(BigInt(text));
    // OTP loses the sign of a zero without a dot
    const n = found.dot || Number(text) !== 0 ? Number(text) : 0;
    return Number.isFinite(n) ? new Float(n) : undefined;
  }

  #array(depth: number): Term | undefined {
    const items: Term[] = [];
    this.at++;
    if (this.blanks() === 93) {
      this.at++;
      return EMPTY;
    }
    for (;;) {
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      const b = this.blanks();
      this.at++;
      if (b === 93) break;
      if (b !== 44) return undefined;
    }
    let out: Term = EMPTY;
    for (let i = items.length - 1; i >= 0; i--) out = new Cons(items[i] as Term, out);
    return out;
  }

  #object(depth: number): Term | undefined {
    const pairs: [Term, Term][] = [];
    this.at++;
    if (this.blanks() === 125) {
      this.at++;
      return mapOf([]);
    }
    for (;;) {
      if (this.blanks() !== QUOTE) return undefined;
      const key = this.#string();
      if (key === undefined || this.blanks() !== 58) return undefined;
      this.at++;
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      pairs.push([key, item]);
      const b = this.blanks();
      this.at++;
      if (b === 125) break;
      if (b !== 44) return undefined;
    }
    // of pairs with the same key the first one stays
    return mapOf(pairs.reverse());
  }
}

function table(): NativeTable {
  return {
    "quote/1": (t: Term) => quote(t, false),
    "quote_all/1": (t: Term) => quote(t, true),
    /** {:ok, value} of a whole text, or :error. */
    "decode/2": (t: Term, nothing: Atom) => {
      const bytes = bytesOf(t);
      if ((t as Bin).text === null) return A.error;
      const reader = new Reader(bytes, nothing);
      const value = reader.value(0);
      if (value === undefined || reader.blanks() !== undefined) return A.error;
      return [A.ok, value];
    },
    /** {:ok, value, size} of the string whose opening quote has been read; :more; what is wrong and where. */
    "string/1": (t: Term) => {
      const bytes = bytesOf(t);
      const found = readString(bytes, 0, false);
      return "why" in found ? failureTerm(found, bytes) : [A.ok, found.value, found.to];
    },
    /** {:integer | :float, text, size} of the number at the start; :more; what is wrong and where. */
    "number/1": (t: Term) => {
      const bytes = bytesOf(t);
      const found = readNumber(bytes, 0);
      if ("why" in found) return failureTerm(found, bytes);
      let text = ascii(bytes, 0, found.to);
      // floats have a dot
      if (found.float && !found.dot) text = text.replace(/[eE]/, ".0e");
      // without a dot a zero has no sign
      if (!found.dot) text = text.replace(/^-0(?=\.0e|$)/, "0");
      return [found.float ? A.float : A.integer, Bin.of(text), found.to];
    },
  };
}

export const nodebookJson: NativeModule = { module: "nodebook_json", table };
