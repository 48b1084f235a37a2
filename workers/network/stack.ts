// The network as one process of a host sees it: TCP connections and UDP sockets over a wire to the switch. Fulfils the interface
// that the machine declares (workers/beam/host.ts).

import { type Pipe, Shortcut } from "./shortcut.ts";
import {
  type Address,
  type Card,
  type DaemonOptions,
  type Frame,
  isBroadcast,
  isLoopback,
  isMulticast,
  type Packet,
  type Wire,
} from "./types.ts";

type Close = "end" | "reset";

/** One end of a TCP connection. Data and the end are kept until somebody listens. */
export class TcpStream {
  readonly local: Address;
  readonly remote: Address;
  readonly conn: string;
  readonly #post: (frame: Frame) => void;
  readonly #gone: () => void;
  #onData: ((data: Uint8Array) => void) | null = null;
  #onClose: ((reason: Close) => void) | null = null;
  #waiting: Uint8Array[] = [];
  #closed: Close | null = null;
  #told = false;
  #ended = false;
  constructor(conn: string, local: Address, remote: Address, post: (frame: Frame) => void, gone: () => void) {
    this.conn = conn;
    this.local = local;
    this.remote = remote;
    this.#post = post;
    this.#gone = gone;
  }

  get onData(): ((data: Uint8Array) => void) | null {
    return this.#onData;
  }
  set onData(listener: ((data: Uint8Array) => void) | null) {
    this.#onData = listener;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const data of waiting) this.received(data);
    this.#tell();
  }
  get onClose(): ((reason: Close) => void) | null {
    return this.#onClose;
  }
  set onClose(listener: ((reason: Close) => void) | null) {
    this.#onClose = listener;
    this.#tell();
  }

