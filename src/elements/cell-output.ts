// In: the events of a cell's evaluation. Out: what the code wrote, warned of and gave, told apart, below the cell. Long
// output is cut off on the page; all of it can be shown or kept as a file.

import type { EvaluationEvent } from "../../workers/contract/observe.ts";
import { ansiPieces, withoutAnsi } from "./ansi.ts";
import { coveragePage } from "./faults.ts";
import { coverageLink, MISSING } from "./missing.ts";
import { saveFile } from "./save-file.ts";

type Kind = "stdout" | "stderr" | "warning" | "error" | "missing" | "value";

const WORDS: Readonly<Record<Kind, string>> = {
  stdout: "prints",
  stderr: "standard error",
  warning: "warning",
  error: "error",
  missing: "not in Nodebook yet; a real node has it",
  value: "value",
};

/** Lines and characters that are shown before "Show all" is pressed. */
const LINES = 60;
const CHARACTERS = 12_000;

/** One block of output of one kind. */
class Part {
  readonly kind: Kind;
  readonly element = document.createElement("div");
  readonly #pre = document.createElement("pre");
  readonly #more = document.createElement("p");
  readonly #name: string;
  #text = "";
  #all = false;

  constructor(kind: Kind, name: string) {
    this.kind = kind;
    this.#name = name;
    this.element.className = "cell-part";
    this.element.dataset["kind"] = kind;
    const label = document.createElement("p");
    label.className = "cell-part-label";
    label.textContent = WORDS[kind];
    this.#pre.tabIndex = 0;
    this.#pre.setAttribute("role", "group");
    this.#pre.setAttribute("aria-label", WORDS[kind]);
    this.#more.className = "cell-more";
    this.#more.hidden = true;
    this.element.append(label, this.#pre, this.#more);
  }

  add(text: string): void {
    this.#text += text;
    if (this.#all) this.#pre.append(...ansiPieces(text).map(span));
    else {
      // the beginning does not change any more once there is more than that
      if (this.#more.hidden) this.#pre.replaceChildren(...ansiPieces(beginning(this.#text)).map(span));
      if (beginning(this.#text).length < this.#text.length) this.#showMore();
    }
  }

  #showMore(): void {
    if (!this.#more.hidden) {
      (this.#more.firstElementChild as HTMLElement).textContent = this.#size();
      return;
    }
    this.#more.hidden = false;
    const size = document.createElement("span");
    size.textContent = this.#size();
    const all = document.createElement("button");
    all.type = "button";
    all.className = "button small";
    all.textContent = "Show all";
    all.addEventListener("click", () => {
      this.#all = true;
      this.#pre.replaceChildren(...ansiPieces(this.#text).map(span));
      all.remove();
      size.remove();
      this.#pre.focus();
    });
    const file = document.createElement("button");
    file.type = "button";
    file.className = "button small";
    file.textContent = "Download";
    file.addEventListener("click", () =>
      saveFile(new Blob([withoutAnsi(this.#text)], { type: "text/plain" }), `${this.#name}-${this.kind}.txt`),
    );
    this.#more.replaceChildren(size, all, file);
  }

  #size(): string {
    const lines = this.#text.split("\n").length - (this.#text.endsWith("\n") ? 1 : 0);
    return `The beginning of ${lines.toLocaleString("en")} lines.`;
  }
}

function beginning(text: string): string {
  let at = -1;
  for (let line = 0; line < LINES; line++) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) break;
  }
  const end = at < 0 ? text.length : at + 1;
  return text.slice(0, Math.min(end, CHARACTERS));
}

function span({ text, classes }: { text: string; classes: readonly string[] }): Node {
  if (classes.length === 0) return document.createTextNode(text);
  const element = document.createElement("span");
  element.className = classes.join(" ");
  element.textContent = text;
  return element;
}

/** The output of a cell. */
export class CellOutput {
  readonly element = document.createElement("div");
  readonly #name: string;
  #parts: Part[] = [];

  /** `name` is for files that are downloaded. */
  constructor(name: string) {
    this.#name = name;
    this.element.className = "cell-output";
    this.element.hidden = true;
  }

  /** A new run begins. */
  clear(): void {
    this.#parts = [];
    this.element.replaceChildren();
    this.element.hidden = true;
  }

  /** Shows an event that carries text. */
  show(event: EvaluationEvent): void {
    if ("text" in event && event.text !== "") this.#add(event.is, event.text);
  }

  /** Shows why there is no result. */
  fail(text: string): void {
    this.#add("error", text);
  }

  #add(given: Kind, text: string): void {
    this.element.hidden = false;
    const missing = given === "error" ? MISSING.exec(text) : null;
    const kind = missing === null ? given : "missing";
    const last = this.#parts.at(-1);
    if (last !== undefined && last.kind === kind) {
      last.add(text);
      return;
    }
    const part = new Part(kind, this.#name);
    this.#parts.push(part);
    this.element.append(part.element);
    part.add(text);
    if (missing !== null) part.element.append(whatIsHere(missing[1] ?? ""));
  }
}

function whatIsHere(missing: string): HTMLElement {
  const line = document.createElement("p");
  line.className = "cell-more";
  const link = document.createElement("a");
  link.href = coverageLink(coveragePage(), missing);
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "What is here";
  line.append(link);
  return line;
}
