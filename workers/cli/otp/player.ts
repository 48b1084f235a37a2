// Plays a tape to a node of ours in place of the network: what the node of OTP said is heard in the order of the tape, each time
// when all that ours said before it has been said again. In: a tape. Out: a network; an error as soon as ours says something
// else. The numbers of our pids and references may differ from the tape's: they are exchanged for one another.

import type { NetworkHost, Stream } from "../../beam/host.ts";
import { identifiersOf } from "./identifiers.ts";
import { Cutter, type Event, type Tape } from "./tape.ts";

type Playing = { readonly stream: Stream; hear(data: Uint8Array): void; close(): void };

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

/** Identifiers on the tape and those that stand for them now. */
class Pairs {
  readonly #now = new Map<string, string>();
  readonly #then = new Map<string, string>();

  /** Whether a frame is the one on the tape but for identifiers that may stand for each other; then they do from now on. */
  match(taped: Uint8Array, said: Uint8Array): boolean {
    const [there, here] = [identifiersOf(taped), identifiersOf(said)];
    if (taped.length !== said.length || there.length !== here.length) return false;
    const pairs: [string, string][] = [];
    let at = 0;
    for (const [i, { from, to }] of there.entries()) {
      if (here[i]?.from !== from || here[i]?.to !== to) return false;
      if (hexOf(taped.subarray(at, from)) !== hexOf(said.subarray(at, from))) return false;
      const [then, now] = [hexOf(taped.subarray(from, to)), hexOf(said.subarray(from, to))];
      if ((this.#now.get(then) ?? now) !== now || (this.#then.get(now) ?? then) !== then) return false;
      pairs.push([then, now]);
      at = to;
    }
    if (hexOf(taped.subarray(at)) !== hexOf(said.subarray(at))) return false;
    for (const [then, now] of pairs) {
      this.#now.set(then, now);
      this.#then.set(now, then);
    }
    return true;
  }

  /** A frame of the tape as it would have come now. */
  exchange(taped: Uint8Array): Uint8Array {
    const frame = taped.slice();
    for (const { from, to } of identifiersOf(taped)) {
      const now = this.#now.get(hexOf(taped.subarray(from, to)));
      if (now !== undefined)
        frame.set(
          Uint8Array.from(now.match(/../g) ?? [], (b) => Number.parseInt(b, 16)),
          from,
        );
    }
    return frame;
  }
}

export class Player {
  readonly #events: readonly Event[];
  readonly #listening: number;
  readonly #pairs = new Pairs();
  /** events of ours that have happened already */
  readonly #done = new Set<Event>();
  readonly #playing = new Map<number, Playing>();
  #accept: ((stream: Stream) => void) | undefined;
  #next = 0;
  #turn = false;
  readonly #fail: (error: Error) => void;
  readonly #finished: () => void;
  /** resolves when the tape is at its end; fails when ours says what is not on it */
  readonly finished: Promise<void>;
  constructor(tape: Tape) {
    this.#events = tape.events;
    this.#listening = tape.listening;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.finished = promise;
    this.#finished = resolve;
    this.#fail = reject;
  }

  readonly network: NetworkHost = {
    name: "tape",
    resolve: (name) => name,
    addresses: () => ["127.0.0.1"],
    open: () => "eacces",
    listen: (_address, _port, accept) => {
      this.#accept = accept;
      return { port: this.#listening, close: () => {} };
    },
    connect: (_address, port, done) => {
      const event = this.#events.find((e) => e.what === "connect" && e.port === port && !this.#done.has(e));
      if (event === undefined) this.#fail(new Error(`the tape has no further connection to port ${port}`));
      else {
        this.#done.add(event);
        const { stream } = this.#stream(event.conn, port);
        queueMicrotask(() => done(stream));
        this.#go();
      }
    },
  };

  #stream(conn: number, port: number | undefined): Playing {
    const cutter = new Cutter(port);
    let waiting: Uint8Array[] = [];
    let closed = false;
    const close = (): void => {
      if (closed) return;
      closed = true;
      const event = this.#events.find((e) => e.conn === conn && e.what === "ours closed");
      if (event !== undefined) this.#done.add(event);
      this.#go();
    };
    const stream: Stream = {
      local: { address: "127.0.0.1", port: 0 },
      remote: { address: "127.0.0.1", port: port ?? 0 },
      write: (data) => {
        for (const frame of cutter.frames("ours", data)) this.#said(conn, frame);
      },
      end: close,
      destroy: close,
      onData: null,
      onClose: null,
    };
    let onData: Stream["onData"] = null;
    Object.defineProperty(stream, "onData", {
      get: () => onData,
      set: (listener: Stream["onData"]) => {
        onData = listener;
        const early = waiting;
        waiting = [];
        for (const data of early) listener?.(data);
      },
    });
    const playing: Playing = {
      stream,
      hear: (data) => {
        if (closed) return;
        cutter.frames("theirs", data);
        if (onData === null) waiting.push(data);
        else onData(data);
      },
      close: () => {
        if (closed) return;
        closed = true;
        stream.onClose?.("end");
      },
    };
    this.#playing.set(conn, playing);
    return playing;
  }

  #said(conn: number, frame: Uint8Array): void {
    const open = this.#events.filter((e) => e.conn === conn && e.what === "ours" && !this.#done.has(e));
    const event = open.find((e) => e.what === "ours" && this.#pairs.match(e.frame, frame));
    if (event === undefined) {
      const [expected] = open;
      const text = expected?.what === "ours" ? hexOf(expected.frame) : "nothing";
      this.#fail(new Error(`on connection ${conn} ours says\n${hexOf(frame)}\nand the tape has\n${text}`));
      return;
    }
    this.#done.add(event);
    this.#go();
  }

  /** Goes on with the tape, soon: ours may be in the middle of something. */
  #go(): void {
    if (this.#turn) return;
    this.#turn = true;
    setImmediate(() => {
      this.#turn = false;
      this.#step();
    });
  }

  /** Ours has ended: fails unless it has said all. */
  end(): void {
    const left = this.#events.find((e) => e.what === "ours" && !this.#done.has(e));
    if (left?.what === "ours") this.#fail(new Error(`on connection ${left.conn} was not said\n${hexOf(left.frame)}`));
  }

  #step(): void {
    const event = this.#events[this.#next];
    if (event === undefined) {
      this.#finished();
      return;
    }
    const mine = event.what === "ours" || event.what === "ours closed" || event.what === "connect";
    if (mine && !this.#done.has(event)) return;
    this.#next++;
    this.#go();
    if (event.what === "accept") this.#accept?.(this.#stream(event.conn, undefined).stream);
    else if (event.what === "theirs") this.#playing.get(event.conn)?.hear(this.#pairs.exchange(event.frame));
    else if (event.what === "theirs closed") this.#playing.get(event.conn)?.close();
  }
}
