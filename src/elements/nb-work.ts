// In: the reader's work, and a file of it. Out: the file, the work taken from one, and resets that ask once more.

import { BundleError, packWork, unpackWork } from "../work/bundle.ts";
import { keepsDatabase, setKeepsDatabase } from "../work/databases.ts";
import { readersWork } from "../work/work.ts";
import { saveFile } from "./save-file.ts";

/** The panel "Your work". `data-for` is the lesson of the page. */
export class WorkElement extends HTMLElement {
  #disposal = new AbortController();
  #wanted: "reset-lesson" | "reset-all" | null = null;

  connectedCallback(): void {
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    this.addEventListener("click", (event) => void this.#click(event), { signal });
    this.addEventListener("change", (event) => void this.#change(event), { signal });
    this.closest("dialog")?.addEventListener("nb-open", () => this.#show(), { signal });
    readersWork().addEventListener("trouble", () => this.#show(), { signal });
  }

  disconnectedCallback(): void {
    this.#disposal.abort();
  }

  #show(): void {
    const place = this.querySelector<HTMLElement>(".work-trouble");
    const { trouble } = readersWork();
    if (place !== null) {
      place.hidden = trouble === null;
      place.textContent = trouble ?? "";
    }
    const keeps = this.querySelector<HTMLInputElement>("[data-keep-databases]");
    if (keeps !== null) keeps.checked = keepsDatabase();
    this.#ask(null);
    this.#say("");
  }

  async #change({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "file") return await this.#import(target);
    await setKeepsDatabase(readersWork(), target.checked);
    document.dispatchEvent(new CustomEvent("nb-keep"));
    this.#say(target.checked ? "Databases are kept from now on." : "The databases that were kept are forgotten.");
  }

  async #click(event: Event): Promise<void> {
    const act = (event.target as Element).closest<HTMLElement>("button[data-act]")?.dataset["act"];
    if (act === "export") {
      const entries = await readersWork().list();
      const now = new Date();
      saveFile(await packWork(entries, now), `nodebook-${now.toISOString().slice(0, 10)}.work`);
      this.#say(`Exported: ${entries.length} ${entries.length === 1 ? "piece" : "pieces"} of work.`);
    } else if (act === "reset-lesson" || act === "reset-all") this.#ask(act);
    else if (act === "no") this.#ask(null);
    else if (act === "yes") await this.#reset();
  }

  async #reset(): Promise<void> {
    const work = readersWork();
    if (this.#wanted === "reset-all") await work.reset();
    else {
      await work.reset(this.dataset["for"]);
      const lab = document.querySelector<HTMLElement>("[data-lab-work]")?.dataset["labWork"];
      if (lab !== undefined) await work.reset(lab);
    }
    const all = this.#wanted === "reset-all";
    this.#ask(null);
    document.dispatchEvent(new CustomEvent("nb-reset"));
    this.#say(all ? "Everything is as at the first visit." : "This lesson is as at the first visit.");
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = "";
    if (file === undefined) return;
    try {
      const entries = await unpackWork(file);
      await readersWork().take(entries);
      const lessons = new Set(entries.map((entry) => entry.lesson)).size;
      this.#say(
        `Imported: ${entries.length} pieces of work in ${lessons} lessons and labs. A lab that runs takes its files at its next start.`,
      );
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      this.#say(`${error.message} Nothing was changed.`);
    }
  }

  #ask(wanted: "reset-lesson" | "reset-all" | null): void {
    this.#wanted = wanted;
    const place = this.querySelector<HTMLElement>("[data-confirm]");
    const question = this.querySelector("[data-question]");
    if (place === null || question === null) return;
    place.hidden = wanted === null;
    question.textContent =
      wanted === "reset-all"
        ? "Forget the work of all lessons?"
        : "Forget your edits, progress, histories and database of this lesson?";
    if (wanted !== null) place.querySelector<HTMLElement>("[data-act=no]")?.focus();
    this.#say("");
  }

  #say(text: string): void {
    const place = this.querySelector(".work-message");
    if (place !== null) place.textContent = text;
  }
}

customElements.define("nb-work", WorkElement);
