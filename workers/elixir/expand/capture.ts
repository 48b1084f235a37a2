// The capture operator: `&Mod.fun/1`, `&fun/1` and `&(&1 + 1)`. Specification: Kernel.SpecialForms.&/1.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { Cons, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isCall, isForm, isNode, isVar, keyGet, keyPut, remoteCall } from "../ast.ts";
import { noteImport, warnDeprecatedHere } from "./calls.ts";
import { type Ctx, envAt } from "./context.ts";
import { findImport } from "./dispatch.ts";
import { erlangFunction } from "./rewrite.ts";
import { overriddenBy } from "./super.ts";
import { silently, traceCall } from "./tracing.ts";
import type { Walker } from "./walker.ts";

/** `{:&, meta, [{:/, …}]}` for a named function, `fn` for the rest. */
export function expandCapture(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  let body = argsOf(t)[0] as Term;
  if (isForm(body, A.block) && argsOf(body).length === 1) body = argsOf(body)[0] as Term;
  if (typeof body === "number")
    throw ctx.fail(`capture argument &${body} must be used within the capture operator &`, t[1]);
  if (isForm(body, A.slash)) {
    const [target, arity] = argsOf(body) as [Term, Term];
    if (typeof arity === "number" && arity > 255)
      throw ctx.fail(`capture argument &${arity} must be numbered between 1 and 255`, t[1]);
    if (typeof arity === "number") {
      warnParentheses(ctx, t, target, arity);
      const named = captureNamed(w, ctx, t, target, arity);
      if (named !== undefined) return named;
    }
  }
  if (isForm(body, A.block))
    throw ctx.fail(`block expressions are not allowed inside the capture operator &, got: ${ctx.shown(body)}`, t[1]);
  // &name(&1, &2) is &name/2
  if (isCall(body) && argsOf(body).length > 0 && argsOf(body).every((arg, i) => isPosition(arg, i + 1)))
    return captureSequence(w, ctx, t, body);
  return captureExpression(w, ctx, t, body);
}

/** `&Mod.fun()/0` */
function warnParentheses(ctx: Ctx, t: [Term, Term, Term], target: Term, arity: number): void {
  if (arity > 0) return;
  if (!isCall(target) || !isForm(target[0], A.dot) || argsOf(target).length > 0) return;
  if (keyGet(target[1], A.noParens) === true || !ctx.services.warnings) return;
  const shown = ctx.shown(target);
  const message = `extra parentheses on a remote function capture &${shown}/0 have been deprecated. Please remove the parentheses: &${shown.replace(/\(\)$/, "")}/0`;
  ctx.services.problem("warning", message, envAt(ctx.env, t[1]), t[1]);
}

function isPosition(t: Term, n: number): boolean {
  return isForm(t, A.amp) && argsOf(t)[0] === n;
}

function captureSequence(w: Walker, ctx: Ctx, t: [Term, Term, Term], body: [Term, Term, Term]): Term {
  const [form] = body;
  const receiver = isForm(form, A.dot) && argsOf(form).length === 2 ? argsOf(form)[0] : undefined;
  const named =
    form instanceof Atom
      ? !w.isSpecial(form.name) || form.name === "super"
      : receiver !== undefined && (receiver instanceof Atom || isForm(receiver, A.aliases) || isVar(receiver));
  const call: Term = [form, body[1], EMPTY];
  return (named ? captureNamed(w, ctx, t, call, argsOf(body).length) : undefined) ?? captureExpression(w, ctx, t, body);
}

function captureNamed(w: Walker, ctx: Ctx, t: [Term, Term, Term], target: Term, arity: number): Term | undefined {
  // &Mod.fun/1
  if (isCall(target) && isForm(target[0], A.dot) && argsOf(target).length === 0) {
    const [left, name] = argsOf(target[0] as [Term, Term, Term]);
    if (name instanceof Atom) {
      // a macro's call is expanded for itself
      const module = silently(ctx, () => w.expr(left as Term, ctx));
      if (module instanceof Atom) {
        const erlang = erlangFunction(module.name, name.name, arity);
        const isRequired = ctx.env.requires.has(module.name) || module === ctx.env.module;
        if (erlang === undefined && isRequired && ctx.services.macrosOf(module.name)?.has(`${name.name}/${arity}`))
          return macroFn(w, ctx, t, target, arity);
        if (ctx.env.tracers !== EMPTY) w.expr(left as Term, ctx);
        traceCall(ctx, "remote_function", target[1], module.name, name.name, arity);
        if (erlang === undefined) warnDeprecatedHere(ctx, module.name, name.name, arity, target[1]);
        if (erlang !== undefined) return capture(t, atom(erlang[0]), atom(erlang[1]), arity);
      }
      return module instanceof Atom
        ? capture(t, module, name, arity, target)
        : remoteCall(t[1], A.erlang, "make_fun", module, name, arity);
    }
    return undefined;
  }
  // &fun/1
  if (
    isNode(target) &&
    target[0] instanceof Atom &&
    (isVar(target) || (isCall(target) && argsOf(target).length === 0))
  ) {
    const name = target[0].name;
    if (name === "super") return captureSuper(w, ctx, t, target, arity);
    const own = ctx.env.module === null ? undefined : ctx.services.draft(ctx.env.module.name);
    const local = own?.definitions.get(`${name}/${arity}`);
    if (local?.kind.startsWith("defmacro")) return macroFn(w, ctx, t, target, arity);
    if (local !== undefined && ctx.services.warnings) noteImport(ctx, target[1], name, arity);
    if (local === undefined) {
      const found = findImport(ctx, target[1], name, arity);
      if (found?.kind === "macro") return macroFn(w, ctx, t, target, arity);
      if (found !== undefined) {
        traceCall(ctx, "imported_function", target[1], found.module, name, arity);
        const [module, own] = erlangFunction(found.module, name, arity) ?? [found.module, name];
        return capture(t, atom(module), atom(own), arity);
      }
    }
    const module = ctx.env.module;
    if (local === undefined && module !== null && ctx.services.hasNative(module.name, name, arity))
      return capture(t, module, target[0], arity);
    if (ctx.env.function === null) {
      const message = `undefined function ${name}/${arity} (there is no such import)`;
      ctx.services.problem("error", message, envAt(ctx.env, t[1]), t[1]);
    }
    if (local !== undefined) traceCall(ctx, "local_function", target[1], "", name, arity);
    return [A.amp, t[1], list([call(A.slash, t[1], [target[0], target[1], NIL], arity)])];
  }
  return undefined;
}

