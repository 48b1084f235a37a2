// What the two halves of :ets share: finding tables with the right to use them, and errors that name their cause.

import type { Table } from "../beam/ets.ts";
import { badarg, type Raise } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import type { Term } from "../terms/term.ts";

export const END = atom("$end_of_table");

/** Tables by identifier or name; `read` and `write` throw for those that the running process may not use so. */
export type Access = {
  readonly find: (t: Term) => Table | undefined;
  readonly read: (t: Term) => Table;
  readonly write: (t: Term) => Table;
};

/** `badarg` with its cause: which argument, and why; `:erl_stdlib_errors` has the words. */
export function refused(argument: number, cause: string): Raise {
  const raise = badarg();
  raise.info = mapOf([
    [atom("module"), atom("erl_stdlib_errors")],
    [atom("cause"), [argument, atom(cause)]],
  ]);
  return raise;
}
