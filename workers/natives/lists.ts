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

function items(t: Term): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw raiseError(atom("function_clause"));
  return out;
}

/** The elements of a list; badarg for anything else. */
function proper(t: Term): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw badarg();
  return out;
}

/** The error of a helper that the real function calls. */
const inner = (name: string, ...args: Term[]) => bifError(atom("function_clause"), "lists", name, args);

/** A position in tuples: a positive integer, else no clause matches. */
function position(n: Term): number {
  return typeof n === "number" && n > 0 ? n : nothing();
}

function unique(sorted: Term[], same: (a: Term, b: Term) => boolean): Term[] {
  return sorted.filter((x, i) => i === 0 || !same(sorted[i - 1] as Term, x));
}

const byValue = (a: Term, b: Term): number => compare(a, b);
const equal = (a: Term, b: Term): boolean => compare(a, b) === 0;
const keyAt = (t: Term, n: number): Term | undefined => (Array.isArray(t) ? (t[n - 1] as Term | undefined) : undefined);
function keyless(t: Term, n: number): never {
  throw bifError(atom("badarg"), "erlang", "element", [n, t]);
}

const byKey =
  (n: number) =>
  (a: Term, b: Term): number => {
    return compare(keyAt(a, n) ?? keyless(a, n), keyAt(b, n) ?? keyless(b, n));
  };
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
  if (!isInteger(from) || !isInteger(step) || all === undefined) throw inner("enumerate", from, step, t);
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
  return isAtom(t) ? charlist(atomName(t)) : t;
}

/** Several ordered lists as one; equal elements keep the order of their lists. */
function mergeAll(parts: Term[][], order: (a: Term, b: Term) => number): Term[] {
  return parts.flat().sort(order);
}

