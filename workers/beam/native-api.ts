// How a function written in TypeScript joins a module. A file workers/natives/<module>.ts exports one `NativeModule`;
// workers/natives/all.ts lists them. A native is leaf code: it takes terms, answers a term or throws a Raise
// (`throw badarg()`, `throw raiseError(term)`), and never calls an Elixir function, unless its module says that it expands.

import type { Term } from "../terms/term.ts";
import type { Vm } from "./vm.ts";

// biome-ignore lint/suspicious/noExplicitAny: each native narrows its own arguments
export type Native = (...args: any[]) => Term;

/** Natives by "name/arity". */
export type NativeTable = Record<string, Native>;

/**
 * The natives of one module: `module` is its atom's name ("lists", "Elixir.String"). Those that `expand` run macros and bodies
 * of modules, which may wait: they have the JavaScript stack for themselves (Scheduler.callNested).
 */
export type NativeModule = {
  readonly module: string;
  readonly table: (vm: Vm) => NativeTable;
  readonly expand?: boolean;
};
