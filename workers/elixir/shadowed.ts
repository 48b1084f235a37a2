// Clauses that no value can reach, since one before them takes all that they would. In: the clauses' heads. Out: each that is
// found with the line of the one before it. The patterns are taken apart column by column as Erlang's compiler does when it
// makes a decision tree of them, so that the same clauses are found as there, and no others.

import { atom, atomName, isAtom } from "../terms/atom.ts";
import { Big, Bin, Cons, EMPTY, Float, type Term } from "../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet } from "./ast.ts";
import type { Clause } from "./draft.ts";

/** What stands before a clause's arrow, and where. */
export type Head = Pick<Clause, "patterns" | "guard" | "line" | "column" | "generated">;

/** A pattern that looks at a value: the kind of value, what is compared at once, and the patterns of its parts. */
type Shape = { readonly kind: string; readonly key: string; readonly parts: readonly Cell[] };
/** null takes anything */
type Cell = Shape | null;
type Row = { readonly head: Head; readonly cells: readonly Cell[]; readonly guarded: boolean };

const CONST = atom("__const__");
const STRUCT = atom("__struct__");
const BYTE = "integer,8,1,false,big";
/** Kinds that are compared in the order in which they stand. */
const IN_ORDER = new Set(["map", "segment"]);

const shape = (kind: string, key = "", parts: readonly Cell[] = []): Shape => ({ kind, key, parts });

/** The patterns of one head as cells; undefined when one of them matches nothing. */
class Reading {
  readonly #seen = new Set<Term>();
  /** more than the shapes has to hold */
  guarded: boolean;
  failed = false;
  constructor({ guard }: Head) {
    this.guarded = guard !== null && guard !== true;
  }

