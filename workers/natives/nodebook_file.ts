// :nodebook_file, the node's disk for `:file` and `File`. In: paths (binaries; relative ones are from the node's working
// directory), bytes. Out: {:ok, value}, :ok, or {:error, posix} with the names that POSIX gives.

import type { FileFacts } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { Bin, list, type Term } from "../terms/term.ts";
import { ioBytes, textOf } from "./io_bytes.ts";

function posix(name: string): Term {
  return [ERROR, atom(name)];
}

/** A kind of file as file_info calls it, and its bits of the mode. */
const SORTS: Readonly<Record<FileFacts["kind"], readonly [Term, number]>> = {
  file: [atom("regular"), 0o100000],
  directory: [atom("directory"), 0o40000],
  link: [atom("symlink"), 0o120000],
};

/** The absolute path without "." and ".." parts. */
export function normalPath(path: string, cwd: string): string {
  const out: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "..") out.pop();
    else if (part !== "" && part !== ".") out.push(part);
  }
  return `/${out.join("/")}`;
}

function table(vm: Vm): NativeTable {
  const disk = vm.host.disk;
  const at = (path: Term): string => {
    const text = textOf(path);
    if (text === undefined || text.includes("\0")) throw badarg();
    return normalPath(text, vm.cwd.path);
  };
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";
  const kind = (path: string): FileFacts["kind"] | undefined => disk.stat(path)?.kind;
  /** What stands at the path itself, a link too. */
  const itself = (path: string): FileFacts["kind"] | undefined => disk.linkStat(path)?.kind;
  /** Why no link can be made at that path, if so. */
  const taken = (path: string): Term | undefined => (itself(path) !== undefined ? posix("eexist") : obstacle(path));
  const info = (path: string, found: FileFacts | undefined): Term => {
    if (found === undefined) return absent(path);
    const { size, kind: sort, modified, accessed, mode, owner, group } = found;
    const [type, bits] = SORTS[sort];
    return [OK, [size, type, Math.floor(accessed / 1000), Math.floor(modified / 1000), mode | bits, owner, group]];
  };
  /** Why nothing can be put at that path, if so. */
  const obstacle = (path: string): Term | undefined => {
    const parent = kind(parentOf(path));
    if (parent === undefined) return absent(parentOf(path));
    return parent === "file" ? posix("enotdir") : undefined;
  };
  /** Why there is nothing at a path: what should be a directory above it may be a file. */
  const absent = (path: string): Term => {
    let above = parentOf(path);
    while (above !== "/" && kind(above) === undefined) above = parentOf(above);
    return posix(kind(above) === "file" ? "enotdir" : "enoent");
  };
  return {
    "cwd/0": () => Bin.of(vm.cwd.path),
    "set_cwd/1": (path: Term) => {
      const to = at(path);
      const found = kind(to);
      if (found !== "directory") return posix(found === undefined ? "enoent" : "enotdir");
      vm.cwd.change(to);
      return OK;
    },
    "read/1": (path: Term) => {
      const from = at(path);
      const found = kind(from);
      if (found !== "file") return found === undefined ? absent(from) : posix("eisdir");
      return [OK, new Bin(disk.read(from) ?? new Uint8Array())];
    },
    "write/3": (path: Term, data: Term, append: Term) => {
      const to = at(path);
      const bytes = ioBytes(data);
      if (bytes === undefined) return posix("badarg");
      if (kind(to) === "directory") return posix("eisdir");
      const no = obstacle(to);
      if (no !== undefined) return no;
      const old = append === true ? disk.read(to) : undefined;
      if (old === undefined) disk.write(to, bytes);
      else {
        const all = new Uint8Array(old.length + bytes.length);
        all.set(old);
        all.set(bytes, old.length);
        disk.write(to, all);
      }
      return OK;
    },
    "list/1": (path: Term) => {
      const from = at(path);
      const found = kind(from);
      if (found !== "directory") return found === undefined ? absent(from) : posix("enotdir");
      return [OK, list((disk.list(from) ?? []).map((n) => Bin.of(n)))];
    },
    "mkdir/1": (path: Term) => {
      const to = at(path);
      if (kind(to) !== undefined) return posix("eexist");
      const no = obstacle(to);
      if (no !== undefined) return no;
      disk.mkdir(to);
      return OK;
    },
    "remove/1": (path: Term) => {
      const from = at(path);
      const found = itself(from);
      if (found === undefined || found === "directory") return found === undefined ? absent(from) : posix("eperm");
      disk.remove(from);
      return OK;
    },
    "rmdir/1": (path: Term) => {
      const from = at(path);
      const found = itself(from);
      if (found !== "directory") return posix(found === undefined ? "enoent" : "enotdir");
      if ((disk.list(from) ?? []).length > 0) return posix("eexist");
      disk.remove(from);
      return OK;
    },
    "rename/2": (from: Term, to: Term) => {
      const source = at(from);
      const target = at(to);
      const sort = itself(source);
      if (sort === undefined) return posix("enoent");
      if (source === target) return OK;
      if (sort === "directory" && target.startsWith(`${source}/`)) return posix("einval");
      const no = obstacle(target);
      if (no !== undefined) return no;
      const there = itself(target);
      if (there === "directory") {
        if (sort !== "directory") return posix("eisdir");
        if ((disk.list(target) ?? []).length > 0) return posix("eexist");
      } else if (there !== undefined && sort === "directory") return posix("enotdir");
      if (there !== undefined) disk.remove(target);
      disk.rename(source, target);
      return OK;
    },
    "stat/1": (path: Term) => info(at(path), disk.stat(at(path))),
    "link_stat/1": (path: Term) => info(at(path), disk.linkStat(at(path))),
    "read_link/1": (path: Term) => {
      const from = at(path);
      const target = disk.readLink(from);
      if (target !== undefined) return [OK, Bin.of(target)];
      return itself(from) === undefined ? absent(from) : posix("einval");
    },
    "symlink/2": (target: Term, path: Term) => {
      const to = at(path);
      const text = textOf(target);
      if (text === undefined) throw badarg();
      const no = taken(to);
      if (no !== undefined) return no;
      disk.symlink(text, to);
      return OK;
    },
    "link/2": (existing: Term, path: Term) => {
      const from = at(existing);
      const to = at(path);
      if (kind(from) !== "file") return posix(kind(from) === undefined ? "enoent" : "eperm");
      const no = taken(to);
      if (no !== undefined) return no;
      disk.link(from, to);
      return OK;
    },
    // times in seconds; undefined leaves what is noted
    "note/6": (path: Term, ...notes: Term[]) => {
      const [accessed, modified, mode, owner, group] = notes.map((t) => (typeof t === "number" ? t : undefined));
      const changed = disk.note(at(path), {
        ...(accessed === undefined ? {} : { accessed: accessed * 1000 }),
        ...(modified === undefined ? {} : { modified: modified * 1000 }),
        ...(mode === undefined ? {} : { mode: mode & 0o7777 }),
        ...(owner === undefined ? {} : { owner }),
        ...(group === undefined ? {} : { group }),
      });
      return changed ? OK : posix("enoent");
    },
  };
}

export const nodebookFile: NativeModule = { module: "nodebook_file", table };
