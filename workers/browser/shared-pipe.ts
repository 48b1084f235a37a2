// A pipe between two threads through shared memory: a ring each way, and a MessagePort for what does not fit and to wake a
// thread. In: frames. Out: the same in their order, whichever way each of them took.

import type { Pipe } from "../network/shortcut.ts";
import { Button, type Doorbell, type Reader } from "./doorbell.ts";
import { Ring, ringMemory } from "./ring.ts";

/** One end, as it is posted to its thread. `bell` is that thread's own doorbell, `button` is for the other's. */
export type SharedEnd = {
  readonly port: MessagePort;
  readonly sends: SharedArrayBuffer;
  readonly receives: SharedArrayBuffer;
  readonly bell: SharedArrayBuffer;
  readonly button: SharedArrayBuffer;
};

/** The two ends of a pipe between the threads with these doorbells. */
export function sharedEnds(a: SharedArrayBuffer, b: SharedArrayBuffer): [SharedEnd, SharedEnd] {
  const { port1, port2 } = new MessageChannel();
  const [there, back] = [ringMemory(), ringMemory()];
  return [
    { port: port1, sends: there, receives: back, bell: a, button: b },
    { port: port2, sends: back, receives: there, bell: b, button: a },
  ];
}

/** What crosses the port besides frames: look into the ring; the frames after this are in the ring again. */
const NUDGE = 0;
const BACK = 1;
type Posted = Uint8Array | null | typeof NUDGE | typeof BACK;

export class SharedPipe implements Pipe, Reader {
  onData: ((data: Uint8Array | null) => void) | null = null;
  readonly #sends: Ring;
  readonly #receives: Ring;
  readonly #port: MessagePort;
  readonly #bell: Doorbell;
  readonly #button: Button;
  /** whether frames go, or come, by the port for now */
  #diverted = false;
  #elsewhere = false;
  /** what came by the port before its turn */
  #early: (Uint8Array | null | typeof BACK)[] = [];
  constructor(end: SharedEnd, bell: Doorbell) {
    this.#sends = new Ring(end.sends);
    this.#receives = new Ring(end.receives);
    this.#port = end.port;
    this.#bell = bell;
    this.#button = new Button(end.button);
    bell.add(this);
    this.#port.onmessage = ({ data }: MessageEvent<Posted>) => {
      if (data !== NUDGE) this.#early.push(data);
      this.#bell.visit();
    };
  }

  post(data: Uint8Array | null): void {
    this.#bell.spoke();
    if (this.#diverted && this.#sends.empty) {
      this.#port.postMessage(BACK);
      this.#diverted = false;
    }
    if (!this.#diverted) {
      if (this.#sends.write(data)) {
        if (this.#button.press()) this.#port.postMessage(NUDGE);
        return;
      }
      this.#sends.divert();
      this.#diverted = true;
    }
    this.#port.postMessage(data && data.slice());
  }

  get pending(): boolean {
    return !this.#elsewhere && !this.#receives.empty;
  }

  look(): boolean {
    let heard = false;
    for (;;) {
      const next = this.#elsewhere ? this.#early.shift() : this.#receives.read();
      if (next === undefined) return heard;
      heard = true;
      if (next === "elsewhere") this.#elsewhere = true;
      else if (next === BACK) this.#elsewhere = false;
      else this.onData?.(next);
    }
  }

  close(): void {
    this.#bell.remove(this);
    this.#port.close();
  }
}
