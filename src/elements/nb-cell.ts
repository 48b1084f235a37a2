// In: a file of the lesson's project, as a highlighted listing. Out: an editor for it (CodeMirror, loaded when the cell
// comes into view), which saves to all machines of the lab and restarts the nodes.

import type { Editor } from "./editor.ts";
import { pageLab } from "./nb-lab.ts";

/** An editable file of the project. */
export class CellElement extends HTMLElement {
  #original = "";
  #saved = "";
  #editor: Editor | null = null;
  #disposal = new AbortController();

  get #path(): string {
    return this.dataset["file"] ?? "";
  }

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const listing = this.querySelector("pre");
    if (listing === null) return;
    this.#original = `${(listing.textContent ?? "").trimEnd()}\n`;
    this.#saved = this.#original;
    this.prepend(this.#bar());
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return;
        seen.disconnect();
        void this.#edit(listing);
      },
      { rootMargin: "400px" },
    );
    seen.observe(this);
    this.#disposal.signal.addEventListener("abort", () => seen.disconnect());
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#disposal.abort();
      this.#editor?.dispose();
    });
  }

  async #edit(listing: HTMLElement): Promise<void> {
    const { Editor } = await import("./editor.ts");
    if (this.#disposal.signal.aborted) return;
    const place = document.createElement("div");
    place.className = "editor";
    this.#editor = new Editor(place, this.#original, `File ${this.#path}`, {
      onChange: () => this.#show(),
      onSave: () => void this.#save(),
    });
    listing.replaceWith(place);
    this.dataset["live"] = "";
    this.#show();
  }

  #bar(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "cell-bar";
    const name = document.createElement("p");
    name.className = "cell-name";
    const code = document.createElement("code");
    code.textContent = this.#path;
    const mark = document.createElement("span");
    mark.className = "cell-mark";
    mark.setAttribute("role", "status");
    name.append(code, mark);
    const buttons = document.createElement("div");
    buttons.className = "cell-buttons";
    buttons.append(
      this.#button("Reset", "reset", "small", () => this.#reset()),
      this.#button("Save", "save", "small", () => this.#save()),
      this.#button("Save and restart nodes", "restart", "small primary", async () => {
        await this.#save();
        await pageLab()?.restartNodes();
      }),
    );
    bar.append(name, buttons);
    return bar;
  }

  #button(label: string, action: string, look: string, act: () => void | Promise<void>): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `button ${look}`;
    button.dataset["action"] = action;
    button.textContent = label;
    button.disabled = true;
    button.addEventListener(
      "click",
      () => void Promise.resolve(act()).catch(() => this.#mark("the lab did not start")),
    );
    return button;
  }

  async #save(): Promise<void> {
    const text = this.#editor?.text;
    if (text === undefined) return;
    await pageLab()?.save(this.#path, text);
    this.#saved = text;
    this.#show();
  }

  async #reset(): Promise<void> {
    this.#editor?.replace(this.#original);
    await this.#save();
  }

  #show(): void {
    const text = this.#editor?.text ?? this.#original;
    const unsaved = text !== this.#saved;
    this.#mark(unsaved ? "not saved" : this.#saved !== this.#original ? "edited, saved" : "");
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-action]")) {
      const { action } = button.dataset;
      if (action === "save") button.disabled = !unsaved;
      else if (action === "reset") button.disabled = text === this.#original && this.#saved === this.#original;
      else button.disabled = this.#editor === null;
    }
  }

  #mark(word: string): void {
    const mark = this.querySelector(".cell-mark");
    if (mark !== null && mark.textContent !== word) mark.textContent = word;
  }
}

customElements.define("nb-cell", CellElement);
