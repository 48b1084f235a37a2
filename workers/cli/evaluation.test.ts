// Cells on a node: values, what is written, errors with their snippets, state from cell to cell, and stopping.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { type InstrumentNode, instrumentLab } from "./instrument-node.ts";

let lab: Lab;
let start: (name: string, host: string) => Promise<InstrumentNode>;
let node: InstrumentNode;
beforeEach(async () => {
  const made = await instrumentLab();
  lab = made.lab;
  start = made.node;
  node = await start("one", "a");
});
afterEach(() => lab.dispose());

test("a value, standard output and standard error are told apart", async () => {
  const { end, stdout, stderr } = await node.run(`
    IO.puts("out")
    IO.puts(:stderr, "err")
    {self() |> is_pid(), 1 + 1}
  `);
  expect(end).toMatchObject({ is: "value", text: "{true, 2}", truthy: true });
  expect(stdout).toBe("out\n");
  expect(stderr).toBe("err\n");
  expect(await node.run("nil")).toMatchObject({ end: { is: "value", text: "nil", truthy: false } });
  expect(node.host.output).not.toMatch(/out|err/);
});

test("bindings, aliases, imports, requires, modules and messages go on to the next cell of the session", async () => {
  await node.value("x = 20; alias String, as: S; import Enum, only: [sum: 1]; require Integer; send(self(), :hello)");
  await node.value("defmodule Twice do\n  def of(n), do: 2 * n\nend");
  expect(await node.value('{S.upcase("a"), sum([x, 2]), Integer.is_odd(3), Twice.of(x)}')).toBe('{"A", 22, true, 40}');
  expect(await node.value("receive do m -> m after 0 -> :none end")).toBe(":hello");
  expect(await node.run("x", { session: "other" })).toMatchObject({ end: { is: "error" } });
  await node.host.run("Twice.of(4)", "\n8\n");
});

test("a compile error has its snippet and caret, and the name of the cell", async () => {
  const { end, stderr } = await node.run("x = 1\nx + missing\n", { file: "lead" });
  expect(end).toMatchObject({ is: "error" });
  expect(end.is === "error" && end.text).toBe(`    error: undefined variable "missing"
    │
  2 │ x + missing
    │     ^^^^^^^
    │
    └─ lead:2:5

** (CompileError) lead: cannot compile file (errors have been logged)
`);
  expect(stderr).toBe("");
  const syntax = (await node.run("1 +\n)", { file: "lead" })).end;
  expect(syntax.is === "error" && syntax.text).toContain("  2 │ )\n    │ ^");
});

test("a run-time error is formatted as the shell does, with blame", async () => {
  await node.value("defmodule Only do\n  def one(1), do: :one\nend", { file: "only" });
  const { end } = await node.run("Only.one(2)", { file: "call" });
  expect(end.is === "error" && end.text).toBe(`** (FunctionClauseError) no function clause matching in Only.one/1    
    
    The following arguments were given to Only.one/1:
    
        # 1
        2
    
    only:2: Only.one/1
    call:1: (file)`);
});

test("warnings are told apart from errors", async () => {
  const { end, warning } = await node.run("defmodule Lazy do\n  def f(unused), do: 1\nend\n:done");
  expect(end).toMatchObject({ is: "value", text: ":done" });
  expect(warning).toContain('warning: variable "unused" is unused');
  expect(warning).toContain("~~~~~~");
});

test("what IO.warn says is a warning, what else is written to standard error is not", async () => {
  const { warning, stderr } = await node.run(`
    IO.puts(:stderr, "warning: not one")
    IO.warn("old", [])
    IO.warn("here", __ENV__)
    IO.puts(:stderr, "after")
    Task.await(Task.async(fn -> IO.warn("of another", []) end))
    import ExUnit.CaptureIO
    IO.puts(capture_io(:stderr, fn -> IO.warn("caught", []) end))
  `);
  expect(stderr).toBe("warning: not one\nafter\n");
  for (const word of ["old", "here", "of another"]) expect(warning).toContain(`warning: ${word}`);
  expect(warning).not.toContain("caught");
});

test("stopping kills the process; what earlier cells bound is still there", async () => {
  await node.value("kept = 7");
  const id = node.start('IO.puts("on"); Stream.cycle([1]) |> Enum.each(& &1)');
  const next = node.start("kept");
  await node.until(() => node.text(id, "stdout") === "on\n");
  node.instruments.stop(id);
  expect(await node.outcome(id)).toMatchObject({ end: { is: "stopped" }, stdout: "on\n" });
  expect(await node.outcome(next)).toMatchObject({ end: { is: "value", text: "7" } });
});

test("a cell that waits for its turn can be dropped", async () => {
  const first = node.start("receive do :never -> 1 end");
  const second = node.start("2");
  node.instruments.stop(second);
  expect(await node.outcome(second)).toMatchObject({ end: { is: "stopped" } });
  node.instruments.stop(first);
  await node.outcome(first);
  expect(node.events.filter((e) => e.id === second).map((e) => e.is)).toEqual(["stopped"]);
});

test("what a cell started writes to that cell, also when the cell is over", async () => {
  const id = node.start('pid = spawn(fn -> receive do :go -> IO.puts("late") end end)');
  await node.outcome(id);
  await node.value("send(pid, :go)");
  await node.until(() => node.text(id, "stdout") === "late\n");
});

test("a linked process that crashes takes the cell with it, and the reason is shown", async () => {
  const { end } = await node.run("spawn_link(fn -> exit(:boom) end); Process.sleep(:infinity)");
  expect(end.is === "error" && end.text).toMatch(
    /^\*\* \(EXIT from #PID<0\.\d+\.0>\) cell process exited with reason: :boom$/,
  );
  expect(await node.value("1")).toBe("1");
});

test("a node that ends takes its cells with it", async () => {
  const id = node.start("System.halt()");
  await node.until(() => node.events.some((e) => e.id === id && e.is === "started"));
  node.instruments.attach(null);
  expect(await node.outcome(id)).toMatchObject({ end: { is: "gone" } });
  expect(await node.run("1")).toMatchObject({ end: { is: "gone" } });
});

test("the shell goes on while a cell runs, and a cell's output is not on its screen", async () => {
  const id = node.start('IO.puts("from the cell"); receive do :never -> 1 end');
  await node.until(() => node.text(id, "stdout") !== "");
  const from = node.host.output.length;
  await node.host.run("20 + 22", "\n42\niex(one@a)2> ");
  expect(node.host.output.slice(from)).toBe("20 + 22\n42\niex(one@a)2> ");
});

test("output of a process on another node appears in the cell", async () => {
  await start("two", "b");
  await node.value('Node.connect(:"two@b")');
  const id = node.start('Node.spawn(:"two@b", fn -> IO.puts("I am #{node()}") end)');
  await node.until(() => node.text(id, "stdout") === "I am two@b\n");
});

test("a cell that writes without end is cut off and can be stopped", async () => {
  const id = node.start(
    'line = String.duplicate("x", 10_000); Stream.repeatedly(fn -> IO.puts(line) end) |> Stream.run()',
  );
  await node.until(() => node.text(id, "stdout").endsWith("it is not kept\n"));
  node.instruments.stop(id);
  await node.outcome(id);
  expect(node.text(id, "stdout").length).toBeLessThan(1_000_100);
});

test("input that a cell asks for is refused", async () => {
  expect(await node.value('IO.gets("name? ")')).toBe("{:error, :enotsup}");
});
