// Calls → expanded ones: macros are called and their results expanded, imports and aliases become remote calls, the rest
// stays local. Specification: Kernel.SpecialForms, the documentation of import/2 and require/2.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { Big, Cons, EMPTY, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, isVar, keyGet, lineOf, remoteCall } from "../ast.ts";
import { envToTerm, functionKey } from "../env.ts";
import { type Ctx, envAt } from "./context.ts";
import { display } from "./directives.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { BUILTIN_MACROS, expandBuiltin } from "./module-forms.ts";
import { constant, constantOf } from "./quote.ts";
import { type ErlangCall, erlangCall, erlangFunction } from "./rewrite.ts";
import { isGuardFunction, refused } from "./scope.ts";
import { traceCall } from "./tracing.ts";
import { visibleVars } from "./variables.ts";
import type { Walker } from "./walker.ts";

/** A call without a module: of a macro, of an import, of the module itself. */
export function expandLocal(w: Walker, t: [Term, Term, Term], form: Atom, ctx: Ctx): Term {
  const name = form.name;
  const meta = t[1];
  const args = argsOf(t);
  const arity = args.length;
  const module = ctx.env.module;
  const draft = module === null ? undefined : ctx.services.draft(module.name);
  const key = `${name}/${arity}`;
  const fromMacro = keyGet(meta, A.imports) !== undefined && keyGet(meta, A.context) !== undefined;
  if (draft !== undefined && !fromMacro) {
    const macro = draft.macro(name, arity);
    if (macro !== undefined) {
      const fn = ctx.env.function;
      refuseConflict(ctx, meta, name, arity);
      if (!(fn !== null && fn[0] === form && fn[1] === arity)) {
        draft.used.add(key);
        traceCall(ctx, "local_macro", meta, "", name, arity);
        return expandMacro(w, draft.name, name, meta, args, ctx);
      }
    }
    // a macro that is imported goes before a function of the module, with which it is in conflict
    if (draft.has(name, arity) && macro === undefined && !importsMacro(ctx, meta, name, arity)) {
      if (ctx.services.warnings) noteImport(ctx, meta, name, arity);
      return localCall(w, form, meta, args, ctx);
    }
  }
  if (BUILTIN_MACROS.has(key) && !hidden(ctx, key)) {
    ctx.services.lexical.use("import", "Elixir.Kernel");
    // a file of nothing but modules is taken as such
    if (!(name === "defmodule" && ctx.fast))
      traceCall(ctx, fromMacro ? "remote_macro" : "imported_macro", meta, "Elixir.Kernel", name, arity);
    return expandKernel(w, name, t, ctx);
  }
  const found = findImport(ctx, meta, name, arity);
  if (found !== undefined && draft !== undefined && !fromMacro && ctx.env.function !== null)
    draft.imported.set(key, found.module);
  const origin = fromMacro ? "remote" : "imported";
  if (found?.kind === "macro") {
    traceCall(ctx, `${origin}_macro`, meta, found.module, name, arity);
    return expandMacro(w, found.module, name, meta, args, ctx);
  }
  if (found !== undefined && !(module !== null && found.module === module.name)) {
    traceCall(ctx, `${origin}_function`, meta, found.module, name, arity);
    return remote(w, found.module, atom(name), meta, args, ctx);
  }
  if (draft !== undefined && fromMacro && draft.macro(name, arity) !== undefined) {
    draft.used.add(key);
    traceCall(ctx, "local_macro", meta, "", name, arity);
    return expandMacro(w, draft.name, name, meta, args, ctx);
  }
  if (
    module !== null &&
    ctx.services.hasNative(module.name, name, arity) &&
    draft !== undefined &&
    !draft.has(name, arity)
  ) {
    return [[A.dot, meta, list([module, form])], meta, list(expandArgs(w, args, ctx))];
  }
  return localCall(w, form, meta, args, ctx);
}

/** `import Kernel, except: [@: 1]` and the like hide what the compiler provides. */
function hidden(ctx: Ctx, key: string): boolean {
  const kernel = ctx.env.macros.get("Elixir.Kernel");
  return kernel !== undefined && !kernel.has(key);
}

