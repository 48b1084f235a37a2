// :ets over workers/beam/ets.ts: making, filling and reading tables. Searches are in ets_select.ts.
// Specification: the reference of the module `ets`, OTP 27.

import { add } from "../beam/arithmetic.ts";
import { type Protection, Table, type TableType } from "../beam/ets.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { equalPids } from "../beam/process.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, isAtom, UNDEFINED } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { isInteger, list, listToArray, Pid, Ref, type Term } from "../terms/term.ts";
import { type Access, END, refused } from "./ets_access.ts";
import { quotedFunctions, searches } from "./ets_select.ts";

const TYPES = ["set", "ordered_set", "bag", "duplicate_bag"];
const PROTECTIONS = ["public", "protected", "private"];
const NONE = atom("none");

type Options = {
  type: TableType;
  protection: Protection;
  keypos: number;
  named: boolean;
  heir: { pid: Pid; data: Term } | undefined;
  extra: Record<string, Term>;
};

function heirOf(o: Term[]): { pid: Pid; data: Term } | undefined | false {
  if (o.length === 2 && o[1] === NONE) return undefined;
  return o.length === 3 && o[1] instanceof Pid ? { pid: o[1], data: o[2] as Term } : false;
}

function readOption(o: Term, into: Options): boolean {
  if (o instanceof Atom) {
    if (TYPES.includes(o.name)) into.type = o.name as TableType;
    else if (PROTECTIONS.includes(o.name)) into.protection = o.name as Protection;
    else if (o.name === "named_table") into.named = true;
    else if (o.name === "compressed") into.extra["compressed"] = true;
    else return false;
    return true;
  }
  if (!Array.isArray(o) || !(o[0] instanceof Atom)) return false;
  const [{ name }, value] = o as [Atom, Term];
  if (name === "heir") {
    const heir = heirOf(o);
    if (heir === false) return false;
    into.heir = heir;
    return true;
  }
  if (o.length !== 2) return false;
  if (name === "keypos") {
    if (typeof value !== "number" || value < 1) return false;
    into.keypos = value;
    return true;
  }
  if (!["read_concurrency", "write_concurrency", "decentralized_counters"].includes(name)) return false;
  if (typeof value !== "boolean" && !(name === "write_concurrency" && value === atom("auto"))) return false;
  into.extra[name] = value;
  if (name === "write_concurrency" && value === atom("auto")) into.extra["decentralized_counters"] ??= true;
  return true;
}

function make(vm: Vm, name: Term, options: Term): Term {
  if (!isAtom(name)) throw refused(1, "not_an_atom");
  const given = listToArray(options);
  if (given === undefined) throw refused(2, "not_a_list");
  const read: Options = {
    type: "set",
    protection: "protected",
    keypos: 1,
    named: false,
    heir: undefined,
    extra: {},
  };
  for (const o of given) if (!readOption(o, read)) throw refused(2, "badopt");
  const ref = vm.makeRef();
  const { type, protection, keypos, named } = read;
  const id = named ? name : ref;
  const made = new Table(id, name as Atom, named, type, keypos, protection, vm.rt.proc.pid, read.extra);
  made.heir = read.heir;
  if (!vm.tables.add(made, ref.key)) throw refused(1, "name_taken");
  vm.rt.proc.ownsTables = true;
  if (named) refs.set(made, ref);
  return id;
}

/** The references of named tables, which only `whereis/1` and `info/2` tell. */
const refs = new WeakMap<Table, Ref>();

function access(vm: Vm): Access {
  const find = (t: Term): Table | undefined =>
    t instanceof Ref ? vm.tables.byRef(t) : isAtom(t) ? vm.tables.named(t as Atom) : undefined;
  const get = (t: Term, allowed: (table: Table) => boolean): Table => {
    const table = find(t);
    if (table === undefined) throw refused(1, t instanceof Ref || isAtom(t) ? "id" : "no_id");
    if (!allowed(table) && !equalPids(table.owner, vm.rt.proc.pid)) throw refused(1, "access");
    return table;
  };
  return {
    find,
    read: (t) => get(t, (table) => table.protection !== "private"),
    write: (t) => get(t, (table) => table.protection === "public"),
  };
}

