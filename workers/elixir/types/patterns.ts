// The types of patterns: what they can match at all, what is left of the type that they are matched against, and what
// their variables get from it.

import { Atom, atom, atomName } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, Float, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar, keyGet, type Node } from "../ast.ts";
import {
  ATOM,
  atomsOf,
  BINARY,
  type Descr,
  DYNAMIC,
  dynamicOf,
  EMPTY_LIST,
  FLOAT,
  INTEGER,
  intersection,
  isEmpty,
  isSame,
  mapOfFields,
  NONE,
  nonEmptyListOf,
  TERM,
  tupleOf,
  union,
} from "./descr.ts";
import { type Inquiry, versionOf } from "./inquiry.ts";
import { elementAt, fieldAt, headOf, tailOf } from "./projections.ts";
import { segmentAlone, specOf } from "./source.ts";
import { neverMatches, wrongSize } from "./wording.ts";

/** What expressions inside of patterns (sizes, pinned variables) are of. */
export type Expressions = (q: Inquiry, t: Term) => Descr;

/** A name of an atom, if the term is one. */
export function atomIn(t: Term): string | undefined {
  return t instanceof Atom || typeof t === "boolean" ? atomName(t) : undefined;
}

/** The type of a literal that is not made of parts. */
export function literalType(t: Term): Descr | undefined {
  const name = atomIn(t);
  if (name !== undefined) return atomsOf(name);
  if (typeof t === "number" || typeof t === "bigint") return INTEGER;
  if (t instanceof Float) return FLOAT;
  if (t instanceof Bin) return BINARY;
  return t === EMPTY ? EMPTY_LIST : undefined;
}

const CONST = atom("__const__");

/** A literal, made of nothing but literals. */
export function isWrittenOut(t: Term): boolean {
  if (t instanceof Cons) {
    const { items, last } = unpackList(t);
    return items.every(isWrittenOut) && (last === EMPTY || isWrittenOut(last));
  }
  if (!isNode(t)) return !Array.isArray(t) || t.every(isWrittenOut);
  return t[0] === CONST || ((t[0] === A.tuple || t[0] === A.map) && argsOf(t).every(isWrittenOut));
}

/** The items of a quoted list, and what ends it. */
export function unpackList(t: Cons): { items: Term[]; last: Term } {
  const items: Term[] = [];
  let at: Term = t;
  while (at instanceof Cons) {
    if (at.t === EMPTY && isForm(at.h, A.cons)) {
      const [item, last] = argsOf(at.h) as [Term, Term];
      items.push(item);
      return { items, last };
    }
    items.push(at.h);
    at = at.t;
  }
  return { items, last: at };
}

/** The kind of value that a segment of a binary holds. */
export function segmentType(type: string): Descr {
  if (type === "integer" || type.startsWith("utf")) return INTEGER;
  return type === "float" ? FLOAT : BINARY;
}

/** Patterns that are matched together, such as those of a clause. */
export class Patterns {
  readonly #q: Inquiry;
  readonly #expressions: Expressions;
  /** variables that the patterns bind, by version: their types, and the pattern that gave it */
  readonly #bound = new Map<Term, { variable: Term; type: Descr; source: Term }>();
  constructor(q: Inquiry, expressions: Expressions) {
    this.#q = q;
    this.#expressions = expressions;
  }

  /**
   * Matches patterns against what is expected of each. Answers the types of what they match, or the index of the one that
   * matches nothing; `sources` are what the variables are said to come from.
   */
  match(patterns: readonly Term[], expected: readonly Descr[], sources: readonly Term[]): readonly Descr[] | number {
    let types: Descr[] = [];
    // aliases and variables of more than one pattern narrow each other
    for (let round = 0; round < 4; round++) {
      let changed = false;
      types = [];
      for (const [i, pattern] of patterns.entries()) {
        const possible = this.#shape(pattern);
        const t = intersection(possible, expected[i] as Descr);
        if (isEmpty(t)) {
          this.#define();
          return i;
        }
        types.push(t);
        changed = this.#assign(pattern, t, sources[i] as Term) || changed;
      }
      if (!changed) break;
    }
    this.#define();
    return types;
  }

  #define(): void {
    for (const { variable, type, source } of this.#bound.values()) this.#q.define(variable, type, source);
  }