  cell(p: Term): Cell {
    if (p instanceof Cons) return this.#list(p);
    if (!Array.isArray(p)) return this.#literal(p);
    if (!isNode(p))
      return shape(
        "tuple",
        "2",
        p.map((x) => this.cell(x)),
      );
    if (isVar(p)) {
      const version = keyGet(p[1], A.version);
      if (p[0] === A.underscore || version === undefined) return null;
      if (this.#seen.has(version)) this.guarded = true;
      this.#seen.add(version);
      return null;
    }
    const args = argsOf(p);
    switch (p[0]) {
      case A.match:
        return args.map((side) => this.cell(side)).reduce((a, b) => this.#both(a, b));
      case A.tuple:
        return shape(
          "tuple",
          String(args.length),
          args.map((x) => this.cell(x)),
        );
      case A.map:
        return this.#map(args as [Term, Term][], keyGet(p[1], A.struct_pattern) === true);
      case A.bits:
        return shape("bits", "", [args.reduceRight((rest, s) => this.#segment(s, rest), shape("end") as Cell)]);
      case A.block:
        return this.cell(args[0] as Term);
      case CONST:
        return this.#value(args[0] as Term);
      default:
        // a pinned variable is compared behind the shapes
        this.guarded = true;
        return null;
    }
  }

  #literal(t: Term): Cell {
    if (t === EMPTY) return shape("nil");
    if (isAtom(t)) return shape("atom", atomName(t));
    if (t instanceof Float) return shape("float", Object.is(t.v, -0) ? "-0" : String(t.v));
    if (t instanceof Bin) return shape("bits", "", [bytesOf(t, shape("end"))]);
    if (t instanceof Big) return shape("integer", String(t.v));
    return shape("integer", String(t));
  }

  /** A value that was computed before. */
  #value(t: Term): Cell {
    if (t instanceof Cons) return shape("cons", "", [this.#value(t.h), this.#value(t.t)]);
    if (Array.isArray(t))
      return shape(
        "tuple",
        String(t.length),
        t.map((x) => this.#value(x as Term)),
      );
    if (t instanceof Big) return shape("integer", String(t.v));
    if (t === EMPTY || t instanceof Bin || t instanceof Float || typeof t !== "object" || isAtom(t))
      return this.#literal(t);
    this.guarded = true;
    return null;
  }

  #list(p: Cons): Cell {
    if (isForm(p.h, A.cons) && p.t === EMPTY) {
      const [head, tail] = argsOf(p.h) as [Term, Term];
      return shape("cons", "", [this.cell(head), this.cell(tail)]);
    }
    return shape("cons", "", [this.cell(p.h), this.cell(p.t)]);
  }

  #map(pairs: readonly [Term, Term][], isStruct: boolean): Cell {
    // the name of a struct has to be an atom
    if (isStruct && pairs.some(([key, value]) => key === STRUCT && isVar(value))) this.guarded = true;
    const items = pairs.map(([key, value]) => [keyText(key), value] as const);
    items.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return shape(
      "map",
      items.map(([key]) => key).join(),
      items.map(([, value]) => this.cell(value)),
    );
  }

  #segment(segment: Term, rest: Cell): Cell {
    const [value, spec] = argsOf(segment as [Term, Term, Term]) as [Term, Term[]];
    const [type, size, unit, signed, endian] = spec as [Term, Term, Term, Term, Term];
    const bytes = value instanceof Bin && (type === BINARY || type === BITSTRING);
    if (bytes && value.bitSize % 8 === 0) return bytesOf(value, rest);
    const width = type === INTEGER && size === NIL_ATOM ? 8 : size;
    const key = [type, width, unit, signed, endian].map(keyText).join();
    return shape("segment", key, [this.cell(value), rest]);
  }

  /** Both sides of a `=`. */
  #both(a: Cell, b: Cell): Cell {
    if (a === null || b === null) return a ?? b;
    if (a.kind === "map" && b.kind === "map" && a.key !== b.key) {
      this.guarded = true;
      return a;
    }
    if (a.kind !== b.kind || a.key !== b.key || a.parts.length !== b.parts.length) {
      this.failed = true;
      return a;
    }
    return { ...a, parts: a.parts.map((part, i) => this.#both(part, b.parts[i] as Cell)) };
  }
}

const BINARY = atom("binary");
const BITSTRING = atom("bitstring");
const INTEGER = atom("integer");
const NIL_ATOM = atom("nil");

/** A binary's bytes, one segment each, before the rest. */
function bytesOf({ bytes }: Bin, rest: Cell): Cell {
  return bytes.reduceRight<Cell>(
    (after, byte) => shape("segment", BYTE, [shape("integer", String(byte)), after]),
    rest,
  );
}

/** What a key of a map, or a size, is compared by: the variables in it by their versions. */
function keyText(t: Term): string {
  if (t instanceof Bin) return JSON.stringify(t.text ?? [...t.bytes]);
  if (t instanceof Cons) return `[${keyText(t.h)}|${keyText(t.t)}]`;
  if (t instanceof Float) return `${t.v}.`;
  if (isAtom(t)) return atomName(t);
  if (!Array.isArray(t)) return t === EMPTY ? "[]" : String(t);
  if (isVar(t)) return `v${String(keyGet(t[1], A.version))}`;
  return isNode(t) ? `{${keyText(t[0])},${keyText(t[2])}}` : `{${t.map((x) => keyText(x as Term)).join()}}`;
}

/** Tells of each clause that is found: it, and the one that takes its values. */
type Tell = (shadowed: Head, by: Head) => void;

/** Looks at rows from the first column on; `next` is the clause that is tried behind them. Answers their first. */
function look(rows: readonly Row[], next: Head | null, tell: Tell): Head | null {
  const [first] = rows;
  if (first === undefined) return next;
  if (first.cells.length === 0) {
    const taken = rows.findIndex((row) => !row.guarded);
    if (taken < 0) return first.head;
    const by = (rows[taken] as Row).head;
    const after = rows[taken + 1]?.head;
    if (after !== undefined) tell(after, by);
    if (next !== null) tell(next, by);
    return first.head;
  }
  let behind = next;
  for (const part of runs(rows, ([cell]) => String(cell === null)).reverse()) {
    if ((part[0] as Row).cells[0] === null) behind = look(part.map(rest), behind, tell);
    else {
      for (const group of shapes(part)) look(group.map(opened), null, tell);
      behind = (part[0] as Row).head;
    }
  }
  return behind;
}

const rest = (row: Row): Row => ({ ...row, cells: row.cells.slice(1) });

function opened(row: Row): Row {
  const [cell, ...others] = row.cells as [Shape, ...Cell[]];
  return { ...row, cells: [...cell.parts, ...others] };
}

/** Rows that stand beside each other and have the same key. */
function runs(rows: readonly Row[], keyOf: (cells: readonly Cell[]) => string): Row[][] {
  const out: Row[][] = [];
  let before: string | undefined;
  for (const row of rows) {
    const key = keyOf(row.cells);
    if (key === before) out.at(-1)?.push(row);
    else out.push([row]);
    before = key;
  }
  return out;
}

/** Rows that look for the same. */
function shapes(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  const kinds = new Map<string, number>();
  let before: Shape | undefined;
  for (const row of rows) {
    const cell = row.cells[0] as Shape;
    let key = `${cell.kind} ${cell.key}`;
    if (IN_ORDER.has(cell.kind)) {
      const turn = (kinds.get(cell.kind) ?? 0) + (before?.kind === cell.kind && before.key === cell.key ? 0 : 1);
      kinds.set(cell.kind, turn);
      key = `${cell.kind} ${turn}`;
    }
    before = cell;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Tells of the clauses that others before them shadow. */
export function shadowed(heads: readonly Head[], tell: Tell): void {
  if (heads.length < 2) return;
  const rows: Row[] = [];
  try {
    for (const head of heads) {
      const reading = new Reading(head);
      const cells = head.patterns.map((p) => reading.cell(p));
      if (!reading.failed) rows.push({ head, cells, guarded: reading.guarded });
    }
    look(rows, null, (found, by) => !found.generated && tell(found, by));
  } catch (thrown) {
    // patterns that are nested too deeply to be looked at
    if (!(thrown instanceof RangeError)) throw thrown;
  }
}
