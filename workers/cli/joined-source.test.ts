import { expect, test } from "vitest";
import { joinedSource } from "./joined-source.ts";

const FILES: Readonly<Record<string, string>> = {
  "lib/words.ex": [
    "# words",
    "defmodule Words do",
    '  @continued_in ["words/long.ex", "words/short.ex"]',
    "end",
    "",
  ].join("\n"),
  "lib/words/long.ex": ["# long ones", "", "defmodule Words do", "  def long, do: 1", "end", ""].join("\n"),
  "lib/words/short.ex": ["defmodule Words do", "  def short do", "    2", "  end", "end", ""].join("\n"),
  "lib/words/none.ex": "1 + 1\n",
  "lib/wrong.ex": 'defmodule Wrong do\n  @continued_in ["words/none.ex"]\nend\n',
};

const read = (path: string): string => FILES[path] ?? "";

test("the bodies of the parts stand where the module names them", () => {
  const { text, parts } = joinedSource("lib/words.ex", read);
  expect(text.split("\n")).toEqual([
    "# words",
    "defmodule Words do",
    "  # -- long.ex --",
    "",
    "  def long, do: 1",
    "",
    "  # -- short.ex --",
    "",
    "  def short do",
    "    2",
    "  end",
    "end",
    "",
  ]);
  expect(parts).toEqual(["lib/words/long.ex", "lib/words/short.ex"]);
});

test("each line is known by the file that it is written in", () => {
  const { place } = joinedSource("lib/words.ex", read);
  expect([2, 5, 10, 12].map(place)).toEqual([
    "lib/words.ex:2",
    "lib/words/long.ex:4",
    "lib/words/short.ex:3",
    "lib/words.ex:4",
  ]);
});

test("a source without parts is what it is", () => {
  expect(joinedSource("lib/words/short.ex", read)).toMatchObject({ text: read("lib/words/short.ex"), parts: [] });
});

test("a part that defines no module is refused", () => {
  expect(() => joinedSource("lib/wrong.ex", read)).toThrow("lib/words/none.ex defines no module");
});
