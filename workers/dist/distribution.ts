// Distribution of one node: its connections, and the router that turns signals for other nodes into control messages and
// back. Specification: "Distribution Protocol", "Protocol between Connected Nodes", OTP 27.

import type { NetworkHost, Stream } from "../beam/host.ts";
import type { Process } from "../beam/process.ts";
import { pidKey } from "../beam/process.ts";
import { LOCAL, type Router, type SpawnRequest } from "../beam/router.ts";
import { deliver, down, exitSignal } from "../beam/signals.ts";
import type { Timer } from "../beam/timers.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, NIL, atom } from "../terms/atom.ts";
import { type FunCodec, decodeTerm, encodeTerm } from "../terms/etf.ts";
import { Pid, Ref, type RefKey, type Term, listToArray } from "../terms/term.ts";
import { ByteQueue, lookup, register, u32 } from "./epmd.ts";
import { type Admission, type Peer, acceptingHandshake, connectingHandshake } from "./handshake.ts";

const OP = {
  link: 1, exit: 3, regSend: 6, groupLeader: 7, exit2: 8, monitor: 19, demonitor: 20, monitorExit: 21, send: 22,
  spawnRequest: 29, spawnReply: 31, aliasSend: 33, unlink: 35, unlinkAck: 36,
} as const;
const NOCONNECTION = atom("noconnection");
const EMPTY_ATOM = atom("");

type Watched = { watcher: Pid; ref: Ref; target: Pid | readonly [Atom, Atom] };

class Connection {
  readonly node: Atom;
  readonly stream: Stream;
  readonly hidden: boolean;
  readonly creation: number;
  /** links between a local process and a remote one */
  readonly links = new Map<string, { local: Pid; remote: Pid }>();
  /** monitors of local processes on remote ones */
  readonly watching = new Map<RefKey, Watched>();
  /** local processes that want {:nodedown, node} */
  readonly nodeWatchers: Pid[] = [];
  /** spawns that wait for their reply */
  readonly spawns = new Map<RefKey, SpawnRequest>();
  readonly queue = new ByteQueue();
  heard: number;
  ticker: Timer | undefined;
  reason: Term = atom("connection_closed");
  constructor(node: Atom, stream: Stream, peer: Peer, now: number) {
    this.node = node;
    this.stream = stream;
    this.hidden = peer.hidden;
    this.creation = peer.creation;
    this.heard = now;
    this.queue.push(peer.rest);
  }
}

/** What the layer above hears: the `:net_kernel` of the node. */
export type NodeEvents = {
  up(node: Atom, hidden: boolean): void;
  down(node: Atom, hidden: boolean, reason: Term): void;
  /** an attempt to connect that failed */
  failed(node: Atom, reason: string): void;
  /** a refused connection attempt, for the log line */
  rejected(node: string, why: string): void;
};

export type DistributionOptions = {
  readonly vm: Vm;
  readonly network: NetworkHost;
  readonly funs: FunCodec;
  readonly events: NodeEvents;
};

/** The distribution of a node. Make it, then {@link start} it with a name. */
export class Distribution implements Router {
  readonly #vm: Vm;
  readonly #network: NetworkHost;
  readonly #funs: FunCodec;
  readonly #events: NodeEvents;
  readonly #connections = new Map<Atom, Connection>();
  /** frames that wait for a connection that is being made, and who wants to know */
  readonly #pending = new Map<Atom, { frames: [Term, Term | undefined][]; waiting: ((up: boolean) => void)[] }>();
  readonly #cookies = new Map<string, Atom>();
  #hidden = false;
  #ticktime = 60;
  #listener: { port: number; close(): void } | undefined;
  #epmd: Stream | undefined;
  constructor(options: DistributionOptions) {
    this.#vm = options.vm;
    this.#network = options.network;
    this.#funs = options.funs;
    this.#events = options.events;
  }

  // ---- start and stop ---------------------------------------------------------------------------------------------

