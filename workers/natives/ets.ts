// :ets over workers/beam/ets.ts, with match patterns and match specifications run by an interpreter of their own.
// Specification: the reference of the module `ets` and "Match Specifications in Erlang", OTP 27.

import { add } from "../beam/arithmetic.ts";
import { type Protection, Table, type TableType } from "../beam/ets.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { equalPids } from "../beam/process.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { TMap } from "../terms/map.ts";
import { Cons, list, listToArray, Pid, Ref, type Term } from "../terms/term.ts";

const ANY = atom("_");
const END = atom("$end_of_table");
const WHOLE = atom("$_");
const BINDINGS = atom("$$");
const VARIABLE = /^\$\d+$/;

type Bound = Map<string, Term>;

/** Matches a pattern with `:_` and `:"$1"` variables against a term. */
export function matches(pattern: Term, term: Term, bound: Bound): boolean {
  if (pattern instanceof Atom) {
    if (pattern === ANY) return true;
    if (VARIABLE.test(pattern.name)) {
      const known = bound.get(pattern.name);
      if (known !== undefined) return equals(known, term);
      bound.set(pattern.name, term);
      return true;
    }
    return pattern === term;
  }
  if (Array.isArray(pattern)) {
    return (
      Array.isArray(term) &&
      pattern.length === term.length &&
      pattern.every((p, i) => matches(p, term[i] as Term, bound))
    );
  }
  if (pattern instanceof Cons)
    return term instanceof Cons && matches(pattern.h, term.h, bound) && matches(pattern.t, term.t, bound);
  if (pattern instanceof TMap) {
    return (
      term instanceof TMap &&
      pattern.entries().every(([k, v]) => {
        const found = term.get(k);
        return found !== undefined && matches(v, found, bound);
      })
    );
  }
  return equals(pattern, term);
}

function build(vm: Vm, body: Term, object: Term[], bound: Bound): Term {
  if (body instanceof Atom) {
    if (body === WHOLE) return object;
    if (body === BINDINGS)
      return list([...bound].sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))).map(([, v]) => v));
    return VARIABLE.test(body.name) ? (bound.get(body.name) ?? body) : body;
  }
  if (Array.isArray(body)) {
    if (body.length === 1 && Array.isArray(body[0])) return body[0].map((x) => build(vm, x, object, bound));
    if (body.length === 2 && body[0] === atom("const")) return body[1] as Term;
    if (body.length > 0 && isAtom(body[0] as Term))
      return operate(vm, atomName(body[0] as Atom), body.slice(1), object, bound);
    return body.map((x) => build(vm, x, object, bound));
  }
  if (body instanceof Cons) return list((listToArray(body) ?? []).map((x) => build(vm, x, object, bound)));
  if (body instanceof TMap) {
    let out = body;
    for (const [k, v] of body.entries()) out = out.put(k, build(vm, v, object, bound));
    return out;
  }
  return body;
}

/** A function of a guard or body. */
function operate(vm: Vm, name: string, args: readonly Term[], object: Term[], bound: Bound): Term {
  const value = (x: Term): Term => build(vm, x, object, bound);
  if (name === "andalso") return args.every((a) => value(a) === true);
  if (name === "orelse") return args.some((a) => value(a) === true);
  const native = vm.code.nativesOf("erlang")[`${name}/${args.length}`];
  if (native === undefined) throw badarg();
  return native(...args.map(value));
}

function runSpec(vm: Vm, spec: Term, object: Term[]): { value: Term } | undefined {
  for (const clause of listToArray(spec) ?? []) {
    if (!Array.isArray(clause) || clause.length !== 3) throw badarg();
    const bound: Bound = new Map();
    if (!matches(clause[0] as Term, object, bound)) continue;
    const holds = (listToArray(clause[1] as Term) ?? []).every((guard) => {
      try {
        return build(vm, guard, object, bound) === true;
      } catch {
        return false;
      }
    });
    if (!holds) continue;
    const results = (listToArray(clause[2] as Term) ?? []).map((b) => build(vm, b, object, bound));
    return { value: results[results.length - 1] ?? true };
  }
  return undefined;
}

