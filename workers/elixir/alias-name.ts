// The name of an alias that is put together of parts, as `Module.concat/1` and the expansion of aliases do.

import { bifError } from "../beam/raise.ts";
import { atom, atomName, isAtom } from "../terms/atom.ts";
import { Bin, list, type Term } from "../terms/term.ts";

/**
 * Parts, each an atom or a binary with or without `Elixir.`, as one name. nil is left out; an empty part leaves its dot, and one that
 * begins with a dot gets no other. No clause takes anything else.
 */
export function aliasName(parts: readonly Term[]): string {
  let name = "Elixir";
  parts.forEach((part, i) => {
    const text = isAtom(part) ? atomName(part) : part instanceof Bin ? part.text : null;
    if (text === null)
      throw bifError(atom("function_clause"), "elixir_aliases", "do_concat", [list(parts.slice(i)), Bin.of(name)]);
    if ((isAtom(part) && text === "nil") || (i === 0 && text === "Elixir")) return;
    const rest = text.startsWith("Elixir.") ? text.slice("Elixir.".length) : text;
    name += rest.startsWith(".") ? rest : `.${rest}`;
  });
  return name;
}
