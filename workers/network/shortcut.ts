// A card's side of the shortcut of one TCP connection: a pipe straight to the peer's thread, past the switch, for as long
// as there is nothing for the switch to do. In: what the stream sends, and what arrives on both ways. Out: the same bytes in
// their order, whichever way each of them took: who goes over to the other way says so as the last thing on the old one.

import type { Packet } from "./types.ts";

/** A way between two threads that carries the bytes of one direction each. `null` is the end of what goes this way. What is
 * posted stays the caller's; what comes is the listener's. */
export interface Pipe {
  post(data: Uint8Array | null): void;
  onData: ((data: Uint8Array | null) => void) | null;
  /** Nothing more is read from it. */
  close(): void;
}

type Way = "relay" | "direct";
/** What came on a way; without `deliver` it is the end of what goes that way for now. */
type Arrived = { readonly way: Way; readonly deliver: (() => void) | null };

export class Shortcut {
  readonly #relay: (frame: Packet) => void;
  readonly #deliver: (data: Uint8Array) => void;
  #pipe: Pipe | null = null;
  #out: Way = "relay";
  #in: Way = "relay";
  /** what came on the way whose turn it is not */
  #early: Arrived[] = [];
  constructor(relay: (frame: Packet) => void, deliver: (data: Uint8Array) => void) {
    this.#relay = relay;
    this.#deliver = deliver;
  }

  /** The switch lets this side send by the pipe: a new one, or the one that it had. */
  open(pipe: Pipe | null, turn: Packet): void {
    if (pipe !== null) {
      this.#pipe = pipe;
      pipe.onData = (data) => {
        this.#arrived({ way: "direct", deliver: data === null ? null : () => this.#deliver(data) });
      };
    }
    if (this.#out === "direct" || this.#pipe === null) return;
    this.#relay(turn);
    this.#out = "direct";
  }

  /** From now on everything goes by the switch. */
  close(): void {
    if (this.#out === "relay") return;
    this.#pipe?.post(null);
    this.#out = "relay";
  }

  /** The connection is over on this side. */
  end(): void {
    this.#pipe?.close();
    this.#pipe = null;
  }

  /** Sends a packet; only data goes by the pipe. */
  send(frame: Packet): void {
    if (this.#out === "direct" && frame.kind === "data") {
      this.#pipe?.post(frame.data);
      return;
    }
    this.close();
    this.#relay(frame);
  }

  /** A packet came from the switch; `deliver` hands it on when it is its turn. */
  relayed(frame: Packet, deliver: () => void): void {
    this.#arrived({ way: "relay", deliver: frame.kind === "turn" ? null : deliver });
  }

  #arrived(what: Arrived): void {
    if (what.way !== this.#in) {
      this.#early.push(what);
      return;
    }
    if (what.deliver !== null) {
      what.deliver();
      return;
    }
    this.#in = what.way === "relay" ? "direct" : "relay";
    const early = this.#early;
    this.#early = [];
    for (const next of early) this.#arrived(next);
  }
}
