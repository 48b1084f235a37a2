import { expect, test, vi } from "vitest";
import { stay } from "./stay.ts";

test("a thread stays as long as it is told", () => {
  const start = performance.now();
  expect(stay(20)).toBe(true);
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

test("a thread that should stay for very long refuses at once", () => {
  const start = performance.now();
  expect(stay(60_000)).toBe(false);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("without shared memory it stays for a moment, and refuses to for longer", () => {
  vi.stubGlobal("SharedArrayBuffer", undefined);
  const start = performance.now();
  expect(stay(20)).toBe(true);
  expect(performance.now() - start).toBeGreaterThanOrEqual(20);
  expect(stay(5000)).toBe(false);
  vi.unstubAllGlobals();
});
