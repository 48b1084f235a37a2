// A disk in memory: the virtual disk of a host. Directories are entries of their own; parents are made by `write`.

import type { Disk, FileFacts, FileNotes } from "./host.ts";

type Entry = { data: Uint8Array | null; notes: FileNotes };

export class MemoryDisk implements Disk {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  constructor(now: () => number) {
    this.#now = now;
    this.#entries.set("/", this.#entry(null));
  }

  #entry(data: Uint8Array | null): Entry {
    const now = this.#now();
    return { data, notes: { modified: now, accessed: now, mode: data === null ? 0o755 : 0o644, owner: 0, group: 0 } };
  }

  read(path: string): Uint8Array | undefined {
    return this.#entries.get(path)?.data ?? undefined;
  }

  write(path: string, data: Uint8Array): void {
    this.mkdir(parent(path));
    const fresh = this.#entry(data.slice());
    const { mode, owner, group } = this.#entries.get(path)?.notes ?? fresh.notes;
    this.#entries.set(path, { ...fresh, notes: { ...fresh.notes, mode, owner, group } });
  }

  remove(path: string): boolean {
    return path !== "/" && this.#entries.delete(path);
  }

  rename(from: string, to: string): boolean {
    const entry = this.#entries.get(from);
    if (entry === undefined) return false;
    for (const [path, kid] of [...this.#entries]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.#entries.delete(path);
      this.#entries.set(to + path.slice(from.length), kid);
    }
    return true;
  }

  mkdir(path: string): void {
    if (this.#entries.has(path)) return;
    this.mkdir(parent(path));
    this.#entries.set(path, this.#entry(null));
  }

  list(path: string): string[] | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined || entry.data !== null) return undefined;
    const prefix = path === "/" ? "/" : `${path}/`;
    return [...this.#entries.keys()]
      .filter((p) => p !== path && p.startsWith(prefix) && !p.slice(prefix.length).includes("/"))
      .map((p) => p.slice(prefix.length))
      .sort();
  }

  stat(path: string): FileFacts | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined) return undefined;
    return { kind: entry.data === null ? "directory" : "file", size: entry.data?.length ?? 0, ...entry.notes };
  }

  note(path: string, notes: Partial<FileNotes>): boolean {
    const entry = this.#entries.get(path);
    if (entry === undefined) return false;
    this.#entries.set(path, { ...entry, notes: { ...entry.notes, ...notes } });
    return true;
  }
}

function parent(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}
