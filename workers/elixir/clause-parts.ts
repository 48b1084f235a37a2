// Clauses of `case`, `fn` and their like. In: one as a quoted expression. Out: its patterns, its guard and its body.

import { listToArray, type Term } from "../terms/term.ts";
import { A, argsOf, isForm, lineOf } from "./ast.ts";

/** A clause taken apart. */
export type ClauseParts = {
  readonly patterns: readonly Term[];
  readonly guard: Term | null;
  readonly body: Term;
  readonly line: number;
};

export function clauseParts(clause: Term): ClauseParts {
  const node = clause as [Term, Term, Term];
  const [head, body] = argsOf(node) as [Term, Term];
  const items = listToArray(head) ?? [];
  const only = items[0];
  if (items.length === 1 && only !== undefined && isForm(only, A.when)) {
    const parts = argsOf(only);
    return { patterns: parts.slice(0, -1), guard: parts[parts.length - 1] as Term, body, line: lineOf(node[1]) };
  }
  return { patterns: items, guard: null, body, line: lineOf(node[1]) };
}
