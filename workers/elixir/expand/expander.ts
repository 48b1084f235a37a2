// Quoted expressions → expanded ones: only special forms, remote and local calls, versioned variables and literals are
// left. Specification: Kernel.SpecialForms; hygiene as in Kernel.SpecialForms.quote/2.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Big, Cons, EMPTY, Float, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isForm, isNode, isVar, keyGet } from "../ast.ts";
import { envToTerm } from "../env.ts";
import { expandAlias } from "./alias.ts";
import { expandBits } from "./bits.ts";
import { expandCapture } from "./capture.ts";
import {
  expandCase,
  expandCond,
  expandFn,
  expandFor,
  expandPatterns,
  expandReceive,
  expandTry,
  expandWith,
} from "./clauses.ts";
import { type Ctx, envAt } from "./context.ts";
import { display, expandAliasForm, expandImport, expandRequire } from "./directives.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { BUILTIN_MACROS, expandBuiltin } from "./module-forms.ts";
import { constant, constantOf } from "./quote.ts";
import { expandQuote } from "./quote-form.ts";
import { erlangCall, erlangFunction } from "./rewrite.ts";
import { expandMap, expandStruct } from "./structs.ts";
import { warnUseless } from "./useless.ts";
import { expandPin, expandVariable, visibleVars } from "./variables.ts";
import type { Walker } from "./walker.ts";

/** The expander. Patterns and guards are expanded by the same functions with `ctx.pattern` or the context set. */
export const expander: Walker = {
  expr: expand,
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

function expandPattern(t: Term, ctx: Ctx): Term {
  if (ctx.pattern === null) return expandPatterns(w, ctx, [t])[0] as Term;
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
  while (at instanceof Cons) {
    // the last item may name the tail
    const { h } = at;
    items.push(isForm(h, A.cons) && at.t === EMPTY ? [h[0], h[1], list(expandArgs(argsOf(h), ctx))] : expand(h, ctx));
    at = at.t;
  }
  return list(items, at === EMPTY ? EMPTY : expand(at, ctx));
}

function expandArgs(args: readonly Term[], ctx: Ctx): Term[] {
  return args.map((a) => expand(a, ctx));
}

/** Expands one expression. */
export function expand(t: Term, ctx: Ctx): Term {
  if (!Array.isArray(t)) {
    if (t instanceof Cons) return expandList(t, ctx);
    if (t instanceof TMap)
      return ctx.env.context === "match" ? expand([A.map, EMPTY, list(t.entries())], ctx) : constant(t);
    return constant(t);
  }
  if (t.length === 2) return [expand(t[0] as Term, ctx), expand(t[1] as Term, ctx)];
  if (!isNode(t)) {
    throw ctx.fail("invalid quoted expression: a tuple of this size must be escaped; see Macro.escape/1", EMPTY);
  }
  const form = t[0];
  if (form instanceof Atom) {
    if (isVar(t)) return expandVariable(w, ctx, t);
    const special = SPECIAL.get(form.name);
    if (special !== undefined) return special(t, ctx);
    return expandLocal(t, form, ctx);
  }
  if (typeof form === "boolean") throw ctx.fail("invalid call", t[1]);
  if (isForm(form, A.dot)) return expandDotCall(t, form, ctx);
  // expr.(args) is a dot with one argument; anything else cannot be called
  if (isNode(form)) {
    const head = expand(form, ctx);
    if (head instanceof Atom) return expand([head, t[1], t[2]], ctx);
    throw ctx.fail("invalid call of an expression", t[1]);
  }
  throw ctx.fail("invalid call", t[1]);
}

// ---- calls ----------------------------------------------------------------------------------------------------------

function expandLocal(t: [Term, Term, Term], form: Atom, ctx: Ctx): Term {
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
      if (!(fn !== null && fn[0] === form && fn[1] === arity)) {
        draft.used.add(key);
        return expandMacro(draft.name, name, meta, args, ctx);
      }
    }
    if (draft.has(name, arity) && macro === undefined) {
      if (ctx.services.warnings) noteImport(ctx, meta, name, arity);
      return localCall(form, meta, args, ctx);
    }
  }
  if (BUILTIN_MACROS.has(key) && !hidden(ctx, key)) return expandKernel(name, t, ctx);
  const found = findImport(ctx, meta, name, arity);
  if (found?.kind === "macro") return expandMacro(found.module, name, meta, args, ctx);
  if (found !== undefined && draft !== undefined && !fromMacro) draft.imported.set(key, found.module);
  if (found !== undefined && !(module !== null && found.module === module.name))
    return remote(found.module, atom(name), meta, args, ctx);
  if (draft !== undefined && fromMacro && draft.macro(name, arity) !== undefined) {
    draft.used.add(key);
    return expandMacro(draft.name, name, meta, args, ctx);
  }
  if (
    module !== null &&
    ctx.services.hasNative(module.name, name, arity) &&
    draft !== undefined &&
    !draft.has(name, arity)
  ) {
    return [[A.dot, meta, list([module, form])], meta, list(expandArgs(args, ctx))];
  }
  return localCall(form, meta, args, ctx);
}

