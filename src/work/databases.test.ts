import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { DATABASE, keepsDatabase, setKeepsDatabase } from "./databases.ts";
import { Work } from "./work.ts";

afterEach(() => vi.unstubAllGlobals());

function stubStorage(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

test("databases are kept until the reader says no; then those that were are forgotten, and nothing else", async () => {
  stubStorage();
  const work = new Work({ name: "databases-test" });
  await work.write("lab/one", DATABASE, new Uint8Array([1]));
  await work.write("lab/one", "file/a.ex", "mine");
  await work.write("lab/two", DATABASE, new Uint8Array([2]));
  expect(keepsDatabase()).toBe(true);
  await setKeepsDatabase(work, false);
  expect(keepsDatabase()).toBe(false);
  expect((await work.list()).map(({ lesson, id }) => [lesson, id])).toEqual([["lab/one", "file/a.ex"]]);
  await setKeepsDatabase(work, true);
  expect(keepsDatabase()).toBe(true);
});

test("without storage they count as kept, and no choice fails", async () => {
  vi.stubGlobal("localStorage", undefined);
  const work = new Work({ name: "databases-test-2" });
  await setKeepsDatabase(work, true);
  expect(keepsDatabase()).toBe(true);
});
