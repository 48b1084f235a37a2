// What a loaded module offers, as "name/arity". In: the code server. Out: sets that are made once for each version.

import type { CodeServer } from "../beam/code-server.ts";
import { atomName, isAtom } from "../terms/atom.ts";
import { type Bin, listToArray, type Term } from "../terms/term.ts";

/** The macros and functions of modules that are compiled; a module is loaded when it is asked for. */
export class LoadedNames {
  readonly #code: CodeServer;
  readonly #macros = new WeakMap<object, ReadonlySet<string>>();
  readonly #functions = new WeakMap<object, ReadonlySet<string>>();
  constructor(code: CodeServer) {
    this.#code = code;
  }

  macrosOf(module: string): ReadonlySet<string> | undefined {
    const compiled = this.#code.ensure(module)?.compiled;
    if (compiled === undefined) return undefined;
    let set = this.#macros.get(compiled);
    if (set === undefined) {
      set = new Set(compiled.macros.map(([n, a]) => `${n}/${a}`));
      this.#macros.set(compiled, set);
    }
    return set;
  }

  functionsOf(module: string): ReadonlySet<string> | undefined {
    const loaded = this.#code.ensure(module);
    if (loaded === undefined) return undefined;
    let set = this.#functions.get(loaded);
    if (set === undefined) {
      set = new Set(
        [...loaded.code.keys()].filter(
          (k) =>
            !k.startsWith("MACRO-") &&
            k !== "__info__/1" &&
            !k.startsWith("module_info/") &&
            !k.startsWith("__attributes__/") &&
            !k.startsWith("__deprecated__/") &&
            !k.startsWith("__specs__/"),
        ),
      );
      this.#functions.set(loaded, set);
    }
    return set;
  }

  /** As {@link Services.adviceOn}: what `@deprecated` says. */
  adviceOn(module: string, name: string, arity: number): string | undefined {
    const deprecated = this.#code.ensure(module)?.code.get("__deprecated__/0")?.() as Term | undefined;
    for (const entry of deprecated === undefined ? [] : (listToArray(deprecated) ?? [])) {
      const [[key, of], advice] = entry as [[Term, Term], Bin];
      if (of === arity && isAtom(key) && atomName(key) === name) return advice.text ?? undefined;
    }
    return undefined;
  }
}
