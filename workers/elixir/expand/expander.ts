// Quoted expressions → expanded ones: only special forms, remote and local calls, versioned variables and literals are
// left. Specification: Kernel.SpecialForms; hygiene as in Kernel.SpecialForms.quote/2.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Big, Bin, Cons, EMPTY, Float, list, listToArray, type Term } from "../../terms/term.ts";
import {
  A,
  argsOf,
  block,
  blockItems,
  call,
  escapeTerm,
  isCall,
  isForm,
  isNode,
  isVar,
  keyGet,
  keyPut,
  keyword,
} from "../ast.ts";
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
import { type Ctx, envAt, varKey } from "./context.ts";
import { display, expandAliasForm, expandImport, expandRequire } from "./directives.ts";
import { callMacro, findImport } from "./dispatch.ts";
import { BUILTIN_MACROS, expandBuiltin } from "./module-forms.ts";
import { constant, constantOf, quoteTerm } from "./quote.ts";
import { erlangCall, erlangFunction } from "./rewrite.ts";
import { expandMap, expandStruct } from "./structs.ts";
import { isWritten, warnUseless } from "./useless.ts";
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
    if (isVar(t)) return expandVariable(t, ctx);
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

// ---- variables ------------------------------------------------------------------------------------------------------

function versioned(t: [Atom, Term, Atom], version: number): Term {
  return [t[0], keyPut(t[1], A.version, version), t[2]];
}

function expandVariable(t: [Atom, Term, Atom], ctx: Ctx): Term {
  const name = t[0].name;
  switch (name) {
    case "__MODULE__":
      return ctx.env.module ?? NIL;
    case "__DIR__": {
      const file = ctx.env.file;
      return Bin.of(file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".");
    }
    case "__ENV__":
      return constant(envToTerm(envAt(ctx.env, t[1]), visibleVars(ctx)));
    case "__CALLER__":
      if (!ctx.inMacro) throw ctx.fail("__CALLER__ is available only inside defmacro and defmacrop", t[1]);
      return t;
    case "__STACKTRACE__":
      if (ctx.inTry === 0) return t;
      return t;
    default:
  }
  if (ctx.env.context === "match" && ctx.pattern !== null) {
    if (name === "_") return t;
    const key = varKey(t[0], t[1], t[2]);
    let version = ctx.pattern.get(key);
    if (version === undefined) {
      version = ctx.versions.next++;
      ctx.pattern.set(key, version);
      if (t[2] === NIL && isWritten(t[1])) {
        if (name.startsWith("_")) ctx.versions.ignored.set(version, name);
        else ctx.note(version, name, t[1], ctx.vars.has(key));
      }
    } else ctx.versions.used.add(version);
    return versioned(t, version);
  }
  if (name === "_")
    throw ctx.fail(
      "invalid use of _. _ can only be used inside patterns to ignore values and cannot be used in expressions. Make sure you are inside a pattern or change it accordingly",
      t[1],
    );
  const version = ctx.vars.get(varKey(t[0], t[1], t[2]));
  if (version !== undefined) {
    ctx.versions.used.add(version);
    if (ctx.versions.ignored.has(version) && isWritten(t[1]) && ctx.services.warnings)
      ctx.services.problem(
        "warning",
        `the underscored variable "${name}" is used after being set. A leading underscore indicates that the value of the variable should be ignored. If this is intended please rename the variable to remove the underscore`,
        envAt(ctx.env, t[1]),
        t[1],
      );
    return versioned(t, version);
  }
  // a macro's result may name a function of no arguments by a bare name
  const undefinedAs = keyGet(t[1], atom("if_undefined"));
  if (undefinedAs === atom("apply")) return expand([t[0], t[1], EMPTY], ctx);
  ctx.services.problem("error", undefinedVariable(name, t), envAt(ctx.env, t[1]), t[1], name.length);
  return NIL;
}

function undefinedVariable(name: string, [, , context]: [Atom, Term, Atom | boolean]): string {
  const made = context === NIL || context === undefined ? "" : ` (context ${display(atomName(context))})`;
  return `undefined variable "${name}"${made}`;
}

