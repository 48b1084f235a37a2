// :erlang, the part about the system: modules, versions, clocks of the calendar; :os; the output of a node.
// Specification: the references of `erlang` and `os`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, missing } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomCount, atomName, isAtom, OK, UNDEFINED } from "../terms/atom.ts";
import { entryOf } from "../terms/table.ts";
import { Bin, Cons, charlist, EMPTY, list, listToArray, type Pid, type Term } from "../terms/term.ts";
import { displayed } from "./display.ts";
import { ioBytes, textOf } from "./io_bytes.ts";
import { tellStderr } from "./nodebook_instruments.ts";
import { openPorts } from "./ports.ts";

/** A date and time that exists. */
function dateAsItIs(t: Term): Term {
  const parts = (Array.isArray(t) ? t : []).flatMap((part) => (Array.isArray(part) ? part : []));
  const [year, month, day, hour, minute, second] = parts as number[];
  if (parts.length !== 6 || parts.some((n) => typeof n !== "number")) throw badarg();
  const ms = Date.UTC(year as number, (month as number) - 1, day, hour, minute, second);
  if (String(dateTuple(ms)) !== String(t)) throw badarg();
  return t;
}

function dateTuple(ms: number): Term {
  const d = new Date(ms);
  return [
    [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()],
    [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()],
  ];
}

/** What there is to measure of a node's memory; what its host does not tell is 0. */
function memory(vm: Vm): [string, number][] {
  const processes = vm.processCount * 2600;
  const ets = vm.tables.all().reduce((sum, table) => sum + (300 + table.size * 10) * 8, 0);
  return [
    ["total", processes + ets],
    ["processes", processes],
    ["processes_used", processes],
    ["system", ets],
    ["atom", 0],
    ["atom_used", 0],
    ["binary", 0],
    ["code", 0],
    ["ets", ets],
  ];
}

/** Flags that a node keeps, though nothing of it goes by them here: their first value and the largest. */
const FLAGS: Readonly<Record<string, { readonly first: number; readonly most: number }>> = {
  backtrace_depth: { first: 8, most: 2 ** 30 },
  fullsweep_after: { first: 65535, most: 65535 },
  min_heap_size: { first: 233, most: 2 ** 30 },
  min_bin_vheap_size: { first: 46422, most: 2 ** 30 },
  schedulers_online: { first: 1, most: 1 },
};

/** The modules that a real node has in itself. */
const PRE_LOADED = `prim_zip prim_socket prim_net prim_inet prim_file prim_eval prim_buffer persistent_term init zlib
  socket_registry erts_trace_cleaner erts_literal_area_collector erts_internal erts_dirty_process_signal_handler
  erts_code_purger erlang erl_tracer erl_prim_loader erl_init counters atomics`.split(/\s+/);

/** What the node is, as a line: the first of its shell. */
export const SYSTEM_VERSION =
  "Erlang/OTP 27 [erts-15.2.7] [64-bit] [smp:1:1] [ds:1:1:1] [async-threads:0] [nodebook]\n";

const SYSTEM: Record<string, (vm: Vm) => Term> = {
  otp_release: () => charlist("27"),
  version: () => charlist("15.2.7"),
  system_version: () => charlist(SYSTEM_VERSION),
  system_architecture: () => charlist("wasm32-unknown-nodebook"),
  wordsize: () => 8,
  schedulers: () => 1,
  schedulers_online: () => 1,
  logical_processors: () => 1,
  process_count: (vm) => vm.processCount,
  process_limit: () => 1048576,
  port_count: (vm) => openPorts(vm).length,
  port_limit: () => 1048576,
  atom_count: () => atomCount(),
  atom_limit: () => 1048576,
  ets_count: (vm) => vm.tables.all().length,
  ets_limit: () => 8192,
  os_type: () => [atom("unix"), atom("linux")],
  emu_flavor: () => atom("emu"),
  build_type: () => atom("opt"),
  start_time: () => 0,
  creation: (vm) => vm.creation,
  endian: () => atom("little"),
  compat_rel: () => 27,
  dist_ctrl: () => EMPTY,
  multi_scheduling: () => atom("disabled"),
  smp_support: () => true,
  threads: () => true,
  thread_pool_size: () => 0,
  machine: () => charlist("BEAM"),
};

