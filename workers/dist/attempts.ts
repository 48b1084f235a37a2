// Connections that are being made, by this node and to it. In: the wish for one, and streams of who comes. Out: finished
// handshakes, and failures. Specification: "Distribution Protocol", "Distribution Handshake", OTP 27.

import type { NetworkHost, Stream } from "../beam/host.ts";
import type { Timer } from "../beam/timers.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import { lookup } from "./epmd.ts";
import { type Admission, acceptingHandshake, connectingHandshake, type Peer } from "./handshake.ts";

/** How long an attempt to connect may take: OTP's net_setuptime. */
const SETUP_MS = 7000;

/** A control message and its message that wait for a connection. */
export type Waiting = [Term[], Term | undefined];

/** An attempt to connect, ours or, when `accepting`, the peer's; frames are sent when it is up. */
type Pending = {
  readonly frames: Waiting[];
  readonly waiting: ((up: boolean) => void)[];
  limit: Timer | undefined;
  stream: Stream | undefined;
  readonly accepting: boolean;
};

/** Whom attempts ask, and who hears what became of them. */
export type Attempting = {
  readonly vm: Vm;
  readonly network: NetworkHost;
  hidden(): boolean;
  cookie(peer: string): string;
  isAllowed(peer: string): boolean;
  isConnected(node: Atom): boolean;
  /** a handshake is finished; `ours` when this node began it */
  established(node: Atom, stream: Stream, peer: Peer, ours: boolean): void;
  /** nothing came of it: what waited cannot be sent */
  failed(node: Atom, frames: readonly Waiting[]): void;
  rejected(node: string, why: "bad_cookie" | "not_allowed" | "not_allowed_by_us"): void;
};

export class Attempts {
  readonly #to: Attempting;
  /** frames that wait for a connection that is being made, and who wants to know */
  readonly #pending = new Map<Atom, Pending>();
  constructor(to: Attempting) {
    this.#to = to;
  }

  /** The nodes to which a connection is being made. */
  nodes(): Atom[] {
    return [...this.#pending.keys()];
  }

  has(node: Atom): boolean {
    return this.#pending.has(node);
  }

  /** What waits for a connection with a node, to be added to; nothing when none is being made. */
  waitingFor(node: Atom): Pick<Pending, "frames" | "waiting"> | undefined {
    return this.#pending.get(node);
  }

  /** There is a connection by that stream: another attempt ends. Answers what waited. */
  done(node: Atom, stream: Stream): Pick<Pending, "frames" | "waiting"> | undefined {
    const pending = this.#pending.get(node);
    this.#pending.delete(node);
    if (pending?.limit !== undefined) this.#to.vm.timers.cancel(pending.limit);
    if (pending?.stream !== undefined && pending.stream !== stream) pending.stream.destroy();
    return pending;
  }

  /** Connects to a node; `done` hears whether it is connected. */
  connect(node: Atom, done: (up: boolean) => void): void {
    const waiting = this.#pending.get(node);
    if (waiting !== undefined) {
      waiting.waiting.push(done);
      return;
    }
    const attempt: Pending = { frames: [], waiting: [done], limit: undefined, stream: undefined, accepting: false };
    this.#pending.set(node, attempt);
    const [name, host] = node.name.split("@") as [string, string | undefined];
    const allowed = this.#to.isAllowed(node.name);
    if (!allowed) this.#to.rejected(node.name, "not_allowed_by_us");
    if (host === undefined || !allowed) {
      this.#failed(node);
      return;
    }
    const current = (): boolean => this.#pending.get(node) === attempt;
    attempt.limit = this.#to.vm.addTimer(SETUP_MS, () => current() && this.#failed(node));
    lookup(this.#to.network, host, name, (found) => {
      if (!current()) return;
      if (typeof found === "string") {
        this.#failed(node);
        return;
      }
      this.#to.network.connect(found.address, found.port, (stream) => {
        if (typeof stream === "string") {
          if (current()) this.#failed(node);
          return;
        }
        if (!current()) {
          stream.destroy();
          return;
        }
        attempt.stream = stream;
        connectingHandshake(stream, node.name, {
          me: this.#to.vm.nodeName.name,
          creation: this.#to.vm.creation,
          hidden: this.#to.hidden(),
          cookie: (peer) => this.#to.cookie(peer),
          random: () => this.#random(),
          pending: current,
          done: (result) => {
            if (!("error" in result)) {
              if (current()) this.#to.established(node, stream, result, true);
              else stream.destroy();
            }
            // `nok`: the peer is connecting to us at the same time; its attempt wins, or the time runs out
            else if (current() && result.error !== "nok") this.#failed(node);
          },
        });
      });
    });
  }

  #failed(node: Atom): void {
    const pending = this.#pending.get(node);
    if (pending === undefined) return;
    this.#pending.delete(node);
    if (pending.limit !== undefined) this.#to.vm.timers.cancel(pending.limit);
    pending.stream?.destroy();
    this.#to.failed(node, pending.frames);
    for (const done of pending.waiting) done(false);
  }

  /** Somebody connects to this node. */
  accept(stream: Stream): void {
    const admit = (peer: string): Admission => {
      const node = atom(peer);
      if (!this.#to.isAllowed(peer)) return "not_allowed";
      if (this.#to.isConnected(node)) return "alive";
      const pending = this.#pending.get(node);
      if (pending?.accepting === false) return this.#to.vm.nodeName.name > peer ? "nok" : "ok_simultaneous";
      // while its attempt is under way we need none; a newer one of the same node replaces it
      pending?.stream?.destroy();
      mine = pending ?? { frames: [], waiting: [], limit: undefined, stream, accepting: true };
      mine.stream = stream;
      this.#pending.set(node, mine);
      from = node;
      return "ok";
    };
    let mine: Pending | undefined;
    let from: Atom | undefined;
    const failed = (): void => {
      if (from !== undefined && mine?.stream === stream && this.#pending.get(from) === mine) this.#failed(from);
    };
    const limit = this.#to.vm.addTimer(SETUP_MS, () => {
      stream.destroy();
      failed();
    });
    acceptingHandshake(stream, admit, {
      me: this.#to.vm.nodeName.name,
      creation: this.#to.vm.creation,
      hidden: this.#to.hidden(),
      cookie: (peer) => this.#to.cookie(peer),
      random: () => this.#random(),
      pending: () => false,
      done: (result) => {
        this.#to.vm.timers.cancel(limit);
        if ("error" in result) {
          failed();
          if (result.error === "bad_challenge_reply") this.#to.rejected(result.peer ?? "", "bad_cookie");
          if (result.error === "not_allowed") this.#to.rejected(result.peer ?? "", "not_allowed");
          return;
        }
        const node = atom(result.name);
        this.#to.established(node, stream, result, false);
      },
    });
  }

  #random(): number {
    const out = new Uint8Array(4);
    this.#to.vm.host.random(out);
    return new DataView(out.buffer).getUint32(0);
  }
}
