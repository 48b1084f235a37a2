// Variables of an evaluation as terms, `{name, context}`, and as the expander's keys, "name|context".

import { type Atom, atom, atomName } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";

/** The key of a variable: an atom, or an atom with its context or counter. */
export function bindingKey(key: Term): string {
  if (Array.isArray(key)) {
    const [name, kind] = key as [Atom, Term];
    return `${name.name}|${typeof kind === "number" ? `#${kind}` : atomName(kind as Atom)}`;
  }
  return `${atomName(key as Atom)}|nil`;
}

/** A variable that a macro made for itself: no code behind the macro's can name it. */
export const isHygienic = (key: string): boolean => key.startsWith("#", key.lastIndexOf("|") + 1);

/** The variable of a key. */
export function keyTerm(key: string): Term {
  const at = key.lastIndexOf("|");
  const kind = key.slice(at + 1);
  return [atom(key.slice(0, at)), kind.startsWith("#") ? Number(kind.slice(1)) : atom(kind)];
}

/** Variables in sight by their terms, with their versions: `versioned_vars` of an environment. */
export function varTerms(vars: ReadonlyMap<string, number>): [Term, number][] {
  return [...vars].map(([key, version]) => [keyTerm(key), version]);
}
