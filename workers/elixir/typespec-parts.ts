// Parts of types and specs that have rules of their own: sizes of binaries, ranges, maps, annotations. In: quoted types. Out:
// what is wrong with them, as Kernel.Typespec of Elixir 1.18 words it.

import { atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, type Node } from "./ast.ts";

const ELLIPSIS = atom("...");
const MINUS = atom("-");
const PLUS = atom("+");
const TIMES = atom("*");

export const ELLIPSIS_PROBLEM =
  "... in typespecs is only allowed inside lists, as in [term(), ...], or inside functions, as in (... -> term())";
export const RANGE_PROBLEM =
  "invalid range specification, expected both sides to be integers, with the left side lower than the right side";
const BITS_PROBLEM =
  "invalid binary specification, expected <<_::size>>, <<_::_*unit>>, or <<_::size, _::_*unit>> with size being non-negative integers, and unit being an integer between 1 and 256";

/** `...` in a list or in the arguments of a function. */
export function isEllipsis(t: Term): boolean {
  return isNode(t) && t[0] === ELLIPSIS;
}

/** An integer, perhaps with a sign. */
export function isInteger(t: Term): boolean {
  if (typeof t === "number") return true;
  return isNode(t) && (t[0] === MINUS || t[0] === PLUS) && argsOf(t).length === 1 && typeof argsOf(t)[0] === "number";
}

const isUnderscore = (t: Term): boolean => isVar(t) && t[0] === A.underscore;

/** What is wrong with the segments of a type `<<…>>`. */
export function bitsProblem(segments: readonly Term[]): string | undefined {
  const sizes = segments.map((segment) => {
    if (!isForm(segment, A.colons)) return "wrong";
    const [left, size] = argsOf(segment) as [Term, Term];
    if (!isUnderscore(left)) return "wrong";
    if (typeof size === "number") return "size";
    if (!isForm(size, TIMES)) return "wrong";
    const [times, unit] = argsOf(size) as [Term, Term];
    if (typeof unit !== "number" || unit < 1 || unit > 256) return "wrong";
    return isUnderscore(times) ? "unit" : typeof times === "number" ? "product" : "wrong";
  });
  return /^(|size|unit|product|size,unit)$/.test(sizes.join(",")) ? undefined : BITS_PROBLEM;
}

/** What is wrong with the fields of a type `%{…}`; the map follows in the message. */
export function mapProblem(fields: readonly Term[]): string | undefined {
  if (fields.some((field) => isForm(field, A.cons)))
    return "invalid map specification. When using the | operator in the map key, make sure to wrap the key type in parentheses";
  const isPair = (field: Term): boolean => Array.isArray(field) && field.length === 2;
  return fields.every(isPair) ? undefined : "invalid map specification";
}

/** What is said of an annotation `name :: type` that is none. */
export function wrongAnnotation(t: Node, shown: (quoted: Term) => string): string | undefined {
  const [left, right] = argsOf(t) as [Term, Term];
  if (!isVar(left)) {
    const hint =
      'Note "left | right :: ann" is the same as "(left | right) :: ann". To solve this, use parentheses around the union operands: "left | (right :: ann)"';
    const what = `invalid type annotation. The left side of :: must be a variable, got: ${shown(left)}`;
    return isForm(left, A.cons) ? `${what}. ${hint}` : what;
  }
  return isForm(right, A.colons)
    ? `invalid type annotation. Type annotations cannot be nested: ${shown(t)}`
    : undefined;
}
