// :erlang.phash/2, the portable hash that never changes between versions of OTP. In: a term. Out: 32 bits.
// The numbers are those of OTP 27; :dict and :sets lay out their buckets by them.

import { Atom } from "./atom.ts";
import { Bin, Cons, EMPTY, Float, Fun, isInteger, MapBase, Pid, Port, Ref, type Term, toBigInt } from "./term.ts";

const P1 = 268440163;
const P2 = 268439161;
const P3 = 268435459;
const P4 = 268436141;
const P5 = 268438633;
const P6 = 268437017;
const P7 = 268438039;
const P8 = 268437511;
const P9 = 268439627;
const P10 = 268440479;
const P11 = 268440577;
const P12 = 268440581;

const step = (hash: number, prime: number, value: number): number => (Math.imul(hash, prime) + value) >>> 0;

/** Four bytes of a word, the lowest first. */
function word(hash: number, value: number, prime: number): number {
  let h = hash;
  for (let shift = 0; shift < 32; shift += 8) h = step(h, prime, (value >>> shift) & 255);
  return h;
}

const encoder = new TextEncoder();
const atomHashes = new WeakMap<Atom, number>();

/** The hash of an atom's name; two bytes of UTF-8 below 256 count as one of Latin-1. */
function nameHash(name: string): number {
  const bytes = encoder.encode(name);
  let h = 0;
  for (let i = 0; i < bytes.length; i++) {
    let v = bytes[i] as number;
    if ((v & 0xfe) === 0xc2 && ((bytes[i + 1] ?? 0) & 0xc0) === 0x80)
      v = ((v << 6) | ((bytes[++i] as number) & 0x3f)) & 0xff;
    h = ((h << 4) + v) >>> 0;
    const g = h & 0xf0000000;
    if (g !== 0) h = (h ^ (g >>> 24) ^ g) >>> 0;
  }
  return h;
}

/** The hash value of an atom or boolean. */
export function atomHash(t: Atom | boolean): number {
  if (typeof t === "boolean") return nameHash(`${t}`);
  let found = atomHashes.get(t);
  if (found === undefined) {
    found = nameHash(t.name);
    atomHashes.set(t, found);
  }
  return found;
}

function integer(hash: number, n: bigint): number {
  const size = n < 0n ? -n : n;
  let h = hash;
  let rest = size;
  do {
    h = word(h, Number(rest & 0xffffffffn), P2);
    rest >>= 32n;
  } while (rest > 0n);
  return Math.imul(h, n < 0n ? P4 : P3) >>> 0;
}

function float(hash: number, v: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, v === 0 ? 0 : v);
  return step(hash, P6, (view.getUint32(0) ^ view.getUint32(4)) >>> 0);
}

function list(hash: number, t: Cons): number {
  let h = hash;
  let at: Term = t;
  for (; at instanceof Cons; at = at.t)
    h = typeof at.h === "number" && at.h >= 0 && at.h < 256 ? step(h, P2, at.h) : make(h, at.h);
  return Math.imul(make(h, at), P8) >>> 0;
}

function make(hash: number, t: Term): number {
  if (t === EMPTY) return step(hash, P3, 1);
  if (typeof t === "boolean" || t instanceof Atom) return step(hash, P1, atomHash(t));
  if (isInteger(t)) return integer(hash, toBigInt(t));
  if (t instanceof Float) return float(hash, t.v);
  if (t instanceof Bin) {
    let h = hash;
    for (const b of t.bytes) h = step(h, P1, b);
    if (t.tail > 0) {
      const last = ((t.buf[t.off + t.len] ?? 0) >> (8 - t.tail)) & 255;
      h = Math.imul(step(h, P1, last), P12) + t.tail;
    }
    return step(h, P4, t.len);
  }
  if (t instanceof Cons) return list(hash, t);
  if (Array.isArray(t)) {
    let h = hash;
    for (const x of t) h = make(h, x);
    return step(h, P9, t.length);
  }
  if (t instanceof Pid) return word(hash, t.id & 0x7fff, P5);
  if (t instanceof Port) return word(hash, t.id & 0xfffffff, P9);
  if (t instanceof Ref) return word(hash, t.ids[0] as number, P9);
  if (t instanceof Fun) return step(step(hash, P10, t.arity), P11, atomHash(t.info.module));
  if (t instanceof MapBase) {
    let h = hash;
    for (const [k, v] of t.entries()) h = make(make(h, k), v);
    return step(h, P7, t.size);
  }
  return hash;
}

/** The portable hash of a term, 32 bits without a sign. */
export function portableHash(t: Term): number {
  return make(0, t) >>> 0;
}
