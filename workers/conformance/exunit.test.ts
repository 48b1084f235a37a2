// Runs each suite of exunit/ with `elixir FILE` on a node of its own and compares the whole report with what real ExUnit
// printed (the .out file beside it). What differs from run to run, and where ExUnit's own code stands, is left out.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MemoryDisk } from "../beam/memory-disk.ts";
import { loadLibrary } from "../cli/library.ts";
import { loadNodeParser } from "../cli/load-parser.ts";
import { nodeHost } from "../cli/node-host.ts";
import { startNode } from "../cli/start-node.ts";
import { bootNode } from "../shell/boot.ts";

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

const UNREADABLE: readonly (readonly [text: string, message: string])[] = [
  ["  iex> 1\n   iex> 2\n   2\n", 'some.ex:4: indentation level mismatch on doctest line: "   iex> 2"'],
  ["  iex> 1\n    1\n", 'some.ex:4: indentation level mismatch on doctest line: "    1"'],
  ["    iex> 1\n  1\n", "indented at the same level as `iex>`, which in this case is exactly 4 spaces."],
  ["  iex> 1\n  1\n```\n", 'some.ex:5: indentation level mismatch on doctest line: "```"'],
  ["iex(foo@bar)1> 1 +\n1\n", 'some.ex:3: unknown IEx prompt: "iex(foo@bar)1> 1 +".\nAccepted formats are: iex>, iex(1)>'],
  [
    'iex> raise "a"\n** (RuntimeError) a\niex> raise "b"\n** (RuntimeError) b\n',
    "some.ex:3: multiple exceptions in the same doctest example are not supported",
  ],
];
for (const [text, message] of UNREADABLE) {
  test(`the example ${JSON.stringify(text)} is refused in the words of real ExUnit`, async () => {
    const script = `ExUnit.start(autorun: false)
Code.eval_string(~S'''
defmodule Examples do
@doc ${JSON.stringify(text)}
def a, do: 1
end
''', [], file: "some.ex")
try do
  Code.eval_string("defmodule ExamplesTest do\\nuse ExUnit.Case\\ndoctest Examples\\nend")
rescue
  error in ExUnit.DocTest.Error -> IO.puts(Exception.message(error))
end`;
    expect((await run(script, "unreadable.exs")).report).toContain(message);
  });
}

/** `mix ARGS` in the project of exunit/project, on a disk of its own. */
async function mix(args: readonly string[]): Promise<{ report: string; status: number }> {
  const project = join(suites, "project");
  const disk = new MemoryDisk(() => 0);
  for (const path of readdirSync(project, { recursive: true, encoding: "utf8" }))
    if (/\.exs?$/.test(path)) disk.write(`/project/${path}`, readFileSync(join(project, path)));
  const out: Uint8Array[] = [];
  const parser = await loadNodeParser();
  const status = await new Promise<number>((resolve) => {
    const host = nodeHost({
      write: (device, data) => void (device === 1 && out.push(data.slice())),
      exit: resolve,
      disk,
      env: {},
      cwd: "/project",
    });
    const command = { shell: false, halt: true, evals: [], scripts: [], mix: args, argv: [] };
    bootNode({ host, parser, library: loadLibrary() }).runCommand(command);
  });
  return { report: Buffer.concat(out).toString("utf8"), status };
}

const runs: readonly (readonly [name: string, args: readonly string[], status: number])[] = [
  ["all", ["test", "--seed", "0"], 2],
  ["line", ["test", "--seed", "0", "--trace", "test/proj_test.exs:9"], 2],
  ["only", ["test", "--seed", "0", "--only", "slow"], 0],
];
for (const [name, args, expected] of runs) {
  test(`mix ${args.join(" ")} runs the tests of a project, its examples in the documentation too`, async () => {
    const { report, status } = await mix(args);
    const building = (text: string): string => comparable(text).replace(/^(Compiling|Generated) .*\n/gm, "");
    expect(building(report)).toBe(building(readFileSync(join(suites, "project", `${name}.out`), "utf8")));
    expect(status).toBe(expected);
  });
}
