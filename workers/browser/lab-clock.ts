// The lab's clock inside a worker. In: settings from the page. Out: time, and timers that keep to it: when the clock is
// slowed they come later, when it stands they wait. It never goes back, whatever the setting says.

import { labTime } from "../contract/clock.ts";
import type { ClockSetting } from "../contract/lab.ts";
import { stay } from "../contract/stay.ts";

/** The longest that a browser's timer can wait; what is further away is looked at again then. */
const LONGEST = 2 ** 31 - 1;

type Timer = { readonly at: number; readonly run: () => void; handle: ReturnType<typeof setTimeout> | undefined };

/** One worker's reading of the lab's clock. */
export class LabClock {
  #setting: ClockSetting;
  #last = 0;
  /** what `now` adds to this thread's time */
  #offset = 0;
  readonly #timers = new Set<Timer>();
  /** milliseconds since 1970 when the lab's clock showed 0 */
  readonly #epoch: number;
  constructor(setting: ClockSetting) {
    this.#setting = setting;
    this.#epoch = setting.real - setting.lab;
    this.set(setting);
  }

  get speed(): number {
    return this.#setting.speed;
  }

  /** Milliseconds since the lab was started, fractions allowed. */
  now(): number {
    const now = performance.now() * this.#setting.speed + this.#offset;
    if (now > this.#last) this.#last = now;
    return this.#last;
  }

  /** Milliseconds since 1970, as the lab has them: behind the real ones by what the clock was slowed. */
  systemTime(): number {
    return Math.floor(this.#epoch + this.now());
  }

  /** Runs it after that many milliseconds of the lab; answers how to cancel it. */
  after(milliseconds: number, run: () => void): () => void {
    const timer: Timer = { at: this.now() + Math.max(0, milliseconds), run, handle: undefined };
    this.#timers.add(timer);
    this.#arm(timer, milliseconds);
    return () => {
      clearTimeout(timer.handle);
      this.#timers.delete(timer);
    };
  }

  /** Stays that many milliseconds of the lab; false when the thread cannot, or when the clock stands. */
  block(milliseconds: number): boolean {
    const { speed } = this.#setting;
    return speed > 0 && stay(milliseconds / speed);
  }

  /** Another speed from now on. */
  set(setting: ClockSetting): void {
    this.now();
    this.#setting = setting;
    this.#offset = labTime(setting) - performance.now() * setting.speed;
    for (const timer of this.#timers) {
      clearTimeout(timer.handle);
      timer.handle = undefined;
      this.#arm(timer, timer.at - this.now());
    }
  }

  #arm(timer: Timer, wait: number): void {
    const { speed } = this.#setting;
    if (speed === 0) return;
    const real = Math.max(0, wait) / speed;
    timer.handle = setTimeout(
      () => {
        if (real > LONGEST) {
          this.#arm(timer, timer.at - this.now());
          return;
        }
        this.#timers.delete(timer);
        timer.run();
      },
      Math.min(real, LONGEST),
    );
  }
}
