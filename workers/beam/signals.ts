// Signals between processes: messages, links, monitors, exits. Specification: Erlang reference manual, "Processes".
// Signals inside a node take effect at once; those for other nodes go to the router.

import { type Atom, atom } from "../terms/atom.ts";
import { list, Pid, type Ref, type Term } from "../terms/term.ts";
import type { AliasKind } from "./aliases.ts";
import { MonitorIn, MonitorOut, type Process, pidKey } from "./process.ts";
import { LOCAL } from "./router.ts";
import type { Vm } from "./vm.ts";

const A_EXIT = atom("EXIT");
const A_DOWN = atom("DOWN");
const A_KILL = atom("kill");
const A_KILLED = atom("killed");
const A_NORMAL = atom("normal");
const A_NOPROC = atom("noproc");
const A_PROCESS = atom("process");

/** Puts a message into a local process's mailbox and wakes it. */
export function deliver(vm: Vm, process: Process, message: Term): void {
  process.mailbox.push(message);
  if (process.status === "waiting") vm.scheduler.wake(process, true);
}

/** `pid ! message` for any pid. */
export function sendToPid(vm: Vm, from: Process | undefined, to: Pid, message: Term): void {
  if (to.node === LOCAL) {
    const process = vm.process(to);
    if (process !== undefined) deliver(vm, process, message);
  } else vm.router?.send(from?.pid ?? vm.systemPid, to, message);
}

/** An exit signal from `from` reaches a local process. `forced` is `exit/2`: there `:kill` cannot be trapped. */
export function exitSignal(vm: Vm, from: Pid, to: Process, reason: Term, forced: boolean): void {
  if (to.status === "exiting") return;
  if (forced && reason === A_KILL) {
    vm.scheduler.terminate(to, A_KILLED);
  } else if (to.trapExit) {
    deliver(vm, to, [A_EXIT, from, reason]);
  } else if (reason !== A_NORMAL || (forced && from === to.pid)) {
    vm.scheduler.terminate(to, reason);
  }
}

/** `link/1`. Linking to a process that is gone sends `:noproc` back. */
export function link(vm: Vm, self: Process, other: Pid): void {
  const key = pidKey(other);
  if (other.node === LOCAL && other.id === self.pid.id && other.serial === self.pid.serial) return;
  if (self.links.has(key)) return;
  if (other.node === LOCAL) {
    const process = vm.process(other);
    if (process === undefined) {
      exitSignal(vm, other, self, A_NOPROC, false);
      return;
    }
    process.links.set(pidKey(self.pid), self.pid);
    self.links.set(key, other);
  } else if (vm.router !== null) {
    self.links.set(key, other);
    vm.router.link(self.pid, other);
  } else exitSignal(vm, other, self, atom("noconnection"), false);
}

/** `unlink/1`. */
export function unlink(vm: Vm, self: Process, other: Pid): void {
  if (!self.links.delete(pidKey(other))) return;
  if (other.node === LOCAL) vm.process(other)?.links.delete(pidKey(self.pid));
  else vm.router?.unlink(self.pid, other);
}

export type MonitorOptions = { tag: Term; alias: AliasKind | "none" };
export const PLAIN_MONITOR: MonitorOptions = { tag: A_DOWN, alias: "none" };

/** Starts watching a pid or a registered name; DOWN comes at once when there is nobody. */
export function monitor(
  vm: Vm,
  self: Process,
  target: Pid | readonly [Atom, Atom],
  ref: Ref,
  options: MonitorOptions,
): void {
  self.monitorsOut.set(ref.key, new MonitorOut(ref, target, options.tag, options.alias));
  if (options.alias !== "none") vm.aliases.add(ref, self, options.alias);
  const local = target instanceof Pid ? target.node === LOCAL : target[1] === vm.nodeName || target[1] === LOCAL;
  if (!local) {
    if (vm.router === null) down(vm, self, ref, target, atom("noconnection"));
    else vm.router.monitor(self.pid, target, ref);
    return;
  }
  const process = target instanceof Pid ? vm.process(target) : vm.whereis(target[0]);
  const named: Term = target instanceof Pid ? target : [target[0], vm.nodeName];
  if (process === undefined) down(vm, self, ref, named, A_NOPROC);
  else process.monitorsIn.set(ref.key, new MonitorIn(ref, self.pid, named, options.tag));
}

