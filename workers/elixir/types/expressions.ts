// The types of expressions. In: expanded code. Out: the type of its value; what cannot work is told to the inquiry.
// Specification: "Gradual set-theoretic types", Elixir 1.18's reference.

import { Bin, Cons, EMPTY, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, eachTuple, isForm, isNode, isVar, keyGet, lineOf, type Node } from "../ast.ts";
import { clauseParts } from "../clause-parts.ts";
import { type Application, applyRemote, type OwnSignatures } from "./applications.ts";
import {
  ANY_MAP,
  atomsIn,
  atomsOf,
  BINARY,
  type Descr,
  DYNAMIC,
  dynamicOf,
  EMPTY_LIST,
  FUN,
  INTEGER,
  intersection,
  isCompatible,
  isDisjoint,
  isEmpty,
  mapOfFields,
  NONE,
  NUMBER,
  nonEmptyListOf,
  structOf,
  TERM,
  tupleOf,
  union,
  upperOf,
} from "./descr.ts";
import { ENVIRONMENT, STACK } from "./environment.ts";
import { caseOf, comprehension, cond, receive, tryOf } from "./forms.ts";
import type { Inquiry } from "./inquiry.ts";
import { atomIn, literalType, Patterns, segmentType, unpackList } from "./patterns.ts";
import { fieldAt, withField } from "./projections.ts";
import { isBadBoolean, isStructOf, specOf } from "./source.ts";
import {
  neverMatches,
  noField,
  noFunction,
  noMap,
  noMatch,
  noModule,
  wrongSegment,
  wrongSize,
  wrongStruct,
  wrongUpdate,
} from "./wording.ts";

/** Calls of functions that are not in the code at hand. */
export type Calls = {
  readonly own: OwnSignatures;
  /** a call of a function of the same module */
  readonly local: (q: Inquiry, call: Omit<Application, "module">) => Descr;
  /** a function of the same module is taken as a value */
  readonly captured: (name: string, arity: number) => void;
};

/** What clauses are matched against, and what is said of a pattern that never does. */
export type Subject = { readonly type: Descr; readonly never: (pattern: Term, t: Descr) => string };

/** Looks for the types of expressions of one module. */
export class Expressions {
  readonly #calls: Calls;
  constructor(calls: Calls) {
    this.#calls = calls;
  }

  readonly type = (q: Inquiry, t: Term): Descr => {
    const literal = literalType(t);
    if (literal !== undefined) return literal;
    if (t instanceof Cons) return this.#list(q, t);
    if (!isNode(t)) return Array.isArray(t) ? tupleOf(t.map((x) => this.type(q, x))) : DYNAMIC;
    if (isVar(t)) return q.variable(t)?.type ?? PLACES[t[0].name] ?? DYNAMIC;
    const [form] = t;
    if (isForm(form, A.dot)) return this.#dotCall(q, t, form);
    if (!("name" in (form as object))) return DYNAMIC;
    const { name } = form as { name: string };
    const special = SPECIAL[name];
    if (special !== undefined) return special(this, q, t);
    const types = argsOf(t).map((a) => this.type(q, a));
    return this.#calls.local(q, { code: t, meta: t[1], name, types });
  };

