// `Macro.expand_once/2`: one step of an expansion, for macros that look into what they are given.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import type { Term } from "../../terms/term.ts";
import { A, argsOf, escapeTerm, isCall, isForm, isNode, isVar } from "../ast.ts";
import { concat, expandAlias } from "./alias.ts";
import type { Ctx } from "./context.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { BUILTIN_MACROS } from "./module-forms.ts";
import type { Walker } from "./walker.ts";

/** `Macro.expand_once/2`: the macro call expanded once, or the same term. */
export function expandOnce(w: Walker, t: Term, ctx: Ctx): Term {
  if (!isNode(t)) return t;
  if (isForm(t, A.aliases)) {
    const [alias] = argsOf(t);
    if (alias instanceof Atom) ctx.services.lexical.useAlias(alias.name, ctx.env);
    const name = expandAlias(t, ctx.env);
    if (name !== undefined) return atom(name);
    const head = expandOnce(w, alias as Term, ctx);
    return isAtom(head) ? atom(concat([head, ...argsOf(t).slice(1)].map((part) => atomName(part as Atom)))) : t;
  }
  if (isVar(t)) {
    const variable: [Atom, Term, Atom] = t;
    return variable[0].name === "__MODULE__" ? (ctx.env.module ?? NIL) : t;
  }
  return expandCallOnce(w, t, ctx);
}

function expandCallOnce(w: Walker, t: [Term, Term, Term], ctx: Ctx): Term {
  const args = argsOf(t);
  if (t[0] instanceof Atom && isCall(t)) {
    const name = t[0].name;
    if (w.isSpecial(name)) return t;
    if (name === "@" && ctx.env.module !== null && ctx.env.function !== null && isNode(args[0] as Term)) {
      const key = (args[0] as [Term, Term, Term])[0];
      if (key instanceof Atom && (isVar(args[0] as Term) || argsOf(args[0] as [Term, Term, Term]).length === 0))
        return escapeTerm(ctx.services.attribute(ctx.env.module.name, key.name));
    }
    const own = ctx.env.module === null ? undefined : ctx.services.draft(ctx.env.module.name);
    if (own?.macro(name, args.length) !== undefined) {
      own.used.add(`${name}/${args.length}`);
      return callMacro(ctx, own.name, name, t[1], args, 0);
    }
    const found = findImport(ctx, t[1], name, args.length);
    if (found?.kind === "macro" && !BUILTIN_MACROS.has(`${name}/${args.length}`))
      return callMacro(ctx, found.module, name, t[1], args, 0);
    return t;
  }
  if (isForm(t[0], A.dot)) {
    const [left, right] = argsOf(t[0] as [Term, Term, Term]);
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
