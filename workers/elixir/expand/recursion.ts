// Patterns in which a variable is made of itself: `{x, y} = x`. In: expanded patterns that bind together. Out: what is wrong
// with them, worded as Elixir 1.18 does.

import { type Atom, atomName, NIL } from "../../terms/atom.ts";
import { Cons, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet } from "../ast.ts";
import type { Ctx } from "./context.ts";
import { display } from "./directives.ts";

/** What the reader wrote, and where the message is to stand. */
export type Written = { readonly code: Term; readonly meta: Term };

/** The patterns of a clause as messages show them. */
export const clauseWritten = (patterns: readonly Term[], meta: Term): Written => ({ code: list([...patterns]), meta });

/** A variable and those that a match ties it to: by each of them, the matches that do. */
type Tied = { readonly name: string; readonly others: Map<Term, Set<number>> };

/** A search gives up after so many steps. */
const PATIENCE = 5000;

/** Tells of variables that are defined in function of themselves. */
export function refuseRecursion(ctx: Ctx, patterns: readonly Term[], { code, meta }: Written): void {
  const problem = new Ties(patterns).problem();
  if (problem === undefined) return;
  const message = `recursive variable definition in patterns:\n\n${ctx.shown(code)}\n\n${problem}`;
  throw ctx.fail(message, meta);
}

/** How matches inside of patterns tie variables to each other: each of one side to each of the other. */
class Ties {
  readonly #tied = new Map<Term, Tied>();
  #match = 0;
  #steps = 0;

  constructor(patterns: readonly Term[]) {
    const open: Term[] = [...patterns];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (isForm(at, A.match)) open.push(...this.#tie(sidesOf(at)));
      else open.push(...partsOf(at));
    }
  }

  /** Ties the variables of one match. Answers its sides. */
  #tie(sides: readonly Term[]): readonly Term[] {
    const label = this.#match++;
    const variables = sides.map(variablesIn);
    variables.forEach((left, i) => {
      for (const right of variables.slice(i + 1))
        for (const [a, name] of left)
          for (const [b, other] of right) {
            this.#one(a, name, b, label);
            this.#one(b, other, a, label);
          }
    });
    return sides;
  }

  #one(a: Term, name: string, b: Term, label: number): void {
    const { others } = this.#tied.get(a) ?? { others: new Map<Term, Set<number>>() };
    others.set(b, (others.get(b) ?? new Set()).add(label));
    this.#tied.set(a, { name, others });
  }

  problem(): string | undefined {
    const byName = [...this.#tied].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
    for (const [v, { name, others }] of byName) {
      if (others.has(v)) return `the variable ${name} is defined in function of itself`;
      const twice = [...others].filter(([, labels]) => labels.size > 1).map(([other]) => this.#nameOf(other));
      if (twice.length > 0) return `the variable ${name} is defined recursively in function of ${twice.sort()[0]}`;
    }
    for (const [v] of byName) {
      const cycle = this.#cycle([v], []);
      if (cycle !== undefined)
        return `the following variables form a cycle: ${cycle
          .map((x) => this.#nameOf(x))
          .sort()
          .join(", ")}`;
    }
    return undefined;
  }

  #nameOf(v: Term): string {
    return (this.#tied.get(v) as Tied).name;
  }

  /** A way back to where a path begins; no match leads twice in a row. */
  #cycle(path: readonly Term[], labels: readonly number[]): readonly Term[] | undefined {
    for (const [next, ways] of (this.#tied.get(path.at(-1) as Term) as Tied).others) {
      if (this.#steps++ > PATIENCE) return undefined;
      const closes = next === path[0] && path.length > 2;
      if (!closes && path.includes(next)) continue;
      for (const label of ways) {
        if (label === labels.at(-1) || (closes && label === labels[0])) continue;
        const found = closes ? path : this.#cycle([...path, next], [...labels, label]);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}

/** `a = b = c`: all three. */
function sidesOf(t: Term): Term[] {
  return isForm(t, A.match) ? argsOf(t).flatMap(sidesOf) : [t];
}

/** What stands inside of a pattern and is a pattern too: nothing that is pinned, no sizes. */
function partsOf(t: Term): readonly Term[] {
  if (t instanceof Cons) return [t.h, t.t];
  if (!Array.isArray(t) || isVar(t) || isForm(t, A.pin)) return [];
  if (isForm(t, A.bits)) return argsOf(t).map((segment) => argsOf(segment as [Term, Term, Term])[0] as Term);
  return isNode(t) ? (t[2] === EMPTY ? [] : [t[2]]) : t;
}

/** The variables of a pattern: version and name. */
function variablesIn(pattern: Term): Map<Term, string> {
  const found = new Map<Term, string>();
  const open: Term[] = [pattern];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const version = isVar(at) ? keyGet(at[1], A.version) : undefined;
    if (version !== undefined) found.set(version, nameOf(at as [Atom, Term, Term]));
    else open.push(...partsOf(at));
  }
  return found;
}

function nameOf([name, , context]: [Atom, Term, Term]): string {
  return `"${name.name}"${context === NIL ? "" : ` (context ${display(atomName(context as Atom))})`}`;
}
