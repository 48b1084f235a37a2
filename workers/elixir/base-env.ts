// The environment at the start of a file or of a line of the shell. In: what modules are imported. Out: an Env, made once
// for as long as these modules stay as they are.

import { EMPTY } from "../terms/term.ts";
import { EMPTY_ENV, type Env } from "./env.ts";
import { Ctx, type Services } from "./expand/context.ts";
import { importModule } from "./expand/directives.ts";

/** Modules whose macros may be called without a `require`. */
const REQUIRED = ["Elixir.Application", "Elixir.Kernel", "Elixir.Kernel.Typespec"];

export class BaseEnv {
  readonly #services: Services;
  #made: Env = EMPTY_ENV;
  /** what the imported modules offered when it was made */
  #offered: readonly unknown[] | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** The environment of a file's first line, with all of `imports` imported. */
  at(imports: readonly string[], file: string, line: number): Env {
    const offered = imports.map((module) => this.#services.functionsOf(module));
    if (this.#offered?.length !== offered.length || offered.some((names, i) => names !== this.#offered?.[i])) {
      let env = EMPTY_ENV;
      for (const module of imports) env = importModule(new Ctx(this.#services, env), env, module, new Map(), EMPTY);
      this.#made = { ...env, requires: new Set([...env.requires, ...REQUIRED]) };
      this.#offered = offered;
    }
    return { ...this.#made, file, line };
  }
}
