// Types as quoted expressions, the way Elixir shows them: unions in order of their code, lines that differ in one part only
// joined into one.

import { type Atom, atom, NIL } from "../../terms/atom.ts";
import { compare } from "../../terms/compare.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { A, call } from "../ast.ts";
import {
  BITS,
  type Descr,
  difference,
  isEmpty,
  isSame,
  isSubtype,
  NONE,
  staticOf,
  TERM,
  TERM_OR_ABSENT,
  union,
} from "./descr.ts";
import type { ListLine } from "./lists.ts";
import type { MapLine } from "./maps.ts";
import type { StructFields } from "./notation.ts";
import type { TupleLine } from "./tuples.ts";

export type Showing = {
  /** the quoted expression as text: {@link textOf} */
  readonly text: (quoted: Term) => string;
  /** for structs whose fields of `term()` are left out; absent where they are shown */
  readonly fields?: StructFields;
};

const OR = atom("or");
const AND = atom("and");
const NOT = atom("not");
const DOTS: Term = [atom("..."), EMPTY, NIL];

const named = (name: string, ...args: Term[]): Term => call(atom(name), EMPTY, ...args);

/** The type as a quoted expression. */
export function quotedType(t: Descr, showing: Showing): Term {
  if (t === TERM) return named("term");
  if (t === TERM_OR_ABSENT) return named("if_set", named("term"));
  const known = staticOf(t);
  if (t.dynamic === null) return joined(parts(known, showing));
  if (t.dynamic === TERM) return either([named("dynamic"), ...ordered(parts(known, showing))]);
  const open = difference(t.dynamic, known);
  // a single kind of value is what it is
  if (isEmpty(known) && isOneKind(open)) return joined(parts(open, showing));
  const gradual = isEmpty(open) ? [] : [named("dynamic", joined(parts(open, showing)))];
  const all = [...gradual, ...ordered(parts(known, showing))];
  return all.length === 0 ? named("none") : either(all);
}

/** The type as text. */
export function typeText(t: Descr, showing: Showing): string {
  return showing.text(quotedType(t, showing));
}

function isOneKind(t: Descr): boolean {
  return (t.bits & (t.bits - 1)) === 0 && t.bits !== 0 && isEmpty({ ...t, bits: 0 });
}

const ordered = (items: readonly Term[]): Term[] => [...items].sort(compare);

const either = (items: readonly Term[]): Term => items.reduce((a, b) => call(OR, EMPTY, a, b));

function joined(items: readonly Term[]): Term {
  return items.length === 0 ? named("none") : either(ordered(items));
}

function parts(t: Descr, showing: Showing): Term[] {
  if (t === TERM) return [named("term")];
  if (t.optional) {
    const value = { ...t, optional: false };
    return [isEmpty(value) ? named("not_set") : named("if_set", quotedType(value, showing))];
  }
  const lists = fuseLists(t.lists.filter((l) => !isEmpty({ ...NONE, lists: [l] })));
  const emptyToo = (t.bits & BITS.empty_list) !== 0;
  const bits = Object.entries(BITS)
    .filter(([name, bit]) => (t.bits & bit) !== 0 && !(name === "empty_list" && lists.length > 0))
    .map(([name]) => named(name));
  return [
    ...bits,
    ...atomParts(t),
    ...fuseTuples(t.tuples).map((line) => tuplePart(line, showing)),
    ...fuseMaps(t.maps).map((line) => mapPart(line, showing)),
    ...lists.map((line) => listPart(line, emptyToo, showing)),
  ];
}

// ---- atoms ----------------------------------------------------------------------------------------------------------

function atomTerm(name: string): Term {
  if (name === "true" || name === "false") return name === "true";
  return name === "nil" ? NIL : atom(name);
}

/** An atom as code: in this form it has its place among the others. */
function literal(name: string): Term {
  if (/^Elixir(\.[A-Z]\w*)+$/.test(name))
    return [
      A.aliases,
      EMPTY,
      list(
        name
          .split(".")
          .slice(1)
          .map((part) => atom(part)),
      ),
    ];
  return [A.block, EMPTY, list([atomTerm(name)])];
}

function namesPart(names: ReadonlySet<string>): Term[] {
  const both = names.has("true") && names.has("false");
  const rest = [...names].filter((n) => !both || (n !== "true" && n !== "false"));
  return [...(both ? [named("boolean")] : []), ...rest.map(literal)];
}

function atomParts({ atoms }: Descr): Term[] {
  if (!atoms.others) return namesPart(atoms.names);
  if (atoms.names.size === 0) return [named("atom")];
  return [call(AND, EMPTY, named("atom"), call(NOT, EMPTY, either(ordered(namesPart(atoms.names)))))];
}

