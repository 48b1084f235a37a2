// What processes hear when another node is lost, or cannot be reached. In: a connection, or a control message that finds none.
// Out: exit signals, {:DOWN, …} and answers with `noconnection`. Specification: "Distribution Protocol", OTP 27.

import { pidKey } from "../beam/process.ts";
import type { SpawnRequest } from "../beam/router.ts";
import { deliver, exitSignal } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { Pid, type Ref, type RefKey, type Term } from "../terms/term.ts";
import { type Connection, OP } from "./connection.ts";
import { downLocal } from "./incoming.ts";
import { spawnFailed } from "./remote-spawn.ts";

const NOCONNECTION = atom("noconnection");

/**
 * Tells all who are linked to or watch somebody on a lost node, or wait for a spawn there. Answers what the end of the
 * process that runs has thrown: it goes on being thrown when everybody has heard.
 */
export function announceLoss(
  vm: Vm,
  requests: Map<RefKey, SpawnRequest>,
  connection: Connection,
): { thrown: unknown } | undefined {
  // the process that asked for the end may be linked to the other node: all others hear of it before it ends
  let ended: { thrown: unknown } | undefined;
  for (const { local, remote } of connection.links.values()) {
    const process = vm.process(local);
    if (process === undefined || !process.links.delete(pidKey(remote))) continue;
    try {
      exitSignal(vm, remote, process, NOCONNECTION, false);
    } catch (thrown) {
      ended = { thrown };
    }
  }
  for (const pid of connection.nodeWatchers) {
    const process = vm.process(pid);
    if (process !== undefined) deliver(vm, process, [atom("nodedown"), connection.node]);
  }
  for (const { watcher, ref, target } of connection.watching.values())
    downLocal(vm, watcher, ref, target, NOCONNECTION);
  for (const [key, request] of [...requests]) {
    if (request.node !== connection.node) continue;
    requests.delete(key);
    spawnFailed(vm, request, NOCONNECTION);
  }
  // processes here that the lost node watched are watched no more
  for (const process of vm.processes()) {
    if (process.alone) continue;
    for (const entry of [...process.monitorsIn.values()])
      if (entry.watcher.node === connection.node) process.monitorsIn.delete(entry.ref.key);
  }
  return ended;
}

/** No connection could be made: the signal of a control message fails as OTP has it. */
export function undeliverable(vm: Vm, requests: Map<RefKey, SpawnRequest>, node: Atom, control: Term[]): void {
  switch (control[0]) {
    case OP.link: {
      const [, from, to] = control as [number, Pid, Pid];
      const process = vm.process(from);
      if (process?.links.delete(pidKey(to))) exitSignal(vm, to, process, NOCONNECTION, false);
      return;
    }
    case OP.monitor: {
      const [, from, target, ref] = control as [number, Pid, Term, Ref];
      downLocal(vm, from, ref, target instanceof Pid ? target : [target as Atom, node], NOCONNECTION);
      return;
    }
    case OP.spawnRequest: {
      const ref = control[1] as Ref;
      const request = requests.get(ref.key);
      requests.delete(ref.key);
      if (request !== undefined) spawnFailed(vm, request, NOCONNECTION);
      return;
    }
    default:
  }
}
