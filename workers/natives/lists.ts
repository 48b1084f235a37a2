// :lists, the functions that take no function. Those that do are in workers/stdlib/otp/lists.ex.
// Specification: the reference of the module `lists`, OTP 27.

import { add } from "../beam/arithmetic.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { Big, Cons, charlist, EMPTY, Float, list, listToArray, type Term } from "../terms/term.ts";

function items(t: Term): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw raiseError(atom("function_clause"));
  return out;
}

function int(t: Term): number {
  if (typeof t !== "number") throw badarg();
  return t;
}

function unique(sorted: Term[], same: (a: Term, b: Term) => boolean): Term[] {
  return sorted.filter((x, i) => i === 0 || !same(sorted[i - 1] as Term, x));
}

const byValue = (a: Term, b: Term): number => compare(a, b);
const equal = (a: Term, b: Term): boolean => compare(a, b) === 0;
const keyAt = (t: Term, n: number): Term | undefined => (Array.isArray(t) ? (t[n - 1] as Term | undefined) : undefined);
const byKey =
  (n: number) =>
  (a: Term, b: Term): number => {
    const x = keyAt(a, n);
    const y = keyAt(b, n);
    if (x === undefined || y === undefined) throw badarg();
    return compare(x, y);
  };
const hasKey =
  (key: Term, n: number) =>
  (t: Term): boolean => {
    const found = keyAt(t, n);
    return found !== undefined && equals(found, key, true);
  };

function flatten(t: Term, tail: Term): Term {
  const out: Term[] = [];
  const walk = (x: Term): void => {
    let at = x;
    while (at instanceof Cons) {
      if (at.h instanceof Cons || at.h === EMPTY) walk(at.h);
      else out.push(at.h);
      at = at.t;
    }
    if (at !== EMPTY) throw raiseError(atom("function_clause"));
  };
  walk(t);
  return list(out, tail);
}

function seq(from: Term, to: Term, step: Term): Term {
  const [a, b, s] = [int(from), int(to), int(step)];
  if (s === 0 || (s > 0 && b < a - s) || (s < 0 && b > a - s)) throw badarg();
  const out: number[] = [];
  for (let i = a; s > 0 ? i <= b : i >= b; i += s) out.push(i);
  return list(out);
}

/** A thing as `concat` joins it: atoms and numbers by their text. */
function thing(vm: Vm, t: Term): Term {
  const erlang = vm.code.nativesOf("erlang");
  if (typeof t === "number" || t instanceof Big) return erlang["integer_to_list/1"]?.(t) ?? t;
  if (t instanceof Float) return erlang["float_to_list/1"]?.(t) ?? t;
  return isAtom(t) ? charlist(atomName(t)) : t;
}

/** Several ordered lists as one; equal elements keep the order of their lists. */
function mergeAll(parts: Term[][], order: (a: Term, b: Term) => number): Term[] {
  return parts.flat().sort(order);
}

function prefix(a: Term[], b: Term[]): boolean {
  return a.length <= b.length && a.every((x, i) => equals(x, b[i] as Term));
}

