// The recursive functions of the expander as one interface, so that the files that handle single forms need not import
// the one that dispatches to them.

import type { Term } from "../../terms/term.ts";
import type { Ctx } from "./context.ts";

export interface Walker {
  /** An expression: macros expanded, aliases and imports resolved, variables versioned. */
  expr(t: Term, ctx: Ctx): Term;
  /** The body of a scope: an expression that nobody looks into before all is expanded. */
  body(t: Term, ctx: Ctx): Term;
  /** A pattern; its variables become visible in `ctx` when the outermost pattern ends. */
  pattern(t: Term, ctx: Ctx): Term;
  /** A guard. */
  guard(t: Term, ctx: Ctx): Term;
  /** Whether a call of that name is a special form, whatever is defined or imported. */
  isSpecial(name: string): boolean;
}
