// In: an author's text (a cell), and what the reader makes of it. Out: the reader's text after a reload; when the author's
// text has changed since, or another tab has a newer one, both, until the reader has decided.

import { type Entry, hashText } from "./entry.ts";
import type { Work } from "./work.ts";

/**
 * Whose text it is: the author's; the reader's; the reader's, made from an author's text that has changed since
 * ("outdated"); the reader's, while another tab has kept a different one ("elsewhere").
 */
export type KeptState = "original" | "mine" | "outdated" | "elsewhere";

/** A text that the reader edits. Events: "state", and "text" when the text changed other than by `edit`. */
export class KeptText extends EventTarget {
  readonly original: string;
  readonly #work: Work;
  readonly #lesson: string;
  readonly #id: string;
  readonly #hash: string;
  readonly #unwatch: () => void;
  #text: string;
  #state: KeptState = "original";
  // what is in the storage, as far as this tab knows
  #kept: string | null = null;
  #theirs: string | null = null;
  #writing: Promise<void> | null = null;

  private constructor(work: Work, lesson: string, id: string, original: string, entry: Entry | null) {
    super();
    this.original = original;
    this.#work = work;
    this.#lesson = lesson;
    this.#id = id;
    this.#hash = hashText(original);
    this.#text = original;
    this.#unwatch = work.watch(lesson, id, (found) => this.#heard(found));
    if (typeof entry?.value === "string" && entry.value !== original) {
      this.#text = entry.value;
      this.#kept = entry.value;
      this.#state = entry.original === this.#hash ? "mine" : "outdated";
    }
  }

  /** Reads what was kept. */
  static async open(work: Work, lesson: string, id: string, original: string): Promise<KeptText> {
    return new KeptText(work, lesson, id, original, await work.entry(lesson, id));
  }

  /** The text to show. */
  get text(): string {
    return this.#text;
  }

  get state(): KeptState {
    return this.#state;
  }

  /** What to compare the reader's text with: the author's, or that of the other tab. */
  get other(): string {
    return this.#theirs ?? this.original;
  }

  /** The reader has typed; keeps it. While a decision about another tab is open, it is kept after that. */
  edit(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (this.#state === "elsewhere") return;
    if (this.#state !== "outdated") this.#become(text === this.original ? "original" : "mine");
    this.#keep();
  }

  /** Keeps the reader's own text: it is now based on today's author's text, and overrules other tabs. */
  keepMine(): void {
    this.#theirs = null;
    this.#become(this.#text === this.original ? "original" : "mine");
    this.#keep();
  }

  /** Takes the other text: the author's, or that of the other tab. */
  takeOther(): void {
    const other = this.other;
    this.#theirs = null;
    this.#show(other);
    this.#keep();
  }

  /** Back to the author's text; what was kept is forgotten. */
  reset(): void {
    this.#theirs = null;
    this.#show(this.original);
    this.#keep();
  }

  /** Resolves when what was edited so far has been written. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  dispose(): void {
    this.#unwatch();
  }

  #keep(): void {
    this.#writing ??= this.#write();
  }

  // one write at a time; what was typed meanwhile goes with the next
  async #write(): Promise<void> {
    try {
      let text: string;
      do {
        text = this.#text;
        if (text === this.original) {
          await this.#work.remove(this.#lesson, this.#id);
          this.#kept = null;
          continue;
        }
        // a text that the reader has still to decide about stays outdated
        const hash = this.#state === "outdated" ? "" : this.#hash;
        const result = await this.#work.write(this.#lesson, this.#id, text, hash);
        if (!result.ok) return this.#clash(result.theirs);
        this.#kept = text;
      } while (this.#text !== text);
    } finally {
      this.#writing = null;
    }
  }

  #heard(entry: Entry | null): void {
    const theirs = typeof entry?.value === "string" ? entry.value : this.original;
    if (theirs === this.#text) {
      this.#kept = entry === null ? null : theirs;
      return;
    }
    if (this.#writing === null && this.#text === (this.#kept ?? this.original)) {
      this.#kept = entry === null ? null : theirs;
      this.#theirs = null;
      this.#show(theirs);
    } else this.#clash(entry);
  }

  #clash(theirs: Entry | null): void {
    const text = typeof theirs?.value === "string" ? theirs.value : this.original;
    this.#kept = text;
    if (text === this.#text) return;
    this.#theirs = text;
    this.#become("elsewhere");
  }

  #show(text: string): void {
    const changed = text !== this.#text;
    this.#text = text;
    this.#become(text === this.original ? "original" : "mine");
    if (changed) this.dispatchEvent(new Event("text"));
  }

  #become(state: KeptState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.dispatchEvent(new Event("state"));
  }
}
