// The hash by which a real node places the keys of large maps: 64 bits, that of OTP 27 (erl_term_hashing.c, "internal hash").
// Numbers, binaries, and lists and tuples of them hash as they do there. Atoms, pids, ports, references and functions hash
// there by what they have in the memory of one running node; here by what they are.

import { Atom, isAtom } from "./atom.ts";
import { atomHash } from "./phash.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, MapBase, Pid, Port, Ref, type Term } from "./term.ts";

/** What a part of the hash stands for. */
const KIND = {
  immediate: 1,
  element: 2,
  car: 3,
  cdr: 4,
  string: 5,
  tuple: 6,
  flatMap: 7,
  hashMap: 8,
  binary: 11,
  localFun: 12,
  negative: 14,
  positive: 15,
  reference: 16,
  float: 20,
} as const;

// 64 bits are two numbers of 32. Results and state lie in one array of integers: variables of the module would be boxed.
const LO = 0;
const HI = 1;
const ALPHA_LO = 2;
const ALPHA_HI = 3;
const BETA_LO = 4;
const BETA_HI = 5;
const state = new Int32Array(6);
let ticks = 0;

/** The upper 32 bits of x × c, where c is given in two halves. */
function upper(x: number, c1: number, c0: number): number {
  const x0 = x & 0xffff;
  const x1 = x >>> 16;
  const a = Math.imul(x1, c0);
  const b = Math.imul(x0, c1);
  const middle = (Math.imul(x0, c0) >>> 16) + (a & 0xffff) + (b & 0xffff);
  return (Math.imul(x1, c1) + (a >>> 16) + (b >>> 16) + (middle >>> 16)) | 0;
}

// the factors of the hash: their halves, and what of a product lies above its lower half
const C1_LO = 0x114253d5;
const C1_HI = 0x87c37b91 | 0;
const C2_LO = 0x2745937f;
const C2_HI = 0x4cf5ad43;
const M1_LO = 0xed558ccd | 0;
const M1_HI = 0xff51afd7 | 0;
const M2_LO = 0x1a85ec53;
const M2_HI = 0xc4ceb9fe | 0;
const timesC1 = (lo: number, hi: number): number =>
  (upper(lo, 0x1142, 0x53d5) + Math.imul(lo, C1_HI) + Math.imul(hi, C1_LO)) | 0;
const timesC2 = (lo: number, hi: number): number =>
  (upper(lo, 0x2745, 0x937f) + Math.imul(lo, C2_HI) + Math.imul(hi, C2_LO)) | 0;

/** LO, HI := the last step of the hash, of x */
function finish(xLo: number, xHi: number): void {
  const a = xLo ^ (xHi >>> 1);
  const hi = (upper(a, 0xed55, 0x8ccd) + Math.imul(a, M1_HI) + Math.imul(xHi, M1_LO)) | 0;
  const b = Math.imul(a, M1_LO) ^ (hi >>> 1);
  const end = (upper(b, 0x1a85, 0xec53) + Math.imul(b, M2_HI) + Math.imul(hi, M2_LO)) | 0;
  state[LO] = Math.imul(b, M2_LO) ^ (end >>> 1);
  state[HI] = end;
}

/** state[at], state[at + 1] := (x + the number at `other`) × 5 + more */
function advance(at: number, lo: number, hi: number, other: number, more: number): void {
  const sum = (lo >>> 0) + ((state[other] as number) >>> 0);
  const high = (hi + (state[other + 1] as number) + (sum > 0xffffffff ? 1 : 0)) | 0;
  const low = sum >>> 0;
  const times = low * 5 + more;
  state[at] = (Math.imul(low, 5) + more) | 0;
  state[at + 1] = (Math.imul(high, 5) + Math.floor(times / 4294967296)) | 0;
  ticks++;
}

/** LO, HI := x × C1, turned by 31, × C2 */
function scatterAlpha(xLo: number, xHi: number): void {
  const lo = Math.imul(xLo, C1_LO);
  const hi = timesC1(xLo, xHi);
  const a = (lo << 31) | (hi >>> 1);
  state[LO] = Math.imul(a, C2_LO);
  state[HI] = timesC2(a, (hi << 31) | (lo >>> 1));
}