function table(vm: Vm): NativeTable {
  return {
    "reverse/1": (t: Term) => {
      if (!(t instanceof Cons) && t !== EMPTY) throw raiseError(atom("function_clause"));
      return vm.rt.reverse(t);
    },
    "reverse/2": (t: Term, tail: Term) => list(items(t).reverse(), tail),
    "append/2": (a: Term, b: Term) => vm.rt.append(a, b),
    "append/1": (t: Term) => items(t).reduceRight((tail, x) => vm.rt.append(x, tail), EMPTY as Term),
    "concat/1": (t: Term) => items(t).reduceRight((tail, x) => vm.rt.append(thing(vm, x), tail), EMPTY as Term),
    "subtract/2": (a: Term, b: Term) => {
      const out = items(a);
      for (const g of items(b)) {
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
    "keyfind/3": (key: Term, n: Term, t: Term) => items(t).find(hasKey(key, int(n))) ?? false,
    "keymember/3": (key: Term, n: Term, t: Term) => items(t).some(hasKey(key, int(n))),
    "keysearch/3": (key: Term, n: Term, t: Term) => {
      const found = items(t).find(hasKey(key, int(n)));
      return found === undefined ? false : [atom("value"), found];
    },
    "keydelete/3": (key: Term, n: Term, t: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, int(n)));
      if (at >= 0) out.splice(at, 1);
      return list(out);
    },
    "keyreplace/4": (key: Term, n: Term, t: Term, x: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, int(n)));
      if (at >= 0) out[at] = x;
      return list(out);
    },
    "keystore/4": (key: Term, n: Term, t: Term, x: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, int(n)));
      if (at >= 0) out[at] = x;
      else out.push(x);
      return list(out);
    },
    "keytake/3": (key: Term, n: Term, t: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, int(n)));
      if (at < 0) return false;
      const [found] = out.splice(at, 1) as [Term];
      return [atom("value"), found, list(out)];
    },
    "keysort/2": (n: Term, t: Term) => list(items(t).sort(byKey(int(n)))),
    "ukeysort/2": (n: Term, t: Term) => list(unique(items(t).sort(byKey(int(n))), (a, b) => byKey(int(n))(a, b) === 0)),
    "sort/1": (t: Term) => list(items(t).sort(byValue)),
    "usort/1": (t: Term) => list(unique(items(t).sort(byValue), equal)),
    "merge/2": (a: Term, b: Term) => list([...items(a), ...items(b)].sort(byValue)),
    "merge/1": (t: Term) => list(mergeAll(items(t).map(items), byValue)),
    "merge3/3": (a: Term, b: Term, c: Term) => list(mergeAll([a, b, c].map(items), byValue)),
    "umerge/1": (t: Term) => list(unique(mergeAll(items(t).map(items), byValue), equal)),
    "umerge3/3": (a: Term, b: Term, c: Term) => list(unique(mergeAll([a, b, c].map(items), byValue), equal)),
    "keymerge/3": (n: Term, a: Term, b: Term) => list(mergeAll([a, b].map(items), byKey(int(n)))),
    "ukeymerge/3": (n: Term, a: Term, b: Term) =>
      list(unique(mergeAll([a, b].map(items), byKey(int(n))), (x, y) => byKey(int(n))(x, y) === 0)),
    "umerge/2": (a: Term, b: Term) => list(unique([...items(a), ...items(b)].sort(byValue), equal)),
    "flatten/1": (t: Term) => flatten(t, EMPTY),
    "flatten/2": flatten,
    "flatlength/1": (t: Term) => vm.rt.length(flatten(t, EMPTY)),
    "nth/2": (n: Term, t: Term) => {
      const found = items(t)[int(n) - 1];
      if (found === undefined) throw raiseError(atom("function_clause"));
      return found;
    },
    "nthtail/2": (n: Term, t: Term) => {
      let at = t;
      for (let i = int(n); i > 0; i--) {
        if (!(at instanceof Cons)) throw raiseError(atom("function_clause"));
        at = at.t;
      }
      return at;
    },
    "last/1": (t: Term) => items(t).pop() ?? nothing(),
    "droplast/1": (t: Term) => {
      const out = items(t);
      if (out.length === 0) nothing();
      return list(out.slice(0, -1));
    },
    "max/1": (t: Term) => (items(t).length === 0 ? nothing() : items(t).reduce((a, b) => (compare(b, a) > 0 ? b : a))),
    "min/1": (t: Term) => (items(t).length === 0 ? nothing() : items(t).reduce((a, b) => (compare(b, a) < 0 ? b : a))),
    "sum/1": (t: Term) => items(t).reduce((a, b) => add(a, b), 0 as Term),
    "seq/2": (a: Term, b: Term) => seq(a, b, 1),
    "seq/3": seq,
    "duplicate/2": (n: Term, x: Term) => list(Array.from({ length: int(n) }, () => x)),
    "sublist/2": (t: Term, n: Term) => list(items(t).slice(0, int(n))),
    "sublist/3": (t: Term, from: Term, n: Term) => list(items(t).slice(int(from) - 1, int(from) - 1 + int(n))),
    "split/2": (n: Term, t: Term) => {
      const all = items(t);
      if (int(n) > all.length) throw badarg();
      return [list(all.slice(0, int(n))), list(all.slice(int(n)))];
    },
    "prefix/2": (a: Term, b: Term) => prefix(items(a), items(b)),
    "suffix/2": (a: Term, b: Term) => prefix(items(a).reverse(), items(b).reverse()),
    "zip/2": (a: Term, b: Term) => {
      const x = items(a);
      const y = items(b);
      if (x.length !== y.length) throw raiseError(atom("function_clause"));
      return list(x.map((v, i): Term => [v, y[i] as Term]));
    },
    "zip3/3": (a: Term, b: Term, c: Term) => {
      const [x, y, z] = [items(a), items(b), items(c)];
      if (x.length !== y.length || y.length !== z.length) throw raiseError(atom("function_clause"));
      return list(x.map((v, i): Term => [v, y[i] as Term, z[i] as Term]));
    },
    "unzip/1": (t: Term) => [
      list(items(t).map((p) => (p as Term[])[0] as Term)),
      list(items(t).map((p) => (p as Term[])[1] as Term)),
    ],
    "unzip3/1": (t: Term) => [0, 1, 2].map((i) => list(items(t).map((p) => (p as Term[])[i] as Term))),
    "enumerate/1": (t: Term) => list(items(t).map((x, i): Term => [i + 1, x])),
    "enumerate/2": (from: Term, t: Term) => list(items(t).map((x, i): Term => [int(from) + i, x])),
    "enumerate/3": (from: Term, step: Term, t: Term) =>
      list(items(t).map((x, i): Term => [add(int(from), i * int(step)), x])),
    "uniq/1": (t: Term) => {
      const out: Term[] = [];
      for (const x of items(t)) if (!out.some((y) => equals(x, y))) out.push(x);
      return list(out);
    },
    "join/2": (sep: Term, t: Term) => list(items(t).flatMap((x, i) => (i === 0 ? [x] : [sep, x]))),
  };
}

function nothing(): never {
  throw raiseError(atom("function_clause"));
}

export const lists: NativeModule = { module: "lists", table };
