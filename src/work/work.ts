// In: pieces of the reader's work, by lesson and stable id. Out: the same after a reload, in other tabs, and in a file.
// Where the browser keeps nothing, or has no room left, the work is held as long as the page lives, and `trouble` says so.

import { type Entry, isName, keyOf } from "./entry.ts";
import { DatabaseStorage, MemoryStorage, type Storage } from "./storage.ts";
import { Tabs } from "./tabs.ts";

/** What became of a write: kept, or another tab has written since this one has read. */
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly theirs: Entry | null };

/** Told when an entry changed elsewhere: in another tab, by an import, by a reset (then null). */
export type Watcher = (entry: Entry | null) => void;

export type WorkOptions = {
  /** the name of the database and of the channel between tabs */
  readonly name?: string;
  readonly now?: () => number;
  /** how the database is opened; may fail */
  readonly open?: (name: string) => Promise<Storage>;
};

const NO_STORAGE =
  "This browser keeps nothing for this page (a private window, perhaps). Your work is here until you close it; export it to keep it.";
const NO_ROOM =
  "The browser has no room left for this site. What you do now is here until you close the page; export your work, or reset lessons you have finished.";

/** The reader's work. Events: "trouble" (it is not kept any more, or again), "tabs" (see `tabs`). */
export class Work extends EventTarget {
  /** the other tabs of this site */
  readonly tabs: Tabs;
  readonly #storage: Promise<Storage>;
  readonly #now: () => number;
  // what the storage would not take
  readonly #held = new MemoryStorage();
  readonly #heldKeys = new Set<string>();
  readonly #seen = new Map<string, number>();
  readonly #watchers = new Map<string, Set<Watcher>>();
  #trouble: string | null = null;

