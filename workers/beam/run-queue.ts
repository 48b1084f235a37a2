// The runnable processes of a node, in the order in which they run: a ring that grows.

import type { Process } from "./process.ts";

export class RunQueue {
  /** a power of two places; those that nobody waits in are empty, so that no process is kept for its place */
  #places: (Process | null)[] = new Array(64).fill(null);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The process whose turn it is, which stays. */
  get first(): Process | null {
    return this.#places[this.#head] as Process | null;
  }

  /** To the end. */
  push(process: Process): void {
    if (this.#length === this.#places.length) this.#grow();
    this.#places[(this.#head + this.#length) & (this.#places.length - 1)] = process;
    this.#length++;
  }

  /** Takes out the process whose turn it is. */
  shift(): Process | null {
    const head = this.#head;
    const process = this.#places[head] as Process | null;
    if (process === null) return null;
    this.#places[head] = null;
    this.#head = (head + 1) & (this.#places.length - 1);
    this.#length--;
    return process;
  }

  /** To the front. */
  unshift(process: Process): void {
    if (this.#length === this.#places.length) this.#grow();
    this.#head = (this.#head - 1) & (this.#places.length - 1);
    this.#places[this.#head] = process;
    this.#length++;
  }

  clear(): void {
    this.#places.fill(null);
    this.#length = 0;
  }

  #grow(): void {
    const places = this.#places;
    const inOrder = [...places.slice(this.#head), ...places.slice(0, this.#head)];
    this.#places = inOrder.concat(new Array(places.length).fill(null));
    this.#head = 0;
  }
}
