// Quoted expressions → the same with only that metadata that shows in code: what `Macro.escape/2` keeps with `:prune_metadata`.

import { type Atom, atom } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Cons, list, listToArray, type Term } from "../terms/term.ts";

const KEPT = new Set([atom("no_parens"), atom("line"), atom("delimiter")]);

/** A quoted expression without what its metadata says beside the line and how it is written. */
export function pruned(t: Term): Term {
  if (t instanceof TMap) return mapOf(t.entries().map(([k, v]): [Term, Term] => [pruned(k), pruned(v)]));
  if (t instanceof Cons) return new Cons(pruned(t.h), pruned(t.t));
  if (!Array.isArray(t)) return t;
  const meta = t.length === 3 ? listToArray(t[1] as Term) : undefined;
  if (meta === undefined) return t.map(pruned);
  const rest = meta.filter((entry) => Array.isArray(entry) && KEPT.has(entry[0] as Atom));
  return [pruned(t[0] as Term), list(rest), pruned(t[2] as Term)];
}