/** `import Kernel, except: [@: 1]` and the like hide what the compiler provides. */
function hidden(ctx: Ctx, key: string): boolean {
  const kernel = ctx.env.macros.get("Elixir.Kernel");
  return kernel !== undefined && !kernel.has(key) && [...BUILTIN_MACROS].some((k) => kernel.has(k));
}

/** A call of a function of the module that an import offers too: the two are in conflict. */
function noteImport(ctx: Ctx, meta: Term, name: string, arity: number): void {
  const found = findImport(ctx, meta, name, arity);
  const { module } = ctx.env;
  if (found?.kind === "function" && module !== null && found.module !== module.name)
    ctx.services.draft(module.name)?.imported.set(`${name}/${arity}`, found.module);
}

/** Calls a macro and expands what it made. */
function expandMacro(module: string, name: string, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  return ctx.services.expanding({ kind: "macro", module, name, arity: args.length }, envAt(ctx.env, meta), () =>
    expand(callMacro(ctx, module, name, meta, args), ctx),
  );
}

/** The same for what the compiler itself provides. */
function expandKernel(name: string, t: [Term, Term, Term], ctx: Ctx): Term {
  if (name === "defmodule" && ctx.fast) return expandBuiltin(w, ctx, name, t, false);
  const what = { kind: "macro", module: "Elixir.Kernel", name, arity: argsOf(t).length } as const;
  return ctx.services.expanding(what, envAt(ctx.env, t[1]), () =>
    expandBuiltin(w, ctx, name, t, ctx.env.context === "match"),
  );
}

/** `case`, `cond` and the like with other arguments than they take are functions that nobody has. */
function noForm(t: [Term, Term, Term], ctx: Ctx): Term {
  const { name } = t[0] as Atom;
  const key = `${name}/${argsOf(t).length}`;
  const module = ctx.env.module;
  const message =
    module === null || ctx.env.function === null
      ? `undefined function ${key} (there is no such import)`
      : `undefined function ${key} (expected ${display(module.name)} to define such a function or for it to be imported, but none are available)`;
  const width = module === null || ctx.env.function === null ? 1 : name.length;
  ctx.services.problem("error", message, envAt(ctx.env, t[1]), t[1], width);
  return NIL;
}

function localCall(form: Atom, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  const { context } = ctx.env;
  if (context === "guard" || (context === "match" && ctx.env.module !== null)) {
    const shown = ctx.shown([form, meta, list([...args])]);
    const message = `cannot find or invoke local ${form.name}/${args.length} inside a ${context}. Only macros can be invoked inside a ${context} and they must be defined before their invocation. Called as: ${shown}`;
    ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
    return NIL;
  }
  if (
    ctx.env.function === null &&
    ctx.services.draft(ctx.env.module?.name ?? "") !== undefined &&
    ctx.env.module !== null
  ) {
    const draft = ctx.services.draft(ctx.env.module.name);
    if (draft?.has(form.name, args.length)) {
      throw ctx.fail(
        `cannot invoke ${form.name}/${args.length} from ${display(ctx.env.module.name)} because it is being defined: undefined function ${form.name}/${args.length} (there is no such import)`,
        meta,
      );
    }
    ctx.services.problem(
      "error",
      `undefined function ${form.name}/${args.length} (there is no such import)`,
      envAt(ctx.env, meta),
      meta,
    );
    return NIL;
  }
  if (ctx.env.module === null) {
    ctx.services.problem(
      "error",
      `undefined function ${form.name}/${args.length} (there is no such import)`,
      envAt(ctx.env, meta),
      meta,
    );
    return NIL;
  }
  return [form, meta, list(expandArgs(args, ctx))];
}