function prefix(a: Term[], b: Term[]): boolean {
  return a.length <= b.length && a.every((x, i) => equals(x, b[i] as Term));
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
      const out = items(t);
      const at = out.findIndex(hasKey(key, small(n)));
      if (at >= 0) out.splice(at, 1);
      return list(out);
    },
    "keyreplace/4": (key: Term, n: Term, t: Term, x: Term) => {
      if (!Array.isArray(x)) return nothing();
      const out = items(t);
      const at = out.findIndex(hasKey(key, small(n)));
      if (at >= 0) out[at] = x;
      return list(out);
    },
    "keystore/4": (key: Term, n: Term, t: Term, x: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, small(n)));
      if (at >= 0) out[at] = x;
      else out.push(x);
      return list(out);
    },
    "keytake/3": (key: Term, n: Term, t: Term) => {
      const out = items(t);
      const at = out.findIndex(hasKey(key, small(n)));
      if (at < 0) return false;
      const [found] = out.splice(at, 1) as [Term];
      return [atom("value"), found, list(out)];
    },
    "keysort/2": (n: Term, t: Term) => list(items(t).sort(byKey(position(n)))),
    "ukeysort/2": (n: Term, t: Term) => {
      if (typeof n !== "number" || n < 1) return nothing();
      return list(unique(items(t).sort(byKey(n)), (a, b) => byKey(n)(a, b) === 0));
    },
    "sort/1": (t: Term) => list(items(t).sort(byValue)),
    "usort/1": (t: Term) => list(unique(items(t).sort(byValue), equal)),
    "merge/2": (a: Term, b: Term) => list([...items(a), ...items(b)].sort(byValue)),
    "merge/1": (t: Term) => list(mergeAll(items(t).map(items), byValue)),
    "merge3/3": (a: Term, b: Term, c: Term) => list(mergeAll([a, b, c].map(items), byValue)),
    "umerge/1": (t: Term) => list(unique(mergeAll(items(t).map(items), byValue), equal)),
    "umerge3/3": (a: Term, b: Term, c: Term) => list(unique(mergeAll([a, b, c].map(items), byValue), equal)),
    "keymerge/3": (n: Term, a: Term, b: Term) => list(mergeAll([a, b].map(items), byKey(small(n)))),
    "ukeymerge/3": (n: Term, a: Term, b: Term) =>
      list(unique(mergeAll([a, b].map(items), byKey(small(n))), (x, y) => byKey(small(n))(x, y) === 0)),
    "umerge/2": (a: Term, b: Term) => list(unique([...items(a), ...items(b)].sort(byValue), equal)),
    "flatten/1": (t: Term) => flatten(t, EMPTY),
    "flatten/2": flatten,
    "flatlength/1": (t: Term) => vm.rt.length(flatten(t, EMPTY)),
    "nth/2": (n: Term, t: Term) => {
      if (typeof n !== "number" || n < 1) return nothing();
      let at = t;
      for (let i = n; i > 1 && at instanceof Cons; i--) at = at.t;
      if (at instanceof Cons) return at.h;
      if (n === 1) return nothing();
      throw inner("nth_1", n, at);
    },
    "nthtail/2": (n: Term, t: Term) => {
      if (typeof n !== "number" || n < 0) return nothing();
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
    "last/1": (t: Term) => items(t).pop() ?? nothing(),
    "droplast/1": (t: Term) => {
      const out = items(t);
      if (out.length === 0) nothing();
      return list(out.slice(0, -1));
    },
    "max/1": (t: Term) => (items(t).length === 0 ? nothing() : items(t).reduce((a, b) => (compare(b, a) > 0 ? b : a))),
    "min/1": (t: Term) => (items(t).length === 0 ? nothing() : items(t).reduce((a, b) => (compare(b, a) < 0 ? b : a))),
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
      return list(items(t).slice(0, length));
    },
    "sublist/3": (t: Term, from: Term, n: Term) => {
      const [first, length] = [extent(from), extent(n)];
      if (first === undefined || first < 1 || length === undefined || length < 0) return nothing();
      return list(items(t).slice(first - 1, first - 1 + length));
    },
    "split/2": (n: Term, t: Term) => {
      const all = proper(t);
      if (typeof n !== "number" || n < 0 || n > all.length) throw badarg();
      return [list(all.slice(0, small(n))), list(all.slice(small(n)))];
    },
    "prefix/2": (a: Term, b: Term) => prefix(items(a), items(b)),
    "suffix/2": (a: Term, b: Term) => prefix(items(a).reverse(), items(b).reverse()),
    "zip/2": (a: Term, b: Term) => {
      const x = items(a);
      const y = items(b);
      if (x.length !== y.length) throw inner("zip", a, b, atom("fail"));
      return list(x.map((v, i): Term => [v, y[i] as Term]));
    },
    "zip3/3": (a: Term, b: Term, c: Term) => {
      const [x, y, z] = [items(a), items(b), items(c)];
      if (x.length !== y.length || y.length !== z.length) throw inner("zip3", a, b, c, atom("fail"));
      return list(x.map((v, i): Term => [v, y[i] as Term, z[i] as Term]));
    },
    "unzip/1": (t: Term) => columns("unzip", t, 2),
    "unzip3/1": (t: Term) => columns("unzip3", t, 3),
    "enumerate/1": (t: Term) => list(items(t).map((x, i): Term => [i + 1, x])),
    "enumerate/2": (from: Term, t: Term) => enumerate(from, 1, t),
    "enumerate/3": enumerate,
    "uniq/1": (t: Term) => {
      if (t !== EMPTY && !(t instanceof Cons)) throw inner("uniq_1", t, EMPTY_MAP);
      let seen = EMPTY_MAP;
      const out = items(t).filter((x) => {
        if (seen.has(x)) return false;
        seen = seen.put(x, true);
        return true;
      });
      return list(out);
    },
    "join/2": (sep: Term, t: Term) => list(items(t).flatMap((x, i) => (i === 0 ? [x] : [sep, x]))),
  };
}

function sumless(t: Term): never {
  throw inner("sum", t, 0);
}

function nothing(): never {
  throw raiseError(atom("function_clause"));
}

export const lists: NativeModule = { module: "lists", table };
