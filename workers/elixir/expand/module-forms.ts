// The macros of Kernel that the compiler itself provides: defmodule, def and its kin, @, alias!, var!, binding.
// A definition becomes a call of `:nodebook_def` that runs with the module's body; what it needs is kept by key.

import { Atom, atom, atomName, isAtom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Cons, EMPTY, Fun, list, listToArray, Port, Ref, type Term } from "../../terms/term.ts";
import {
  A,
  argsOf,
  call,
  columnOf,
  isCall,
  isForm,
  isNode,
  isVar,
  keyDelete,
  keyGet,
  keyPut,
  lineOf,
  metaOf,
  remoteCall,
} from "../ast.ts";
import { varTerms } from "../binding.ts";
import type { Kind } from "../draft.ts";
import { type Env, envToTerm } from "../env.ts";
import { concat, withAlias } from "./alias.ts";
import { type Ctx, envAt } from "./context.ts";
import { constant, hasUnquotes, quoteTerm } from "./quote.ts";
import { attributeValue, silently, traceAttribute } from "./tracing.ts";
import type { Walker } from "./walker.ts";

/** What a `def` leaves for its run: who defines what in which environment. */
export type PendingDef = { kind: Kind; env: Env; head: Term; body: Term | null; meta: Term };

/** What a `defmodule` leaves for its run. */
/** `column`: where documentation says that it stands. */
export type PendingModule = { env: Env; body: Term; vars: [Term, number][]; column: number };

export const BUILTIN_MACROS = new Set([
  "defmodule/2",
  "def/1",
  "def/2",
  "defp/1",
  "defp/2",
  "defmacro/1",
  "defmacro/2",
  "defmacrop/1",
  "defmacrop/2",
  "@/1",
  "alias!/1",
  "var!/1",
  "var!/2",
  "binding/0",
  "binding/1",
]);

/** Expands one of {@link BUILTIN_MACROS}; `inPattern` for `var!` and `@` inside patterns. */
export function expandBuiltin(w: Walker, ctx: Ctx, name: string, t: [Term, Term, Term], inPattern: boolean): Term {
  const args = argsOf(t);
  switch (name) {
    case "defmodule":
      return defmodule(w, ctx, t);
    case "def":
    case "defp":
    case "defmacro":
    case "defmacrop":
      return define(w, ctx, name, t);
    case "@":
      return attribute(w, ctx, t, inPattern);
    default: {
      const made = expandedOnce(w, ctx, name, args) as Term;
      return inPattern && name === "var!" ? w.pattern(made, ctx) : w.expr(made, ctx);
    }
  }
}

/** What `alias!`, `var!` and `binding` stand for; undefined for the others, which do something when they are expanded. */
export function expandedOnce(w: Walker, ctx: Ctx, name: string, args: readonly Term[]): Term | undefined {
  switch (name) {
    case "alias!": {
      const [alias] = args as [Term];
      if (!isNode(alias)) return alias;
      const [form, meta, parts] = alias;
      return [form, keyPut(keyDelete(keyDelete(meta, A.counter), A.alias), A.line, ctx.env.line), parts];
    }
    case "var!": {
      const [variable, given] = args as [Term, Term | undefined];
      if (!isNode(variable) || !(variable[0] instanceof Atom))
        throw ctx.argumentError(`expected a variable to be given to var!, got: ${ctx.shown(variable)}`);
      const context = given === undefined ? NIL : w.expr(given, ctx);
      if (!isAtom(context))
        throw ctx.argumentError(`expected var! context to expand to an atom, got: ${ctx.shown(context)}`);
      const meta = listToArray(keyDelete(keyDelete(variable[1], A.counter), IF_UNDEFINED)) ?? [];
      return [variable[0], list([...meta, [IF_UNDEFINED, atom("raise")]]), context];
    }
    case "binding":
      return binding(w, ctx, args[0]);
    default:
      return undefined;
  }
}

const IF_UNDEFINED = atom("if_undefined");
const GENERATED = list([[atom("generated"), true]]);

function binding(w: Walker, ctx: Ctx, context: Term | undefined): Term {
  const wanted = context === undefined ? "nil" : atomName(w.expr(context, ctx) as Atom);
  const names = [...ctx.vars.keys()]
    .filter((k) => k.slice(k.lastIndexOf("|") + 1) === wanted)
    .map((k) => k.slice(0, k.lastIndexOf("|")));
  return list(
    names.sort().map((name): Term => {
      const variable: Term = [atom(name), GENERATED, atom(wanted)];
      return [atom(name), ctx.env.context === "match" ? call(A.pin, EMPTY, variable) : variable];
    }),
  );
}

