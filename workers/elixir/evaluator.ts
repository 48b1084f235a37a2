// Quoted expressions that are no module → code that runs once: lines of the shell, scripts, Code.eval_quoted, functions
// that came from another node as their source.

import { MODULES_ONLY } from "../beam/stacktrace.ts";
import { atom } from "../terms/atom.ts";
import { Fun, listToArray, type Term } from "../terms/term.ts";
import { argsOf, blockItems, isForm } from "./ast.ts";
import { bindingKey, isHygienic, keyTerm } from "./binding.ts";
import { instantiated, ModuleGenerator, type ModuleHost } from "./codegen/module.ts";
import type { Env } from "./env.ts";
import { Ctx } from "./expand/context.ts";
import { expand } from "./expand/expander.ts";
import { compileFailure, whatOf } from "./failures.ts";
import type { Reporter } from "./reporter.ts";

/** A variable that is bound before the evaluation: `[name, context]` and its value. */
export type Bound = readonly [key: Term, value: Term];

/** A prepared evaluation: a function that takes nothing, the variables that it answers, the environment behind it. */
export type Prepared = { readonly fun: Fun; readonly names: Term[]; readonly env: Env };

/** What an evaluation asks of the compiler beside its services. */
export type Asks = {
  /** how many errors were reported so far */
  errors(): number;
  /** what the generator asks of the compiler; `quiet`: undefined functions are not reported */
  generator(quiet: boolean, env?: Env): ModuleHost;
};

/** Evaluates on one node. */
export class Evaluator {
  readonly #services: Reporter;
  readonly #asks: Asks;
  #evaluations = 0;

  constructor(services: Reporter, asks: Asks) {
    this.#services = services;
    this.#asks = asks;
  }

  /**
   * Prepares the evaluation of a quoted expression: a function that takes nothing and answers the tuple of the value
   * and the values of all variables, named by `names` ([name, context] each). `whole`: nothing comes after it that could
   * read its variables. `prune`: what the binding gives and nobody reads is left out. Variables of macros always are.
   */
  prepare(quoted: Term, env: Env, binding: readonly Bound[], whole: boolean, prune: boolean): Prepared {
    const ctx = new Ctx(this.#services, env);
    if (whole) this.#services.lexical.begin(env.file);
    const params: number[] = [];
    for (const [key] of binding) {
      const named = bindingKey(key);
      const version = ctx.bind(named);
      // bound in spite of its name
      if (/^_.*\|nil$/s.test(named)) ctx.versions.ignored.set(version, named.slice(0, -"|nil".length));
      params.push(version);
    }
    const errors = this.#asks.errors();
    ctx.evaluated = !whole;
    ctx.fast = whole && env.module === null && blockItems(quoted).every(isModule);
    const expanded = expand(quoted, ctx);
    if (this.#asks.errors() > errors) {
      throw compileFailure(env.file, whatOf(env));
    }
    const bound = [...ctx.vars];
    // what is bound at the top of an evaluation may go on to the next one
    if (whole) ctx.warnUnused();
    const idle = (version: number) => prune && params.includes(version) && !ctx.versions.used.has(version);
    const visible = bound.filter(([key, version]) => !isHygienic(key) && !idle(version));
    const module = `nodebook_eval_${whole ? "file_" : ""}${++this.#evaluations}`;
    const generator = new ModuleGenerator(
      env.module?.name ?? module,
      env.file,
      [],
      this.#asks.generator(false, env),
      whole ? "elixir_compiler_0" : "evaluated",
    );
    const id = generator.entry(
      ctx.fast ? MODULES_ONLY : "__FILE__",
      params,
      expanded,
      visible.map(([, version]) => version),
    );
    if (this.#asks.errors() > errors) throw compileFailure(env.file, whatOf(env));
    const code = instantiated(this.#services.vm, generator, id, module, env.file);
    const args = binding.map(([, value]) => value);
    const info = { module: atom("erl_eval"), name: "-expr/5-fun-3-", index: 3, uniq: 0, external: false };
    return {
      fun: new Fun(() => code(...args), 0, info, []),
      names: visible.map(([key]) => keyTerm(key)),
      env: { ...ctx.env, line: env.line },
    };
  }

  /** A function from the source that it carried from another node, with the values of its free variables. */
  functionFrom(quoted: Term, values: readonly Term[]): Fun {
    const [expanded, free] = quoted as [Term, Term];
    const module = `nodebook_eval_${++this.#evaluations}`;
    const generator = new ModuleGenerator(module, "iex", [], this.#asks.generator(true), "evaluated");
    const id = generator.entry("__FILE__", listToArray(free) as number[], expanded, null);
    const code = instantiated(this.#services.vm, generator, id, module, "iex");
    return this.#services.vm.scheduler.callNested(code, values) as Fun;
  }
}

const DEFMODULE = atom("defmodule");

/** `defmodule … do … end` */
function isModule(t: Term): boolean {
  return isForm(t, DEFMODULE) && argsOf(t).length === 2;
}
