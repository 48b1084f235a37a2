// Types as sets of values: unions, intersections, differences, and the questions whether one holds nothing, is part of another
// or may meet it. A type may have a gradual part beside the static one: values of which only the running program tells.
// Specification: "Gradual set-theoretic types", Elixir 1.18's reference, after G. Castagna et al., "The design principles of
// the Elixir type system".

import { type ListLine, listsEmpty, listsMeet, listsWithout, sameList } from "./lists.ts";
import { type MapLine, mapsEmpty, mapsMeet, mapsWithout, sameMap } from "./maps.ts";
import { sameTuple, type TupleLine, tuplesEmpty, tuplesMeet, tuplesWithout } from "./tuples.ts";

/** A set of atoms: those named, or all others. */
export type Atoms = { readonly others: boolean; readonly names: ReadonlySet<string> };

export type Descr = {
  /** kinds of values without parts: see {@link BITS} */
  readonly bits: number;
  readonly atoms: Atoms;
  readonly tuples: readonly TupleLine[];
  readonly maps: readonly MapLine[];
  /** lists of at least one element; the empty one is a bit */
  readonly lists: readonly ListLine[];
  /** the gradual part, itself static and no smaller than the static part; null where the type is static */
  readonly dynamic: Descr | null;
  /** of a map's field: it may be absent */
  readonly optional: boolean;
};

export const BITS = {
  binary: 1,
  empty_list: 2,
  integer: 4,
  float: 8,
  pid: 16,
  port: 32,
  reference: 64,
  fun: 128,
} as const;

const NO_ATOMS: Atoms = { others: false, names: new Set() };
const ALL_ATOMS: Atoms = { others: true, names: new Set() };
const ALL_BITS = 255;

export const NONE: Descr = {
  bits: 0,
  atoms: NO_ATOMS,
  tuples: [],
  maps: [],
  lists: [],
  dynamic: null,
  optional: false,
};

function makeTerm(optional: boolean): Descr {
  const lists: ListLine[] = [];
  const all: Descr = {
    bits: ALL_BITS,
    atoms: ALL_ATOMS,
    tuples: [{ open: true, elements: [], negated: [] }],
    maps: [{ open: true, fields: new Map(), negated: [] }],
    lists,
    dynamic: null,
    optional,
  };
  lists.push({ element: optional ? TERM : all, last: optional ? TERM : all, negated: [] });
  return all;
}

export const TERM: Descr = makeTerm(false);
/** Any value, or the absence of the field. */
export const TERM_OR_ABSENT: Descr = makeTerm(true);
/** The absence of a map's field. */
export const ABSENT: Descr = { ...NONE, optional: true };
export const DYNAMIC: Descr = { ...NONE, dynamic: TERM };

const ofBits = (bits: number): Descr => ({ ...NONE, bits });
export const BINARY = ofBits(BITS.binary);
export const EMPTY_LIST = ofBits(BITS.empty_list);
export const INTEGER = ofBits(BITS.integer);
export const FLOAT = ofBits(BITS.float);
export const PID = ofBits(BITS.pid);
export const PORT = ofBits(BITS.port);
export const REFERENCE = ofBits(BITS.reference);
export const FUN = ofBits(BITS.fun);
export const NUMBER = ofBits(BITS.integer | BITS.float);
export const ATOM: Descr = { ...NONE, atoms: ALL_ATOMS };
export const ANY_TUPLE: Descr = { ...NONE, tuples: TERM.tuples };
export const ANY_MAP: Descr = { ...NONE, maps: TERM.maps };
export const EMPTY_MAP: Descr = { ...NONE, maps: [{ open: false, fields: new Map(), negated: [] }] };

/** The type of some atoms. */
export function atomsOf(...names: string[]): Descr {
  return { ...NONE, atoms: { others: false, names: new Set(names) } };
}
export const BOOLEAN = atomsOf("true", "false");

/** What the running program knows as one of these values. */
export function dynamicOf(t: Descr): Descr {
  return { ...NONE, dynamic: t.dynamic ?? t };
}

export const isGradual = (t: Descr): boolean => t.dynamic !== null;
/** Nothing of it is known but what the program will tell. */
export const isOnlyGradual = (t: Descr): boolean => t.dynamic !== null && staticEmpty(staticOf(t));
export const staticOf = (t: Descr): Descr => (t.dynamic === null ? t : { ...t, dynamic: null });
export const upperOf = (t: Descr): Descr => t.dynamic ?? t;

