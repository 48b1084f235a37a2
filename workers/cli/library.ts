// The compiled library for Node: read from workers/stdlib/.build/library.json (made by `npm run stdlib`).

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledModule } from "../beam/code-server.ts";

const path = join(dirname(fileURLToPath(import.meta.url)), "../stdlib/.build/library.json");

/** Finds a module of the library by name. */
export function loadLibrary(): (name: string) => CompiledModule | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Error("the library is not compiled: run `npm run stdlib`");
  }
  const { modules } = JSON.parse(text) as { modules: CompiledModule[] };
  const byName = new Map(modules.map((m) => [m.name, m]));
  return (name) => byName.get(name);
}
