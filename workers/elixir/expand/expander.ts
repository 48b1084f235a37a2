// Quoted expressions → expanded ones: only special forms, remote and local calls, versioned variables and literals are
// left. Specification: Kernel.SpecialForms; hygiene as in Kernel.SpecialForms.quote/2.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { equals } from "../../terms/compare.ts";
import { TMap } from "../../terms/map.ts";
import { Cons, EMPTY, Float, list, listToArray, Ref, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isCall, isForm, isNode, isVar } from "../ast.ts";
import type { Env } from "../env.ts";
import { concat } from "./alias.ts";
import { expandBits } from "./bits.ts";
import { expandArgs, expandDotCall, expandLocal, noForm } from "./calls.ts";
import { expandCapture } from "./capture.ts";
import { expandCase, expandCond, expandFn, expandPatterns, expandReceive, expandTry } from "./clauses.ts";
import { type Ctx, envAt } from "./context.ts";
import { expandDeep } from "./deep.ts";
import { expandAliasForm, expandImport, expandRequire } from "./directives.ts";
import { constant } from "./quote.ts";
import { expandQuote } from "./quote-form.ts";
import { refused, refuseForm } from "./scope.ts";
import { expandFor, expandWith } from "./steps.ts";
import { expandMap, expandStruct } from "./structs.ts";
import { expandSuper } from "./super.ts";
import { moduleReferred } from "./tracing.ts";
import { warnUseless } from "./useless.ts";
import { expandPin, expandVariable } from "./variables.ts";
import type { Walker } from "./walker.ts";

/** The expander. Patterns and guards are expanded by the same functions with `ctx.pattern` or the context set. */
export const expander: Walker = {
  expr: expand,
  body: (t, ctx) => (ctx.depth < DEEP_BODY ? expand(t, ctx) : ctx.later(1, () => expand(t, ctx))),
  pattern: expandPattern,
  guard: expandGuard,
  isSpecial: (name) => SPECIAL.has(name),
};
const w = expander;

function expandGuard(t: Term, ctx: Ctx): Term {
  const env = ctx.env;
  ctx.env = { ...env, context: "guard" };
  try {
    if (isForm(t, A.when)) return call(A.when, t[1], ...argsOf(t).map((g) => expandGuard(g, ctx)));
    return expand(t, ctx);
  } finally {
    ctx.env = { ...ctx.env, context: env.context };
  }
}

function expandPattern(t: Term, ctx: Ctx, meta?: Term): Term {
  if (ctx.pattern === null)
    return expandPatterns(w, ctx, [t], meta === undefined ? undefined : { code: t, meta })[0] as Term;
  const env = ctx.env;
  if (env.context === "match") return expand(t, ctx);
  ctx.env = { ...env, context: "match" };
  try {
    return expand(t, ctx);
  } finally {
    ctx.env = { ...ctx.env, context: env.context };
  }
}

function expandList(t: Cons, ctx: Ctx): Term {
  const items: Term[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) items.push(at.h);
  // the last item may name the tail
  const last = items.at(-1) as Term;
  const made = ctx.siblings(items, (h) =>
    h === last && at === EMPTY && isForm(h, A.cons)
      ? [h[0], h[1], list(expandArgs(w, argsOf(h), ctx))]
      : expand(h, ctx),
  );
  return list(made, at === EMPTY ? EMPTY : expand(at, ctx));
}

/** How many expressions stand around one before it is looked at whether it has to be taken apart. */
const NESTED = 50;
/** How many stand around the body of a scope that waits for what is around it. */
const DEEP_BODY = 100;
/** How many stand around a part of a pattern or guard that waits; more, as patterns are completed where they stand. */
const DEEP_PART = 200;

/** Parts of patterns and guards that may stand for themselves. */
function isPart(t: Term, { context }: Env): boolean {
  if (context === null) return false;
  if (!Array.isArray(t)) return t instanceof Cons;
  return t.length === 2 || (isCall(t) && (context === "guard" || NESTING.has(t[0])));
}
const NESTING = new Set<Term>([A.tuple, A.map, A.struct]);

