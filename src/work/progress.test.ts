import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { describeProgress, noteEnd, noteOpened, progressOf } from "./progress.ts";
import { Work } from "./work.ts";

const look = async (work: Work) => progressOf(await work.list("a"));

test("a lesson without checks is done when it was read to its end", async () => {
  const work = new Work({ name: "progress-1" });
  expect((await look(work)).state).toBe("new");
  await noteOpened(work, "a", 0);
  expect(describeProgress(await look(work))).toBe("begun");
  await noteEnd(work, "a");
  expect((await look(work)).state).toBe("done");
});

test("a lesson with checks is done when all of them were reached", async () => {
  const work = new Work({ name: "progress-2" });
  await noteOpened(work, "a", 2);
  await noteEnd(work, "a");
  await work.write("a", "check/one", true);
  expect(describeProgress(await look(work))).toBe("begun, 1 of 2 checks reached");
  await work.write("a", "check/two", { at: 1 });
  expect((await look(work)).state).toBe("done");
  await work.reset("a");
  expect((await look(work)).state).toBe("new");
});
