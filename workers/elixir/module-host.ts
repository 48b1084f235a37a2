// What the generator asks of the compiler about other modules, and what a module's hooks add to it.

import type { CodeServer } from "../beam/code-server.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { type Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { A } from "./ast.ts";
import type { ModuleHost } from "./codegen/module.ts";
import type { ModuleDraft } from "./draft.ts";
import { type Env, envToTerm } from "./env.ts";
import type { Ctx, Services } from "./expand/context.ts";

type Modules = { readonly code: CodeServer; draft(module: string): ModuleDraft | undefined };

/** The host of a generator; a module may define in Elixir what natives offer under the same name: its own code may suspend. */
export function moduleHost(modules: Modules, undefinedLocal: ModuleHost["undefinedLocal"]): ModuleHost {
  const { code } = modules;
  const inElixir = (module: string, name: string, arity: number): boolean =>
    code.loaded(module)?.compiled?.exports.some(([n, a]) => n === name && a === arity) ?? false;
  return {
    isNative: (module, name, arity) =>
      code.hasNative(module, name, arity) &&
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

/** Who wants to be called around the compilation, the first first: modules and functions. */
function hooksOf(draft: ModuleDraft, attribute: "before_compile" | "after_compile"): [Atom, Atom][] {
  const hooks = (listToArray(draft.getAttribute(attribute)) ?? []).reverse();
  return hooks.map((hook) => (Array.isArray(hook) ? (hook as [Atom, Atom]) : [hook as Atom, atom(`__${attribute}__`)]));
}