function importsMacro(ctx: Ctx, meta: Term, name: string, arity: number): boolean {
  if (ctx.env.function === null) return false;
  const key = `${name}/${arity}`;
  if (BUILTIN_MACROS.has(key)) return !hidden(ctx, key);
  const found = findImport(ctx, meta, name, arity);
  return found?.kind === "macro" && found.module !== ctx.env.module?.name;
}

/** A call of a function of the module that an import offers too: the two are in conflict. */
export function noteImport(ctx: Ctx, meta: Term, name: string, arity: number): void {
  const found = findImport(ctx, meta, name, arity);
  const { module } = ctx.env;
  if (ctx.env.function === null) return;
  if (found?.kind === "function" && module !== null && found.module !== module.name)
    ctx.services.draft(module.name)?.imported.set(`${name}/${arity}`, found.module);
}

/** A call of a macro of the module that an import offers too. */
function refuseConflict(ctx: Ctx, meta: Term, name: string, arity: number): void {
  const found = findImport(ctx, meta, name, arity);
  const { module } = ctx.env;
  if (found === undefined || module === null || found.module === module.name) return;
  const key = `${name}/${arity}`;
  throw ctx.fail(
    `call to local macro ${key} conflicts with imported ${display(found.module)}.${key}, please rename the local macro or remove the conflicting import`,
    meta,
  );
}

/** Says of a macro that it is deprecated, if it is. */
export function warnDeprecated(ctx: Ctx, module: string, name: string, arity: number, meta: Term): void {
  const advice = module === ctx.env.module?.name ? undefined : ctx.services.adviceOn(module, name, arity);
  if (advice === undefined) return;
  const what = name === "__using__" ? `use ${display(module)}` : `${display(module)}.${name}/${arity}`;
  ctx.services.problem("warning", `${what} is deprecated. ${advice}`, envAt(ctx.env, meta), meta);
}

/** The same of a function that is called outside of all others; of calls in functions it is said when all is compiled. */
export function warnDeprecatedHere(ctx: Ctx, module: string, name: string, arity: number, meta: Term): void {
  if (ctx.env.function === null) warnDeprecated(ctx, module, name, arity, meta);
}

/** Calls a macro and expands what it made. */
function expandMacro(w: Walker, module: string, name: string, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  warnDeprecated(ctx, module, name, args.length, meta);
  return ctx.services.expanding({ kind: "macro", module, name, arity: args.length }, envAt(ctx.env, meta), () =>
    w.expr(callMacro(ctx, module, name, meta, args), ctx),
  );
}

/** The same for what the compiler itself provides. */
function expandKernel(w: Walker, name: string, t: [Term, Term, Term], ctx: Ctx): Term {
  if (name === "defmodule" && ctx.fast) return expandBuiltin(w, ctx, name, t, false);
  const what = { kind: "macro", module: "Elixir.Kernel", name, arity: argsOf(t).length } as const;
  return ctx.services.expanding(what, envAt(ctx.env, t[1]), () =>
    expandBuiltin(w, ctx, name, t, ctx.env.context === "match"),
  );
}

/** `case`, `cond` and the like with other arguments than they take are functions that nobody has. */
export function noForm(t: [Term, Term, Term], ctx: Ctx): Term {
  const { name } = t[0] as Atom;
  const key = `${name}/${argsOf(t).length}`;
  const module = ctx.env.module;
  const message =
    module === null || ctx.env.function === null
      ? `undefined function ${key} (there is no such import)`
      : `undefined function ${key} (expected ${display(module.name)} to define such a function or for it to be imported, but none are available)`;
  const from = functionKey(ctx.env);
  const draft = module === null || from === undefined ? undefined : ctx.services.draft(module.name);
  const tell = (): void =>
    ctx.services.problem("error", message, envAt(ctx.env, t[1]), t[1], draft === undefined ? 1 : name.length);
  if (draft === undefined || from === undefined) tell();
  else draft.missing.push({ from, key, line: lineOf(t[1]), column: columnOf(t[1]), tell });
  return NIL;
}

