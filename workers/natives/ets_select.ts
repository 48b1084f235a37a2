// The searches of :ets: match, select and their kin. In: a table, a pattern or match specification, sometimes a limit.
// Out: results, with a continuation where a limit was given: {table, reference}, the reference standing for its place.

import type { Table } from "../beam/ets.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { EMPTY, Fun, list, listToArray, Ref, type Term } from "../terms/term.ts";
import { type Access, END, refused } from "./ets_access.ts";
import { isGround } from "./match_patterns.ts";
import { BadSpec, compileSpec, type Spec, specOf, takesTuples } from "./match_specs.ts";

/** Where a limited search goes on. */
type Continuation = {
  readonly table: Term;
  readonly spec: Spec;
  readonly limit: number;
  readonly step: 1 | -1;
  /** ordered tables: the last key */
  readonly key?: Term | undefined;
  /** the others: the next bucket, -1 behind the last */
  readonly bucket: number;
  /** and what was found beyond the limit, what comes last in a list first */
  readonly rest: readonly Term[];
  /** whether this goes on with an earlier search */
  readonly again: boolean;
};

/** After so many objects a search of a real node lets others run, and then treats its findings as if it went on. */
const BREATH = 1000;

function compiled(vm: Vm, spec: Term, argument: number, tuplesOnly = true): Spec {
  try {
    const made = compileSpec(vm, spec);
    if (tuplesOnly && !takesTuples(made)) throw new BadSpec([]);
    return made;
  } catch (thrown) {
    if (thrown instanceof BadSpec) throw refused(argument, "match_spec");
    throw thrown;
  }
}

/** The keys that a specification names, when each of its heads names one. */
function keysOf(table: Table, spec: Spec): Term[] | undefined {
  const keys: Term[] = [];
  for (const head of spec.heads) {
    const key = Array.isArray(head) ? head[table.keypos - 1] : undefined;
    if (key === undefined || !isGround(key)) return undefined;
    if (!keys.some((k) => equals(k, key, table.type === "ordered_set"))) keys.push(key);
  }
  return keys;
}

/** The objects that a specification can take, those of the keys it names or all, in the order of the search. */
function candidates(table: Table, spec: Spec): readonly Term[][] {
  const keys = keysOf(table, spec);
  const { hashed } = table;
  if (hashed === undefined) {
    if (keys === undefined) return table.objects();
    return keys.sort((a, b) => compare(a, b)).flatMap((k) => table.lookup(k));
  }
  const out: Term[][] = [];
  if (keys !== undefined) {
    const buckets = new Set(keys.map((k) => hashed.bucketOf(k)).filter((b) => b !== undefined));
    for (const bucket of buckets) out.push(...hashed.at(bucket));
  } else for (let at = 0; at >= 0; at = hashed.after(at)) out.push(...hashed.at(at));
  return out;
}

/** What a specification makes of the objects of a table, in the order of the list that a search answers. */
function results(table: Table, spec: Spec): Term[] {
  const out: Term[] = [];
  for (const object of candidates(table, spec)) {
    const found = spec.run(object);
    if (found !== undefined) out.push(found);
  }
  // what was found last comes first, but in an ordered table
  return table.hashed === undefined ? out : out.reverse();
}

/** `select_replace` may not change keys: each body must keep the key of its head, as far as can be told before it runs. */
function keepsKey(spec: Spec, keypos: number): boolean {
  return spec.bodies.every((body, i) => {
    const head = spec.heads[i] as Term;
    if (!Array.isArray(body)) return true;
    const made = body.length === 1 && Array.isArray(body[0]) ? body[0] : undefined;
    const key = Array.isArray(head) ? head[keypos - 1] : undefined;
    return made === undefined || key === undefined || equals(made[keypos - 1] as Term, key);
  });
}

