// In: how fast the lab's clock is to run, and single steps. Out: settings for every worker; a clock that stands again when
// a message went.

import type { ClockSetting } from "../../workers/contract/lab.ts";
import type { ClockState } from "../../workers/contract/observe.ts";
import { PageClock } from "./page-clock.ts";

export type ClockControlOptions = {
  /** everybody who has a clock is to set it */
  readonly onSet: (setting: ClockSetting) => void;
  /** the network is to let one message through, or the next one that comes */
  readonly onStep: () => void;
};

/** The clock of one lab, and who sets it. */
export class ClockControl {
  readonly #clock = new PageClock();
  readonly #options: ClockControlOptions;
  /** the clock runs until a message comes */
  #stepping = false;
  constructor(options: ClockControlOptions) {
    this.#options = options;
  }

  get state(): ClockState {
    return this.#clock.state;
  }

  get setting(): ClockSetting {
    return this.#clock.setting;
  }

  /** The lab starts now. */
  restart(): void {
    this.#clock.restart();
  }

  /** Lets the clock run at 0.01 to 1 of its speed, or stand (0). @throws RangeError otherwise. */
  set(speed: number): void {
    this.#stepping = false;
    this.#setSpeed(speed);
  }

  #setSpeed(speed: number): void {
    this.#clock.set(speed);
    this.#options.onSet(this.setting);
  }

  /** Stands, and lets one message through; when none waits the clock runs until the next one comes. */
  step(): void {
    if (this.state.speed !== 0) this.set(0);
    this.#options.onStep();
  }

  /** The network's answer to a step: whether a message went. */
  stepped(moved: boolean): void {
    if (moved) {
      if (this.#stepping) this.set(0);
    } else if (!this.#stepping) {
      this.#stepping = true;
      this.#setSpeed(this.#clock.before);
      this.#options.onStep();
    }
  }
}
