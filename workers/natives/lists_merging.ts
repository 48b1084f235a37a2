// Sorting and merging of lists, by value or by the key of tuples. In: terms. Out: lists; the errors of the functions that OTP's
// own code reaches for what it cannot take. Specification: the reference of the module `lists`, OTP 27.

import type { NativeTable } from "../beam/native-api.ts";
import { bifError, raiseError } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { compare } from "../terms/compare.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { sortByValue, turnStart } from "./lists_order.ts";

const FUNCTION_CLAUSE = atom("function_clause");

/** The error of a function that the real one calls. */
export const inner = (name: string, ...args: Term[]) => bifError(FUNCTION_CLAUSE, "lists", name, args);

/** The elements of a list; no clause matches anything else. */
export function items(t: Term): Term[] {
  const out = listToArray(t);
  if (out === undefined) throw raiseError(FUNCTION_CLAUSE);
  return out;
}

/** A position in tuples: a positive integer, else no clause matches. */
export function position(n: Term): number {
  if (typeof n !== "number" || n < 1) throw raiseError(FUNCTION_CLAUSE);
  return n;
}

type KeyOf = (t: Term) => Term;

const itself: KeyOf = (t) => t;

/** The element of a tuple at a position that counts from 1. */
function keyAt(n: number): KeyOf {
  return (t) => {
    const key = Array.isArray(t) ? (t[n - 1] as Term | undefined) : undefined;
    if (key === undefined) throw bifError(atom("badarg"), "erlang", "element", [n, t]);
    return key;
  };
}

/** Sorted by keys, which are taken in order: the first that is missing is told of. A list of one element is not looked at. */
function sorted(t: Term, keyOf: KeyOf, isUnique: boolean): Term {
  const all = listToArray(t);
  if (all === undefined) throw raiseError([atom("case_clause"), t]);
  if (all.length < 2) return t;
  const given = all.map((item) => ({ item, key: keyOf(item) }));
  const keyed = (isUnique ? given : turnStart(given)).sort((a, b) => compare(a.key, b.key));
  const kept = isUnique
    ? keyed.filter(({ key }, i) => i === 0 || compare((keyed[i - 1] as { key: Term }).key, key) !== 0)
    : keyed;
  return list(kept.map(({ item }) => item));
}

const byValue = (a: Term, b: Term): number => compare(a, b);

const isList = (t: Term): boolean => t === EMPTY || t instanceof Cons;

/**
 * Two lists as one: the smaller of the two that stand first comes next, of equal ones the left; `isUnique` drops the right one
 * then. Lists that are not in order are taken as they are.
 */
function mergeTwo(left: Term, right: Term, keyOf: KeyOf, isUnique: boolean): Term {
  if (left === EMPTY) return right;
  if (right === EMPTY) return left;
  const out: Term[] = [];
  let [a, b]: [Term, Term] = [left, right];
  while (a instanceof Cons && b instanceof Cons) {
    const order = compare(keyOf(a.h), keyOf(b.h));
    const [isLeft, isDropped] = [order <= 0, isUnique && order === 0];
    out.push(isLeft ? a.h : b.h);
    if (!isLeft || isDropped) b = b.t;
    if (isLeft) a = a.t;
  }
  return list(out, a === EMPTY ? b : a);
}

/** Lists as one, each of them a proper one. */
function mergeAll(parts: readonly Term[], name: string, isUnique: boolean): Term {
  const kept = isUnique ? [EMPTY, atom("asc")] : [EMPTY];
  for (const part of parts) if (listToArray(part) === undefined) throw inner(name, list([...parts]), ...kept);
  return parts.reduceRight<Term>((merged, part) => mergeTwo(part, merged, itself, isUnique), EMPTY);
}

/** The merge of two lists by value, where both have to be proper. */
function merge(left: Term, right: Term, isUnique: boolean): Term {
  if (!isList(left) || !isList(right)) throw raiseError(FUNCTION_CLAUSE);
  const isProper = listToArray(left) !== undefined && listToArray(right) !== undefined;
  if (!isProper && left !== EMPTY && right !== EMPTY) throw raiseError(FUNCTION_CLAUSE);
  return mergeTwo(left, right, itself, isUnique);
}

/** The merge of two lists of tuples by the key at a position. */
function keyMerge(name: string, n: Term, left: Term, right: Term, isUnique: boolean): Term {
  const at = position(n);
  if (!isList(left) || !isList(right)) throw inner(name, n, left, right);
  return mergeTwo(left, right, keyAt(at), isUnique);
}

/** `merge` and `sort` in all their forms that take no function. */
export const MERGING: NativeTable = {
  "keysort/2": (n: Term, t: Term) => sorted(t, keyAt(position(n)), false),
  "ukeysort/2": (n: Term, t: Term) => sorted(t, keyAt(position(n)), true),
  "sort/1": (t: Term) => list(sortByValue(items(t))),
  "usort/1": (t: Term) => {
    const all = items(t).sort(byValue);
    return list(all.filter((x, i) => i === 0 || compare(all[i - 1] as Term, x) !== 0));
  },
  "merge/2": (a: Term, b: Term) => merge(a, b, false),
  "umerge/2": (a: Term, b: Term) => merge(a, b, true),
  "merge/1": (t: Term) => mergeAll(listToArray(t) ?? [t], "mergel", false),
  "umerge/1": (t: Term) => mergeAll(listToArray(t) ?? [t], "umergel", true),
  "merge3/3": (a: Term, b: Term, c: Term) =>
    mergeAll(
      [a, b, c].map((t) => list(items(t))),
      "mergel",
      false,
    ),
  "umerge3/3": (a: Term, b: Term, c: Term) =>
    mergeAll(
      [a, b, c].map((t) => list(items(t))),
      "umergel",
      true,
    ),
  "keymerge/3": (n: Term, a: Term, b: Term) => keyMerge("keymerge_1", n, a, b, false),
  "ukeymerge/3": (n: Term, a: Term, b: Term) => keyMerge("ukeymerge_1", n, a, b, true),
};
