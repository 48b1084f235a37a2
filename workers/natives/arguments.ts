// Arguments of natives → values of one kind, or badarg.

import { badarg } from "../beam/raise.ts";
import type { Term } from "../terms/term.ts";

/** Refuses an argument, in the place of a value. */
export function refuse(): never {
  throw badarg();
}

/** A small integer. */
export function small(t: Term): number {
  return typeof t === "number" ? t : refuse();
}
