// alias, require and import. Specification: Kernel.SpecialForms.

import { Atom, atom, atomName, atomTerm, isAtom } from "../../terms/atom.ts";
import { EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, keyGet, keyword } from "../ast.ts";
import type { Env } from "../env.ts";
import { concat, withAlias } from "./alias.ts";
import { type Ctx, envAt } from "./context.ts";
import { BUILTIN_MACROS } from "./module-forms.ts";
import { silently, traceDirective } from "./tracing.ts";
import type { Walker } from "./walker.ts";

type Directive = "alias" | "require" | "import";

const OPTIONS: Record<Directive, readonly string[]> = {
  alias: ["as", "warn"],
  require: ["as", "warn"],
  import: ["only", "except", "warn"],
};

function options(w: Walker, ctx: Ctx, t: [Term, Term, Term], form: Directive): Map<string, Term> {
  const given = argsOf(t)[1];
  if (given === undefined) return new Map();
  // a macro may make the options
  const pairs = keyword(given) ?? keyword(w.expr(given, ctx));
  if (pairs === undefined)
    throw ctx.failHere(`invalid options for ${form}, expected a keyword list, got: ${ctx.shown(given)}`, t[1]);
  for (const [{ name }] of pairs)
    if (!OPTIONS[form].includes(name)) throw ctx.failHere(`unsupported option :${name} given to ${form}`, t[1]);
  // a name after `as:` is no alias yet
  return new Map(pairs.map(([k, v]) => [k.name, k.name === "as" ? v : w.expr(v, ctx)]));
}

function moduleName(ctx: Ctx, t: Term, meta: Term, form: Directive, written = t): string {
  if (isAtom(t)) return atomName(t);
  const expected = `invalid argument for ${form}, expected a compile time atom or alias`;
  throw ctx.failHere(`${expected}, got: ${ctx.shown(written)}`, meta);
}

/** The module that a directive names: it is no reference to it. */
function moduleNamed(w: Walker, ctx: Ctx, target: Term): Term {
  return silently(ctx, () => w.expr(target, ctx));
}

/** `A.{B, C}` → the modules, or undefined. */
function multiAlias(w: Walker, ctx: Ctx, t: Term, meta: Term, form: Directive): string[] | undefined {
  if (!isCall(t) || !isForm(t[0], A.dot)) return undefined;
  const [left, right] = argsOf(t[0] as [Term, Term, Term]);
  if (right !== A.tuple) return undefined;
  const base = moduleName(ctx, moduleNamed(w, ctx, left as Term), meta, form);
  return argsOf(t).map((item) => {
    const parts = isForm(item, A.aliases) ? argsOf(item) : [w.expr(item, ctx)];
    return concat([base, ...parts.map((part) => moduleName(ctx, part, meta, form))]);
  });
}

/** What a directive is worth: the module, or the list of them. */
function answer(modules: readonly string[], many: boolean): Term {
  return many ? list(modules.map(atomTerm)) : atomTerm(modules[0] as string);
}

export function expandAliasForm(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const target = argsOf(t)[0] as Term;
  const given = options(w, ctx, t, "alias");
  const many = multiAlias(w, ctx, target, t[1], "alias");
  if (many !== undefined) {
    refuseAs(ctx, given, t[1]);
    for (const module of many) {
      traceDirective(ctx, [ALIAS, t[1]], module, given, lastPart(module));
      ctx.env = withAlias(ctx.env, module, lastPart(module), t[1]);
      if (module !== lastPart(module)) declareAlias(ctx, lastPart(module), t);
    }
    return answer(many, true);
  }
  const module = moduleName(ctx, moduleNamed(w, ctx, target), t[1], "alias", target);
  const as = asOption(w, ctx, given, t[1]);
  if (as === null && !module.startsWith("Elixir.")) {
    throw ctx.failHere(
      `alias cannot be inferred automatically for module: ${display(module)}, please use the :as option. Implicit aliasing is only supported with Elixir modules`,
      t[1],
    );
  }
  const name = as ?? lastPart(module);
  traceDirective(ctx, [ALIAS, t[1]], module, shownOptions(given, as), name);
  ctx.env = withAlias(ctx.env, module, name, t[1]);
  if (module !== name) declareAlias(ctx, name, t);
  return atomTerm(module);
}

const ALIAS = atom("alias");
const REQUIRE = atom("require");
const IMPORT = atom("import");

/** The options with the name that `as:` means. */
function shownOptions(given: ReadonlyMap<string, Term>, as: string | null): ReadonlyMap<string, Term> {
  return as === null ? given : new Map(given).set("as", atom(as));
}

function refuseAs(ctx: Ctx, given: ReadonlyMap<string, Term>, meta: Term): void {
  if (given.has("as")) throw ctx.failHere(":as option is not supported by multi-alias call", meta);
}

function declareAlias(ctx: Ctx, as: string, t: [Term, Term, Term]): void {
  if (keyGet(argsOf(t)[1] ?? EMPTY, atom("warn")) !== false)
    ctx.services.lexical.declare("alias", as, display(as), ctx.env, t[1]);
}

