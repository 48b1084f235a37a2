// The ground of one machine of a lab: the lab's own, with a gate in it. Closed for a while the process hangs: what would
// run waits. Closed for good it is dead. Its wall clock may go wrong.

import type { Pipe } from "../network/shortcut.ts";
import { isForCard, type Wire } from "../network/types.ts";
import type { Host } from "./host.ts";

/** Time, randomness and turns. */
type Ground = Pick<Host, "now" | "systemTime" | "random" | "defer" | "after" | "linger" | "block">;

export class Gate {
  /** what the process is given */
  readonly ground: Ground;
  readonly #base: Ground;
  #state: "open" | "hung" | "dead" = "open";
  #waiting: (() => void)[] = [];
  /** milliseconds that the wall clock is ahead of the lab's */
  skew = 0;
  constructor(base: Ground) {
    this.#base = base;
    this.ground = {
      now: () => base.now(),
      systemTime: () => base.systemTime() + this.skew,
      random: (bytes) => base.random(bytes),
      defer: (run) => base.defer(() => this.pass(run)),
      ...(base.linger === undefined ? {} : { linger: base.linger }),
      ...(base.block === undefined ? {} : { block: base.block }),
      after: (milliseconds, run) => {
        let cancelled = false;
        const cancel = base.after(milliseconds, () => this.pass(() => cancelled || run()));
        return () => {
          cancelled = true;
          cancel();
        };
      },
    };
  }

  get hung(): boolean {
    return this.#state === "hung";
  }

  /** Runs it now, later, or never. */
  pass(run: () => void): void {
    if (this.#state === "open") run();
    else if (this.#state === "hung") this.#waiting.push(run);
  }

  hang(): void {
    if (this.#state === "open") this.#state = "hung";
  }

  resume(): void {
    if (this.#state !== "hung") return;
    this.#state = "open";
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const run of waiting) this.#base.defer(() => this.pass(run));
  }

  kill(): void {
    this.#state = "dead";
    this.#waiting = [];
  }

  /** The process's end of a wire: frames that come wait at the gate, those that go are gone. */
  wire(inner: Wire): Wire {
    const outer: Wire = { onFrame: null, post: (frame) => inner.post(frame) };
    // the kernel of a hung process lives
    inner.onFrame = (frame) => (isForCard(frame) ? outer.onFrame?.(frame) : this.pass(() => outer.onFrame?.(frame)));
    return outer;
  }

  /** The same for a pipe. */
  pipe(inner: Pipe): Pipe {
    const outer: Pipe = { onData: null, post: (data) => inner.post(data), close: () => inner.close() };
    inner.onData = (data) => this.pass(() => outer.onData?.(data));
    return outer;
  }
}
