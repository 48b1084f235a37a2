// Forms of steps: with and for. Each step sees what those before it bound; what they bind is gone behind the form.

import { type Atom, atom, NIL } from "../../terms/atom.ts";
import { Cons, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isForm, isNode, isVar, keyword } from "../ast.ts";
import { refuseUnsized } from "./bits.ts";
import { clausesOf, expandClause, expandPatterns, joinGuard, splitGuard, stabs } from "./clauses.ts";
import { type Ctx, envAt } from "./context.ts";
import { clauseWritten } from "./recursion.ts";
import type { Walker } from "./walker.ts";

export function expandWith(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const args = argsOf(t);
  const blocks = args.pop();
  const parts = keyword(blocks ?? EMPTY) ?? [];
  const body = take(parts, A.do);
  if (body === undefined) throw ctx.fail('missing :do option in "with"', t[1]);
  const otherwise = take(parts, A.else);
  const { steps, out } = ctx.scoped(() => ({
    steps: args.map((step) => withStep(w, ctx, step)),
    out: [[A.do, w.body(body, ctx)]] as Term[],
  }));
  if (otherwise !== undefined) {
    if (ctx.services.warnings && args.every(alwaysMatches)) {
      const message = '"else" clauses will never match because all patterns in "with" will always match';
      ctx.services.problem("warning", message, { ...envAt(ctx.env, t[1]), module: null }, t[1]);
    }
    out.push([
      A.else,
      list(clausesOf(ctx, otherwise, t[1], "with", "else").map((c) => expandClause(w, ctx, c, 1, "with :else"))),
    ]);
  }
  const [unexpected] = parts;
  if (unexpected !== undefined) throw ctx.fail(`unexpected option :${unexpected[0].name} in "with"`, t[1]);
  return [t[0], t[1], list([...steps, list(out)])];
}

/** A step of `with` that never leads to its `else`. */
function alwaysMatches(step: Term): boolean {
  return !isForm(step, A.leftArrow) || isVar(argsOf(step)[0] as Term);
}

/** Takes the first section of that name out. */
function take(parts: [Atom, Term][], name: Atom): Term | undefined {
  const at = parts.findIndex(([key]) => key === name);
  return at < 0 ? undefined : parts.splice(at, 1)[0]?.[1];
}

function withStep(w: Walker, ctx: Ctx, step: Term): Term {
  if (!isForm(step, A.leftArrow)) return w.expr(step, ctx);
  const [left, right] = argsOf(step) as [Term, Term];
  const value = w.expr(right, ctx);
  const { patterns, guard } = splitGuard(list([left]));
  const heads = expandPatterns(w, ctx, patterns, clauseWritten(patterns, step[1]));
  const g = guard === null ? null : w.guard(guard, ctx);
  return call(A.leftArrow, step[1], joinGuard(heads, g), value);
}

function notOptions(ctx: Ctx, given: Cons, meta: Term): Error {
  const { h } = given;
  if (Array.isArray(h) && h.length === 2)
    return ctx.fail(`unsupported option ${ctx.shown(h[0] as Term)} given to for`, meta);
  return ctx.services.raise("FunctionClauseError", [
    ["module", atom("elixir_expand")],
    ["function", atom("validate_for_options")],
    ["arity", 8],
    ["kind", NIL],
    ["args", NIL],
    ["clauses", NIL],
  ]);
}

export function expandFor(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const args = argsOf(t);
  const last = args.pop() ?? EMPTY;
  let options = keyword(last) ?? [];
  // `for x <- xs, into: %{} do` parses as two keyword lists
  const before = args[args.length - 1];
  if (
    before !== undefined &&
    before instanceof Cons &&
    keyword(before) !== undefined &&
    options.every(([k]) => k === A.do)
  ) {
    options = [...(keyword(args.pop() as Term) ?? []), ...options];
  }
  // a list that is none is taken for options all the same, and breaks Elixir's compiler
  else if (before instanceof Cons && options.every(([k]) => k === A.do)) throw notOptions(ctx, before, t[1]);
  const get = (name: string) => options.find(([k]) => k.name === name)?.[1];
  const body = get("do");
  if (body === undefined) throw ctx.fail('missing :do option in "for"', t[1]);
  for (const [key] of options) {
    if (!["do", "into", "uniq", "reduce"].includes(key.name))
      throw ctx.fail(`unsupported option :${key.name} given to for`, t[1]);
  }
  if (get("reduce") !== undefined && (get("into") ?? get("uniq")) !== undefined)
    throw ctx.fail("cannot use :reduce alongside :into/:uniq in comprehension", t[1]);
  const out: Term[] = [];
  for (const name of ["into", "uniq", "reduce"]) {
    const value = get(name);
    if (value !== undefined) out.push([atom(name), w.expr(value, ctx)]);
  }
  const uniq = get("uniq");
  if (uniq !== undefined && typeof uniq !== "boolean")
    throw ctx.fail(`:uniq option for comprehensions only accepts a boolean, got: ${ctx.shown(uniq)}`, t[1]);
  return ctx.scoped((): Term => {
    const steps = args.map((step) => forStep(w, ctx, step));
    if (args.length === 0 || !(isForm(args[0] as Term, A.leftArrow) || isForm(args[0] as Term, A.bits)))
      throw ctx.fail("for comprehensions must start with a generator", t[1]);
    const reduce = get("reduce") !== undefined;
    if (reduce) {
      const clauses = stabs(body);
      if (clauses === undefined || clauses.some((c) => splitGuard(argsOf(c)[0] as Term).patterns.length !== 1))
        throw ctx.fail(
          "when using :reduce with comprehensions, the do block must be written using acc -> expr clauses, where each clause expects the accumulator as a single argument",
          t[1],
        );
      out.push([A.do, list(clauses.map((c) => expandClause(w, ctx, c, 1, "for :do")))]);
    } else if (stabs(body) !== undefined)
      throw ctx.fail("the do block was written using acc -> expr clauses but the :reduce option was not given", t[1]);
    else out.push([A.do, ctx.scoped(() => w.body(body, ctx))]);
    return [t[0], t[1], list([...steps, list(out)])];
  });
}

function forStep(w: Walker, ctx: Ctx, step: Term): Term {
  if (isForm(step, A.leftArrow)) return withStep(w, ctx, step);
  // <<pattern <- binary>>
  if (isForm(step, A.bits)) {
    const segments = argsOf(step);
    const last = segments[segments.length - 1];
    if (last !== undefined && isForm(last, A.leftArrow)) {
      const [left, right] = argsOf(last) as [Term, Term];
      const value = w.expr(right, ctx);
      const [head] = expandPatterns(w, ctx, [[A.bits, step[1], list([...segments.slice(0, -1), left])]]) as [Term];
      refuseUnsized(ctx, argsOf(head as [Term, Term, Term]).at(-1) as Term, isNode(left) ? left[1] : step[1]);
      return [A.bits, step[1], list([call(A.leftArrow, last[1], head, value)])];
    }
  }
  return w.expr(step, ctx);
}