function endsWithMonitor({ alias }: MonitorOut): boolean {
  return alias === "demonitor" || alias === "reply_demonitor";
}

/** A message to an alias: delivered while the alias is active. */
export function sendToAlias(vm: Vm, ref: Ref, message: Term): void {
  const alias = vm.aliases.find(ref);
  if (alias === undefined) return;
  const { process, kind } = alias;
  if (kind === "reply") vm.aliases.remove(ref, process);
  else if (kind === "reply_demonitor") demonitor(vm, process, ref);
  deliver(vm, process, message);
}

/** A watched process or connection is gone: the watcher gets its message, once. */
export function down(vm: Vm, watcher: Process, ref: Ref, named: Term | readonly [Atom, Atom], reason: Term): void {
  const entry = watcher.monitorsOut.get(ref.key);
  if (entry === undefined) return;
  watcher.monitorsOut.delete(ref.key);
  if (endsWithMonitor(entry)) vm.aliases.remove(ref, watcher);
  deliver(vm, watcher, [entry.tag, ref, A_PROCESS, named as Term, reason]);
}

/** `demonitor/1`; answers whether the monitor was still there. */
export function demonitor(vm: Vm, self: Process, ref: Ref): boolean {
  const entry = self.monitorsOut.get(ref.key);
  if (entry === undefined) return false;
  self.monitorsOut.delete(ref.key);
  if (endsWithMonitor(entry)) vm.aliases.remove(ref, self);
  const target = entry.target;
  if (target instanceof Pid) {
    if (target.node === LOCAL) vm.process(target)?.monitorsIn.delete(ref.key);
    else vm.router?.demonitor(self.pid, target, ref);
  } else if (target[1] === vm.nodeName || target[1] === LOCAL) {
    for (const process of vm.processes()) process.monitorsIn.delete(ref.key);
  } else vm.router?.demonitor(self.pid, target, ref);
  return true;
}

/** Tells all who are linked to or watch a process that it is gone. */
export function announceExit(vm: Vm, process: Process, reason: Term): void {
  if (process.alone) return;
  for (const other of process.links.values()) {
    if (other.node !== LOCAL) {
      vm.router?.exitLink(process.pid, other, reason);
      continue;
    }
    const peer = vm.process(other);
    if (peer === undefined) continue;
    peer.links.delete(pidKey(process.pid));
    exitSignal(vm, process.pid, peer, reason, false);
  }
  for (const entry of process.monitorsIn.values()) announceDown(vm, process.pid, entry, reason);
  for (const entry of process.monitorsOut.values()) {
    const target = entry.target;
    if (target instanceof Pid && target.node === LOCAL) vm.process(target)?.monitorsIn.delete(entry.ref.key);
    else if (target instanceof Pid || (target[1] !== vm.nodeName && target[1] !== LOCAL)) {
      vm.router?.demonitor(process.pid, target, entry.ref);
    } else vm.whereis(target[0])?.monitorsIn.delete(entry.ref.key);
  }
}

function announceDown(vm: Vm, from: Pid, entry: MonitorIn, reason: Term): void {
  if (entry.watcher.node !== LOCAL) {
    vm.router?.down(from, entry.named, entry.watcher, entry.ref, reason);
    return;
  }
  const watcher = vm.process(entry.watcher);
  if (watcher !== undefined) down(vm, watcher, entry.ref, entry.named, reason);
}

/** `{:EXIT, …}`-style list of the pids linked to a process. */
export function linkedPids(process: Process): Term {
  return list([...process.links.values()]);
}