  /** Makes the node distributed under `name@host`. `done` gets undefined or an error such as "duplicate_name". */
  start(name: Atom, hidden: boolean, done: (error: string | undefined) => void): void {
    const listener = this.#network.listen("0.0.0.0", 0, (stream) => this.#accept(stream));
    if (typeof listener === "string") {
      done(listener);
      return;
    }
    this.#listener = listener;
    this.#hidden = hidden;
    register(this.#network, name.name.split("@")[0] as string, listener.port, hidden, (result) => {
      if (typeof result === "string") {
        listener.close();
        done(result);
        return;
      }
      this.#epmd = result.stream;
      result.stream.onData = () => {};
      this.#vm.nodeName = name;
      this.#vm.creation = result.creation;
      this.#vm.router = this;
      done(undefined);
    });
  }

  /** Ends the distribution: all connections close. */
  stop(): void {
    this.#listener?.close();
    this.#epmd?.destroy();
    for (const c of [...this.#connections.values()]) this.#lost(c, atom("net_kernel_terminated"), true);
    this.#vm.nodeName = LOCAL;
    this.#vm.router = null;
  }

  setCookie(node: Atom | null, cookie: Atom): void {
    if (node === null || node === this.#vm.nodeName) this.#vm.cookie = cookie;
    else this.#cookies.set(node.name, cookie);
  }

  setTicktime(seconds: number): void {
    this.#ticktime = seconds;
  }

  #cookie(peer: string): string {
    return (this.#cookies.get(peer) ?? this.#vm.cookie).name;
  }

  #random(): number {
    const out = new Uint8Array(4);
    this.#vm.host.random(out);
    return new DataView(out.buffer).getUint32(0);
  }

  // ---- connections ------------------------------------------------------------------------------------------------

  isConnected(node: Atom): boolean {
    return this.#connections.has(node);
  }

  /** Connects to a node unless it is connected; `done` hears whether it is. */
  connect(node: Atom, done: (up: boolean) => void): void {
    if (node === this.#vm.nodeName || this.#connections.has(node)) {
      done(true);
      return;
    }
    const waiting = this.#pending.get(node);
    if (waiting !== undefined) {
      waiting.waiting.push(done);
      return;
    }
    this.#pending.set(node, { frames: [], waiting: [done] });
    const [name, host] = node.name.split("@") as [string, string | undefined];
    if (host === undefined) {
      this.#failed(node);
      return;
    }
    const limit = this.#vm.addTimer(7000, () => this.#failed(node));
    lookup(this.#network, host, name, (found) => {
      if (typeof found === "string") {
        this.#vm.timers.cancel(limit);
        this.#failed(node);
        return;
      }
      this.#network.connect(found.address, found.port, (stream) => {
        if (typeof stream === "string") {
          this.#vm.timers.cancel(limit);
          this.#failed(node);
          return;
        }
        connectingHandshake(stream, node.name, {
          me: this.#vm.nodeName.name, creation: this.#vm.creation, hidden: this.#hidden,
          cookie: (peer) => this.#cookie(peer), random: () => this.#random(),
          done: (result) => {
            this.#vm.timers.cancel(limit);
            if ("error" in result) {
              // `nok`: the peer is connecting to us at the same time and its attempt wins
              if (result.error !== "nok") this.#failed(node);
            } else this.#established(node, stream, result);
          },
        });
      });
    });
  }

  #failed(node: Atom): void {
    const pending = this.#pending.get(node);
    if (pending === undefined) return;
    this.#pending.delete(node);
    this.#events.failed(node, "nodedown");
    for (const [control] of pending.frames) this.#undeliverable(node, control as Term[]);
    for (const done of pending.waiting) done(false);
  }

  #accept(stream: Stream): void {
    const admit = (peer: string): Admission => {
      const node = atom(peer);
      if (this.#connections.has(node)) return "alive";
      if (this.#pending.has(node)) return this.#vm.nodeName.name > peer ? "nok" : "ok_simultaneous";
      return "ok";
    };
    acceptingHandshake(stream, admit, {
      me: this.#vm.nodeName.name, creation: this.#vm.creation, hidden: this.#hidden,
      cookie: (peer) => this.#cookie(peer), random: () => this.#random(),
      done: (result) => {
        if ("error" in result) {
          if (result.error === "bad_challenge_reply") this.#events.rejected(result.peer ?? "", result.error);
          return;
        }
        const node = atom(result.name);
        const old = this.#connections.get(node);
        if (old !== undefined) this.#lost(old, atom("connection_closed"), true);
        this.#established(node, stream, result);
      },
    });
  }

  #established(node: Atom, stream: Stream, peer: Peer): void {
    if (this.#connections.has(node)) {
      stream.destroy();
      return;
    }
    const connection = new Connection(node, stream, peer, this.#vm.host.now());
    this.#connections.set(node, connection);
    stream.onData = (data) => {
      connection.queue.push(data);
      connection.heard = this.#vm.host.now();
      this.#frames(connection);
    };
    stream.onClose = () => this.#lost(connection, connection.reason, false);
    this.#tick(connection);
    this.#events.up(node, peer.hidden);
    const pending = this.#pending.get(node);
    this.#pending.delete(node);
    for (const [control, message] of pending?.frames ?? []) this.#put(connection, control, message);
    for (const done of pending?.waiting ?? []) done(true);
    this.#frames(connection);
  }

  /** Four ticks in a net_ticktime; a peer that stays silent for that long is gone. */
  #tick(connection: Connection): void {
    connection.ticker = this.#vm.addTimer((this.#ticktime * 1000) / 4, () => {
      if (this.#vm.host.now() - connection.heard > this.#ticktime * 1000) {
        this.#lost(connection, atom("net_tick_timeout"), true);
        return;
      }
      connection.stream.write(u32(0));
      this.#tick(connection);
    });
  }

  /** `Node.disconnect`. */
  disconnect(node: Atom): boolean {
    const connection = this.#connections.get(node);
    if (connection === undefined) return false;
    this.#lost(connection, atom("disconnect"), true);
    return true;
  }

  #lost(connection: Connection, reason: Term, close: boolean): void {
    if (this.#connections.get(connection.node) !== connection) return;
    this.#connections.delete(connection.node);
    if (connection.ticker !== undefined) this.#vm.timers.cancel(connection.ticker);
    if (close) connection.stream.destroy();
    for (const { local, remote } of connection.links.values()) {
      const process = this.#vm.process(local);
      if (process === undefined || !process.links.delete(pidKey(remote))) continue;
      exitSignal(this.#vm, remote, process, NOCONNECTION, false);
    }
    for (const pid of connection.nodeWatchers) {
      const process = this.#vm.process(pid);
      if (process !== undefined) deliver(this.#vm, process, [atom("nodedown"), connection.node]);
    }
    for (const { watcher, ref, target } of [...connection.watching.values()]) this.#downLocal(watcher, ref, target, NOCONNECTION);
    for (const request of connection.spawns.values()) this.#spawnFailed(request, NOCONNECTION);
    // processes here that the lost node watched are watched no more
    for (const process of this.#vm.processes()) {
      if (process.alone) continue;
      for (const entry of [...process.monitorsIn.values()]) if (entry.watcher.node === connection.node) process.monitorsIn.delete(entry.ref.key);
    }
    this.#events.down(connection.node, connection.hidden, reason);
  }

  #downLocal(watcher: Pid, ref: Ref, target: Pid | readonly [Atom, Atom], reason: Term): void {
    const process = this.#vm.process(watcher);
    if (process !== undefined) down(this.#vm, process, ref, target, reason);
  }

  nodes(kind: "visible" | "hidden" | "connected" | "known"): Atom[] {
    const all = [...this.#connections.values()];
    if (kind === "visible") return all.filter((c) => !c.hidden).map((c) => c.node);
    if (kind === "hidden") return all.filter((c) => c.hidden).map((c) => c.node);
    return all.map((c) => c.node);
  }

  // ---- sending ----------------------------------------------------------------------------------------------------

  #identity(): { local: Atom; node: Atom; creation: number } {
    return { local: LOCAL, node: this.#vm.nodeName, creation: this.#vm.creation };
  }

  #to(node: Atom, control: Term, message?: Term): void {
    const connection = this.#connections.get(node);
    if (connection !== undefined) {
      this.#put(connection, control, message);
      return;
    }
    const pending = this.#pending.get(node);
    if (pending !== undefined) {
      pending.frames.push([control, message]);
      return;
    }
    this.connect(node, () => {});
    const opened = this.#pending.get(node);
    if (opened !== undefined) opened.frames.push([control, message]);
    else if (this.#connections.has(node)) this.#to(node, control, message);
    else this.#undeliverable(node, control as Term[]);
  }

  #put(connection: Connection, control: Term, message: Term | undefined): void {
    const me = this.#identity();
    const head = encodeTerm(control, me);
    const body = message === undefined ? new Uint8Array(0) : encodeTerm(message, me);
    const frame = new Uint8Array(5 + head.length + body.length);
    new DataView(frame.buffer).setUint32(0, 1 + head.length + body.length);
    frame[4] = 112;
    frame.set(head, 5);
    frame.set(body, 5 + head.length);
    connection.stream.write(frame);
  }

  /** No connection could be made: the signal fails as OTP has it. */
  #undeliverable(node: Atom, control: Term[]): void {
    switch (control[0]) {
      case OP.link: {
        const [, from, to] = control as [number, Pid, Pid];
        const process = this.#vm.process(from);
        if (process?.links.delete(pidKey(to))) exitSignal(this.#vm, to, process, NOCONNECTION, false);
        return;
      }
      case OP.monitor: {
        const [, from, target, ref] = control as [number, Pid, Term, Ref];
        this.#downLocal(from, ref, target instanceof Pid ? target : [target as Atom, node], NOCONNECTION);
        return;
      }
      case OP.spawnRequest: {
        const ref = control[1] as Ref;
        const request = this.#requests.get(ref.key);
        this.#requests.delete(ref.key);
        if (request !== undefined) this.#spawnFailed(request, NOCONNECTION);
        return;
      }
      default:
    }
  }

  send(from: Pid, to: Pid, message: Term): void {
    this.#to(to.node, [OP.send, from, to], message);
  }
  sendNamed(from: Pid, name: Atom, node: Atom, message: Term): void {
    this.#to(node, [OP.regSend, from, EMPTY_ATOM, name], message);
  }
  sendAlias(from: Pid, alias: Ref, message: Term): void {
    this.#to(alias.node, [OP.aliasSend, from, alias], message);
  }
  link(from: Pid, to: Pid): void {
    this.#to(to.node, [OP.link, from, to]);
    this.#remember(from, to);
  }
  #remember(local: Pid, remote: Pid): void {
    this.#connections.get(remote.node)?.links.set(`${pidKey(local)}|${pidKey(remote)}`, { local, remote });
  }
  #forget(local: Pid, remote: Pid): void {
    this.#connections.get(remote.node)?.links.delete(`${pidKey(local)}|${pidKey(remote)}`);
  }
  unlink(from: Pid, to: Pid): void {
    this.#forget(from, to);
    this.#to(to.node, [OP.unlink, this.#vm.uniqueInteger(), from, to]);
  }
  monitor(from: Pid, target: Pid | readonly [Atom, Atom], ref: Ref): void {
    const node = target instanceof Pid ? target.node : target[1];
    this.#to(node, [OP.monitor, from, target instanceof Pid ? target : target[0], ref]);
    this.#connections.get(node)?.watching.set(ref.key, { watcher: from, ref, target });
    const pending = this.#pending.get(node);
    pending?.waiting.push((up) => {
      if (up) this.#connections.get(node)?.watching.set(ref.key, { watcher: from, ref, target });
    });
  }
  demonitor(from: Pid, target: Pid | readonly [Atom, Atom], ref: Ref): void {
    const node = target instanceof Pid ? target.node : target[1];
    const connection = this.#connections.get(node);
    if (connection?.watching.delete(ref.key)) this.#put(connection, [OP.demonitor, from, target instanceof Pid ? target : target[0], ref], undefined);
  }
  down(from: Term, watcher: Pid, ref: Ref, reason: Term): void {
    const connection = this.#connections.get(watcher.node);
    if (connection !== undefined) this.#put(connection, [OP.monitorExit, Array.isArray(from) ? (from[0] as Term) : from, watcher, ref, reason], undefined);
  }
  exitLink(from: Pid, to: Pid, reason: Term): void {
    this.#forget(from, to);
    const connection = this.#connections.get(to.node);
    if (connection !== undefined) this.#put(connection, [OP.exit, from, to, reason], undefined);
  }
  exit(from: Pid, to: Pid, reason: Term): void {
    this.#to(to.node, [OP.exit2, from, to, reason]);
  }
  groupLeader(_from: Pid, leader: Pid, to: Pid): void {
    this.#to(to.node, [OP.groupLeader, leader, to]);

  }
  readonly #requests = new Map<RefKey, SpawnRequest>();
  spawn(request: SpawnRequest): void {
    const [module, name, args] = request.mfa;
    this.#requests.set(request.ref.key, request);
    const control: Term = [OP.spawnRequest, request.ref, request.from, request.groupLeader, [module, name, (listToArray(args) ?? []).length], request.options];
    this.#to(request.node, control, args);
    this.#connections.get(request.node)?.spawns.set(request.ref.key, request);
  }
  #spawnFailed(request: SpawnRequest, reason: Term): void {
    const process = this.#vm.process(request.from);
    if (process !== undefined) deliver(this.#vm, process, [atom("spawn_reply"), request.ref, atom("error"), reason]);
  }
  monitorNode(watcher: Pid, node: Atom, on: boolean): void {
    const connection = this.#connections.get(node);
    if (!on) {
      const at = connection?.nodeWatchers.findIndex((p) => pidKey(p) === pidKey(watcher)) ?? -1;
      if (at >= 0) connection?.nodeWatchers.splice(at, 1);
      return;
    }
    if (connection !== undefined) {
      connection.nodeWatchers.push(watcher);
      return;
    }
    this.connect(node, (up) => {
      if (up) this.#connections.get(node)?.nodeWatchers.push(watcher);
      else {
        const process = this.#vm.process(watcher);
        if (process !== undefined) deliver(this.#vm, process, [atom("nodedown"), node]);
      }
    });
  }

  // ---- receiving --------------------------------------------------------------------------------------------------

  #frames(connection: Connection): void {
    for (let frame = connection.queue.frame(4); frame !== undefined; frame = connection.queue.frame(4)) {
      if (frame.length === 0) continue;
      if (frame[0] !== 112) {
        this.#lost(connection, atom("bad_frame"), true);
        return;
      }
      const me = this.#identity();
      const control = decodeTerm(frame, me, this.#funs, { at: 1 });
      const message = control.end < frame.length ? decodeTerm(frame, me, this.#funs, { at: control.end }).term : NIL;
      this.#control(connection, control.term as Term[], message);
    }
  }

  #local(t: Term): Process | undefined {
    return t instanceof Pid && t.node === LOCAL ? this.#vm.process(t) : undefined;
  }

  #control(connection: Connection, control: Term[], message: Term): void {
    const vm = this.#vm;
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
        vm.sendAlias(control[2] as Ref, message);
        return;
      case OP.link: {
        const [, from, to] = control as [number, Pid, Pid];
        const process = this.#local(to);
        if (process === undefined) this.#put(connection, [OP.exit, to, from, atom("noproc")], undefined);
        else {
          process.links.set(pidKey(from), from);
          this.#remember(to, from);
        }
        return;
      }
      case OP.unlink: {
        const [, id, from, to] = control as [number, Term, Pid, Pid];
        this.#local(to)?.links.delete(pidKey(from));
        this.#forget(to, from);
        this.#put(connection, [OP.unlinkAck, id, to, from], undefined);
        return;
      }
      case OP.unlinkAck:
        return;
      case OP.exit: {
        const [, from, to, reason] = control as [number, Pid, Pid, Term];
        const process = this.#local(to);
        this.#forget(to, from);
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
        if (process === undefined) this.#put(connection, [OP.monitorExit, target, from, ref, atom("noproc")], undefined);
        else process.monitorsIn.set(ref.key, { ref, watcher: from, named: target, tag: atom("DOWN") });
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
        this.#downLocal(to, ref, target instanceof Pid ? target : [target as Atom, connection.node], reason);
        return;
      }
      case OP.spawnRequest:
        this.#spawnHere(connection, control, message);
        return;
      case OP.spawnReply: {
        const [, ref, to, flags, result] = control as [number, Ref, Pid, number, Term];
        this.#requests.delete(ref.key);
        connection.spawns.delete(ref.key);
        const process = this.#local(to);
        if (process === undefined) return;
        if (result instanceof Pid) {
          if (flags & 1) {
            process.links.set(pidKey(result), result);
            this.#remember(to, result);
          }
          if (flags & 2) {
            process.monitorsOut.set(ref.key, { ref, target: result, tag: atom("DOWN"), alias: "none" });
            connection.watching.set(ref.key, { watcher: to, ref, target: result });
          }
          deliver(vm, process, [atom("spawn_reply"), ref, atom("ok"), result]);
        } else deliver(vm, process, [atom("spawn_reply"), ref, atom("error"), result]);

        return;
      }
      default:
    }
  }

  #spawnHere(connection: Connection, control: Term[], args: Term): void {
    const [, ref, from, leader, mfa, options] = control as [number, Ref, Pid, Pid, [Atom, Atom, number], Term];
    const opts = listToArray(options) ?? [];
    const items = listToArray(args) ?? [];
    const process = this.#vm.spawnMfa(mfa[0].name, mfa[1].name, items, {}, undefined);
    process.groupLeader = leader;
    process.parent = from;
    let flags = 0;
    if (opts.includes(atom("link"))) {
      flags |= 1;
      process.links.set(pidKey(from), from);
      this.#remember(process.pid, from);
    }
    if (opts.some((o) => o === atom("monitor") || (Array.isArray(o) && o[0] === atom("monitor")))) {
      flags |= 2;
      process.monitorsIn.set(ref.key, { ref, watcher: from, named: process.pid, tag: atom("DOWN") });
    }
    this.#put(connection, [OP.spawnReply, ref, from, flags, process.pid], undefined);
  }
}

