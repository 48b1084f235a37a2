// Compilation tracers. In: what the expander meets, the environment that it meets it in. Out: calls of `trace/2` of the modules
// that the environment names. Where it names none nothing is made. Specification: "Compilation tracers" in the documentation
// of Code, Elixir 1.18.

import { Atom, atom, atomName } from "../../terms/atom.ts";
import { EMPTY, list, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, keyGet } from "../ast.ts";
import { varTerms } from "../binding.ts";
import type { ModuleDraft } from "../draft.ts";
import { type Env, envToTerm } from "../env.ts";
import { concat, expandAlias } from "./alias.ts";
import type { Ctx, Services } from "./context.ts";

/** What is called: a macro or function of the module itself, of an import, of a module that is named. */
type Called = `${"local" | "imported" | "remote"}_${"macro" | "function"}`;

/** Tells the tracers of an environment of something. */
export function tell(services: Services, env: Env, event: Term, vars: Iterable<readonly [Term, number]> = []): void {
  if (env.tracers === EMPTY) return;
  const term = envToTerm(env, vars);
  for (const tracer of listToArray(env.tracers) ?? []) services.call(atomName(tracer as Atom), "trace", [event, term]);
}

/** The same of what was just expanded, when somebody wants to know: `event` is made then. */
export function trace(ctx: Ctx, event: () => Term): void {
  if (ctx.env.tracers !== EMPTY && !ctx.isSilent) tell(ctx.services, ctx.env, event(), varTerms(ctx.vars));
}

/** A call: of a module unless it is local. */
export function traceCall(ctx: Ctx, kind: Called, meta: Term, module: string, name: string, arity: number): void {
  trace(ctx, () => [atom(kind), meta, ...(kind.startsWith("local") ? [] : [atom(module)]), atom(name), arity]);
}

/** The module that an alias stands for, if its parts are known: who keeps track of aliases and references is told. */
export function moduleReferred(ctx: Ctx, t: [Term, Term, Term]): string | undefined {
  const [alias] = argsOf(t);
  if (alias instanceof Atom) ctx.services.lexical.useAlias(alias.name, ctx.env);
  const name = expandAlias(t, ctx.env);
  if (name !== undefined) traceAlias(ctx, t, name);
  return name;
}

/** A module is referred to, by an alias or as it is. */
function traceAlias(ctx: Ctx, t: [Term, Term, Term], name: string): void {
  if (ctx.env.tracers === EMPTY || ctx.isSilent) return;
  const [first] = argsOf(t) as [Atom];
  const alone = expandAlias([t[0], t[1], list([first])], ctx.env) as string;
  const written = concat([first.name]);
  const isPlain = keyGet(t[1], A.alias) !== undefined || alone === written || first.name === "Elixir";
  if (!isPlain) trace(ctx, () => [atom("alias_expansion"), t[1], atom(written), atom(alone)]);
  trace(ctx, () => [atom("alias_reference"), t[1], atom(name)]);
  ctx.referred?.push(name);
}

/** A directive: `alias` with the name that it makes. */
export function traceDirective(
  ctx: Ctx,
  [form, meta]: readonly [Atom, Term],
  module: string,
  given: ReadonlyMap<string, Term>,
  as?: string,
): void {
  trace(ctx, () => {
    const opts = list([...given].map(([key, value]): Term => [atom(key), value]));
    return [form, meta, atom(module), ...(as === undefined ? [] : [atom(as)]), opts];
  });
}

/** The modules that the values of attributes refer to, by module and attribute. */
const referredBy = new WeakMap<ModuleDraft, Map<string, readonly string[]>>();

/** Expands the value of an attribute: who reads it refers to what it refers to. */
export function attributeValue(ctx: Ctx, draft: ModuleDraft | undefined, name: string, body: () => Term): Term {
  if (ctx.env.tracers === EMPTY || draft === undefined) return body();
  const outer = ctx.referred;
  ctx.referred = [];
  const value = body();
  referredBy.set(draft, new Map(referredBy.get(draft)).set(name, ctx.referred));
  ctx.referred = outer;
  return value;
}

/** An attribute is read in the body of a module. */
export function traceAttribute(ctx: Ctx, draft: ModuleDraft | undefined, name: string, line: number): void {
  if (ctx.env.tracers === EMPTY || draft === undefined) return;
  const env = { ...ctx.env, file: `@${name}` };
  for (const module of referredBy.get(draft)?.get(name) ?? [])
    tell(ctx.services, env, [atom("alias_reference"), list([[A.line, line]]), atom(module)]);
}

/** Expands what names a module without referring to it. */
export function silently<T>(ctx: Ctx, body: () => T): T {
  const { isSilent } = ctx;
  ctx.isSilent = true;
  try {
    return body();
  } finally {
    ctx.isSilent = isSilent;
  }
}
