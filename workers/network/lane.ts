// One direction of a TCP connection inside the switch: frames that are on their way, in their order. A frame leaves when
// its time has come and the wire is whole; a lost one is sent again later, as TCP does, so nothing is ever missing.

import type { WireQuality } from "./faults.ts";
import type { Packet } from "./types.ts";

/** Time and chance, passed in. */
export type NetworkGround = {
  now(): number;
  random(bytes: Uint8Array): void;
  after(milliseconds: number, run: () => void): () => void;
};

/** A number from 0 to 1. */
export function chance(ground: NetworkGround): number {
  const bytes = new Uint8Array(4);
  ground.random(bytes);
  return new DataView(bytes.buffer).getUint32(0) / 2 ** 32;
}

/** What Linux waits before it sends a segment again when nothing behind it arrives; doubled each time. */
const RETRANSMISSION = 200;
const LONGEST_RETRANSMISSION = 120_000;

export type LaneOptions = {
  readonly ground: NetworkGround;
  readonly quality: () => WireQuality;
  /** whether a frame would arrive now */
  readonly passes: () => boolean;
  readonly deliver: (frame: Packet) => void;
};

/** A frame on its way: it arrives at that time or, when it is lost, is sent again then. */
type Flight = { readonly frame: Packet; at: number; lost: boolean; wait: number };

export class Lane {
  readonly #options: LaneOptions;
  #flights: Flight[] = [];
  #cancel: (() => void) | undefined;
  #pumping = false;
  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** How many frames are under way or held back. */
  get length(): number {
    return this.#flights.length;
  }

  /** Sends a frame; answers when it arrives at the earliest, or undefined when it did at once. */
  send(frame: Packet, perfect: boolean): number | undefined {
    if (perfect && this.#flights.length === 0) {
      this.#options.deliver(frame);
      return undefined;
    }
    const flight: Flight = { frame, at: 0, lost: false, wait: RETRANSMISSION };
    this.#transmit(flight);
    this.#flights.push(flight);
    const held = !this.#options.passes();
    const { at } = flight;
    this.pump();
    return held ? Number.POSITIVE_INFINITY : at;
  }

  #transmit(flight: Flight): void {
    const { ground } = this.#options;
    const { delay, jitter, loss } = this.#options.quality();
    flight.lost = loss > 0 && chance(ground) < loss;
    if (flight.lost) {
      flight.at = ground.now() + flight.wait;
      flight.wait = Math.min(2 * flight.wait, LONGEST_RETRANSMISSION);
      return;
    }
    flight.at = ground.now() + delay + (jitter > 0 ? jitter * chance(ground) : 0);
    // its acknowledgement shows the sender what is missing before it: that is sent again without waiting further
    for (const other of this.#flights) if (other.lost) other.at = Math.min(other.at, flight.at + delay);
  }

  /** Sends again and delivers what is due, and arranges for the rest. */
  pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    this.#cancel?.();
    this.#cancel = undefined;
    const { ground, passes, deliver } = this.#options;
    while (this.#flights.length > 0 && passes()) {
      const again = this.#flights.find((f) => f.lost && f.at <= ground.now());
      const head = this.#flights[0] as Flight;
      if (again !== undefined) this.#transmit(again);
      else if (!head.lost && head.at <= ground.now()) {
        this.#flights.shift();
        deliver(head.frame);
      } else {
        this.#wake();
        break;
      }
    }
    this.#pumping = false;
  }

  #wake(): void {
    const { ground } = this.#options;
    const next = Math.min(...this.#flights.filter((f, i) => i === 0 || f.lost).map((f) => f.at));
    this.#cancel = ground.after(next - ground.now(), () => {
      this.#cancel = undefined;
      this.pump();
    });
  }

  /** Nothing of it arrives any more. */
  clear(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#flights = [];
  }
}
