// Expressions that need no statement. In: expanded Elixir. Out: the JavaScript of a constant or a variable, or undefined.

import { atom } from "../../terms/atom.ts";
import { Cons, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isVar, keyGet } from "../ast.ts";
import type { Builder } from "./builder.ts";
import { boundVar } from "./match.ts";

const CONST = atom("__const__");

/** Terms and variables that need no statement, as a simple expression. */
export function pure(b: Builder, t: Term): string | undefined {
  if (!Array.isArray(t) && !(t instanceof Cons)) return b.module.constants.term(t);
  if (Array.isArray(t) && t.length === 3) {
    if (isForm(t, CONST)) return b.module.constants.term(argsOf(t)[0] as Term);
    if (isVar(t) && keyGet(t[1], A.version) !== undefined) return boundVar(b, t);
  }
  const constant = constantTerm(t);
  return constant === undefined ? undefined : b.module.constants.term(constant);
}

/** The term of an expression that is made of constants only. */
export function constantTerm(t: Term): Term | undefined {
  if (!Array.isArray(t)) {
    if (!(t instanceof Cons)) return t;
    const items: Term[] = [];
    let at: Term = t;
    while (at instanceof Cons) {
      if (isForm(at.h, A.cons)) return undefined;
      const item = constantTerm(at.h);
      if (item === undefined) return undefined;
      items.push(item);
      at = at.t;
    }
    return at === EMPTY ? list(items) : undefined;
  }
  if (t.length === 2) {
    const a = constantTerm(t[0] as Term);
    const c = a === undefined ? undefined : constantTerm(t[1] as Term);
    return c === undefined ? undefined : [a as Term, c];
  }
  if (isForm(t, CONST)) return argsOf(t)[0];
  if (isForm(t, A.tuple)) {
    const items = argsOf(t).map(constantTerm);
    return items.every((i) => i !== undefined) ? (items as Term[]) : undefined;
  }
  return undefined;
}
