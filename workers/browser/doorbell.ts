// How a thread learns that others have put something into its rings. It may stay for a moment after it has spoken or heard,
// blocked on a word of shared memory: an answer comes sooner than through its event loop. In: who looks into the rings. Out:
// calls of them. Specification: ECMAScript, "Atomics.wait" and "Atomics.notify".

/** What the word says of its thread: it will look before it leaves; it is blocked; it is in its event loop. */
const BUSY = 0;
const BLOCKED = 1;
const AWAY = 2;

/** How long a thread stays without hearing anything, and how long in all before other events have their turn. */
const QUIET_MS = 0.25;
const STAY_MS = 8;
/** Looks before it is blocked, some 20 µs of them. */
const SPINS = 4000;

/** The memory of a doorbell. */
export function bellMemory(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(4);
  Atomics.store(new Int32Array(memory), 0, AWAY);
  return memory;
}

/** A peer's doorbell, from outside. */
export class Button {
  readonly #word: Int32Array;
  constructor(memory: SharedArrayBuffer) {
    this.#word = new Int32Array(memory);
  }

  /** Something was put there. Answers whether a message has to wake the thread. */
  press(): boolean {
    const was = Atomics.exchange(this.#word, 0, BUSY);
    if (was === BLOCKED) Atomics.notify(this.#word, 0);
    return was === AWAY;
  }
}

/** Who reads a ring: takes what is there, and answers whether there was anything; or only says whether there is. */
export type Reader = { look(): boolean; readonly pending: boolean };

/** A thread's own doorbell. */
export class Doorbell {
  readonly #word: Int32Array;
  readonly #readers = new Set<Reader>();
  readonly #soon: (run: () => void) => void;
  #lively = false;
  #here = false;
  /** `soon` runs a function after the events that are waiting. */
  constructor(memory: SharedArrayBuffer, soon: (run: () => void) => void) {
    this.#word = new Int32Array(memory);
    this.#soon = soon;
  }

  add(reader: Reader): void {
    this.#readers.add(reader);
  }

  remove(reader: Reader): void {
    this.#readers.delete(reader);
  }

  /** The thread has said something: an answer may come at once. */
  spoke(): void {
    this.#lively = true;
  }

  /** Nothing is left to do: stays for an answer, if one may come at once. */
  linger(): void {
    if (this.#lively) this.visit();
  }

  /** Takes what is in the rings, stays while more comes, and gives way. */
  visit(): void {
    if (this.#here) return;
    this.#here = true;
    try {
      const end = performance.now() + STAY_MS;
      Atomics.store(this.#word, 0, BUSY);
      while (this.#heard() || this.#rung()) if (performance.now() >= end) break;
    } finally {
      this.#here = false;
      Atomics.store(this.#word, 0, AWAY);
      // who came since has seen that somebody is here, and sent no message
      for (const reader of this.#readers) {
        if (!reader.pending) continue;
        this.#soon(() => this.visit());
        break;
      }
    }
  }

  #heard(): boolean {
    let heard = false;
    for (const reader of this.#readers) if (reader.look()) heard = true;
    if (heard) this.#lively = true;
    return heard;
  }

  /** Looks at the word for as long as it takes a peer to answer: cheaper than to be blocked and woken. */
  #spun(): boolean {
    for (let i = 0; i < SPINS; i++) if (Atomics.load(this.#word, 0) !== BLOCKED) return true;
    return false;
  }

  /** Blocks until somebody rings; false when nobody does for a while. */
  #rung(): boolean {
    if (!this.#lively) return false;
    Atomics.store(this.#word, 0, BLOCKED);
    if (!this.#heard() && !this.#spun()) {
      this.#lively = Atomics.wait(this.#word, 0, BLOCKED, QUIET_MS) !== "timed-out";
    }
    Atomics.store(this.#word, 0, BUSY);
    // what came between the end of the wait and now
    return this.#lively || this.#heard();
  }
}
