// Counters of calls: how often a function was called, and how long each process was in it. In: calls and slices of processes.
// Out: numbers for trace_info/2. Time in a function that is counted, too, is that function's.

import type { CallEnd } from "../beam/call-hooks.ts";
import type { Process } from "../beam/process.ts";
import { list, type Pid, type Term } from "../terms/term.ts";

/** What a process did in one function: calls, milliseconds. */
type Spent = { readonly pid: Pid; calls: number; ms: number };

/** Where the time of each process goes now. */
export class Clocks {
  readonly #now: () => number;
  readonly #current = new Map<Process, Spent>();
  #since: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** The time of a process goes to another function; answers to which it went. */
  turn(process: Process, to: Spent | undefined): Spent | undefined {
    const from = this.#current.get(process);
    this.stop(process);
    if (to === undefined) this.#current.delete(process);
    else this.#current.set(process, to);
    return from;
  }

  /** The process has run until now. */
  stop(process: Process): void {
    const now = this.#now();
    const spent = this.#current.get(process);
    if (spent !== undefined) spent.ms += now - this.#since;
    this.#since = now;
  }

  /** A process runs from now on. */
  start(): void {
    this.#since = this.#now();
  }

  gone(process: Process): void {
    this.#current.delete(process);
  }
}

/** The counter of one function. */
export class Counter {
  readonly #clocks: Clocks;
  readonly #timed: boolean;
  #calls = 0;
  #paused = false;
  readonly #spent = new Map<Process, Spent>();

  constructor(clocks: Clocks, timed: boolean) {
    this.#clocks = clocks;
    this.#timed = timed;
  }

  pause(): void {
    this.#paused = true;
  }

  restart(): void {
    this.#paused = false;
    this.#calls = 0;
    this.#spent.clear();
  }

  /** A process calls the function. */
  called(process: Process): CallEnd | undefined {
    if (this.#paused) return undefined;
    this.#calls++;
    if (!this.#timed) return undefined;
    const spent = this.#spent.get(process) ?? { pid: process.pid, calls: 0, ms: 0 };
    this.#spent.set(process, spent);
    spent.calls++;
    const before = this.#clocks.turn(process, spent);
    const back = (): void => void this.#clocks.turn(process, before);
    return { returned: back, raised: back };
  }

  /** The number of calls; of a timed one a list of {pid, calls, seconds, microseconds}. */
  get value(): Term {
    if (!this.#timed) return this.#calls;
    return list(
      [...this.#spent.values()].map(({ pid, calls, ms }): Term => {
        const us = Math.round(ms * 1000);
        return [pid, calls, Math.floor(us / 1e6), us % 1e6];
      }),
    );
  }
}