  #list(q: Inquiry, t: Cons): Descr {
    const { items, last } = unpackList(t);
    const element = items.map((x) => this.type(q, x)).reduce(union, NONE);
    return nonEmptyListOf(element, last === EMPTY ? EMPTY_LIST : this.type(q, last));
  }

  // ---- calls --------------------------------------------------------------------------------------------------------

  #dotCall(q: Inquiry, t: Node, dot: Node): Descr {
    const [subject, name] = argsOf(dot) as [Term, Term];
    const args = argsOf(t);
    if (name === undefined) return this.#funCall(q, t, subject, args);
    const field = atomIn(name) as string;
    if (keyGet(t[1], A.noParens) === true && args.length === 0 && !isAtom(subject))
      return this.#field(q, t, subject, field);
    const modules = this.#modules(q, t, subject, field, args.length);
    const types = args.map((a) => this.type(q, a));
    if (modules.length === 0) return DYNAMIC;
    return modules
      .map((module) =>
        module === "erlang" && (field === "andalso" || field === "orelse")
          ? q.inGuard
            ? (types[1] as Descr)
            : DYNAMIC
          : applyRemote(q, { code: t, meta: t[1], module, name: field, types }, this.#calls.own),
      )
      .reduce(union);
  }

  #funCall(q: Inquiry, t: Node, called: Term, args: readonly Term[]): Descr {
    const type = this.type(q, called);
    for (const a of args) this.type(q, a);
    if (isEmpty(intersection(type, FUN))) return q.error(() => noFunction(q, t, called, type, args.length), t[1]);
    return DYNAMIC;
  }

  #modules(q: Inquiry, t: Term, subject: Term, name: string, arity: number): readonly string[] {
    const written = atomIn(subject);
    if (written !== undefined) return [written];
    const type = this.type(q, subject);
    const { names, onlyAtoms } = atomsIn(type);
    const possible = !isDisjoint(type, ATOMS);
    if (!possible || (type.dynamic === null && !onlyAtoms)) {
      q.error(() => noModule(q, t, subject, type, name, arity), isNode(t) ? t[1] : EMPTY);
      return [];
    }
    return names;
  }

  #field(q: Inquiry, t: Node, subject: Term, field: string): Descr {
    const type = this.type(q, subject);
    const found = fieldAt(type, field);
    if (typeof found !== "string") return found;
    if (found === "not_compound") return q.error(() => noMap(q, t, subject, type, field), t[1], 1);
    return q.error(() => noField(q, t, subject, type, field), t[1], 1, field.length);
  }

  capture(q: Inquiry, t: Node): Descr {
    const [target, arity] = argsOf(argsOf(t)[0] as Node) as [Node, number];
    if (isNode(target) && isForm(target[0], A.dot)) {
      const [subject, name] = argsOf(target[0]) as [Term, Term];
      this.#modules(q, t, subject, atomIn(name) ?? "", arity);
    } else this.#calls.captured(atomIn(target[0] as Term) ?? "", arity);
    return FUN;
  }

  // ---- maps and binaries --------------------------------------------------------------------------------------------

  map(q: Inquiry, t: Node): Descr {
    const [first] = argsOf(t);
    if (first !== undefined && isForm(first, A.cons)) return this.#update(q, t, first);
    return this.#putAll(q, mapOfFields([], false), argsOf(t));
  }

  #putAll(q: Inquiry, map: Descr, pairs: readonly Term[]): Descr {
    let type = map;
    for (const pair of pairs) {
      const [key, value] = pair as [Term, Term];
      const keyType = this.type(q, key);
      const valueType = this.type(q, value);
      const { names, onlyAtoms } = atomsIn(keyType);
      if (isEmpty(valueType)) type = NONE;
      else if (names.length > 0 && onlyAtoms)
        type = names.map((name) => withField(type, name, valueType)).reduce(union);
      else {
        // it may be any key, and take the place of those before it if it may be an atom
        const fields = isDisjoint(keyType, ATOMS) ? upperOf(type).maps.flatMap((m) => [...m.fields]) : [];
        const opened = mapOfFields(fields, true);
        const gradual = [type, keyType, valueType].some((x) => x.dynamic !== null);
        type = gradual ? dynamicOf(upperOf(opened)) : opened;
      }
    }
    return type;
  }

  #update(q: Inquiry, t: Node, update: Node): Descr {
    const [map, pairs] = argsOf(update) as [Term, Term];
    const type = isStructOf(map) ? this.#struct(q, t, update, argsOf(map)) : this.type(q, map);
    const items = listToArray(pairs) ?? [];
    if (isEmpty(intersection(type, ANY_MAP)) || (type.dynamic === null && !isCompatible(type, ANY_MAP))) {
      for (const item of items) this.type(q, (item as Term[])[1] as Term);
      return q.error(() => wrongUpdate(q, t, type, null), t[1]);
    }
    for (const item of items) {
      for (const name of atomsIn(this.type(q, (item as Term[])[0] as Term)).names)
        if (typeof fieldAt(type, name) === "string") return q.error(() => wrongUpdate(q, t, type, name), t[1]);
    }
    return this.#putAll(q, type.dynamic === TERM ? dynamicOf(ANY_MAP) : type, items);
  }

  /** What `%Name{map | …}` updates: the map has to be such a struct. */
  #struct(q: Inquiry, t: Node, update: Node, [map, module]: readonly Term[]): Descr {
    const name = atomIn(module as Term) as string;
    const type = this.type(q, map as Term);
    const wanted = structOf(name, q.surroundings.fields(name) ?? []);
    if (!isCompatible(type, wanted)) return q.error(() => wrongStruct(q, t, wanted, type), update[1]);
    return type.dynamic === TERM ? dynamicOf(structOf(name, [], true)) : type;
  }

  binary(q: Inquiry, t: Node): Descr {
    argsOf(t).forEach((segment) => {
      if (!isForm(segment, A.colons)) return;
      const { value, spec } = specOf(segment);
      const [type, size] = spec;
      if (isNode(size)) {
        const found = this.type(q, size);
        if (isEmpty(intersection(found, INTEGER))) q.error(() => wrongSize(q, size, found, INTEGER), t[1]);
      }
      if (value instanceof Bin) return;
      const found = this.type(q, value);
      const wanted = type.name === "float" ? NUMBER : segmentType(type.name);
      if (isCompatible(found, wanted)) return;
      const written = lineOf(segment[1]) > 0 ? segment[1] : t[1];
      q.error(() => wrongSegment(q, t, segment, found, wanted), written);
    });
    return BINARY;
  }

  // ---- patterns and clauses -----------------------------------------------------------------------------------------

  match(q: Inquiry, t: Node): Descr {
    const [pattern, value] = argsOf(t) as [Term, Term];
    const type = this.type(q, value);
    if (isVar(pattern) && pattern[0] === A.underscore) return type;
    const types = new Patterns(q, this.type).match([pattern], [type], [t]);
    if (typeof types !== "number") return isVar(pattern) ? type : (types[0] as Descr);
    return q.error(() => noMatch(q, t, value, type), t[1]);
  }

  guard(q: Inquiry, guard: Term | null): void {
    if (guard === null) return;
    q.inGuard = true;
    this.type(q, guard);
    q.inGuard = false;
  }

  /** The clauses of a form, each told of for itself. Answers what they lead to together. */
  clauses(q: Inquiry, clauses: Term, subject: Subject | null): Descr {
    let sum: Descr = NONE;
    const branches = (listToArray(clauses) ?? []).map((clause) => (): void => {
      const { patterns, guard, body } = clauseParts(clause);
      const [, meta] = clause as Node;
      const line = q.line;
      q.line = lineOf(meta) || line;
      this.head(q, patterns, subject, meta);
      this.guard(q, guard);
      sum = union(sum, isBadBoolean(clause) ? NONE : this.type(q, body));
      q.line = line;
    });
    q.branches(branches);
    return sum;
  }

  /** Matches the patterns of a clause; `subject` is what the first of them is given. */
  head(q: Inquiry, patterns: readonly Term[], subject: Subject | null, meta: Term): void {
    const expected = patterns.map((_, i) => (i === 0 && subject !== null ? subject.type : DYNAMIC));
    const types = new Patterns(q, this.type).match(patterns, expected, patterns);
    if (typeof types !== "number") return;
    const pattern = patterns[types] as Term;
    if (keyGet(meta, A.generated) === true || isGenerated(pattern)) return;
    const place = isNode(pattern) ? pattern[1] : firstPlace(meta);
    q.error(() => (subject === null ? neverMatches(q, pattern) : subject.never(pattern, subject.type)), place);
  }

  fn(q: Inquiry, t: Node): Descr {
    this.clauses(q, t[2], null);
    return FUN;
  }

  block(q: Inquiry, t: Node): Descr {
    let last: Descr = atomsOf("nil");
    for (const item of argsOf(t)) last = this.type(q, item);
    return last;
  }
}

