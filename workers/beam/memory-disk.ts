// A disk in memory: the virtual disk of a host. Directories are entries of their own; parents are made by `write`.

import type { Disk, FileFacts, FileNotes } from "./host.ts";

type Entry = { data: Uint8Array | null; readonly link?: string; notes: FileNotes };

/** After so many links on one way it is taken for a circle. */
const MOST_LINKS = 40;

export class MemoryDisk implements Disk {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  /** Without links, which most disks have none of, no path needs a second look. */
  #linked = false;
  constructor(now: () => number) {
    this.#now = now;
    this.#entries.set("/", this.#entry(null));
  }

  #entry(data: Uint8Array | null): Entry {
    const now = this.#now();
    return { data, notes: { modified: now, accessed: now, mode: data === null ? 0o755 : 0o644, owner: 0, group: 0 } };
  }

  /** Where a path leads: through the links of its directories, and of the path itself unless that is what is asked for. */
  #real(path: string, itself = false): string {
    if (!this.#linked) return path;
    let at = "";
    let links = 0;
    const parts = path.split("/").filter((part) => part !== "");
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      if (part === ".") continue;
      if (part === "..") {
        at = at.slice(0, Math.max(at.lastIndexOf("/"), 0));
        continue;
      }
      const next = `${at}/${part}`;
      const link = this.#entries.get(next)?.link;
      if (link === undefined || (itself && parts.length === 0)) at = next;
      else if (++links > MOST_LINKS) return path;
      else {
        if (link.startsWith("/")) at = "";
        parts.unshift(...link.split("/").filter((p) => p !== ""));
      }
    }
    return at || "/";
  }

  #found(path: string): Entry | undefined {
    const entry = this.#entries.get(this.#real(path));
    return entry?.link === undefined ? entry : undefined;
  }

  read(path: string): Uint8Array | undefined {
    return this.#found(path)?.data ?? undefined;
  }

  write(path: string, data: Uint8Array): void {
    const to = this.#real(path);
    this.mkdir(parent(to));
    const fresh = this.#entry(data.slice());
    const old = this.#entries.get(to);
    if (old === undefined || old.link !== undefined) this.#entries.set(to, fresh);
    else {
      // the entry stays: it may have a second name
      const { mode, owner, group } = old.notes;
      old.data = fresh.data;
      old.notes = { ...fresh.notes, mode, owner, group };
    }
  }

  remove(path: string): boolean {
    return path !== "/" && this.#entries.delete(this.#real(path, true));
  }

  rename(from: string, to: string): boolean {
    const source = this.#real(from, true);
    const target = this.#real(to, true);
    const entry = this.#entries.get(source);
    if (entry === undefined) return false;
    for (const [path, kid] of [...this.#entries]) {
      if (path !== source && !path.startsWith(`${source}/`)) continue;
      this.#entries.delete(path);
      this.#entries.set(target + path.slice(source.length), kid);
    }
    return true;
  }

  mkdir(path: string): void {
    const at = this.#real(path);
    if (this.#entries.has(at)) return;
    this.mkdir(parent(at));
    this.#entries.set(at, this.#entry(null));
  }

  list(path: string): string[] | undefined {
    const at = this.#real(path);
    const entry = this.#found(at);
    if (entry === undefined || entry.data !== null) return undefined;
    const prefix = at === "/" ? "/" : `${at}/`;
    return [...this.#entries.keys()]
      .filter((p) => p !== at && p.startsWith(prefix) && !p.slice(prefix.length).includes("/"))
      .map((p) => p.slice(prefix.length))
      .sort();
  }

  stat(path: string): FileFacts | undefined {
    return facts(this.#found(path));
  }

  linkStat(path: string): FileFacts | undefined {
    return facts(this.#entries.get(this.#real(path, true)));
  }

  readLink(path: string): string | undefined {
    return this.#entries.get(this.#real(path, true))?.link;
  }

  symlink(target: string, path: string): void {
    const at = this.#real(path, true);
    this.mkdir(parent(at));
    const entry = this.#entry(new TextEncoder().encode(target));
    this.#entries.set(at, { ...entry, link: target, notes: { ...entry.notes, mode: 0o777 } });
    this.#linked = true;
  }

  link(existing: string, path: string): void {
    const entry = this.#found(existing);
    if (entry !== undefined) this.#entries.set(this.#real(path, true), entry);
  }

  note(path: string, notes: Partial<FileNotes>): boolean {
    const entry = this.#found(path);
    if (entry === undefined) return false;
    entry.notes = { ...entry.notes, ...notes };
    return true;
  }
}

function facts(entry: Entry | undefined): FileFacts | undefined {
  if (entry === undefined) return undefined;
  const kind = entry.link !== undefined ? "link" : entry.data === null ? "directory" : "file";
  return { kind, size: entry.data?.length ?? 0, ...entry.notes };
}

function parent(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}