function visibleVars(ctx: Ctx): [Term, number][] {
  return [...ctx.vars]
    .filter(([key]) => !key.includes("|#"))
    .map(([key, version]) => {
      const at = key.lastIndexOf("|");
      return [[atom(key.slice(0, at)), atom(key.slice(at + 1))], version];
    });
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

const QUOTE_OPTIONS = new Set(["do", "line", "file", "unquote", "generated", "location", "bind_quoted", "context"]);

function expandQuote(t: [Term, Term, Term], ctx: Ctx): Term {
  const args = argsOf(t);
  const given = args.length === 2 ? (keyword(args[0] as Term) ?? undefined) : [];
  const blocks = args[args.length - 1] as Term;
  // `quote do: x` and `quote opts do x end`, and `quote unquote: false, do: x`
  const all = [...(given ?? []), ...(keyword(blocks) ?? [])];
  const body = all.find(([k]) => k === A.do)?.[1];
  if (body !== undefined) ctx.services.lexical.mention(body, ctx.env);
  if (body === undefined) throw ctx.fail('missing :do option in "quote"', t[1]);
  const option = (name: string): Term | undefined => all.find(([k]) => k.name === name)?.[1];
  const unknown = all.find(([k]) => !QUOTE_OPTIONS.has(k.name));
  if (unknown !== undefined) throw ctx.fail(`unsupported option :${unknown[0].name} given to quote`, t[1]);
  if (given === undefined) {
    throw ctx.fail("invalid options for quote, expected a keyword list", t[1]);
  }
  const bind = option("bind_quoted");
  const contextGiven = option("context");
  const context = contextGiven === undefined ? (ctx.env.module ?? atom("Elixir")) : expand(contextGiven, ctx);
  const unquoteGiven = option("unquote");
  const lineGiven = option("line");
  const location = option("location");
  const line =
    location === A.keep
      ? "keep"
      : lineGiven === undefined || lineGiven === false
        ? "drop"
        : lineGiven === true
          ? "as-is"
          : expand(lineGiven, ctx);
  const q = {
    context,
    unquote: unquoteGiven === undefined ? bind === undefined : expand(unquoteGiven, ctx) === true,
    line: typeof line === "string" || typeof line === "number" ? line : "drop",
    generated: option("generated") === true,
    env: envAt(ctx.env, t[1]),
  } as const;
  const quoted = quoteTerm(body, q);
  if (bind === undefined) return expand(quoted, ctx);
  const pairs = keyword(bind);
  if (pairs === undefined) {
    // bind_quoted: a variable holding a keyword list
    return expand(
      [[A.dot, EMPTY, list([atom("elixir_quote"), atom("bind")])], EMPTY, list([bind, quoted, context])],
      ctx,
    );
  }
  const binds = pairs.map(
    ([name, value]): Term =>
      call(
        A.tuple,
        EMPTY,
        A.match,
        EMPTY,
        list([call(A.tuple, EMPTY, name, EMPTY, constant(context)), escapeAtRun(value)]),
      ),
  );
  return expand(call(A.tuple, EMPTY, A.block, EMPTY, list([...binds, quoted])), ctx);
}

/** The value bound by bind_quoted is quoted code when the macro was given code, a value otherwise: both are kept as they are. */
function escapeAtRun(value: Term): Term {
  return value;
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

function expandPin(t: [Term, Term, Term], ctx: Ctx): Term {
  const [inner] = argsOf(t) as [Term];
  if (ctx.env.context !== "match")
    throw ctx.fail(
      `misplaced operator ${ctx.shown(t)}\n\nThe pin operator ^ is supported only inside matches or inside custom macros. Make sure you are inside a match or all necessary macros have been required`,
      t[1],
    );
  if (!isVar(inner)) throw ctx.fail("invalid argument for unary operator ^, expected an existing variable", t[1]);
  const version = ctx.vars.get(varKey(inner[0], inner[1], inner[2]));
  if (version === undefined) {
    const { name } = inner[0];
    const message = `undefined variable ^${name}. No variable "${name}" has been defined before the current pattern`;
    ctx.services.problem("error", message, envAt(ctx.env, inner[1]), inner[1]);
    return [A.underscore, EMPTY, NIL];
  }
  ctx.versions.used.add(version);
  return call(t[0], t[1], versioned(inner, version));
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
  ["quote", expandQuote],
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
  ["^", expandPin],
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

/** `Macro.expand_once/2`: the macro call expanded once, or the same term. */
export function expandOnce(t: Term, ctx: Ctx): Term {
  if (!isNode(t)) return t;
  if (isForm(t, A.aliases)) {
    const [alias] = argsOf(t);
    if (alias instanceof Atom) ctx.services.lexical.useAlias(alias.name, ctx.env);
    const name = expandAlias(t, ctx.env);
    return name === undefined ? t : atom(name);
  }
  if (isVar(t)) {
    const variable: [Atom, Term, Atom] = t;
    return variable[0].name === "__MODULE__" ? (ctx.env.module ?? NIL) : t;
  }
  return expandCallOnce(t, ctx);
}

function expandCallOnce(t: [Term, Term, Term], ctx: Ctx): Term {
  const args = argsOf(t);
  if (t[0] instanceof Atom && isCall(t)) {
    const name = t[0].name;
    if (SPECIAL.has(name)) return t;
    if (name === "@" && ctx.env.module !== null && ctx.env.function !== null && isNode(args[0] as Term)) {
      const key = (args[0] as [Term, Term, Term])[0];
      if (key instanceof Atom && (isVar(args[0] as Term) || argsOf(args[0] as [Term, Term, Term]).length === 0))
        return escapeTerm(ctx.services.attribute(ctx.env.module.name, key.name));
    }
    const own = ctx.env.module === null ? undefined : ctx.services.draft(ctx.env.module.name);
    if (own?.macro(name, args.length) !== undefined) return callMacro(ctx, own.name, name, t[1], args);
    const found = findImport(ctx, t[1], name, args.length);
    if (found?.kind === "macro" && !BUILTIN_MACROS.has(`${name}/${args.length}`))
      return callMacro(ctx, found.module, name, t[1], args);
    return t;
  }
  if (isForm(t[0], A.dot)) {
    const [left, right] = argsOf(t[0] as [Term, Term, Term]);
    const receiver = left === undefined ? undefined : isForm(left, A.aliases) ? expandOnce(left, ctx) : left;
    if (
      receiver instanceof Atom &&
      right instanceof Atom &&
      (ctx.env.requires.has(receiver.name) || receiver.name === "Elixir.Kernel")
    ) {
      if (ctx.services.macrosOf(receiver.name)?.has(`${right.name}/${args.length}`))
        return callMacro(ctx, receiver.name, right.name, t[1], args);
    }
  }
  return t;
}

/** Expands the expressions of a body one after the other, so that directives and variables reach the later ones. */
export function expandBody(t: Term, ctx: Ctx): Term {
  return block(blockItems(t).map((item) => expand(item, ctx)));
}
