// Tuples in types: unions of lines, each a tuple of elements without some others.

import type { Descr, Sets } from "./descr.ts";

type Shape = { readonly open: boolean; readonly elements: readonly Descr[] };
/** Tuples of these elements, an open one with any after them, but none of the negated ones. */
export type TupleLine = Shape & { readonly negated: readonly Shape[] };

const sameShape = (s: Sets, a: Shape, b: Shape): boolean =>
  a.open === b.open &&
  a.elements.length === b.elements.length &&
  a.elements.every((e, i) => s.isSame(e, b.elements[i] as Descr));

export const sameTuple = (s: Sets, a: TupleLine, b: TupleLine): boolean =>
  a === b ||
  (sameShape(s, a, b) &&
    a.negated.length === b.negated.length &&
    a.negated.every((n, i) => sameShape(s, n, b.negated[i] as Shape)));

/** What two shapes have in common, or undefined when that is nothing. */
function meetShapes(s: Sets, a: Shape, b: Shape): Shape | undefined {
  const [n, m] = [a.elements.length, b.elements.length];
  if ((n < m && !a.open) || (m < n && !b.open)) return undefined;
  const elements: Descr[] = [];
  for (let i = 0; i < Math.max(n, m); i++) {
    const both = s.intersection(a.elements[i] ?? s.TERM, b.elements[i] ?? s.TERM);
    if (s.isEmpty(both)) return undefined;
    elements.push(both);
  }
  return { open: a.open && b.open, elements };
}

export function tuplesMeet(s: Sets, a: readonly TupleLine[], b: readonly TupleLine[]): TupleLine[] {
  const out: TupleLine[] = [];
  for (const x of a)
    for (const y of b) {
      const shape = meetShapes(s, x, y);
      if (shape !== undefined) out.push({ ...shape, negated: [...x.negated, ...y.negated] });
    }
  return out;
}

export function tuplesWithout(s: Sets, a: readonly TupleLine[], b: readonly TupleLine[]): readonly TupleLine[] {
  let left = a;
  for (const line of b)
    left = left.flatMap((x) => {
      if (meetShapes(s, x, line) === undefined) return [x];
      const rest: TupleLine[] = [{ ...x, negated: [...x.negated, { open: line.open, elements: line.elements }] }];
      // what the other does not have stays
      for (const kept of line.negated) {
        const shape = meetShapes(s, x, kept);
        if (shape !== undefined) rest.push({ ...shape, negated: x.negated });
      }
      return rest.filter((r) => !tuplesEmpty(s, r));
    });
  return left;
}

export function tuplesEmpty(s: Sets, { open, elements, negated }: TupleLine): boolean {
  if (elements.some(s.isEmpty)) return true;
  const [first, ...rest] = negated;
  if (first === undefined) return false;
  const size = first.elements.length;
  // tuples of other sizes are not touched
  if (elements.length > size && !first.open) return tuplesEmpty(s, { open, elements, negated: rest });
  if (elements.length < size && !open) return tuplesEmpty(s, { open, elements, negated: rest });
  if (elements.length < size) {
    const shorter = Array.from({ length: size - elements.length }, (_, i) => elements.length + i);
    for (const n of shorter) {
      const padded = [...elements, ...Array<Descr>(n - elements.length).fill(s.TERM)];
      if (!tuplesEmpty(s, { open: false, elements: padded, negated: rest })) return false;
    }
  }
  const all = [...elements, ...Array<Descr>(Math.max(0, size - elements.length)).fill(s.TERM)];
  if (open && !first.open && !tuplesEmpty(s, { open: true, elements: [...all, s.TERM], negated: rest })) return false;
  const closed = open && first.open;
  return all.every((e, i) => {
    const left = s.difference(e, first.elements[i] ?? s.TERM);
    if (s.isEmpty(left)) return true;
    return tuplesEmpty(s, { open: closed || open, elements: all.map((x, j) => (j === i ? left : x)), negated: rest });
  });
}
