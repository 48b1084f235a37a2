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
};

export class Lexical {
  /** by file or module, and name: directives that nobody has used so far */
  readonly #open = new Map<string, Map<string, Entry>>();
  /** files that are being compiled as a whole */
  readonly #files = new Set<string>();

  /** From now on the directives of a file belong together, until somebody asks for the unused ones. */
  begin(file: string): void {
    this.#files.add(file);
  }

  /** A directive that the reader wrote. */
  declare(kind: Entry["kind"], key: string, name: string, env: Env, meta: Term): void {
    const unit = this.#files.has(env.file) ? env.file : env.module?.name;
    if (unit === undefined) return;
    if (keyGet(meta, A.counter) !== undefined || keyGet(meta, A.context) !== undefined) return;
    const entries = this.#open.get(unit) ?? new Map<string, Entry>();
    this.#open.set(unit, entries);
    entries.set(`${kind} ${key}`, { kind, name, line: lineOf(meta), column: columnOf(meta) });
  }

  use(kind: Entry["kind"], key: string): void {
    for (const entries of this.#open.values()) entries.delete(`${kind} ${key}`);
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
        for (const [module, keys] of imports) if (keys.has(key)) this.use("import", module);
    }
    for (const x of t) this.mention(x, env);
  }

  /** What was not used in a file or module that is finished: aliases, then imports, each in the order of lines. */
  unused(unit: string): Entry[] {
    const entries = [...(this.#open.get(unit)?.values() ?? [])];
    this.#open.delete(unit);
    this.#files.delete(unit);
    return entries.sort((a, b) => a.kind.localeCompare(b.kind) || a.line - b.line);
  }
}