function localCall(w: Walker, form: Atom, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  const { context } = ctx.env;
  if (context !== null && ctx.env.function !== null) {
    const shown = ctx.shown([form, meta, list([...args])]);
    const message = `cannot find or invoke local ${form.name}/${args.length} inside a ${context}. Only macros can be invoked inside a ${context} and they must be defined before their invocation. Called as: ${shown}`;
    ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
    for (const arg of args) w.expr(arg, ctx);
    return NIL;
  }
  const { function: within, module } = ctx.env;
  const draft = module === null ? undefined : ctx.services.draft(module.name);
  if (module === null || (within === null && draft !== undefined)) {
    const message = `undefined function ${form.name}/${args.length} (there is no such import)`;
    if (module !== null && draft?.has(form.name, args.length)) {
      const cause = `cannot invoke ${form.name}/${args.length} from ${display(module.name)} because it is being defined`;
      throw ctx.fail(`${cause}: ${message}`, meta);
    }
    ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
    return NIL;
  }
  traceCall(ctx, "local_function", meta, "", form.name, args.length);
  return [form, meta, list(expandArgs(w, args, ctx))];
}

function remote(w: Walker, module: string, name: Atom | boolean, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  if (ctx.env.context === "match") {
    if (module === "Elixir.Kernel" && (atomName(name) === "-" || atomName(name) === "+") && args.length === 1) {
      const signed = signedNumber(atomName(name), args[0]);
      if (signed !== undefined) return signed;
    }
    if ((module === "Elixir.Kernel" || module === "erlang") && atomName(name) === "++" && args.length === 2) {
      const left = w.expr(args[0] as Term, ctx);
      const items = listToArray(left);
      if (items !== undefined) return list([...items], w.expr(args[1] as Term, ctx));
      throw ctx.failHere(
        `invalid argument for ++ operator inside a match, expected a literal proper list, got: ${ctx.shown(args[0] as Term)}`,
        meta,
      );
    }
    expandArgs(w, args, ctx);
    const [means, called] = erlangFunction(module, atomName(name), args.length) ?? [module, atomName(name)];
    throw ctx.fail(`cannot invoke remote function ${display(means)}.${called}/${args.length} inside a match`, meta);
  }
  const expanded = expandArgs(w, args, ctx);
  const erlang = erlangCall(module, atomName(name), expanded);
  if (erlang?.module === "erlang" && args.length === 1) {
    const signed = signedNumber(erlang.name, constantOf(expanded[0] as Term));
    if (signed !== undefined) return constant(signed);
  }
  if (erlang === undefined) warnDeprecatedHere(ctx, module, atomName(name), args.length, meta);
  const called = erlang ?? { module, name: atomName(name), args: expanded };
  if (ctx.env.context === "guard" && !isGuardCall(called)) {
    const message = `cannot invoke remote function ${display(called.module)}.${called.name}/${called.args.length} inside a guard`;
    ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
    return NIL;
  }
  return [[A.dot, meta, list([atom(called.module), erlang ? atom(called.name) : name])], meta, list([...called.args])];
}

function isGuardCall({ module, name, args }: ErlangCall): boolean {
  return module === "erlang" && isGuardFunction(name, args.length);
}

/** What a sign before a number makes of it, or undefined. */
function signedNumber(sign: string, number: Term | undefined): Term | undefined {
  if (sign !== "-" && sign !== "+") return undefined;
  const minus = sign === "-";
  if (typeof number === "number") return minus ? 0 - number : number;
  if (number instanceof Float) return minus ? new Float(-number.v) : number;
  if (number instanceof Big) return minus ? new Big(-number.v) : number;
  return undefined;
}

/** What stands side by side in a call or container. */
export function expandArgs(w: Walker, args: readonly Term[], ctx: Ctx): Term[] {
  return ctx.siblings(args, (a) => w.expr(a, ctx));
}

