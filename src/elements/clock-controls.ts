// In: a lab. Out: buttons for its clock: stop and go on, let one message through, run slower; and the time.

import type { Lab } from "../lab/lab.ts";
import { wordTime } from "../pictures/timeline-words.ts";
import { buttonOf } from "./controls.ts";

const SPEEDS = [
  [1, "full speed"],
  [0.5, "1/2"],
  [0.2, "1/5"],
  [0.1, "1/10"],
  [0.02, "1/50"],
  [0.01, "1/100"],
] as const;

/** The controls of a lab's clock. */
export class ClockControls {
  readonly element = document.createElement("div");
  readonly #pause = buttonOf("Pause", "pause");
  readonly #step = buttonOf("Step", "step");
  readonly #speed = document.createElement("select");
  /** the lab's time, where there is room for it */
  readonly time = document.createElement("span");
  #lab: Lab | null = null;

  constructor() {
    this.element.className = "clock-controls";
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "The lab's clock");
    this.#speed.setAttribute("aria-label", "Speed of the lab's clock");
    for (const [speed, word] of SPEEDS) this.#speed.append(new Option(word, String(speed)));
    this.#step.title = "Lets one message through, then stands again";
    this.time.className = "clock-time";
    this.#pause.addEventListener("click", () => {
      const lab = this.#lab;
      lab?.setClock(lab.clock.speed === 0 ? Number(this.#speed.value) : 0);
    });
    this.#step.addEventListener("click", () => this.#lab?.step());
    this.#speed.addEventListener("change", () => this.#lab?.setClock(Number(this.#speed.value)));
    this.element.append(this.#pause, this.#step, this.#speed);
    this.update();
  }

  connect(lab: Lab): void {
    this.#lab = lab;
    this.update();
  }

  /** Shows the clock as it is. */
  update(): void {
    const lab = this.#lab;
    const running = lab?.started === true;
    for (const control of [this.#pause, this.#step, this.#speed]) control.disabled = !running;
    if (lab === null || !running) {
      this.time.textContent = "";
      return;
    }
    const { now, speed } = lab.clock;
    this.#pause.textContent = speed === 0 ? "Run" : "Pause";
    this.#pause.setAttribute("aria-label", speed === 0 ? "Run the lab" : "Pause the lab");
    if (speed !== 0 && SPEEDS.some(([s]) => s === speed)) this.#speed.value = String(speed);
    this.time.textContent = speed === 0 ? `stands at ${wordTime(now)}` : wordTime(now);
  }
}
