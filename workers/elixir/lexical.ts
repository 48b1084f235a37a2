// Which aliases and imports somebody has used, by the file that they stand in, or by the module where code is evaluated that
// stands in no file. What nobody used is worth a warning.

import { Atom } from "../terms/atom.ts";
import { Cons, type Term } from "../terms/term.ts";
import { A, argsOf, columnOf, isCall, isForm, isNode, keyGet, lineOf } from "./ast.ts";
import type { Env } from "./env.ts";

type Entry = {
  readonly kind: "alias" | "import";
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** functions that an import names, until they are used */
  readonly only: ReadonlySet<string>;
};

/** A directive as it was declared, and what has become of it. */
type Open = Entry & { readonly only: Set<string>; isUsed: boolean };

export class Lexical {
  /** by file or module, and name: directives that nobody has used so far */
  readonly #open = new Map<string, Map<string, Open>>();
  /** files that are being compiled as a whole */
  readonly #files = new Set<string>();

  /**
   * From now on the directives of a file belong together, until somebody asks for the unused ones. Those of a compilation
   * that failed are forgotten.
   */
  begin(file: string): void {
    this.#open.delete(file);
    this.#files.add(file);
  }

  /** A directive that the reader wrote; `only` are the functions that an import names. */
  declare(kind: Entry["kind"], key: string, name: string, env: Env, meta: Term, only: readonly string[] = []): void {
    const unit = this.#files.has(env.file) ? env.file : env.module?.name;
    if (unit === undefined) return;
    if (keyGet(meta, A.counter) !== undefined || keyGet(meta, A.context) !== undefined) return;
    const entries = this.#open.get(unit) ?? new Map<string, Open>();
    this.#open.set(unit, entries);
    const place = { line: lineOf(meta), column: columnOf(meta) };
    entries.set(`${kind} ${key}`, { kind, name, ...place, only: new Set(only), isUsed: false });
  }

  /** An alias, or an import of which a function was used. */
  use(kind: Entry["kind"], key: string, used = ""): void {
    const name = `${kind} ${key}`;
    for (const entries of this.#open.values()) {
      const entry = entries.get(name);
      if (entry === undefined) continue;
      entry.isUsed = true;
      entry.only.delete(used);
      if (entry.only.size === 0) entries.delete(name);
    }
  }

  /** An alias that the reader wrote, where it means something. */
  useAlias(name: string, env: Env): void {
    if (env.aliases.has(`Elixir.${name}`)) this.use("alias", `Elixir.${name}`);
  }

  /** Everything that quoted code mentions may be used where it ends up. */
  mention(t: Term, env: Env): void {
    if (this.#open.size === 0) return;
    if (t instanceof Cons) {
      for (let at: Term = t; at instanceof Cons; at = at.t) this.mention(at.h, env);
      return;
    }
    if (!Array.isArray(t)) return;
    if (isForm(t, A.aliases)) {
      const [head] = argsOf(t);
      if (head instanceof Atom) this.useAlias(head.name, env);
    } else if (isNode(t) && t[0] instanceof Atom) {
      const key = `${t[0].name}/${isCall(t) ? argsOf(t).length : 0}`;
      for (const imports of [env.functions, env.macros])
        for (const [module, keys] of imports) if (keys.has(key)) this.use("import", module, key);
    }
    for (const x of t) this.mention(x, env);
  }

  /** What was not used in a file or module that is finished: aliases, then imports, each in the order of names. */
  unused(unit: string): Entry[] {
    const entries = [...(this.#open.get(unit)?.values() ?? [])];
    this.#open.delete(unit);
    this.#files.delete(unit);
    const byName = (a: Entry, b: Entry): number => (a.kind + a.name < b.kind + b.name ? -1 : 1);
    return entries
      .sort(byName)
      .flatMap((entry) =>
        entry.isUsed ? [...entry.only].map((key) => ({ ...entry, name: `${entry.name}.${key}` })) : [entry],
      );
  }
}
