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
  // what the machines have, or will have when they start
  #saved: string;
  #asked = false;

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
      onReset: () => this.#try(() => this.save()),
    });
    this.#saved = this.#frame.original;
    const { signal } = this.#frame.disposal;
    document.addEventListener("nb-reset", () => this.#ask(), { signal });
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

  #ask(): void {
    this.#asked = true;
    this.#try(async () => {
      this.#saved = (await pageLab()?.saved(this.#path)) ?? this.#frame.original;
      this.#show();
    });
  }

  #show(): void {
    const { text, original, live } = this.#frame;
    if (live && !this.#asked) this.#ask();
    const unsaved = text !== this.#saved;
    this.#frame.mark(unsaved ? "not saved" : this.#saved !== original ? "edited, saved" : "");
    this.#save.disabled = !unsaved;
    this.#restart.disabled = !live;
  }
}