/** The `as:` option as a full alias name, without expanding it through aliases. */
function asOption(w: Walker, ctx: Ctx, options: ReadonlyMap<string, Term>, meta: Term): string | null {
  const given = options.get("as");
  if (given === undefined || given === false) return null;
  if (isForm(given, A.aliases)) {
    const parts = argsOf(given).map((p) => atomName(p as Atom));
    if (parts.length === 1) return concat(parts);
    const nested = `invalid value for option :as, expected a simple alias, got nested alias: ${parts.join(".")}`;
    throw ctx.failHere(nested, meta);
  }
  const as = w.expr(given, ctx);
  if (as instanceof Atom && as.name.startsWith("Elixir.")) return as.name;
  throw ctx.failHere(`invalid value for option :as, expected an alias, got: ${ctx.shown(as)}`, meta);
}

function lastPart(module: string): string {
  return `Elixir.${module.slice(module.lastIndexOf(".") + 1)}`;
}

function required(ctx: Ctx, module: string, meta: Term): void {
  if (ctx.services.draft(module) !== undefined) {
    throw ctx.failHere(
      `you are trying to use/import/require the module ${display(module)} which is currently being defined.\n\nThis may happen if you accidentally override the module you want to use. For example:\n\n    defmodule MyApp do\n      defmodule Supervisor do\n        use Supervisor\n      end\n    end\n\nIn the example above, the new Supervisor conflicts with Elixir's Supervisor. This may be fixed by using the fully qualified name in the definition:\n\n    defmodule MyApp.Supervisor do\n      use Supervisor\n    end\n`,
      meta,
    );
  }
  if (ctx.services.ensure(module)) return;
  const name = display(module);
  throw ctx.failHere(
    ctx.env.contextModules.includes(module)
      ? `module ${name} is not loaded but was defined. This happens when you depend on a module in the same context in which it is defined. For example:\n\n    defmodule MyApp do\n      defmodule Mod do\n      end\n\n      use Mod\n    end\n\nTry defining the module outside the context that uses it:\n\n    defmodule MyApp.Mod do\n    end\n\n    defmodule MyApp do\n      use MyApp.Mod\n    end\n\nIf the module is defined at the top-level and you are trying to use it at the top-level, this is not supported by Elixir`
      : `module ${name} is not loaded and could not be found`,
    meta,
  );
}

const BARE = new Set(["Elixir", "nil", "true", "false"]);

/** A module's name as Elixir writes it. */
export function display(module: string): string {
  if (module.startsWith("Elixir.")) return module.slice(7);
  return BARE.has(module) ? module : `:${module}`;
}

export function expandRequire(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const target = argsOf(t)[0] as Term;
  const given = options(w, ctx, t, "require");
  const many = multiAlias(w, ctx, target, t[1], "require");
  if (many !== undefined) refuseAs(ctx, given, t[1]);
  const modules = many ?? [moduleName(ctx, moduleNamed(w, ctx, target), t[1], "require", target)];
  const as = asOption(w, ctx, given, t[1]);
  const shown = shownOptions(given, as);
  for (const module of modules) {
    required(ctx, module, t[1]);
    traceDirective(ctx, [REQUIRE, t[1]], module, shown);
    ctx.env = { ...ctx.env, requires: new Set(ctx.env.requires).add(module) };
  }
  if (as !== null) traceDirective(ctx, [ALIAS, t[1]], modules[0] as string, shown, as);
  if (as !== null) ctx.env = withAlias(ctx.env, modules[0] as string, as, t[1]);
  return answer(modules, many !== undefined);
}

export function expandImport(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const target = argsOf(t)[0] as Term;
  const given = options(w, ctx, t, "import");
  const many = multiAlias(w, ctx, target, t[1], "import");
  const modules = many ?? [moduleName(ctx, moduleNamed(w, ctx, target), t[1], "import", target)];
  const only = given.get("only");
  const named = only === undefined || only instanceof Atom ? [] : keysOf(only);
  for (const module of modules) {
    required(ctx, module, t[1]);
    for (const form of [IMPORT, REQUIRE]) traceDirective(ctx, [form, t[1]], module, given);
    ctx.env = importModule(ctx, ctx.env, module, given, t[1]);
    const imported = (ctx.env.functions.get(module)?.size ?? 0) + (ctx.env.macros.get(module)?.size ?? 0);
    if (given.get("warn") !== false && imported > 0)
      ctx.services.lexical.declare("import", module, display(module), ctx.env, t[1], named);
  }
  return answer(modules, many !== undefined);
}