function defmodule(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const [alias, blocks] = argsOf(t) as [Term, Term];
  const body = keyGet(blocks, A.do);
  if (body === undefined) throw ctx.fail('missing :do option in "defmodule"', t[1]);
  let module: Term;
  if (isForm(alias, A.aliases) && ctx.env.module !== null) {
    const parts = argsOf(alias);
    const head = parts[0];
    if (head === atom("Elixir") && parts.length > 1) {
      module = atom(concat(parts.slice(1).map((p) => atomName(p as Atom))));
    } else if (head instanceof Atom) {
      // a module inside another takes the place of an alias of that name
      const full = concat([ctx.env.module.name, ...parts.map((p) => atomName(p as Atom))]);
      ctx.env = withAlias(ctx.env, concat([ctx.env.module.name, head.name]), `Elixir.${head.name}`, alias[1]);
      module = atom(full);
    } else module = silently(ctx, () => w.expr(alias, ctx));
  } else if (ctx.fast && !isForm(alias, A.aliases) && !(alias instanceof Atom)) {
    throw ctx.argumentError(`invalid module name: ${ctx.inspected(alias)}`);
  } else module = silently(ctx, () => w.expr(alias, ctx));
  const env = { ...envAt(ctx.env, t[1]), function: null, context: null } as Env;
  const vars = varTerms(ctx.vars);
  // the module's body may read any of them
  for (const [, version] of vars) ctx.versions.used.add(version);
  const values = list(vars.map(([, version], i): Term => [atom(`v${i}`), list([[A.version, version]]), NIL]));
  if (module instanceof Atom) {
    ctx.env = { ...ctx.env, contextModules: [...ctx.env.contextModules, module.name] };
  }
  const column = columnOf(metaOf(alias));
  const how =
    ctx.env.function === null
      ? ctx.services.keep({ env, body, vars, column } satisfies PendingModule)
      : constant([body, envToTerm(env, vars), column]);
  return remoteCall(t[1], atom(ctx.services.definer), "module", module, how, values);
}

function define(w: Walker, ctx: Ctx, kind: Kind, t: [Term, Term, Term]): Term {
  if (ctx.env.module === null) throw ctx.argumentError(`cannot invoke ${kind}/2 outside module`);
  if (ctx.env.function !== null) throw ctx.argumentError(`cannot invoke ${kind}/2 inside function/macro`);
  const [head, blocks] = argsOf(t) as [Term, Term | undefined];
  const body = blocks ?? null;
  const env = envAt(ctx.env, t[1]);
  const unquotes = hasUnquotes(head) || (body !== null && hasUnquotes(body));
  const pending: PendingDef = { kind, env, head, body, meta: t[1] };
  const key = ctx.services.keep(pending);
  if (!unquotes) return remoteCall(t[1], atom("nodebook_def"), "store", key);
  const escape = (q: Term) =>
    w.expr(quoteTerm(q, { context: null, unquote: true, line: "as-is", generated: false, env: ctx.env }), ctx);
  return remoteCall(t[1], atom("nodebook_def"), "store", key, escape(head), body === null ? NIL : escape(body));
}

/** Attributes that the language itself reads. */
const RESERVED = new Set([
  ...["after_compile", "after_verify", "before_compile", "behaviour", "callback", "compile", "deprecated", "derive"],
  ...["dialyzer", "doc", "external_resource", "fallback_to_any", "file", "impl", "macrocallback"],
  ...["moduledoc", "nifs", "on_definition", "on_load", "opaque", "optional_callbacks", "protocol", "spec", "struct"],
  ...["type", "typedoc", "typep", "undefined_impl_description", "vsn"],
]);

const ATTRIBUTE_IN_PATTERN = `invalid usage of module attributes. Module attributes cannot be used inside pattern matching (and guards) outside of a function. If you are trying to define an attribute, do not do this:

    @foo = :value

Instead, do this:

    @foo :value
`;

const TYPESPECS = new Set(["type", "typep", "opaque", "spec", "callback", "macrocallback"]);

/** An attribute is read that nobody has set. */
export function undefinedAttribute(name: string): string {
  return `undefined module attribute @${name}, please remove access to @${name} or explicitly set it before access`;
}

/** The value of an attribute that a function reads. */
export function readAttribute(ctx: Ctx, module: Atom, name: Atom, meta: Term): Term {
  const value = ctx.services.attribute(module.name, name.name);
  if (ctx.services.draft(module.name)?.attributes.has(name.name) === false) {
    const env = { ...envAt(ctx.env, meta), function: null };
    ctx.services.problem("warning", undefinedAttribute(name.name), env, list([[A.line, env.line]]));
  }
  return value;
}

