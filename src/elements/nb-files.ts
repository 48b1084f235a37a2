// In: a lab and the files of its project. Out: one of them in an editor; saved, it is on the disks of all machines.
// "nb-file" tells what was saved.

import type { FileText } from "../../workers/contract/lab.ts";
import type { Lab } from "../lab/lab.ts";
import { ask } from "./ask.ts";
import { buttonOf } from "./controls.ts";
import type { Editor } from "./editor.ts";

/** The detail of "nb-file". */
export type SavedFile = { readonly path: string; readonly text: string };

/** The files of a project. */
export class FilesElement extends HTMLElement {
  #lab: Lab | null = null;
  #files = new Map<string, string>();
  #path: string | null = null;
  #editor: Editor | null = null;
  readonly #names = document.createElement("select");
  readonly #button = buttonOf("Save on all machines", "save-file");
  readonly #status = document.createElement("span");
  readonly #place = document.createElement("div");

  /** Shows the files of a lab. */
  connect(lab: Lab, files: readonly FileText[]): void {
    this.#lab = lab;
    this.#files = new Map(files);
    this.#list();
    void this.#show([...this.#files.keys()].find((path) => /^lib\//.test(path)) ?? files[0]?.[0] ?? null);
  }

  connectedCallback(): void {
    if (this.dataset["wired"] !== undefined) return;
    this.dataset["wired"] = "";
    this.classList.add("files");
    const bar = document.createElement("div");
    bar.className = "part-bar";
    this.#names.setAttribute("aria-label", "File");
    this.#names.addEventListener("change", () => {
      this.save();
      void this.#show(this.#names.value);
    });
    const fresh = buttonOf("New file …", "new-file");
    fresh.addEventListener("click", () => void this.#create());
    this.#button.addEventListener("click", () => this.save());
    this.#status.setAttribute("role", "status");
    bar.append(this.#names, fresh, this.#button, this.#status);
    this.#place.className = "files-place";
    this.replaceChildren(bar, this.#place);
    this.#list();
    void this.#show(this.#path);
  }

  disconnectedCallback(): void {
    this.#editor?.dispose();
    this.#editor = null;
  }

  #list(): void {
    this.#names.replaceChildren(...[...this.#files.keys()].map((path) => new Option(path, path)));
    this.#names.hidden = this.#files.size === 0;
  }

  async #show(path: string | null): Promise<void> {
    this.#path = path;
    this.#editor?.dispose();
    this.#editor = null;
    this.#place.replaceChildren();
    this.#mark();
    if (path === null) {
      const empty = document.createElement("p");
      empty.className = "pane-empty";
      empty.textContent = `No files yet. A new one is below ~/${this.#lab?.spec.project ?? ""} on every machine.`;
      this.#place.append(empty);
      return;
    }
    this.#names.value = path;
    const { Editor } = await import("./editor.ts");
    if (this.#path !== path || this.#editor !== null || !this.isConnected) return;
    this.#editor = new Editor(this.#place, this.#files.get(path) ?? "", `File ${path}`, {
      onChange: () => this.#mark(),
      onLeave: () => this.#button.focus(),
      keys: { "Mod-s": () => this.save() },
    });
    this.#mark();
  }

  get #changed(): boolean {
    return this.#path !== null && this.#editor !== null && this.#editor.text !== this.#files.get(this.#path);
  }

  #mark(saved = false): void {
    this.#button.disabled = !this.#changed;
    this.#status.textContent = this.#changed ? "not saved" : saved ? "saved" : "";
  }

  /** Writes what was changed. */
  save(): void {
    if (this.#path === null || this.#editor === null || !this.#changed) return;
    this.#write(this.#path, this.#editor.text);
    this.#mark(true);
  }

  #write(path: string, text: string): void {
    this.#files.set(path, text);
    this.#lab?.writeFile(path, text);
    this.dispatchEvent(new CustomEvent<SavedFile>("nb-file", { bubbles: true, detail: { path, text } }));
  }

  async #create(): Promise<void> {
    const answer = await ask(this, {
      title: "New file",
      text: "Its path below the project’s folder.",
      answer: "Create",
      fields: [
        {
          is: "text",
          name: "path",
          label: "Path",
          value: "lib/counter.ex",
          pattern: "(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\s\\\\]{1,200}",
          hint: "As lib/counter.ex",
        },
      ],
    });
    const path = answer?.get("path");
    if (path === undefined) return;
    this.save();
    if (!this.#files.has(path)) this.#write(path, "");
    this.#list();
    await this.#show(path);
    this.#editor?.focus();
  }
}

customElements.define("nb-files", FilesElement);
