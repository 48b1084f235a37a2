// Lists of at least one element in types: unions of lines, each with the type of its elements and of what ends it.

import type { Descr, Sets } from "./descr.ts";

type Shape = { readonly element: Descr; readonly last: Descr };
export type ListLine = Shape & { readonly negated: readonly Shape[] };

const sameShape = (s: Sets, a: Shape, b: Shape): boolean => s.isSame(a.element, b.element) && s.isSame(a.last, b.last);

export const sameList = (s: Sets, a: ListLine, b: ListLine): boolean =>
  a === b ||
  (sameShape(s, a, b) &&
    a.negated.length === b.negated.length &&
    a.negated.every((n, i) => sameShape(s, n, b.negated[i] as Shape)));

function meetShapes(s: Sets, a: Shape, b: Shape): Shape | undefined {
  const [element, last] = [s.intersection(a.element, b.element), s.intersection(a.last, b.last)];
  return s.isEmpty(element) || s.isEmpty(last) ? undefined : { element, last };
}

export function listsMeet(s: Sets, a: readonly ListLine[], b: readonly ListLine[]): ListLine[] {
  const out: ListLine[] = [];
  for (const x of a)
    for (const y of b) {
      const shape = meetShapes(s, x, y);
      if (shape !== undefined) out.push({ ...shape, negated: [...x.negated, ...y.negated] });
    }
  return out.filter((l) => !listsEmpty(s, l));
}

export function listsWithout(s: Sets, a: readonly ListLine[], b: readonly ListLine[]): readonly ListLine[] {
  let left = a;
  for (const line of b)
    left = left.flatMap((x) => {
      if (meetShapes(s, x, line) === undefined) return [x];
      const kept = line.negated.flatMap((n) => {
        const shape = meetShapes(s, x, n);
        return shape === undefined ? [] : [{ ...shape, negated: x.negated }];
      });
      // with all elements covered only other ends are left
      const last = s.isSubtype(x.element, line.element) ? s.difference(x.last, line.last) : undefined;
      const rest: ListLine =
        last === undefined
          ? { ...x, negated: [...x.negated, { element: line.element, last: line.last }] }
          : { ...x, last };
      return [rest, ...kept].filter((l) => !listsEmpty(s, l));
    });
  return left;
}

export function listsEmpty(s: Sets, { element, last, negated }: ListLine): boolean {
  if (s.isEmpty(element) || s.isEmpty(last)) return true;
  const covered = negated.filter((n) => s.isSubtype(element, n.element)).map((n) => n.last);
  return covered.length > 0 && s.isSubtype(last, covered.reduce(s.union));
}
