// In: a lab and a fault script. Out: the script in a field; run, it does one line after the other to the lab, waits by the
// lab's clock, and marks the line that it is at. "nb-faults" tells when the reader has changed it.

import { describeStep } from "../../workers/contract/action-words.ts";
import { runScript } from "../lab/fault-script.ts";
import type { Lab } from "../lab/lab.ts";
import { parseScript } from "../playground/script.ts";
import { buttonOf } from "./controls.ts";

const EXAMPLE = "cut node1 node2\nwait 15s\nheal";

/** A fault script. */
export class ScriptElement extends HTMLElement {
  #lab: Lab | null = null;
  #running: AbortController | null = null;
  readonly #text = document.createElement("textarea");
  readonly #run = buttonOf("Run", "run-script");
  readonly #said = document.createElement("ol");
  readonly #status = document.createElement("p");

  /** Shows the script of a lab. */
  connect(lab: Lab, script: string): void {
    this.#running?.abort();
    this.#lab = lab;
    this.#text.value = script;
    this.#said.replaceChildren();
    this.#status.textContent = "";
  }

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    this.classList.add("script");
    const label = document.createElement("label");
    label.htmlFor = "fault-script";
    label.textContent = "Fault script";
    const help = document.createElement("p");
    help.className = "script-help";
    help.id = "fault-help";
    help.textContent =
      "One line per step, as the lab command in a terminal takes it (lab --help lists all), and wait 5s between them. Waits go by the lab’s clock.";
    this.#text.id = "fault-script";
    this.#text.rows = 8;
    this.#text.spellcheck = false;
    this.#text.placeholder = EXAMPLE;
    this.#text.setAttribute("aria-describedby", "fault-help");
    this.#text.addEventListener("input", () => {
      this.dispatchEvent(new CustomEvent("nb-faults", { bubbles: true, detail: this.#text.value }));
    });
    this.#run.addEventListener("click", () => {
      if (this.#running === null) void this.#go();
      else this.#running.abort();
    });
    this.#said.className = "script-said";
    this.#status.setAttribute("role", "status");
    this.replaceChildren(label, help, this.#text, this.#run, this.#status, this.#said);
  }

  disconnectedCallback(): void {
    this.#running?.abort();
  }

  async #go(): Promise<void> {
    const lab = this.#lab;
    if (lab === null) return;
    const { steps, problems } = parseScript(this.#text.value);
    this.#said.replaceChildren();
    if (problems.length > 0) {
      for (const { line, message } of problems) this.#tell(`Line ${line}: ${message}`, "problem");
      this.#status.textContent = "Nothing was run.";
      return;
    }
    const running = new AbortController();
    this.#running = running;
    this.#run.textContent = "Stop";
    this.#text.readOnly = true;
    this.#status.textContent = steps.length === 0 ? "The script is empty." : "Running";
    try {
      if (steps.length > 0 && !lab.started) await lab.start();
      let line: HTMLElement | null = null;
      const done = (): void => {
        if (line !== null) line.dataset["is"] = "done";
      };
      const at = (i: number): void => {
        done();
        const now = steps[i];
        if (now !== undefined) line = this.#tell(`Line ${now.line}: ${describeStep(now.step)}`, "now");
      };
      const all = steps.map(({ step }) => step);
      await runScript(lab, all, (_, i) => at(i), running.signal);
      running.signal.throwIfAborted();
      done();
      if (steps.length > 0) this.#status.textContent = "Done";
    } catch (error) {
      if (running.signal.aborted) this.#status.textContent = "Stopped";
      else {
        this.#status.textContent = "It stopped at a line that could not be done.";
        this.#tell(error instanceof Error ? error.message : String(error), "problem");
      }
    } finally {
      this.#running = null;
      this.#run.textContent = "Run";
      this.#text.readOnly = false;
    }
  }

  #tell(text: string, is: "now" | "problem"): HTMLElement {
    const line = document.createElement("li");
    line.textContent = text;
    line.dataset["is"] = is;
    this.#said.append(line);
    line.scrollIntoView({ block: "nearest" });
    return line;
  }
}

customElements.define("nb-script", ScriptElement);
