// The order of `lists:sort/1` among what is equal to sort but is not the same: `1` and `1.0`. In: the elements of a list. Out:
// them in order. The sort of OTP keeps the order of such elements in a list that begins by rising, and turns it in one that
// begins by falling, since it puts each element on a run from which the list is built. Specification: OTP 27's `lists:sort/1`,
// as observed.

import { compare, equals } from "../terms/compare.ts";
import type { Term } from "../terms/term.ts";

/** Of fewer elements it compares each with each, and keeps the order. */
const FEW = 4;

/** Sorts in place, by value. */
export function sortByValue(all: Term[]): Term[] {
  const given = all.length < FEW ? undefined : all.slice();
  let areMixed = false;
  all.sort((a, b) => {
    const order = compare(a, b);
    if (order === 0 && a !== b && !areMixed) areMixed = !equals(a, b);
    return order;
  });
  if (!areMixed || given === undefined) return all;
  const first = given[0] as Term;
  const other = given.find((t) => compare(first, t) !== 0);
  if (other === undefined || compare(first, other) < 0) return all;
  return swapHeld(given).reverse().sort(compare);
}

/**
 * Where a list falls, an element that does not fit at the end of the run is held until another one does not: the two begin the
 * next run, equal ones in the order in which they came. These change their places here.
 */
function swapHeld(all: Term[]): Term[] {
  const out = all.slice();
  let [last, end, length]: [Term, Term, number] = [all[0] as Term, all[0] as Term, 1];
  let held = -1;
  for (let at = 1; at < all.length; at++) {
    const next = all[at] as Term;
    if (length === 1 || compare(next, end) <= 0) [last, end] = [end, next];
    else if (compare(next, last) <= 0) last = next;
    else if (length > 2 && held < 0) {
      held = at;
      continue;
    } else if (length > 2) {
      const first = all[held] as Term;
      const order = compare(first, next);
      [last, end] = order > 0 ? [first, next] : [next, first];
      if (order === 0) [out[held], out[at]] = [next, first];
      held = -1;
      length = 2;
      continue;
    }
    length++;
  }
  return out;
}

/**
 * `keysort` keeps the order of what has equal keys, but for equal elements at the start with a smaller one behind them: those
 * change it. Answers what is to be sorted; `keyed` holds elements with their keys.
 */
export function turnStart<T extends { readonly item: Term; readonly key: Term }>(keyed: T[]): T[] {
  if (keyed.length < FEW) return keyed;
  let n = 1;
  while (n < keyed.length && compare((keyed[n - 1] as T).item, (keyed[n] as T).item) === 0) n++;
  if (n === 1 || n === keyed.length || compare((keyed[n - 1] as T).key, (keyed[n] as T).key) <= 0) return keyed;
  return [...keyed.slice(0, n).reverse(), ...keyed.slice(n)];
}