/** LO, HI := x × C2, turned by 33, × C1 */
function scatterBeta(xLo: number, xHi: number): void {
  const lo = Math.imul(xLo, C2_LO);
  const hi = timesC2(xLo, xHi);
  const a = (hi << 1) | (lo >>> 31);
  state[LO] = Math.imul(a, C1_LO);
  state[HI] = timesC1(a, (lo << 1) | (hi >>> 31));
}

function mixAlpha(eLo: number, eHi: number): void {
  scatterAlpha(eLo, eHi);
  const lo = (state[LO] as number) ^ (state[ALPHA_LO] as number);
  const hi = (state[HI] as number) ^ (state[ALPHA_HI] as number);
  advance(ALPHA_LO, (lo << 27) | (hi >>> 5), (hi << 27) | (lo >>> 5), BETA_LO, 0x52dce729);
}

function mixBeta(eLo: number, eHi: number): void {
  scatterBeta(eLo, eHi);
  const lo = (state[LO] as number) ^ (state[BETA_LO] as number);
  const hi = (state[HI] as number) ^ (state[BETA_HI] as number);
  advance(BETA_LO, (lo << 31) | (hi >>> 1), (hi << 31) | (lo >>> 1), ALPHA_LO, 0x38495ab5);
}

/** LO, HI := the word that stands for a term of one word; false for a larger one. */
function word(t: Term): boolean {
  if (typeof t === "number") {
    const low = t | 0;
    const high = low === t ? low >> 31 : Math.floor(t / 4294967296);
    state[LO] = (low << 4) | 15;
    state[HI] = (high << 4) | (low >>> 28);
    return true;
  }
  if (typeof t === "boolean") return identity(t ? 1 : 0, 6, 11);
  if (Array.isArray(t) || t instanceof Bin || t instanceof Cons) return false;
  if (t instanceof Atom) return identity(t.hash, 6, 11);
  if (t === EMPTY) return identity(3, 4, 11);
  if (t instanceof Big) {
    if (BigInt.asIntN(60, t.v) !== t.v) return false;
    state[LO] = Number(BigInt.asIntN(32, (t.v << 4n) | 15n));
    state[HI] = Number(BigInt.asIntN(32, t.v >> 28n));
    return true;
  }
  if (t instanceof Pid) return identity(t.id ^ t.node.hash, 4, 3);
  if (t instanceof Port) return identity(t.id ^ t.node.hash, 4, 7);
  return false;
}

function identity(of: number, bits: number, tag: number): true {
  state[LO] = (of << bits) | tag;
  state[HI] = of >>> (32 - bits);
  return true;
}

function mixImmediate(): void {
  const low = state[LO] as number;
  const high = state[HI] as number;
  mixAlpha(KIND.immediate, 0);
  mixBeta(low, high);
}

/** What is left to do: terms, and the mark of a list's tail. */
const stack: (Term | typeof TAIL)[] = [];
const TAIL = Symbol("the tail of a list that ends in no list");

function push(t: Term): void {
  if (word(t)) mixImmediate();
  else {
    mixAlpha(KIND.element, 0);
    stack.push(t);
  }
}

/** Mixes a term; answers what is to be mixed next, or undefined when that waits on the stack. */
function mix(t: Term): Term | undefined {
  if (t instanceof Bin) mixBinary(t);
  else if (t instanceof Cons) return mixList(t);
  else if (word(t)) mixImmediate();
  else if (Array.isArray(t)) {
    mixAlpha(KIND.tuple, 0);
    mixBeta(t.length, 0);
    for (let i = 0; i < t.length - 1; i++) push(t[i] as Term);
    return t[t.length - 1];
  } else if (t instanceof Float) mixFloat(t.v);
  else if (t instanceof Big) mixBig(t.v);
  else if (t instanceof MapBase) return mixMap(t);
  else if (t instanceof Ref) {
    mixAlpha(KIND.reference, t.ids[0] ?? 0);
    mixBeta(t.ids[1] ?? 0, t.ids[2] ?? 0);
  } else if (t instanceof Fun) {
    mixAlpha(KIND.localFun, t.arity);
    mixBeta(t.info.index, t.info.module.hash);
  }
  return undefined;
}

