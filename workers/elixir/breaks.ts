// Breakpoints: in, a function of a draft. Out: the same with a call of IEx.Pry at the beginning of each clause, that gets the
// arguments and the variables of the clause.

import { Atom, atom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, type Term } from "../terms/term.ts";
import { A, isNode, isVar, lineOf, type Node } from "./ast.ts";
import type { Clause, Definition, ModuleDraft } from "./draft.ts";

/** Puts a breakpoint into a function, given as "name/arity". */
export function addBreak(draft: ModuleDraft, key: string): void {
  const definition = draft.definitions.get(key);
  if (definition === undefined) return;
  const clauses = definition.clauses.map((clause) => stopping(draft, definition, clause));
  draft.definitions.set(key, { ...definition, clauses });
}

function stopping(draft: ModuleDraft, d: Definition, clause: Clause): Clause {
  const variables = new Map<string, Node>();
  // each argument is needed as a value: what is no variable is matched with one of ours
  const patterns = clause.patterns.map((pattern, i): Term => {
    collect(pattern, variables);
    return [A.match, EMPTY, list([pattern, argument(i)])];
  });
  const names = [...variables.keys()].sort();
  const binding = names.map((name): Term => [atom(name), variables.get(name) as Node]);
  const line = firstLine(clause.body) ?? clause.line;
  const call: Term = [
    [A.dot, EMPTY, list([atom("Elixir.IEx.Pry"), atom("reached")])],
    list([[A.line, line]]),
    list([
      atom(draft.name),
      atom(d.name),
      d.arity,
      [Bin.of(d.file), line],
      list(clause.patterns.map((_, i) => argument(i))),
      list(binding),
    ]),
  ];
  return { ...clause, patterns, body: [A.block, EMPTY, list([call, clause.body])] };
}

/** Where a body begins. */
function firstLine(body: Term): number | undefined {
  if (Array.isArray(body)) {
    if (isNode(body) && lineOf(body[1]) > 0) return lineOf(body[1]);
    for (const part of body) {
      const line = firstLine(part);
      if (line !== undefined) return line;
    }
  }
  for (let at: Term = body; at instanceof Cons; at = at.t) {
    const line = firstLine(at.h);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** A variable that no source has: versions of the expander count from zero. */
function argument(i: number): Term {
  return [atom(`argument${i}`), list([[A.version, -1 - i]]), NIL];
}

/** The variables of a pattern that have a name to ask for. */
function collect(pattern: Term, found: Map<string, Node>): void {
  if (Array.isArray(pattern)) {
    if (isVar(pattern) && pattern[2] instanceof Atom) {
      const { name } = pattern[0] as Atom;
      if (name !== "_" && pattern[2] === NIL) found.set(name, pattern as Node);
    } else for (const part of pattern) collect(part, found);
  } else {
    for (let at: Term = pattern; at instanceof Cons; at = at.t) collect(at.h, found);
  }
}
