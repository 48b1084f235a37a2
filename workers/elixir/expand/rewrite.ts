// Functions of Elixir whose calls the compiler turns into calls of Erlang: which function, and the arguments in its order,
// for that is the order in which they are evaluated. Recorded from Elixir 1.18's compiler.

import { atom } from "../../terms/atom.ts";
import { Cons, EMPTY, list, type Term } from "../../terms/term.ts";
import { A } from "../ast.ts";

/** A function of Erlang and the arguments of a call of it. */
export type ErlangCall = { readonly module: string; readonly name: string; readonly args: readonly Term[] };

/** `name/arity` or `name/arity target`, by module; a target without a module is in `:erlang`. */
const RENAMED: Readonly<Record<string, string>> = {
  Atom: "to_charlist/1 atom_to_list, to_string/1 atom_to_binary",
  Bitwise:
    "bnot/1, band/2, bor/2, bxor/2, bsl/2, bsr/2, ~~~/1 bnot, &&&/2 band, |||/2 bor, ^^^/2 bxor, <<</2 bsl, >>>/2 bsr",
  Function: "capture/3 make_fun, info/1 fun_info, info/2 fun_info",
  Integer:
    "to_charlist/1 integer_to_list, to_charlist/2 integer_to_list, to_string/1 integer_to_binary, " +
    "to_string/2 integer_to_binary",
  IO: "iodata_length/1 iolist_size, iodata_to_binary/1 iolist_to_binary",
  Kernel:
    "!=/2 /=, !==/2 =/=, */2, +/1, +/2, ++/2, -/1, -/2, --/2, //2, </2, <=/2 =<, ==/2, ===/2 =:=, >/2, >=/2, abs/1, " +
    "apply/2, apply/3, binary_part/3, bit_size/1, byte_size/1, ceil/1, div/2, exit/1, floor/1, " +
    "function_exported?/3 function_exported, hd/1, is_atom/1, is_binary/1, is_bitstring/1, is_boolean/1, is_float/1, " +
    "is_function/1, is_function/2, is_integer/1, is_list/1, is_map/1, is_number/1, is_pid/1, is_port/1, " +
    "is_reference/1, is_tuple/1, length/1, make_ref/0, map_size/1, max/2, min/2, node/0, node/1, not/1, rem/2, " +
    "round/1, self/0, send/2, spawn/1, spawn/3, spawn_link/1, spawn_link/3, spawn_monitor/1, spawn_monitor/3, " +
    "throw/1, tl/1, trunc/1, tuple_size/1",
  List:
    "to_atom/1 list_to_atom, to_existing_atom/1 list_to_existing_atom, to_float/1 list_to_float, " +
    "to_integer/1 list_to_integer, to_integer/2 list_to_integer, to_tuple/1 list_to_tuple",
  Map:
    "from_keys/2 maps:from_keys, intersect/2 maps:intersect, keys/1 maps:keys, merge/2 maps:merge, " +
    "to_list/1 maps:to_list, values/1 maps:values",
  Node:
    "list/0 nodes, list/1 nodes, spawn/2, spawn/4, spawn/3 spawn_opt, spawn/5 spawn_opt, spawn_link/2, spawn_link/4, " +
    "spawn_monitor/2, spawn_monitor/4",
  Port:
    "close/1 port_close, command/2 port_command, command/3 port_command, connect/2 port_connect, list/0 ports, " +
    "open/2 open_port, demonitor/1, demonitor/2",
  Process:
    "alias/0, alias/1, alive?/1 is_process_alive, cancel_timer/1, cancel_timer/2, demonitor/1, demonitor/2, exit/2, " +
    "flag/2 process_flag, flag/3 process_flag, get/0, get_keys/0, get_keys/1, group_leader/0, hibernate/3, link/1, " +
    "list/0 processes, read_timer/1, registered/0, send/3, spawn/2 spawn_opt, spawn/4 spawn_opt, unalias/1, " +
    "unlink/1, unregister/1",
  String:
    "duplicate/2 binary:copy, to_atom/1 binary_to_atom, to_existing_atom/1 binary_to_existing_atom, " +
    "to_float/1 binary_to_float, to_integer/1 binary_to_integer, to_integer/2 binary_to_integer",
  System:
    "monotonic_time/0, os_time/0 os:system_time, system_time/0, time_offset/0, unique_integer/0, unique_integer/1",
  Tuple: "to_list/1 tuple_to_list",
};

const SHORT = list([atom("short")]);

/** The calls whose arguments change, too; not Map.put/3, which its compiler makes an update of the map, in that order. */
const REARRANGED: Readonly<Record<string, [target: string, arrange: (a: readonly Term[]) => readonly unknown[]]>> = {
  "Float.to_charlist/1": ["float_to_list", ([float]) => [float, SHORT]],
  "Float.to_string/1": ["float_to_binary", ([float]) => [float, SHORT]],
  "Kernel.elem/2": ["element", ([tuple, index]) => [increment(index), tuple]],
  "Kernel.is_map_key/2": ["is_map_key", ([map, key]) => [key, map]],
  "Kernel.put_elem/3": ["setelement", ([tuple, index, value]) => [increment(index), tuple, value]],
  "Map.delete/2": ["maps:remove", ([map, key]) => [key, map]],
  "Map.fetch/2": ["maps:find", ([map, key]) => [key, map]],
  "Map.fetch!/2": ["maps:get", ([map, key]) => [key, map]],
  "Map.has_key?/2": ["maps:is_key", ([map, key]) => [key, map]],
  "Map.replace!/3": ["maps:update", ([map, key, value]) => [key, value, map]],
  "Port.monitor/1": ["monitor", ([port]) => [atom("port"), port]],
  "Process.group_leader/2": ["group_leader", ([pid, leader]) => [leader, pid]],
  "Process.monitor/1": ["monitor", ([process]) => [atom("process"), process]],
  "Process.monitor/2": ["monitor", ([process, options]) => [atom("process"), process, options]],
  "Process.send_after/3": ["send_after", ([to, message, time]) => [time, to, message]],
  "Process.send_after/4": ["send_after", ([to, message, time, options]) => [time, to, message, options]],
  "Tuple.delete_at/2": ["delete_element", ([tuple, index]) => [increment(index), tuple]],
  "Tuple.duplicate/2": ["make_tuple", ([value, size]) => [size, value]],
  "Tuple.insert_at/3": ["insert_element", ([tuple, index, value]) => [increment(index), tuple, value]],
};

