// Breakpoints: in, a function of a draft. Out: the same with a call of IEx.Pry before each line of a clause, that gets the
// variables that are bound there; the first gets the arguments too.

import { Atom, atom, NIL } from "../terms/atom.ts";
import { Bin, Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
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
  return { ...clause, patterns, body: stepping(draft, d, clause, variables) };
}

/** The body with a stop before each of its lines; what the reader says at one decides about the next. */
function stepping(draft: ModuleDraft, d: Definition, clause: Clause, variables: Map<string, Node>): Term {
  const mfa: Term[] = [atom(draft.name), atom(d.name), d.arity];
  const steps: Term[] = [];
  let last = 0;
  for (const [i, expression] of expressionsOf(clause.body).entries()) {
    const [line, end] = linesOf(expression) ?? (i === 0 ? [clause.line, clause.line] : [0, 0]);
    if (line > last) {
      const binding = list([...variables.keys()].sort().map((name): Term => [atom(name), variables.get(name) as Node]));
      const place: Term = [Bin.of(d.file), line];
      const args: Term[] =
        i === 0
          ? [...mfa, place, list(clause.patterns.map((_, n) => argument(n))), binding]
          : [NEXT, ...mfa, place, binding];
      const call: Term = [
        [A.dot, EMPTY, list([atom("Elixir.IEx.Pry"), atom(i === 0 ? "reached" : "reached_next")])],
        list([[A.line, line]]),
        list(args),
      ];
      steps.push([A.match, EMPTY, list([NEXT, call])]);
      last = end;
    }
    steps.push(expression);
    bound(expression, variables);
  }
  return [A.block, EMPTY, list(steps)];
}

function expressionsOf(body: Term): Term[] {
  return (isNode(body) && body[0] === A.block ? listToArray(body[2]) : undefined) ?? [body];
}

/** The variables that an expression leaves bound. */
function bound(expression: Term, found: Map<string, Node>): void {
  if (Array.isArray(expression)) {
    if (isNode(expression)) {
      const [form, , args] = expression;
      // clauses and blocks of these keep theirs
      if (form instanceof Atom && SCOPES.has(form.name)) return;
      if (form === A.match) collect((args as Cons).h, found);
      if (form === CASE) {
        bound((args as Cons).h, found);
        return;
      }
    }
    for (const part of expression) bound(part, found);
  } else for (let at: Term = expression; at instanceof Cons; at = at.t) bound(at.h, found);
}

/** The first and the last line of an expression. */
function linesOf(expression: Term): [number, number] | undefined {
  let found: [number, number] | undefined;
  const see = (part: Term): void => {
    if (Array.isArray(part)) {
      const line = isNode(part) ? lineOf(part[1]) : 0;
      if (line > 0) found = found === undefined ? [line, line] : [Math.min(found[0], line), Math.max(found[1], line)];
      for (const inner of part) see(inner);
    } else for (let at: Term = part; at instanceof Cons; at = at.t) see(at.h);
  };
  see(expression);
  return found;
}

/** What the line before answered. */
const NEXT: Term = [atom("next?"), list([[A.version, -1_000_000]]), NIL];
const CASE = atom("case");
const SCOPES = new Set(["fn", "for", "with", "try", "receive", "cond", "&"]);

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
