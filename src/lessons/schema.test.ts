import { expect, test } from "vitest";
import { lessonSchema } from "./schema.ts";

const lesson = {
  title: "A",
  summary: "B",
  minutes: 5,
  lab: { host: "nodebook", project: "p", postgres: "dev", terminals: [{ name: "node1", run: "iex" }] },
};

function messages(value: unknown): string[] {
  const result = lessonSchema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

test("takes a whole front matter", () => {
  expect(messages(lesson)).toEqual([]);
});

test("names what is missing", () => {
  expect(messages({ ...lesson, title: undefined })).toEqual(["title is missing"]);
  expect(messages({ ...lesson, lab: undefined })).toEqual([
    "lab is missing: it needs host, project, postgres, terminals",
  ]);
});

test("names what it does not know", () => {
  expect(messages({ ...lesson, tittle: "x" })).toEqual([
    "front matter does not know tittle; it knows title, summary, minutes, lab",
  ]);
});

test("wants text for the values of env", () => {
  const terminals = [{ name: "node1", run: "iex", env: { PORT: 4001 } }];
  expect(messages({ ...lesson, lab: { ...lesson.lab, terminals } })).toEqual([
    "an env value must be text: put it in quotes",
  ]);
});

test("wants different names for terminals", () => {
  const terminals = [
    { name: "node1", run: "iex" },
    { name: "node1", run: "iex" },
  ];
  expect(messages({ ...lesson, lab: { ...lesson.lab, terminals } })).toEqual([
    "two of lab.terminals have the same name",
  ]);
});
