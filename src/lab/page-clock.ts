// The lab's clock as the page sets it. Out: settings for every worker, who read the time by themselves.

import { labTime, realTime } from "../../workers/contract/clock.ts";
import type { ClockSetting } from "../../workers/contract/lab.ts";
import type { ClockState } from "../../workers/contract/observe.ts";

/** The slowest that the clock runs, unless it stands. */
export const SLOWEST = 0.01;

/** The clock of one lab. It begins to run with the lab. */
export class PageClock {
  #setting: ClockSetting = { real: realTime(), lab: 0, speed: 1 };
  /** how fast it ran before it stood */
  #before = 1;

  get setting(): ClockSetting {
    return this.#setting;
  }

  get state(): ClockState {
    return { now: labTime(this.#setting), speed: this.#setting.speed };
  }

  /** The speed that it goes on with after it stood. */
  get before(): number {
    return this.#before;
  }

  /** Shows 0 from now on, at full speed. */
  restart(): void {
    this.#setting = { real: realTime(), lab: 0, speed: 1 };
  }

  /** @throws RangeError for a speed that is neither 0 nor from 0.01 to 1. */
  set(speed: number): void {
    if (speed !== 0 && !(speed >= SLOWEST && speed <= 1)) {
      throw new RangeError(`the clock runs at ${SLOWEST} to 1 of its speed, or stands at 0: not at ${speed}`);
    }
    const real = realTime();
    if (this.#setting.speed !== 0) this.#before = this.#setting.speed;
    this.#setting = { real, lab: labTime(this.#setting, real), speed };
  }
}
