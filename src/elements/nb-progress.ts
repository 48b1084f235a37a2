// In: a lesson's id. Out: a mark that shows how far the reader is in it: a shape and a word for it. It looks again when
// "nb-progress" is dispatched at the document.

import { describeProgress, progressOf } from "../work/progress.ts";
import { readersWork } from "../work/work.ts";

/** The mark beside a lesson's title. Without script it is empty. */
export class ProgressElement extends HTMLElement {
  #disposal = new AbortController();

  connectedCallback(): void {
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    document.addEventListener("nb-progress", () => void this.#show(), { signal });
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#disposal.abort();
  }

  async #show(): Promise<void> {
    const lesson = this.dataset["of"] ?? "";
    const progress = progressOf(await readersWork().list(lesson));
    this.dataset["state"] = progress.state;
    const word = document.createElement("span");
    word.className = "visually-hidden";
    word.textContent = `${describeProgress(progress)}: `;
    this.title = describeProgress(progress);
    this.replaceChildren(word);
  }
}

customElements.define("nb-progress", ProgressElement);
