// Calls of Erlang's functions on values that stand in the code and cannot work. In: the clauses of a function. Out: warnings,
// as Erlang's compiler words them when it computes such calls beforehand.

import { Raise } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom } from "../terms/atom.ts";
import { mapOf, TMap } from "../terms/map.ts";
import { Bin, Cons, EMPTY, Float, list, type Term } from "../terms/term.ts";
import { A, argsOf, columnOf, isForm, isNode, isVar, keyGet, keyword, lineOf, type Node } from "./ast.ts";
import type { Warn } from "./checks.ts";
import type { Clause } from "./draft.ts";
import { COMPARISONS, COMPUTED, OPERATORS } from "./erlang-functions.ts";

/** Computes a call of `:erlang`: the value, or the reason for which it fails. */
export type Compute = (name: string, args: readonly Term[]) => { value: Term } | { failure: string };

/** What may be computed beforehand. */
const COMPUTABLE = new Set([...OPERATORS, ...COMPARISONS, ...COMPUTED]);
COMPUTABLE.delete("map_size");
const CONST = atom("__const__");

/** A value that is known while the code is compiled, in a box; undefined for anything else. */
type Known = { readonly value: Term } | undefined;

/** Looks at one clause. */
class Reading {
  readonly #compute: Compute;
  readonly #warn: Warn;
  readonly #variables = new Map<Term, Known>();
  /** what is read gets a name, or is dropped: a function in it is told of where it is called, if at all */
  #named = false;
  constructor(compute: Compute, warn: Warn) {
    this.#compute = compute;
    this.#warn = warn;
  }

  value(t: Term): Known {
    if (t instanceof Cons) return this.#list(t);
    if (!Array.isArray(t)) return isValue(t) ? { value: t } : undefined;
    if (!isNode(t)) return this.#all(t, (items) => [...items]);
    if (isVar(t)) return this.#variables.get(keyGet(t[1], A.version) ?? EMPTY);
    if (t[0] === CONST) return { value: argsOf(t)[0] as Term };
    if (t[0] === A.tuple) return this.#all(argsOf(t), (items) => [...items]);
    if (t[0] === A.match) return this.#match(t);
    if (t[0] === A.map) return this.#map(argsOf(t));
    if (t[0] === A.amp || (t[0] === A.fn && this.#named)) return undefined;
    if (SPARED.has(t[0])) {
      this.#spare(t);
      return undefined;
    }
    if (isForm(t[0], A.dot)) return this.#call(t, t[0]);
    if (t[0] === A.block) {
      let last: Known;
      for (const item of argsOf(t)) last = this.value(item);
      return last;
    }
    this.#inside(t[2]);
    return undefined;
  }

  #inside(t: Term): void {
    if (t instanceof Cons) for (let at: Term = t; at instanceof Cons; at = at.t) this.value(at.h);
  }

  /** What stands behind `after`, and behind the `else` of a `with`, is code of its own. */
  #spare(t: Node): void {
    const args = argsOf(t);
    const blocks = keyword(args.at(-1) as Term) ?? [];
    for (const step of args.slice(0, -1)) this.value(step);
    for (const [key, block] of blocks) if (key !== A.after && (t[0] === TRY || key !== A.else)) this.value(block);
  }

