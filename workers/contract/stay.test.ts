import { afterEach, expect, test, vi } from "vitest";
import { stay } from "./stay.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A clock that goes on by a millisecond whenever somebody looks at it; answers how often that was. */
function ticking(): () => number {
  const now = vi.spyOn(performance, "now");
  now.mockImplementation(() => now.mock.calls.length);
  return () => now.mock.calls.length;
}

test("a thread waits in shared memory, as long as it is told", () => {
  const wait = vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
  expect(stay(20)).toBe(true);
  expect(wait).toHaveBeenCalledExactlyOnceWith(new Int32Array(1), 0, 0, 20);
});

test("a thread that should stay for very long refuses", () => {
  const wait = vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
  expect(stay(10_000)).toBe(true);
  expect(stay(10_001)).toBe(false);
  expect(wait).toHaveBeenCalledTimes(1);
});

test("without shared memory it looks at the clock for a moment, and refuses to for longer", () => {
  vi.stubGlobal("SharedArrayBuffer", undefined);
  const looks = ticking();
  expect(stay(20)).toBe(true);
  expect(looks()).toBe(21);
  expect(stay(1000)).toBe(true);
  expect(stay(1001)).toBe(false);
});
