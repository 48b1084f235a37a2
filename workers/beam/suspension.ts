// How generated code leaves the JavaScript stack. In: the frames of functions that cannot finish now, innermost first. Out:
// one segment for the process's stack. Specification: design.md, "Generated code".

import type { Term } from "../terms/term.ts";
import { type Call, callNow, HEAD, pointOf, type Resume, type Segment, SUSPEND, type Suspend } from "./frame.ts";
import { settle } from "./settle.ts";

/** Where the first frame of a segment is. */
const START = 1;

/**
 * What is being saved while a suspension unwinds the stack: first in a place that all suspensions of the node share, since
 * an array that grows with each frame is made anew and again.
 */
export class Suspension {
  /** a segment in the making; what is behind `top` is empty */
  // biome-ignore lint/suspicious/noExplicitAny: see Segment
  readonly frames: any[] = [START, ...new Array(1023).fill(0)];
  top = START;

  constructor() {
    settle(() => {
      for (let top = 4; top <= 8; top++) {
        this.top = top;
        this.take();
      }
    });
  }

  /** The budget is spent at the entry of `f`: the call happens in the next slice. */
  preempt(f: Call, args: Term[]): Suspend {
    const { frames, top } = this;
    const n = args.length;
    frames[top] = callNow;
    frames[top + 1] = pointOf(n, false);
    frames[top + 2] = n + 1;
    frames[top + HEAD] = f;
    for (let i = 0; i < n; i++) frames[top + HEAD + 1 + i] = args[i];
    this.top = top + HEAD + 1 + n;
    return SUSPEND;
  }

  /** A callee suspended: saves this function's frame. `point`: see pointOf. The common sizes have forms of their own. */
  save(resume: Resume, point: number, vars: readonly unknown[]): Suspend {
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
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 0;
    this.top = top + 3;
    return SUSPEND;
  }
  save1(resume: Resume, point: number, a: unknown): Suspend {
    const { frames, top } = this;
    frames[top] = resume;
    frames[top + 1] = point;
    frames[top + 2] = 1;
    frames[top + 3] = a;
    this.top = top + 4;
    return SUSPEND;
  }
  save2(resume: Resume, point: number, a: unknown, b: unknown): Suspend {
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

  /** The frames that were saved, as a segment; null: none. */
  take(): Segment | null {
    const { top } = this;
    if (top === START) return null;
    const segment = this.#segment();
    this.drop();
    return segment;
  }

  /** Mostly it is one frame of few variables: a literal is made fastest. */
  #segment(): Segment {
    const f = this.frames;
    switch (this.top) {
      case 4:
        return [START, f[1], f[2], f[3]];
      case 5:
        return [START, f[1], f[2], f[3], f[4]];
      case 6:
        return [START, f[1], f[2], f[3], f[4], f[5]];
      case 7:
        return [START, f[1], f[2], f[3], f[4], f[5], f[6]];
      case 8:
        return [START, f[1], f[2], f[3], f[4], f[5], f[6], f[7]];
      default:
        return f.slice(0, this.top);
    }
  }

  /** Forgets what was saved: a raise goes through the frames that were to be saved. */
  drop(): void {
    const { frames, top } = this;
    if (top > 32) frames.fill(0, START, top);
    else for (let i = START; i < top; i++) frames[i] = 0;
    this.top = START;
  }
}
