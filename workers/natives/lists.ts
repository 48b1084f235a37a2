// :lists, the functions that take no function. Those that do are in workers/stdlib/otp/lists.ex.
// Specification: the reference of the module `lists`, OTP 27.

import { add, sub } from "../beam/arithmetic.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, bifError, type Raise, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { EMPTY_MAP, mapOf } from "../terms/map.ts";
import { Big, Cons, charlist, EMPTY, Float, isInteger, list, listToArray, type Term } from "../terms/term.ts";
import { extent, refuse, small } from "./arguments.ts";
import { inner, items, MERGING, position } from "./lists_merging.ts";

/** The elements of a list; badarg for anything else. */
function proper(t: Term): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw badarg();
  return out;
}

const keyAt = (t: Term, n: number): Term | undefined => (Array.isArray(t) ? (t[n - 1] as Term | undefined) : undefined);
const hasKey =
  (key: Term, n: number) =>
  (t: Term): boolean => {
    const found = keyAt(t, n);
    return found !== undefined && equals(found, key, true);
  };

/** The first tuple with the key; the list is looked at up to there only. */
function search(key: Term, n: Term, t: Term): Term | undefined {
  if (typeof n !== "number" || n < 1) throw badarg();
  const has = hasKey(key, n);
  let at = t;
  for (; at instanceof Cons; at = at.t) if (has(at.h)) return at.h;
  if (at !== EMPTY) throw badarg();
  return undefined;
}

/** The elements of a list where a tuple with a key is looked for, or the error of the loop that looks for it. */
function keyed(t: Term, wrong: () => Raise): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw wrong();
  return out;
}

function flatten(t: Term, tail: Term): Term {
  const out: Term[] = [];
  const walk = (x: Term): void => {
    let at = x;
    while (at instanceof Cons) {
      if (at.h instanceof Cons || at.h === EMPTY) walk(at.h);
      else out.push(at.h);
      at = at.t;
    }
    if (at !== EMPTY) throw inner("do_flatten", at, tail);
  };
  walk(t);
  return list(out, tail);
}

function seq(from: Term, to: Term, step: Term): Term {
  if (typeof from !== "number" || typeof to !== "number" || typeof step !== "number") return wideSeq(from, to, step);
  const [a, b, s] = [from, to, step];
  if (s === 0 && a === b) return list([a]);
  if (s === 0 || (s > 0 && b < a - s) || (s < 0 && b > a - s)) throw badarg();
  const out: number[] = [];
  for (let i = a; s > 0 ? i <= b : i >= b; i += s) out.push(i);
  return list(out);
}

function wideSeq(from: Term, to: Term, step: Term): Term {
  if (!isInteger(from) || !isInteger(to) || !isInteger(step)) return nothing();
  const up = compare(step, 0) > 0;
  const before = sub(from, step);
  if (compare(step, 0) === 0) return equals(from, to) ? list([from]) : refuse();
  if (up ? compare(to, before) < 0 : compare(to, before) > 0) throw badarg();
  const out: Term[] = [];
  for (let i: Term = from; up ? compare(i, to) <= 0 : compare(i, to) >= 0; i = add(i, step)) out.push(i);
  return list(out);
}

/** Tuples of a size as a tuple of lists. */
function columns(name: string, t: Term, size: number): Term {
  const rows = listToArray(t);
  const args = new Array<Term>(size).fill(EMPTY);
  if (rows === undefined) throw inner(name, t, ...args);
  if (!rows.every((r) => Array.isArray(r) && r.length === size)) throw inner(name, t, ...args);
  return args.map((_, i) => list((rows as Term[][]).map((r) => r[i] as Term)));
}

function enumerate(from: Term, step: Term, t: Term): Term {
  const all = listToArray(t);
  if (!isInteger(from) || !isInteger(step)) throw inner("enumerate", from, step, t);
  if (all === undefined) throw inner("enumerate_1", from, step, t);
  let at: Term = from;
  return list(
    all.map((x): Term => {
      const pair = [at, x];
      at = add(at, step);
      return pair;
    }),
  );
}

/** A thing as `concat` joins it: atoms and numbers by their text. */
function thing(vm: Vm, t: Term): Term {
  const erlang = vm.code.nativesOf("erlang");
  if (typeof t === "number" || t instanceof Big) return erlang["integer_to_list/1"]?.(t) ?? t;
  if (t instanceof Float) return erlang["float_to_list/1"]?.(t) ?? t;
  if (isAtom(t)) return charlist(atomName(t));
  return isList(t) ? t : raiseInner("thing_to_list", t);
}

function prefix(a: Term, b: Term): boolean {
  let [x, y] = [a, b];
  for (; x instanceof Cons && y instanceof Cons; x = x.t, y = y.t) if (!equals(x.h, y.h)) return false;
  if (x === EMPTY && isList(y)) return true;
  return x instanceof Cons && y === EMPTY ? false : nothing();
}

const isList = (t: Term): boolean => t === EMPTY || t instanceof Cons;

