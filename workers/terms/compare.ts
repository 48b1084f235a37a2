// Equality (`=:=` and `==`), the order of all terms, and hashing. Order as in the Erlang reference manual:
// number < atom < reference < fun < port < pid < tuple < map < nil < list < bitstring.

import { Atom, atomName } from "./atom.ts";
import { Big, Bin, Cons, FLAT_MAX, Float, Fun, MapBase, Nil, Pid, Port, Ref, type Term } from "./term.ts";

function sameBytes(a: Bin, b: Bin): boolean {
  if (a.len !== b.len || a.tail !== b.tail) return false;
  const x = a.buf;
  const y = b.buf;
  let i = a.off;
  let j = b.off;
  for (let n = a.len; n > 0; n--) if (x[i++] !== y[j++]) return false;
  return a.tail === 0 || ((x[i] as number) ^ (y[j] as number)) >>> (8 - a.tail) === 0;
}

function sameInts(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((v, i) => v === b[i]);
}

/** `a =:= b`; with `loose` it is `a == b`, where 1 and 1.0 are equal. */
export function equals(a: Term, b: Term, loose = false): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") {
    return loose && isNumber(a) && isNumber(b) && compareNumbers(a, b) === 0;
  }
  if (a instanceof Atom || b instanceof Atom) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!equals(a[i] as Term, b[i] as Term, loose)) return false;
    return true;
  }
  if (a instanceof Pid) {
    return b instanceof Pid && a.id === b.id && a.serial === b.serial && a.node === b.node && a.creation === b.creation;
  }
  if (a instanceof Cons) {
    let x: Term = a;
    let y: Term = b;
    while (x instanceof Cons && y instanceof Cons) {
      if (x === y) return true;
      if (!equals(x.h, y.h, loose)) return false;
      x = x.t;
      y = y.t;
    }
    return !(x instanceof Cons) && !(y instanceof Cons) && equals(x, y, loose);
  }
  if (a instanceof Bin) return b instanceof Bin && sameBytes(a, b);
  if (a instanceof MapBase) {
    if (!(b instanceof MapBase) || a.size !== b.size) return false;
    for (const [k, v] of a.entries()) {
      const other = b.get(k);
      if (other === undefined || !equals(v, other, loose)) return false;
    }
    return true;
  }
  if (a instanceof Float) {
    if (b instanceof Float) return loose ? a.v === b.v : Object.is(a.v, b.v);
    return loose && b instanceof Big && compareNumbers(a, b) === 0;
  }
  if (a instanceof Big) {
    if (b instanceof Big) return a.v === b.v;
    return loose && b instanceof Float && compareNumbers(a, b) === 0;
  }
  if (a instanceof Ref) {
    if (!(b instanceof Ref) || a.node !== b.node || a.creation !== b.creation) return false;
    return a.sameCount(b) ?? sameInts(a.ids, b.ids);
  }
  if (a instanceof Port) return b instanceof Port && a.node === b.node && a.id === b.id && a.creation === b.creation;
  if (a instanceof Fun) {
    if (!(b instanceof Fun) || a.arity !== b.arity) return false;
    if (a.info.external || b.info.external) {
      return a.info.external && b.info.external && a.info.module === b.info.module && a.info.name === b.info.name;
    }
    return sameCode(a, b) && a.env.length === b.env.length && a.env.every((v, i) => equals(v, b.env[i] as Term));
  }
  return false;
}

/** Whether two functions are of the same place in the code; one that was on another node is known by its source. */
function sameCode({ info: a }: Fun, { info: b }: Fun): boolean {
  if (a === b) return true;
  if (a.quoted === undefined || b.quoted === undefined) return false;
  return a.index === b.index && a.name === b.name && equals(a.quoted, b.quoted);
}

function isNumber(t: Term): t is number | Big | Float {
  return typeof t === "number" || t instanceof Big || t instanceof Float;
}

function compareNumbers(a: number | Big | Float, b: number | Big | Float): number {
  const x = typeof a === "number" ? a : a.v;
  const y = typeof b === "number" ? b : b.v;
  return x < y ? -1 : x > y ? 1 : 0; // JavaScript compares bigint and number by value
}

function rank(t: Term): number {
  if (isNumber(t)) return 0;
  if (typeof t === "boolean" || t instanceof Atom) return 1;
  if (t instanceof Ref) return 2;
  if (t instanceof Fun) return 3;
  if (t instanceof Port) return 4;
  if (t instanceof Pid) return 5;
  if (Array.isArray(t)) return 6;
  if (t instanceof MapBase) return 7;
  if (t instanceof Nil) return 8;
  return t instanceof Cons ? 9 : 10;
}

