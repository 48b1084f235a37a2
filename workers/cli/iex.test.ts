// A session of the shell, typed line by line, prints what it prints on Elixir 1.18 (recorded with `iex <helpers.txt`
// and its like).

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ownFrames } from "./own-frames.ts";

const read = (name: string): string => readFileSync(new URL(`../conformance/iex/${name}`, import.meta.url), "utf8");

/** Without the banner and the last prompt. */
const shown = (output: string): string => {
  const text = output.slice(output.indexOf("iex(1)>"));
  return text.trimEnd().replace(/\niex\(\d+\)>$/, "");
};

function run(input: string): string {
  const shell = fileURLToPath(new URL("./iex.ts", import.meta.url));
  return spawnSync(process.execPath, [shell], { input, encoding: "utf8" }).stdout;
}

const session = (name: string): string => run(read(name));

test("the helpers of the shell print what IEx prints", () => {
  expect(shown(session("helpers.txt"))).toBe(shown(read("helpers.out")));
});

test("lines go on from the last result; files, modules and nodes that are not there are named, as IEx does", () => {
  expect(ownFrames(shown(session("operators.txt")))).toBe(ownFrames(shown(read("operators.out"))));
});

/** Expects these parts in what was printed, in this order. */
function expectInOrder(printed: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const next = printed.indexOf(part, at);
    expect(next, `${part} in\n${printed}`).toBeGreaterThanOrEqual(at);
    at = next + part.length;
  }
}

/** Which process it was says nothing. */
const anyPid = (text: string): string => text.replace(/#PID<[\d.]+>/g, "#PID<>");

test("the shell looks around where its own process pries or comes to a breakpoint, as IEx does", () => {
  expect(anyPid(ownFrames(shown(session("pry.txt"))))).toBe(anyPid(ownFrames(shown(read("pry.out")))));
});

test("callbacks and types of the library are printed as IEx prints them", () => {
  expect(shown(session("types.txt"))).toBe(shown(read("types.out")));
});

test("modules of Elixir and OTP have the types and callbacks that real ones have, and no others", () => {
  expect(shown(session("library.txt"))).toBe(shown(read("library.out")));
});

test("results, errors, dbg, documentation and types have the colours of IEx, and those that are configured", () => {
  expect(shown(session("colors.txt"))).toBe(shown(read("colors.out")));
});

test("code with a breakpoint is gone through line by line, as in IEx", () => {
  expect(anyPid(ownFrames(shown(session("steps.txt"))))).toBe(anyPid(ownFrames(shown(read("steps.out")))));
});

test("another process asks before it pries; when it may go on, it answers who waits for it", () => {
  const lines = [
    'File.write!("s.ex", ~S"""',
    "defmodule S do",
    "  use GenServer",
    "  def init(n), do: {:ok, n}",
    "  def handle_call(:go, _, n) do",
    "    a = n + 1",
    "    require IEx; IEx.pry()",
    "    {:reply, a, n}",
    "  end",
    "end",
    '""")',
    'c "s.ex"',
    "{:ok, s} = GenServer.start(S, 6, name: S); :ok",
    "{:answer, GenServer.call(s, :go)}",
    "y",
    "{:a, a, node(self()) == node(), self() == Process.whereis(S)}",
    "whereami 0",
    "continue",
    "Process.alive?(Process.whereis(S))",
    "{:again, GenServer.call(S, :go)}",
    "n",
    ":last",
  ];
  const printed = anyPid(run(lines.join("\n")));
  const parts = [
    "Request to pry #PID<> at S.handle_call/3 (s.ex:6)",
    "    6:     require IEx; IEx.pry()",
    "Allow? [Yn] ",
    "{:a, 7, true, true}",
    "Location: s.ex:6",
    "    s.ex:6: S.handle_call/3",
    "{:answer, 7}",
    "true",
    "Request to pry #PID<> at S.handle_call/3 (s.ex:6)",
    "Allow? [Yn] ",
    "{:again, 7}",
    ":last",
  ];
  expectInOrder(printed, parts);
});

test("a breakpoint in the library stops where the reader runs it, and shows our source", () => {
  const lines = [
    "break! Enum.map/2",
    "Enum.map([1, 2], & &1)",
    "is_function(fun)",
    "whereami 0",
    "continue",
    "remove_breaks",
    "Enum.map([3], & &1)",
  ];
  expectInOrder(run(lines.join("\n")), [
    "iex(1)> 1\n",
    "Break reached: Enum.map/2 (lib/enum.ex:",
    ":   def map(list, fun) when is_list(list)",
    "true",
    "Location: lib/enum.ex:",
    ":   def map(list, fun) when is_list(list)",
    "[1, 2]",
    ":ok",
    "[3]",
  ]);
});

test("bitstrings of what is typed fail as in Erlang's evaluator", () => {
  expect(ownFrames(shown(session("bits.txt")))).toBe(ownFrames(shown(read("bits.out"))));
});

test("wrong arguments are blamed on the clauses of the library that were tried, as IEx does", () => {
  expect(ownFrames(shown(session("blame.txt")))).toBe(ownFrames(shown(read("blame.out"))));
});
