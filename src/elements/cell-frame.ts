// In: the element of a cell, with its listing. Out: what all cells have in common: a bar with a name and buttons, an editor
// (loaded when the cell comes into view of somebody who reads), the reader's text kept, comparison with the original, and the choice when the
// original has changed.

import { KeptText } from "../work/kept-text.ts";
import { lessonOf, readersWork } from "../work/work.ts";
import { copyText } from "./copy-text.ts";
import type { Editor } from "./editor.ts";
import { touched } from "./touched.ts";

/** What a cell of some kind puts into its frame. */
export type CellParts = {
  /** how a screen reader calls the editor */
  readonly label: string;
  /** stands at the left of the bar */
  readonly title: readonly Node[];
  /** stand at the right of the bar, after Compare, Copy and Reset */
  readonly tools: readonly HTMLElement[];
  /** keys of the editor, as CodeMirror names them */
  readonly keys: Readonly<Record<string, () => void>>;
  /** the text changed, by the reader or by a reset */
  readonly onChange: () => void;
  /** the reader has pressed Reset */
  readonly onReset?: () => void;
};

/** A button of a cell's bar. */
export function cellButton(label: string, action: string, look: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `button ${look}`;
  button.dataset["action"] = action;
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

/** The frame of a cell. */
export class CellFrame {
  readonly original: string;
  readonly disposal = new AbortController();
  readonly #host: HTMLElement;
  readonly #parts: CellParts;
  readonly #mark = document.createElement("span");
  readonly #compare: HTMLButtonElement;
  readonly #copy: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  readonly #choice = document.createElement("div");
  #editor: Editor | null = null;
  #kept: KeptText | null = null;

  constructor(host: HTMLElement, listing: HTMLElement, parts: CellParts) {
    this.#host = host;
    this.#parts = parts;
    this.original = `${(listing.textContent ?? "").trimEnd()}\n`;
    this.#compare = cellButton("Compare", "compare", "small", () => void this.#toggleComparison());
    this.#compare.setAttribute("aria-pressed", "false");
    this.#copy = cellButton("Copy", "copy", "small", () => void this.#copyText());
    this.#reset = cellButton("Reset", "reset", "small", () => this.reset());
    this.#choice.className = "kept-choice";
    this.#choice.hidden = true;
    host.tabIndex = -1;
    host.prepend(this.#bar(), this.#choice);
    this.#show();
    this.#whenNear(() => void this.#open(listing));
  }

  /** The text as it stands. */
  get text(): string {
    return this.#editor?.text ?? this.#kept?.text ?? this.original;
  }

  get live(): boolean {
    return this.#editor !== null;
  }

  /** A word or two about the cell's state. */
  mark(word: string): void {
    if (this.#mark.textContent !== word) this.#mark.textContent = word;
  }

  /** Back to the author's text. */
  reset(): void {
    this.#kept?.reset();
    this.#editor?.replace(this.original);
    void this.#endComparison();
    this.#parts.onReset?.();
  }

  focus(): void {
    this.#editor?.focus();
  }

  dispose(): void {
    this.disposal.abort();
    this.#editor?.dispose();
    this.#kept?.dispose();
  }

  #whenNear(near: () => void): void {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return;
        seen.disconnect();
        near();
      },
      { rootMargin: "400px" },
    );
    void touched().then(() => {
      if (!this.disposal.signal.aborted) seen.observe(this.#host);
    });
    this.disposal.signal.addEventListener("abort", () => seen.disconnect());
  }

  async #open(listing: HTMLElement): Promise<void> {
    const lesson = lessonOf(this.#host);
    const [{ Editor }, kept] = await Promise.all([
      import("./editor.ts"),
      lesson === null ? null : KeptText.open(readersWork(), lesson, this.#host.id, this.original),
    ]);
    if (this.disposal.signal.aborted) {
      kept?.dispose();
      return;
    }
    this.#kept = kept;
    kept?.addEventListener("state", () => this.#show());
    kept?.addEventListener("text", () => this.#editor?.replace(kept.text));
    const place = document.createElement("div");
    place.className = "editor";
    this.#editor = new Editor(place, kept?.text ?? this.original, this.#parts.label, {
      onChange: () => this.#changed(),
      onLeave: () => this.#host.focus(),
      keys: this.#parts.keys,
    });
    listing.replaceWith(place);
    this.#host.dataset["live"] = "";
    this.#changed();
  }

  #changed(): void {
    if (this.#editor !== null) this.#kept?.edit(this.#editor.text);
    this.#show();
    this.#parts.onChange();
  }

  #bar(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "cell-bar";
    const name = document.createElement("div");
    name.className = "cell-name";
    this.#mark.className = "cell-mark";
    this.#mark.setAttribute("role", "status");
    name.append(...this.#parts.title, this.#mark);
    const buttons = document.createElement("div");
    buttons.className = "cell-buttons";
    buttons.append(this.#compare, this.#copy, this.#reset, ...this.#parts.tools);
    bar.append(name, buttons);
    return bar;
  }

  #show(): void {
    const same = this.text === this.original;
    this.#reset.disabled = same;
    this.#compare.disabled = this.#editor === null || (same && this.#editor.compared === null);
    this.#showChoice();
  }

  #showChoice(): void {
    const state = this.#kept?.state ?? "original";
    const open = state === "outdated" || state === "elsewhere";
    this.#choice.hidden = !open;
    if (!open) {
      this.#choice.replaceChildren();
      return;
    }
    const text = document.createElement("p");
    text.textContent =
      state === "outdated"
        ? "The lesson has changed since you edited this."
        : "Another tab has kept a different text of this.";
    const take = state === "outdated" ? "Take the new one" : "Take the other";
    this.#choice.replaceChildren(
      text,
      cellButton("Keep mine", "keep-mine", "small", () => this.#kept?.keepMine()),
      cellButton(take, "take-other", "small", () => this.#kept?.takeOther()),
      cellButton(
        "Compare",
        "compare-other",
        "small",
        () => void this.#showComparison(this.#kept?.other ?? this.original),
      ),
    );
  }

  async #toggleComparison(): Promise<void> {
    if (this.#editor?.compared !== null) await this.#endComparison();
    else await this.#showComparison(this.original);
  }

  async #showComparison(other: string): Promise<void> {
    await this.#editor?.compare(other);
    this.#compare.setAttribute("aria-pressed", "true");
    this.#show();
  }

  async #endComparison(): Promise<void> {
    await this.#editor?.compare(null);
    this.#compare.setAttribute("aria-pressed", "false");
    this.#show();
  }

  async #copyText(): Promise<void> {
    this.#copy.textContent = (await copyText(this.text)) ? "Copied" : "Not permitted";
    this.#copy.addEventListener("blur", () => (this.#copy.textContent = "Copy"), { once: true });
  }
}
