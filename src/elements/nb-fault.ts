// In: a fault script of a lesson, as HTML with its steps as data. Out: a button that does them to the lab, and says which
// step it is at, and what went wrong.

import { describeStep, type ScriptStep } from "../../workers/contract/action-words.ts";
import { cellButton } from "./cell-frame.ts";
import { pageLab } from "./page-lab.ts";

/** A button that breaks or mends the lab. */
export class FaultElement extends HTMLElement {
  #running: AbortController | null = null;
  #button = cellButton("", "fault", "small primary", () => void this.#press());
  #status = document.createElement("span");

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const place = this.querySelector(".fault");
    if (place === null) return;
    const codes = [...place.querySelectorAll("code")];
    this.#status.className = "fault-status";
    this.#status.setAttribute("role", "status");
    const or = document.createElement("span");
    or.className = "fault-words";
    or.append("in a terminal: ", ...codes.flatMap((code, i) => (i === 0 ? [code] : [" ", code])));
    place.replaceChildren(this.#button, or, this.#status);
    this.#show();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#running?.abort();
    });
  }

  get #steps(): ScriptStep[] {
    return JSON.parse(this.dataset["steps"] ?? "[]") as ScriptStep[];
  }

  #show(): void {
    const running = this.#running !== null;
    this.#button.textContent = running ? "Stop" : `Run: ${this.dataset["label"] ?? ""}`;
  }

  async #press(): Promise<void> {
    if (this.#running !== null) {
      this.#running.abort();
      return;
    }
    const run = new AbortController();
    this.#running = run;
    this.#show();
    try {
      const lab = await pageLab()?.running?.catch(() => null);
      if (lab === null || lab === undefined) {
        this.#status.textContent = "The lab does not run yet. Start it first.";
        return;
      }
      const { runScript } = await import("../lab/fault-script.ts");
      const steps = this.#steps;
      const at = (step: ScriptStep, i: number): void => {
        this.#status.textContent = steps.length === 1 ? "" : `${i + 1} of ${steps.length}: ${describeStep(step)} …`;
      };
      await runScript(lab, steps, at, run.signal);
      this.#status.textContent = run.signal.aborted ? "stopped" : "done";
    } catch (error) {
      this.#status.textContent = error instanceof Error ? `${error.message}.` : String(error);
    } finally {
      this.#running = null;
      this.#show();
    }
  }
}

customElements.define("nb-fault", FaultElement);
