// :erlang, what a process tells of itself and may be told: process_info and process_flag. Specification: the reference of the
// module `erlang`, OTP 27.

import { framesOf, sizeOf } from "../beam/frame.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { linkedPids } from "../beam/signals.ts";
import { whereabouts } from "../beam/stacktrace.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import { entryOf } from "../terms/table.ts";
import { EMPTY, list, listToArray, Pid, type Term } from "../terms/term.ts";
import { portsOf } from "./ports.ts";
import { suspendedBy } from "./suspending.ts";

/** The process of a pid of this node; a badarg when there is none. */
export function processOf(vm: Vm, t: Term): Process {
  if (!(t instanceof Pid) || t.node !== LOCAL) throw badarg();
  const found = vm.process(t);
  if (found === undefined) throw badarg();
  return found;
}

const INFO: Record<string, (vm: Vm, p: Process) => Term> = {
  registered_name: (_, p) => p.registeredName ?? EMPTY,
  links: (vm, p) => list([...(listToArray(linkedPids(p)) ?? []), ...portsOf(vm, p)]),
  monitors: (_, p) =>
    list(
      [...p.monitorsOut.values()].map(
        (m): Term => [atom("process"), Array.isArray(m.target) ? [...m.target] : (m.target as Pid)],
      ),
    ),
  monitored_by: (_, p) => list([...p.monitorsIn.values()].map((m) => m.watcher)),
  message_queue_len: (_, p) => p.mailbox.length,
  messages: (_, p) => list(p.mailbox.toArray()),
  dictionary: (_, p) => p.dictionary.toList(),
  trap_exit: (_, p) => p.trapExit,
  group_leader: (_, p) => p.groupLeader,
  status: (_, p) => atom(p.suspendCount > 0 ? "suspended" : p.status),
  initial_call: (_, p) => p.initialCall,
  current_function: (vm, p) => {
    const [live] = p.status === "running" || vm.scheduler.lender === p ? whereabouts(vm, p) : [];
    if (Array.isArray(live)) return live.slice(0, 3);
    const [info] = framesOf(p.stack, 1).map((frame) => frame.info);
    return info === undefined ? p.initialCall : [atom(info.module), atom(info.name), info.arity];
  },
  current_stacktrace: (vm, p) => list(whereabouts(vm, p)),
  reductions: (_, p) => p.reductions,
  priority: (_, p) => atom(p.priority),
  parent: (_, p) => p.parent,
  error_handler: () => atom("error_handler"),
  heap_size: (_, p) => 233 + sizeOf(p.stack),
  total_heap_size: (_, p) => 233 + sizeOf(p.stack),
  stack_size: (_, p) => sizeOf(p.stack),
  memory: (_, p) => 2600 + sizeOf(p.stack) * 8 + p.mailbox.length * 32,
  suspending: (_, p) => suspendedBy(p),
  label: (_, p) => p.label ?? UNDEFINED,
};
/** An item of `process_info/2`, by its name. */
export function processItem(vm: Vm, process: Process, item: string): Term {
  return INFO[item]?.(vm, process) ?? UNDEFINED;
}

const INFO_ALL = [
  "current_function",
  "initial_call",
  "status",
  "message_queue_len",
  "links",
  "dictionary",
  "trap_exit",
  "error_handler",
  "priority",
  "group_leader",
  "total_heap_size",
  "heap_size",
  "stack_size",
  "reductions",
  "suspending",
];

function processInfo(vm: Vm, pid: Term, key: Term): Term {
  if (!(pid instanceof Pid) || pid.node !== LOCAL) throw badarg();
  const p = vm.process(pid);
  if (p === undefined) return UNDEFINED;
  if (Array.isArray(key) && key[0] === atom("dictionary")) return [key, p.dictionary.get(key[1] as Term) ?? UNDEFINED];
  if (!(key instanceof Atom)) {
    const keys = listToArray(key);
    if (keys === undefined) throw badarg();
    return list(
      keys.map((k) => {
        const one = processInfo(vm, pid, k);
        return one === EMPTY ? [k, EMPTY] : one;
      }),
    );
  }
  const read = entryOf(INFO, key.name);
  if (read === undefined) throw badarg();
  if (key.name === "registered_name" && p.registeredName === undefined) return EMPTY;
  return [key, read(vm, p)];
}

const isCount = (value: Term): boolean => typeof value === "number" && value >= 0;
const isOneOf = (value: Term, names: readonly string[]): boolean => isAtom(value) && names.includes(atomName(value));
/** Whether it is a priority that a process may have. */
export const isPriority = (value: Term): boolean => isOneOf(value, ["low", "normal", "high", "max"]);
/** What the flags of a process may be. */
const FLAG_VALUES: Readonly<Record<string, (value: Term) => boolean>> = {
  trap_exit: (value) => typeof value === "boolean",
  sensitive: (value) => typeof value === "boolean",
  async_dist: (value) => typeof value === "boolean",
  priority: isPriority,
  message_queue_data: (value) => isOneOf(value, ["on_heap", "off_heap"]),
  error_handler: isAtom,
  min_heap_size: isCount,
  min_bin_vheap_size: isCount,
  max_heap_size: (value) => isCount(value) || value instanceof TMap,
  fullsweep_after: isCount,
  save_calls: isCount,
};

function flag(p: Process, name: Term, value: Term): Term {
  const flagName = isAtom(name) ? atomName(name) : "";
  if (FLAG_VALUES[flagName]?.(value) === false) throw badarg();
  switch (flagName) {
    case "trap_exit": {
      const old = p.trapExit;
      p.trapExit = value === true;
      return old;
    }
    case "priority": {
      const old = p.priority;
      p.priority = atomName(value as Atom);
      return atom(old);
    }
    case "error_handler":
      return atom("error_handler");
    case "min_heap_size":
      return 233;
    case "min_bin_vheap_size":
      return 46422;
    case "max_heap_size":
      return 0;
    case "fullsweep_after":
      return 65535;
    case "message_queue_data":
      return atom("on_heap");
    case "sensitive":
      return false;
    case "save_calls":
      return 0;
    case "async_dist":
      return false;
    default:
      throw badarg();
  }
}

function table(vm: Vm): NativeTable {
  return {
    "process_flag/2": (name: Term, value: Term) => flag(vm.rt.proc, name, value),
    "process_flag/3": (p: Term, name: Term, value: Term) => flag(processOf(vm, p), name, value),
    "process_info/1": (p: Term) => {
      if (p instanceof Pid && p.node === LOCAL && vm.process(p) === undefined) return UNDEFINED;
      const process = processOf(vm, p);
      const out: Term[] =
        process.registeredName === undefined ? [] : [[atom("registered_name"), process.registeredName]];
      for (const key of INFO_ALL) out.push([atom(key), (INFO[key] as (vm: Vm, p: Process) => Term)(vm, process)]);
      return list(out);
    },
    "process_info/2": (p: Term, key: Term) => processInfo(vm, p, key),
  };
}

export const processInfos: NativeModule = { module: "erlang", table };
