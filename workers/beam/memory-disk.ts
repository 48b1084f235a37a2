// A disk in memory: the virtual disk of a host. Directories are entries of their own; parents are made by `write`.

import type { Disk } from "./host.ts";

type Entry = { data: Uint8Array | null; modified: number };

export class MemoryDisk implements Disk {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  constructor(now: () => number) {
    this.#now = now;
    this.#entries.set("/", { data: null, modified: now() });
  }

  read(path: string): Uint8Array | undefined {
    return this.#entries.get(path)?.data ?? undefined;
  }

  write(path: string, data: Uint8Array): void {
    this.mkdir(parent(path));
    this.#entries.set(path, { data: data.slice(), modified: this.#now() });
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
    this.#entries.set(path, { data: null, modified: this.#now() });
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

  stat(path: string): { kind: "file" | "directory"; size: number; modified: number } | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined) return undefined;
    return {
      kind: entry.data === null ? "directory" : "file",
      size: entry.data?.length ?? 0,
      modified: entry.modified,
    };
  }
}

function parent(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}