function system(vm: Vm): NativeTable {
  const exported = (m: Term, f: Term, a: Term): boolean => {
    if (!isAtom(m) || !isAtom(f) || typeof a !== "number") throw badarg();
    const loaded = vm.code.loaded(atomName(m)) ?? vm.code.ensure(atomName(m));
    return loaded?.code.has(`${atomName(f)}/${a}`) ?? false;
  };
  return {
    "function_exported/3": exported,
    "is_builtin/3": (m: Term, f: Term, a: Term) =>
      isAtom(m) && isAtom(f) && vm.code.hasNative(atomName(m), atomName(f), a as number),
    "module_loaded/1": (m: Term) => isAtom(m) && vm.code.isLoaded(atomName(m)),
    "loaded/0": () => list(vm.code.loadedNames().map((n) => atom(n))),
    // code is replaced at once: no process runs what was there before
    "check_process_code/2": () => false,
    "check_process_code/3": () => false,
    "check_old_code/1": () => false,
    "pre_loaded/0": () => list(PRE_LOADED.map((name) => atom(name))),
    "delete_module/1": (m: Term) => vm.code.remove(atomName(m as Atom)) || UNDEFINED,
    "purge_module/1": () => true,
    "get_module_info/1": () => {
      throw missing(":erlang.get_module_info/1");
    },
    "localtime/0": () => dateTuple(vm.host.systemTime()),
    // the zone of every host is UTC
    "localtime_to_universaltime/1": dateAsItIs,
    "localtime_to_universaltime/2": dateAsItIs,
    "universaltime_to_localtime/1": dateAsItIs,
    "universaltime/0": () => dateTuple(vm.host.systemTime()),
    "date/0": () => (dateTuple(vm.host.systemTime()) as Term[])[0] as Term,
    "time/0": () => (dateTuple(vm.host.systemTime()) as Term[])[1] as Term,
    "system_info/1": (key: Term) => {
      const read = isAtom(key) ? entryOf(SYSTEM, atomName(key)) : undefined;
      if (read === undefined) throw badarg();
      return read(vm);
    },
    "statistics/1": (key: Term) => {
      const ms = Math.floor(vm.host.now() - vm.startedAt);
      switch (isAtom(key) ? atomName(key) : "") {
        case "runtime":
        case "wall_clock":
          return [ms, 0];
        case "reductions":
          return [vm.scheduler.reductions, 0];
        case "run_queue":
        case "total_run_queue_lengths":
          return 0;
        case "garbage_collection":
          return [0, 0, 0];
        case "io":
          return [
            [atom("input"), 0],
            [atom("output"), 0],
          ];
        default:
          throw badarg();
      }
    },
    "memory/0": () => list(memory(vm).map(([name, bytes]): Term => [atom(name), bytes])),
    "memory/1": (what: Term) => {
      const known = new Map(memory(vm));
      const bytes = (item: Term): number => {
        const found = isAtom(item) ? known.get(atomName(item)) : undefined;
        if (found === undefined) throw badarg();
        return found;
      };
      const items = listToArray(what);
      return items === undefined ? bytes(what) : list(items.map((item): Term => [item, bytes(item)]));
    },
    "system_flag/2": (flag: Term, value: Term) => {
      const limit = isAtom(flag) ? entryOf(FLAGS, atomName(flag)) : undefined;
      if (limit === undefined || typeof value !== "number" || value < 0 || value > limit.most) throw badarg();
      const key = `system_flag ${atomName(flag as Atom)}`;
      const before = (vm.state.get(key) as number | undefined) ?? limit.first;
      vm.state.set(key, value);
      return before;
    },
    "display/1": (t: Term) => {
      vm.host.write(1, displayed(t));
      return true;
    },
    "setnode/2": (name: Term, creation: Term) => {
      vm.nodeName = name as Atom;
      vm.creation = creation as number;
      return true;
    },
  };
}

