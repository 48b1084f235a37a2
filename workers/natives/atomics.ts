// :atomics and :counters: arrays of 64-bit integers that all processes of a node share. A reference stands for its array
// as long as somebody holds the reference. Specification: the references of `atomics` and `counters`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, OK } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { big, isInteger, listToArray, Ref, type Term, toBigInt } from "../terms/term.ts";
import { refuse } from "./arguments.ts";

type Integers = { readonly values: BigInt64Array; readonly signed: boolean };

const arrays = new WeakMap<Ref, Integers>();

/** How many integers a node has room for in one array. */
const LARGEST = 2 ** 28;

function make(vm: Vm, size: Term, signed: boolean): Ref {
  if (!isInteger(size) || toBigInt(size) < 1n) throw badarg();
  if (typeof size !== "number" || size > LARGEST) throw raiseError(atom("system_limit"));
  const ref = vm.makeRef();
  arrays.set(ref, { values: new BigInt64Array(size), signed });
  return ref;
}

function find(ref: Term): Integers {
  const found = ref instanceof Ref ? arrays.get(ref) : undefined;
  if (found === undefined) throw badarg();
  return found;
}

const read = (a: Integers, v: bigint): Term => big(a.signed ? v : BigInt.asUintN(64, v));

function slot(a: Integers, index: Term): number {
  if (typeof index !== "number" || index < 1 || index > a.values.length) throw badarg();
  return index - 1;
}

function word(a: Integers, t: Term): bigint {
  if (!isInteger(t)) throw badarg();
  const v = toBigInt(t);
  if (a.signed ? v !== BigInt.asIntN(64, v) : v !== BigInt.asUintN(64, v)) throw badarg();
  return BigInt.asIntN(64, v);
}

/** An increment may be any integer that fits in 64 bits, signed or not. */
function increment(t: Term): bigint {
  if (!isInteger(t)) throw badarg();
  const v = toBigInt(t);
  if (v !== BigInt.asIntN(64, v) && v !== BigInt.asUintN(64, v)) throw badarg();
  return v;
}

/** What is to be added, which is calculated first. */
function decrement(t: Term): bigint {
  if (!isInteger(t)) throw raiseError(atom("badarith"));
  return -increment(t);
}

function signedOption(options: Term): boolean {
  let signed = true;
  for (const o of listToArray(options) ?? refuse()) {
    if (!Array.isArray(o) || o.length !== 2 || o[0] !== atom("signed") || typeof o[1] !== "boolean") throw badarg();
    signed = o[1];
  }
  return signed;
}

function change(ref: Term, index: Term, by: bigint): { array: Integers; old: bigint; value: bigint } {
  const array = find(ref);
  const at = slot(array, index);
  const old = array.values[at] as bigint;
  const value = BigInt.asIntN(64, old + by);
  array.values[at] = value;
  return { array, old, value };
}

function swap(ref: Term, index: Term, value: Term, expected?: Term): Term {
  const array = find(ref);
  const at = slot(array, index);
  const wanted = expected === undefined ? undefined : word(array, expected);
  const next = word(array, value);
  const old = array.values[at] as bigint;
  if (wanted !== undefined && old !== wanted) return read(array, old);
  array.values[at] = next;
  return wanted === undefined ? read(array, old) : OK;
}

function info(ref: Term): Term {
  const { values, signed } = find(ref);
  return mapOf([
    [atom("max"), big(signed ? 2n ** 63n - 1n : 2n ** 64n - 1n)],
    [atom("memory"), 40 + 8 * values.length],
    [atom("min"), signed ? big(-(2n ** 63n)) : 0],
    [atom("size"), values.length],
  ]);
}

function atomics(vm: Vm): NativeTable {
  return {
    "new/2": (size: Term, options: Term) => make(vm, size, signedOption(options)),
    "put/3": (ref: Term, index: Term, value: Term) => {
      swap(ref, index, value);
      return OK;
    },
    "get/2": (ref: Term, index: Term) => {
      const array = find(ref);
      return read(array, array.values[slot(array, index)] as bigint);
    },
    "add/3": (ref: Term, index: Term, by: Term) => {
      change(ref, index, increment(by));
      return OK;
    },
    "add_get/3": (ref: Term, index: Term, by: Term) => {
      const { array, value } = change(ref, index, increment(by));
      return read(array, value);
    },
    "sub/3": (ref: Term, index: Term, by: Term) => {
      change(ref, index, decrement(by));
      return OK;
    },
    "sub_get/3": (ref: Term, index: Term, by: Term) => {
      const { array, value } = change(ref, index, decrement(by));
      return read(array, value);
    },
    "exchange/3": (ref: Term, index: Term, value: Term) => swap(ref, index, value),
    "compare_exchange/4": (ref: Term, index: Term, expected: Term, value: Term) => swap(ref, index, value, expected),
    "info/1": info,
  };
}

const ATOMICS = atom("atomics");
const SPREAD = atom("write_concurrency");

/** A counter is {how it was made, its reference}; both ways are one array here, since a node is one thread. */
function counters(vm: Vm): NativeTable {
  const inside = (t: Term): Term => {
    if (!Array.isArray(t) || t.length !== 2 || (t[0] !== ATOMICS && t[0] !== SPREAD)) throw badarg();
    return t[1] as Term;
  };
  return {
    "new/2": (size: Term, options: Term) => {
      const opts = listToArray(options) ?? refuse();
      if (opts.length > 1 || opts.some((o) => o !== ATOMICS && o !== SPREAD)) throw badarg();
      return [opts[0] === SPREAD ? SPREAD : ATOMICS, make(vm, size, true)];
    },
    "get/2": (ref: Term, index: Term) => {
      const array = find(inside(ref));
      return read(array, array.values[slot(array, index)] as bigint);
    },
    "put/3": (ref: Term, index: Term, value: Term) => {
      swap(inside(ref), index, value);
      return OK;
    },
    "add/3": (ref: Term, index: Term, by: Term) => {
      change(inside(ref), index, increment(by));
      return OK;
    },
    "sub/3": (ref: Term, index: Term, by: Term) => {
      change(inside(ref), index, decrement(by));
      return OK;
    },
    "info/1": (ref: Term) => {
      const whole = info(inside(ref));
      if ((ref as Term[])[0] === ATOMICS) return whole;
      const { values } = find(inside(ref));
      return mapOf([
        [atom("memory"), 32 + 64 * values.length],
        [atom("size"), values.length],
      ]);
    },
  };
}

export const atomicNatives: readonly NativeModule[] = [
  { module: "atomics", table: atomics },
  { module: "counters", table: counters },
];
