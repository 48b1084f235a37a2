// Aliases: `Foo.Bar` → a module name. Specification: Kernel.SpecialForms.alias/2 and __aliases__/1.

import { Atom, atomName } from "../../terms/atom.ts";
import type { Term } from "../../terms/term.ts";
import { A, argsOf, keyGet } from "../ast.ts";
import type { Env } from "../env.ts";

/** "Elixir.Foo" from the parts "Foo" or "Elixir.Foo". */
export function concat(parts: readonly string[]): string {
  const names = parts
    .map((p) => p.replace(/^Elixir\./, ""))
    .filter((p, i) => p !== "" && p !== "nil" && !(i === 0 && p === "Elixir"));
  return names.length === 0 ? "Elixir" : `Elixir.${names.join(".")}`;
}

/** The module of an `__aliases__` node whose parts are all atoms; undefined when its head is an expression. */
export function expandAlias(t: [Term, Term, Term], env: Env): string | undefined {
  const parts = argsOf(t);
  if (!parts.every((p) => p instanceof Atom)) return undefined;
  const names = parts.map((p) => atomName(p as Atom));
  const given = keyGet(t[1], A.alias);
  if (given instanceof Atom) return given.name;
  if (names[0] === "Elixir") return names.join(".");
  const key = `Elixir.${names[0]}`;
  const counter = keyGet(t[1], A.counter);
  if (counter !== undefined) {
    const made = env.macroAliases.get(`${key}#${String(counter)}`);
    if (made !== undefined) return below(made[1], names);
  }
  if (given === false) return concat(names);
  const found = env.aliases.get(key);
  return found === undefined ? concat(names) : below(found, names);
}

/** What an alias's first name stands for, and the other names below it. */
function below(module: string, names: readonly string[]): string {
  return names.length === 1 ? module : concat([module, ...names.slice(1)]);
}

/** The environment with `alias module, as: as`. */
export function withAlias(env: Env, module: string, as: string, meta: Term): Env {
  const aliases = new Map(env.aliases);
  if (as === module) aliases.delete(as);
  else aliases.set(as, module);
  const counter = keyGet(meta, A.counter);
  if (counter === undefined) return { ...env, aliases };
  const macroAliases = new Map(env.macroAliases).set(`${as}#${String(counter)}`, [counter, module] as const);
  return { ...env, aliases, macroAliases };
}