/** The parts of a compound: with a gradual part in it, the compound is gradual as a whole. */
function hoisted(parts: readonly Descr[], make: (parts: readonly Descr[]) => Descr): Descr {
  return parts.some(isGradual) ? dynamicOf(make(parts.map(upperOf))) : make(parts);
}

export function tupleOf(elements: readonly Descr[], open = false): Descr {
  return hoisted(elements, (parts) => ({ ...NONE, tuples: [{ open, elements: parts, negated: [] }] }));
}

/** A map of these fields; an open one may have others. */
/** A struct with the given keys besides its name; an open one has any others, too. */
export function structOf(module: string, keys: readonly string[], open = false): Descr {
  const fields = keys.map((key): [string, Descr] => [key, TERM]);
  return mapOfFields([["__struct__", atomsOf(module)], ...fields], open);
}

export function mapOfFields(fields: readonly (readonly [string, Descr])[], open: boolean): Descr {
  return hoisted(
    fields.map(([, t]) => t),
    (parts) => ({
      ...NONE,
      maps: [{ open, fields: new Map(fields.map(([k], i) => [k, parts[i] as Descr])), negated: [] }],
    }),
  );
}

/** A list of at least one element; `last` is what stands in the place of the end, lists included. */
export function nonEmptyListOf(element: Descr, last: Descr = EMPTY_LIST): Descr {
  return hoisted([element, last], (parts) => {
    const [items, end] = parts as [Descr, Descr];
    if (end === TERM) return { ...NONE, lists: [{ element: items, last: TERM, negated: [] }] };
    // lists at the end are the list's own elements
    const all = end.lists.reduce<Descr>((sum, line) => union(sum, line.element), items);
    const ends = end.lists.reduce<Descr>((sum, line) => union(sum, line.last), { ...end, lists: [] });
    return { ...NONE, lists: [{ element: all, last: ends, negated: [] }] };
  });
}

export function listOf(element: Descr): Descr {
  return union(nonEmptyListOf(element), element.dynamic === null ? EMPTY_LIST : dynamicOf(EMPTY_LIST));
}

// ---- sets -----------------------------------------------------------------------------------------------------------

function joinLines<T>(a: readonly T[], b: readonly T[], same: (s: Sets, x: T, y: T) => boolean): readonly T[] {
  return b.length === 0 ? a : [...a, ...b.filter((y) => !a.some((x) => same(SETS, x, y)))];
}

function staticUnion(a: Descr, b: Descr): Descr {
  if (a === b || b === NONE) return a;
  if (a === NONE) return b;
  if (a === TERM_OR_ABSENT || b === TERM_OR_ABSENT) return TERM_OR_ABSENT;
  if (a === TERM || b === TERM) return a.optional || b.optional ? TERM_OR_ABSENT : TERM;
  return {
    bits: a.bits | b.bits,
    atoms: joinAtoms(a.atoms, b.atoms),
    tuples: joinLines(a.tuples, b.tuples, sameTuple),
    maps: joinLines(a.maps, b.maps, sameMap),
    lists: joinLines(a.lists, b.lists, sameList),
    dynamic: null,
    optional: a.optional || b.optional,
  };
}

function joinAtoms(a: Atoms, b: Atoms): Atoms {
  if (!a.others && !b.others) return { others: false, names: new Set([...a.names, ...b.names]) };
  if (a.others && b.others) return { others: true, names: new Set([...a.names].filter((n) => b.names.has(n))) };
  const [rest, some] = a.others ? [a, b] : [b, a];
  return { others: true, names: new Set([...rest.names].filter((n) => !some.names.has(n))) };
}

function meetAtoms(a: Atoms, b: Atoms): Atoms {
  return inverse(joinAtoms(inverse(a), inverse(b)));
}

const inverse = (a: Atoms): Atoms => ({ others: !a.others, names: a.names });

function staticMeet(a: Descr, b: Descr): Descr {
  if (a === b || b === TERM_OR_ABSENT) return a;
  if (a === TERM_OR_ABSENT) return b;
  if (b === TERM) return a.optional ? { ...a, optional: false } : a;
  if (a === TERM) return b.optional ? { ...b, optional: false } : b;
  return {
    bits: a.bits & b.bits,
    atoms: meetAtoms(a.atoms, b.atoms),
    tuples: tuplesMeet(SETS, a.tuples, b.tuples),
    maps: mapsMeet(SETS, a.maps, b.maps),
    lists: listsMeet(SETS, a.lists, b.lists),
    dynamic: null,
    optional: a.optional && b.optional,
  };
}

