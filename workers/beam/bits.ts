// Bitstrings: building them from segments and reading segments back. Positions and sizes are in bits.
// Specification: Erlang reference manual, "Bit Syntax Expressions".

import { atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Big, Bin, big, Float, isInteger, type Term, toBigInt } from "../terms/term.ts";
import { badarg, type Raise, raiseError } from "./raise.ts";

const SYSTEM_LIMIT = atom("system_limit");
export const EMPTY_BIN = new Bin(new Uint8Array(0), 0, 0, 0, "");
const utf8 = new TextEncoder();

/** Gathers segments into one bitstring. */
export class BitBuilder {
  #buf = new Uint8Array(32);
  #bits = 0;
  /** how many segments there were, for errors */
  protected segment = 0;

  #room(bits: number): void {
    const need = (this.#bits + bits + 7) >> 3;
    if (need <= this.#buf.length) return;
    const larger = new Uint8Array(Math.max(need, this.#buf.length * 2));
    larger.set(this.#buf);
    this.#buf = larger;
  }

  #bytes(data: Uint8Array): void {
    this.#room(data.length * 8);
    if ((this.#bits & 7) === 0) {
      this.#buf.set(data, this.#bits >> 3);
      this.#bits += data.length * 8;
    } else for (const b of data) this.#small(b, 8);
  }

  #small(value: number, bits: number): void {
    this.#room(bits);
    for (let i = bits - 1; i >= 0; i--) {
      const at = this.#bits >> 3;
      const bit = 7 - (this.#bits & 7);
      if ((value >> i) & 1) this.#buf[at] = (this.#buf[at] as number) | (1 << bit);
      this.#bits++;
    }
  }

  /** A segment whose size is known only now: `size` units. */
  sized(type: "integer" | "float" | "binary", value: Term, size: Term, unit: number, little: boolean): this {
    if (typeof size !== "number" || size < 0) {
      this.segment++;
      throw this.fail(type, "size", size);
    }
    const bits = size * unit;
    if (type === "integer") return this.int(value, bits, little);
    return type === "float" ? this.float(value, bits, little) : this.bin(value, bits, unit);
  }

  /** What the latest segment cannot be made of: badarg, explained by erl_erts_errors; system_limit for too large a size. */
  protected fail(type: string, what: string, value: Term): Raise {
    const raise = value instanceof Big && what === "size" && value.v > 0n ? raiseError(SYSTEM_LIMIT) : badarg();
    raise.info = mapOf([
      [atom("cause"), [this.segment, atom(type), atom(what), value]],
      [atom("function"), atom("format_bs_fail")],
      [atom("module"), atom("erl_erts_errors")],
    ]);
    return raise;
  }

  /** An integer segment of that many bits. */
  int(value: Term, bits: number, little: boolean): this {
    this.segment++;
    if (!isInteger(value) || bits < 0) throw this.fail("integer", "type", value);
    this.#integer(value, bits, little);
    return this;
  }

  #integer(value: number | Big, bits: number, little: boolean): void {
    if (bits === 8 && typeof value === "number" && (this.#bits & 7) === 0) {
      this.#room(8);
      this.#buf[this.#bits >> 3] = value & 255;
      this.#bits += 8;
      return;
    }
    if (bits <= 24 && typeof value === "number" && !little) {
      this.#small((value % 2 ** 32) | 0, bits);
      return;
    }
    const whole = bits >> 3;
    const rest = bits & 7;
    let n = BigInt.asUintN(bits, toBigInt(value));
    const bytes = new Uint8Array(whole);
    if (little) {
      for (let i = 0; i < whole; i++) {
        bytes[i] = Number(n & 255n);
        n >>= 8n;
      }
      this.#bytes(bytes);
      if (rest > 0) this.#small(Number(n), rest);
    } else {
      const top = Number(n >> BigInt(whole * 8));
      if (rest > 0) this.#small(top, rest);
      for (let i = whole - 1; i >= 0; i--) {
        bytes[i] = Number(n & 255n);
        n >>= 8n;
      }
      this.#bytes(bytes);
    }
  }

  float(value: Term, bits: number, little: boolean): this {
    const v =
      value instanceof Float
        ? value.v
        : typeof value === "number"
          ? value
          : value instanceof Big
            ? Number(value.v)
            : undefined;
    this.segment++;
    if (v === undefined) throw this.fail("float", "type", value);
    if (bits !== 64 && bits !== 32 && bits !== 16) throw this.fail("float", "invalid", bits);
    const bytes = new Uint8Array(bits >> 3);
    const view = new DataView(bytes.buffer);
    if (bits === 64) view.setFloat64(0, v, little);
    else if (bits === 32) view.setFloat32(0, v, little);
    else view.setUint16(0, toHalf(v), little);
    this.#bytes(bytes);
    return this;
  }

  /** A binary or bitstring segment: the first `bits` of it, or all. */
  bin(value: Term, bits: number | undefined, unit: number): this {
    this.segment++;
    if (!(value instanceof Bin)) throw this.fail("binary", "type", value);
    const all = value.bitSize;
    const take = bits ?? all;
    if (take > all || take < 0) throw this.fail("binary", "short", value);
    if (bits === undefined && all % unit !== 0) throw this.fail("binary", "unit", value);
    const part = take === all ? value : slice(value, 0, take);
    this.#bytes(part.bytes);
    if (part.tail > 0) this.#small((part.buf[part.off + part.len] as number) >> (8 - part.tail), part.tail);
    return this;
  }

  utf8(value: Term): this {
    this.segment++;
    if (typeof value !== "number" || !validCodepoint(value)) throw this.fail("utf8", "type", value);
    this.#bytes(utf8.encode(String.fromCodePoint(value)));
    return this;
  }

  utf16(value: Term, little: boolean): this {
    this.segment++;
    if (typeof value !== "number" || !validCodepoint(value)) throw this.fail("utf16", "type", value);
    const text = String.fromCodePoint(value);
    for (let i = 0; i < text.length; i++) this.#integer(text.charCodeAt(i), 16, little);
    return this;
  }

  utf32(value: Term, little: boolean): this {
    this.segment++;
    if (typeof value !== "number" || !validCodepoint(value)) throw this.fail("utf32", "type", value);
    this.#integer(value, 32, little);
    return this;
  }

  /** The bytes of a literal string, each as an integer segment. */
  bytesAs(value: Bin, bits: number, little: boolean): this {
    this.segment++;
    for (const byte of value.bytes) this.#integer(byte, bits, little);
    return this;
  }

  /** The code points of a literal string as UTF-16 or UTF-32. */
  textAs(value: Bin, type: "utf16" | "utf32", little: boolean): this {
    for (const c of value.text ?? "") this[type](c.codePointAt(0) as number, little);
    return this;
  }

  done(): Bin {
    return new Bin(this.#buf, 0, this.#bits >> 3, this.#bits & 7);
  }
}

function validCodepoint(n: number): boolean {
  return n >= 0 && n <= 0x10ffff && (n < 0xd800 || n > 0xdfff);
}

/** The 16 bits of the nearest half float, the even one of two. */
function toHalf(v: number): number {
  const single = Math.fround(v);
  const size = Math.abs(single);
  const sign = single < 0 || Object.is(single, -0) ? 0x8000 : 0;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = size === 0 ? -14 : Math.max(-14, Math.floor(Math.log2(size)));
  const exact = size / 2 ** (exponent - 10);
  const low = Math.floor(exact);
  const up = exact - low > 0.5 || (exact - low === 0.5 && low % 2 === 1);
  // what rounding carries over goes into the exponent
  return sign | (((exponent + 14) << 10) + low + (up ? 1 : 0));
}

function fromHalf(n: number): number {
  const sign = n & 0x8000 ? -1 : 1;
  const exponent = (n >> 10) & 31;
  const mantissa = n & 0x3ff;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

/** `bits` bits of a bitstring from position `from`; shares the bytes when it starts on a byte. */
export function slice(b: Bin, from: number, bits: number): Bin {
  if ((from & 7) === 0) return new Bin(b.buf, b.off + (from >> 3), bits >> 3, bits & 7);
  const out = new Uint8Array((bits + 7) >> 3);
  const shift = from & 7;
  let at = b.off + (from >> 3);
  for (let i = 0; i < out.length; i++, at++) {
    out[i] = (((b.buf[at] as number) << shift) | ((b.buf[at + 1] ?? 0) >> (8 - shift))) & 255;
  }
  return new Bin(out, 0, bits >> 3, bits & 7);
}

/** An integer segment at `pos`, or undefined when the bitstring is too short. */
export function readInt(b: Bin, pos: number, bits: number, signed: boolean, little: boolean): Term | undefined {
  if (bits < 0 || pos + bits > b.bitSize) return undefined;
  if (bits === 0) return 0;
  if (bits === 8 && (pos & 7) === 0) {
    const v = b.buf[b.off + (pos >> 3)] as number;
    return signed && v > 127 ? v - 256 : v;
  }
  const part = slice(b, pos, bits);
  const bytes = part.bytes;
  const rest = part.tail;
  const last = rest > 0 ? (part.buf[part.off + part.len] as number) >> (8 - rest) : 0;
  if (bits <= 48) {
    let n = 0;
    if (little) {
      n = last;
      for (let i = bytes.length - 1; i >= 0; i--) n = n * 256 + (bytes[i] as number);
    } else {
      for (const byte of bytes) n = n * 256 + byte;
      n = n * 2 ** rest + last;
    }
    return signed && n >= 2 ** (bits - 1) ? n - 2 ** bits : n;
  }
  let n = 0n;
  if (little) {
    n = BigInt(last);
    for (let i = bytes.length - 1; i >= 0; i--) n = (n << 8n) | BigInt(bytes[i] as number);
  } else {
    for (const byte of bytes) n = (n << 8n) | BigInt(byte);
    n = (n << BigInt(rest)) | BigInt(last);
  }
  return big(signed ? BigInt.asIntN(bits, n) : n);
}

/** A float segment at `pos`, or undefined when there is none (too short, NaN or infinite). */
export function readFloat(b: Bin, pos: number, bits: number, little: boolean): Term | undefined {
  if (pos + bits > b.bitSize || (bits !== 64 && bits !== 32 && bits !== 16)) return undefined;
  const part = slice(b, pos, bits);
  const view = new DataView(part.buf.buffer, part.buf.byteOffset + part.off, bits >> 3);
  const v =
    bits === 64
      ? view.getFloat64(0, little)
      : bits === 32
        ? view.getFloat32(0, little)
        : fromHalf(view.getUint16(0, little));
  return Number.isFinite(v) ? new Float(v) : undefined;
}

/** A binary segment of `bits` bits at `pos`, or undefined. */
export function readBin(b: Bin, pos: number, bits: number): Bin | undefined {
  return bits < 0 || pos + bits > b.bitSize ? undefined : slice(b, pos, bits);
}

/** The rest from `pos`, when its size is a multiple of `unit`. */
export function readRest(b: Bin, pos: number, unit: number): Bin | undefined {
  const bits = b.bitSize - pos;
  return bits % unit !== 0 ? undefined : slice(b, pos, bits);
}

/** A UTF-8 code point at `pos`: [code point, bits], or undefined. */
export function readUtf8(b: Bin, pos: number): number | undefined {
  const have = (b.bitSize - pos) >> 3;
  if (have < 1) return undefined;
  const part = (pos & 7) === 0 ? undefined : slice(b, pos, Math.min(have, 4) * 8);
  const buf = part?.buf ?? b.buf;
  const at = part === undefined ? b.off + (pos >> 3) : part.off;
  const first = buf[at] as number;
  if (first < 0x80) return first;
  const n = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (n === 0 || n > have || first > 0xf4) return undefined;
  let code = first & (0xff >> (n + 1));
  for (let i = 1; i < n; i++) {
    const next = buf[at + i] as number;
    if ((next & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (next & 0x3f);
  }
  if (!validCodepoint(code) || (n === 3 && code < 0x800) || (n === 4 && code < 0x10000)) return undefined;
  return code;
}

/** Bits that a code point takes as UTF-8. */
export function utf8Bits(code: number): number {
  return code < 0x80 ? 8 : code < 0x800 ? 16 : code < 0x10000 ? 24 : 32;
}

/** A UTF-16 code point at `pos`, or undefined. */
export function readUtf16(b: Bin, pos: number, little: boolean): number | undefined {
  const high = readInt(b, pos, 16, false, little) as number | undefined;
  if (high === undefined || (high >= 0xdc00 && high <= 0xdfff)) return undefined;
  if (high < 0xd800 || high > 0xdbff) return high;
  const low = readInt(b, pos + 16, 16, false, little) as number | undefined;
  if (low === undefined || low < 0xdc00 || low > 0xdfff) return undefined;
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/** A UTF-32 code point at `pos`, or undefined. */
export function readUtf32(b: Bin, pos: number, little: boolean): number | undefined {
  const n = readInt(b, pos, 32, false, little) as number | undefined;
  return n !== undefined && validCodepoint(n) ? n : undefined;
}

/** A segment size from a term, in bits, or undefined when it is no size. */
export function segmentBits(size: Term, unit: number): number | undefined {
  return typeof size === "number" && size >= 0 ? size * unit : undefined;
}

const SMALL = 64;

function copyBytes(from: Bin, to: Uint8Array, at: number): void {
  const { buf, off, len } = from;
  if (len > 24) to.set(buf.subarray(off, off + len), at);
  else for (let i = 0; i < len; i++) to[at + i] = buf[off + i] as number;
}

/**
 * Joins whole binaries (`<>`, interpolation). Who appends to the same binary again and again finds room behind it and
 * copies only what is new, as on the BEAM.
 */
export function join(parts: readonly Term[]): Bin {
  let total = 0;
  for (const p of parts) {
    if (!(p instanceof Bin) || p.tail !== 0) {
      const builder = new BitBuilder();
      for (const part of parts) builder.bin(part, undefined, 8);
      return builder.done();
    }
    total += p.len;
  }
  const first = parts[0] as Bin;
  let { buf, off, room } = first;
  if (room === null || off + first.len !== room.used || off + total > buf.length) {
    const grows = total >= SMALL && first.len * 2 >= total;
    buf = new Uint8Array(grows ? total * 2 : total);
    room = grows ? { used: 0 } : null;
    off = 0;
    copyBytes(first, buf, 0);
  }
  let at = off + first.len;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i] as Bin;
    copyBytes(part, buf, at);
    at += part.len;
  }
  if (room !== null) room.used = at;
  return new Bin(buf, off, total, 0, undefined, room);
}
