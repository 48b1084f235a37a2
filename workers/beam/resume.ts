// Goes on with a process where it left the JavaScript stack: its saved frames, innermost first. In: a process and the value
// that it waited for. Out: how the slice ended. Specification: design.md, "Generated code".

import { atom } from "../terms/atom.ts";
import { framesOf, HEAD, OUTER, type Resume, type Segment, type Stack, SUSPEND } from "./frame.ts";
import type { Process } from "./process.ts";
import { KIND_ERROR, ProcessEnd, Raise } from "./raise.ts";
import type { Runtime } from "./runtime.ts";
import { KEPT_FRAMES } from "./stacktrace.ts";

const A_NORMAL = atom("normal");

/** How a slice of a process ended. */
export type Outcome = "preempted" | "waiting" | "done" | ProcessEnd | Raise;

/** Turns whatever generated code threw into a Raise; process ends and our own bugs pass through. */
export function toRaise(thrown: unknown): Raise {
  if (thrown instanceof Raise) return thrown;
  if (thrown instanceof ProcessEnd) throw thrown;
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  if (thrown instanceof RangeError && /call stack|recursion/i.test(thrown.message)) {
    return new Raise(KIND_ERROR, atom("system_limit"));
  }
  const raise = new Raise(KIND_ERROR, [atom("nodebook_internal"), atom(text)]);
  if (thrown instanceof Error) raise.origin = thrown;
  return raise;
}

/** Puts what a suspension saved onto the process's stack. */
export function keep(rt: Runtime, process: Process): void {
  const segment = rt.take();
  if (segment === null) return;
  segment[OUTER] = process.stack;
  process.stack = segment;
}

/** What a frame held that has gone on is not kept alive by the frames behind it. */
function forget(segment: Segment, from: number, to: number): void {
  for (let i = from; i < to; i++) segment[i] = 0;
}

/** Resumes frames until the process suspends, waits, or has none left. */
export function resume(rt: Runtime, process: Process): Outcome {
  let value = process.value;
  let raised = process.raised;
  process.raised = null;
  for (let segment = process.stack; segment !== null; segment = process.stack) {
    const at = segment[0] as number;
    const point = segment[at + 1] as number;
    const next = at + HEAD + (segment[at + 2] as number);
    const last = next >= segment.length;
    if (last) process.stack = segment[OUTER] as Stack;
    else segment[0] = next;
    if (raised !== null && (point & 1) === 0) {
      if (!last) forget(segment, at, next);
      continue;
    }
    try {
      value = (segment[at] as Resume)(point >> 1, segment, at + HEAD, value, raised);
      raised = null;
      if (!last) forget(segment, at, next);
      if (value === SUSPEND) {
        keep(rt, process);
        if (rt.waiting) {
          rt.waiting = false;
          return "waiting";
        }
        process.value = rt.preemptValue;
        return "preempted";
      }
      if (--rt.reds < 0) {
        process.value = value;
        return "preempted";
      }
    } catch (thrown) {
      rt.drop();
      if (!last) forget(segment, at, next);
      if (thrown instanceof ProcessEnd) return thrown;
      if (process.status === "exiting") return new ProcessEnd(A_NORMAL);
      raised = toRaise(thrown);
      // the frames that called this one: those that do not handle the raise are gone when somebody asks
      if (raised.frames === undefined && raised.origin !== undefined)
        raised.frames = framesOf(process.stack, KEPT_FRAMES);
    }
  }
  process.value = value;
  return raised ?? "done";
}