function staticWithout(a: Descr, b: Descr): Descr {
  if (a === b || b === TERM_OR_ABSENT) return NONE;
  if (b === NONE) return a;
  if (b === TERM) return a.optional ? ABSENT : NONE;
  return {
    bits: a.bits & ~b.bits,
    atoms: meetAtoms(a.atoms, inverse(b.atoms)),
    tuples: tuplesWithout(SETS, a.tuples, b.tuples),
    maps: mapsWithout(SETS, a.maps, b.maps),
    lists: listsWithout(SETS, a.lists, b.lists),
    dynamic: null,
    optional: a.optional && !b.optional,
  };
}

function staticEmpty(t: Descr): boolean {
  if (t === TERM || t === TERM_OR_ABSENT) return false;
  return (
    t.bits === 0 &&
    !t.optional &&
    !t.atoms.others &&
    t.atoms.names.size === 0 &&
    t.tuples.every((l) => tuplesEmpty(SETS, l)) &&
    t.maps.every((l) => mapsEmpty(SETS, l)) &&
    t.lists.every((l) => listsEmpty(SETS, l))
  );
}

/** The two-sided operations: on the static parts, and on the gradual ones where there are any. */
function gradually(a: Descr, b: Descr, operation: (a: Descr, b: Descr) => Descr): Descr {
  if (a.dynamic === null && b.dynamic === null) return operation(a, b);
  return { ...operation(staticOf(a), staticOf(b)), dynamic: operation(upperOf(a), upperOf(b)) };
}

export function union(a: Descr, b: Descr): Descr {
  return gradually(a, b, staticUnion);
}

export function intersection(a: Descr, b: Descr): Descr {
  return gradually(a, b, staticMeet);
}

export function difference(a: Descr, b: Descr): Descr {
  if (a.dynamic === null && b.dynamic === null) return staticWithout(a, b);
  return { ...staticWithout(staticOf(a), upperOf(b)), dynamic: staticWithout(upperOf(a), staticOf(b)) };
}

/** No value is of that type. */
export const isEmpty = (t: Descr): boolean => staticEmpty(upperOf(t));

export function isSubtype(a: Descr, b: Descr): boolean {
  return (
    staticEmpty(staticWithout(staticOf(a), staticOf(b))) &&
    (a.dynamic === null || staticEmpty(staticWithout(a.dynamic, upperOf(b))))
  );
}

export const isSame = (a: Descr, b: Descr): boolean => a === b || (isSubtype(a, b) && isSubtype(b, a));
export const isDisjoint = (a: Descr, b: Descr): boolean => staticEmpty(staticMeet(upperOf(a), upperOf(b)));

/** Whether a value of the type may be given where the other is expected. */
export function isCompatible(given: Descr, expected: Descr): boolean {
  const known = staticOf(given);
  if (given.dynamic !== null && staticEmpty(known)) return staticEmpty(given.dynamic) || !isDisjoint(given, expected);
  return staticEmpty(staticWithout(known, upperOf(expected)));
}

/** What tuples, lists and maps ask of the types inside of them. */
export type Sets = typeof SETS;
const SETS = { union, intersection, difference, isEmpty, isSubtype, isSame, TERM, TERM_OR_ABSENT, ABSENT };

// ---- questions ------------------------------------------------------------------------------------------------------

/** Always true (neither false nor nil), always false, or nobody knows. */
export function truthOf(t: Descr): "always_true" | "always_false" | "undefined" {
  const all = upperOf(t);
  const falsy = atomsOf("false", "nil");
  if (staticEmpty(all)) return "undefined";
  if (staticEmpty(staticMeet(all, falsy))) return "always_true";
  return staticEmpty(staticWithout(all, falsy)) ? "always_false" : "undefined";
}

/** The atoms that it may be: a finite number of names, or undefined with what else it may be. */
export function atomsIn(t: Descr): { names: readonly string[]; onlyAtoms: boolean; finite: boolean } {
  const all = upperOf(t);
  const known = staticOf(t);
  const onlyAtoms = staticEmpty(staticWithout(t.dynamic === null ? all : known, ATOM));
  const finite = !all.atoms.others;
  return { names: finite ? [...all.atoms.names] : [], onlyAtoms, finite };
}