const KERNEL = atom("Elixir.Kernel");

/** `[false, nil]` */
function isFalsy(t: Term | undefined): boolean {
  return t instanceof Cons && t.h === false && t.t instanceof Cons && t.t.h === NIL && t.t.t === EMPTY;
}

/** What `value in [false, nil]` stands for in a guard: what `if` and its kin ask, without a call of the macro. */
function falsyTest(value: Term, meta: Term): Term {
  const is = (literal: Term): Term => remoteCall(meta, A.erlang, "=:=", value, literal);
  return remoteCall(meta, A.erlang, "orelse", is(false), is(NIL));
}

/** A call with a dot: of a module, of a function, of a field. */
export function expandDotCall(w: Walker, t: [Term, Term, Term], dot: [Term, Term, Term], ctx: Ctx): Term {
  const meta = t[1];
  const dotArgs = argsOf(dot);
  const args = argsOf(t);
  if (dotArgs.length === 1) {
    if (ctx.env.context !== null) throw refused(ctx, "anonymous call", meta);
    const [fun, ...given] = expandArgs(w, [dotArgs[0] as Term, ...args], ctx);
    return [[A.dot, dot[1], list([fun as Term])], meta, list(given)];
  }
  const [left, right] = dotArgs as [Term, Term];
  // __ENV__.line and the like need no environment at run time
  if (isVar(left) && left[0].name === "__ENV__" && right instanceof Atom && args.length === 0) {
    const value = envToTerm(envAt(ctx.env, meta), visibleVars(ctx)).get(right);
    if (value !== undefined) return constant(value);
  }
  if (left === KERNEL && right === A.in && ctx.env.context === "guard" && isFalsy(args[1]))
    return w.expr(falsyTest(args[0] as Term, meta), ctx);
  const before = ctx.vars;
  const receiver = w.expr(left, ctx);
  if (!isAtom(right)) throw ctx.fail("invalid remote call", meta);
  if (receiver instanceof Atom) {
    const module = receiver.name;
    const name = atomName(right);
    const key = `${name}/${args.length}`;
    if (module === "Elixir.Kernel" && BUILTIN_MACROS.has(key)) {
      traceCall(ctx, "remote_macro", meta, module, name, args.length);
      return expandKernel(w, name, [right, meta, t[2]], ctx);
    }
    const mayExpand = module === "Elixir.Kernel" || ctx.env.requires.has(module) || ctx.env.module?.name === module;
    if (mayExpand && ctx.services.macrosOf(module)?.has(key)) {
      traceCall(ctx, "remote_macro", meta, module, name, args.length);
      return expandMacro(w, module, name, meta, args, ctx);
    }
    traceCall(ctx, "remote_function", meta, module, name, args.length);
    return remote(w, module, right, meta, args, ctx);
  }
  if (ctx.env.context === "match") {
    const called = `${ctx.shown(left)}.${atomName(right)}/${args.length}`;
    throw ctx.failHere(`cannot invoke remote function ${called} inside a match`, meta);
  }
  if (ctx.env.context === "guard" && keyGet(meta, A.noParens) !== true)
    throw ctx.failHere(
      `cannot invoke remote function inside a guard. If you want to do a map lookup instead, please remove parens from ${ctx.shown(t)}`,
      meta,
    );
  const known = constantOf(receiver);
  if ((!Array.isArray(receiver) && !isAtom(receiver)) || known instanceof Float || known instanceof Big) {
    // what is a call itself is shown as what it came to
    const called = Array.isArray(left) ? receiver : left;
    throw ctx.failHere(`invalid call ${ctx.shown([[A.dot, dot[1], list([called, right])], meta, list(args)])}`, meta);
  }
  const bound = ctx.vars;
  ctx.vars = before;
  const [, ...given] = ctx.siblings([receiver, ...args], (part, i) => {
    if (i > 0) return w.expr(part, ctx);
    ctx.vars = bound;
    return part;
  });
  return [[A.dot, dot[1], list([receiver, right])], meta, list(given)];
}