  constructor({ name = "nodebook", now = Date.now, open = DatabaseStorage.open }: WorkOptions = {}) {
    super();
    this.#now = now;
    this.#storage = open(name).catch(() => {
      this.#complain(NO_STORAGE);
      return new MemoryStorage();
    });
    this.tabs = new Tabs(name, (lesson, id) => void this.#heard(lesson, id));
  }

  /** Why the work is not kept, for the reader; null while it is. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** The value that was written, or undefined. */
  async read(lesson: string, id: string): Promise<unknown> {
    return (await this.entry(lesson, id))?.value;
  }

  /** The whole entry: with the hash of the author's text, and when it was written. */
  async entry(lesson: string, id: string): Promise<Entry | null> {
    const key = keyOf(lesson, id);
    const from = this.#heldKeys.has(key) ? this.#held : await this.#storage;
    const entry = await from.get(lesson, id).catch(() => null);
    this.#seen.set(key, entry?.version ?? 0);
    return entry;
  }

  /**
   * Keeps a value. `original` is the hash of the author's text that it was made from. When this page has read the entry
   * before and another tab has written it since, nothing is written and the answer has theirs; write again to overrule.
   */
  async write(lesson: string, id: string, value: unknown, original: string | null = null): Promise<WriteResult> {
    const key = keyOf(lesson, id);
    const seen = this.#seen.get(key);
    let conflict = false;
    const { before } = await this.#change(lesson, id, (found) => {
      conflict = seen !== undefined && found !== null && found.version !== seen;
      return conflict ? undefined : this.#entry(lesson, id, value, original, found);
    });
    if (!conflict) return { ok: true };
    this.#seen.set(key, before?.version ?? 0);
    return { ok: false, theirs: before };
  }

  /**
   * Reads and writes as one, whatever other tabs do: for lists that grow. Resolves to the new value. `original` as for
   * `write`; without it, what was there stays.
   */
  async update(
    lesson: string,
    id: string,
    change: (value: unknown) => unknown,
    original?: string | null,
  ): Promise<unknown> {
    const { after } = await this.#change(lesson, id, (found) =>
      this.#entry(lesson, id, change(found?.value), original ?? found?.original ?? null, found),
    );
    return after?.value;
  }

  /** Forgets an entry. */
  async remove(lesson: string, id: string): Promise<void> {
    await this.#change(lesson, id, () => null);
  }

  /** Forgets a lesson, or everything. The watchers are told, here and in other tabs. */
  async reset(lesson?: string): Promise<void> {
    for (const entry of await this.list(lesson)) {
      await this.remove(entry.lesson, entry.id);
      this.#tell(entry.lesson, entry.id, null);
    }
  }

  /** All entries, or those of one lesson. */
  async list(lesson?: string): Promise<Entry[]> {
    const kept = await (await this.#storage).list(lesson).catch(() => []);
    const held = await this.#held.list(lesson);
    return [...kept.filter((entry) => !this.#heldKeys.has(keyOf(entry.lesson, entry.id))), ...held];
  }

  /** Takes entries from elsewhere: they replace those of the same name, here and in other tabs. */
  async take(entries: readonly Pick<Entry, "lesson" | "id" | "value" | "original">[]): Promise<void> {
    for (const { lesson, id, value, original } of entries) {
      const { after } = await this.#change(lesson, id, (found) => this.#entry(lesson, id, value, original, found));
      this.#tell(lesson, id, after);
    }
  }

  /**
   * Tells when the entry changes elsewhere; returns how to stop. This page's own `write`, `update` and `remove` do not
   * tell.
   */
  watch(lesson: string, id: string, watcher: Watcher): () => void {
    const key = keyOf(lesson, id);
    const watchers = this.#watchers.get(key) ?? new Set();
    this.#watchers.set(key, watchers.add(watcher));
    return () => watchers.delete(watcher);
  }

  #entry(lesson: string, id: string, value: unknown, original: string | null, before: Entry | null): Entry {
    const at = this.#now();
    // never a number that was there before, even when a reset came between
    return { lesson, id, value, original, version: Math.max((before?.version ?? 0) + 1, Math.floor(at)), at };
  }

  async #change(
    lesson: string,
    id: string,
    change: (before: Entry | null) => Entry | null | undefined,
  ): Promise<{ before: Entry | null; after: Entry | null }> {
    if (!isName(lesson) || !isName(id)) throw new Error(`no name for a piece of work: ${lesson} ${id}`);
    const key = keyOf(lesson, id);
    const storage = await this.#storage;
    const held = this.#heldKeys.has(key) ? await this.#held.get(lesson, id) : null;
    let result: { before: Entry | null; after: Entry | null };
    try {
      result = await storage.change(lesson, id, (found) => change(held ?? found));
      if (held !== null) {
        this.#heldKeys.delete(key);
        await this.#held.change(lesson, id, () => null);
      }
      if (this.#trouble === NO_ROOM && this.#heldKeys.size === 0) this.#complain(null);
    } catch (error) {
      if (error instanceof DOMException && error.name === "DataCloneError") throw error;
      // the database is full, or was taken away: the change still counts for this page
      const before = held ?? (await storage.get(lesson, id).catch(() => null));
      result = await this.#held.change(lesson, id, () => change(before));
      this.#heldKeys.add(key);
      this.#complain(isFull(error) ? NO_ROOM : NO_STORAGE);
    }
    this.#seen.set(key, result.after?.version ?? 0);
    if (result.after?.version !== result.before?.version) this.tabs.changed(lesson, id);
    return result;
  }

  async #heard(lesson: string, id: string): Promise<void> {
    if (this.#heldKeys.has(keyOf(lesson, id))) return;
    if (!this.#watchers.has(keyOf(lesson, id))) return;
    this.#tell(lesson, id, await this.entry(lesson, id));
  }

  #tell(lesson: string, id: string, entry: Entry | null): void {
    for (const watcher of this.#watchers.get(keyOf(lesson, id)) ?? []) watcher(entry);
  }

  #complain(trouble: string | null): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    this.dispatchEvent(new Event("trouble"));
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

let shared: Work | null = null;

/** The work of this page's reader; opened at first use. */
export function readersWork(): Work {
  shared ??= new Work();
  return shared;
}

/** The lesson that an element stands in: the id under which its work is kept; null outside of lessons. */
export function lessonOf(element: Element): string | null {
  return element.closest<HTMLElement>("[data-lesson]")?.dataset["lesson"] ?? null;
}
