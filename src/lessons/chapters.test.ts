import { expect, test } from "vitest";
import { editLink, orderChapters, placeOf } from "./chapters.ts";

const chapter = (id: string, ...lessons: string[]) => ({ id, data: { title: id, summary: "", lessons } });
const lessons = (...ids: string[]) => ids.map((id) => ({ id }));

test("chapters stand in the order of their files, lessons in that of the chapter", () => {
  const book = orderChapters([chapter("20-b", "z"), chapter("10-a", "y", "x")], lessons("x", "y", "z"));
  expect(book.map(({ id, lessons }) => [id, lessons.map((l) => l.id)])).toEqual([
    ["10-a", ["y", "x"]],
    ["20-b", ["z"]],
  ]);
  expect(placeOf(book, "x")).toMatchObject({ number: 2, previous: { id: "y" }, next: { id: "z" } });
  expect(placeOf(book, "y").previous).toBeNull();
  expect(placeOf(book, "z").next).toBeNull();
});

test("a lesson that is missing, left out or placed twice stops the build", () => {
  expect(() => orderChapters([chapter("a", "x")], [])).toThrow("content/chapters/a.md: there is no lesson x");
  expect(() => orderChapters([chapter("a", "x")], lessons("x", "y"))).toThrow("the lesson y stands in no chapter");
  expect(() => orderChapters([chapter("a", "x"), chapter("b", "x")], lessons("x"))).toThrow("stands in a and in b");
});

test("the edit link needs a repository", () => {
  expect(editLink("https://example.org/o/n/", "content/lessons/a.md")).toBe(
    "https://example.org/o/n/edit/main/content/lessons/a.md",
  );
  expect(editLink(undefined, "a")).toBeNull();
  expect(editLink("javascript:alert(1)", "a")).toBeNull();
});