function compareInts(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareBins(a: Bin, b: Bin): number {
  const n = Math.min(a.len, b.len);
  for (let i = 0; i < n; i++) {
    const d = (a.buf[a.off + i] as number) - (b.buf[b.off + i] as number);
    if (d !== 0) return d;
  }
  if (a.tail === 0 && b.tail === 0) return compareInts(a.len, b.len);
  for (let i = n * 8; i < Math.min(a.bitSize, b.bitSize); i++) {
    const x = ((a.buf[a.off + (i >> 3)] as number) >> (7 - (i & 7))) & 1;
    const y = ((b.buf[b.off + (i >> 3)] as number) >> (7 - (i & 7))) & 1;
    if (x !== y) return x - y;
  }
  return compareInts(a.bitSize, b.bitSize);
}

function compareMaps(a: MapBase, b: MapBase, exact: boolean): number {
  if (a.size !== b.size) return compareInts(a.size, b.size);
  // among the keys of a map, small maps compare as they are stored
  const stored = exact && a.size <= FLAT_MAX;
  const order = (m: MapBase) => (stored ? m.entries() : m.entries().sort((x, y) => compare(x[0], y[0], true)));
  const x = order(a);
  const y = order(b);
  for (let i = 0; i < x.length; i++) {
    const c = compare((x[i] as [Term, Term])[0], (y[i] as [Term, Term])[0], true);
    if (c !== 0) return c;
  }
  for (let i = 0; i < x.length; i++) {
    const c = compare((x[i] as [Term, Term])[1], (y[i] as [Term, Term])[1], exact);
    if (c !== 0) return c;
  }
  return 0;
}

/**
 * The order of terms: negative, zero or positive. Integers and floats compare by value; with `exact` integers stand
 * before floats (the order of map keys).
 */
export function compare(a: Term, b: Term, exact = false): number {
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return a - b;
  const ra = rank(a);
  const rb = rank(b);
  if (ra !== rb) return ra - rb;
  switch (ra) {
    case 0: {
      const kinds = exact ? (a instanceof Float ? 1 : 0) - (b instanceof Float ? 1 : 0) : 0;
      return kinds !== 0 ? kinds : compareNumbers(a as number, b as number);
    }
    case 1: {
      return compareText(atomName(a as Atom), atomName(b as Atom));
    }
    case 2: {
      const x = a as Ref;
      const y = b as Ref;
      if (x.node !== y.node) return compareText(x.node.name, y.node.name);
      if (x.creation !== y.creation) return compareInts(x.creation, y.creation);
      for (let i = Math.max(x.ids.length, y.ids.length) - 1; i >= 0; i--) {
        const c = compareInts(x.ids[i] ?? 0, y.ids[i] ?? 0);
        if (c !== 0) return c;
      }
      return 0;
    }
    case 3: {
      const x = a as Fun;
      const y = b as Fun;
      return (
        compareText(x.info.module.name, y.info.module.name) ||
        compareText(x.info.name, y.info.name) ||
        compareInts(x.arity, y.arity) ||
        compareInts(x.info.index, y.info.index) ||
        compare([...x.env], [...y.env])
      );
    }
    case 4:
      return compareText((a as Port).node.name, (b as Port).node.name) || compareInts((a as Port).id, (b as Port).id);
    case 5: {
      const x = a as Pid;
      const y = b as Pid;
      return (
        compareInts(x.serial, y.serial) ||
        compareInts(x.id, y.id) ||
        compareText(x.node.name, y.node.name) ||
        compareInts(x.creation, y.creation)
      );
    }
    case 6: {
      const x = a as Term[];
      const y = b as Term[];
      if (x.length !== y.length) return x.length - y.length;
      for (let i = 0; i < x.length; i++) {
        const c = compare(x[i] as Term, y[i] as Term, exact);
        if (c !== 0) return c;
      }
      return 0;
    }
    case 7:
      return compareMaps(a as MapBase, b as MapBase, exact);
    case 9: {
      let x = a;
      let y = b;
      while (x instanceof Cons && y instanceof Cons) {
        const c = compare(x.h, y.h, exact);
        if (c !== 0) return c;
        x = x.t;
        y = y.t;
      }
      return compare(x, y, exact);
    }
    case 10:
      return compareBins(a as Bin, b as Bin);
    default:
      return 0;
  }
}

function mix(h: number, v: number): number {
  return Math.imul(h ^ v, 0x01000193) ^ (h >>> 15);
}

/** A 32-bit hash that agrees with {@link equals} (`=:=`). The same in every thread for terms without functions. */
export function hashTerm(t: Term): number {
  if (typeof t === "number") {
    let h = (t | 0) ^ Math.imul((t / 4294967296) | 0, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    return (h ^ (h >>> 13)) | 0;
  }
  if (typeof t === "boolean") return t ? 0x3c6ef372 : 0x1b873593;
  if (t instanceof Atom) return t.hash;
  if (t instanceof Bin) {
    let h = 0x2545f491;
    for (let i = 0; i < t.len; i++) h = Math.imul(h ^ (t.buf[t.off + i] as number), 0x01000193);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    return (h ^ t.tail) | 0;
  }
  if (Array.isArray(t)) return t.reduce<number>((h, v) => mix(h, hashTerm(v)), 0x51ed270b + t.length) | 0;
  if (t instanceof Cons) {
    let h = 0x6d2b79f5;
    let at: Term = t;
    while (at instanceof Cons) {
      h = mix(h, hashTerm(at.h));
      at = at.t;
    }
    return mix(h, hashTerm(at)) | 0;
  }
  if (t instanceof MapBase) {
    let h = t.size;
    t.each((k, v) => {
      h = (h + mix(hashTerm(k), hashTerm(v))) | 0;
    });
    return h;
  }
  if (t instanceof Float) return mix(hashTerm(Math.trunc(t.v % 4294967296)), (t.v * 7919) | 0) ^ 0x77;
  if (t instanceof Big) return Number(BigInt.asIntN(32, t.v ^ (t.v >> 32n)));
  if (t instanceof Pid) return mix(mix(t.id, t.serial), t.node.hash) ^ t.creation;
  if (t instanceof Ref) return t.ids.reduce((h, v) => mix(h, v), t.node.hash);
  if (t instanceof Port) return mix(t.id, t.node.hash);
  if (t instanceof Fun) return mix(t.info.index, t.info.module.hash) ^ t.arity;
  return 0x7ed55d16;
}
