// In: a question of a lesson as HTML. Out: the reader's answer, given before anything is run, beside what happened then: the
// value of code on a node.

import { lessonOf, readersWork } from "../work/work.ts";
import { cellButton } from "./cell-frame.ts";
import { ask, machineWithNode } from "./node-of-lab.ts";
import { pageLab } from "./page-lab.ts";

const PATIENCE_MS = 8000;

/** What is kept: the answer, and what happened when it was compared. */
type Kept = { readonly guess: string; readonly happened: string | null };

function readKept(value: unknown): Kept | null {
  if (typeof value !== "object" || value === null) return null;
  const { guess, happened } = value as Record<string, unknown>;
  if (typeof guess !== "string") return null;
  return { guess, happened: typeof happened === "string" ? happened : null };
}

/** The text of a value: of a string what is in it, of everything else as inspect prints it. */
export function plainValue(inspected: string): string {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(inspected)) return inspected;
  return inspected.slice(1, -1).replace(/\\(.)/g, "$1");
}

/** Whether two answers mean the same: case and spaces do not count. */
export function sameAnswer(a: string, b: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(a) === plain(b);
}

/** A question to be answered before something is run. */
export class PredictElement extends HTMLElement {
  #disposal = new AbortController();
  #guess = cellButton("That is my guess", "guess", "small primary", () => void this.#keep());
  #compare = cellButton("See what happened", "compare", "small primary", () => void this.#look());
  #again = cellButton("Guess again", "again", "small", () => void this.#forget());
  #verdict = document.createElement("p");
  #field: HTMLInputElement | null = null;
  #kept: Kept | null = null;

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    this.#verdict.className = "verdict";
    this.#verdict.setAttribute("role", "status");
    this.#fields();
    const bar = document.createElement("div");
    bar.className = "check-bar";
    bar.append(this.#guess, this.#compare, this.#again, this.#verdict);
    this.querySelector(".first")?.before(bar);
    this.addEventListener("input", () => this.#show());
    this.#show();
    const lesson = lessonOf(this);
    if (lesson === null) return;
    const work = readersWork();
    const take = (value: unknown): void => {
      this.#kept = readKept(value);
      this.#show();
    };
    void work.read(lesson, `predict/${this.id}`).then(take);
    const unwatch = work.watch(lesson, `predict/${this.id}`, (entry) => take(entry?.value));
    this.#disposal.signal.addEventListener("abort", unwatch);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disposal.abort();
    });
  }

  // the list of options becomes one of radio buttons; without options there is a field
  #fields(): void {
    const options = this.querySelector<HTMLElement>(".options");
    if (options === null) {
      const label = document.createElement("label");
      label.className = "answer";
      const field = document.createElement("input");
      field.type = "text";
      field.autocomplete = "off";
      label.append("Your answer ", field);
      this.#field = field;
      this.querySelector(".question")?.after(label);
      return;
    }
    options.setAttribute("role", "radiogroup");
    options.setAttribute("aria-label", "Answers");
    for (const item of options.querySelectorAll<HTMLElement>(":scope > li")) {
      item.setAttribute("role", "presentation");
      const radio = document.createElement("input");
      radio.type = "radio";
      radio.name = `predict-${this.id}`;
      radio.value = item.dataset["value"] ?? "";
      const label = document.createElement("label");
      const text = document.createElement("span");
      text.className = "option-text";
      text.append(...item.childNodes);
      label.append(radio, text);
      item.append(label);
    }
  }

  get #given(): string {
    return (this.#field ?? this.querySelector<HTMLInputElement>("input:checked"))?.value.trim() ?? "";
  }

  async #keep(): Promise<void> {
    if (this.#given === "") return;
    await this.#remember({ guess: this.#given, happened: null });
    this.#compare.focus();
  }

  async #forget(): Promise<void> {
    this.#kept = null;
    const lesson = lessonOf(this);
    if (lesson !== null) await readersWork().remove(lesson, `predict/${this.id}`);
    this.#show();
    this.querySelector<HTMLInputElement>("input")?.focus();
  }

  async #remember(kept: Kept): Promise<void> {
    this.#kept = kept;
    this.#show();
    const lesson = lessonOf(this);
    if (lesson !== null) await readersWork().write(lesson, `predict/${this.id}`, kept);
  }

  async #look(): Promise<void> {
    const kept = this.#kept;
    if (kept === null) return;
    const { node = "any", code = "" } = this.dataset;
    const lab = await pageLab()?.running?.catch(() => null);
    const machine = lab === null || lab === undefined ? null : machineWithNode(lab, node);
    if (machine === null) {
      this.#sayFirst(lab ? "No node runs that could tell." : "The lab does not run yet.");
      return;
    }
    this.#compare.disabled = true;
    const found = await ask(machine, { session: `predict ${this.id}`, code, file: this.id }, PATIENCE_MS);
    this.#compare.disabled = false;
    if (found !== "no-answer" && found.is === "value" && found.text !== "nil") {
      await this.#remember({ ...kept, happened: plainValue(found.text) });
      const explains = this.querySelector<HTMLDetailsElement>("details.explains");
      if (explains !== null) explains.open = true;
    } else
      this.#sayFirst(
        found !== "no-answer" && found.is === "value" ? "Nothing has happened yet." : "That cannot be told yet.",
      );
  }

  #sayFirst(text: string): void {
    this.#verdict.textContent = text;
    const first = this.querySelector<HTMLElement>(".first");
    if (first !== null) first.hidden = false;
  }

  #show(): void {
    const kept = this.#kept;
    const first = this.querySelector<HTMLElement>(".first");
    if (first !== null) first.hidden = true;
    for (const input of this.querySelectorAll<HTMLInputElement>("input")) {
      if (kept !== null && input.type === "radio") input.checked = input.value === kept.guess;
      else if (kept !== null) input.value = kept.guess;
      input.disabled = kept !== null;
    }
    this.#guess.hidden = kept !== null;
    this.#guess.disabled = this.#given === "";
    this.#compare.hidden = kept === null || kept.happened !== null;
    this.#again.hidden = kept === null;
    const happened = kept?.happened ?? null;
    this.dataset["state"] =
      kept === null ? "open" : happened === null ? "guessed" : this.#isRight(kept) ? "right" : "wrong";
    if (kept === null) this.#verdict.textContent = "";
    else if (happened === null) this.#verdict.textContent = "Kept. Now go on, then compare.";
    else this.#verdict.textContent = this.#compared(kept, happened);
  }

  #isRight(kept: Kept): boolean {
    return kept.happened !== null && sameAnswer(kept.guess, kept.happened);
  }

  #compared(kept: Kept, happened: string): string {
    if (this.#isRight(kept)) return "You expected what happened.";
    return `You expected: ${this.#worded(kept.guess)} What happened: ${this.#worded(happened)}`;
  }

  #worded(value: string): string {
    const option = [...this.querySelectorAll<HTMLElement>(".options > li")].find((li) => li.dataset["value"] === value);
    const text = (option?.querySelector(".option-text")?.textContent ?? value).trim();
    return /[.!?]$/.test(text) ? text : `${text}.`;
  }
}

customElements.define("nb-predict", PredictElement);