/** What an insertion takes: a tuple that has a key, or a list of them. */
function objectsOf(t: Term, table: Table): Term[][] {
  const one = (o: Term): Term[] | undefined => (Array.isArray(o) && o.length >= table.keypos ? o : undefined);
  if (Array.isArray(t)) {
    const found = one(t);
    if (found === undefined) throw t.length === 0 ? refused(2, "empty_tuple") : badarg();
    return [found];
  }
  const many = listToArray(t);
  if (many === undefined) throw refused(2, "not_a_tuple");
  return many.map((o) => {
    const found = one(o);
    if (found === undefined) throw Array.isArray(o) && o.length > 0 ? badarg() : refused(2, "not_tuples");
    return found;
  });
}

function changed(table: Table, object: Term[], operation: Term): { object: Term[]; value: Term } {
  const op = isInteger(operation) ? [table.keypos + 1, operation] : operation;
  if (!Array.isArray(op) || (op.length !== 2 && op.length !== 4) || !op.every(isInteger))
    throw refused(3, "bad_update");
  const [pos, incr, threshold, reset] = op as Term[];
  if (pos === table.keypos) throw refused(3, "keypos");
  if (typeof pos !== "number" || pos < 1 || pos > object.length) throw refused(3, "op_position");
  const old = object[pos - 1] as Term;
  if (!isInteger(old)) throw refused(3, "not_integer");
  let value = add(old, incr as Term);
  if (
    threshold !== undefined &&
    (compare(incr as Term, 0) >= 0 ? compare(value, threshold) > 0 : compare(value, threshold) < 0)
  )
    value = reset as Term;
  const next = [...object];
  next[pos - 1] = value;
  return { object: next, value };
}

function needSet(table: Table): void {
  if (table.type.endsWith("bag")) throw refused(1, "type");
}

/** The object of a key, or the default with that key in it. */
function objectFor(table: Table, key: Term, fallback: Term | undefined): Term[] {
  const [found] = table.lookup(key);
  if (fallback !== undefined && !Array.isArray(fallback)) throw refused(4, "not_a_tuple");
  if (found !== undefined) return found;
  if (fallback === undefined) throw refused(2, "badkey");
  const object = [...(fallback as Term[])];
  if (object.length < table.keypos) throw badarg();
  object[table.keypos - 1] = key;
  return object;
}

function updateCounter(table: Table, key: Term, operations: Term, fallback?: Term): Term {
  needSet(table);
  let object = objectFor(table, key, fallback);
  const one = (op: Term): Term => {
    const made = changed(table, object, op);
    object = made.object;
    return made.value;
  };
  const many = listToArray(operations);
  const result = many === undefined ? one(operations) : list(many.map(one));
  table.insert(object);
  return result;
}

function updateElement(table: Table, key: Term, operations: Term, fallback?: Term): Term {
  if (table.type.endsWith("bag")) throw refused(3, "out_of_range");
  const many = Array.isArray(operations) ? [operations as Term] : listToArray(operations);
  if (many === undefined) throw refused(3, "bad_element");
  const known = table.lookup(key)[0];
  if (known === undefined && fallback === undefined) return false;
  const object = [...objectFor(table, key, fallback)];
  for (const op of many) {
    if (!Array.isArray(op) || op.length !== 2 || typeof op[0] !== "number") throw refused(3, "bad_element");
    if (op[0] === table.keypos) throw refused(3, "keypos");
    if (op[0] < 1 || op[0] > object.length) throw refused(3, "op_position");
    object[op[0] - 1] = op[1] as Term;
  }
  table.insert(object);
  return true;
}

