// A session of the shell, typed line by line, prints what it prints on Elixir 1.18 (recorded with `iex <helpers.txt` and `iex <blame.txt`).

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ownFrames } from "./own-frames.ts";

const read = (name: string): string => readFileSync(new URL(`../conformance/iex/${name}`, import.meta.url), "utf8");

/** Without the banner, and without spaces that nobody sees. */
const shown = (output: string): string => {
  const text = output.slice(output.indexOf("iex(1)>")).replace(/ +$/gm, "");
  return text.trimEnd().replace(/\niex\(\d+\)>$/, "");
};

function session(name: string): string {
  const shell = fileURLToPath(new URL("./iex.ts", import.meta.url));
  return spawnSync(process.execPath, [shell], { input: read(name), encoding: "utf8" }).stdout;
}

test("the helpers of the shell print what IEx prints", () => {
  expect(shown(session("helpers.txt"))).toBe(shown(read("helpers.out")));
});

test("wrong arguments are blamed on the clauses of the library that were tried, as IEx does", () => {
  expect(ownFrames(shown(session("blame.txt")))).toBe(ownFrames(shown(read("blame.out"))));
});
