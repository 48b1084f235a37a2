// `Macro.expand_once/2`: one step of an expansion, for macros that look into what they are given.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { Bin, type Term } from "../../terms/term.ts";
import { A, argsOf, escapeTerm, isCall, isForm, isNode, isVar } from "../ast.ts";
import { envToTerm } from "../env.ts";
import { concat } from "./alias.ts";
import type { Ctx } from "./context.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { BUILTIN_MACROS, expandedOnce, readAttribute } from "./module-forms.ts";
import { moduleReferred } from "./tracing.ts";
import { directoryOf, visibleVars } from "./variables.ts";
import type { Walker } from "./walker.ts";

/** `Macro.expand_once/2`: the macro call expanded once, or the same term. */
export function expandOnce(w: Walker, t: Term, ctx: Ctx): Term {
  if (!isNode(t)) return t;
  if (isForm(t, A.aliases)) {
    const name = moduleReferred(ctx, t);
    if (name !== undefined) return atom(name);
    const [alias] = argsOf(t);
    const head = expandOnce(w, alias as Term, ctx);
    return isAtom(head) ? atom(concat([head, ...argsOf(t).slice(1)].map((part) => atomName(part as Atom)))) : t;
  }
  if (isVar(t)) {
    const variable: [Atom, Term, Atom] = t;
    return placeOnce(ctx, variable);
  }
  return expandCallOnce(w, t, ctx);
}

/** An attribute of the module that is being defined; one that is finished has none any more, which Module says. */
function attributeOf(ctx: Ctx, module: Atom, name: Atom, meta: Term): Term {
  return ctx.services.draft(module.name) === undefined
    ? ctx.services.call("Elixir.Module", "get_attribute", [module, name])
    : readAttribute(ctx, module, name, meta);
}

/** `__MODULE__` and its like: what they stand for, written out. Of a pattern the environment is no part. */
function placeOnce(ctx: Ctx, t: [Atom, Term, Atom]): Term {
  switch (t[0].name) {
    case "__MODULE__":
      return ctx.env.module ?? NIL;
    case "__DIR__":
      return Bin.of(directoryOf(ctx.env.file));
    case "__ENV__":
      return ctx.env.context === "match" ? t : escapeTerm(envToTerm(ctx.env, visibleVars(ctx)));
    default:
      return t;
  }
}

/** `__ENV__.line` and the like. */
function fieldOfEnv(ctx: Ctx, left: Term | undefined, field: Term | undefined): Term | undefined {
  if (left === undefined || !isVar(left) || left[0].name !== "__ENV__" || ctx.env.context === "match") return undefined;
  const value = envToTerm(ctx.env, visibleVars(ctx)).get(field as Term);
  return value === undefined ? undefined : escapeTerm(value);
}

function expandCallOnce(w: Walker, t: [Term, Term, Term], ctx: Ctx): Term {
  const args = argsOf(t);
  if (t[0] instanceof Atom && isCall(t)) {
    const name = t[0].name;
    if (w.isSpecial(name)) return t;
    if (name === "@" && ctx.env.module !== null && ctx.env.function !== null && isNode(args[0] as Term)) {
      const key = (args[0] as [Term, Term, Term])[0];
      if (key instanceof Atom && (isVar(args[0] as Term) || argsOf(args[0] as [Term, Term, Term]).length === 0))
        return escapeTerm(attributeOf(ctx, ctx.env.module, key, t[1]));
    }
    const own = ctx.env.module === null ? undefined : ctx.services.draft(ctx.env.module.name);
    if (own?.macro(name, args.length) !== undefined) {
      own.used.add(`${name}/${args.length}`);
      return callMacro(ctx, own.name, name, t[1], args, 0);
    }
    const found = findImport(ctx, t[1], name, args.length);
    const isBuiltin = BUILTIN_MACROS.has(`${name}/${args.length}`);
    if (found?.module === "Elixir.Kernel" && isBuiltin) return expandedOnce(w, ctx, name, args) ?? t;
    if (found?.kind === "macro") return callMacro(ctx, found.module, name, t[1], args, 0);
    return t;
  }
  if (isForm(t[0], A.dot)) {
    const [left, right] = argsOf(t[0] as [Term, Term, Term]);
    const known = args.length === 0 ? fieldOfEnv(ctx, left, right) : undefined;
    if (known !== undefined) return known;
    const receiver = left === undefined ? undefined : isForm(left, A.aliases) ? expandOnce(w, left, ctx) : left;
    if (
      receiver instanceof Atom &&
      right instanceof Atom &&
      (ctx.env.requires.has(receiver.name) || receiver.name === "Elixir.Kernel" || receiver === ctx.env.module)
    ) {
      if (ctx.services.macrosOf(receiver.name)?.has(`${right.name}/${args.length}`))
        return callMacro(ctx, receiver.name, right.name, t[1], args, 0);
    }
  }
  return t;
}