function lookupElement(table: Table, key: Term, pos: Term, fallback?: Term): Term {
  if (typeof pos !== "number") throw refused(3, "not_an_integer");
  if (pos < 1) throw refused(3, "out_of_range");
  const found = table.lookup(key);
  if (found.length === 0) {
    if (fallback === undefined) throw refused(2, "badkey");
    return fallback;
  }
  const values = found.map((o) => {
    if (pos > o.length) throw refused(3, "position");
    return o[pos - 1] as Term;
  });
  return table.type.endsWith("bag") ? list(values) : (values[0] as Term);
}

function info(vm: Vm, table: Table): [string, Term][] {
  return [
    ["id", refs.get(table) ?? table.id],
    ["decentralized_counters", table.extra["decentralized_counters"] ?? false],
    ["read_concurrency", table.extra["read_concurrency"] ?? false],
    ["write_concurrency", table.extra["write_concurrency"] ?? false],
    ["compressed", table.extra["compressed"] ?? false],
    ["memory", 300 + table.size * 10],
    ["owner", table.owner],
    ["heir", table.heir?.pid ?? NONE],
    ["name", table.name],
    ["size", table.size],
    ["node", vm.nodeName],
    ["named_table", table.named],
    ["type", atom(table.type)],
    ["keypos", table.keypos],
    ["protection", atom(table.protection)],
  ];
}

function hiddenInfo(table: Table, item: string): Term | undefined {
  if (item === "fixed") return table.fixed > 0;
  if (item === "binary") return list([]);
  if (item === "safe_fixed" || item === "safe_fixed_monotonic_time") return false;
  return undefined;
}

function setOptions(table: Table, options: Term): Term {
  const many = Array.isArray(options) ? [options as Term] : listToArray(options);
  if (many === undefined) throw refused(2, "badopt");
  for (const o of many) {
    const heir = Array.isArray(o) && o[0] === atom("heir") ? heirOf(o) : false;
    if (heir !== false) table.heir = heir;
    else if (Array.isArray(o) && o[0] === atom("protection") && o[1] instanceof Atom && PROTECTIONS.includes(o[1].name))
      table.protection = o[1].name as Protection;
    else throw refused(2, "badopt");
  }
  return true;
}

