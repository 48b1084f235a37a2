// Match specifications, compiled to functions once and then run over many objects. In: a list of {head, guards, body}. Out: what
// it makes of an object, or what is wrong with it. Specification: "Match Specifications in Erlang", OTP 27.

import type { Vm } from "../beam/vm.ts";
import { Atom, atom, isAtom } from "../terms/atom.ts";
import { EMPTY_MAP, TMap } from "../terms/map.ts";
import { Cons, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { displayed } from "./display.ts";
import { ANY, type Bound, compilePattern, type Pattern, variable } from "./match_patterns.ts";

const EXIT = atom("EXIT");

/** The thing is no match specification; the texts say why. */
export class BadSpec extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(" "));
    this.problems = problems;
  }
}

const FUNCTIONS = new Set(
  `is_atom/1 is_float/1 is_integer/1 is_list/1 is_number/1 is_pid/1 is_port/1 is_reference/1 is_tuple/1 is_map/1
  is_map_key/2 is_binary/1 is_bitstring/1 is_boolean/1 is_function/1 is_function/2 is_record/3 not/1 abs/1
  element/2 hd/1 length/1 map_get/2 map_size/1 max/2 min/2 node/0 node/1 round/1 size/1 bit_size/1 byte_size/1
  tl/1 trunc/1 ceil/1 floor/1 float/1 tuple_size/1 binary_part/2 binary_part/3 +/1 +/2 -/1 -/2 */2 //2 div/2 rem/2
  band/2 bor/2 bxor/2 bnot/1 bsl/2 bsr/2 xor/2 >/2 >=/2 </2 =</2 =:=/2 ==/2 =/=/2 /=/2`.split(/\s+/),
);

/** Logic of any number of arguments. */
const LOGIC: Readonly<Record<string, (args: readonly (() => boolean)[]) => boolean>> = {
  and: (args) => args.map((a) => a()).every((a) => a),
  or: (args) => args.map((a) => a()).some((a) => a),
  andalso: (args) => args.every((a) => a()),
  orelse: (args) => args.some((a) => a()),
};

/** What a specification for calls and messages may do beside telling a value: the arguments → a value. */
export type Action = (...args: Term[]) => Term;

/** The functions that only such a specification has, by name: how many arguments they take, and whether guards may. */
export const ACTIONS: Readonly<Record<string, { readonly arities: readonly number[]; readonly guard?: true }>> = {
  message: { arities: [1] },
  return_trace: { arities: [0] },
  exception_trace: { arities: [0] },
  process_dump: { arities: [0] },
  caller: { arities: [0] },
  caller_line: { arities: [0] },
  current_stacktrace: { arities: [0, 1] },
  display: { arities: [1] },
  silent: { arities: [1] },
  trace: { arities: [2, 3] },
  enable_trace: { arities: [1, 2] },
  disable_trace: { arities: [1, 2] },
  set_tcw: { arities: [1] },
  get_tcw: { arities: [0], guard: true },
  is_seq_trace: { arities: [0], guard: true },
  get_seq_token: { arities: [0], guard: true },
  set_seq_token: { arities: [2] },
};
/** Not even named as special where they may not be. */
const PLAIN_NAMES = ["get_tcw", "set_tcw"];

/** A term as the texts of problems show it. */
const shown = (t: Term): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(displayed(t)).trimEnd();

/** Which functions there are: those of tables, or those of traces with what they do. */
export type Dialect = "table" | ((name: string) => Action);

type Value = (object: Term, bound: Bound) => Term;

/** Thrown by a guard or body whose evaluation fails. */
const FAILED = Symbol("failed");

function truth(t: Term): boolean {
  if (typeof t !== "boolean") throw FAILED;
  return t;
}

const NOTHING: Value = () => FALSE;
const FALSE = false;

/** Compiles the guards and bodies of one clause; what is wrong with them is gathered. */
class Values {
  readonly #vm: Vm;
  readonly #dialect: Dialect;
  readonly #seen: ReadonlySet<number>;
  readonly problems: string[] = [];
  #guard = false;

  constructor(vm: Vm, dialect: Dialect, seen: ReadonlySet<number>) {
    this.#vm = vm;
    this.#dialect = dialect;
    this.#seen = seen;
  }

