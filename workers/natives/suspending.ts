// :erlang, processes that others hold: suspend_process, resume_process; and garbage_collect, which has nothing to do here.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { atom } from "../terms/atom.ts";
import { EMPTY, list, listToArray, Pid, type Term } from "../terms/term.ts";

/** Whom a process holds, and how often. */
const held = new WeakMap<Process, Map<Process, number>>();

/** The item `suspending` of a process: {pid, times, 0}. */
export function suspendedBy(process: Process): Term {
  return list([...(held.get(process) ?? [])].map(([other, times]): Term => [other.pid, times, 0]));
}

function holdings(vm: Vm, process: Process): Map<Process, number> {
  const known = held.get(process);
  if (known !== undefined) return known;
  if (vm.state.get(KEY) !== true) {
    vm.state.set(KEY, true);
    // who ends holds nobody any more
    vm.onProcessGone((gone) => {
      for (const [other, times] of held.get(gone) ?? []) release(vm, other, times);
    });
  }
  const made = new Map<Process, number>();
  held.set(process, made);
  return made;
}

const KEY = "suspending";

function release(vm: Vm, process: Process, times: number): void {
  process.suspendCount -= times;
  if (process.suspendCount === 0 && process.status === "runnable") vm.scheduler.enqueue(process);
}

/** A process of this node, which may have ended; others are refused. */
function target(vm: Vm, t: Term): Process | undefined {
  if (!(t instanceof Pid) || t.node !== LOCAL) throw badarg();
  return vm.process(t);
}

function suspend(vm: Vm, t: Term, options: Term): Term {
  const items = listToArray(options);
  const process = target(vm, t);
  if (items === undefined || process === vm.rt.proc) throw badarg();
  let answer: Term | undefined;
  let unless = false;
  let asynchronous = false;
  for (const item of items) {
    if (item === atom("unless_suspending")) unless = true;
    else if (item === atom("asynchronous")) asynchronous = true;
    else if (Array.isArray(item) && item.length === 2 && item[0] === atom("asynchronous")) {
      asynchronous = true;
      answer = item[1] as Term;
    } else throw badarg();
  }
  const tell = (state: Term): void => {
    if (answer !== undefined) deliver(vm, vm.rt.proc, [answer, state]);
  };
  if (process === undefined) {
    if (!asynchronous) throw badarg();
    tell(atom("exited"));
    return true;
  }
  const all = holdings(vm, vm.rt.proc);
  const times = all.get(process) ?? 0;
  if (unless && times > 0) return false;
  all.set(process, times + 1);
  process.suspendCount++;
  tell(atom("suspended"));
  return true;
}

function table(vm: Vm): NativeTable {
  return {
    "suspend_process/1": (p: Term) => suspend(vm, p, EMPTY),
    "suspend_process/2": (p: Term, options: Term) => suspend(vm, p, options),
    "resume_process/1": (p: Term) => {
      const process = target(vm, p);
      const all = holdings(vm, vm.rt.proc);
      const times = process === undefined ? 0 : (all.get(process) ?? 0);
      if (process === undefined || times === 0) throw badarg();
      if (times === 1) all.delete(process);
      else all.set(process, times - 1);
      release(vm, process, 1);
      return true;
    },
    // what a process leaves behind is collected by the host
    "garbage_collect/0": () => true,
    "garbage_collect/1": (p: Term) => target(vm, p) !== undefined,
    "garbage_collect/2": (p: Term, options: Term) => {
      const alive = target(vm, p) !== undefined;
      let request: Term | undefined;
      for (const option of listToArray(options) ?? [EMPTY]) {
        const [key, value] = Array.isArray(option) && option.length === 2 ? option : [];
        if (key === atom("async")) request = value;
        else if (key !== atom("type") || (value !== atom("major") && value !== atom("minor"))) throw badarg();
      }
      if (request === undefined) return alive;
      deliver(vm, vm.rt.proc, [atom("garbage_collect"), request, alive]);
      return atom("async");
    },
  };
}

export const suspending: NativeModule = { module: "erlang", table };
