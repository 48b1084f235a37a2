// In: the frame of a cell that is a file of the lesson's project. Out: the file on all machines of the lab when the reader
// saves it, and the nodes restarted with it.

import { CellFrame, cellButton } from "./cell-frame.ts";
import { pageLab } from "./page-lab.ts";

/** An editable file of the project. */
export class FileCell {
  readonly #path: string;
  readonly #frame: CellFrame;
  readonly #save: HTMLButtonElement;
  readonly #restart: HTMLButtonElement;
  // what the machines have
  #saved: string;

  constructor(host: HTMLElement, listing: HTMLElement, path: string) {
    this.#path = path;
    const name = document.createElement("code");
    name.textContent = path;
    this.#save = cellButton("Save", "save", "small", () => this.#try(() => this.save()));
    this.#restart = cellButton("Save and restart nodes", "restart", "small primary", () =>
      this.#try(async () => {
        await this.save();
        await pageLab()?.restartNodes();
      }),
    );
    this.#save.disabled = true;
    this.#restart.disabled = true;
    this.#saved = "";
    this.#frame = new CellFrame(host, listing, {
      label: `File ${path}`,
      title: [name],
      tools: [this.#save, this.#restart],
      keys: { "Mod-s": () => this.#try(() => this.save()) },
      onChange: () => this.#show(),
    });
    this.#saved = this.#frame.original;
  }

  /** Puts the text on the disk of every machine. */
  async save(): Promise<void> {
    const { text } = this.#frame;
    await pageLab()?.save(this.#path, text);
    this.#saved = text;
    this.#show();
  }

  focus(): void {
    this.#frame.focus();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #try(work: () => Promise<void>): void {
    void work().catch(() => this.#frame.mark("the lab did not start"));
  }

  #show(): void {
    const { text, original, live } = this.#frame;
    const unsaved = text !== this.#saved;
    this.#frame.mark(unsaved ? "not saved" : this.#saved !== original ? "edited, saved" : "");
    this.#save.disabled = !unsaved;
    this.#restart.disabled = !live;
  }
}