/** The searches, for the table of natives. */
export function searches(vm: Vm, { read, write }: Access): NativeTable {
  const places = new WeakMap<Ref, Continuation>();
  const specs = new WeakMap<Ref, Spec>();

  const goOnLater = (next: Continuation): Term => {
    const ref = vm.makeRef();
    places.set(ref, next);
    return [next.table, ref];
  };
  const advanceSorted = (c: Continuation, table: Table): Term => {
    const objects = table.objects();
    let place = c.step > 0 ? 0 : objects.length - 1;
    if (c.key !== undefined) place = table.beside(c.key, c.step);
    let key = c.key;
    const out: Term[] = [];
    for (; place >= 0 && place < objects.length && out.length < c.limit; place += c.step) {
      const object = objects[place] as Term[];
      const found = c.spec.run(object);
      if (found !== undefined) out.push(found);
      key = table.keyOf(object);
    }
    if (out.length === 0) return END;
    return [list(out), out.length < c.limit ? END : goOnLater({ ...c, key })];
  };
  const advance = (c: Continuation): Term => {
    const table = read(c.table);
    const { hashed } = table;
    if (hashed === undefined) return advanceSorted(c, table);
    const out = [...c.rest];
    let { bucket, again } = c;
    let seen = 0;
    const search = (objects: readonly Term[][]): void => {
      for (const object of objects) {
        const found = c.spec.run(object);
        if (found !== undefined) out.push(found);
      }
      seen += objects.length;
    };
    if (!again && keysOf(table, c.spec) !== undefined) {
      search(candidates(table, c.spec));
      bucket = -1;
    }
    while (bucket >= 0 && out.length < c.limit) {
      search(hashed.at(bucket));
      bucket = hashed.after(bucket);
      if (seen >= BREATH && bucket >= 0 && out.length < c.limit) again = true;
    }
    if (out.length === 0) return END;
    const rest = out.splice(c.limit);
    if (again) rest.reverse();
    const next = rest.length > 0 || bucket >= 0 ? goOnLater({ ...c, bucket, rest, again: true }) : END;
    return [list(out.reverse()), next];
  };
  const begin = (t: Term, spec: Spec, limit: Term, step: 1 | -1): Term => {
    if (typeof limit !== "number") throw refused(3, "not_an_integer");
    if (limit < 1) throw refused(3, "out_of_range");
    return advance({ table: t, spec, limit, step, bucket: 0, rest: [], again: false });
  };
  const goOn = (t: Term): Term => {
    if (t === END) return END;
    const ref = Array.isArray(t) ? t[1] : undefined;
    const found = ref instanceof Ref ? places.get(ref) : undefined;
    if (found === undefined) throw refused(1, "continuation");
    return advance(found);
  };
  const all = (t: Term, spec: Term): Term[] => {
    const table = read(t);
    return results(table, compiled(vm, spec, 2));
  };
  const pattern = (p: Term, result: "$$" | "$_"): Spec => compiled(vm, specOf(p, result), 2, false);
  const removeWhere = (t: Term, spec: Spec, hit: (value: Term | undefined) => boolean): number => {
    const table = write(t);
    const gone = candidates(table, spec).filter((o) => hit(spec.run(o)));
    table.removeAll(gone);
    return gone.length;
  };
  return {
    "tab2list/1": (t: Term) => list(results(read(t), pattern(atom("_"), "$_"))),
    "match/1": goOn,
    "match/2": (t: Term, p: Term) => list(results(read(t), pattern(p, "$$"))),
    "match/3": (t: Term, p: Term, limit: Term) => begin(t, pattern(p, "$$"), limit, 1),
    "match_object/1": goOn,
    "match_object/2": (t: Term, p: Term) => list(results(read(t), pattern(p, "$_"))),
    "match_object/3": (t: Term, p: Term, limit: Term) => begin(t, pattern(p, "$_"), limit, 1),
    "match_delete/2": (t: Term, p: Term) => {
      removeWhere(t, pattern(p, "$_"), (value) => value !== undefined);
      return true;
    },
    "select/1": goOn,
    "select/2": (t: Term, spec: Term) => list(all(t, spec)),
    "select/3": (t: Term, spec: Term, limit: Term) => {
      read(t);
      return begin(t, compiled(vm, spec, 2), limit, 1);
    },
    "select_reverse/1": goOn,
    "select_reverse/2": (t: Term, spec: Term) => {
      const found = all(t, spec);
      return list(read(t).type === "ordered_set" ? found.reverse() : found);
    },
    "select_reverse/3": (t: Term, spec: Term, limit: Term) => begin(t, compiled(vm, spec, 2), limit, -1),
    "select_count/2": (t: Term, spec: Term) => all(t, spec).filter((x) => x === true).length,
    "select_delete/2": (t: Term, spec: Term) => {
      write(t);
      return removeWhere(t, compiled(vm, spec, 2), (value) => value === true);
    },
    "select_replace/2": (t: Term, spec: Term) => {
      const table = write(t);
      if (table.type === "bag") throw refused(1, "type");
      const program = compiled(vm, spec, 2);
      if (!keepsKey(program, table.keypos)) throw refused(2, "match_spec");
      let n = 0;
      for (const o of candidates(table, program)) {
        const made = program.run(o);
        if (made === undefined) continue;
        if (!Array.isArray(made) || compare(table.keyOf(made), table.keyOf(o)) !== 0) throw badarg();
        table.replace(o, made);
        n++;
      }
      return n;
    },
    "is_compiled_ms/1": (t: Term) => t instanceof Ref && specs.has(t),
    "match_spec_compile/1": (spec: Term) => {
      if (spec === EMPTY) throw refused(1, "match_spec");
      const program = compiled(vm, spec, 1, false);
      const ref = vm.makeRef();
      specs.set(ref, program);
      return ref;
    },
    "match_spec_run_r/3": (objects: Term, spec: Term, tail: Term) => {
      const program = spec instanceof Ref ? specs.get(spec) : undefined;
      const items = listToArray(objects);
      if (program === undefined || items === undefined) throw badarg();
      const out = items.map(program.run).filter((x) => x !== undefined);
      return list(out.reverse(), tail);
    },
    "match_spec_run/2": (objects: Term, spec: Term) => {
      const program = spec instanceof Ref ? specs.get(spec) : undefined;
      const items = listToArray(objects);
      if (program === undefined || items === undefined) throw badarg();
      return list(items.map(program.run).filter((x) => x !== undefined));
    },
    "repair_continuation/2": (continuation: Term) => continuation,
  };
}

/** The source of a function that was evaluated, for `fun2ms/1`: quoted and expanded, or false. */
export const quotedFunctions: NativeModule = {
  module: "nodebook_quoted",
  table: () => ({
    "of/1": (f: Term) => {
      const quoted = f instanceof Fun ? f.info.quoted : undefined;
      return Array.isArray(quoted) ? (quoted[0] as Term) : false;
    },
  }),
};
