// In: a check of a lesson as HTML, and the lab. Out: whether the lab is as it should be: held for its time it stays green;
// otherwise what is wrong, and one hint more.

import type { EvaluationEvent } from "../../workers/contract/observe.ts";
import type { Machine } from "../lab/machine.ts";
import { lessonOf, readersWork } from "../work/work.ts";
import { cellButton } from "./cell-frame.ts";
import { ask, machineWithNode } from "./node-of-lab.ts";
import { pageLab } from "./page-lab.ts";

/** How long the code of a check may take, and how long it rests between two looks. */
const PATIENCE_MS = 8000;
const PAUSE_MS = 400;

/** A check on the state of the lab. */
export class CheckElement extends HTMLElement {
  #disposal = new AbortController();
  #button = cellButton("Check", "check", "small primary", () => void this.#run());
  #verdict = document.createElement("p");
  #detail = document.createElement("pre");
  #busy = false;

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    this.dataset["state"] = "open";
    this.#verdict.className = "verdict";
    this.#verdict.setAttribute("role", "status");
    this.#detail.className = "detail";
    this.#detail.tabIndex = 0;
    this.#detail.hidden = true;
    const bar = document.createElement("div");
    bar.className = "check-bar";
    bar.append(this.#button, this.#verdict);
    this.#part(".says")?.before(bar);
    this.#part(".says")?.after(this.#detail);
    const lesson = lessonOf(this);
    if (lesson === null) return;
    const work = readersWork();
    const name = `check/${this.id}`;
    void work.read(lesson, name).then((kept) => kept === true && this.#reached());
    const unwatch = work.watch(lesson, name, (entry) => {
      if (entry?.value === true) this.#reached();
      else this.#reopen();
    });
    this.#disposal.signal.addEventListener("abort", unwatch);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disposal.abort();
    });
  }

  async #run(): Promise<void> {
    if (this.#busy || this.dataset["state"] === "reached") return;
    this.#busy = true;
    this.#button.disabled = true;
    try {
      await this.#look();
    } finally {
      this.#busy = false;
      this.#button.disabled = false;
    }
  }

  async #look(): Promise<void> {
    const { node = "any", code = "", holds = "0" } = this.dataset;
    const lab = await pageLab()?.running?.catch(() => null);
    const machine = lab === null || lab === undefined ? null : machineWithNode(lab, node);
    if (machine === null) {
      const what = lab ? (node === "any" ? "No node runs" : `${node} does not run`) : "The lab does not run";
      this.#say("waiting", `${what} yet. Start it, then check again.`);
      return;
    }
    const seconds = Number(holds) / 1000;
    this.#say("looking", "Looks …");
    const since = performance.now();
    for (;;) {
      const found = await this.#ask(machine, code);
      if (this.#disposal.signal.aborted) return;
      if (found === "no-answer" || found.is !== "value" || !found.truthy) {
        await this.#failed(machine, found);
        return;
      }
      const held = (performance.now() - since) / 1000;
      if (held >= seconds) break;
      this.#say("looking", `True; it has to stay so for ${Math.ceil(seconds - held)} s more …`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.#reached();
    const lesson = lessonOf(this);
    if (lesson === null) return;
    await readersWork().write(lesson, `check/${this.id}`, true);
    document.dispatchEvent(new Event("nb-progress"));
  }

  #ask(machine: Machine, code: string): Promise<EvaluationEvent | "no-answer"> {
    return ask(machine, { session: `check ${this.id}`, code, file: this.id }, PATIENCE_MS);
  }

  async #failed(machine: Machine, found: EvaluationEvent | "no-answer"): Promise<void> {
    const { shows } = this.dataset;
    const details: string[] = [];
    if (found === "no-answer") details.push(`${machine.name} did not answer in time.`);
    else if (found.is === "gone") details.push(`The node on ${machine.name} ended.`);
    else if (found.is === "error") details.push(found.text);
    else if (shows !== undefined) {
      const shown = await this.#ask(machine, shows);
      if (shown !== "no-answer" && (shown.is === "value" || shown.is === "error")) {
        details.push(`${machine.name}> ${shows}\n${shown.text}`);
      }
    }
    this.#say("failed", "Not yet.");
    this.#detail.textContent = details.join("\n");
    this.#detail.hidden = details.length === 0;
    const says = this.#part(".says");
    if (says !== null) says.hidden = false;
    const next = this.querySelector<HTMLDetailsElement>("details.hint:not([open])");
    if (next !== null) next.open = true;
  }

  #reached(): void {
    this.#say("reached", "Reached.");
    this.#button.hidden = true;
  }

  #reopen(): void {
    this.#say("open", "");
    this.#button.hidden = false;
    for (const details of this.querySelectorAll("details")) details.open = false;
  }

  #say(state: string, text: string): void {
    this.dataset["state"] = state;
    this.#verdict.textContent = text;
    const says = this.#part(".says");
    if (says !== null) says.hidden = true;
    this.#detail.hidden = true;
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }
}

customElements.define("nb-check", CheckElement);
