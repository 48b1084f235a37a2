// How generated code leaves the JavaScript stack. In: the frames of functions that cannot finish now, innermost first. Out:
// one segment for the process's stack. Specification: design.md, "Generated code".

import { NIL } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import { callSegment, type Resume, type Segment, SUSPEND, type Suspend } from "./frame.ts";

/** What is being saved while a suspension unwinds the stack. */
export class Suspension {
  /** the frames of the suspension that is unwinding the JavaScript stack, innermost first */
  saved: Segment | null = null;

  /** The budget is spent at the entry of `f`: the call happens in the next slice. */
  // biome-ignore lint/suspicious/noExplicitAny: generated functions
  preempt(f: (...args: any[]) => any, args: Term[]): Suspend {
    this.saved = callSegment(f, args);
    return SUSPEND;
  }

  /** A callee suspended: saves this function's frame. `point`: see pointOf. The common sizes have forms of their own. */
  save(resume: Resume, point: number, vars: readonly unknown[]): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, vars.length, ...vars];
    else this.saved.push(resume, point, vars.length, ...vars);
    return SUSPEND;
  }
  save0(resume: Resume, point: number): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, 0];
    else this.saved.push(resume, point, 0);
    return SUSPEND;
  }
  save1(resume: Resume, point: number, a: unknown): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, 1, a];
    else this.saved.push(resume, point, 1, a);
    return SUSPEND;
  }
  save2(resume: Resume, point: number, a: unknown, b: unknown): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, 2, a, b];
    else this.saved.push(resume, point, 2, a, b);
    return SUSPEND;
  }
  save3(resume: Resume, point: number, a: unknown, b: unknown, c: unknown): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, 3, a, b, c];
    else this.saved.push(resume, point, 3, a, b, c);
    return SUSPEND;
  }
  save4(resume: Resume, point: number, a: unknown, b: unknown, c: unknown, d: unknown): Suspend {
    if (this.saved === null) this.saved = [1, resume, point, 4, a, b, c, d];
    else this.saved.push(resume, point, 4, a, b, c, d);
    return SUSPEND;
  }
}

/** Saves a frame of each size, of which none is kept. */
export function saveAll(some: Suspension): void {
  const nowhere: Resume = () => NIL;
  some.save0(nowhere, 0);
  some.saved = null;
  some.save1(nowhere, 0, NIL);
  some.saved = null;
  some.save2(nowhere, 0, NIL, NIL);
  some.saved = null;
  some.save3(nowhere, 0, NIL, NIL, NIL);
  some.saved = null;
  some.save4(nowhere, 0, NIL, NIL, NIL, NIL);
  some.saved = null;
  some.save(nowhere, 0, [NIL, NIL, NIL, NIL, NIL]);
  some.saved = null;
}
