// How generated code leaves the JavaScript stack. In: the frames of functions that cannot finish now, innermost first. Out:
// one segment for the process's stack. Specification: design.md, "Generated code".

import { NIL } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import { type Call, callSegment, HEAD, type Resume, type Segment, START, SUSPEND, type Suspend } from "./frame.ts";
import { settle } from "./settle.ts";

/**
 * What is being saved while a suspension unwinds the stack. One frame is a segment at once. More are gathered in a place that
 * all suspensions of the node share: an array that grows with each frame is made anew and again.
 */
export class Suspension {
  #only: Segment | null = null;
  /** a segment in the making; what is behind `top` is empty */
  // biome-ignore lint/suspicious/noExplicitAny: see Segment
  readonly frames: any[] = [START, null, ...new Array(1022).fill(0)];
  top = START;

  constructor() {
    settle(() => this.#saveEach());
  }

  /** Saves a frame of each size, of which none is kept. */
  #saveEach(): void {
    const nowhere: Resume = () => NIL;
    this.save0(nowhere, 0);
    this.#only = null;
    this.save1(nowhere, 0, NIL);
    this.#only = null;
    this.save2(nowhere, 0, NIL, NIL);
    this.#only = null;
    this.save3(nowhere, 0, NIL, NIL, NIL);
    this.#only = null;
    this.save4(nowhere, 0, NIL, NIL, NIL, NIL);
    this.#only = null;
    this.save(nowhere, 0, [NIL, NIL, NIL, NIL, NIL]);
    this.#only = null;
  }

  /** The budget is spent at the entry of `f`: the call happens in the next slice. */
  preempt(f: Call, args: Term[]): Suspend {
    this.#only = callSegment(f, args);
    return SUSPEND;
  }

  /** A callee suspended: saves this function's frame. `point`: see pointOf. The common sizes have forms of their own. */
  save(resume: Resume, point: number, vars: readonly unknown[]): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, vars.length, ...vars];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    const n = vars.length;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = n;
    for (let i = 0; i < n; i++) frames[top + HEAD + i] = vars[i];
    this.top = top + HEAD + n;
    return SUSPEND;
  }
  save0(resume: Resume, point: number): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, 0];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 0;
    this.top = top + 3;
    return SUSPEND;
  }
  save1(resume: Resume, point: number, a: unknown): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, 1, a];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 1;
    frames[top + 3] = a;
    this.top = top + 4;
    return SUSPEND;
  }
  save2(resume: Resume, point: number, a: unknown, b: unknown): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, 2, a, b];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 2;
    frames[top + 3] = a;
    frames[top + 4] = b;
    this.top = top + 5;
    return SUSPEND;
  }
  save3(resume: Resume, point: number, a: unknown, b: unknown, c: unknown): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, 3, a, b, c];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 3;
    frames[top + 3] = a;
    frames[top + 4] = b;
    frames[top + 5] = c;
    this.top = top + 6;
    return SUSPEND;
  }
  save4(resume: Resume, point: number, a: unknown, b: unknown, c: unknown, d: unknown): Suspend {
    if (this.top === START) {
      if (this.#only === null) {
        this.#only = [START, null, resume, point, 4, a, b, c, d];
        return SUSPEND;
      }
      this.#spread();
    }
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 4;
    frames[top + 3] = a;
    frames[top + 4] = b;
    frames[top + 5] = c;
    frames[top + 6] = d;
    this.top = top + 7;
    return SUSPEND;
  }

  /** The only frame is not the only one: moves it to where there is room for more. */
  #spread(): void {
    const { frames } = this;
    const only = this.#only as Segment;
    for (let i = START; i < only.length; i++) frames[i] = only[i];
    this.top = only.length;
    this.#only = null;
  }

  /** The frames that were saved, as a segment; null: none. */
  take(): Segment | null {
    const only = this.#only;
    if (only !== null) {
      this.#only = null;
      return only;
    }
    if (this.top === START) return null;
    const segment = this.frames.slice(0, this.top);
    this.drop();
    return segment;
  }

  /** Forgets what was saved: a raise goes through the frames that were to be saved. */
  drop(): void {
    this.#only = null;
    if (this.top === START) return;
    this.frames.fill(0, START, this.top);
    this.top = START;
  }
}
