// Runs each suite of exunit/ with `elixir FILE` on a node of its own and compares the whole report with what real ExUnit
// printed (the .out file beside it). What differs from run to run, and where ExUnit's own code stands, is left out.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startNode } from "../cli/start-node.ts";

const suites = join(dirname(fileURLToPath(import.meta.url)), "exunit");

async function run(text: string, file: string): Promise<{ report: string; status: number }> {
  const out: Uint8Array[] = [];
  const status = await new Promise<number>((resolve, reject) => {
    startNode({ write: (device, data) => void (device === 1 && out.push(data.slice())), exit: resolve }).then(
      (node) => node.runScript([{ text, file }]),
      reject,
    );
  });
  return { report: Buffer.concat(out).toString("utf8"), status };
}

/** A report without times, places of the library, pids and the machine's number of processors. */
function comparable(report: string): string {
  return report
    .replace(/^ +\((?:ex_unit|elixir|stdlib) [\d.]+\) .*\n/gm, "")
    .replace(/[\d.]+ seconds \(.*\)/g, "N seconds")
    .replace(/\d\d:\d\d:\d\d\.\d{3}/g, "TIME")
    .replace(/\(\d+\.\d+ms\)/g, "(ms)")
    .replace(/#PID<[\d.]+>/g, "#PID<>")
    .replace(/max_cases: \d+/g, "max_cases: N");
}

for (const name of readdirSync(suites).filter((f) => f.endsWith(".exs"))) {
  test(`${name} is reported as ExUnit 1.18 reports it`, async () => {
    const { report, status } = await run(readFileSync(join(suites, name), "utf8"), name);
    const real = readFileSync(join(suites, name.replace(/\.exs$/, ".out")), "utf8");
    expect(comparable(report)).toBe(comparable(real));
    expect(status).toBe(/ [1-9]\d* failures?|invalid/.test(real) ? 2 : 0);
  });
}
