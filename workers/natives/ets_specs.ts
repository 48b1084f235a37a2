// Match patterns and match specifications, compiled to functions once and then run over many objects.
// Specification: "Match Specifications in Erlang", OTP 27, the part on ETS.

import type { Vm } from "../beam/vm.ts";
import { Atom, atom, isAtom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { EMPTY_MAP, TMap } from "../terms/map.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";

const ANY = atom("_");
const EXIT = atom("EXIT");
const VARIABLE = /^\$\d{1,8}$/;

/** What the variables of a pattern are bound to, by number. */
export type Bound = (Term | undefined)[];

/** The thing is no match specification. */
export class BadSpec extends Error {}

const variable = (t: Term): number | undefined =>
  t instanceof Atom && VARIABLE.test(t.name) ? Number(t.name.slice(1)) : undefined;

/** Whether a pattern takes a term; binds its variables. */
export type Pattern = (term: Term, bound: Bound) => boolean;

/** Compiles a pattern with `:_` and `:"$1"`; `seen` collects the numbers of its variables. */
export function compilePattern(pattern: Term, seen: Set<number>): Pattern {
  if (pattern === ANY) return () => true;
  const n = variable(pattern);
  if (n !== undefined) {
    seen.add(n);
    return (term, bound) => {
      const known = bound[n];
      if (known !== undefined) return equals(known, term);
      bound[n] = term;
      return true;
    };
  }
  if (Array.isArray(pattern)) {
    const parts = pattern.map((p) => compilePattern(p, seen));
    return (term, bound) =>
      Array.isArray(term) && term.length === parts.length && parts.every((p, i) => p(term[i] as Term, bound));
  }
  if (pattern instanceof Cons) {
    const head = compilePattern(pattern.h, seen);
    const tail = compilePattern(pattern.t, seen);
    return (term, bound) => term instanceof Cons && head(term.h, bound) && tail(term.t, bound);
  }
  if (pattern instanceof TMap) {
    const parts = pattern.entries().map(([k, v]) => [k, compilePattern(v, seen)] as const);
    return (term, bound) =>
      term instanceof TMap &&
      parts.every(([k, p]) => {
        const found = term.get(k);
        return found !== undefined && p(found, bound);
      });
  }
  return (term) => equals(pattern, term);
}

/** Whether a pattern has no variables: it then stands for one term. */
export function isGround(pattern: Term): boolean {
  if (pattern instanceof Atom) return pattern !== ANY && !VARIABLE.test(pattern.name);
  if (Array.isArray(pattern)) return pattern.every(isGround);
  if (pattern instanceof Cons) return isGround(pattern.h) && isGround(pattern.t);
  // a map pattern takes maps with more keys too
  return !(pattern instanceof TMap);
}

const FUNCTIONS = new Set(
  `is_atom/1 is_float/1 is_integer/1 is_list/1 is_number/1 is_pid/1 is_port/1 is_reference/1 is_tuple/1 is_map/1
  is_map_key/2 is_binary/1 is_bitstring/1 is_boolean/1 is_function/1 is_function/2 is_record/2 is_record/3 not/1 abs/1
  element/2 hd/1 length/1 map_get/2 map_size/1 max/2 min/2 node/0 node/1 round/1 self/0 size/1 bit_size/1 byte_size/1
  tl/1 trunc/1 ceil/1 floor/1 float/1 tuple_size/1 binary_part/2 binary_part/3 +/1 +/2 -/1 -/2 */2 //2 div/2 rem/2
  band/2 bor/2 bxor/2 bnot/1 bsl/2 bsr/2 >/2 >=/2 </2 =</2 =:=/2 ==/2 =/=/2 /=/2`.split(/\s+/),
);

type Value = (object: Term, bound: Bound) => Term;

/** Thrown by a guard or body whose evaluation fails. */
const FAILED = Symbol("failed");

function truth(t: Term): boolean {
  if (typeof t !== "boolean") throw FAILED;
  return t;
}

function compileValue(vm: Vm, body: Term, seen: Set<number>): Value {
  const go = (t: Term): Value => compileValue(vm, t, seen);
  if (body instanceof Atom) {
    if (body.name === "$_") return (object) => object;
    if (body.name === "$$") {
      const all = [...seen].sort((a, b) => a - b);
      return (_, bound) => list(all.map((n) => bound[n] as Term));
    }
    const n = variable(body);
    if (n === undefined) return () => body;
    if (!seen.has(n)) throw new BadSpec();
    return (_, bound) => bound[n] as Term;
  }
  if (body instanceof Cons) {
    const head = go(body.h);
    const tail = go(body.t);
    return (object, bound) => new Cons(head(object, bound), tail(object, bound));
  }
  if (body instanceof TMap) {
    const parts = body.entries().map(([k, v]) => [go(k), go(v)] as const);
    return (object, bound) => parts.reduce((m, [k, v]) => m.put(k(object, bound), v(object, bound)), EMPTY_MAP);
  }
  if (!Array.isArray(body)) return () => body;
  const [head, ...rest] = body as Term[];
  if (body.length === 1 && Array.isArray(head)) {
    const parts = head.map(go);
    return (object, bound) => parts.map((p) => p(object, bound));
  }
  if (head === undefined || !isAtom(head) || typeof head === "boolean") throw new BadSpec();
  if (head.name === "const" && rest.length === 1) return () => rest[0] as Term;
  return compileCall(vm, head.name, rest.map(go));
}

function compileCall(vm: Vm, name: string, args: readonly Value[]): Value {
  if (args.length > 0) {
    const every = (object: Term, bound: Bound) => args.map((a) => truth(a(object, bound)));
    if (name === "and") return (object, bound) => every(object, bound).every((x) => x);
    if (name === "or") return (object, bound) => every(object, bound).some((x) => x);
    if (name === "xor") return (object, bound) => every(object, bound).reduce((a, b) => a !== b);
    if (name === "andalso") return (object, bound) => args.every((a) => truth(a(object, bound)));
    if (name === "orelse") return (object, bound) => args.some((a) => truth(a(object, bound)));
  }
  const key = `${name}/${args.length}`;
  if (key === "is_record/3") {
    const [record, tag, size] = args as [Value, Value, Value];
    return (object, bound) => {
      const r = record(object, bound);
      return Array.isArray(r) && r[0] === tag(object, bound) && r.length === size(object, bound);
    };
  }
  const native = vm.code.nativesOf("erlang")[key];
  if (!FUNCTIONS.has(key)) throw new BadSpec();
  if (native !== undefined) return (object, bound) => native(...args.map((a) => a(object, bound)));
  // functions that the compiler knows by itself
  const cell = vm.code.cell("erlang", name, args.length);
  return (object, bound) => cell.f(...args.map((a) => a(object, bound))) as Term;
}

/** A compiled match specification: what it makes of an object, or undefined when no clause takes it. */
export type Spec = {
  readonly run: (object: Term) => Term | undefined;
  readonly heads: readonly Term[];
  readonly bodies: readonly Term[];
};

type Clause = { head: Pattern; guards: readonly Value[]; bodies: readonly Value[] };

/** Compiles a match specification. Throws BadSpec. */
export function compileSpec(vm: Vm, spec: Term, tuplesOnly = true): Spec {
  const clauses = listToArray(spec);
  if (clauses === undefined) throw new BadSpec();
  const heads: Term[] = [];
  const bodies: Term[] = [];
  const compiled = clauses.map((clause): Clause => {
    if (!Array.isArray(clause) || clause.length !== 3) throw new BadSpec();
    const [head, guards, body] = clause as [Term, Term, Term];
    if (tuplesOnly && !Array.isArray(head) && head !== ANY && variable(head) === undefined) throw new BadSpec();
    const seen = new Set<number>();
    const pattern = compilePattern(head, seen);
    const tests = listToArray(guards);
    const results = listToArray(body);
    if (tests === undefined || results === undefined || results.length === 0) throw new BadSpec();
    heads.push(head);
    bodies.push(results[results.length - 1] as Term);
    const go = (t: Term): Value => compileValue(vm, t, seen);
    return { head: pattern, guards: tests.map(go), bodies: results.map(go) };
  });
  return { heads, bodies, run: (object) => runClauses(compiled, object) };
}

function runClauses(clauses: readonly Clause[], object: Term): Term | undefined {
  for (const { head, guards, bodies } of clauses) {
    const bound: Bound = [];
    if (!head(object, bound)) continue;
    if (guards.every((guard) => attempt(guard, object, bound) === true))
      return bodies.map((b) => attempt(b, object, bound))[bodies.length - 1];
  }
  return undefined;
}

/** The value, or `:EXIT` for one that cannot be computed. */
function attempt(value: Value, object: Term, bound: Bound): Term {
  try {
    return value(object, bound);
  } catch {
    return EXIT;
  }
}

/** The specification that `match` and `match_object` stand for. */
export function specOf(pattern: Term, result: "$$" | "$_"): Term {
  return new Cons([pattern, EMPTY, new Cons(atom(result), EMPTY)], EMPTY);
}
