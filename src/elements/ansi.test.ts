import { expect, test } from "vitest";
import { ansiPieces, withoutAnsi } from "./ansi.ts";

test("colours and looks become class names until they end", () => {
  expect(ansiPieces("a\x1b[31;1mb\x1b[22mc\x1b[0md\x1b[94me\x1b[39mf")).toEqual([
    { text: "a", classes: [] },
    { text: "b", classes: ["ansi-red", "ansi-bold"] },
    { text: "c", classes: ["ansi-red"] },
    { text: "d", classes: [] },
    { text: "e", classes: ["ansi-blue"] },
    { text: "f", classes: [] },
  ]);
});

test("dbg's place is slanted, and a file keeps the text alone", () => {
  const text = "\x1b[36m\x1b[3m[a.exs:1: (file)]\x1b[0m\nx\x1b[2m #=>\x1b[0m 1";
  expect(ansiPieces(text)[0]).toEqual({ text: "[a.exs:1: (file)]", classes: ["ansi-cyan", "ansi-italic"] });
  expect(withoutAnsi(text)).toBe("[a.exs:1: (file)]\nx #=> 1");
});

test("what moves the cursor, sets a title or rings is dropped", () => {
  expect(ansiPieces("a\x1b[2J\x1b]0;title\x07b\x07\r\nc\td").map((p) => p.text)).toEqual(["a", "b", "\nc\td"]);
});
