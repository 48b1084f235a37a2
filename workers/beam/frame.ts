// Saved frames of suspended functions: where to go on and with which live variables. Specification: design.md, "Generated code".

import type { Term } from "../terms/term.ts";
import type { Raise } from "./raise.ts";

/** Returned by a function that has saved its frame instead of finishing; its caller saves its own and returns it too. */
export const SUSPEND: unique symbol = Symbol("suspend");
export type Suspend = typeof SUSPEND;

/** Where the code of one function came from; shared by its fast and its resuming form. */
export type FunctionInfo = {
  readonly module: string;
  readonly name: string;
  readonly arity: number;
  readonly file: string;
  /** source line by resume point */
  readonly lines: readonly number[];
};

/**
 * The resuming form of a function: goes on at `pc` with the variables saved at `slots[base]` and after, given the value of
 * the call it waited for.
 */
// biome-ignore lint/suspicious/noExplicitAny: variables and values of generated code are terms or loop state
export type Resume = ((pc: number, slots: any[], base: number, value: any, raised: Raise | null) => any) & {
  info?: FunctionInfo;
};

/** A saved frame as those see it who ask where a process is. */
export type Frame = { readonly info: FunctionInfo; readonly pc: number };

/**
 * The frames of one suspension in one array, innermost first: the index of the first that has not gone on yet, the segment
 * of those that called it ({@link OUTER}; null: none), then of each frame the resuming form, the point ({@link pointOf}), the
 * number of variables and the variables. An object per frame would cost more to make and more to collect, and so would an
 * array of segments, whose room JavaScript gives back and makes again.
 */
// biome-ignore lint/suspicious/noExplicitAny: see Resume
export type Segment = any[];

/** What a process goes on with, innermost segment first. */
export type Stack = Segment | null;

/** Where a segment names the one outside it. */
export const OUTER = 1;

/** Where the first frame of a segment is. */
export const START = 2;

/** Slots of a frame before its variables. */
export const HEAD = 3;

/** Where a frame goes on, and whether that lies inside a `try`: one small integer. */
export function pointOf(pc: number, handles: boolean): number {
  return pc * 2 + (handles ? 1 : 0);
}

/** The segments of a stack, innermost first. */
export function* segmentsOf(stack: Stack): Iterable<Segment> {
  for (let segment = stack; segment !== null; segment = segment[OUTER] as Stack) yield segment;
}

/** The frames of a stack from the innermost outwards; the machine's own are left out. */
export function framesOf(stack: Stack, most = Number.POSITIVE_INFINITY): Frame[] {
  const out: Frame[] = [];
  for (const segment of segmentsOf(stack)) {
    if (out.length >= most) break;
    for (let at = segment[0]; at < segment.length && out.length < most; at += HEAD + segment[at + 2]) {
      const { info } = segment[at] as Resume;
      if (info !== undefined) out.push({ info, pc: segment[at + 1] >> 1 });
    }
  }
  return out;
}

/** Slots in use, as a measure of a stack's size. */
export function sizeOf(stack: Stack): number {
  let size = 0;
  for (const segment of segmentsOf(stack)) size += segment.length - segment[0];
  return size;
}

/** The frame that calls a function with arguments: how a process starts and how a preempted call goes on. */
export function callSegment(f: Call, args: readonly Term[]): Segment {
  if (args.length === 0) return [START, null, callNow, pointOf(0, false), 1, f];
  return [START, null, callNow, pointOf(args.length, false), args.length + 1, f, ...args];
}

/** A function that a process begins or goes on with. */
// biome-ignore lint/suspicious/noExplicitAny: generated functions
export type Call = (...args: any[]) => unknown;

/** The resuming form of a call that has not begun. */
export const callNow: Resume = (arity, slots, base) => {
  const f = slots[base];
  switch (arity) {
    case 0:
      return f();
    case 1:
      return f(slots[base + 1]);
    case 2:
      return f(slots[base + 1], slots[base + 2]);
    case 3:
      return f(slots[base + 1], slots[base + 2], slots[base + 3]);
    default:
      return f(...slots.slice(base + 1, base + 1 + arity));
  }
};
