// Match patterns, the heads of match specifications, compiled to functions once and then run over many objects.
// Specification: "Match Specifications in Erlang", OTP 27.

import { Atom, atom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { TMap } from "../terms/map.ts";
import { Cons, type Term } from "../terms/term.ts";

export const ANY = atom("_");
const VARIABLE = /^\$\d+$/;

/** What the variables of a pattern are bound to, by number. */
export type Bound = (Term | undefined)[];

/** The number of a variable of match specifications. */
export const variable = (t: Term): number | undefined =>
  t instanceof Atom && VARIABLE.test(t.name) ? Number(t.name.slice(1)) : undefined;

/** Whether a pattern takes a term; binds its variables. */
export type Pattern = (term: Term, bound: Bound) => boolean;

/** Compiles a pattern with `:_` and `:"$1"`; `seen` collects the numbers of its variables. */
export function compilePattern(pattern: Term, seen: Set<number>): Pattern {
  if (pattern === ANY) return () => true;
  const n = variable(pattern);
  if (n !== undefined) {
    seen.add(n);
    return (term, bound) => {
      const known = bound[n];
      if (known !== undefined) return equals(known, term);
      bound[n] = term;
      return true;
    };
  }
  if (Array.isArray(pattern)) {
    const parts = pattern.map((p) => compilePattern(p, seen));
    return (term, bound) =>
      Array.isArray(term) && term.length === parts.length && parts.every((p, i) => p(term[i] as Term, bound));
  }
  if (pattern instanceof Cons) {
    const head = compilePattern(pattern.h, seen);
    const tail = compilePattern(pattern.t, seen);
    return (term, bound) => term instanceof Cons && head(term.h, bound) && tail(term.t, bound);
  }
  if (pattern instanceof TMap) {
    const parts = pattern.entries().map(([k, v]) => [k, compilePattern(v, seen)] as const);
    return (term, bound) =>
      term instanceof TMap &&
      parts.every(([k, p]) => {
        const found = term.get(k);
        return found !== undefined && p(found, bound);
      });
  }
  return (term) => equals(pattern, term);
}

/** Whether a pattern has no variables: it then stands for one term. */
export function isGround(pattern: Term): boolean {
  if (pattern instanceof Atom) return pattern !== ANY && !VARIABLE.test(pattern.name);
  if (Array.isArray(pattern)) return pattern.every(isGround);
  if (pattern instanceof Cons) return isGround(pattern.h) && isGround(pattern.t);
  // a map pattern takes maps with more keys too
  return !(pattern instanceof TMap);
}