// ---- tuples, maps, lists --------------------------------------------------------------------------------------------

/** Joins lines as long as two of them can be one. */
function fused<T>(lines: readonly T[], join: (a: T, b: T) => T | undefined): T[] {
  const out: T[] = [];
  for (let line of lines) {
    for (let i = 0; i < out.length; i++) {
      const both = join(out[i] as T, line);
      if (both === undefined) continue;
      out.splice(i, 1);
      line = both;
      i = -1;
    }
    out.push(line);
  }
  return out;
}

function fuseTuples(lines: readonly TupleLine[]): TupleLine[] {
  return fused(lines, (a, b) => {
    if (a.open !== b.open || a.elements.length !== b.elements.length || a.negated.length + b.negated.length > 0)
      return undefined;
    const differing = a.elements.flatMap((e, i) => (isSame(e, b.elements[i] as Descr) ? [] : [i]));
    if (differing.length > 1) return undefined;
    return { ...a, elements: a.elements.map((e, i) => (differing[0] === i ? union(e, b.elements[i] as Descr) : e)) };
  });
}

function fuseMaps(lines: readonly MapLine[]): MapLine[] {
  return fused(lines, (a, b) => {
    if (a.open !== b.open || a.fields.size !== b.fields.size || a.negated.length + b.negated.length > 0)
      return undefined;
    if ([...a.fields.keys()].some((k) => !b.fields.has(k))) return undefined;
    const differing = [...a.fields].filter(([k, t]) => !isSame(t, b.fields.get(k) as Descr));
    const [first] = differing;
    if (differing.length > 1) return undefined;
    if (first === undefined) return a;
    const [key, t] = first;
    return { ...a, fields: new Map(a.fields).set(key, union(t, b.fields.get(key) as Descr)) };
  });
}

function fuseLists(lines: readonly ListLine[]): ListLine[] {
  return fused(lines, (a, b) => {
    if (a.negated.length + b.negated.length > 0) return undefined;
    if (isSame(a.element, b.element)) return { ...a, last: union(a.last, b.last) };
    if (isSubtype(a.element, b.element) && isSubtype(a.last, b.last)) return b;
    return isSubtype(b.element, a.element) && isSubtype(b.last, a.last) ? a : undefined;
  });
}

function without(shape: Term, negated: readonly Term[]): Term {
  if (negated.length === 0) return shape;
  return call(AND, EMPTY, shape, call(NOT, EMPTY, either(ordered(negated))));
}

function tuplePart(line: TupleLine, showing: Showing): Term {
  const shape = ({ open, elements }: Pick<TupleLine, "open" | "elements">): Term => {
    const items = elements.map((e) => quotedType(e, showing));
    if (open) items.push(DOTS);
    return [A.tuple, EMPTY, list(items)];
  };
  return without(shape(line), line.negated.map(shape));
}

function listPart(line: ListLine, emptyToo: boolean, showing: Showing): Term {
  const shape = (name: string, { element, last }: Pick<ListLine, "element" | "last">): Term => {
    const ends = isSame(last, { ...NONE, bits: BITS.empty_list });
    return named(name, quotedType(element, showing), ...(ends ? [] : [quotedType(last, showing)]));
  };
  return without(
    shape(emptyToo ? "list" : "non_empty_list", line),
    line.negated.map((n) => shape("non_empty_list", n)),
  );
}

function mapPart(line: MapLine, showing: Showing): Term {
  const negated = line.negated.map((n) => mapShape(n, showing));
  return without(mapShape(line, showing), negated);
}

function mapShape({ open, fields }: Pick<MapLine, "open" | "fields">, showing: Showing): Term {
  if (!open && fields.size === 0) return named("empty_map");
  const struct = open ? undefined : structName(fields);
  const known = struct === undefined ? undefined : showing.fields?.(struct);
  const shown = [...fields]
    .filter(([key, t]) => struct === undefined || (key !== "__struct__" && !(known?.includes(key) && t === TERM)))
    .filter(([, t]) => !open || t !== TERM_OR_ABSENT)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = shown.map(([key]): Term => atomTerm(key));
  const pairs = shown.map(([, t], i): Term => [keys[i] as Atom, quotedType(t, showing)]);
  const map = [A.map, EMPTY, list([...(open ? [DOTS] : []), ...pairs])] as Term;
  return struct === undefined ? map : [A.struct, EMPTY, list([atom(struct), map])];
}

function structName(fields: ReadonlyMap<string, Descr>): string | undefined {
  const t = fields.get("__struct__");
  const [name, ...others] = t === undefined || t.atoms.others ? [] : t.atoms.names;
  return name === undefined || others.length > 0 || t?.optional || !name.startsWith("Elixir.") ? undefined : name;
}
