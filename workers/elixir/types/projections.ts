// What stands inside of compound types: elements of tuples, fields of maps, heads and tails of lists.

import {
  ABSENT,
  type Descr,
  difference,
  dynamicOf,
  intersection,
  isEmpty,
  NONE,
  staticOf,
  TERM,
  TERM_OR_ABSENT,
  union,
  upperOf,
} from "./descr.ts";
import { fieldOf } from "./maps.ts";

/** What could not be taken out: it is no such compound at all, or has no such part. */
export type Missing = "not_compound" | "no_part";

/** Asks the static part for sure and the gradual one for perhaps. */
function gradually(t: Descr, ask: (t: Descr, sure: boolean) => Descr | Missing): Descr | Missing {
  if (t.dynamic === null) return ask(t, true);
  const known = staticOf(t);
  const perhaps = ask(t.dynamic, false);
  if (typeof perhaps === "string") return perhaps;
  if (isEmpty(known)) return dynamicOf(perhaps);
  const sure = ask(known, true);
  return typeof sure === "string" ? sure : union(dynamicOf(perhaps), sure);
}

/** The element at an index, from 0. */
export function elementAt(t: Descr, index: number): Descr | Missing {
  return gradually(t, (all, sure) => {
    if (all === TERM) return sure ? "not_compound" : TERM;
    const rest = { ...all, tuples: [] };
    if (all.tuples.length === 0 || (sure && !isEmpty(rest))) return "not_compound";
    let sum = NONE;
    for (const line of all.tuples) {
      if (isEmpty({ ...NONE, tuples: [line] })) continue;
      const element = line.elements[index] ?? (line.open ? (sure ? undefined : TERM) : undefined);
      if (element === undefined && sure) return "no_part";
      if (element !== undefined) sum = union(sum, element);
    }
    return isEmpty(sum) ? "no_part" : sum;
  });
}

/** The value of an atom key. */
export function fieldAt(t: Descr, key: string): Descr | Missing {
  return gradually(t, (all, sure) => {
    if (all === TERM) return sure ? "not_compound" : TERM;
    if (all.maps.length === 0 || (sure && !isEmpty({ ...all, maps: [] }))) return "not_compound";
    const field = fieldIn(all, key);
    if (sure && field.optional) return "no_part";
    const value = intersection(field, TERM);
    return isEmpty(value) ? "no_part" : value;
  });
}

/** The type of a key over all the maps of a static type, absence included. */
function fieldIn(t: Descr, key: string): Descr {
  let sum = NONE;
  for (const line of t.maps) {
    const field = fieldOf({ TERM_OR_ABSENT, ABSENT }, line, key);
    // without the maps that are negated for this key alone
    const left = line.negated.reduce((f, n) => {
      const only = n.open && n.fields.size === 1 ? n.fields.get(key) : undefined;
      return only === undefined ? f : difference(f, only);
    }, field);
    sum = union(sum, left);
  }
  return sum;
}

/** The map with a key put, whatever it held there. */
export function withField(t: Descr, key: string, value: Descr): Descr {
  const put = (all: Descr): Descr => ({
    ...NONE,
    maps: (all === TERM ? TERM.maps : all.maps).map((line) => ({
      open: line.open,
      fields: new Map(line.fields).set(key, upperOf(value)),
      negated: [],
    })),
  });
  if (t.dynamic === null && value.dynamic === null) return put(t);
  return dynamicOf(put(upperOf(t)));
}

/** The elements of lists that hold at least one; the whole must be such a list. */
export function headOf(t: Descr): Descr | Missing {
  return gradually(t, (all, sure) => {
    if (all === TERM) return sure ? "not_compound" : TERM;
    if (all.lists.length === 0 || (sure && !isEmpty({ ...all, lists: [] }))) return "not_compound";
    return all.lists.reduce((sum, line) => union(sum, line.element), NONE);
  });
}

/** What follows the first element. */
export function tailOf(t: Descr): Descr | Missing {
  return gradually(t, (all, sure) => {
    if (all === TERM) return sure ? "not_compound" : TERM;
    if (all.lists.length === 0 || (sure && !isEmpty({ ...all, lists: [] }))) return "not_compound";
    return all.lists.reduce((sum, line) => union(sum, union({ ...NONE, lists: [line] }, line.last)), NONE);
  });
}

/** The tuple with an element put in, or with one taken out, at an index. */
export function tupleWith(t: Descr, index: number, element: Descr | null): Descr | Missing {
  const wanted = element === null ? index : index - 1;
  if (wanted >= 0) {
    const found = elementAt(t, wanted);
    if (typeof found === "string") return found;
  } else if (upperOf(t).tuples.length === 0) return "not_compound";
  const change = (all: Descr): Descr => ({
    ...NONE,
    tuples: (all === TERM ? TERM.tuples : all.tuples).map(({ open, elements }) => {
      const padded = [...elements, ...Array<Descr>(Math.max(0, index - elements.length)).fill(TERM)];
      padded.splice(index, element === null ? 1 : 0, ...(element === null ? [] : [upperOf(element)]));
      return { open, elements: padded, negated: [] };
    }),
  });
  return t.dynamic !== null || element?.dynamic != null ? dynamicOf(change(upperOf(t))) : change(t);
}