function os(vm: Vm): NativeTable {
  // any name may be set, "__proto__" as well
  const env = Object.setPrototypeOf(vm.host.env, null) as Record<string, string>;
  return {
    "type/0": () => [atom("unix"), atom("linux")],
    "version/0": () => [6, 1, 0],
    "getpid/0": () => charlist("1"),
    "system_time/0": () => vm.code.nativesOf("erlang")["system_time/0"]?.() ?? 0,
    "system_time/1": (u: Term) => vm.code.nativesOf("erlang")["system_time/1"]?.(u) ?? 0,
    "timestamp/0": () => vm.code.nativesOf("erlang")["timestamp/0"]?.() ?? 0,
    "perf_counter/0": () => vm.code.nativesOf("erlang")["monotonic_time/0"]?.() ?? 0,
    "perf_counter/1": (u: Term) => vm.code.nativesOf("erlang")["monotonic_time/1"]?.(u) ?? 0,
    "getenv/0": () => list(Object.entries(env).map(([k, v]) => charlist(`${k}=${v}`))),
    "getenv/1": (name: Term) => {
      if (!(name instanceof Cons) && name !== EMPTY) throw badarg();
      const found = env[textOf(name) ?? ""];
      return found === undefined ? false : charlist(found);
    },
    "getenv/2": (name: Term, d: Term) => {
      const found = env[textOf(name) ?? ""];
      return found === undefined ? d : charlist(found);
    },
    "putenv/2": (name: Term, value: Term) => {
      if (listToArray(name) === undefined || listToArray(value) === undefined) throw badarg();
      env[textOf(name) ?? ""] = textOf(value) ?? "";
      return true;
    },
    "unsetenv/1": (name: Term) => {
      delete env[textOf(name) ?? ""];
      return true;
    },
    "env/0": () => list(Object.entries(env).map(([k, v]): Term => [charlist(k), charlist(v)])),
  };
}

/** `:nodebook_io`: the terminal of the node as the `:user` process sees it. */
function nodebookIo(vm: Vm): NativeTable {
  return {
    "write/2": (device: Term, data: Term) => {
      const bytes = data instanceof Bin ? data.bytes : ioBytes(data, true);
      if (bytes === undefined) throw badarg();
      vm.host.write(device === 2 ? 2 : 1, bytes);
      return OK;
    },
    // standard error: a cell of the page that writes to it shows it
    "write_error/2": (data: Bin, from: Pid) => {
      if (!tellStderr(vm, from, new TextDecoder().decode(data.bytes))) vm.host.write(2, data.bytes);
      return OK;
    },
    "read_line/1": (prompt: Term) => {
      const read = vm.state.get("read_line") as ((prompt: string) => void) | undefined;
      read?.(textOf(prompt) ?? "");
      return read === undefined ? atom("error") : OK;
    },
    // what follows a text of which the terminal asked, as `IEx.Autocomplete.expand/2` tells
    "completed/3": (id: Term, rest: Term, choices: Term) => {
      const tell = vm.state.get("completed") as ((id: Term, rest: string, choices: string[]) => void) | undefined;
      tell?.(
        id,
        textOf(rest) ?? "",
        (listToArray(choices) ?? []).map((choice) => textOf(choice) ?? ""),
      );
      return OK;
    },
    "geometry/1": (what: Term) => {
      const size = vm.state.get("geometry") as { columns: number; rows: number } | undefined;
      if (size === undefined) return [atom("error"), atom("enotsup")];
      return [OK, what === atom("rows") ? size.rows : size.columns];
    },
  };
}

export const systemNatives: readonly NativeModule[] = [
  { module: "erlang", table: system },
  { module: "os", table: os },
  { module: "nodebook_io", table: nodebookIo },
];
