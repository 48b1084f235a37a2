// Runs processes: each in slices of a bounded number of calls, resuming saved frames innermost first, and gives way
// to the host. Specification: design.md, "Generated code".

import { atom } from "../terms/atom.ts";
import type { Code, Term } from "../terms/term.ts";
import { dismiss, Reading } from "./alarm.ts";
import { SUSPEND } from "./frame.ts";
import { above } from "./lent-stack.ts";
import type { Process, Status } from "./process.ts";
import { LOUD } from "./quiet.ts";
import { KIND_ERROR, KIND_EXIT, ProcessEnd, Raise } from "./raise.ts";
import { keep, type Outcome, resume, toRaise } from "./resume.ts";
import { RunQueue } from "./run-queue.ts";
import { announceExit } from "./signals.ts";
import { stacktraceOf } from "./stacktrace.ts";
import type { Vm } from "./vm.ts";

/** Calls in one slice; bounds the depth of the JavaScript stack too. */
export const SLICE = 1500;
/** Who has so few left does not lend them. */
const LEAST = 200;
const TURN_MS = 8;
const A_NORMAL = atom("normal");

export class Scheduler {
  readonly #vm: Vm;
  /** spent by all processes since the node was started, those that have ended too */
  reductions = 0;
  readonly #queue = new RunQueue();
  #scheduled = false;
  #cancelWake: (() => void) | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  /** the last reading of the clock */
  reading: Reading;
  #stopped = false;
  #paused = false;
  #turning = false;
  /** what is to be done when some processes have had their slices */
  #breathers: (() => void)[] = [];
  /** the process on whose part of the JavaScript stack another one runs */
  lender: Process | null = null;
  /** somebody is told when processes run and wait: each of its slices is one */
  watched = false;
  /** it was its turn while another one ran above it */
  #passed = false;
  /** the process above the lender has to go on below */
  #leaves = false;
  /** how deep in the ends of processes we are, and whether the running one is among them */
  #terminating = 0;
  #ended: ProcessEnd | null = null;
  constructor(vm: Vm) {
    this.#vm = vm;
    this.reading = new Reading(vm.host.now());
  }

  /** Makes a process runnable; a waiting one goes on with `value` (true: a message came, false: its timer fired). */
  wake(process: Process, value: unknown): void {
    process.value = value;
    process.status = "runnable";
    if (process.suspendCount === 0) this.enqueue(process);
  }

  enqueue(process: Process): void {
    this.#queue.push(process);
    this.kick();
  }