  #wrong(text: string): Value {
    this.problems.push(text);
    return NOTHING;
  }

  /** The expressions of a list of guards or bodies. */
  all(terms: readonly Term[], guard: boolean): Value[] {
    this.#guard = guard;
    return terms.map((t) => this.#value(t));
  }

  readonly #value = (t: Term): Value => {
    if (t instanceof Atom) return this.#atom(t);
    if (t instanceof Cons) {
      const [head, tail] = [this.#value(t.h), this.#value(t.t)];
      return (object, bound) => new Cons(head(object, bound), tail(object, bound));
    }
    if (t instanceof TMap) {
      const parts = t.entries().map(([k, v]) => [this.#value(v), this.#value(k)] as const);
      return (object, bound) => parts.reduce((m, [v, k]) => m.put(k(object, bound), v(object, bound)), EMPTY_MAP);
    }
    if (!Array.isArray(t)) return () => t;
    const [name, ...args] = t;
    if (t.length === 1 && Array.isArray(name)) {
      // from the last to the first, which shows in what is wrong
      const parts = name.map((_, i) => this.#value(name[name.length - 1 - i] as Term)).reverse();
      return (object, bound) => parts.map((p) => p(object, bound));
    }
    if (!(name instanceof Atom) || variable(name) !== undefined)
      return this.#wrong(`${shown(t)} is neither a function call, nor a tuple (tuples are written {{ ... }}).`);
    return this.#call(name.name, args, t);
  };

  #atom(t: Atom): Value {
    if (t.name === "$_") return (object) => object;
    if (t.name === "$$") {
      const all = [...this.#seen].sort((a, b) => a - b);
      return (_, bound) => list(all.map((n) => bound[n] as Term));
    }
    const n = variable(t);
    if (n === undefined) return () => t;
    if (!this.#seen.has(n)) return this.#wrong(`Variable ${t.name} is unbound.`);
    return (_, bound) => bound[n] as Term;
  }

  #call(name: string, args: readonly Term[], whole: Term): Value {
    const n = args.length;
    if (name === "const") {
      if (n === 1) return () => args[0] as Term;
      return this.#wrong(`Special form 'const' called with more than one argument in ${shown(whole)}.`);
    }
    const logic = Object.hasOwn(LOGIC, name) ? LOGIC[name] : undefined;
    if (logic !== undefined) {
      if (n === 0) return this.#wrong(`Special form '${name}' called without arguments in ${shown(whole)}.`);
      // what is wrong with the last argument is told first
      const parts = args.map((_, i) => this.#value(args[n - 1 - i] as Term)).reverse();
      return (object, bound) => logic(parts.map((p) => () => truth(p(object, bound))));
    }
    if (name === "self") {
      if (n > 0) return this.#wrong(`Special form 'self' called with arguments in ${shown(whole)}.`);
      return () => this.#vm.rt.proc.pid;
    }
    if (Object.hasOwn(ACTIONS, name)) return this.#action(name, args, whole);
    const key = `${name}/${n}`;
    if (!FUNCTIONS.has(key)) return this.#wrong(`Function ${key} does_not_exist.`);
    return this.#function(name, key, args.map(this.#value));
  }

  #function(name: string, key: string, args: readonly Value[]): Value {
    if (key === "is_record/3") {
      const [record, tag, size] = args as [Value, Value, Value];
      return (object, bound) => {
        const r = record(object, bound);
        return Array.isArray(r) && r[0] === tag(object, bound) && r.length === size(object, bound);
      };
    }
    const native = this.#vm.code.nativesOf("erlang")[key];
    if (native !== undefined) return (object, bound) => native(...args.map((a) => a(object, bound)));
    // functions that the compiler knows by itself
    const cell = this.#vm.code.cell("erlang", name, args.length);
    return (object, bound) => cell.f(...args.map((a) => a(object, bound))) as Term;
  }

  #action(name: string, args: readonly Term[], whole: Term): Value {
    const { arities, guard } = ACTIONS[name] as { arities: readonly number[]; guard?: true };
    const plain = PLAIN_NAMES.includes(name);
    if (!arities.includes(args.length)) {
      if (plain) return this.#wrong(`Function ${name}/${args.length} does_not_exist.`);
      const how = arities.length === 1 && arities[0] === 0 ? "with arguments" : "with wrong number of arguments";
      return this.#wrong(`Special form '${name}' called ${how} in ${shown(whole)}.`);
    }
    if (this.#dialect === "table") {
      if (plain) return this.#wrong(`Function ${name}/${args.length} cannot be called in this context.`);
      return this.#wrong(`Special form '${name}' used in wrong dialect.`);
    }
    if (this.#guard && guard !== true) return this.#wrong(`Special form '${name}' called in guard context.`);
    const act = this.#dialect(name);
    const values = args.map(this.#value);
    // a message that cannot be made is told as that; other actions do not happen
    const ready = name === "message" ? attempt : (v: Value, object: Term, bound: Bound) => v(object, bound);
    return (object, bound) => act(...values.map((v) => ready(v, object, bound)));
  }
}

/** A compiled match specification: what it makes of an object, or undefined when no clause takes it. */
export type Spec = {
  readonly run: (object: Term) => Term | undefined;
  readonly heads: readonly Term[];
  readonly bodies: readonly Term[];
};

type Clause = { head: Pattern; guards: readonly Value[]; bodies: readonly Value[] };

/** The elements of a list of guards or bodies. */
function expressions(t: Term): Term[] {
  if (!(t instanceof Cons) && t !== EMPTY) throw new BadSpec(["Match expression is not a list."]);
  const items = listToArray(t);
  if (items === undefined) throw new BadSpec(["Match expression is not a proper list."]);
  return items;
}

/** The clauses of a specification, their shape checked. */
function clausesOf(spec: Term): [Term, Term, Term][] {
  const clauses = listToArray(spec);
  if (clauses === undefined) {
    const kind = spec instanceof Cons ? "a proper list" : "a list";
    throw new BadSpec([`Match programs are not in ${kind}.`]);
  }
  return clauses.map((clause) => {
    if (Array.isArray(clause) && clause.length === 3) return clause as [Term, Term, Term];
    throw new BadSpec(["Match program part is not a tuple of arity 3."]);
  });
}

/** What a head of a specification for calls and messages may be: a list, or what takes any. */
function checkArguments(head: Term): void {
  if (head === ANY || variable(head) !== undefined || head === EMPTY || Array.isArray(head)) return;
  if (!(head instanceof Cons)) throw new BadSpec(["Match head is invalid in this context."]);
  if (listToArray(head) === undefined)
    throw new BadSpec([`Match expression part ${shown(head)} is not a proper list.`]);
}

/** Compiles a match specification. Throws BadSpec. */
export function compileSpec(vm: Vm, spec: Term, dialect: Dialect = "table"): Spec {
  const clauses = clausesOf(spec);
  const compiled = clauses.map(([head, guards, body]): Clause => {
    const seen = new Set<number>();
    if (dialect !== "table") checkArguments(head);
    // in a specification for calls a tuple stands for the arguments, too
    const whole = dialect !== "table" && Array.isArray(head) ? list(head) : head;
    const pattern = compilePattern(whole, seen);
    const tests = expressions(guards);
    if (dialect === "table" && !(body instanceof Cons)) throw new BadSpec(["Body clause does not return anything."]);
    const results = expressions(body);
    const values = new Values(vm, dialect, seen);
    const clause = { head: pattern, guards: values.all(tests, true), bodies: values.all(results, false) };
    if (values.problems.length > 0) throw new BadSpec(values.problems);
    return clause;
  });
  return {
    heads: clauses.map(([head]) => head),
    bodies: clauses.map(([, , body]) => listToArray(body)?.at(-1) ?? true),
    run: (object) => runClauses(compiled, object),
  };
}

function runClauses(clauses: readonly Clause[], object: Term): Term | undefined {
  for (const { head, guards, bodies } of clauses) {
    const bound: Bound = [];
    if (!head(object, bound)) continue;
    if (!guards.every((guard) => attempt(guard, object, bound) === true)) continue;
    let value: Term = true;
    for (const body of bodies) value = attempt(body, object, bound);
    return value;
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

/** Whether a head can take the objects of a table: tuples. */
export function takesTuples({ heads }: Spec): boolean {
  return heads.every((head) => Array.isArray(head) || head === ANY || (isAtom(head) && variable(head) !== undefined));
}
