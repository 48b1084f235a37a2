// Maps in types: unions of lines, each with the types of its atom keys, without some others.

import type { Descr, Sets } from "./descr.ts";

type Shape = { readonly open: boolean; readonly fields: ReadonlyMap<string, Descr> };
/** Maps with these fields, an open one with any others, but none of the negated ones. */
export type MapLine = Shape & { readonly negated: readonly Shape[] };

/** The type of a field, named or not. */
export const fieldOf = (s: Pick<Sets, "TERM_OR_ABSENT" | "ABSENT">, shape: Shape, key: string): Descr =>
  shape.fields.get(key) ?? (shape.open ? s.TERM_OR_ABSENT : s.ABSENT);

const sameShape = (s: Sets, a: Shape, b: Shape): boolean =>
  a.open === b.open &&
  a.fields.size === b.fields.size &&
  [...a.fields].every(([k, t]) => b.fields.has(k) && s.isSame(t, b.fields.get(k) as Descr));

export const sameMap = (s: Sets, a: MapLine, b: MapLine): boolean =>
  a === b ||
  (sameShape(s, a, b) &&
    a.negated.length === b.negated.length &&
    a.negated.every((n, i) => sameShape(s, n, b.negated[i] as Shape)));

const keysOf = (a: Shape, b: Shape): Set<string> => new Set([...a.fields.keys(), ...b.fields.keys()]);

function meetShapes(s: Sets, a: Shape, b: Shape): Shape | undefined {
  const fields = new Map<string, Descr>();
  for (const key of keysOf(a, b)) {
    const both = s.intersection(fieldOf(s, a, key), fieldOf(s, b, key));
    if (s.isEmpty(both)) return undefined;
    fields.set(key, both);
  }
  return { open: a.open && b.open, fields };
}

export function mapsMeet(s: Sets, a: readonly MapLine[], b: readonly MapLine[]): MapLine[] {
  const out: MapLine[] = [];
  for (const x of a)
    for (const y of b) {
      const shape = meetShapes(s, x, y);
      if (shape !== undefined) out.push({ ...shape, negated: [...x.negated, ...y.negated] });
    }
  return out.filter((l) => !mapsEmpty(s, l));
}

export function mapsWithout(s: Sets, a: readonly MapLine[], b: readonly MapLine[]): readonly MapLine[] {
  let left = a;
  for (const line of b)
    left = left.flatMap((x) => {
      if (meetShapes(s, x, line) === undefined) return [x];
      const rest: MapLine[] = [narrowed(s, x, line)];
      for (const kept of line.negated) {
        const shape = meetShapes(s, x, kept);
        if (shape !== undefined) rest.push({ ...shape, negated: x.negated });
      }
      return rest.filter((l) => !mapsEmpty(s, l));
    });
  return left;
}

/** A line without a shape: where they differ in one field only, that field without the other's. */
function narrowed(s: Sets, line: MapLine, other: Shape): MapLine {
  const kept = { ...line, negated: [...line.negated, { open: other.open, fields: other.fields }] };
  if (line.open && !other.open) return kept;
  const differing = [...keysOf(line, other)].filter(
    (k) => !s.isEmpty(s.difference(fieldOf(s, line, k), fieldOf(s, other, k))),
  );
  const [key] = differing;
  if (differing.length !== 1 || key === undefined) return kept;
  return {
    ...line,
    fields: new Map(line.fields).set(key, s.difference(fieldOf(s, line, key), fieldOf(s, other, key))),
  };
}

export function mapsEmpty(s: Sets, { open, fields, negated }: MapLine): boolean {
  for (const t of fields.values()) if (s.isEmpty(t)) return true;
  const [first, ...rest] = negated;
  if (first === undefined) return false;
  const line = { open, fields };
  if (open && !first.open && !mapsEmpty(s, { ...line, negated: rest })) return false;
  for (const key of keysOf(line, first)) {
    const left = s.difference(fieldOf(s, line, key), fieldOf(s, first, key));
    if (!s.isEmpty(left) && !mapsEmpty(s, { open, fields: new Map(fields).set(key, left), negated: rest }))
      return false;
  }
  return true;
}
