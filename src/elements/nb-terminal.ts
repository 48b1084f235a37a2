// In: a machine of the lab. Out: its screen (xterm, loaded when the lab starts), its lamp and its buttons. Light DOM: the
// server rendered the frame. Esc, then Tab takes the focus out of the screen.

import type { Machine } from "../lab/machine.ts";
import { reportMissing } from "./faults.ts";
import { openPid } from "./open-pid.ts";
import type { Screen } from "./screen.ts";

const WORDS = { off: "off", booting: "starting", shell: "at bash", up: "running", hung: "hangs" } as const;

/** One terminal of the dock. `nb-lab` connects it. */
export class TerminalElement extends HTMLElement {
  #machine: Machine | null = null;
  #screen: Screen | null = null;
  #held: string[] = [];
  #labReady = false;
  #disposal = new AbortController();

  /** The name of the terminal, "node1". */
  get node(): string {
    return this.dataset["node"] ?? "";
  }

  /** All that the terminal has printed, as far back as it scrolls. */
  get text(): string {
    return this.#screen?.text ?? "";
  }

  /** Shows a machine: its output from now on, and its state. Resolves when the screen stands. */
  async connect(machine: Machine): Promise<void> {
    const { signal } = this.#disposal;
    this.#machine = machine;
    machine.addEventListener("output", (event) => this.#write((event as CustomEvent<string>).detail), { signal });
    machine.addEventListener("state", () => this.#show(), { signal });
    this.#button("[data-run-button]").addEventListener("click", () => void this.run(), { signal });
    this.#button("[data-power]").addEventListener("click", () => void this.#power(), { signal });
    this.#show();
    const { Screen } = await import("./screen.ts");
    const place = this.querySelector<HTMLElement>(".screen");
    if (place === null || signal.aborted) return;
    this.#screen = await Screen.open(place, `Terminal ${this.node}`, {
      onInput: (data) => machine.input(data),
      onResize: (columns, rows) => machine.resize(columns, rows),
      onMissing: reportMissing,
      onPid: (pid) => openPid(this, { machine: machine.name, pid }),
    });
    for (const data of this.#held.splice(0)) this.#screen.write(data);
    signal.addEventListener("abort", () => this.#screen?.dispose());
  }

  /** Whether all of the lab is up: the Start button waits for it, since a node that starts without Postgres fails. */
  set labReady(ready: boolean) {
    this.#labReady = ready;
    this.#show();
  }

  /** Turns the power on when it is off, and types the command that the lesson gives this terminal. */
  async run(): Promise<void> {
    const machine = this.#machine;
    if (machine === null) return;
    if (machine.state === "off") await machine.powerOn();
    if (machine.state === "shell") machine.type(machine.spec.run);
    this.focusScreen();
  }

  /** Puts the keyboard into the screen. */
  focusScreen(): void {
    this.#screen?.focus();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disposal.abort();
    });
  }

  async #power(): Promise<void> {
    const machine = this.#machine;
    if (machine === null) return;
    if (machine.state === "off") {
      await machine.powerOn();
      return;
    }
    machine.powerOff();
    this.#write("\x1b[!p\x1b[0m\r\n\x1b[2m[power off]\x1b[0m\r\n");
  }

  #write(data: string): void {
    if (this.#screen === null) this.#held.push(data);
    else this.#screen.write(data);
  }

  #show(): void {
    const machine = this.#machine;
    if (machine === null) return;
    const { state, foreground } = machine;
    const word = state === "up" ? (foreground.node ?? `running ${foreground.program}`) : WORDS[state];
    const lamp = this.querySelector<HTMLElement>(".state");
    if (lamp !== null) lamp.dataset["state"] = state;
    const place = this.querySelector("[data-word]");
    if (place !== null) place.textContent = word;
    this.#button("[data-run-button]").disabled =
      !this.#labReady || state === "up" || state === "booting" || state === "hung";
    const power = this.#button("[data-power]");
    power.disabled = state === "booting";
    const powerWord = power.querySelector("[data-power-word]");
    if (powerWord !== null) powerWord.textContent = state === "off" ? "Power on" : "Power off";
    this.dispatchEvent(new CustomEvent("nb-state", { bubbles: true, detail: `${this.node}: ${word}` }));
  }

  #button(selector: string): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(selector);
    if (button === null) throw new Error(`a terminal has no ${selector}`);
    return button;
  }
}

customElements.define("nb-terminal", TerminalElement);
