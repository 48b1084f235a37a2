// Distribution of one node: its connections, and the router that turns signals for other nodes into control messages and
// back. Specification: "Distribution Protocol", "Protocol between Connected Nodes", OTP 27.

import type { NetworkHost, Stream } from "../beam/host.ts";
import { identityOf } from "../beam/identity.ts";
import { pidKey } from "../beam/process.ts";
import { LOCAL, type Router, type SpawnRequest } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, NIL } from "../terms/atom.ts";
import { BadTerm, decodeTerm, type FunCodec } from "../terms/etf-reader.ts";
import { list, listToArray, Pid, type Ref, type RefKey, type Term } from "../terms/term.ts";
import { Attempts } from "./attempts.ts";
import { Connection, OP } from "./connection.ts";
import { register } from "./epmd.ts";
import { encodeFrame, type Gathered } from "./frames.ts";
import type { Peer } from "./handshake.ts";
import { Incoming } from "./incoming.ts";
import { announceLoss, undeliverable } from "./loss.ts";
import { Outbox } from "./outbox.ts";
import { optionsThere } from "./remote-spawn.ts";
import { Ticker } from "./ticker.ts";

const EMPTY_ATOM = atom("");

/** What the layer above hears: the `:net_kernel` of the node. */
export type NodeEvents = {
  up(node: Atom, hidden: boolean, id: number, otp: boolean): void;
  down(node: Atom, hidden: boolean, id: number, reason: Term): void;
  /** an attempt to connect that failed */
  failed(node: Atom, reason: string): void;
  /** a refused connection attempt, for the log line: of a peer without the cookie, or with one that is not allowed */
  rejected(node: string, why: "bad_cookie" | "not_allowed" | "not_allowed_by_us"): void;
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
  readonly #attempts: Attempts;
  readonly #cookies = new Map<string, Atom>();
  /** names of the nodes to have connections with, all of them until somebody says which */
  #allowed: Set<string> | null = null;
  /** whether a signal to a node connects to it: kernel's dist_auto_connect */
  #auto: "always" | "once" | "never" = "always";
  /** nodes that were lost while `#auto` is "once" */
  readonly #barred = new Set<Atom>();
  #hidden = false;
  /** who is silent for too long is lost; its time is net_kernel's */
  readonly ticker: Ticker;
  #nextId = 0;
  readonly #requests = new Map<RefKey, SpawnRequest>();
  readonly #incoming: Incoming;
  #listener: { port: number; close(): void } | undefined;
  #epmd: Stream | undefined;
  constructor(options: DistributionOptions) {
    this.#vm = options.vm;
    this.#network = options.network;
    this.#funs = options.funs;
    this.#events = options.events;
    this.#attempts = new Attempts({
      vm: options.vm,
      network: options.network,
      hidden: () => this.#hidden,
      cookie: (peer) => this.cookieFor(atom(peer)).name,
      isAllowed: (peer) => this.#isAllowed(peer),
      isConnected: (node) => this.#connections.has(node),
      established: (node, stream, peer, ours) => this.#established(node, stream, peer, ours),
      failed: (node, frames) => {
        options.events.failed(node, "nodedown");
        for (const [control] of frames) undeliverable(options.vm, this.#requests, node, control);
      },
      rejected: (node, why) => options.events.rejected(node, why),
    });
    this.ticker = new Ticker(options.vm, this.#connections, (c) => this.#lost(c, atom("net_tick_timeout"), true));
    this.#incoming = new Incoming({
      vm: options.vm,
      requests: this.#requests,
      put: (connection, control) => this.#put(connection, control),
      remember: (local, remote) => this.#remember(local, remote),
      forget: (local, remote) => this.#forget(local, remote),
      exit: (from, to, reason) => this.exit(from, to, reason),
    });
  }

  // ---- start and stop ---------------------------------------------------------------------------------------------

  /** Makes the node distributed under `name@host`. `done` gets undefined or an error such as "duplicate_name". */
  start(name: Atom, hidden: boolean, done: (error: string | undefined) => void): void {
    const listener = this.#network.listen("0.0.0.0", 0, (stream) => this.#attempts.accept(stream));
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
    this.ticker.stop();
    for (const c of [...this.#connections.values()]) this.#lost(c, atom("net_kernel_terminated"), true);
    this.#vm.nodeName = LOCAL;
    this.#vm.router = null;
  }

  setCookie(node: Atom | null, cookie: Atom): void {
    if (node === null || node === this.#vm.nodeName) this.#vm.cookie = cookie;
    else this.#cookies.set(node.name, cookie);
  }

  /** Only these nodes, and those of earlier calls, are connected with from now on. */
  allow(nodes: readonly string[]): void {
    this.#allowed = new Set([...(this.#allowed ?? []), ...nodes]);
  }

  #isAllowed(peer: string): boolean {
    return this.#allowed === null || this.#allowed.has(peer);
  }

  setAutoConnect(how: "always" | "once" | "never"): void {
    this.#auto = how;
  }

  /** Connects because of a signal, unless that needs somebody's word. */
  #connectFor(node: Atom, done: (up: boolean) => void): void {
    const asked = this.#connections.has(node) || this.#attempts.has(node);
    if (!asked && (this.#auto === "never" || this.#barred.has(node))) done(false);
    else this.connect(node, done);
  }

  /** The cookie for connections with a node. */
  cookieFor(node: Atom): Atom {
    return this.#cookies.get(node.name) ?? this.#vm.cookie;
  }

  // ---- connections ------------------------------------------------------------------------------------------------

  /** Connects to a node unless it is connected; `done` hears whether it is. */
  connect(node: Atom, done: (up: boolean) => void): void {
    if (node === this.#vm.nodeName || this.#connections.has(node)) done(true);
    else this.#attempts.connect(node, done);
  }

  isReached(node: Atom): boolean {
    return this.#connections.has(node) || this.#attempts.has(node);
  }

  #established(node: Atom, stream: Stream, peer: Peer, ours: boolean): void {
    const old = this.#connections.get(node);
    if (old !== undefined && ours) {
      stream.destroy();
      return;
    }
    // who connects again has lost the connection that there was
    if (old !== undefined) this.#lost(old, atom("connection_closed"), true);
    const outbox = new Outbox(stream, (run) => this.#vm.scheduler.atBreather(run), peer.fragments);
    const connection = new Connection(node, stream, peer, outbox, peer.hidden || this.#hidden, ++this.#nextId);
    this.#connections.set(node, connection);
    stream.onData = (data) => {
      connection.queue.push(data);
      connection.heard = true;
      this.#frames(connection);
      this.#vm.scheduler.runNow();
    };
    stream.onClose = () => this.#lost(connection, atom("connection_closed"), false);
    this.ticker.start();
    // who watches nodes hears of it before anything that the node sends
    this.#barred.delete(node);
    this.#events.up(node, connection.hidden, connection.id, peer.otp);
    const pending = this.#attempts.done(node, stream);
    for (const [control, message] of pending?.frames ?? []) this.#put(connection, control, message);
    for (const done of pending?.waiting ?? []) done(true);
    this.#frames(connection);
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
    connection.out.flush();
    if (this.#auto === "once") this.#barred.add(connection.node);
    if (close) connection.stream.destroy();
    const ended = announceLoss(this.#vm, this.#requests, connection);
    this.#events.down(connection.node, connection.hidden, connection.id, reason);
    if (ended !== undefined) throw ended.thrown;
  }

  nodes(kind: "visible" | "hidden" | "connected" | "known" | "connecting"): Atom[] {
    if (kind === "connecting") return this.#attempts.nodes();
    const all = [...this.#connections.values()];
    if (kind === "visible") return all.filter((c) => !c.hidden).map((c) => c.node);
    if (kind === "hidden") return all.filter((c) => c.hidden).map((c) => c.node);
    return all.map((c) => c.node);
  }

  connectionOf(node: Atom): Connection | undefined {
    return this.#connections.get(node);
  }

  creationOf(node: Atom): number | undefined {
    return this.#connections.get(node)?.creation;
  }

  // ---- sending ----------------------------------------------------------------------------------------------------

  #to(node: Atom, control: Term[], message?: Term): void {
    const connection = this.#connections.get(node);
    if (connection !== undefined) {
      this.#put(connection, control, message);
      return;
    }
    const pending = this.#attempts.waitingFor(node);
    if (pending !== undefined) {
      pending.frames.push([control, message]);
      return;
    }
    this.#connectFor(node, () => {});
    const opened = this.#attempts.waitingFor(node);
    if (opened !== undefined) opened.frames.push([control, message]);
    else if (this.#connections.has(node)) this.#to(node, control, message);
    else undeliverable(this.#vm, this.#requests, node, control);
  }

  #put(connection: Connection, control: Term[], message?: Term, sender?: Pid): void {
    const terms = message === undefined ? [control] : [control, message];
    const frame = encodeFrame(terms, identityOf(this.#vm), connection.fragments);
    connection.out.put(frame, control, message !== undefined, sender);
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
    this.#attempts.waitingFor(to.node)?.waiting.push((up) => {
      if (up && this.#vm.process(from)?.links.has(pidKey(to))) this.#remember(from, to);
    });
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
    const pending = this.#attempts.waitingFor(node);
    pending?.waiting.push((up) => {
      if (up) this.#connections.get(node)?.watching.set(ref.key, { watcher: from, ref, target });
    });
  }
  demonitor(from: Pid, target: Pid | readonly [Atom, Atom], ref: Ref): void {
    const node = target instanceof Pid ? target.node : target[1];
    const connection = this.#connections.get(node);
    if (connection?.watching.delete(ref.key))
      this.#put(connection, [OP.demonitor, from, target instanceof Pid ? target : target[0], ref]);
  }
  down(from: Pid, named: Term, watcher: Pid, ref: Ref, reason: Term): void {
    const connection = this.#connections.get(watcher.node);
    const target = Array.isArray(named) ? (named[0] as Term) : named;
    if (connection !== undefined)
      this.#put(connection, [OP.monitorExit, target, watcher, ref, reason], undefined, from);
  }
  exitLink(from: Pid, to: Pid, reason: Term): void {
    this.#forget(from, to);
    const connection = this.#connections.get(to.node);
    if (connection !== undefined) this.#put(connection, [OP.exit, from, to, reason]);
  }
  exit(from: Pid, to: Pid, reason: Term): void {
    this.#to(to.node, [OP.exit2, from, to, reason]);
  }
  groupLeader(_from: Pid, leader: Pid, to: Pid): void {
    this.#to(to.node, [OP.groupLeader, leader, to]);
  }
  spawn(request: SpawnRequest): void {
    const [module, name, args] = request.mfa;
    this.#requests.set(request.ref.key, request);
    const control: Term[] = [
      OP.spawnRequest,
      request.ref,
      request.from,
      request.groupLeader,
      [module, name, (listToArray(args) ?? []).length],
      list(optionsThere(request)),
    ];
    this.#to(request.node, control, args);
  }
  abandonSpawn(ref: Ref): boolean {
    return this.#requests.delete(ref.key);
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
    this.#connectFor(node, (up) => {
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
      // what comes before may have ended it
      if (this.#connections.get(connection.node) !== connection) return;
      if (frame.length === 0) continue;
      const gathered = connection.assembly.take(frame);
      if (gathered === "more") continue;
      const read = gathered && this.#read(gathered);
      if (read === undefined) {
        this.#lost(connection, atom("bad_frame"), true);
        return;
      }
      this.#incoming.take(connection, ...read);
    }
  }

  /** Control message and message, unless there is what is no term. */
  #read({ data, at, bare }: Gathered): [Term[], Term] | undefined {
    const me = identityOf(this.#vm);
    try {
      const control = decodeTerm(data, me, this.#funs, { at, bare });
      const message =
        control.end < data.length ? decodeTerm(data, me, this.#funs, { at: control.end, bare }).term : NIL;
      return [control.term as Term[], message];
    } catch (error) {
      if (error instanceof BadTerm) return undefined;
      throw error;
    }
  }
}
