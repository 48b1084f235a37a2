// The heads of a library module's functions as text, for what an error tells of the clauses that were tried. In: the
// definitions of a module, expanded. Out: lines of text, which :nodebook_blame reads.

import type { Definition } from "../elixir/draft.ts";
import { writtenClause } from "../elixir/written-clause.ts";
import type { Term } from "../terms/term.ts";

/** The heads of functions that are written in TypeScript: what these take is checked there. */
export const NATIVE_HEADS: readonly string[] = [
  "Elixir.Module concat/1 def",
  " f(list) when is_list(list)",
  "Elixir.Module concat/2 def",
  " f(left, right) when (is_binary(left) or is_atom(left)) and (is_binary(right) or is_atom(right))",
  "Elixir.Module split/1 def",
  " f(module) when is_atom(module)",
  " f(module) when is_binary(module)",
  "Elixir.String at/2 def",
  " f(string, position) when is_binary(string) and is_integer(position) and position >= 0",
  " f(string, position) when is_binary(string) and is_integer(position) and position < 0",
  "Elixir.String equivalent?/2 def",
  " f(string1, string2) when is_binary(string1) and is_binary(string2)",
  ...["codepoints", "graphemes", "length", "next_grapheme", "reverse", "trim"].flatMap((name) => [
    `Elixir.String ${name}/1 def`,
    " f(string) when is_binary(string)",
  ]),
];

/**
 * For each function of a module a line `Module function/arity kind`, then one for each of its clauses; `shown` makes text
 * of quoted code.
 */
export function headsOf(module: string, definitions: Iterable<Definition>, shown: (quoted: Term) => string): string[] {
  return [...definitions].flatMap((d) => [
    `${module} ${d.name}/${d.arity} ${d.kind}`,
    ...d.clauses.map((clause) => ` ${shown(writtenClause(clause)).replace(/\s*\n\s*/g, " ")}`),
  ]);
}
