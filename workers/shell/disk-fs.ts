// A host's disk as the file system that bash's commands use (just-bash's IFileSystem). Errors are worded as Node's fs
// words them, which the commands translate.

import type { BufferEncoding, FileContent, FsStat, IFileSystem } from "just-bash/browser";
import type { Disk, FileFacts } from "../beam/host.ts";

function fail(code: string, what: string, call: string, path: string): never {
  throw new Error(`${code}: ${what}, ${call} '${path}'`);
}

/** A normal absolute path: no ".", "..", or double slashes. */
export function normalPath(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${base}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function bytesOf(content: FileContent, encoding: unknown): Uint8Array {
  if (typeof content !== "string") return content as Uint8Array;
  const kind =
    typeof encoding === "object" && encoding !== null ? (encoding as { encoding?: string }).encoding : encoding;
  if (kind === "binary" || kind === "latin1") return Uint8Array.from(content, (c) => c.charCodeAt(0) & 255);
  return new TextEncoder().encode(content);
}

function facts(found: FileFacts): FsStat {
  return {
    isFile: found.kind === "file",
    isDirectory: found.kind === "directory",
    isSymbolicLink: found.kind === "link",
    mode: found.mode,
    size: found.size,
    mtime: new Date(found.modified),
  };
}

export class DiskFs implements IFileSystem {
  readonly #disk: Disk;
  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    const found = this.#disk.stat(path);
    if (found?.kind === "directory") fail("EISDIR", "illegal operation on a directory", "read", path);
    return this.#disk.read(path) ?? fail("ENOENT", "no such file or directory", "open", path);
  }

  async readFile(path: string, options?: BufferEncoding | { encoding?: BufferEncoding | null }): Promise<string> {
    const data = await this.readFileBuffer(path);
    const kind = typeof options === "string" ? options : options?.encoding;
    if (kind === "binary" || kind === "latin1") return Array.from(data, (b) => String.fromCharCode(b)).join("");
    return new TextDecoder().decode(data);
  }

  async writeFile(path: string, content: FileContent, options?: unknown): Promise<void> {
    if (this.#disk.stat(path)?.kind === "directory") fail("EISDIR", "illegal operation on a directory", "open", path);
    this.#parent(path, "open");
    this.#disk.write(path, bytesOf(content, options));
  }

  async appendFile(path: string, content: FileContent, options?: unknown): Promise<void> {
    const before = this.#disk.read(path) ?? new Uint8Array();
    const more = bytesOf(content, options);
    const all = new Uint8Array(before.length + more.length);
    all.set(before);
    all.set(more, before.length);
    await this.writeFile(path, all);
  }

  #parent(path: string, call: string): void {
    const parent = normalPath(path, "..");
    const found = this.#disk.stat(parent);
    if (found === undefined) fail("ENOENT", "no such file or directory", call, path);
    if (found.kind !== "directory") fail("ENOTDIR", "not a directory", call, path);
  }

  async exists(path: string): Promise<boolean> {
    return this.#disk.stat(path) !== undefined;
  }

  async stat(path: string): Promise<FsStat> {
    return facts(this.#disk.stat(path) ?? fail("ENOENT", "no such file or directory", "stat", path));
  }

  async lstat(path: string): Promise<FsStat> {
    return facts(this.#disk.linkStat(path) ?? fail("ENOENT", "no such file or directory", "lstat", path));
  }

  async mkdir(path: string, options?: { recursive?: boolean }): Promise<void> {
    const found = this.#disk.stat(path);
    if (found !== undefined) {
      if (options?.recursive === true && found.kind === "directory") return;
      fail("EEXIST", "file already exists", "mkdir", path);
    }
    if (options?.recursive !== true) this.#parent(path, "mkdir");
    this.#disk.mkdir(path);
  }

  async readdir(path: string): Promise<string[]> {
    const names = this.#disk.list(path);
    if (names !== undefined) return names;
    if (this.#disk.stat(path) === undefined) fail("ENOENT", "no such file or directory", "scandir", path);
    return fail("ENOTDIR", "not a directory", "scandir", path);
  }

  async rm(path: string, options?: { recursive?: boolean; force?: boolean }): Promise<void> {
    const found = this.#disk.linkStat(path);
    const names = found?.kind === "directory" ? this.#disk.list(path) : undefined;
    if (found === undefined) {
      if (options?.force === true) return;
      fail("ENOENT", "no such file or directory", "rm", path);
    }
    if (names !== undefined && names.length > 0 && options?.recursive !== true)
      fail("ENOTEMPTY", "directory not empty", "rm", path);
    for (const name of names ?? []) await this.rm(`${path}/${name}`, options);
    this.#disk.remove(path);
  }

  async cp(from: string, to: string, options?: { recursive?: boolean }): Promise<void> {
    const names = this.#disk.list(from);
    if (names === undefined) {
      await this.writeFile(to, await this.readFileBuffer(from));
      return;
    }
    if (options?.recursive !== true) fail("EISDIR", "illegal operation on a directory", "cp", from);
    this.#disk.mkdir(to);
    for (const name of names) await this.cp(`${from}/${name}`, `${to}/${name}`, options);
  }

  async mv(from: string, to: string): Promise<void> {
    if (!this.#disk.rename(from, to)) fail("ENOENT", "no such file or directory", "rename", from);
  }

  resolvePath(base: string, path: string): string {
    return normalPath(base, path);
  }

  getAllPaths(): string[] {
    const found: string[] = [];
    const walk = (path: string): void => {
      found.push(path);
      if (this.#disk.linkStat(path)?.kind !== "directory") return;
      for (const name of this.#disk.list(path) ?? []) walk(path === "/" ? `/${name}` : `${path}/${name}`);
    };
    walk("/");
    return found;
  }

  async chmod(path: string, mode: number): Promise<void> {
    if (!this.#disk.note(path, { mode })) fail("ENOENT", "no such file or directory", "chmod", path);
  }

  async symlink(target: string, path: string): Promise<void> {
    this.#parent(path, "symlink");
    if (this.#disk.linkStat(path) !== undefined) fail("EEXIST", "file already exists", "symlink", path);
    this.#disk.symlink(target, path);
  }

  async link(from: string, path: string): Promise<void> {
    this.#parent(path, "link");
    if (this.#disk.stat(from)?.kind !== "file") fail("ENOENT", "no such file or directory", "link", from);
    if (this.#disk.linkStat(path) !== undefined) fail("EEXIST", "file already exists", "link", path);
    this.#disk.link(from, path);
  }

  async readlink(path: string): Promise<string> {
    await this.lstat(path);
    return this.#disk.readLink(path) ?? fail("EINVAL", "invalid argument", "readlink", path);
  }

  async realpath(path: string): Promise<string> {
    await this.stat(path);
    return path;
  }

  async utimes(path: string, atime: Date, mtime: Date): Promise<void> {
    if (!this.#disk.note(path, { accessed: atime.getTime(), modified: mtime.getTime() }))
      fail("ENOENT", "no such file or directory", "utime", path);
  }
}
