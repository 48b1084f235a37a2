// The modules of a file, or of a line of the shell, whose types are to be looked for when all of it is compiled, so that they
// may call others that stand below them; and the signatures that they have for each other.

import { Atom, atom, atomName } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { listToArray, type Term } from "../../terms/term.ts";
import type { ModuleDraft } from "../draft.ts";
import { type Reporter, shownFile, textOf } from "../reporter.ts";
import type { Signature } from "./applications.ts";
import { ModuleTypes } from "./checker.ts";
import type { Finding, Surroundings } from "./inquiry.ts";

/** What was found in a module; `unit` counts the modules as they were compiled. */
export type Found = Finding & { readonly file: string; readonly unit: number };

export class TypeBook {
  readonly #reporter: Reporter;
  readonly #waiting = new Map<string, { draft: ModuleDraft; unit: number }>();
  readonly #signatures = new Map<string, ReadonlyMap<string, Signature>>();
  readonly #found: Found[] = [];
  readonly #fields = new Map<string, readonly string[] | undefined>();
  #units = 0;
  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** A module is compiled. Answers its number. */
  add(draft: ModuleDraft): number {
    this.#waiting.set(draft.name, { draft, unit: ++this.#units });
    return this.#units;
  }

  /** What is wrong in the modules that were compiled since the last time. */
  take(): readonly Found[] {
    this.#fields.clear();
    for (const name of [...this.#waiting.keys()]) this.#look(name);
    // modules of other files and lines keep theirs to themselves
    this.#signatures.clear();
    return this.#found.splice(0);
  }

  #look(name: string): void {
    const found = this.#waiting.get(name);
    if (found === undefined) return;
    const { draft, unit } = found;
    this.#waiting.delete(name);
    const { file } = draft.env;
    const types = new ModuleTypes(draft, this.#surroundings(file), (module) => {
      this.#look(module);
      return this.#signatures.get(module);
    });
    this.#found.push(...types.check().map((f) => ({ ...f, file, unit })));
    this.#signatures.set(name, types.signatures());
  }

  #surroundings(file: string): Surroundings {
    const coloured = (): boolean => this.#reporter.call("Elixir.IO.ANSI", "enabled?", []) === true;
    return {
      file: shownFile(this.#reporter, file),
      fields: (module) => this.#fieldsOf(module),
      text: (quoted) => textOf(this.#reporter, quoted),
      marked: (text) => (coloured() ? `\x1b[31m${text}\x1b[0m` : `-${text}-`),
    };
  }

  /** The fields of a struct in the order of its definition. */
  #fieldsOf(module: string): readonly string[] | undefined {
    if (!this.#fields.has(module)) this.#fields.set(module, this.#readFields(module));
    return this.#fields.get(module);
  }

  #readFields(module: string): readonly string[] | undefined {
    if (!this.#reporter.ensure(module) || !this.#reporter.functionsOf(module)?.has("__struct__/0")) return undefined;
    const fields = this.#reporter.call(module, "__info__", [atom("struct")]);
    return (listToArray(fields) ?? []).flatMap((field: Term) => {
      const key = field instanceof TMap ? field.get(atom("field")) : undefined;
      return key instanceof Atom ? [atomName(key)] : [];
    });
  }
}
