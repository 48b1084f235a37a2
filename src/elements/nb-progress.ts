// In: a lesson's id. Out: a mark that shows how far the reader is in it: a shape and a word for it.

import { describeProgress, progressOf } from "../work/progress.ts";
import { readersWork } from "../work/work.ts";

/** The mark beside a lesson's title. Without script it is empty. */
export class ProgressElement extends HTMLElement {
  connectedCallback(): void {
    void this.show();
  }

  /** Looks again. */
  async show(): Promise<void> {
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