  write(data: Uint8Array): void {
    if (this.#ended || this.#closed === "reset") return;
    this.#post({ kind: "data", conn: this.conn, from: this.local, to: this.remote, data });
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#post({ kind: "end", conn: this.conn, from: this.local, to: this.remote });
  }

  destroy(): void {
    this.#told = true;
    if (this.#closed !== "reset") this.#post({ kind: "reset", conn: this.conn, from: this.local, to: this.remote });
    this.#closed = "reset";
    this.#ended = true;
    this.#gone();
  }

  /** Data from the peer. */
  received(data: Uint8Array): void {
    if (this.#onData === null) this.#waiting.push(data);
    else this.#onData(data);
  }

  /** The peer ended or reset the connection. */
  finished(reason: Close): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    if (reason === "reset" || this.#ended) this.#gone();
    this.#tell();
  }

  #tell(): void {
    if (this.#closed === null || this.#told || this.#onClose === null || this.#waiting.length > 0) return;
    this.#told = true;
    this.#onClose(this.#closed);
  }
}

/** A UDP socket. */
export class UdpSocket {
  readonly local: Address;
  readonly #post: (frame: Frame) => void;
  readonly #gone: () => void;
  readonly groups = new Set<string>();
  onMessage: ((from: string, port: number, data: Uint8Array) => void) | null = null;
  constructor(local: Address, post: (frame: Frame) => void, gone: () => void) {
    this.local = local;
    this.#post = post;
    this.#gone = gone;
  }
  send(address: string, port: number, data: Uint8Array): void {
    // as on a real host, what goes to the loopback comes from it
    const from = isLoopback(address) ? { address: "127.0.0.1", port: this.local.port } : this.local;
    this.#post({ kind: "datagram", from, to: { address, port }, data: data.slice() });
  }
  join(group: string): void {
    this.groups.add(group);
    this.#post({ kind: "join", group });
  }
  leave(group: string): void {
    this.groups.delete(group);
    this.#post({ kind: "leave", group });
  }
  close(): void {
    for (const group of [...this.groups]) this.leave(group);
    this.#gone();
  }
}

/** A frame with bytes of its own: it is under way while its sender goes on. */
function owned(frame: Frame): Frame {
  return frame.kind === "data" ? { ...frame, data: frame.data.slice() } : frame;
}

/** The ephemeral ports of a host, as Linux has them, are dealt out among so many cards, in turn. */
const FIRST_PORT = 32_768;
const LAST_PORT = 60_999;
const SLOTS = 128;

/**
 * The TCP/IP stack behind one card. `lookup` resolves the names of the lab. `boot` is another one whenever the card is
 * plugged in again: what is under way on connections of an earlier process must not be taken for a new one's.
 */
export class HostStack {
  readonly name: string;
  readonly #card: string;
  readonly #address: string;
  readonly #wire: Wire;
  readonly #lookup: (name: string) => string | undefined;
  readonly #defer: (run: () => void) => void;
  readonly #listeners = new Map<number, { address: string; accept: (stream: TcpStream) => void }>();
  readonly #streams = new Map<string, TcpStream>();
  readonly #opening = new Map<string, (result: TcpStream | string) => void>();
  readonly #sockets = new Map<number, UdpSocket[]>();
  readonly #taken = new Set<number>();
  /** who waits until another card listens on a port */
  #awaited: { readonly port: number; readonly done: () => void }[] = [];
  readonly #pipe: ((end: unknown) => Pipe) | undefined;
  readonly #shortcuts = new Map<string, Shortcut>();
  /** connections of which both ends are here */
  readonly #inside = new Set<string>();
  #nextPort: number;
  readonly #boot: number;
  #nextConn = 0;
  constructor(options: {
    card: Card;
    wire: Wire;
    lookup: (name: string) => string | undefined;
    defer: (run: () => void) => void;
    boot?: number;
    /** which cards of the host have other ephemeral ports: a number that none of them shares */
    slot?: number;
    /** makes a pipe of the end that the switch gives; without it all goes by the switch */
    pipe?: (end: unknown) => Pipe;
  }) {
    this.#boot = options.boot ?? performance.timeOrigin;
    this.name = options.card.host;
    this.#card = options.card.card;
    this.#address = options.card.address;
    this.#nextPort = FIRST_PORT + ((options.slot ?? 0) % SLOTS);
    this.#wire = options.wire;
    this.#lookup = options.lookup;
    this.#defer = options.defer;
    this.#pipe = options.pipe;
    this.#wire.onFrame = (frame) => this.#receive(frame);
  }

  resolve(name: string): string | undefined {
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return name;
    if (name === "localhost") return "127.0.0.1";
    return name === this.name ? this.#address : this.#lookup(name);
  }

  addresses(): string[] {
    return ["127.0.0.1", this.#address];
  }

  #own(address: string): boolean {
    return isLoopback(address) || address === this.#address || address === "0.0.0.0";
  }

  /** Frames between two ends that are both here never reach the switch. */
  #post(frame: Frame): void {
    if ("conn" in frame && this.#inside.has(frame.conn)) {
      const kept = owned(frame);
      this.#defer(() => this.#receive(kept));
      return;
    }
    const shortcut = "conn" in frame ? this.#shortcuts.get(frame.conn) : undefined;
    if (shortcut !== undefined) shortcut.send(frame as Packet);
    else this.#wire.post(owned(frame));
    if (frame.kind === "datagram" && this.#own(frame.to.address)) this.#defer(() => this.#receive(frame));
  }

  #port(): number {
    let port = this.#nextPort;
    for (let tried = 0; tried < (LAST_PORT - FIRST_PORT) / SLOTS; tried++) {
      port = this.#nextPort;
      this.#nextPort += SLOTS;
      if (this.#nextPort > LAST_PORT) this.#nextPort = FIRST_PORT + (port % SLOTS);
      if (!this.#listeners.has(port)) break;
    }
    return port;
  }

  /** Starts an epmd on this host, which goes on when the process behind this card has ended; `done` when one listens. */
  startDaemon({ port, relaxed }: DaemonOptions, done: () => void): void {
    if (this.#taken.has(port)) {
      done();
      return;
    }
    this.#awaited.push({ port, done });
    this.#wire.post({ kind: "daemon", port, relaxed });
  }

  connect(address: string, port: number, done: (result: TcpStream | string) => void): void {
    const local = { address: this.#own(address) ? address : this.#address, port: this.#port() };
    const remote = { address, port };
    const conn = `${this.#card}#${this.#boot}#${this.#nextConn++}`;
    if (this.#own(address) && this.#listeners.has(port)) this.#inside.add(conn);
    this.#opening.set(conn, (result) => {
      this.#opening.delete(conn);
      done(result);
    });
    this.#post({ kind: "open", conn, from: local, to: remote });
  }

  listen(address: string, port: number, accept: (stream: TcpStream) => void): { port: number; close(): void } | string {
    const chosen = port === 0 ? this.#port() : port;
    if (this.#listeners.has(chosen) || this.#taken.has(chosen)) return "eaddrinuse";
    this.#listeners.set(chosen, { address, accept });
    this.#wire.post({ kind: "listen", port: chosen });
    const close = (): void => {
      if (this.#listeners.delete(chosen)) this.#wire.post({ kind: "unlisten", port: chosen });
    };
    return { port: chosen, close };
  }

  open(_address: string, port: number, options: { reuse?: boolean } = {}): UdpSocket | string {
    const chosen = port === 0 ? this.#port() : port;
    const taken = this.#sockets.get(chosen) ?? [];
    if (taken.length > 0 && options.reuse !== true) return "eaddrinuse";
    const socket: UdpSocket = new UdpSocket(
      { address: this.#address, port: chosen },
      (frame) => this.#post(frame),
      () =>
        this.#sockets.set(
          chosen,
          (this.#sockets.get(chosen) ?? []).filter((s) => s !== socket),
        ),
    );
    this.#sockets.set(chosen, [...taken, socket]);
    return socket;
  }

  #receive(frame: Frame): void {
    const shortcut = "conn" in frame ? this.#shortcuts.get(frame.conn) : undefined;
    // a reset by the switch itself is for whoever is still here
    const ordered = shortcut !== undefined && "to" in frame && !(frame.kind === "reset" && frame.to.port === 0);
    if (ordered) shortcut.relayed(frame, () => this.#take(frame));
    else this.#take(frame);
  }

  /** The switch lets a connection go past it. */
  #open(conn: string, end: unknown): void {
    const stream = this.#streams.get(`${conn}/in`) ?? this.#streams.get(`${conn}/out`);
    if (stream === undefined || this.#pipe === undefined) return;
    let shortcut = this.#shortcuts.get(conn);
    if (shortcut === undefined) {
      shortcut = new Shortcut(
        (frame) => this.#wire.post(owned(frame)),
        (data) => stream.received(data),
      );
      this.#shortcuts.set(conn, shortcut);
    }
    const turn = { kind: "turn", conn, from: stream.local, to: stream.remote } as const;
    shortcut.open(end === undefined ? null : this.#pipe(end), turn);
  }

  #take(frame: Frame): void {
    switch (frame.kind) {
      case "direct":
        this.#open(frame.conn, frame.pipe);
        return;
      case "relay":
        this.#shortcuts.get(frame.conn)?.close();
        this.#wire.post({ kind: "relayed", conn: frame.conn });
        return;
      case "taken":
        this.#taken.add(frame.port);
        for (const { done } of this.#awaited.filter(({ port }) => port === frame.port)) done();
        this.#awaited = this.#awaited.filter(({ port }) => port !== frame.port);
        return;
      case "free":
        this.#taken.delete(frame.port);
        return;
      case "open": {
        const listener = this.#listeners.get(frame.to.port);
        // who listens at one address is not heard at the others
        const bound = listener?.address ?? "0.0.0.0";
        const there = bound === "0.0.0.0" || bound === frame.to.address || frame.to.address === "0.0.0.0";
        if (listener === undefined || !there) {
          this.#post({ ...frame, kind: "refuse", why: "econnrefused", from: frame.to, to: frame.from });
          return;
        }
        const stream = this.#stream(`${frame.conn}/in`, frame.conn, frame.to, frame.from);
        this.#post({ kind: "accept", conn: frame.conn, from: frame.to, to: frame.from });
        listener.accept(stream);
        return;
      }
      case "accept": {
        const done = this.#opening.get(frame.conn);
        if (done !== undefined) done(this.#stream(`${frame.conn}/out`, frame.conn, frame.to, frame.from));
        return;
      }
      case "refuse":
        this.#opening.get(frame.conn)?.(frame.why);
        return;
      case "data":
        this.#find(frame)?.received(frame.data);
        return;
      case "end":
        this.#find(frame)?.finished("end");
        return;
      case "reset": {
        this.#opening.get(frame.conn)?.("econnreset");
        // a reset from the switch names no port: it ends whichever side is here
        const ends =
          frame.to.port === 0
            ? [this.#streams.get(`${frame.conn}/in`), this.#streams.get(`${frame.conn}/out`)]
            : [this.#find(frame)];
        for (const stream of ends) stream?.finished("reset");
        return;
      }
      case "datagram": {
        for (const socket of this.#sockets.get(frame.to.port) ?? []) {
          if (isMulticast(frame.to.address) && !socket.groups.has(frame.to.address)) continue;
          if (!isMulticast(frame.to.address) && !isBroadcast(frame.to.address) && !this.#own(frame.to.address))
            continue;
          socket.onMessage?.(frame.from.address, frame.from.port, frame.data);
        }
        return;
      }
      default:
    }
  }

  #stream(key: string, conn: string, local: Address, remote: Address): TcpStream {
    const stream = new TcpStream(
      conn,
      local,
      remote,
      (frame) => this.#post(frame),
      () => {
        this.#streams.delete(key);
        this.#shortcuts.get(conn)?.end();
        this.#shortcuts.delete(conn);
      },
    );
    this.#streams.set(key, stream);
    return stream;
  }

  /** The end of a connection that a frame is for: both may be on this host. */
  #find(frame: { conn: string; to: Address }): TcpStream | undefined {
    for (const key of [`${frame.conn}/in`, `${frame.conn}/out`]) {
      const stream = this.#streams.get(key);
      if (stream !== undefined && stream.local.port === frame.to.port) return stream;
    }
    return undefined;
  }
}
