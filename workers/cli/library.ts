// The compiled library for Node: read from workers/stdlib/.build/library.txt (made by `npm run stdlib`).

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledModule } from "../beam/code-server.ts";
import { openLibrary } from "../beam/library-file.ts";

const path = join(dirname(fileURLToPath(import.meta.url)), "../stdlib/.build/library.txt");

/** Finds a module of the library by name; nodes that share the finder share what was parsed. */
export function loadLibrary(): (name: string) => CompiledModule | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Error("the library is not compiled: run `npm run stdlib`");
  }
  const library = openLibrary((start, end) => bytes.toString("utf8", start, end));
  const parsed = new Map<string, CompiledModule | undefined>();
  return (name) => {
    if (!parsed.has(name)) parsed.set(name, library.find(name));
    return parsed.get(name);
  };
}