function tuple(t: Term, table: Table): Term[] {
  if (!Array.isArray(t) || t.length < table.keypos) throw badarg();
  return t;
}

function make(vm: Vm, name: Term, options: Term): Term {
  if (!(name instanceof Atom)) throw badarg();
  const opts = listToArray(options);
  if (opts === undefined) throw badarg();
  let type: TableType = "set";
  let protection: Protection = "protected";
  let keypos = 1;
  let named = false;
  let heir: { pid: Pid; data: Term } | undefined;
  for (const o of opts) {
    if (o instanceof Atom) {
      if (["set", "ordered_set", "bag", "duplicate_bag"].includes(o.name)) type = o.name as TableType;
      else if (["public", "protected", "private"].includes(o.name)) protection = o.name as Protection;
      else if (o.name === "named_table") named = true;
      else if (o.name !== "compressed") throw badarg();
    } else if (Array.isArray(o)) {
      if (o[0] === atom("keypos")) keypos = o[1] as number;
      else if (o[0] === atom("heir") && o[1] instanceof Pid) heir = { pid: o[1], data: o[2] as Term };
    } else throw badarg();
  }
  const ref = vm.makeRef();
  const made = new Table(named ? name : ref, name, named, type, keypos, protection, vm.rt.proc.pid);
  made.heir = heir;
  if (!vm.tables.add(made, ref.key)) throw badarg();
  return named ? name : ref;
}