const ATOMS = { ...NONE, atoms: TERM.atoms };

const isAtom = (t: Term): boolean => atomIn(t) !== undefined;
const firstPlace = (meta: Term): Term => (lineOf(meta) > 0 ? new Cons([A.line, lineOf(meta)], EMPTY) : EMPTY);

/** The type of a value. */
function constantType(t: Term): Descr {
  if (Array.isArray(t)) return tupleOf(t.map(constantType));
  return literalType(t) ?? DYNAMIC;
}

/** A macro has marked some part of it as its own. */
function isGenerated(t: Term): boolean {
  let found = false;
  eachTuple(t, (tuple) => {
    found ||= isNode(tuple) && keyGet(tuple[1], A.generated) === true;
  });
  return found;
}

type Special = (e: Expressions, q: Inquiry, t: Node) => Descr;

const SPECIAL: Readonly<Record<string, Special>> = {
  __block__: (e, q, t) => e.block(q, t),
  "=": (e, q, t) => e.match(q, t),
  "{}": (e, q, t) => tupleOf(argsOf(t).map((x) => e.type(q, x))),
  "%{}": (e, q, t) => e.map(q, t),
  "<<>>": (e, q, t) => e.binary(q, t),
  "^": (e, q, t) => e.type(q, argsOf(t)[0] as Term),
  fn: (e, q, t) => e.fn(q, t),
  "&": (e, q, t) => e.capture(q, t),
  case: caseOf,
  cond,
  receive,
  try: tryOf,
  for: comprehension,
  with: comprehension,
  // values that stand in the code as they are
  __const__: (_e, _q, t) => constantType(argsOf(t)[0] as Term),
};

/** What stands in the code like a variable. */
const PLACES: Readonly<Record<string, Descr>> = { __CALLER__: ENVIRONMENT, __STACKTRACE__: STACK };