function mixList(list: Cons): Term {
  let at: Term = list;
  let value = 0;
  let bytes = 0;
  for (; at instanceof Cons; at = at.t) {
    const h: Term = at.h;
    if (typeof h !== "number" || h < 0 || h > 255) break;
    value = (value << 8) | h;
    bytes++;
    if (bytes === 4) {
      mixAlpha(KIND.string | (bytes << 8), value);
      value = 0;
      bytes = 0;
    }
  }
  if (bytes > 0) mixAlpha(KIND.string | (bytes << 8), value);
  if (!(at instanceof Cons)) return at;
  const { h, t } = at;
  if (word(h)) {
    const low = state[LO] as number;
    const high = state[HI] as number;
    mixAlpha(KIND.immediate, KIND.car);
    mixBeta(low, high);
    if (!(t instanceof Cons)) mixAlpha(KIND.cdr, 0);
    return t;
  }
  stack.push(t);
  if (!(t instanceof Cons)) stack.push(TAIL);
  mixAlpha(KIND.car, 0);
  return h;
}

/** The bytes of a binary from `at` as a word, the first the lowest; those behind the end are 0. */
function read(b: Bin, at: number): number {
  const { buf } = b;
  const from = b.off + at;
  const left = b.len - at;
  if (left >= 4)
    return (
      (buf[from] as number) |
      ((buf[from + 1] as number) << 8) |
      ((buf[from + 2] as number) << 16) |
      ((buf[from + 3] as number) << 24)
    );
  let out = 0;
  for (let i = left - 1; i >= 0; i--) out = (out << 8) | (buf[from + i] as number);
  return out;
}

function mixBinary(b: Bin): void {
  mixAlpha(KIND.binary, 0);
  mixBeta(b.bitSize, 0);
  let at = 0;
  for (; at + 16 <= b.len; at += 16) {
    mixAlpha(read(b, at), read(b, at + 4));
    mixBeta(read(b, at + 8), read(b, at + 12));
  }
  if (b.len - at > 8) {
    scatterBeta(read(b, at + 8), read(b, at + 12));
    state[BETA_LO] = (state[BETA_LO] as number) ^ (state[LO] as number);
    state[BETA_HI] = (state[BETA_HI] as number) ^ (state[HI] as number);
  }
  if (b.len > at) {
    scatterAlpha(read(b, at), read(b, at + 4));
    state[ALPHA_LO] = (state[ALPHA_LO] as number) ^ (state[LO] as number);
    state[ALPHA_HI] = (state[ALPHA_HI] as number) ^ (state[HI] as number);
  }
  if (b.tail > 0) mixAlpha((b.buf[b.off + b.len] as number) >> (8 - b.tail), 0);
}

const scratch = new DataView(new ArrayBuffer(8));

function mixFloat(v: number): void {
  scratch.setFloat64(0, v);
  mixAlpha(KIND.float, 0);
  mixBeta(scratch.getInt32(4), scratch.getInt32(0));
}

function mixBig(v: bigint): void {
  const digits: bigint[] = [];
  for (let rest = v < 0n ? -v : v; rest > 0n; rest >>= 64n) digits.push(BigInt.asUintN(64, rest));
  const half = (d: bigint, from: bigint): number => Number(BigInt.asIntN(32, d >> from));
  mixAlpha(v < 0n ? KIND.negative : KIND.positive, digits.length);
  digits.forEach((d, i) => {
    // they alternate; the last of an odd number goes where the second of two goes
    if (i % 2 === 0 && i + 1 < digits.length) mixAlpha(half(d, 0n), half(d, 32n));
    else mixBeta(half(d, 0n), half(d, 32n));
  });
}