function ets(vm: Vm): NativeTable {
  const find = (t: Term): Table | undefined =>
    t instanceof Ref ? vm.tables.byRef(t) : t instanceof Atom ? vm.tables.named(t) : undefined;
  const own = (table: Table): boolean => equalPids(table.owner, vm.rt.proc.pid);
  const read = (t: Term): Table => {
    const found = find(t);
    if (found === undefined || (found.protection === "private" && !own(found))) throw badarg();
    return found;
  };
  const write = (t: Term): Table => {
    const found = find(t);
    if (found === undefined || (found.protection !== "public" && !own(found))) throw badarg();
    return found;
  };
  const inserts = (t: Term, table: Table): Term[][] =>
    Array.isArray(t) ? [tuple(t, table)] : (listToArray(t) ?? bad()).map((x) => tuple(x, table));
  const select = (t: Term, spec: Term): Term[] =>
    read(t)
      .objects()
      .flatMap((o) => {
        const r = runSpec(vm, spec, o);
        return r === undefined ? [] : [r.value];
      });
  const matching = (t: Term, pattern: Term): [Term[], Bound][] =>
    read(t)
      .objects()
      .flatMap((o): [Term[], Bound][] => {
        const bound: Bound = new Map();
        return matches(pattern, o, bound) ? [[o, bound]] : [];
      });
  const values = (bound: Bound): Term =>
    list([...bound].sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))).map(([, v]) => v));
  const neighbour = (t: Term, key: Term, step: 1 | -1): Term => {
    const table = read(t);
    const keys = table.keys();
    if (table.type === "ordered_set") {
      const beyond = step === 1 ? keys.find((k) => compare(k, key) > 0) : keys.filter((k) => compare(k, key) < 0).pop();
      return beyond ?? END;
    }
    const at = keys.findIndex((k) => equals(k, key));
    if (at < 0) throw badarg();
    return keys[at + step] ?? END;
  };
  const updateCounter = (t: Term, key: Term, ops: Term, initial?: Term): Term => {
    const table = write(t);
    let [object] = table.lookup(key);
    if (object === undefined) {
      if (initial === undefined) throw badarg();
      object = [...tuple(initial, table)];
      object[table.keypos - 1] = key;
    }
    const next = [...object];
    const one = (op: Term): Term => {
      const [pos, incr, threshold, reset] = Array.isArray(op) ? (op as Term[]) : [table.keypos + 1, op];
      const at = (pos as number) - 1;
      let value = add(next[at] as Term, incr as Term);
      if (
        threshold !== undefined &&
        (compare(incr as Term, 0) >= 0 ? compare(value, threshold) > 0 : compare(value, threshold) < 0)
      )
        value = reset as Term;
      next[at] = value;
      return value;
    };
    const many = listToArray(ops);
    const result = many === undefined ? one(ops) : list(many.map(one));
    table.insert(next);
    return result;
  };
  const info = (table: Table): [Atom, Term][] => [
    [atom("id"), table.id],
    [atom("read_concurrency"), false],
    [atom("write_concurrency"), false],
    [atom("compressed"), false],
    [atom("memory"), 300 + table.size * 10],
    [atom("owner"), table.owner],
    [atom("heir"), table.heir?.pid ?? atom("none")],
    [atom("name"), table.name],
    [atom("size"), table.size],
    [atom("node"), vm.nodeName],
    [atom("named_table"), table.named],
    [atom("type"), atom(table.type)],
    [atom("keypos"), table.keypos],
    [atom("protection"), atom(table.protection)],
  ];
  return {
    "new/2": (name: Term, options: Term) => make(vm, name, options),
    "delete/1": (t: Term) => {
      vm.tables.delete(write(t));
      return true;
    },
    "insert/2": (t: Term, o: Term) => {
      const table = write(t);
      for (const x of inserts(o, table)) table.insert(x);
      return true;
    },
    "insert_new/2": (t: Term, o: Term) => {
      const table = write(t);
      const objects = inserts(o, table);
      if (objects.some((x) => table.lookup(table.keyOf(x)).length > 0)) return false;
      for (const x of objects) table.insert(x);
      return true;
    },
    "lookup/2": (t: Term, k: Term) => list(read(t).lookup(k)),
    "lookup_element/3": (t: Term, k: Term, pos: Term) => {
      const table = read(t);
      const found = table.lookup(k).map((o) => o[(pos as number) - 1] ?? bad());
      if (found.length === 0) throw badarg();
      return table.type.endsWith("bag") ? list(found) : (found[0] as Term);
    },
    "lookup_element/4": (t: Term, k: Term, pos: Term, fallback: Term) => {
      const table = read(t);
      const found = table.lookup(k).map((o) => o[(pos as number) - 1] ?? bad());
      if (found.length === 0) return fallback;
      return table.type.endsWith("bag") ? list(found) : (found[0] as Term);
    },
    "member/2": (t: Term, k: Term) => read(t).lookup(k).length > 0,
    "delete/2": (t: Term, k: Term) => {
      write(t).remove(k);
      return true;
    },
    "delete_object/2": (t: Term, o: Term) => {
      const table = write(t);
      table.remove(table.keyOf(tuple(o, table)), (x) => equals(x, o));
      return true;
    },
    "delete_all_objects/1": (t: Term) => {
      write(t).clear();
      return true;
    },
    "take/2": (t: Term, k: Term) => {
      const table = write(t);
      const found = table.lookup(k);
      table.remove(k);
      return list(found);
    },
    "tab2list/1": (t: Term) => list(read(t).objects()),
    "info/1": (t: Term) => {
      const table = find(t);
      return table === undefined ? UNDEFINED : list(info(table));
    },
    "info/2": (t: Term, key: Term) => {
      const table = find(t);
      if (table === undefined) return UNDEFINED;
      return info(table).find(([k]) => k === key)?.[1] ?? bad();
    },
    "whereis/1": (t: Term) => {
      const table = find(t);
      return table === undefined ? UNDEFINED : table.id instanceof Ref ? table.id : table.name;
    },
    "all/0": () => list(vm.tables.all().map((t) => t.id)),
    "rename/2": (t: Term, name: Term) => vm.tables.rename(write(t), name as Atom).name,
    "first/1": (t: Term) => read(t).keys()[0] ?? END,
    "last/1": (t: Term) => read(t).keys().pop() ?? END,
    "next/2": (t: Term, k: Term) => neighbour(t, k, 1),
    "prev/2": (t: Term, k: Term) => neighbour(t, k, -1),
    "match/2": (t: Term, p: Term) => list(matching(t, p).map(([, b]) => values(b))),
    "match_object/2": (t: Term, p: Term) => list(matching(t, p).map(([o]) => o)),
    "match_delete/2": (t: Term, p: Term) => {
      const table = write(t);
      for (const [o] of matching(t, p)) table.remove(table.keyOf(o), (x) => x === o);
      return true;
    },
    "select/2": (t: Term, spec: Term) => list(select(t, spec)),
    "select_reverse/2": (t: Term, spec: Term) => list(select(t, spec).reverse()),
    "select_count/2": (t: Term, spec: Term) => select(t, spec).filter((x) => x === true).length,
    "select_delete/2": (t: Term, spec: Term) => {
      const table = write(t);
      let n = 0;
      for (const o of table.objects()) {
        if (runSpec(vm, spec, o)?.value !== true) continue;
        n += table.remove(table.keyOf(o), (x) => x === o);
      }
      return n;
    },
    "select_replace/2": (t: Term, spec: Term) => {
      const table = write(t);
      let n = 0;
      for (const o of table.objects()) {
        const r = runSpec(vm, spec, o);
        if (r === undefined) continue;
        table.insert(tuple(r.value, table));
        n++;
      }
      return n;
    },
    "update_counter/3": (t: Term, k: Term, ops: Term) => updateCounter(t, k, ops),
    "update_counter/4": updateCounter,
    "update_element/3": (t: Term, k: Term, ops: Term) => {
      const table = write(t);
      const [object] = table.lookup(k);
      if (object === undefined) return false;
      const next = [...object];
      for (const op of Array.isArray(ops) ? [ops] : (listToArray(ops) ?? bad()))
        next[((op as Term[])[0] as number) - 1] = (op as Term[])[1] as Term;
      table.insert(next);
      return true;
    },
    "give_away/3": (t: Term, to: Term, data: Term) => {
      const table = write(t);
      if (!(to instanceof Pid)) throw badarg();
      const from = table.owner;
      table.owner = to;
      const process = vm.process(to);
      if (process === undefined) throw badarg();
      vm.code.nativesOf("erlang")["send/2"]?.(to, [atom("ETS-TRANSFER"), table.id, from, data]);
      return true;
    },
    "setopts/2": (t: Term, o: Term) => {
      const table = write(t);
      for (const opt of listToArray(o) ?? [o]) {
        if (Array.isArray(opt) && opt[0] === atom("heir"))
          table.heir = opt[1] instanceof Pid ? { pid: opt[1], data: opt[2] as Term } : undefined;
      }
      return true;
    },
    "safe_fixtable/2": () => true,
    "is_compiled_ms/1": () => true,
    "match_spec_compile/1": (s: Term) => s,
  };
}

function bad(): never {
  throw badarg();
}

/** :persistent_term, :atomics-like state of a node that is no table. */
function persistent(vm: Vm): NativeTable {
  const pairs = (): [Term, Term][] => (vm.state.get("persistent_term") as [Term, Term][] | undefined) ?? [];
  const set = (next: [Term, Term][]): void => void vm.state.set("persistent_term", next);
  const get = (k: Term): Term | undefined => pairs().find(([x]) => equals(x, k))?.[1];
  return {
    "put/2": (k: Term, v: Term) => {
      set([...pairs().filter(([x]) => !equals(x, k)), [k, v]]);
      return atom("ok");
    },
    "get/0": () => list(pairs()),
    "get/1": (k: Term) => get(k) ?? bad(),
    "get/2": (k: Term, d: Term) => get(k) ?? d,
    "erase/1": (k: Term) => {
      const had = get(k) !== undefined;
      set(pairs().filter(([x]) => !equals(x, k)));
      return had;
    },
  };
}

export const tables: readonly NativeModule[] = [
  { module: "ets", table: ets },
  { module: "persistent_term", table: persistent },
];
