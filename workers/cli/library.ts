// The compiled library for Node: read from workers/stdlib/.build/library.txt (made by `npm run stdlib`), and its sources and
// specs from sources.txt and specs.txt beside it when somebody wants one.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledModule, ModuleFinder, ModuleSpecs, ModuleText } from "../beam/code-server.ts";
import { lateLibrary, openLibrary, type ReadPart } from "../beam/library-file.ts";

const build = join(dirname(fileURLToPath(import.meta.url)), "../stdlib/.build");
const path = join(build, "library.txt");

let finder: ModuleFinder | undefined;

/**
 * Finds a module of the library by name. All nodes of the process share the finder and what it has parsed, which is most of what
 * a node's start takes.
 *
 * @throws Error when the library is not compiled
 */
export function loadLibrary(): ModuleFinder {
  finder ??= openFinder();
  return finder;
}

function openFinder(): ModuleFinder {
  const bytes = readBuilt(path);
  const library = openLibrary<CompiledModule>((start, end) => bytes.toString("utf8", start, end));
  const parsed = new Map<string, CompiledModule | undefined>();
  const find = (name: string): CompiledModule | undefined => {
    if (!parsed.has(name)) parsed.set(name, library.find(name));
    return parsed.get(name);
  };
  const sourceOf = lateLibrary<ModuleText>(() => readText("sources.txt"));
  const specsOf = lateLibrary<ModuleSpecs>(() => readText("specs.txt"));
  return Object.assign(find, { names: library.find.names, sourceOf, specsOf });
}

function readText(name: string): ReadPart {
  const bytes = readBuilt(join(build, name));
  return (start, end) => bytes.toString("utf8", start, end);
}

function readBuilt(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error("the library is not compiled: run `npm run stdlib`");
  }
}