function remote(module: string, name: Atom | boolean, meta: Term, args: readonly Term[], ctx: Ctx): Term {
  if (ctx.env.context === "match") {
    if (module === "Elixir.Kernel" && (atomName(name) === "-" || atomName(name) === "+") && args.length === 1) {
      const signed = signedNumber(atomName(name), args[0]);
      if (signed !== undefined) return signed;
    }
    if (module === "Elixir.Kernel" && atomName(name) === "++" && args.length === 2) {
      const left = expand(args[0] as Term, ctx);
      const items = listToArray(left);
      if (items !== undefined) return list([...items], expand(args[1] as Term, ctx));
    }
    const [means, called] = erlangFunction(module, atomName(name), args.length) ?? [module, atomName(name)];
    throw ctx.fail(`cannot invoke remote function ${display(means)}.${called}/${args.length} inside a match`, meta);
  }
  const expanded = expandArgs(args, ctx);
  const erlang = erlangCall(module, atomName(name), expanded);
  if (erlang?.module === "erlang" && args.length === 1) {
    const signed = signedNumber(erlang.name, constantOf(expanded[0] as Term));
    if (signed !== undefined) return constant(signed);
  }
  if (erlang !== undefined && (ctx.env.context !== "guard" || erlang.module === "erlang"))
    return [[A.dot, meta, list([atom(erlang.module), atom(erlang.name)])], meta, list([...erlang.args])];
  if (ctx.env.context === "guard" && module !== "erlang") {
    const message = `cannot invoke remote function ${display(module)}.${atomName(name)}/${args.length} inside a guard`;
    ctx.services.problem("error", message, envAt(ctx.env, meta), meta);
    return NIL;
  }
  return [[A.dot, meta, list([atom(module), name])], meta, list(expanded)];
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

function expandDotCall(t: [Term, Term, Term], dot: [Term, Term, Term], ctx: Ctx): Term {
  const meta = t[1];
  const dotArgs = argsOf(dot);
  const args = argsOf(t);
  if (dotArgs.length === 1) {
    const fun = expand(dotArgs[0] as Term, ctx);
    return [[A.dot, dot[1], list([fun])], meta, list(expandArgs(args, ctx))];
  }
  const [left, right] = dotArgs as [Term, Term];
  // __ENV__.line and the like need no environment at run time
  if (isVar(left) && left[0].name === "__ENV__" && right instanceof Atom && args.length === 0) {
    const value = envToTerm(envAt(ctx.env, meta), visibleVars(ctx)).get(right);
    if (value !== undefined) return constant(value);
  }
  const receiver = expand(left, ctx);
  if (!isAtom(right)) throw ctx.fail("invalid remote call", meta);
  if (receiver instanceof Atom) {
    const module = receiver.name;
    const key = `${atomName(right)}/${args.length}`;
    if (module === "Elixir.Kernel" && BUILTIN_MACROS.has(key))
      return expandKernel(atomName(right), [right, meta, t[2]], ctx);
    if (module === "Elixir.Kernel" || ctx.env.requires.has(module) || ctx.env.module?.name === module) {
      if (ctx.services.macrosOf(module)?.has(key)) return expandMacro(module, atomName(right), meta, args, ctx);
    }
    return remote(module, right, meta, args, ctx);
  }
  if (ctx.env.context === "match") throw ctx.fail("cannot invoke remote function inside a match", meta);
  if (!Array.isArray(receiver)) {
    ctx.services.problem("error", `invalid call ${ctx.shown(t)}`, envAt(ctx.env, meta), meta);
    return NIL;
  }
  return [[A.dot, dot[1], list([receiver, right])], meta, list(expandArgs(args, ctx))];
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
  if (ctx.env.context === "match") return call(t[0], t[1], expand(left, ctx), expand(right, ctx));
  if (ctx.env.context === "guard") {
    const message =
      "invalid expression in guards, = is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards";
    ctx.services.problem("error", message, { ...envAt(ctx.env, t[1]), module: null, function: null }, t[1]);
  }
  const value = expand(right, ctx);
  return call(t[0], t[1], expandPattern(left, ctx), value);
}

function expandAliases(t: [Term, Term, Term], ctx: Ctx): Term {
  const [alias] = argsOf(t);
  if (alias instanceof Atom) ctx.services.lexical.useAlias(alias.name, ctx.env);
  const name = expandAlias(t, ctx.env);
  if (name !== undefined) return atom(name);
  const [head, ...rest] = argsOf(t);
  const first = expand(head as Term, ctx);
  if (isAtom(first)) return atom(`${atomName(first)}.${rest.map((r) => atomName(r as Atom)).join(".")}`);
  return [[A.dot, t[1], list([atom("Elixir.Module"), atom("concat")])], t[1], list([list([first, ...rest])])];
}

function expandSuper(t: [Term, Term, Term], ctx: Ctx): Term {
  const fn = ctx.env.function;
  const module = ctx.env.module;
  if (fn === null || module === null)
    throw ctx.failHere(`cannot invoke super outside ${module === null ? "module" : "function"}`, t[1]);
  const args = argsOf(t);
  const name = ctx.services.draft(module.name)?.superName(atomName(fn[0]), args.length);
  if (name === undefined) {
    throw ctx.failHere(
      `no super defined for ${atomName(fn[0])}/${args.length} in module ${display(module.name)}. Overridable functions available are: `,
      t[1],
    );
  }
  return [atom(name), t[1], list(expandArgs(args, ctx))];
}

const SPECIAL = new Map<string, (t: [Term, Term, Term], ctx: Ctx) => Term>([
  ["__block__", expandBlock],
  ["=", expandMatch],
  ["{}", (t, ctx) => [t[0], t[1], list(expandArgs(argsOf(t), ctx))]],
  ["%{}", (t, ctx) => expandMap(w, ctx, t, ctx.env.context === "match")],
  ["%", (t, ctx) => expandStruct(w, ctx, t, ctx.env.context === "match")],
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
  ["^", (t, ctx) => expandPin(ctx, t)],
  ["super", expandSuper],
  [
    "::",
    (t, ctx) => {
      throw ctx.fail(
        "misplaced operator ::/2\n\nThe :: operator is typically used in bitstrings to specify types and sizes of segments",
        t[1],
      );
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
