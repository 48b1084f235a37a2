// A process may run above another one's part of the JavaScript stack (Scheduler.lend). Stack traces must not take the one's
// frames for the other's: a function with a name of its own stands between them.

import { functionOf } from "./named-function.ts";
import type { Process } from "./process.ts";
import type { Scheduler } from "./scheduler.ts";

const BOUNDARY = "nb:above@0:";

const make = functionOf(
  "return function above(scheduler, process, budget) { scheduler.runSlice(process, budget); };",
  "above",
  0,
) as () => (scheduler: Scheduler, process: Process, budget: number) => void;

/** Runs a slice of a process above what is on the JavaScript stack. */
export const above = make();

/** The lines of a JavaScript stack that belong to the process that runs. */
export function ownLines(stack: string): string[] {
  const lines = stack.split("\n");
  const end = lines.findIndex((line) => line.includes(BOUNDARY));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The whole JavaScript stack as it is now. */
function wholeStack(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return stack ?? "";
}

/** The lines of the JavaScript stack that belong to the process that runs now. */
export function runningLines(): string[] {
  return ownLines(wholeStack());
}

/** The lines of the JavaScript stack that belong to the process that lent its part of it to the one that runs. */
export function lentLines(): string[] {
  const lines = wholeStack().split("\n");
  return lines.slice(lines.findIndex((line) => line.includes(BOUNDARY)) + 1);
}
