// The timeouts of `receive … after`. In: processes that begin to wait, and those that got what they waited for. Out: they go
// on when their time is over. Nearly all waits end by a message long before: so a process has one timer at most, which
// stays for the next wait and, when it fires, looks whether the process still waits for that long.

import type { Process } from "./process.ts";
import type { Vm } from "./vm.ts";

/** The deadline of a process that waits without one, or does not wait. */
export const NEVER = Number.POSITIVE_INFINITY;

/** A time that the clock told, and the next one that it told. */
export class Reading {
  readonly at: number;
  until = NEVER;
  constructor(at: number) {
    this.at = at;
  }
}

/** Who waits that long need not know the time: it is some time after the last reading of the clock. */
const LONG = 1000;

/** The process waits for so many milliseconds at most from now on. */
export function arm(vm: Vm, process: Process, milliseconds: number): void {
  const { reading } = vm.scheduler;
  const deadline = (milliseconds < LONG ? vm.host.now() : reading.at) + milliseconds;
  process.deadline = deadline;
  process.armed = milliseconds < LONG ? null : reading;
  if (process.alarm !== undefined) {
    if (process.alarm.at <= deadline) return;
    vm.timers.cancel(process.alarm);
  }
  process.alarm = vm.addTimerAt(deadline, () => ring(vm, process));
}

/** The process is gone. */
export function dismiss(vm: Vm, process: Process): void {
  process.deadline = NEVER;
  if (process.alarm !== undefined) vm.timers.cancel(process.alarm);
  process.alarm = undefined;
}

function ring(vm: Vm, process: Process): void {
  process.alarm = undefined;
  if (process.deadline === NEVER) return;
  if (process.armed !== null) {
    // not before its time: as if the wait had begun when the clock was read next
    process.deadline += process.armed.until - process.armed.at;
    process.armed = null;
  }
  if (process.deadline > vm.host.now()) {
    process.alarm = vm.addTimerAt(process.deadline, () => ring(vm, process));
    return;
  }
  process.deadline = NEVER;
  process.mailbox.rewind();
  if (process.status === "waiting") vm.scheduler.wake(process, false);
  else process.timedOut = true;
}
