// A session of the shell, typed line by line, prints what it prints on Elixir 1.18 (recorded with `iex <helpers.txt`).

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../conformance/iex/${name}`, import.meta.url), "utf8");

/** Without the banner, and without spaces that nobody sees. */
const shown = (output: string): string => {
  const text = output.slice(output.indexOf("iex(1)>")).replace(/ +$/gm, "");
  return text.trimEnd().replace(/\niex\(\d+\)>$/, "");
};

test("the helpers of the shell print what IEx prints", () => {
  const shell = fileURLToPath(new URL("./iex.ts", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [shell], { input: read("helpers.txt"), encoding: "utf8" });
  expect(shown(stdout)).toBe(shown(read("helpers.out")));
});
