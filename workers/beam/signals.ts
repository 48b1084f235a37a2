// Signals between processes: messages, links, monitors, exits. Specification: Erlang reference manual, "Processes".
// Signals inside a node take effect at once; those for other nodes go to the router.

import { type Atom, atom } from "../terms/atom.ts";
import { list, Pid, type Port, type Ref, type Term } from "../terms/term.ts";
import type { Alias, AliasKind } from "./aliases.ts";
import { Monitor, type MonitorTarget, type Process, pidKey } from "./process.ts";
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
export function exitSignal(vm: Vm, from: Pid | Port, to: Process, reason: Term, forced: boolean): void {
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
export function monitor(vm: Vm, self: Process, target: MonitorTarget, ref: Ref, options: MonitorOptions): void {
  const entry = new Monitor(ref, self.pid, target, options.tag, options.alias);
  const { key } = ref;
  self.monitorsOut.set(key, entry);
  if (options.alias !== "none") vm.aliases.add(key, self, entry as Alias);
  if (isHere(vm, target)) {
    const process = target instanceof Pid ? vm.process(target) : vm.whereis(target[0]);
    if (process === undefined) down(vm, self, ref, target, A_NOPROC);
    else process.monitorsIn.set(key, entry);
  } else if (vm.router === null) down(vm, self, ref, target, atom("noconnection"));
  else vm.router.monitor(self.pid, target, ref);
}

/** Whether a monitor of this node's process watches one of this node. */
function isHere(vm: Vm, target: Monitor["target"]): boolean {
  if (target instanceof Pid) return target.node === LOCAL;
  return !Array.isArray(target) || target[1] === vm.nodeName || target[1] === LOCAL;
}

function endsWithMonitor({ kind }: Monitor): boolean {
  return kind === "demonitor" || kind === "reply_demonitor";
}

/** A message to an alias: delivered while the alias is active. */
export function sendToAlias(vm: Vm, ref: Ref, message: Term): void {
  const alias = vm.aliases.find(ref);
  if (alias === undefined) return;
  const process = vm.process(alias.watcher);
  if (process === undefined) return;
  const { kind } = alias;
  if (kind === "reply") vm.aliases.remove(ref, process);
  else if (kind === "reply_demonitor") demonitor(vm, process, ref);
  deliver(vm, process, message);
}

/** A watched process or connection is gone: the watcher gets its message, once. */
export function down(vm: Vm, watcher: Process, ref: Ref, named: Monitor["target"], reason: Term): void {
  const entry = watcher.monitorsOut.take(ref.key);
  if (entry === undefined) return;
  if (endsWithMonitor(entry)) vm.aliases.end(ref.key, watcher);
  deliver(vm, watcher, [entry.tag, ref, A_PROCESS, named as Term, reason]);
}

/** `demonitor/1`; answers whether the monitor was still there. */
export function demonitor(vm: Vm, self: Process, ref: Ref): boolean {
  const { key } = ref;
  const entry = self.monitorsOut.take(key);
  if (entry === undefined) return false;
  if (endsWithMonitor(entry)) vm.aliases.end(key, self);
  const { target } = entry;
  if (!isHere(vm, target)) vm.router?.demonitor(self.pid, target as MonitorTarget, ref);
  else if (target instanceof Pid) vm.process(target)?.monitorsIn.delete(key);
  else for (const process of vm.processes()) if (!process.alone) process.monitorsIn.delete(key);
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
    const { target } = entry;
    if (!isHere(vm, target)) vm.router?.demonitor(process.pid, target as MonitorTarget, entry.ref);
    else if (target instanceof Pid) vm.process(target)?.monitorsIn.delete(entry.ref.key);
    else vm.whereis((target as readonly [Atom, Atom])[0])?.monitorsIn.delete(entry.ref.key);
  }
}

function announceDown(vm: Vm, from: Pid, entry: Monitor, reason: Term): void {
  if (entry.watcher.node !== LOCAL) {
    vm.router?.down(from, entry.target as Term, entry.watcher, entry.ref, reason);
    return;
  }
  const watcher = vm.process(entry.watcher);
  if (watcher !== undefined) down(vm, watcher, entry.ref, entry.target, reason);
}

/** `{:EXIT, …}`-style list of the pids linked to a process. */
export function linkedPids(process: Process): Term {
  return list([...process.links.values()]);
}
