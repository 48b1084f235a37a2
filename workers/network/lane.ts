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

// what Linux waits before it sends a segment again; doubled each time
const RETRANSMISSION = 200;

export type LaneOptions = {
  readonly ground: NetworkGround;
  readonly quality: () => WireQuality;
  /** whether a frame would arrive now */
  readonly passes: () => boolean;
  readonly deliver: (frame: Packet) => void;
};

export class Lane {
  readonly #options: LaneOptions;
  #frames: { frame: Packet; at: number }[] = [];
  #last = 0;
  #cancel: (() => void) | undefined;
  #pumping = false;
  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** How many frames are under way or held back. */
  get length(): number {
    return this.#frames.length;
  }

  /** Sends a frame; answers when it arrives at the earliest, or undefined when it did at once. */
  send(frame: Packet, perfect: boolean): number | undefined {
    if (perfect && this.#frames.length === 0) {
      this.#options.deliver(frame);
      return undefined;
    }
    const { ground } = this.#options;
    const { delay, jitter, loss } = this.#options.quality();
    let at = ground.now() + delay + (jitter > 0 ? jitter * chance(ground) : 0);
    for (let wait = RETRANSMISSION; loss > 0 && wait < 60_000 && chance(ground) < loss; wait *= 2) at += wait;
    this.#last = Math.max(at, this.#last);
    this.#frames.push({ frame, at: this.#last });
    const held = !this.#options.passes();
    this.pump();
    return held ? Number.POSITIVE_INFINITY : at;
  }

  /** Delivers what is due, and arranges for the rest. */
  pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    this.#cancel?.();
    this.#cancel = undefined;
    for (let head = this.#frames[0]; head !== undefined; head = this.#frames[0]) {
      if (!this.#options.passes()) break;
      const wait = head.at - this.#options.ground.now();
      if (wait > 0) {
        this.#cancel = this.#options.ground.after(wait, () => {
          this.#cancel = undefined;
          this.pump();
        });
        break;
      }
      this.#frames.shift();
      this.#options.deliver(head.frame);
    }
    this.#pumping = false;
  }

  /** Nothing of it arrives any more. */
  clear(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#frames = [];
  }
}
