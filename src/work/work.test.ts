import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { BundleError, packWork, unpackWork } from "./bundle.ts";
import { hashText, readEntry } from "./entry.ts";
import { KeptText } from "./kept-text.ts";
import { MemoryStorage, type Storage } from "./storage.ts";
import { Work } from "./work.ts";

let databases = 0;
const fresh = (): string => `work-${++databases}`;
const heard = (target: EventTarget, type: string): Promise<void> =>
  new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true }));

test("what was written is read again, also by the next page", async () => {
  const name = fresh();
  const work = new Work({ name });
  expect(await work.read("a", "cell")).toBeUndefined();
  expect(await work.write("a", "cell", { text: "mine", bytes: new Uint8Array([1, 2]) })).toEqual({ ok: true });
  const later = new Work({ name });
  expect(await later.read("a", "cell")).toEqual({ text: "mine", bytes: new Uint8Array([1, 2]) });
  expect(await later.read("b", "cell")).toBeUndefined();
});

test("a lesson is listed and reset without touching others", async () => {
  const work = new Work({ name: fresh() });
  await work.write("a", "one", 1);
  await work.write("a", "two", 2);
  await work.write("ab", "one", 3);
  expect((await work.list("a")).map((entry) => entry.id)).toEqual(["one", "two"]);
  await work.reset("a");
  expect((await work.list()).map((entry) => [entry.lesson, entry.value])).toEqual([["ab", 3]]);
});

test("a tab that has read an older value does not overwrite a newer one unseen", async () => {
  const name = fresh();
  const [first, second] = [new Work({ name }), new Work({ name })];
  await first.write("a", "cell", "start");
  await second.read("a", "cell");
  await first.write("a", "cell", "first");
  const refused = await second.write("a", "cell", "second");
  expect(refused).toMatchObject({ ok: false, theirs: { value: "first" } });
  expect(await first.read("a", "cell")).toBe("first");
  expect(await second.write("a", "cell", "second")).toEqual({ ok: true });
  expect(await first.read("a", "cell")).toBe("second");
});

test("lists that two tabs add to lose nothing", async () => {
  const name = fresh();
  const [first, second] = [new Work({ name }), new Work({ name })];
  const add = (work: Work, line: string) =>
    work.update("a", "history/node1", (before) => [...((before as string[] | undefined) ?? []), line]);
  await Promise.all([add(first, "1"), add(second, "2"), add(first, "3"), add(second, "4")]);
  expect(((await first.read("a", "history/node1")) as string[]).sort()).toEqual(["1", "2", "3", "4"]);
});

test("another tab's writes and resets are told", async () => {
  const name = fresh();
  const [first, second] = [new Work({ name }), new Work({ name })];
  const told: unknown[] = [];
  let next = (): void => {};
  second.watch("a", "cell", (entry) => {
    told.push(entry?.value ?? null);
    next();
  });
  const wait = (): Promise<void> => new Promise((resolve) => (next = resolve));
  let one = wait();
  await first.write("a", "cell", "x");
  await one;
  one = wait();
  await first.reset("a");
  await one;
  expect(told).toEqual(["x", null]);
});

test("without a database the work is held, and the reader is told", async () => {
  const work = new Work({ name: fresh(), open: () => Promise.reject(new Error("not in private windows")) });
  await heard(work, "trouble");
  expect(work.trouble).toMatch(/keeps nothing/);
  await work.write("a", "cell", "x");
  expect(await work.read("a", "cell")).toBe("x");
});

test("when there is no room the work is held; when there is again, it is kept", async () => {
  let full = false;
  const kept = new MemoryStorage();
  const storage: Storage = {
    get: (lesson, id) => kept.get(lesson, id),
    list: (lesson) => kept.list(lesson),
    change: (lesson, id, change) =>
      full ? Promise.reject(new DOMException("", "QuotaExceededError")) : kept.change(lesson, id, change),
  };
  const work = new Work({ name: fresh(), open: async () => storage });
  await work.write("a", "cell", "small");
  full = true;
  expect(await work.write("a", "cell", "big")).toEqual({ ok: true });
  expect(work.trouble).toMatch(/no room/);
  expect(await work.read("a", "cell")).toBe("big");
  expect((await work.list("a")).map((entry) => entry.value)).toEqual(["big"]);
  expect((await kept.get("a", "cell"))?.value).toBe("small");
  full = false;
  await work.write("a", "cell", "bigger");
  expect(work.trouble).toBeNull();
  expect((await kept.get("a", "cell"))?.value).toBe("bigger");
});

