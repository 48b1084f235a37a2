// The lab's clock, as the page sets it and every thread of the lab reads it. In: a setting and the real time. Out: the
// lab's time. Threads agree because each reads its own real time since 1970.

import type { ClockSetting } from "./lab.ts";

/** Milliseconds since 1970 by this thread's steady clock. */
export function realTime(): number {
  return performance.timeOrigin + performance.now();
}

/** What the lab's clock shows at a real time: milliseconds since the lab was started. */
export function labTime(setting: ClockSetting, real: number = realTime()): number {
  return setting.lab + (real - setting.real) * setting.speed;
}
