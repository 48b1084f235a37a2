import { expect, test } from "vitest";
import { type LineEntry, readLineMap, writeLineMap } from "./line-map.ts";

test("each line is found again", () => {
  const entries: LineEntry[] = [
    [0, 0, false],
    [0, 0, false],
    [0, 12, false],
    [0, 12, true],
    [41, 1000, true],
    [41, 1000, true],
    [41, 0, false],
    [0, 0, false],
  ];
  const map = writeLineMap(entries);
  expect(entries.map((_, i) => readLineMap(map, i))).toEqual(entries);
  expect(readLineMap(map, entries.length)).toBeUndefined();
  expect(readLineMap(map, -1)).toBeUndefined();
  expect(readLineMap(writeLineMap([]), 0)).toBeUndefined();
});
