// What another node's control messages do here. In: a connection and a message of it. Out: signals to processes, spawned
// processes, and answers to that node. Specification: "Distribution Protocol", "Protocol between Connected Nodes", OTP 27.

import { Monitor, type MonitorTarget, type Process, pidKey } from "../beam/process.ts";
import { LOCAL, type SpawnRequest } from "../beam/router.ts";
import { deliver, down, exitSignal, sendToAlias } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { listToArray, Pid, type Ref, type RefKey, type Term } from "../terms/term.ts";
import { type Connection, OP } from "./connection.ts";
import { spawnFailed, wishes } from "./remote-spawn.ts";

/** What control messages act upon. */
export type Surroundings = {
  readonly vm: Vm;
  /** spawns that processes of this node wait for */
  readonly requests: Map<RefKey, SpawnRequest>;
  put(connection: Connection, control: Term[]): void;
  remember(local: Pid, remote: Pid): void;
  forget(local: Pid, remote: Pid): void;
  exit(from: Pid, to: Pid, reason: Term): void;
};

/** Tells a local process that what it watches on another node is gone. */
export function downLocal(vm: Vm, watcher: Pid, ref: Ref, target: MonitorTarget, reason: Term): void {
  const process = vm.process(watcher);
  if (process !== undefined) down(vm, process, ref, target, reason);
}

export class Incoming {
  readonly #to: Surroundings;
  constructor(to: Surroundings) {
    this.#to = to;
  }

  #local(t: Term): Process | undefined {
    return t instanceof Pid && t.node === LOCAL ? this.#to.vm.process(t) : undefined;
  }

  /** Does what a control message says. */
  take(connection: Connection, control: Term[], message: Term): void {
    const { vm } = this.#to;
    switch (control[0]) {
      case OP.send:
      case 2: {
        const process = this.#local(control[2] as Term);
        if (process !== undefined) deliver(vm, process, message);
        return;
      }
      case OP.regSend: {
        const process = vm.whereis(control[3] as Atom);
        if (process !== undefined) deliver(vm, process, message);
        return;
      }
      case OP.aliasSend:
        sendToAlias(vm, control[2] as Ref, message);
        return;
      case OP.link: {
        const [, from, to] = control as [number, Pid, Pid];
        const process = this.#local(to);
        if (process === undefined) this.#to.put(connection, [OP.exit, to, from, atom("noproc")]);
        else {
          process.links.set(pidKey(from), from);
          this.#to.remember(to, from);
        }
        return;
      }
      case OP.unlink: {
        const [, id, from, to] = control as [number, Term, Pid, Pid];
        this.#local(to)?.links.delete(pidKey(from));
        this.#to.forget(to, from);
        this.#to.put(connection, [OP.unlinkAck, id, to, from]);
        return;
      }
      case OP.unlinkAck:
        return;
      case OP.exit: {
        const [, from, to, reason] = control as [number, Pid, Pid, Term];
        const process = this.#local(to);
        this.#to.forget(to, from);
        if (process?.links.delete(pidKey(from))) exitSignal(vm, from, process, reason, false);
        return;
      }
      case OP.exit2: {
        const [, from, to, reason] = control as [number, Pid, Pid, Term];
        const process = this.#local(to);
        if (process !== undefined) exitSignal(vm, from, process, reason, true);
        return;
      }
      case OP.groupLeader: {
        const process = this.#local(control[2] as Term);
        if (process !== undefined) process.groupLeader = control[1] as Pid;
        return;
      }
      case OP.monitor: {
        const [, from, target, ref] = control as [number, Pid, Term, Ref];
        const process = target instanceof Pid ? this.#local(target) : vm.whereis(target as Atom);
        if (process === undefined) this.#to.put(connection, [OP.monitorExit, target, from, ref, atom("noproc")]);
        else process.monitorsIn.set(ref.key, new Monitor(ref, from, target as Pid | Atom, atom("DOWN"), "none"));
        return;
      }
      case OP.demonitor: {
        const [, , target, ref] = control as [number, Pid, Term, Ref];
        (target instanceof Pid ? this.#local(target) : vm.whereis(target as Atom))?.monitorsIn.delete(ref.key);
        return;
      }
      case OP.monitorExit: {
        const [, target, to, ref, reason] = control as [number, Term, Pid, Ref, Term];
        connection.watching.delete(ref.key);
        downLocal(vm, to, ref, target instanceof Pid ? target : [target as Atom, connection.node], reason);
        return;
      }
      case OP.spawnRequest:
        this.#spawnHere(connection, control, message);
        return;
      case OP.spawnReply: {
        const [, ref, to, flags, result] = control as [number, Ref, Pid, number, Term];
        const request = this.#to.requests.get(ref.key);
        this.#to.requests.delete(ref.key);
        const process = this.#local(to);
        if (process === undefined) return;
        if (request === undefined) {
          // given up meanwhile
          if (result instanceof Pid && flags & 1) this.#to.exit(to, result, atom("abandoned"));
          if (result instanceof Pid && flags & 2) this.#to.put(connection, [OP.demonitor, to, result, ref]);
          return;
        }
        const { reply, tag, down: downTag } = wishes(request);
        if (!(result instanceof Pid)) {
          spawnFailed(vm, request, result);
          return;
        }
        if (flags & 1) {
          process.links.set(pidKey(result), result);
          this.#to.remember(to, result);
        }
        if (flags & 2) {
          process.monitorsOut.set(ref.key, new Monitor(ref, to, result, downTag, "none"));
          connection.watching.set(ref.key, { watcher: to, ref, target: result });
        }
        if (reply === "yes" || reply === "success_only") deliver(vm, process, [tag, ref, atom("ok"), result]);
        return;
      }
      default:
    }
  }

  #spawnHere(connection: Connection, control: Term[], args: Term): void {
    const [, ref, from, leader, mfa, options] = control as [number, Ref, Pid, Pid, [Atom, Atom, number], Term];
    const opts = listToArray(options) ?? [];
    const items = listToArray(args) ?? [];
    const process = this.#to.vm.spawnMfa(mfa[0].name, mfa[1].name, items, {}, undefined);
    process.groupLeader = leader;
    process.parent = from;
    let flags = 0;
    if (opts.includes(atom("link"))) {
      flags |= 1;
      process.links.set(pidKey(from), from);
      this.#to.remember(process.pid, from);
    }
    if (opts.some((o) => o === atom("monitor") || (Array.isArray(o) && o[0] === atom("monitor")))) {
      flags |= 2;
      process.monitorsIn.set(ref.key, new Monitor(ref, from, process.pid, atom("DOWN"), "none"));
    }
    this.#to.put(connection, [OP.spawnReply, ref, from, flags, process.pid]);
  }
}