  /** What a pattern can match, given what is known of its variables. */
  #shape(t: Term): Descr {
    const literal = literalType(t);
    if (literal !== undefined) return literal;
    if (t instanceof Cons) return this.#listShape(t);
    if (!isNode(t)) return Array.isArray(t) ? tupleOf(t.map((x) => open(this.#shape(x)))) : TERM;
    if (isVar(t)) return t[0] === A.underscore ? TERM : open(this.#bound.get(versionOf(t))?.type ?? TERM);
    const args = argsOf(t);
    if (t[0] === A.match) return intersection(this.#shape(args[0] as Term), this.#shape(args[1] as Term));
    if (t[0] === A.tuple) return tupleOf(args.map((x) => open(this.#shape(x))));
    if (t[0] === A.bits) return BINARY;
    if (t[0] === A.map) return this.#mapShape(args, keyGet(t[1], A.struct_pattern) === true);
    if (t[0] === A.pin) return open(this.#q.variable(args[0] as Term)?.type ?? TERM);
    return TERM;
  }

  #listShape(t: Cons): Descr {
    const { items, last } = unpackList(t);
    const element = items.map((x) => open(this.#shape(x))).reduce(union, NONE);
    return nonEmptyListOf(element, last === EMPTY ? EMPTY_LIST : open(this.#shape(last)));
  }

  #mapShape(pairs: readonly Term[], isStruct: boolean): Descr {
    const fields: [string, Descr][] = [];
    let struct: string | undefined;
    for (const pair of pairs) {
      const [key, value] = pair as [Term, Term];
      const name = atomIn(key);
      if (name === undefined) continue;
      const type = open(this.#shape(value));
      const names = isStruct && name === "__struct__";
      if (names) struct = atomIn(value);
      fields.push([name, names ? intersection(type, ATOM) : type]);
    }
    const all = struct === undefined ? undefined : this.#q.surroundings.fields(struct);
    if (all === undefined) return mapOfFields(fields, true);
    const rest = all.filter((f) => !fields.some(([k]) => k === f)).map((f): [string, Descr] => [f, TERM]);
    return mapOfFields([...fields, ...rest], false);
  }

  /** Gives the variables of a pattern what the matched type holds in their places. Answers whether that is news. */
  #assign(t: Term, type: Descr, source: Term): boolean {
    if (t instanceof Cons) return this.#assignList(t, type, source);
    if (!isNode(t)) {
      if (!Array.isArray(t)) return false;
      return any(t, (x, i) => this.#assign(x, part(elementAt(type, i)), source));
    }
    if (isVar(t)) return this.#bind(t, type, source);
    const args = argsOf(t);
    if (t[0] === A.match) return any(args, (x) => this.#assign(x, type, source));
    if (t[0] === A.tuple) return any(args, (x, i) => this.#assign(x, part(elementAt(type, i)), source));
    if (t[0] === A.bits) return any(args, (segment) => this.#assignSegment(t, segment));
    if (t[0] !== A.map) return false;
    return any(args, (pair) => {
      const [key, value] = pair as [Term, Term];
      const name = atomIn(key);
      return this.#assign(value, name === undefined ? DYNAMIC : part(fieldAt(type, name)), source);
    });
  }

  #assignList(t: Cons, type: Descr, source: Term): boolean {
    const { items, last } = unpackList(t);
    const element = part(headOf(type));
    const news = any(items, (x) => this.#assign(x, element, source));
    return (last === EMPTY ? false : this.#assign(last, part(tailOf(type)), source)) || news;
  }

  #assignSegment(binary: Node, segment: Term): boolean {
    const { value, spec } = specOf(segment);
    const [type, size] = spec;
    if (isNode(size)) {
      this.#define();
      const found = this.#expressions(this.#q, size);
      if (isEmpty(intersection(found, INTEGER)))
        this.#q.error(() => wrongSize(this.#q, size, found, INTEGER), binary[1]);
    }
    return isVar(value) ? this.#bind(value, segmentType(type.name), segmentAlone(binary, segment)) : false;
  }

  #bind(t: Term, type: Descr, source: Term): boolean {
    if (isNode(t) && t[0] === A.underscore) return false;
    const known = this.#bound.get(versionOf(t));
    if (known === undefined) {
      this.#bound.set(versionOf(t), { variable: t, type, source });
      return !isSame(open(type), TERM);
    }
    const both = intersection(known.type, type);
    if (isSame(both, known.type)) return false;
    known.type = both;
    known.source = source;
    return true;
  }
}

/** Patterns ask what is possible: gradual parts count as what they may be. */
const open = (t: Descr): Descr => t.dynamic ?? t;

const part = (found: Descr | string): Descr => (typeof found === "string" ? DYNAMIC : found);

function any(items: readonly Term[], test: (item: Term, i: number) => boolean): boolean {
  let found = false;
  items.forEach((item, i) => {
    found = test(item, i) || found;
  });
  return found;
}

/** The heads of a function's clause: patterns that anything may be given to. Answers their types. */
export function headTypes(q: Inquiry, patterns: readonly Term[], expressions: Expressions): readonly Descr[] {
  const wanted = patterns.map(() => DYNAMIC);
  const types = new Patterns(q, expressions).match(patterns, wanted, patterns);
  if (typeof types !== "number") return types;
  const pattern = patterns[types] as Term;
  q.error(() => neverMatches(q, pattern), isNode(pattern) ? pattern[1] : EMPTY);
  return wanted;
}

/** The exceptions that a `rescue` names, as a type; of those that it does not name nothing else is known. */
export function exceptionType(q: Inquiry, names: Term): Descr {
  if (names === A.underscore) return ANY_EXCEPTION;
  const list = names instanceof Cons ? (listToArray(names) ?? []) : [names];
  const all = list.map((name) => {
    const fields = name instanceof Atom ? q.surroundings.fields(name.name) : undefined;
    const base: [string, Descr][] = [
      ["__struct__", fields === undefined ? ATOM : atomsOf((name as Atom).name)],
      ["__exception__", atomsOf("true")],
    ];
    const rest = (fields ?? []).filter((f) => f !== "__exception__").map((f): [string, Descr] => [f, TERM]);
    return mapOfFields([...base, ...rest], fields === undefined);
  });
  return dynamicOf(all.reduce(union, NONE));
}

const ANY_EXCEPTION = mapOfFields(
  [
    ["__struct__", ATOM],
    ["__exception__", atomsOf("true")],
  ],
  true,
);
