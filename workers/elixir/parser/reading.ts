// What the parts of the grammar share while a text is read: the cursor, what was read last, and the ways back to the
// whole that they recurse through. reader.ts fulfils it.

import type { Term } from "../../terms/term.ts";
import type { Cursor } from "./cursor.ts";
import type { Span } from "./forms.ts";
import type { Quoted } from "./quoted.ts";
import type { Token } from "./token.ts";

/**
 * What the surroundings allow an expression: a comma may be taken by a call without parentheses, or not, and why not, or
 * is left (`"leave"`);
 * `noDo` leaves a do-block to a call around it. `from`: the offset of the first operator or call that the expression is
 * an operand of, which an ambiguous comma is told of.
 */
export type Context = {
  readonly comma: "allow" | "args" | "container" | "leave";
  readonly noDo: boolean;
  readonly from?: number;
};
export const STATEMENT: Context = { comma: "allow", noDo: false };
export const CONTAINER: Context = { comma: "container", noDo: false };

/** The context of an operand whose operator stands at an offset. */
export function under(context: Context, at: number): Context {
  return context.comma === "allow" || context.from !== undefined ? context : { ...context, from: at };
}

/** One reading of a text. */
export interface Reading extends Cursor {
  /** the last operand ended in a do-block: no dot, call or access may follow */
  closed: boolean;
  /** a do-block stands in the expression, outside of brackets: it can be no argument of a clause */
  blocky: boolean;
  /** the token behind the last call with many arguments and no parentheses around them */
  manyEnd: number;
  /** the last call without parentheses */
  plainCall: Term | undefined;
  /** whether that call took more than one argument */
  plainMany: boolean;
  /** the brackets that were closed last */
  span: Span;
  /** where `(a, b` was closed without being the head of a clause */
  notHead: number;

  /** An expression whose operators bind at least as tightly as `min`. */
  expr(min: number, context: Context): Term;
  /** The rest of an expression that begins with `first`. */
  operators(first: Term, min: number, context: Context): Term;
  /** An operand with its dots, calls and accesses. */
  operand(context: Context): Term;
  /** An operand alone. */
  primary(context: Context): Term;
  /** The literal of a token, for the makers of quoted literals. */
  quoted(token: Token): Quoted;
}