/** Expands one expression. */
export function expand(t: Term, ctx: Ctx): Term {
  const { depth } = ctx;
  if (depth >= DEEP_PART && isPart(t, ctx.env)) return ctx.later(DEEP_BODY, () => expand(t, ctx));
  ctx.depth = depth + 1;
  const deep = depth > 0 && depth % NESTED === 0 ? expandDeep(w, ctx, t) : undefined;
  const made = deep ?? expandOne(t, ctx);
  ctx.depth = depth;
  if (depth === 0 && ctx.postponed.size > 0) ctx.postponed.run();
  return made;
}

function expandOne(t: Term, ctx: Ctx): Term {
  if (!Array.isArray(t)) {
    if (t instanceof Cons) return expandList(t, ctx);
    if (t instanceof TMap)
      return ctx.env.context === "match" ? expand([A.map, EMPTY, list(t.entries())], ctx) : constant(t);
    if (t instanceof Ref) throw notQuoted(ctx, t);
    if (t instanceof Float && t.v === 0 && ctx.env.context === "match") warnZero(ctx);
    return constant(t);
  }
  if (t.length === 2) return expandArgs(w, t, ctx);
  if (!isNode(t)) {
    throw notQuoted(ctx, t);
  }
  const form = t[0];
  if (form instanceof Atom) {
    if (isVar(t)) return expandVariable(w, ctx, t);
    if (!isCall(t)) throw notQuoted(ctx, t);
    const special = SPECIAL.get(form.name);
    if (special !== undefined) {
      if (ctx.env.context !== null) refuseForm(ctx, form.name, t[1]);
      return special(t, ctx);
    }
    return expandLocal(w, t, form, ctx);
  }
  if (typeof form === "boolean") throw ctx.fail("invalid call", t[1]);
  if (isForm(form, A.dot)) return expandDotCall(w, t, form, ctx);
  // expr.(args) is a dot with one argument; anything else cannot be called
  if (isNode(form)) {
    const head = expand(form, ctx);
    if (head instanceof Atom) return expand([head, t[1], t[2]], ctx);
    throw ctx.fail(`invalid call ${ctx.shown(t)}`, t[1]);
  }
  throw ctx.fail(`invalid call ${ctx.shown(t)}`, t[1]);
}

/** In a pattern a zero matches the one of its sign alone. */
function warnZero(ctx: Ctx): void {
  const message =
    "pattern matching on 0.0 is equivalent to matching only on +0.0 from Erlang/OTP 27+. Instead you must match on +0.0 or -0.0";
  ctx.services.problem("warning", message, { ...ctx.env, line: 0 }, EMPTY);
}

/** A value that stands where code should. */
function notQuoted(ctx: Ctx, t: Term): Error {
  const advice =
    "Please make sure your quoted expressions are made of valid AST nodes. If you would like to introduce a value into the AST, such as a four-element tuple or a map, make sure to call Macro.escape/1 before";
  const message = `invalid quoted expression: ${ctx.inspected(t)}\n\n${advice}`;
  return ctx.services.fail(message, { ...ctx.env, line: 0 }, EMPTY, false);
}

// ---- special forms --------------------------------------------------------------------------------------------------

function expandBlock(t: [Term, Term, Term], ctx: Ctx): Term {
  const items = argsOf(t);
  if (items.length === 0) return NIL;
  const out: Term[] = [];
  items.forEach((item, i) => {
    out.push(expand(item, ctx));
    if (i < items.length - 1) warnUseless(item, out[i] as Term, ctx);
  });
  return out.length === 1 ? (out[0] as Term) : [t[0], t[1], list(out)];
}

function expandMatch(t: [Term, Term, Term], ctx: Ctx): Term {
  const [left, right] = argsOf(t) as [Term, Term];
  if (ctx.env.context === "match") {
    if (isNode(left) && ctx.services.warnings && equals(left, right)) {
      const message = `this pattern is matched against itself inside a match: ${ctx.shown(t)}`;
      ctx.services.problem("warning", message, { ...envAt(ctx.env, t[1]), module: null }, t[1]);
      return expand(left, ctx);
    }
    ctx.matches++;
    return call(t[0], t[1], expand(left, ctx), expand(right, ctx));
  }
  if (ctx.env.context === "guard") throw refused(ctx, "=", t[1]);
  const value = expand(right, ctx);
  return call(t[0], t[1], expandPattern(left, ctx, t[1]), value);
}