/** The environment with a module's functions and macros imported. */
export function importModule(ctx: Ctx, env: Env, module: string, opts: Map<string, Term>, meta: Term): Env {
  const visible = (keys: ReadonlySet<string> | undefined) =>
    new Set([...(keys ?? [])].filter((k) => !k.startsWith("_") && k !== "behaviour_info/1"));
  let functions = visible(ctx.services.functionsOf(module));
  let macros = visible(ctx.services.macrosOf(module));
  if (module === "Elixir.Kernel") for (const key of BUILTIN_MACROS) macros.add(key);
  const only = opts.get("only");
  const except = opts.get("except");
  if (only !== undefined) checkKeys(ctx, "only", only, meta);
  if (except !== undefined) checkKeys(ctx, "except", except, meta);
  if (except !== undefined && only !== undefined && !(only instanceof Atom))
    throw ctx.failHere(
      ":only and :except can only be given together to import when :only is :functions, :macros, or :sigils",
      meta,
    );
  if (only instanceof Atom) {
    if (only.name === "functions") macros = new Set();
    else if (only.name === "macros") functions = new Set();
    else if (only.name === "sigils") {
      const sigil = (k: string) => /^sigil_([a-z]|[A-Z]+)\/2$/.test(k);
      functions = new Set([...functions].filter(sigil));
      macros = new Set([...macros].filter(sigil));
    }
  } else if (only !== undefined) {
    const all = new Set([...(ctx.services.functionsOf(module) ?? [])]);
    const allMacros = new Set([...(ctx.services.macrosOf(module) ?? []), ...macros]);
    const wanted = keysOf(only);
    for (const key of wanted) {
      if (!all.has(key) && !allMacros.has(key))
        ctx.services.problem(
          "warning",
          `cannot import ${display(module)}.${key} because it is undefined or private`,
          envAt(ctx.env, meta),
          meta,
        );
    }
    functions = new Set(wanted.filter((k) => all.has(k)));
    macros = new Set(wanted.filter((k) => allMacros.has(k)));
  }
  if (except !== undefined) {
    // a second import with :except narrows an earlier one
    const before = env.functions.get(module);
    const beforeMacros = env.macros.get(module);
    if (before !== undefined || beforeMacros !== undefined) {
      functions = new Set(before ?? []);
      macros = new Set(beforeMacros ?? []);
    }
    for (const key of keysOf(except)) {
      functions.delete(key);
      macros.delete(key);
    }
  }
  for (const key of [...functions, ...macros]) {
    if (!isSpecialForm(key)) continue;
    functions.delete(key);
    macros.delete(key);
    const message = `cannot import ${display(module)}.${key} because it conflicts with Elixir special forms, the import has been discarded`;
    ctx.services.problem("warning", message, envAt(ctx.env, meta), meta);
  }
  const withFunctions = new Map(env.functions);
  const withMacros = new Map(env.macros);
  withFunctions.delete(module);
  withMacros.delete(module);
  if (functions.size > 0) withFunctions.set(module, functions);
  if (macros.size > 0) withMacros.set(module, macros);
  return { ...env, functions: withFunctions, macros: withMacros, requires: new Set(env.requires).add(module) };
}

/** Special forms by the arities that they take; those of any arity stand alone. */
const SPECIAL_FORMS = new Set(
  [
    "% {} %{} <<>> __aliases__ __block__ for super with &/1 ./2 ::/2 =/2 ^/1 __CALLER__/0 __DIR__/0 __ENV__/0",
    "__MODULE__/0 __STACKTRACE__/0 alias/1 alias/2 case/2 cond/1 fn/1 import/1 import/2 quote/1 quote/2 receive/1",
    "require/1 require/2 try/1 unquote/1 unquote_splicing/1",
  ].flatMap((line) => line.split(" ")),
);

const SPECIAL_NAMES = new Set([...SPECIAL_FORMS].map((key) => key.replace(/\/\d$/, "")));

/** Whether calls of this name, of one arity at least, are special forms. */
export const isSpecialName = (name: string): boolean => SPECIAL_NAMES.has(name);

function isSpecialForm(key: string): boolean {
  return SPECIAL_FORMS.has(key) || SPECIAL_FORMS.has(key.slice(0, key.lastIndexOf("/")));
}

/** `:only` and `:except` name functions with their arities, each once. */
function checkKeys(ctx: Ctx, option: "only" | "except", value: Term, meta: Term): void {
  if (option === "only" && value instanceof Atom && KINDS.has(value.name)) return;
  const pairs = keyword(value);
  if (pairs === undefined || pairs.some(([, arity]) => typeof arity !== "number")) {
    const kinds = option === "only" ? "an atom :functions, :macros, or " : "";
    throw ctx.failHere(
      `invalid :${option} option for import, expected value to be ${kinds}a literal keyword list of function names with arity as values, got: ${ctx.shown(value)}`,
      meta,
    );
  }
  const keys = keysOf(value);
  for (const key of new Set(keys.filter((k, i) => keys.indexOf(k) < i)))
    ctx.services.problem(
      "warning",
      `invalid :${option} option for import, ${key} is duplicated`,
      envAt(ctx.env, meta),
      meta,
    );
}

const KINDS = new Set(["functions", "macros", "sigils"]);

function keysOf(t: Term): string[] {
  return (listToArray(t) ?? []).map((p) => (Array.isArray(p) ? `${atomName(p[0] as Atom)}/${String(p[1])}` : ""));
}