function ets(vm: Vm): NativeTable {
  const { find, read, write } = access(vm);
  const known = (t: Term): Table | undefined => {
    if (!(t instanceof Ref) && !isAtom(t)) throw refused(1, "no_id");
    return find(t);
  };
  const neighbour = (t: Term, k: Term, step: 1 | -1): Term | undefined => {
    const found = read(t).neighbour(k, step);
    if (found === "none") throw refused(2, "badkey");
    return found;
  };
  const withObjects = (t: Term, key: Term | undefined): Term =>
    key === undefined ? END : [key, list(read(t).lookup(key))];
  return {
    "new/2": (name: Term, options: Term) => make(vm, name, options),
    "delete/1": (t: Term) => {
      vm.tables.delete(write(t));
      return true;
    },
    "insert/2": (t: Term, o: Term) => {
      const table = write(t);
      for (const x of objectsOf(o, table)) table.insert(x);
      return true;
    },
    "insert_new/2": (t: Term, o: Term) => {
      const table = write(t);
      const objects = objectsOf(o, table);
      if (objects.some((x) => table.lookup(table.keyOf(x)).length > 0)) return false;
      for (const x of objects) table.insert(x);
      return true;
    },
    "lookup/2": (t: Term, k: Term) => list(read(t).lookup(k)),
    "lookup_element/3": (t: Term, k: Term, pos: Term) => lookupElement(read(t), k, pos),
    "lookup_element/4": (t: Term, k: Term, pos: Term, fallback: Term) => lookupElement(read(t), k, pos, fallback),
    "member/2": (t: Term, k: Term) => read(t).lookup(k).length > 0,
    "delete/2": (t: Term, k: Term) => {
      write(t).remove(k);
      return true;
    },
    "delete_object/2": (t: Term, o: Term) => {
      const table = write(t);
      if (!Array.isArray(o)) throw refused(2, "not_a_tuple");
      if (o.length >= table.keypos) table.remove(table.keyOf(o), (x) => equals(x, o));
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
    "info/1": (t: Term) => {
      const table = known(t);
      return table === undefined ? UNDEFINED : list(info(vm, table).map(([k, v]): Term => [atom(k), v]));
    },
    "info/2": (t: Term, item: Term) => {
      const table = known(t);
      if (table === undefined) return UNDEFINED;
      const name = item instanceof Atom ? item.name : "";
      const found = info(vm, table).find(([k]) => k === name)?.[1] ?? hiddenInfo(table, name);
      if (found === undefined) throw refused(2, "bad_item");
      return found;
    },
    "whereis/1": (t: Term) => {
      if (t instanceof Ref) return find(t) === undefined ? UNDEFINED : t;
      if (!isAtom(t)) throw refused(1, "bad_name");
      const table = find(t);
      return table === undefined ? UNDEFINED : (refs.get(table) ?? table.id);
    },
    "all/0": () => list(vm.tables.all().map((t) => t.id)),
    "rename/2": (t: Term, name: Term) => {
      const table = write(t);
      if (!isAtom(name)) throw refused(2, "not_an_atom");
      if (!table.named) {
        Object.defineProperty(table, "name", { value: name });
        return table.id;
      }
      if (vm.tables.named(name as Atom) !== undefined) throw refused(2, "name_taken");
      Object.defineProperty(table, "id", { value: name });
      return vm.tables.rename(table, name as Atom).name;
    },
    "first/1": (t: Term) => read(t).first() ?? END,
    "last/1": (t: Term) => read(t).last() ?? END,
    "next/2": (t: Term, k: Term) => neighbour(t, k, 1) ?? END,
    "prev/2": (t: Term, k: Term) => neighbour(t, k, -1) ?? END,
    "first_lookup/1": (t: Term) => withObjects(t, read(t).first()),
    "last_lookup/1": (t: Term) => withObjects(t, read(t).last()),
    "next_lookup/2": (t: Term, k: Term) => withObjects(t, neighbour(t, k, 1)),
    "prev_lookup/2": (t: Term, k: Term) => withObjects(t, neighbour(t, k, -1)),
    "slot/2": (t: Term, n: Term) => {
      const table = read(t);
      const places = table.hashed?.buckets ?? table.size;
      if (typeof n !== "number" || n < 0 || n > places) throw refused(2, "out_of_range");
      if (n === places) return END;
      return list(table.hashed?.at(n).reverse() ?? table.objects().slice(n, n + 1));
    },
    "update_counter/3": (t: Term, k: Term, ops: Term) => updateCounter(write(t), k, ops),
    "update_counter/4": (t: Term, k: Term, ops: Term, fallback: Term) => updateCounter(write(t), k, ops, fallback),
    "update_element/3": (t: Term, k: Term, ops: Term) => updateElement(write(t), k, ops),
    "update_element/4": (t: Term, k: Term, ops: Term, fallback: Term) => updateElement(write(t), k, ops, fallback),
    "give_away/3": (t: Term, to: Term, data: Term) => {
      const table = write(t);
      const from = table.owner;
      if (!(to instanceof Pid)) throw refused(2, "not_a_pid");
      if (equalPids(to, from)) throw refused(2, "owner");
      const heir = vm.process(to);
      if (heir === undefined) throw refused(2, "dead");
      table.owner = to;
      heir.ownsTables = true;
      vm.code.nativesOf("erlang")["send/2"]?.(to, [atom("ETS-TRANSFER"), table.id, from, data]);
      return true;
    },
    "setopts/2": (t: Term, o: Term) => setOptions(write(t), o),
    "safe_fixtable/2": (t: Term, on: Term) => {
      const table = read(t);
      if (typeof on !== "boolean") throw refused(2, "not_a_boolean");
      table.fix(on ? 1 : -1);
      return true;
    },
    ...searches(vm, { find, read, write }),
  };
}

export const tables: readonly NativeModule[] = [{ module: "ets", table: ets }, quotedFunctions];
