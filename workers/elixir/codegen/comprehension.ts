// `for` → nested loops. Lists are walked cell by cell; other enumerables are stepped through `:nodebook_for`.
// Specification: Kernel.SpecialForms.for/1.

import { atom, NIL } from "../../terms/atom.ts";
import { TMap } from "../../terms/map.ts";
import { Bin, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, isForm, isVar, keyGet } from "../ast.ts";
import { type ClauseParts, clauseParts } from "../clause-parts.ts";
import type { Builder, Dest, Lower } from "./builder.ts";
import { inside, rethrow, runClauses } from "./clauses.ts";
import type { Stmt } from "./ir.ts";
import { bits } from "./match.ts";
import { pure } from "./pure.ts";

/** Where values go: into a list, into a list of bitstrings only, to the function of a collectable. */
type Collect = "list" | "bits" | { readonly fun: string };
type State = { acc: string; seen: string | null; collect: Collect };

export function lowerFor(lower: Lower, b: Builder, t: [Term, Term, Term], dest: Dest): void {
  const steps = argsOf(t);
  const options = steps.pop() as Term;
  const into = keyGet(options, atom("into"));
  const uniq = keyGet(options, atom("uniq"));
  const reduce = keyGet(options, atom("reduce"));
  const body = keyGet(options, A.do) as Term;
  const k = b.module.constants;
  const acc = b.fresh();
  const tail = b.tail;
  b.tail = false;
  const seen = uniq === true ? b.hold("$.EMPTY_MAP") : null;
  const run = (collect: Collect): void =>
    walk(lower, b, steps, 0, { acc, seen, collect }, reduce === undefined ? null : (body as Term), body, null);
  if (reduce !== undefined) {
    lower.into(b, reduce, { k: "var", v: acc });
    run("list");
  } else if (into === undefined || into === EMPTY) {
    b.set(acc, "EMPTY");
    run("list");
  } else if (into instanceof Bin || isEmptyMap(into)) {
    b.set(acc, into instanceof Bin ? `new Cons(${lower.value(b, into)},EMPTY)` : "EMPTY");
    run(into instanceof Bin ? "bits" : "list");
  } else {
    collectInto(lower, b, into, acc, run, dest);
    b.tail = tail;
    return;
  }
  b.tail = tail;
  if (reduce !== undefined) b.give(dest, acc);
  else if (into === undefined || into === EMPTY) b.give(dest, `$.reverse(${acc})`);
  else {
    const made = into instanceof Bin ? '$.cell("erlang","list_to_bitstring",1)' : '$.cell("maps","from_list",1)';
    const v = b.fresh();
    b.call(v, `${k.named(made)}.f($.reverse(${acc}))`);
    b.give(dest, v);
  }
}

/** `%{}` */
function isEmptyMap(t: Term): boolean {
  return t instanceof TMap ? t.size === 0 : isForm(t, A.map) && argsOf(t).length === 0;
}

/** Hands each value to a collectable, which is told when that ends: well, or with an error. */
function collectInto(
  lower: Lower,
  b: Builder,
  into: Term,
  acc: string,
  run: (collect: Collect) => void,
  dest: Dest,
): void {
  const k = b.module.constants;
  const pair = b.fresh();
  const cell = k.named('$.cell("Elixir.Collectable","into",1)');
  b.call(pair, `${cell}.f(${lower.value(b, into)})`);
  const initial = b.hold(`${pair}[0]`);
  const fun = b.hold(`${pair}[1]`);
  b.set(acc, initial);
  const raised = b.fresh();
  b.block((end) => {
    b.block((failed) => {
      const body = b.collect(() => inside(b, { v: raised, label: failed }, () => run({ fun })));
      b.put({ k: "try", body, v: raised, handler: [{ k: "brk", l: failed }] });
      const v = b.fresh();
      b.call(v, `${fun}.f(${acc},${k.atom("done")})`);
      b.give(dest, v);
      b.put({ k: "brk", l: end });
    });
    b.call(b.fresh(), `${fun}.f(${initial},${k.atom("halt")})`);
    rethrow(b, raised);
  });
}

function walk(
  lower: Lower,
  b: Builder,
  steps: readonly Term[],
  at: number,
  state: State,
  reducer: Term | null,
  body: Term,
  next: Stmt[] | null,
): void {
  const step = steps[at];
  if (step === undefined) {
    yieldValue(lower, b, state, reducer, body);
    return;
  }
  const rest = (fail: Stmt[]): void => walk(lower, b, steps, at + 1, state, reducer, body, fail);
  if (isForm(step, A.leftArrow)) {
    const [head, source] = argsOf(step) as [Term, Term];
    generator(
      lower,
      b,
      lower.value(b, source),
      (item) => {
        const { patterns, guard } = clauseParts([A.arrow, EMPTY, list([head, atom("nil")])]);
        return { pattern: patterns[0] as Term, guard, item };
      },
      rest,
    );
    return;
  }
  if (isForm(step, A.bits)) {
    const [arrow] = argsOf(step) as [Term];
    if (arrow !== undefined && isForm(arrow, A.leftArrow)) {
      const [head, source] = argsOf(arrow) as [[Term, Term, Term], Term];
      bitGenerator(lower, b, argsOf(head), lower.value(b, source), rest);
      return;
    }
  }
  const c = lower.value(b, step);
  if (next === null) {
    b.block((skip) => {
      b.put({ k: "if", c: `${c}===false||${c}===NIL`, a: [{ k: "brk", l: skip }], b: [] });
      rest([{ k: "brk", l: skip }]);
    });
    return;
  }
  b.put({ k: "if", c: `${c}===false||${c}===NIL`, a: next, b: [] });
  rest(next);
}