const TARGETS = new Map<string, readonly [module: string, name: string]>();
for (const [module, functions] of Object.entries(RENAMED)) {
  for (const entry of functions.split(", ")) {
    const [key, target] = entry.split(" ") as [string, string?];
    TARGETS.set(`Elixir.${module}.${key}`, targetOf(target ?? key.slice(0, key.lastIndexOf("/"))));
  }
}

function targetOf(text: string): readonly [module: string, name: string] {
  const parts = /^(\w+):(\w+)$/.exec(text);
  return parts === null ? ["erlang", text] : [parts[1] as string, parts[2] as string];
}

function increment(index: Term | undefined): Term {
  if (typeof index === "number") return index + 1;
  return [[A.dot, EMPTY, list([A.erlang, atom("+")])], EMPTY, list([index as Term, 1])];
}

/** The function of Erlang that a function of Elixir is another name of: what a capture of it means, too. */
export function erlangFunction(module: string, name: string, arity: number): readonly [string, string] | undefined {
  return TARGETS.get(`${module}.${name}/${arity}`);
}

/** The call of Erlang that a call of a function of Elixir stands for, or undefined. */
export function erlangCall(module: string, name: string, args: readonly Term[]): ErlangCall | undefined {
  const same = erlangFunction(module, name, args.length);
  if (same !== undefined) return { module: same[0], name: same[1], args };
  const found = module.startsWith("Elixir.") ? REARRANGED[`${module.slice(7)}.${name}/${args.length}`] : undefined;
  if (found === undefined) return undefined;
  const [target, rename] = targetOf(found[0]);
  return { module: target, name: rename, args: found[1](args) as readonly Term[] };
}

// ---- back again -----------------------------------------------------------------------------------------------------

/** Operators of Elixir that are no functions of its Kernel's. */
const OPERATORS: Readonly<Record<string, string>> = { "andalso/2": "and", "orelse/2": "or" };

/** What {@link REARRANGED} did to the arguments, undone. */
const RESTORED: Readonly<Record<string, (a: readonly Term[]) => readonly unknown[]>> = {
  "Kernel.elem/2": ([index, tuple]) => [tuple, decrement(index)],
  "Kernel.is_map_key/2": ([key, map]) => [map, key],
  "Kernel.put_elem/3": ([index, tuple, value]) => [tuple, decrement(index), value],
  "Map.delete/2": ([key, map]) => [map, key],
  "Map.fetch/2": ([key, map]) => [map, key],
  "Map.fetch!/2": ([key, map]) => [map, key],
  "Map.has_key?/2": ([key, map]) => [map, key],
  "Map.replace!/3": ([key, value, map]) => [map, key, value],
  "Process.group_leader/2": ([leader, pid]) => [pid, leader],
  "Process.send_after/3": ([time, to, message]) => [to, message, time],
  "Process.send_after/4": ([time, to, message, options]) => [to, message, time, options],
  "Tuple.delete_at/2": ([index, tuple]) => [tuple, decrement(index)],
  "Tuple.duplicate/2": ([size, value]) => [value, size],
  "Tuple.insert_at/3": ([index, tuple, value]) => [tuple, decrement(index), value],
};

function decrement(index: Term | undefined): Term {
  if (typeof index === "number") return index - 1;
  const isSum = Array.isArray(index) && Array.isArray(index[0]) && index[2] instanceof Cons;
  return isSum ? (index[2] as Cons).h : (index as Term);
}

const SOURCES = new Map<string, string>();
for (const [source, [module, name]] of [...TARGETS].reverse())
  SOURCES.set(`${module}.${name}/${source.slice(source.lastIndexOf("/") + 1)}`, source.slice("Elixir.".length));
for (const source of Object.keys(RESTORED)) {
  const [module, name] = targetOf((REARRANGED[source] as (typeof REARRANGED)[string])[0]);
  SOURCES.set(`${module}.${name}/${source.slice(source.lastIndexOf("/") + 1)}`, source);
}

/** The call of Elixir's that a call of Erlang's was written as: the module without `Elixir.`; or undefined. */
export function elixirCall(
  module: string,
  name: string,
  args: readonly Term[],
): { readonly module: string; readonly name: string; readonly args: readonly Term[] } | undefined {
  const operator = module === "erlang" ? OPERATORS[`${name}/${args.length}`] : undefined;
  if (operator !== undefined) return { module: "Kernel", name: operator, args };
  const source = SOURCES.get(`${module}.${name}/${args.length}`);
  if (source === undefined) return undefined;
  const at = source.startsWith("Kernel../") ? 6 : source.lastIndexOf(".", source.lastIndexOf("/"));
  const restore = RESTORED[source];
  return {
    module: source.slice(0, at),
    name: source.slice(at + 1, source.lastIndexOf("/")),
    args: restore === undefined ? args : (restore(args) as readonly Term[]),
  };
}
