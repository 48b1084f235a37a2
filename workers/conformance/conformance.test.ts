// Runs each program of cases/ on a node of its own and compares what it prints with what real Elixir printed
// (the .out file beside it; recorded with workers/conformance/record.sh).

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ownFrames } from "../cli/own-frames.ts";
import { startNode } from "../cli/start-node.ts";

const cases = join(dirname(fileURLToPath(import.meta.url)), "cases");

/** Runs a script to its end. */
async function run(text: string, file: string): Promise<{ stdout: string; stderr: string; status: number }> {
  const out: Record<1 | 2, Uint8Array[]> = { 1: [], 2: [] };
  const status = await new Promise<number>((resolve, reject) => {
    startNode({ write: (device, data) => void out[device].push(data.slice()), exit: resolve }).then(
      (node) => node.runScript([{ text, file }]),
      reject,
    );
  });
  const join = (chunks: Uint8Array[]) => Buffer.concat(chunks).toString("utf8");
  return { stdout: join(out[1]), stderr: join(out[2]), status };
}

for (const name of readdirSync(cases).filter((f) => f.endsWith(".exs"))) {
  test(`${name} prints what it prints on Elixir 1.18`, async () => {
    const result = await run(readFileSync(join(cases, name), "utf8"), name);
    expect(result.stderr).toBe("");
    expect(result.stdout).toBe(readFileSync(join(cases, name.replace(/\.exs$/, ".out")), "utf8"));
    expect(result.status).toBe(0);
  });
}

test("warnings and errors of the compiler are worded and shown as Elixir's", async () => {
  const read = (name: string): string => readFileSync(join(cases, "..", name), "utf8");
  const { stderr, status } = await run(read("warnings.exs"), "warnings.exs");
  expect(stderr).toBe(read("warnings.err"));
  expect(status).toBe(1);
});

const diagnostics = join(cases, "../diagnostics");
for (const name of readdirSync(diagnostics).filter((f) => f.endsWith(".exs"))) {
  test(`the compiler says of diagnostics/${name} what Elixir 1.18 says`, async () => {
    const { stderr } = await run(readFileSync(join(diagnostics, name), "utf8"), name);
    const recorded = readFileSync(join(diagnostics, name.replace(/\.exs$/, ".err")), "utf8");
    expect(ownFrames(stderr).trimEnd()).toBe(ownFrames(recorded).trimEnd());
  });
}

test("a script that raises prints the error to stderr and ends with status 1", async () => {
  const { stdout, stderr, status } = await run('IO.puts("before")\nraise "oops"\n', "raise.exs");
  expect(stdout).toBe("before\n");
  expect(stderr).toMatch(/^\*\* \(RuntimeError\) oops\n {4}raise\.exs:2: /);
  expect(status).toBe(1);
});

test("what is not there says so", async () => {
  const { stderr, status } = await run(":erlang.trace(:ports, true, [])\n", "missing.exs");
  expect(stderr).toContain("not in Nodebook yet: :erlang.trace/3");
  expect(status).toBe(1);
});