/** `<<… <- bits>>`: bits that do not match are passed over; the end is where there are too few. */
function bitGenerator(
  lower: Lower,
  b: Builder,
  segments: readonly Term[],
  v: string,
  rest: (fail: Stmt[]) => void,
): void {
  b.put({
    k: "if",
    c: `!(${v} instanceof Bin)`,
    a: b.collect(() => b.raise(`$.clauseError(${b.module.constants.atom("bad_generator")},${v})`)),
    b: [],
  });
  const pos = b.hold("0");
  const free = segments.every((segment) => isVar(argsOf(segment as [Term, Term, Term])[0] as Term));
  b.block((end) => {
    b.loop((again) => {
      b.block((miss) => {
        const after = bits(lower, b, segments, v, [{ k: "brk", l: free ? end : miss }], new Set(), pos);
        b.set(pos, after);
        b.block((skip) => rest([{ k: "brk", l: skip }]));
        b.put({ k: "cont", l: again });
      });
      if (free) return;
      b.set(pos, bits(lower, b, segments.map(anyBits), v, [{ k: "brk", l: end }], new Set(), pos));
      b.put({ k: "cont", l: again });
    });
  });
}

/** The segment with nothing said of its value. */
function anyBits(segment: Term): Term {
  const [form, meta, args] = segment as [Term, Term, Term];
  const [value, spec] = [...(args as Iterable<Term>)] as [Term, Term[]];
  const any: Term = [A.underscore, EMPTY, NIL];
  if (!(value instanceof Bin)) return [form, meta, list([any, spec])];
  return [form, meta, list([any, [atom("bitstring"), value.bitSize, 1, false, atom("big")]])];
}

type Item = { pattern: Term; guard: Term | null; item: string };

function generator(
  lower: Lower,
  b: Builder,
  source: string,
  item: (v: string) => Item,
  rest: (fail: Stmt[]) => void,
): void {
  const k = b.module.constants;
  const it = b.hold(source);
  const start = k.named('$.cell("nodebook_for","start",1)');
  const step = k.named('$.cell("nodebook_for","next",1)');
  const convert = b.collect(() => b.call(it, `${start}.f(${it})`));
  b.put({ k: "if", c: `!(${it} instanceof Cons||${it}===EMPTY)`, a: convert, b: [] });
  b.block((end) => {
    b.loop((again) => {
      b.put({ k: "if", c: `${it}===EMPTY`, a: [{ k: "brk", l: end }], b: [] });
      const stepOn = b.collect(() => {
        b.call(it, `${step}.f(${it})`);
        b.put({ k: "if", c: `${it}===EMPTY`, a: [{ k: "brk", l: end }], b: [] });
      });
      b.put({ k: "if", c: `!(${it} instanceof Cons)`, a: stepOn, b: [] });
      const x = b.hold(`${it}.h`);
      b.set(it, `${it}.t`);
      b.block((skip) => {
        const fail: Stmt[] = [{ k: "brk", l: skip }];
        const { pattern, guard } = item(x);
        lower.match(b, pattern, x, fail, new Set());
        if (guard !== null) b.unless(lower.guard(b, guard), fail);
        rest(fail);
      });
      b.put({ k: "cont", l: again });
    });
  });
}

function yieldValue(lower: Lower, b: Builder, state: State, reducer: Term | null, body: Term): void {
  const { acc, seen, collect } = state;
  if (reducer !== null) {
    const clauses: ClauseParts[] = [...(reducer as Iterable<Term>)].map(clauseParts);
    const result = b.fresh();
    runClauses(lower, b, clauses, [acc], { k: "var", v: result }, () =>
      b.raise(`$.clauseError(${b.module.constants.atom("case_clause")},${acc})`),
    );
    b.set(acc, result);
    return;
  }
  const known = pure(b, body);
  const v = known ?? b.fresh();
  if (known === undefined) lower.body(b, body, { k: "var", v });
  const add = b.collect(() => {
    if (seen !== null) b.set(seen, `${seen}.put(${v},true)`);
    const k = b.module.constants;
    if (collect === "bits") {
      const refuse = b.collect(() => b.raise(`$.clauseError(${k.atom("badarg")},${v})`));
      b.put({ k: "if", c: `!(${v} instanceof Bin)`, a: refuse, b: [] });
    }
    if (typeof collect === "string") b.set(acc, `new Cons(${v},${acc})`);
    else b.call(acc, `${collect.fun}.f(${acc},[${k.atom("cont")},${v}])`);
  });
  if (seen === null) for (const s of add) b.put(s);
  else b.put({ k: "if", c: `!${seen}.has(${v})`, a: add, b: [] });
}
