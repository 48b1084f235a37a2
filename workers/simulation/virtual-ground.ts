// Time that stands still while anybody has something to do, and jumps to the next timer when nobody has; chance from a
// seed. The same seed gives the same run, to the last frame.

import type { Ground } from "./lab.ts";

/** A sequence of numbers from a seed ("mulberry32"). Each call answers 32 bits. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

// the wall clock of every simulation begins here: 1 January 2025, UTC
const EPOCH = 1_735_689_600_000;

type Timer = { readonly at: number; readonly order: number; run: (() => void) | null };

export class VirtualGround implements Ground {
  readonly #next: () => number;
  #now = 0;
  #order = 0;
  #turns: (() => void)[] = [];
  #timers: Timer[] = [];
  /** whether somebody is at work whose time is not ours: it must not pass meanwhile, and a run stops there */
  outside: () => boolean = () => false;
  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  now(): number {
    return this.#now;
  }

  systemTime(): number {
    return EPOCH + this.#now;
  }

  random(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.#next() >>> 24;
  }

  defer(run: () => void): void {
    this.#turns.push(run);
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, run };
    // sorted by time; few timers are pending, and most come last
    let i = this.#timers.length;
    while (i > 0 && (this.#timers[i - 1] as Timer).at > timer.at) i--;
    this.#timers.splice(i, 0, timer);
    return () => {
      timer.run = null;
    };
  }

  /** Time passes, for all: nobody else does anything meanwhile. */
  block(milliseconds: number): boolean {
    this.#now += milliseconds;
    return true;
  }

  /** Runs until a test answers true or the time has come; answers whether the test did. */
  run(until: number, done: () => boolean = () => false): boolean {
    for (;;) {
      while (this.#turns.length > 0) {
        const turns = this.#turns;
        this.#turns = [];
        for (const turn of turns) turn();
        if (done()) return true;
      }
      if (this.outside()) return false;
      const timer = this.#timers[0];
      if (timer === undefined || timer.at > until) {
        this.#now = Math.max(this.#now, until);
        return done();
      }
      this.#timers.shift();
      if (timer.run === null) continue;
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      if (this.outside()) return false;
      if (this.#turns.length === 0 && done()) return true;
    }
  }
}
