// Arguments of natives → values of one kind, or badarg.

import { badarg } from "../beam/raise.ts";
import { Big, type Term } from "../terms/term.ts";

/** Refuses an argument, in the place of a value. */
export function refuse(): never {
  throw badarg();
}

/** A small integer. */
export function small(t: Term): number {
  return typeof t === "number" ? t : refuse();
}

/** An integer as a place or a number of items: nothing has more of them than a small integer says. Undefined for what is none. */
export function extent(t: Term): number | undefined {
  if (t instanceof Big) return t.v < 0n ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return typeof t === "number" ? t : undefined;
}