/** The elements of a list that is not empty; the loop behind the first element is told of when the list is no proper one. */
function looped(name: string, t: Term): Term[] {
  if (!(t instanceof Cons)) return nothing();
  return listToArray(t) ?? raiseInner(name, t.h, t.t);
}

function raiseInner(name: string, ...args: Term[]): never {
  throw inner(name, ...args);
}

/** The first elements of a list that is no proper one. */
function taken(t: Term, n: number): Term[] {
  const out: Term[] = [];
  let at = t;
  for (; out.length < n && at instanceof Cons; at = at.t) out.push(at.h);
  return out.length < n ? raiseInner("sublist_2", at, n - out.length) : out;
}

/** A list from its end; what has no length is refused as `length/1` refuses it. */
function backwards(t: Term): Term {
  const all = listToArray(t);
  if (all === undefined) throw bifError(atom("badarg"), "erlang", "length", [t]);
  return list(all.reverse());
}

/** The lists of a `zip`; what it cannot take it hands on with how to end. */
function zipped(name: string, lists: readonly Term[]): Term[][] {
  const all = lists.map((t) => listToArray(t));
  const length = all[0]?.length;
  if (!all.every((x) => x !== undefined && x.length === length)) throw inner(name, ...lists, atom("fail"));
  return all as Term[][];
}

/** What is said of a list that is not proper: `reverse/1` hands all but the first two elements to `reverse/2`. */
function unreversed(first: Cons, second: Cons): Raise {
  const raise = bifError(atom("badarg"), "lists", "reverse", [second.t, list([second.h, first.h])]);
  raise.info = mapOf([[atom("module"), atom("erl_stdlib_errors")]]);
  return raise;
}