  /** Asks the host for a turn unless one is coming. */
  kick(): void {
    if (this.#scheduled || this.#stopped || this.#paused) return;
    this.#scheduled = true;
    this.#vm.host.defer(() => {
      this.#scheduled = false;
      this.turn();
    });
  }

  /**
   * Does it soon, when some processes have had their slices: what they write to one peer meanwhile can go as one piece.
   * Before the node stops, too.
   */
  atBreather(run: () => void): void {
    this.#breathers.push(run);
    if (!this.#turning) this.kick();
  }

  #breathe(): void {
    if (this.#breathers.length === 0) return;
    const all = this.#breathers;
    this.#breathers = [];
    for (const run of all) run();
  }

  /** Something came from outside: who waited for it runs at once when no turn is under way. */
  runNow(): void {
    if (this.#scheduled && !this.#turning) this.turn();
  }

  /** Holds all processes where they are, as erl does in its break menu. */
  pause(): void {
    this.#paused = true;
  }

  /** Goes on after {@link pause}. */
  resume(): void {
    this.#paused = false;
    this.kick();
  }

  /** Nothing of this node runs any more. */
  stop(): void {
    while (this.#breathers.length > 0) this.#breathe();
    this.#stopped = true;
    this.#cancelWake?.();
    this.#queue.clear();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Runs what is runnable for one time box, then arranges the next turn. */
  turn(): void {
    if (this.#stopped || this.#paused || this.#turning) return;
    this.#turning = true;
    try {
      this.#turn();
    } finally {
      this.#turning = false;
    }
    if (this.#stopped) return;
    if (this.#queue.length > 0 || this.#breathers.length > 0) this.kick();
    else {
      this.#sleep();
      this.#vm.host.linger?.();
    }
  }

  #turn(): void {
    const { timers } = this.#vm;
    const start = this.#readClock();
    const end = start + TURN_MS;
    timers.run(start);
    // a slice is short: the clock is read after some of them
    for (let rounds = 1; rounds < 10000 && !this.#stopped; rounds++) {
      if (!this.#runNext()) break;
      if ((rounds & 31) !== 0) continue;
      this.#breathe();
      const now = this.#readClock();
      if (now >= end) break;
      timers.run(now);
    }
    this.#breathe();
    this.#readClock();
  }

  #readClock(): number {
    const now = this.#vm.host.now();
    this.reading.until = now;
    this.reading = new Reading(now);
    return now;
  }

  #sleep(): void {
    const next = this.#vm.timers.next;
    if (next === undefined) return;
    if (this.#cancelWake !== undefined && this.#wakeAt <= next) return;
    this.#cancelWake?.();
    this.#wakeAt = next;
    this.#cancelWake = this.#vm.host.after(Math.max(0, next - this.#vm.host.now()), () => {
      this.#cancelWake = undefined;
      this.#wakeAt = Number.POSITIVE_INFINITY;
      if (!this.#scheduled) this.turn();
    });
  }

  /** A timer was added: wake in time for it. */
  timerAdded(): void {
    if (!this.#scheduled && !this.#turning) this.#sleep();
  }

  #runNext(): boolean {
    for (let process = this.#queue.shift(); process !== null; process = this.#queue.shift()) {
      if (process.status !== "runnable" || process.suspendCount > 0) continue;
      if (process === this.lender) {
        this.#passed = true;
        continue;
      }
      // it goes on where it is, below us on the JavaScript stack
      if (process.nested > 0) continue;
      this.runSlice(process);
      return true;
    }
    return false;
  }

  /** Runs one slice of a process, of so many calls at most. */
  runSlice(process: Process, budget = SLICE): void {
    const rt = this.#vm.rt;
    const before = rt.proc;
    rt.proc = process;
    rt.reds = budget;
    rt.quiet = process.quiet;
    process.status = "running";
    const outcome = resume(rt, process);
    rt.proc = before;
    process.quiet = rt.quiet;
    const spent = rt.reds > 0 ? budget - rt.reds : budget;
    process.reductions += spent;
    this.reductions += spent;
    if (outcome === "waiting") {
      // it may have been woken meanwhile, see lend
      if (process.status === "running") process.status = "waiting";
    } else if (outcome === "preempted") {
      process.status = "runnable";
      const leaves = this.#leaves;
      this.#leaves = false;
      if (process.suspendCount > 0) return;
      if (leaves) this.#queue.unshift(process);
      else this.#queue.push(process);
    } else this.#finished(process, outcome);
  }

  /**
   * The running process waits for an answer: the next one runs above it on the JavaScript stack, on what is left of its
   * slice. Mostly the answer is there then, and no frames need be saved. The order of the processes is the same as without.
   * True: a message came, and it is this process's turn again; otherwise it has to leave the stack.
   */
  lend(process: Process): boolean {
    const rt = this.#vm.rt;
    const next = this.#queue.first;
    if (this.lender !== null || process.nested > 0 || rt.reds < LEAST || this.#stopped || this.watched) return false;
    if (next === null || next.status !== "runnable" || next.suspendCount > 0 || next.nested > 0) return false;
    const { quiet, reds } = rt;
    this.#queue.shift();
    process.status = "waiting";
    this.lender = process;
    above(this, next, reds);
    this.lender = null;
    rt.quiet = quiet;
    // these were the other one's
    const spent = reds - Math.max(rt.reds, 0);
    process.reductions -= spent;
    this.reductions -= spent;
    if ((process.status as Status) === "exiting") throw new ProcessEnd(A_NORMAL);
    if (this.#passed) {
      this.#passed = false;
      this.#queue.unshift(process);
    }
    if (this.#queue.first !== process || process.value !== true || this.watched) return false;
    this.#queue.shift();
    process.status = "running";
    return true;
  }

  /** A native that runs others inside {@link callNested}: who lent its part of the stack may have to go on meanwhile. */
  withOwnStack(native: Code): Code {
    return (...args) => {
      if (this.lender === null || this.#vm.rt.proc.nested > 0) return native(...args);
      this.#leaves = true;
      return this.#vm.rt.preempt(native, args) as unknown as Term;
    };
  }

  #finished(process: Process, outcome: Exclude<Outcome, "preempted" | "waiting">): void {
    if (outcome === "done") this.terminate(process, A_NORMAL);
    else if (outcome instanceof ProcessEnd) this.terminate(process, outcome.reason);
    else if (outcome.kind === KIND_EXIT) this.terminate(process, outcome.reason);
    else {
      const trace = stacktraceOf(this.#vm, outcome);
      const reason: Term = outcome.kind === KIND_ERROR ? outcome.reason : [atom("nocatch"), outcome.reason];
      this.#vm.crashed(process, reason, trace);
      this.terminate(process, [reason, trace]);
    }
  }

  /**
   * Calls a function inside the running process and waits for its value without leaving the JavaScript stack; other
   * processes run meanwhile when it waits for a message. For macros, which the expander needs at once. Throws Raise.
   */
  callNested(f: (...args: Term[]) => unknown, args: readonly Term[]): Term {
    const rt = this.#vm.rt;
    const process = rt.proc;
    const kept = { stack: process.stack, reds: rt.reds, value: process.value, raised: process.raised };
    const quiet = rt.quiet;
    rt.quiet = LOUD;
    process.stack = null;
    rt.reds = SLICE;
    process.nested++;
    try {
      let value: unknown;
      try {
        value = f(...args);
      } catch (thrown) {
        throw toRaise(thrown);
      }
      if (value !== SUSPEND) return value as Term;
      keep(rt, process);
      for (;;) {
        if (rt.waiting) {
          rt.waiting = false;
          process.status = "waiting";
          while (process.status === "waiting") {
            this.#vm.timers.run(this.#readClock());
            if (!this.#runNext() && process.status === "waiting") this.#block();
          }
          if ((process.status as Status) === "exiting") throw new ProcessEnd(A_NORMAL);
          rt.proc = process;
        }
        process.status = "running";
        rt.reds = SLICE;
        const outcome = resume(rt, process);
        if (outcome === "done") return process.value as Term;
        if (outcome instanceof Raise || outcome instanceof ProcessEnd) throw outcome;
        rt.waiting = outcome === "waiting";
      }
    } finally {
      process.nested--;
      if (process.status !== "exiting") process.status = "running";
      process.stack = kept.stack;
      rt.reds = kept.reds;
      rt.quiet = quiet;
      process.value = kept.value;
      process.raised = kept.raised;
      rt.proc = process;
    }
  }

  /** Nobody can go on before the next timer: stays on the JavaScript stack until then, if the host can. */
  #block(): void {
    const { timers, host } = this.#vm;
    this.#breathe();
    const next = timers.next;
    if (next === undefined || host.block?.(Math.max(0, next - host.now())) !== true)
      throw new Raise(KIND_ERROR, [atom("nodebook_missing"), atom("waiting for another node inside a macro")]);
  }

  /** Ends a process with a reason: announces it, frees its names and tables. */
  terminate(process: Process, reason: Term): void {
    if (process.status === "exiting") return;
    const running = process === this.#vm.rt.proc && process.status === "running";
    process.status = "exiting";
    process.pid.process = null;
    dismiss(this.#vm, process);
    process.stack = null;
    if (running) this.#ended = new ProcessEnd(reason);
    this.#terminating++;
    this.#vm.removeProcess(process);
    announceExit(this.#vm, process, reason);
    this.#vm.processGone(process, reason);
    this.#terminating--;
    // the running process may be linked to one that it ends: all hear of that one's end before this one leaves the stack
    if (this.#terminating > 0 || this.#ended === null) return;
    const ended = this.#ended;
    this.#ended = null;
    throw ended;
  }
}
