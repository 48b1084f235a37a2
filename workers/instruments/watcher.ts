// In: the nodes that a machine starts, one after the other, and whether somebody watches. Out: reports, five a second at
// most and only while something happens, and at once when asked to hurry; null when a node has ended. Without a watcher
// nothing is read.

import type { NodeReport } from "../contract/observe.ts";

const PAUSE_MS = 200;

/** A running node as the watcher reads it. `work` is a number that changes whenever something ran. */
export type Watched = { readonly work: () => number; readonly report: () => NodeReport };

export type WatcherOptions = {
  /** runs something after that many milliseconds of the real clock; answers how to cancel it */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly tell: (report: NodeReport | null) => void;
};

/** Reports on the node of a machine. */
export class Watcher {
  readonly #options: WatcherOptions;
  #node: Watched | null = null;
  #on = false;
  #cancel: (() => void) | null = null;
  #seen = -1;
  #told: string | null = null;
  constructor(options: WatcherOptions) {
    this.#options = options;
  }

  /** A node runs now, or none. */
  attach(node: Watched | null): void {
    const had = this.#node !== null;
    this.#node = node;
    this.#seen = -1;
    this.#told = null;
    if (this.#on && had && node === null) this.#options.tell(null);
    this.#arrange();
  }

  /** Somebody watches, or nobody any more. */
  watch(on: boolean): void {
    this.#on = on;
    this.#seen = -1;
    this.#told = null;
    if (on && this.#node === null) this.#options.tell(null);
    this.#arrange();
  }

  /** Something has changed that is to be told as of now. */
  hurry(): void {
    this.#seen = -1;
    this.#arrange();
  }

  #arrange(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#on && this.#node !== null) this.#look(this.#node);
  }

  #look(node: Watched): void {
    const work = node.work();
    if (work !== this.#seen) {
      this.#seen = work;
      const report = node.report();
      // a node that does nothing still grows older
      const text = JSON.stringify({ ...report, at: 0, uptime: 0 });
      if (text !== this.#told) {
        this.#told = text;
        this.#options.tell(report);
      }
    }
    this.#cancel = this.#options.after(PAUSE_MS, () => this.#look(node));
  }
}