function attribute(w: Walker, ctx: Ctx, t: [Term, Term, Term], inPattern: boolean): Term {
  const [inner] = argsOf(t) as [Term];
  if (isForm(inner, A.aliases))
    throw ctx.argumentError("module attributes set via @ cannot start with an uppercase letter");
  if (!isNode(inner) || !(inner[0] instanceof Atom))
    throw ctx.services.raise("FunctionClauseError", [
      ["module", atom("Elixir.Kernel")],
      ["function", atom("@")],
      ["arity", 1],
      ["kind", NIL],
      ["args", NIL],
      ["clauses", NIL],
    ]);
  const name = inner[0];
  const module = ctx.env.module;
  if (module === null) throw ctx.argumentError("cannot invoke @/1 outside module");
  if (ctx.env.function === null && ctx.env.context !== null) throw ctx.argumentError(ATTRIBUTE_IN_PATTERN);
  const args = isCall(inner) ? argsOf(inner) : [];
  if (isVar(inner) || args.length === 0) {
    if (isCall(inner)) {
      const message = `the @${name.name}() notation (with parentheses) is deprecated, please use @${name.name} (without parentheses) instead`;
      ctx.services.problem("warning", message, ctx.env, list([[A.line, lineOf(t[1]) || ctx.env.line]]));
    }
    if (ctx.env.function !== null || inPattern) {
      const value = readAttribute(ctx, module, name, t[1]);
      if (inPattern) return constantPattern(w, ctx, value);
      const unescapable = notEscapable(value);
      if (unescapable === undefined) return constant(value);
      throw ctx.argumentError(
        `cannot inject attribute @${name.name} into function/macro because ${cannotEscape(ctx.inspected(unescapable))}`,
      );
    }
    traceAttribute(ctx, ctx.services.draft(module.name), name.name, lineOf(t[1]) || ctx.env.line);
    return remoteCall(
      t[1],
      atom("Elixir.Module"),
      "__get_attribute__",
      module,
      name,
      lineOf(t[1]) || ctx.env.line,
      true,
    );
  }
  if (args.length > 1) throw ctx.argumentError(manyValues(ctx, name.name, args));
  if (ctx.env.function !== null) throw ctx.argumentError(`cannot set attribute @${name.name} inside function/macro`);
  const line = keyGet(metaOf(t), A.line) ?? ctx.env.line;
  const draft = ctx.services.draft(module.name);
  const own = keyGet(t[1], A.context) === undefined;
  if (own && !RESERVED.has(name.name)) draft?.written.set(name.name, Number(line));
  if (TYPESPECS.has(name.name)) {
    ctx.services.lexical.mention(args[0] as Term, ctx.env);
    return remoteCall(
      t[1],
      atom("nodebook_def"),
      "typespec",
      module,
      name,
      w.expr(
        quoteTerm(args[0] as Term, { context: null, unquote: true, line: "as-is", generated: false, env: ctx.env }),
        ctx,
      ),
      ctx.services.keep(envAt(ctx.env, t[1])),
    );
  }
  const value = attributeValue(ctx, draft, name.name, () => w.expr(args[0] as Term, ctx));
  return remoteCall(t[1], atom("Elixir.Module"), "__put_attribute__", module, name, value, line);
}

/** An attribute takes one value, which a do-block does not belong to unless it stands in parentheses. */
function manyValues(ctx: Ctx, name: string, args: readonly Term[]): string {
  const expected = `expected 0 or 1 argument for @${name}, got`;
  const [value, block] = args as [Term, Term];
  if (args.length > 2 || !isNode(value) || keyGet(block, A.do) === undefined) return `${expected}: ${args.length}`;
  const wrapped = ctx.shown([value[0], value[1], list([...(isCall(value) ? argsOf(value) : []), block])]);
  return `${expected} 2.\n\nIt seems you are trying to use the do-syntax with @module attributes but the do-block binds to the attribute name. You probably want to wrap the argument value in parentheses, like this:\n\n    @${name} (${wrapped.replaceAll("\n", "\n    ")})\n`;
}

/** Why code cannot hold a value, which is given as it is inspected. */
export function cannotEscape(inspected: string): string {
  return `cannot escape ${inspected}. The supported values are: lists, tuples, maps, atoms, numbers, bitstrings, PIDs and remote functions in the format &Mod.fun/arity`;
}

/** What cannot be written as code in a value: functions that are no module's, references, ports. */
export function notEscapable(value: Term): Term | undefined {
  const open: Term[] = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at instanceof Cons) open.push(at.t, at.h);
    else if (Array.isArray(at)) open.push(...(at as Term[]));
    else if (at instanceof TMap) for (const [key, v] of at.entries()) open.push(key, v);
    else if (at instanceof Ref || at instanceof Port || (at instanceof Fun && !at.info.external)) return at;
  }
  return undefined;
}

/** An attribute's value used as a pattern. */
function constantPattern(w: Walker, ctx: Ctx, value: Term): Term {
  const quoted = (v: Term): Term => {
    if (Array.isArray(v))
      return v.length === 2 ? [quoted(v[0] as Term), quoted(v[1] as Term)] : call(A.tuple, EMPTY, ...v.map(quoted));
    const items = listToArray(v);
    return items === undefined ? v : list(items.map(quoted));
  };
  return w.pattern(quoted(value), ctx);
}
