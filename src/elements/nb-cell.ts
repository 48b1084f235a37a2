// In: a live fence of Elixir as a highlighted listing. Out: an editor in its place: for a file of the lesson's project, or
// for code that runs on a node.

import { CodeCell } from "./code-cell.ts";
import { FileCell } from "./file-cell.ts";

/** A cell of a lesson: `data-file` names a file, `data-node` the node that code is meant for. */
export class CellElement extends HTMLElement {
  #cell: FileCell | CodeCell | null = null;

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    const listing = this.querySelector("pre");
    if (listing === null) return;
    const { file, node } = this.dataset;
    if (file !== undefined) this.#cell = new FileCell(this, listing, file);
    else if (node !== undefined) this.#cell = new CodeCell(this, listing, node);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#cell?.dispose();
    });
  }

  /** Puts the cursor into the editor, when it is there. */
  focusEditor(): void {
    this.#cell?.focus();
  }
}

customElements.define("nb-cell", CellElement);