/** `&super/1`: a macro is handed the caller's environment, so that its capture is a function around the call. */
function captureSuper(w: Walker, ctx: Ctx, t: [Term, Term, Term], target: [Term, Term, Term], arity: number): Term {
  const { name, isMacro } = overriddenBy(ctx, arity, t[1]);
  if (isMacro) return macroFn(w, ctx, t, target, arity);
  return [A.amp, t[1], list([call(A.slash, t[1], [atom(name), t[1], NIL], arity)])];
}

const POSITIONS = Array.from({ length: 256 }, (_, i): Term => call(A.amp, EMPTY, i + 1));
function positions(arity: number): Term[] {
  return POSITIONS.slice(0, arity);
}

/** `target`: the call that is captured, where it stands in another module. */
function capture(t: [Term, Term, Term], module: Term, name: Term, arity: number, target = t): Term {
  const remote: Term = [[A.dot, t[1], list([module, name])], target[1], EMPTY];
  return [A.amp, t[1], list([call(A.slash, t[1], remote, arity)])];
}

/** A macro captured by name becomes `fn a, b -> macro(a, b) end`. */
function macroFn(w: Walker, ctx: Ctx, t: [Term, Term, Term], target: [Term, Term, Term], arity: number): Term {
  return captureExpression(w, ctx, t, [target[0], target[1], list(positions(arity))]);
}

const NOTHING_CAPTURED =
  "invalid args for &, expected one of:\n\n  * &Mod.fun/arity to capture a remote function, such as &Enum.map/2\n  * &fun/arity to capture a local or imported function, such as &is_atom/1\n  * &some_code(&1, ...) containing at least one argument as &1, such as &List.flatten(&1)\n\nGot: ";

function captureExpression(w: Walker, ctx: Ctx, t: [Term, Term, Term], body: Term): Term {
  const counter = ctx.services.nextCounter();
  const used = new Map<number, Term>();
  const replace = (x: Term): Term => {
    if (x instanceof Cons) {
      const items: Term[] = [];
      let at: Term = x;
      while (at instanceof Cons) {
        items.push(replace(at.h));
        at = at.t;
      }
      return list(items, at === EMPTY ? EMPTY : replace(at));
    }
    if (!Array.isArray(x)) return x;
    if (isForm(x, A.amp)) {
      const n = argsOf(x)[0];
      if (typeof n === "number" && n > 0) {
        if (!used.has(n)) used.set(n, x[1]);
        return variable(n, counter, x[1]);
      }
      if (typeof n === "number") throw ctx.failHere(`capture argument &${n} must be numbered between 1 and 255`, x[1]);
      throw ctx.failHere(
        `nested captures are not allowed. You cannot define a function using the capture operator & inside another function defined via &. Got invalid nested capture: ${ctx.shown(x)}`,
        x[1],
      );
    }
    return x.map(replace);
  };
  const replaced = replace(body);
  const meta = isCall(body) ? body[1] : t[1];
  if (used.size === 0) throw ctx.fail(`${NOTHING_CAPTURED}${ctx.shown(body)}`, meta);
  const arity = Math.max(...used.keys());
  for (let i = 1; i <= arity; i++) {
    if (!used.has(i))
      throw ctx.failHere(
        `capture argument &${arity} cannot be defined without &${i} (you cannot skip arguments, all arguments must be numbered)`,
        meta,
      );
  }
  const params = Array.from({ length: arity }, (_, i) => variable(i + 1, counter, used.get(i + 1) as Term));
  return w.expr(call(A.fn, t[1], [A.arrow, t[1], list([list(params), replaced])]), ctx);
}

function variable(n: number, counter: number, meta: Term): Term {
  return [atom(`&${n}`), keyPut(meta, A.counter, counter), NIL];
}