function expandAliases(t: [Term, Term, Term], ctx: Ctx): Term {
  const name = moduleReferred(ctx, t);
  if (name !== undefined) return atom(name);
  const [head, ...rest] = argsOf(t);
  const first = expand(head as Term, ctx);
  if (isAtom(first)) return atom(concat([atomName(first), ...rest.map((r) => atomName(r as Atom))]));
  return [[A.dot, t[1], list([atom("Elixir.Module"), atom("concat")])], t[1], list([list([first, ...rest])])];
}

const SPECIAL = new Map<string, (t: [Term, Term, Term], ctx: Ctx) => Term>([
  ["__block__", expandBlock],
  ["=", expandMatch],
  ["{}", (t, ctx) => [t[0], t[1], list(expandArgs(w, argsOf(t), ctx))]],
  ["%{}", (t, ctx) => expandMap(w, ctx, t, ctx.env.context === "match")],
  ["%", (t, ctx) => (argsOf(t).length !== 2 ? noForm(t, ctx) : expandStruct(w, ctx, t, ctx.env.context === "match"))],
  ["<<>>", (t, ctx) => expandBits(w, ctx, t, ctx.env.context === "match")],
  [
    "|",
    (t, ctx) => {
      throw ctx.fail(MISPLACED_PIPE, t[1]);
    },
  ],
  ["__aliases__", expandAliases],
  ["__const__", (t, ctx) => (ctx.env.context === "match" ? expand(patternOf(argsOf(t)[0] as Term), ctx) : t)],
  ["alias", (t, ctx) => expandAliasForm(w, ctx, t)],
  ["require", (t, ctx) => expandRequire(w, ctx, t)],
  ["import", (t, ctx) => expandImport(w, ctx, t)],
  ["quote", (t, ctx) => expandQuote(w, ctx, t)],
  [
    "unquote",
    (t, ctx) => {
      throw ctx.fail("unquote called outside quote", t[1]);
    },
  ],
  [
    "unquote_splicing",
    (t, ctx) => {
      throw ctx.fail("unquote_splicing called outside quote", t[1]);
    },
  ],
  ["&", (t, ctx) => expandCapture(w, ctx, t)],
  ["fn", (t, ctx) => expandFn(w, ctx, t)],
  ["case", (t, ctx) => (argsOf(t).length === 2 ? expandCase(w, ctx, t) : noForm(t, ctx))],
  ["cond", (t, ctx) => (argsOf(t).length === 1 ? expandCond(w, ctx, t) : noForm(t, ctx))],
  ["receive", (t, ctx) => (argsOf(t).length === 1 ? expandReceive(w, ctx, t) : noForm(t, ctx))],
  ["try", (t, ctx) => (argsOf(t).length === 1 ? expandTry(w, ctx, t) : noForm(t, ctx))],
  ["with", (t, ctx) => expandWith(w, ctx, t)],
  ["for", (t, ctx) => expandFor(w, ctx, t)],
  ["^", (t, ctx) => expandPin(w, ctx, t)],
  ["super", (t, ctx) => expandSuper(w, ctx, t)],
  [
    "::",
    (t, ctx) => {
      throw ctx.fail(MISPLACED_TYPE, t[1]);
    },
  ],
  [
    "->",
    (t, ctx) => {
      throw ctx.fail(
        "misplaced operator ->\n\nThis typically means invalid syntax or a macro is not available in scope",
        t[1],
      );
    },
  ],
]);

const MISPLACED_TYPE = `misplaced operator ::/2

The :: operator is typically used in bitstrings to specify types and sizes of segments:

    <<size::32-integer, letter::utf8, rest::binary>>

It is also used in typespecs, such as @type and @spec, to describe inputs and outputs`;

const MISPLACED_PIPE = `misplaced operator |/2

The | operator is typically used between brackets to mark the tail of a list:

    [head | tail]
    [head, middle, ... | tail]

It is also used to update maps and structs, via the %{map | key: value} notation, and in typespecs, such as @type and @spec, to express the union of two types`;

/** A constant as a pattern that matches it. */
function patternOf(v: Term): Term {
  if (Array.isArray(v)) return call(A.tuple, EMPTY, ...v.map(patternOf));
  if (v instanceof Cons) {
    const items = listToArray(v);
    if (items !== undefined) return list(items.map(patternOf));
  }
  if (v instanceof TMap) return [A.map, EMPTY, list(v.entries().map(([k, x]): Term => [patternOf(k), patternOf(x)]))];
  return v;
}
