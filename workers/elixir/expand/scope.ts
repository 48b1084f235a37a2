// What may stand in guards and patterns: in, a form or a call and the context. Out: a compile error, or nothing.
// Specification: "Patterns and guards" of Elixir's documentation; the errors as its compiler words them.

import type { Term } from "../../terms/term.ts";
import { type Ctx, envAt } from "./context.ts";

const FORMS = new Set("alias require import & fn case cond receive try with for super".split(" "));
const PLACES = new Set(["__ENV__", "__CALLER__", "__STACKTRACE__"]);

const GUARD_FUNCTIONS = new Set(
  (
    "abs/1 binary_part/2 binary_part/3 bit_size/1 byte_size/1 ceil/1 element/2 float/1 floor/1 hd/1 is_atom/1 is_binary/1 " +
    "is_bitstring/1 is_boolean/1 is_float/1 is_function/1 is_function/2 is_integer/1 is_list/1 is_map/1 is_map_key/2 " +
    "is_number/1 is_pid/1 is_port/1 is_reference/1 is_tuple/1 length/1 map_get/2 map_size/1 max/2 min/2 node/0 node/1 " +
    "round/1 self/0 size/1 tl/1 trunc/1 tuple_size/1 +/1 -/1 +/2 -/2 */2 //2 div/2 rem/2 band/2 bor/2 bxor/2 bnot/1 " +
    "bsl/2 bsr/2 and/2 or/2 xor/2 not/1 andalso/2 orelse/2 ==/2 /=/2 =:=/2 =/=/2 </2 =</2 >/2 >=/2"
  ).split(" "),
);

/** Whether a function of Erlang may be called in guards. */
export function isGuardFunction(name: string, arity: number): boolean {
  return GUARD_FUNCTIONS.has(`${name}/${arity}`);
}

/** Ends the compilation when a special form stands in a guard or pattern that must not. */
export function refuseForm(ctx: Ctx, name: string, meta: Term): void {
  if (ctx.env.context !== null && FORMS.has(name)) throw refused(ctx, name, meta);
}

/** The same for `__ENV__` and its like, which may stand in guards. */
export function refusePlace(ctx: Ctx, name: string, meta: Term): void {
  if (ctx.env.context === "match" && PLACES.has(name)) throw refused(ctx, name, meta);
}

/** The error that something is not allowed in the guard or pattern that is being expanded. */
export function refused(ctx: Ctx, what: string, meta: Term): Error {
  return endCompilation(
    ctx,
    ctx.env.context === "guard"
      ? `invalid expression in guards, ${what} is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards`
      : `invalid pattern in match, ${what} is not allowed in matches`,
    meta,
  );
}

/** An error after which the rest of the file is not looked at. */
export function endCompilation(ctx: Ctx, message: string, meta: Term): Error {
  return ctx.services.fail(message, { ...envAt(ctx.env, meta), module: null, function: null }, meta, false);
}
