// What the two halves of :ets share: finding tables with the right to use them, and errors that name their cause.

import type { Table } from "../beam/ets.ts";
import { badargBecause, type Raise } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";

export const END = atom("$end_of_table");

/** Tables by identifier or name; `read` and `write` throw for those that the running process may not use so. */
export type Access = {
  readonly find: (t: Term) => Table | undefined;
  readonly read: (t: Term) => Table;
  readonly write: (t: Term) => Table;
};

/** `badarg` with its cause: which argument, and why. */
export const refused = (argument: number, cause: string): Raise => badargBecause([argument, atom(cause)]);