function mixMap(map: MapBase): Term | undefined {
  if (map.size > 32) {
    // equal maps may have their keys in different order here when atoms are among them
    let sum = 0;
    const entries = map.entries();
    const kept = state.slice();
    const done = ticks;
    const waiting = stack.splice(0);
    for (const [k, v] of entries) sum = (sum + Math.imul(placeOf(k) | 1, placeOf(v) | 1)) | 0;
    stack.push(...waiting);
    state.set(kept);
    ticks = done;
    mixAlpha(KIND.hashMap, 0);
    mixBeta(map.size, sum);
    return undefined;
  }
  const entries = map.entries();
  mixAlpha(KIND.flatMap, 0);
  mixBeta(map.size, 0);
  const last = entries.pop();
  for (const [k, v] of entries) {
    push(v);
    push(k);
  }
  if (last === undefined) return undefined;
  push(last[1]);
  return last[0];
}

/** LO, HI := the hash of a term. */
function hash(t: Term): void {
  if (word(t)) {
    finish(state[LO] as number, state[HI] as number);
    return;
  }
  state[ALPHA_LO] = 0;
  state[ALPHA_HI] = 0;
  state[BETA_LO] = 0;
  state[BETA_HI] = 0;
  ticks = 0;
  let next: Term | undefined = t;
  while (next !== undefined) {
    next = mix(next);
    while (next === undefined && stack.length > 0) {
      const popped = stack.pop() as Term | typeof TAIL;
      if (popped === TAIL) mixBeta(KIND.cdr, 0);
      else next = popped as Term;
    }
  }
  state[ALPHA_LO] = (state[ALPHA_LO] as number) ^ ticks;
  state[BETA_LO] = (state[BETA_LO] as number) ^ ticks;
  add(ALPHA_LO, BETA_LO);
  add(BETA_LO, ALPHA_LO);
  finishHalf(ALPHA_LO);
  finishHalf(BETA_LO);
  add(ALPHA_LO, BETA_LO);
  add(BETA_LO, ALPHA_LO);
  state[LO] = (state[ALPHA_LO] as number) ^ (state[BETA_LO] as number);
  state[HI] = (state[ALPHA_HI] as number) ^ (state[BETA_HI] as number);
}

function finishHalf(at: number): void {
  finish(state[at] as number, state[at + 1] as number);
  state[at] = state[LO] as number;
  state[at + 1] = state[HI] as number;
}

/** a := a + b, of the numbers that begin at those places of the state */
function add(a: number, b: number): void {
  const sum = ((state[a] as number) >>> 0) + ((state[b] as number) >>> 0);
  state[a] = sum;
  state[a + 1] = (state[a + 1] as number) + (state[b + 1] as number) + (sum > 0xffffffff ? 1 : 0);
}

/** The word with its eight groups of four bits turned around. */
function turned(x: number): number {
  const nibbles = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  const bytes = ((nibbles >>> 8) & 0x00ff00ff) | ((nibbles & 0x00ff00ff) << 8);
  return (bytes >>> 16) | (bytes << 16);
}

/**
 * A term's place among the keys of a large map, as 32 bits without a sign that are kept in a number with one: a real node
 * takes the lowest four bits of the hash first, then the next. Smaller places come first where it walks by an iterator,
 * larger ones where it makes a list.
 */
export function placeOf(t: Term): number {
  hash(t);
  return turned(state[LO] as number);
}

/** What decides between two terms of one {@link placeOf}. */
export function laterPlaceOf(t: Term): number {
  hash(t);
  return turned(state[HI] as number);
}

/** What decides in which bucket of an ETS table a key lies: the lowest bits count. An atom is hashed by its name there. */
export function bucketHash(key: Term): number {
  if (isAtom(key)) return atomHash(key as Atom | boolean) | 0;
  hash(key);
  return state[LO] as number;
}

/** The whole hash. */
export function internalHash(t: Term): bigint {
  hash(t);
  return (BigInt.asUintN(32, BigInt(state[HI] as number)) << 32n) | BigInt.asUintN(32, BigInt(state[LO] as number));
}
