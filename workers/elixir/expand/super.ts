// `super` and its captures: in, a call in an overriding definition. Out: a call of the definition that it overrides, which
// lives on under a private name. Specification: Kernel.defoverridable/1.

import { atom, atomName, NIL } from "../../terms/atom.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { argsOf } from "../ast.ts";
import { expandArgs } from "./calls.ts";
import { type Ctx, envAt } from "./context.ts";
import { display } from "./directives.ts";
import type { Walker } from "./walker.ts";

/** Callbacks that only say that they are not implemented. */
const SERVER_CALLBACKS = new Set(["handle_call/3", "handle_cast/2", "handle_info/2", "terminate/2", "code_change/3"]);

const CALLER: Term = [atom("__CALLER__"), EMPTY, NIL];

/** `super(…)` as a call of what is overridden; a macro is handed the caller's environment. */
export function expandSuper(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const args = argsOf(t);
  const { name, isMacro } = overriddenBy(ctx, args.length, t[1]);
  const given = expandArgs(w, args, ctx);
  return isMacro ? [atom(`MACRO-${name}`), t[1], list([CALLER, ...given])] : [atom(name), t[1], list(given)];
}

/** The definition that the current one overrides: its private name, and whether it is a macro. */
export function overriddenBy(ctx: Ctx, arity: number, meta: Term): { name: string; isMacro: boolean } {
  const { function: fn, module } = ctx.env;
  if (fn === null || module === null)
    throw ctx.failHere(`cannot invoke super outside ${module === null ? "module" : "function"}`, meta);
  if (fn[1] !== arity)
    throw ctx.failHere("super must be called with the same number of arguments as the current definition", meta);
  const draft = ctx.services.draft(module.name);
  const found = draft?.superName(atomName(fn[0]), arity);
  if (found !== undefined) {
    const key = `${atomName(fn[0])}/${arity}`;
    const replaced = draft?.overridden.get(key)?.definition.context;
    if (ctx.services.warnings && replaced === "Elixir.GenServer" && SERVER_CALLBACKS.has(key))
      ctx.services.problem(
        "warning",
        `calling super for GenServer callback ${key} is deprecated`,
        envAt(ctx.env, meta),
        meta,
      );
    return found;
  }
  const others = [...(draft?.overridable ?? [])].sort().join(", ");
  throw ctx.failHere(
    `no super defined for ${atomName(fn[0])}/${arity} in module ${display(module.name)}. Overridable functions available are: ${others}`,
    meta,
  );
}
