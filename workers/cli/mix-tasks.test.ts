// Tasks of mix that a project defines, and those that tell of tasks or run several, as real Mix has them.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

const PROJECT = `defmodule Greeter.MixProject do
  use Mix.Project
  def project, do: [app: :greeter, version: "0.1.0", aliases: [both: ["hi one", "other"], "hi.there": "hi x"]]
end`;

const TASKS = `defmodule Mix.Tasks.Hi do
  @moduledoc "Greets everybody."
  use Mix.Task
  @shortdoc "Says hi"
  @requirements ["other a b"]
  def run(args), do: Mix.shell().info("hi #{inspect(args)}")
end
defmodule Mix.Tasks.Other do
  use Mix.Task
  def run(args), do: Mix.shell().info("other #{inspect(args)}")
end
defmodule Mix.Tasks.Bad do
  def foo, do: 1
end`;

/** What real Mix prints for each, in a project that is compiled. */
const PRINTED: readonly (readonly [command: string, printed: string])[] = [
  ["hi you", 'other ["a", "b"]\nhi ["you"]\nstatus 0'],
  ["hii", '** (Mix) The task "hii" could not be found. Did you mean "hi"?\nstatus 1'],
  ["tset", '** (Mix) The task "tset" could not be found. Did you mean "test"?\nstatus 1'],
  ["bad", '** (Mix) The task "bad" does not export run/1\nstatus 1'],
  ["both", 'other ["a", "b"]\nhi ["one"]\nstatus 0'],
  ["hi.there y", 'other ["a", "b"]\nhi ["x", "y"]\nstatus 0'],
  ["do hi + other", 'other ["a", "b"]\nhi []\nstatus 0'],
  ["do hi, other", 'other ["a", "b"]\nhi []\nstatus 0'],
  ["cmd echo hello", "hello\nstatus 0"],
  ["cmd --cd /tmp pwd", "/tmp\nstatus 0"],
  ["cmd false", "** (exit) 1\n"],
  ["help hi other", '** (Mix) Unexpected arguments, expected "mix help" or "mix help TASK"\nstatus 1'],
  ["help --search hi", "mix hi       # Says hi\nmix hi.there # Alias for hi x\nstatus 0"],
  ["help both", 'Alias for\n\n    ["hi one",\n     "other"]\n\nLocation: mix.exs\nstatus 0'],
  ["help hi", "Greets everybody.\n\nLocation: _build/dev/lib/greeter/ebin\nstatus 0"],
  ["help nope", '** (Mix) The task "nope" could not be found\nstatus 1'],
  ["do hi +", '** (Mix) One of the commands passed to "mix do" is empty.'],
];

test("mix runs a project's own tasks with what they require, and tells of them", async () => {
  lab = await realLab();
  const t = lab.terminal("t", { host: "nodebook" });
  const write = async (path: string, text: string): Promise<void> => {
    await t.run(`cat > ${path} <<'EOF'`, "\n> ");
    for (const line of text.split("\n")) t.type(line);
    await t.run("EOF", "$ ");
  };
  await t.run("mkdir -p greeter/lib && cd greeter", "~/greeter$ ");
  await write("mix.exs", PROJECT);
  await write("lib/tasks.ex", TASKS);
  // a task that is not found may be one of the project: it is compiled
  await t.run("mix hi", 'Generated greeter app\nother ["a", "b"]\nhi []\n');
  for (const [command, printed] of PRINTED) {
    await t.run(`mix ${command}; echo "status $?"`, `${printed}`);
    await t.until(/status \d\n.*\$ $/);
  }
  await t.run("mix help", 'Use "mix help <TASK>" for more information on a particular command.\n');
  expect(t.output).toContain('mix            # Runs the default task (current: "mix run")\n');
  expect(t.output).toContain("mix both       # Alias for hi one, other\n");
});