  #all(items: readonly Term[], make: (values: readonly Term[]) => Term): Known {
    const values = items.map((x) => this.value(x));
    return values.includes(undefined) ? undefined : { value: make(values.map((v) => (v as { value: Term }).value)) };
  }

  #list(t: Cons): Known {
    const items: Term[] = [];
    for (let at: Term = t; at instanceof Cons; at = at.t) items.push(at.h);
    const last = items[items.length - 1] as Term;
    if (!isForm(last, A.cons)) return this.#all(items, (values) => list([...values]));
    const [item, end] = argsOf(last) as [Term, Term];
    return this.#all([...items.slice(0, -1), item, end], (values) => list(values.slice(0, -1), values.at(-1) as Term));
  }

  #map(items: readonly Term[]): Known {
    const [update] = items;
    if (update === undefined || !isForm(update, A.cons)) {
      const pairs = this.#all(items, (values) => [...values]) as { value: [Term, Term][] } | undefined;
      return pairs === undefined ? undefined : { value: mapOf(pairs.value) };
    }
    const [base, changes] = argsOf(update) as [Term, Term];
    const known = this.value(base);
    this.value(changes);
    if (known !== undefined && !(known.value instanceof TMap))
      this.#tell("map update will fail with a 'badmap' exception", update[1]);
    return undefined;
  }

  #match(t: Node): Known {
    const [pattern, right] = argsOf(t) as [Term, Term];
    if (isVar(pattern) && pattern[0].name.startsWith("_")) return undefined;
    const named = this.#named;
    this.#named ||= isVar(pattern);
    const known = this.value(right);
    this.#named = named;
    if (known !== undefined) this.#bind(pattern, known.value);
    return known;
  }

  #bind(pattern: Term, value: Term): void {
    if (isVar(pattern)) this.#variables.set(keyGet(pattern[1], A.version) ?? -1, { value });
    const parts = isForm(pattern, A.tuple) ? argsOf(pattern) : isNode(pattern) ? [] : pattern;
    if (!Array.isArray(parts) || !Array.isArray(value) || parts.length !== value.length) return;
    parts.forEach((part, i) => this.#bind(part as Term, value[i] as Term));
  }

  #call(t: Node, dot: Node): Known {
    const args = argsOf(t);
    const values = args.map((a) => this.value(a));
    const [module, name] = argsOf(dot);
    if (name === undefined && this.value(module as Term) !== undefined) this.#tell("invalid function call", t[1]);
    if (name === undefined) return undefined;
    if (module !== A.erlang || !(name instanceof Atom)) {
      if (isNode(module as Term)) this.value(module as Term);
      return undefined;
    }
    if (!COMPUTABLE.has(name.name) || values.includes(undefined)) return undefined;
    const given = values.map((v) => (v as { value: Term }).value);
    const found = this.#compute(name.name, given);
    if ("value" in found) return found;
    const called = `${name.name}/${args.length}`;
    const what = OPERATORS.has(name.name)
      ? `evaluation of operator '${name.name}'/${args.length}`
      : `the call to ${called}`;
    this.#tell(`${what} will fail with a '${found.failure}' exception`, t[1]);
    return undefined;
  }

  #tell(message: string, meta: Term): void {
    if (lineOf(meta) === 0 || keyGet(meta, A.generated) === true) return;
    this.#warn(message, { line: lineOf(meta), column: columnOf(meta), where: "" });
  }
}

const TRY = atom("try");
const SPARED: ReadonlySet<Term> = new Set([TRY, atom("with")]);

/** Larger shifts are left to the running program. */
const WIDEST = 4096;

/** Computes with the functions of a node. */
export function computes(vm: Vm): Compute {
  return (name, args) => {
    const [, by] = args;
    if (name === "bsl" && typeof by === "number" && by > WIDEST) return { value: args[0] as Term };
    const cell = vm.code.cell("erlang", name, args.length);
    try {
      return { value: vm.scheduler.callNested((...a) => cell.f(...a), args) };
    } catch (thrown) {
      if (!(thrown instanceof Raise)) throw thrown;
      const reason = Array.isArray(thrown.reason) ? thrown.reason[0] : thrown.reason;
      return { failure: reason instanceof Atom ? reason.name : "badarg" };
    }
  };
}

const isValue = (t: Term): boolean =>
  t instanceof Atom ||
  t instanceof Bin ||
  t instanceof Float ||
  t === EMPTY ||
  ["number", "bigint", "boolean"].includes(typeof t);

/** Warns of the calls in a clause that are bound to fail. */
export function failingCalls({ guard, body }: Clause, compute: Compute, warn: Warn): void {
  const reading = new Reading(compute, warn);
  try {
    if (guard !== null) reading.value(guard);
    reading.value(body);
  } catch (thrown) {
    // code that is nested too deeply to be looked at
    if (!(thrown instanceof RangeError)) throw thrown;
  }
}
