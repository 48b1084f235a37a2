// A saved frame of a suspended function: where to go on and with which live variables. Specification: design.md,
// "Generated code".

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

/** The resuming form of a function: goes on at `pc` with the saved `vars`, given the value of the call it waited for. */
// biome-ignore lint/suspicious/noExplicitAny: variables and values of generated code are terms or loop state
export type Resume = ((pc: number, vars: any[], value: any, raised: Raise | null) => any) & { info?: FunctionInfo };

/** One suspended call. `handles` says that the resume point lies inside a `try`. */
export class Frame {
  readonly resume: Resume;
  readonly pc: number;
  // biome-ignore lint/suspicious/noExplicitAny: see Resume
  readonly vars: any[];
  readonly handles: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: see Resume
  constructor(resume: Resume, pc: number, vars: any[], handles: boolean) {
    this.resume = resume;
    this.pc = pc;
    this.vars = vars;
    this.handles = handles;
  }
}

/** The frame that calls a function with arguments: how a process starts and how a preempted call goes on. */
export function callFrame(f: (...args: Term[]) => unknown, args: readonly Term[]): Frame {
  return new Frame(callNow, 0, [f, args], false);
}

const callNow: Resume = (_pc, vars) => vars[0](...vars[1]);
