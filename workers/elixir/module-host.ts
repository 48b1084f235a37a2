// What the generator asks of the compiler about other modules, and whom a module wants to be called while it is made.
// Specification: "Module attributes" in the documentation of Module, Elixir 1.18.

import type { CodeServer } from "../beam/code-server.ts";
import { Atom, atom, atomName } from "../terms/atom.ts";
import { type Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isForm } from "./ast.ts";
import type { ModuleHost } from "./codegen/module.ts";
import type { Definition, ModuleDraft } from "./draft.ts";
import { type Env, envToTerm } from "./env.ts";
import type { Ctx, Services } from "./expand/context.ts";
import { expand } from "./expand/expander.ts";
import { warnUseless } from "./expand/useless.ts";
import { localCalls } from "./local-calls.ts";

type Modules = { readonly code: CodeServer; draft(module: string): ModuleDraft | undefined };

/** The host of a generator; a module may define in Elixir what natives offer under the same name: its own code may suspend. */
export function moduleHost(modules: Modules, undefinedLocal: ModuleHost["undefinedLocal"]): ModuleHost {
  const { code } = modules;
  const inElixir = (module: string, name: string, arity: number): boolean =>
    code.loaded(module)?.compiled?.exports.some(([n, a]) => n === name && a === arity) ?? false;
  return {
    isNative: (module, name, arity) =>
      code.isLeaf(module, name, arity) &&
      modules.draft(module)?.has(name, arity) !== true &&
      !inElixir(module, name, arity),
    undefinedLocal,
  };
}

/** The quoted results of `@before_compile`. */
export function beforeCompile(services: Services, draft: ModuleDraft, ctx: Ctx): Term[] {
  return hooksOf(draft, "before_compile").map(([module, name]) => {
    services.ensure(module.name);
    ctx.env = { ...ctx.env, requires: new Set(ctx.env.requires).add(module.name) };
    return [[A.dot, EMPTY, list([module, name])], EMPTY, list([envToTerm(ctx.env)])];
  });
}

/** What `@after_compile` calls, each with the environment that it is evaluated in. `object` is the module's code. */
export function afterCompile(draft: ModuleDraft, env: Env, object: Bin): [quoted: Term, env: Env][] {
  return hooksOf(draft, "after_compile").map(([module, name]) => [
    [[A.dot, EMPTY, list([module, name])], EMPTY, list([envToTerm(env), object])],
    { ...env, module: null, requires: new Set(env.requires).add(module.name) },
  ]);
}

const OWN = /^__nodebook_/;

/** What `@on_definition` calls: each is told of the clause that was just added. */
export function onDefinition(services: Services, draft: ModuleDraft, env: Env, clause: readonly Term[]): void {
  // what only this compiler defines nobody asked for
  if (env.function !== null && OWN.test(atomName(env.function[0]))) return;
  // the last that asked is told first
  for (const [module, name] of hooksOf(draft, "on_definition").reverse())
    services.call(module.name, name.name, [envToTerm(env), ...clause]);
}

/** What `@after_verify` calls when all is compiled. */
export function afterVerify(services: Services, draft: ModuleDraft): void {
  for (const [module, name] of hooksOf(draft, "after_verify"))
    services.call(module.name, name.name, [atom(draft.name)]);
}

/** The function that `@on_load` names, which may be private. */
export function onLoad(draft: ModuleDraft): Definition | undefined {
  const value = draft.attributes.get("on_load")?.value;
  const name = Array.isArray(value) ? value[0] : value;
  return name instanceof Atom ? draft.definitions.get(`${name.name}/0`) : undefined;
}

type Hook = "before_compile" | "after_compile" | "after_verify" | "on_definition";

/** Who wants to be called around the compilation, the first first: modules and functions. */
function hooksOf(draft: ModuleDraft, attribute: Hook): [Atom, Atom][] {
  const hooks = (listToArray(draft.getAttribute(attribute)) ?? []).reverse();
  return hooks.map((hook) => (Array.isArray(hook) ? (hook as [Atom, Atom]) : [hook as Atom, atom(`__${attribute}__`)]));
}

/** The body of a module, or what a hook put behind it, expanded. */
export function expandedBody(draft: ModuleDraft, ctx: Ctx, body: Term): Term {
  const items = isForm(body, A.block) && argsOf(body).length > 0 ? argsOf(body) : [body];
  const expanded: Term[] = [];
  items.forEach((item, i) => {
    expanded.push(expand(item, ctx));
    if (i < items.length - 1) warnUseless(item, expanded[i] as Term, ctx);
  });
  for (const item of expanded) localCalls(item, (key) => draft.used.add(key));
  ctx.warnUnused();
  return expanded.length === 1 ? (expanded[0] as Term) : [A.block, EMPTY, list(expanded)];
}
