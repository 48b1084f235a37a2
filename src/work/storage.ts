// In: entries. Out: the same, kept in IndexedDB (library idb), or only as long as the page lives where there is none. A
// write compares and puts in one transaction, so that two tabs cannot overwrite each other unseen.

import { type IDBPDatabase, openDB } from "idb";
import { type Entry, keyOf, readEntry } from "./entry.ts";

const STORE = "work";

/** Decides from what is there what is to be put: an entry, null to remove, or undefined to leave it. */
export type Change = (before: Entry | null) => Entry | null | undefined;

/** Where entries are kept. */
export interface Storage {
  get(lesson: string, id: string): Promise<Entry | null>;
  /** all entries, or those of one lesson */
  list(lesson?: string): Promise<Entry[]>;
  /** Reads and writes as one; resolves to what was there and what is now. */
  change(lesson: string, id: string, change: Change): Promise<{ before: Entry | null; after: Entry | null }>;
}

/** Entries that live as long as the page. */
export class MemoryStorage implements Storage {
  readonly #entries = new Map<string, Entry>();

  async get(lesson: string, id: string): Promise<Entry | null> {
    return this.#entries.get(keyOf(lesson, id)) ?? null;
  }

  async list(lesson?: string): Promise<Entry[]> {
    return [...this.#entries.values()].filter((entry) => lesson === undefined || entry.lesson === lesson);
  }

  async change(lesson: string, id: string, change: Change): Promise<{ before: Entry | null; after: Entry | null }> {
    const before = this.#entries.get(keyOf(lesson, id)) ?? null;
    const after = change(before);
    if (after === undefined) return { before, after: before };
    if (after === null) this.#entries.delete(keyOf(lesson, id));
    else this.#entries.set(keyOf(lesson, id), after);
    return { before, after };
  }
}

/** Entries in IndexedDB. */
export class DatabaseStorage implements Storage {
  readonly #database: IDBPDatabase;

  private constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  /** @throws where the browser has no IndexedDB, or keeps it from this page (some private windows). */
  static async open(name: string): Promise<DatabaseStorage> {
    const database = await openDB(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore(STORE, { keyPath: ["lesson", "id"] });
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return new DatabaseStorage(database);
  }

  async get(lesson: string, id: string): Promise<Entry | null> {
    return readEntry(await this.#database.get(STORE, [lesson, id]));
  }

  async list(lesson?: string): Promise<Entry[]> {
    const range = lesson === undefined ? undefined : IDBKeyRange.bound([lesson], [lesson, []]);
    const found: unknown[] = await this.#database.getAll(STORE, range);
    return found.map(readEntry).filter((entry) => entry !== null);
  }

  async change(lesson: string, id: string, change: Change): Promise<{ before: Entry | null; after: Entry | null }> {
    const transaction = this.#database.transaction(STORE, "readwrite");
    const before = readEntry(await transaction.store.get([lesson, id]));
    const after = change(before);
    if (after === null) await transaction.store.delete([lesson, id]);
    else if (after !== undefined) await transaction.store.put(after);
    await transaction.done;
    return { before, after: after === undefined ? before : after };
  }

  close(): void {
    this.#database.close();
  }
}
