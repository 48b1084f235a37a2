import { expect, test } from "vitest";
import { describeStep, formatBytes } from "./steps.ts";

test("bytes read well", () => {
  expect(formatBytes(812_000)).toBe("812 kB");
  expect(formatBytes(3_140_000)).toBe("3.1 MB");
});

test("a step says how far it is", () => {
  expect(describeStep({ state: "waiting", done: 0, total: 1, unit: "parts" })).toBe("waiting");
  expect(describeStep({ state: "running", done: 1_500_000, total: 3_000_000, unit: "bytes" })).toBe("1.5 MB of 3.0 MB");
  expect(describeStep({ state: "running", done: 1_500_000, total: 1_500_000, unit: "bytes" })).toBe("1.5 MB");
  expect(describeStep({ state: "running", done: 1, total: 3, unit: "parts" })).toBe("1 of 3");
  expect(describeStep({ state: "done", done: 3, total: 3, unit: "parts" })).toBe("ready");
});
