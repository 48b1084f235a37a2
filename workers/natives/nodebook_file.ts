// :nodebook_file, the node's disk for `:file` and `File`. In: paths (binaries; relative ones are from the node's working
// directory), bytes. Out: {:ok, value}, :ok, or {:error, posix} with the names that POSIX gives.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { Bin, list, type Term } from "../terms/term.ts";
import { ioBytes, textOf } from "./io_bytes.ts";

function posix(name: string): Term {
  return [ERROR, atom(name)];
}

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
  const cwd = (): string => (vm.state.get("cwd") as string | undefined) ?? vm.host.cwd;
  const at = (path: Term): string => {
    const text = textOf(path);
    if (text === undefined || text.includes("\0")) throw badarg();
    return normalPath(text, cwd());
  };
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";
  const kind = (path: string): "file" | "directory" | undefined => disk.stat(path)?.kind;
  /** Why nothing can be put at that path, if so. */
  const obstacle = (path: string): Term | undefined => {
    const parent = kind(parentOf(path));
    if (parent === undefined) return posix("enoent");
    return parent === "file" ? posix("enotdir") : undefined;
  };
  return {
    "cwd/0": () => Bin.of(cwd()),
    "set_cwd/1": (path: Term) => {
      const to = at(path);
      const found = kind(to);
      if (found !== "directory") return posix(found === undefined ? "enoent" : "enotdir");
      vm.state.set("cwd", to);
      return OK;
    },
    "read/1": (path: Term) => {
      const from = at(path);
      const found = kind(from);
      if (found !== "file") return posix(found === undefined ? "enoent" : "eisdir");
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
      if (found !== "directory") return posix(found === undefined ? "enoent" : "enotdir");
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
      const found = kind(from);
      if (found !== "file") return posix(found === undefined ? "enoent" : "eperm");
      disk.remove(from);
      return OK;
    },
    "rmdir/1": (path: Term) => {
      const from = at(path);
      const found = kind(from);
      if (found !== "directory") return posix(found === undefined ? "enoent" : "enotdir");
      if ((disk.list(from) ?? []).length > 0) return posix("eexist");
      disk.remove(from);
      return OK;
    },
    "rename/2": (from: Term, to: Term) => {
      const source = at(from);
      const target = at(to);
      if (kind(source) === undefined) return posix("enoent");
      const no = obstacle(target);
      if (no !== undefined) return no;
      if (kind(target) === "directory") return posix(kind(source) === "directory" ? "eexist" : "eisdir");
      if (kind(target) === "file") disk.remove(target);
      disk.rename(source, target);
      return OK;
    },
    "stat/1": (path: Term) => {
      const found = disk.stat(at(path));
      if (found === undefined) return posix("enoent");
      const { size, kind: sort, modified, accessed, mode, owner, group } = found;
      const type = atom(sort === "file" ? "regular" : "directory");
      const bits = mode | (sort === "file" ? 0o100000 : 0o40000);
      return [OK, [size, type, Math.floor(accessed / 1000), Math.floor(modified / 1000), bits, owner, group]];
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