test("everything goes into one file and comes back from it", async () => {
  const work = new Work({ name: fresh() });
  await work.write("a", "cell", "text", hashText("original"));
  await work.write("b", "database", { dump: new Uint8Array([0, 255, 7]), parts: [1, null] });
  const file = await packWork(await work.list(), new Date(0));
  const other = new Work({ name: fresh() });
  await other.take(await unpackWork(file));
  expect(await other.entry("a", "cell")).toMatchObject({ value: "text", original: hashText("original") });
  expect(await other.read("b", "database")).toEqual({ dump: new Uint8Array([0, 255, 7]), parts: [1, null] });
});

test("a file that is none, is damaged or newer is refused in words", async () => {
  const gz = (text: string) =>
    new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
  const take = async (file: Blob | Promise<Blob>) => await unpackWork(await file).catch((error: unknown) => error);
  expect(await take(new Blob(["no gzip"]))).toBeInstanceOf(BundleError);
  expect(await take(gz("[]"))).toBeInstanceOf(BundleError);
  expect(await take(gz('{"format":"nodebook-work","version":2}'))).toMatchObject({
    message: expect.stringMatching(/newer/),
  });
  for (const entry of ["null", '{"lesson":"../x","id":"a","value":1,"original":null}', '{"lesson":"a","id":"b"}']) {
    const file = gz(`{"format":"nodebook-work","version":1,"entries":[${entry}]}`);
    expect(await take(file)).toMatchObject({ message: expect.stringMatching(/entry 1/) });
  }
});

test("what is in the database is not believed", () => {
  expect(readEntry(null)).toBeNull();
  expect(readEntry({ lesson: "a", id: "b", value: 1, original: null, version: 0, at: 1 })).toBeNull();
  expect(readEntry({ lesson: "a", id: "b", value: 1, original: null, version: 1, at: 1 })).not.toBeNull();
});

test("a text is kept as it is typed, and is the author's again after a reset", async () => {
  const work = new Work({ name: fresh() });
  const text = await KeptText.open(work, "a", "cell", "author's");
  text.edit("m");
  text.edit("mi");
  text.edit("mine");
  await text.settled();
  const later = await KeptText.open(work, "a", "cell", "author's");
  expect([later.text, later.state]).toEqual(["mine", "mine"]);
  later.reset();
  await later.settled();
  expect(await work.read("a", "cell")).toBeUndefined();
});

test("when the author's text has changed, the reader decides", async () => {
  const work = new Work({ name: fresh() });
  const before = await KeptText.open(work, "a", "cell", "old");
  before.edit("mine");
  await before.settled();
  const after = await KeptText.open(work, "a", "cell", "new");
  expect([after.text, after.state, after.other]).toEqual(["mine", "outdated", "new"]);
  after.edit("mine too");
  await after.settled();
  expect((await KeptText.open(work, "a", "cell", "new")).state).toBe("outdated");
  after.keepMine();
  await after.settled();
  expect((await KeptText.open(work, "a", "cell", "new")).state).toBe("mine");
  const other = await KeptText.open(work, "a", "cell", "newest");
  other.takeOther();
  await other.settled();
  expect([other.text, other.state]).toEqual(["newest", "original"]);
  expect(await work.read("a", "cell")).toBeUndefined();
});

test("a text follows the other tab while it is not edited, and asks when both were", async () => {
  const name = fresh();
  const first = await KeptText.open(new Work({ name }), "a", "cell", "author's");
  const second = await KeptText.open(new Work({ name }), "a", "cell", "author's");
  const followed = heard(second, "text");
  first.edit("first");
  await followed;
  expect([second.text, second.state]).toEqual(["first", "mine"]);
  await first.settled();
  const clashes = [heard(first, "state"), heard(second, "state")];
  first.edit("one");
  second.edit("two");
  await Promise.any(clashes);
  await Promise.all([first.settled(), second.settled()]);
  const [asked, other] = first.state === "elsewhere" ? [first, second] : [second, first];
  expect(asked.state).toBe("elsewhere");
  expect(asked.other).toBe(other.text);
  asked.takeOther();
  expect(asked.text).toBe(other.text);
});
