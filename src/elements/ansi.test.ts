import { expect, test } from "vitest";
import { ansiPieces } from "./ansi.ts";

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

test("what moves the cursor, sets a title or rings is dropped", () => {
  expect(ansiPieces("a\x1b[2J\x1b]0;title\x07b\x07\r\nc\td").map((p) => p.text)).toEqual(["a", "b", "\nc\td"]);
});
