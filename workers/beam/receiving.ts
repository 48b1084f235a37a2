// `receive` in generated code: looks at the messages of the running process one by one, takes one, or waits. In: the mailbox
// and the timeout. Out: a message, a suspension, or that the time is over.

import { atom } from "../terms/atom.ts";
import type { Term } from "../terms/term.ts";
import { arm, NEVER } from "./alarm.ts";
import { SUSPEND, type Suspend } from "./frame.ts";
import type { NO_MESSAGE, Process } from "./process.ts";
import { raiseError } from "./raise.ts";
import { Suspension } from "./suspension.ts";
import type { Vm } from "./vm.ts";

const INFINITY = atom("infinity");
/** So often in a row it may have been in vain to lend. */
const MOST_LENT = 8;

/** The receiving side of what runs. */
export class Receiving extends Suspension {
  readonly vm: Vm;
  /** the process that runs */
  proc!: Process;
  /** the suspension that is under way ends with the next message or the timeout */
  waiting = false;

  constructor(vm: Vm) {
    super();
    this.vm = vm;
  }

  peek(): Term | typeof NO_MESSAGE {
    return this.proc.mailbox.peek();
  }
  skip(): void {
    this.proc.mailbox.skip();
  }
  accept(): void {
    const process = this.proc;
    process.mailbox.accept();
    process.timedOut = false;
    process.deadline = NEVER;
  }
  /**
   * {@link wait} for a message that only one who was asked can send: no other would make the process go on. So one who is
   * asked may run at once.
   */
  waitForAnswer(timeout: Term): Suspend | boolean {
    if (this.#timeIsOver(timeout)) return false;
    const { scheduler } = this.vm;
    if (scheduler.lend(this.proc)) return true;
    // who asks has more to save than who answers
    if (scheduler.lender !== null) scheduler.lender.lends = 0;
    this.waiting = true;
    return SUSPEND;
  }
  /** Nothing matched: waits for the next message. True: there is one; false: the timeout has passed. */
  wait(timeout: Term): Suspend | boolean {
    if (this.#timeIsOver(timeout)) return false;
    const process = this.proc;
    if (process.lends > 0) {
      if (this.vm.scheduler.lend(process)) {
        if (process.lends > 0 && process.lends < MOST_LENT) process.lends++;
        return true;
      }
      // another one ran, but not for this process
      if (process.status !== "running") process.lends--;
    }
    this.waiting = true;
    return SUSPEND;
  }
  /** Arms the timeout of a wait that begins. */
  #timeIsOver(timeout: Term): boolean {
    const process = this.proc;
    if (timeout !== INFINITY && process.deadline === NEVER) {
      if (typeof timeout !== "number" || timeout < 0 || timeout > 0xffffffff) throw raiseError(atom("timeout_value"));
      if (timeout === 0) {
        process.mailbox.rewind();
        return true;
      }
      arm(this.vm, process, timeout);
    }
    if (!process.timedOut) return false;
    process.timedOut = false;
    process.mailbox.rewind();
    return true;
  }
}
