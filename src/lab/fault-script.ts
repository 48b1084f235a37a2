// In: the steps of a fault script. Out: each done to the lab in its turn; waits are by the lab's clock, so a slow lab waits
// longer and one that stands waits until it goes on.

import type { ScriptStep } from "../../workers/contract/action-words.ts";
import type { Lab } from "./lab.ts";
import { obey } from "./orders.ts";

/** A clock that stands is looked at when it changes; one that runs, at least so often. Milliseconds. */
const LOOK_MS = 250;

/** Resolves when the lab's clock has gone on by so many milliseconds, or at once when `signal` aborts. */
export function waitByClock(lab: Lab, milliseconds: number, signal: AbortSignal): Promise<void> {
  const until = lab.clock.now + milliseconds;
  return new Promise((resolve) => {
    let timer = 0;
    const look = (): void => {
      clearTimeout(timer);
      const left = until - lab.clock.now;
      if (left <= 0 || signal.aborted) {
        lab.removeEventListener("clock", look);
        signal.removeEventListener("abort", look);
        resolve();
      } else if (lab.clock.speed > 0) {
        timer = setTimeout(look, Math.min(LOOK_MS, left / lab.clock.speed)) as unknown as number;
      }
    };
    lab.addEventListener("clock", look);
    signal.addEventListener("abort", look);
    look();
  });
}

/**
 * Does the steps one after the other. `onStep` hears which one is done now. Ends early when `signal` aborts.
 * @throws what the lab cannot do, worded; the steps after it are not done.
 */
export async function runScript(
  lab: Lab,
  steps: readonly ScriptStep[],
  onStep: (step: ScriptStep, index: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (signal.aborted) return;
    onStep(step, index);
    if ("wait" in step) await waitByClock(lab, step.wait, signal);
    else await obey(lab, step.order);
  }
}
