// Reads every import under workers/ and src/ and fails on an arrow that points up in the table of layers, between
// folders of one layer, or in a cycle of files. Imports of types only are erased and do not count.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const LAYERS: Record<string, number> = {
  "workers/contract": 0,
  "workers/terms": 1,
  "workers/network": 1,
  "workers/postgres": 1,
  "workers/beam": 2,
  "workers/elixir": 3,
  "workers/dist": 3,
  "workers/natives": 4,
  "workers/observation": 4,
  "workers/instruments": 5,
  "workers/shell": 5,
  "workers/stdlib": 5,
  "workers/packages": 5,
  "workers/simulation": 6,
  "workers/browser": 6,
  "workers/cli": 7,
  "src/lab": 7,
  "src/lessons": 7,
  "src/work": 7,
  "src/offline": 7,
  "src/pictures": 7,
  "src/playground": 7,
  "src/elements": 8,
  "src/components": 9,
  "src/layouts": 10,
  "src/pages": 11,
};
// entries wire layers together; nobody imports them
const ENTRY = /^(workers\/[\w-]+\.worker\.ts|src\/[\w.-]+\.ts)$/;

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(ts|astro)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
  });
}

const machine = files(join(root, "workers"));
const page = files(join(root, "src"));
const all = [...machine, ...page];

/** Files that a file imports values from. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found: string[] = [];
  for (const [, clause, path] of text.matchAll(/^(?:import|export)\s+([^;]*?)\s*from\s+"(\.[^"]+)"/gms)) {
    const names = (clause ?? "").trim();
    if (names.startsWith("type ")) continue;
    const braces = /\{([^}]*)\}/s.exec(names)?.[1];
    const onlyTypes =
      braces !== undefined &&
      names.startsWith("{") &&
      braces
        .split(",")
        .map((n) => n.trim())
        .filter((n) => n !== "")
        .every((n) => n.startsWith("type "));
    // "?url" asks the bundler for an address; .build holds data
    if (!onlyTypes && !/\?url$|\/\.build\//.test(path as string)) found.push(join(dirname(file), path as string));
  }
  return found;
}

function folderOf(file: string): string {
  return relative(root, file).split("/").slice(0, 2).join("/");
}

function layerOf(folder: string): number | undefined {
  return ENTRY.test(folder) ? 20 : LAYERS[folder];
}

test("every import points to a lower layer or stays in its folder", () => {
  const wrong: string[] = [];
  for (const file of all) {
    const from = folderOf(file);
    for (const to of importsOf(file)) {
      const target = folderOf(to);
      if (target === from) continue;
      const a = layerOf(from);
      const b = layerOf(target);
      if (a === undefined || b === undefined || b >= a) wrong.push(`${relative(root, file)} → ${relative(root, to)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no file of the machine imports itself through others", () => {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      cycles.push([...trail.slice(trail.indexOf(file)), file].map((f) => relative(root, f)).join(" → "));
      return;
    }
    state.set(file, "open");
    for (const to of importsOf(file)) visit(to, [...trail, file]);
    state.set(file, "done");
  };
  for (const file of all) visit(file, []);
  expect(cycles).toEqual([]);
});

test("the page knows of the machine only what crosses a thread", () => {
  const wrong = page.flatMap((file) =>
    importsOf(file)
      .filter((to) => to.startsWith(join(root, "workers/")) && folderOf(to) !== "workers/contract")
      .map((to) => `${relative(root, file)} → ${relative(root, to)}`),
  );
  expect(wrong).toEqual([]);
});

test("the machine uses neither the DOM nor Node outside of its entries", () => {
  const wrong = machine.filter((f) => !f.includes("/cli/") && /from "node:/.test(readFileSync(f, "utf8")));
  expect(wrong.map((f) => relative(root, f))).toEqual([]);
});