function table(vm: Vm): NativeTable {
  return {
    "reverse/1": (t: Term) => {
      if (listToArray(t) !== undefined) return vm.rt.reverse(t);
      if (t instanceof Cons && t.t instanceof Cons) throw unreversed(t, t.t);
      return nothing();
    },
    "reverse/2": (t: Term, tail: Term) => list(proper(t).reverse(), tail),
    "append/2": (a: Term, b: Term) => vm.rt.append(a, b),
    "append/1": (t: Term) => items(t).reduceRight((tail, x) => vm.rt.append(x, tail), EMPTY as Term),
    "concat/1": (t: Term) => items(t).reduceRight((tail, x) => vm.rt.append(thing(vm, x), tail), EMPTY as Term),
    "subtract/2": (a: Term, b: Term) => {
      const out = proper(a);
      for (const g of proper(b)) {
        const at = out.findIndex((x) => equals(x, g));
        if (at >= 0) out.splice(at, 1);
      }
      return list(out);
    },
    "member/2": (x: Term, t: Term) => {
      let at = t;
      while (at instanceof Cons) {
        if (at.h === x || equals(at.h, x)) return true;
        at = at.t;
      }
      if (at !== EMPTY) throw badarg();
      return false;
    },
    "delete/2": (x: Term, t: Term) => {
      const out = items(t);
      const at = out.findIndex((y) => equals(x, y));
      if (at >= 0) out.splice(at, 1);
      return list(out);
    },
    "keyfind/3": (key: Term, n: Term, t: Term) => search(key, n, t) ?? false,
    "keymember/3": (key: Term, n: Term, t: Term) => search(key, n, t) !== undefined,
    "keysearch/3": (key: Term, n: Term, t: Term) => {
      const found = search(key, n, t);
      return found === undefined ? false : [atom("value"), found];
    },
    "keydelete/3": (key: Term, n: Term, t: Term) => {
      const has = hasKey(key, position(n));
      const out = keyed(t, () => inner("keydelete3", key, n, t));
      const at = out.findIndex(has);
      if (at >= 0) out.splice(at, 1);
      return list(out);
    },
    "keyreplace/4": (key: Term, n: Term, t: Term, x: Term) => {
      if (!Array.isArray(x)) return nothing();
      const has = hasKey(key, position(n));
      const out = keyed(t, () => inner("keyreplace3", key, n, t, x));
      const at = out.findIndex(has);
      if (at >= 0) out[at] = x;
      return list(out);
    },
    "keystore/4": (key: Term, n: Term, t: Term, x: Term) => {
      if (!Array.isArray(x)) return nothing();
      const has = hasKey(key, position(n));
      const out = keyed(t, () => inner("keystore2", key, n, t, x));
      const at = out.findIndex(has);
      if (at >= 0) out[at] = x;
      else out.push(x);
      return list(out);
    },
    "keytake/3": (key: Term, n: Term, t: Term) => {
      const has = hasKey(key, position(n));
      const out = keyed(t, () => inner("keytake", key, n, t, EMPTY));
      const at = out.findIndex(has);
      if (at < 0) return false;
      const [found] = out.splice(at, 1) as [Term];
      return [atom("value"), found, list(out)];
    },
    ...MERGING,
    "flatten/1": (t: Term) => (isList(t) ? flatten(t, EMPTY) : nothing()),
    "flatten/2": (t: Term, tail: Term) => {
      if (!isList(t) || !isList(tail)) return nothing();
      return flatten(t, tail);
    },
    "flatlength/1": (t: Term) => {
      if (listToArray(t) === undefined) throw inner("flatlength", t, 0);
      return vm.rt.length(flatten(t, EMPTY));
    },
    "nth/2": (n: Term, t: Term) => {
      if (typeof n !== "number" || n < 1) return nothing();
      let at = t;
      let left = n;
      for (; left > 1 && at instanceof Cons; left--) at = at.t;
      if (at instanceof Cons) return at.h;
      if (n === 1) return nothing();
      throw isList(t) && t !== EMPTY ? inner("nth_1", left, at) : inner("nth", n, t);
    },
    "nthtail/2": (n: Term, t: Term) => {
      if (typeof n !== "number" || n < 0 || (n === 0 && !isList(t))) return nothing();
      let at = t;
      for (let i = n; i > 0; i--) {
        if (!(at instanceof Cons)) {
          if (i === n) return nothing();
          throw inner("nthtail_1", i, at);
        }
        at = at.t;
      }
      return at;
    },
    "last/1": (t: Term) => looped("last", t).pop() ?? nothing(),
    "droplast/1": (t: Term) => {
      const out = items(t);
      if (out.length === 0) nothing();
      return list(out.slice(0, -1));
    },
    "max/1": (t: Term) => looped("max", t).reduce((a, b) => (compare(b, a) > 0 ? b : a)),
    "min/1": (t: Term) => looped("min", t).reduce((a, b) => (compare(b, a) < 0 ? b : a)),
    "sum/1": (t: Term) => (listToArray(t) ?? sumless(t)).reduce((a, b) => add(a, b), 0 as Term),
    "seq/2": (a: Term, b: Term) =>
      isInteger(a) && isInteger(b) && compare(b, sub(a, 1)) >= 0 ? seq(a, b, 1) : nothing(),
    "seq/3": seq,
    "duplicate/2": (n: Term, x: Term) => {
      if (typeof n !== "number" || n < 0) return nothing();
      return list(new Array<Term>(n).fill(x));
    },
    "sublist/2": (t: Term, n: Term) => {
      const length = extent(n);
      if (length === undefined || (t !== EMPTY && !(t instanceof Cons))) return nothing();
      if (length < 0) throw inner("sublist_2", t, n);
      const all = listToArray(t);
      if (all !== undefined) return list(all.slice(0, length));
      return list(taken(t, length));
    },
    "sublist/3": (t: Term, from: Term, n: Term) => {
      const [first, length] = [extent(from), extent(n)];
      if (first === undefined || first < 1 || length === undefined || length < 0) return nothing();
      return list(items(t).slice(first - 1, first - 1 + length));
    },
    "split/2": (n: Term, t: Term) => {
      const all =
        listToArray(t) ?? (t instanceof Cons && typeof n === "number" ? raiseInner("split", n, t, EMPTY) : refuse());
      if (typeof n !== "number" || n < 0 || n > all.length) throw badarg();
      return [list(all.slice(0, small(n))), list(all.slice(small(n)))];
    },
    "prefix/2": prefix,
    "suffix/2": (a: Term, b: Term) => prefix(backwards(a), backwards(b)),
    "zip/2": (a: Term, b: Term) => {
      const [x, y] = zipped("zip", [a, b]) as [Term[], Term[]];
      return list(x.map((v, i): Term => [v, y[i] as Term]));
    },
    "zip3/3": (a: Term, b: Term, c: Term) => {
      const [x, y, z] = zipped("zip3", [a, b, c]) as [Term[], Term[], Term[]];
      return list(x.map((v, i): Term => [v, y[i] as Term, z[i] as Term]));
    },
    "unzip/1": (t: Term) => columns("unzip", t, 2),
    "unzip3/1": (t: Term) => columns("unzip3", t, 3),
    "enumerate/1": (t: Term) => enumerate(1, 1, t),
    "enumerate/2": (from: Term, t: Term) => enumerate(from, 1, t),
    "enumerate/3": enumerate,
    "uniq/1": (t: Term) => {
      if (listToArray(t) === undefined) throw inner("uniq_1", t, EMPTY_MAP);
      let seen = EMPTY_MAP;
      const out = items(t).filter((x) => {
        if (seen.has(x)) return false;
        seen = seen.put(x, true);
        return true;
      });
      return list(out);
    },
    "join/2": (sep: Term, t: Term) => {
      const all = listToArray(t) ?? (t instanceof Cons ? raiseInner("join_prepend", sep, t.t) : nothing());
      return list(all.flatMap((x, i) => (i === 0 ? [x] : [sep, x])));
    },
  };
}

function sumless(t: Term): never {
  throw inner("sum", t, 0);
}

function nothing(): never {
  throw raiseError(atom("function_clause"));
}

export const lists: NativeModule = { module: "lists", table };
