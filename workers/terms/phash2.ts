// :erlang.phash2/1,2: the hash that processes, registries and clusters part their work by. In: a term. Out: 32 bits, the
// numbers of OTP 27. Words are mixed as in Bob Jenkins' hash of 1996, each kind of term with a constant of its own.

import { Atom } from "./atom.ts";
import { atomHash } from "./phash.ts";
import { Bin, Cons, EMPTY, Float, Fun, isInteger, MapBase, Pid, Port, Ref, type Term, toBigInt } from "./term.ts";

const GOLDEN = 0x9e3779b9;
const constant = (n: number): number => Math.imul(GOLDEN, n) >>> 0;
const SMALL = constant(1);
const NIL = constant(2);
const ATOM = constant(3);
const STRING = constant(4);
const PID = constant(5);
const PORT = constant(6);
const REF = constant(7);
const TUPLE = constant(9);
const NEGATIVE = constant(10);
const POSITIVE = constant(11);
const FLOAT = constant(12);
const BINARY = constant(13);
const FUN = constant(14);
const BITS = constant(15);
const MAP = constant(16);
const PAIRS = constant(19);
const EMPTY_LIST = 3468870702;

/** Mixes three words; the third is the hash. The arithmetic is that of 32 bits. */
function mix(a0: number, b0: number, c0: number): [number, number, number] {
  let a = a0 | 0;
  let b = b0 | 0;
  let c = c0 | 0;
  a = ((a - b - c) | 0) ^ (c >>> 13);
  b = ((b - c - a) | 0) ^ (a << 8);
  c = ((c - a - b) | 0) ^ (b >>> 13);
  a = ((a - b - c) | 0) ^ (c >>> 12);
  b = ((b - c - a) | 0) ^ (a << 16);
  c = ((c - a - b) | 0) ^ (b >>> 5);
  a = ((a - b - c) | 0) ^ (c >>> 3);
  b = ((b - c - a) | 0) ^ (a << 10);
  c = ((c - a - b) | 0) ^ (b >>> 15);
  return [a, b, c];
}

const two = (hash: number, x: number, y: number, kind: number): number => mix(kind + x, kind + y, hash)[2] >>> 0;
const one = (hash: number, x: number, kind: number): number => two(hash, x, 0, kind);

function block(bytes: Uint8Array, start: number): number {
  const at = (i: number): number => bytes[i] ?? 0;
  const word = (i: number): number => at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
  let [a, b, c] = [GOLDEN, GOLDEN, start];
  let i = 0;
  for (; bytes.length - i >= 12; i += 12) [a, b, c] = mix(a + word(i), b + word(i + 4), c + word(i + 8));
  // the lowest byte of the third word is kept for the length
  const last = (at(i + 8) << 8) | (at(i + 9) << 16) | (at(i + 10) << 24);
  return mix(a + word(i), b + word(i + 4), c + bytes.length + last)[2] >>> 0;
}

function integer(hash: number, n: number | bigint): number {
  if (n >= -134217728 && n < 134217728) {
    const small = Number(n);
    // a negative number is mixed twice
    return one(small < 0 ? one(hash, -small, SMALL) : hash, small, SMALL);
  }
  const kind = n < 0 ? NEGATIVE : POSITIVE;
  let rest = BigInt(n);
  if (rest < 0n) rest = -rest;
  let h = hash;
  do {
    h = two(h, Number(rest & 0xffffffffn), Number((rest >> 32n) & 0xffffffffn), kind);
    rest >>= 64n;
  } while (rest > 0n);
  return h;
}

const isByte = (t: Term): t is number => typeof t === "number" && t >= 0 && t < 256;

/** A list: up to four bytes in a row make one word. */
function list(hash: number, t: Cons): number {
  let h = hash;
  let at: Term = t;
  while (at instanceof Cons) {
    let count = 0;
    let word = 0;
    for (; at instanceof Cons && isByte(at.h); at = at.t) {
      word = (word << 8) + at.h;
      if (++count < 4) continue;
      h = one(h, word, STRING);
      count = word = 0;
    }
    if (count > 0) h = one(h, word, STRING);
    if (at instanceof Cons) {
      h = make(h, at.h);
      at = at.t;
    }
  }
  return make(h, at);
}

const view = new DataView(new ArrayBuffer(8));

function make(hash: number, t: Term): number {
  if (typeof t === "number") return integer(hash, t);
  if (typeof t === "boolean" || t instanceof Atom) return hash === 0 ? atomHash(t) : one(hash, atomHash(t), ATOM);
  if (t instanceof Bin) {
    const start = (BINARY + hash) >>> 0;
    if (t.len === 0 && t.tail === 0) return start;
    const whole = block(t.bytes, start);
    return t.tail === 0 ? whole : two(whole, t.tail, (t.buf[t.off + t.len] as number) >> (8 - t.tail), BITS);
  }
  if (t === EMPTY) return hash === 0 ? EMPTY_LIST : one(hash, 2, NIL);
  if (t instanceof Cons) return list(hash, t);
  if (Array.isArray(t)) return t.reduce<number>(make, one(hash, t.length, TUPLE));
  if (t instanceof MapBase) {
    const start = one(hash, t.size, MAP);
    let pairs = 0;
    t.each((k, v) => {
      pairs ^= make(make(0, k), v);
    });
    return t.size === 0 ? start : one(start, pairs, PAIRS);
  }
  if (isInteger(t)) return integer(hash, toBigInt(t));
  if (t instanceof Float) {
    view.setFloat64(0, t.v === 0 ? 0 : t.v);
    return two(hash, view.getUint32(0), view.getUint32(4), FLOAT);
  }
  if (t instanceof Pid) return one(hash, t.id, PID);
  if (t instanceof Port) return one(hash, t.id, PORT);
  if (t instanceof Ref) return one(hash, t.ids[0] as number, REF);
  if (t instanceof Fun) return two(one(hash, t.env.length, FUN), atomHash(t.info.module), t.info.index, FUN);
  return hash;
}

/** The hash of a term, 32 bits without a sign. */
export function hash2(t: Term): number {
  return make(0, t) >>> 0;
}
