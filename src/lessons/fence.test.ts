import { expect, test } from "vitest";
import { LessonError, parseFence } from "./fence.ts";

test("a fence without words is a listing", () => {
  expect(parseFence("elixir", null)).toBeNull();
  expect(parseFence(null, "")).toBeNull();
});

test("elixir with a file is a file of the project, with a node it is code", () => {
  expect(parseFence("elixir", "id=application file=lib/a/application.ex")).toEqual({
    is: "file",
    id: "application",
    file: "lib/a/application.ex",
  });
  expect(parseFence("elixir", "id=lead node=node1")).toEqual({ is: "code", id: "lead", node: "node1" });
});

test("iex, psql and bash with a node are transcripts", () => {
  for (const kind of ["iex", "psql", "bash"]) {
    expect(parseFence(kind, "id=who node=node2")).toEqual({ is: "transcript", id: "who", node: "node2", kind });
  }
});

test.each([
  ["iex", "id=who", "the iex fence who needs node="],
  [
    "elixir",
    "id=a file=b node=c",
    "the elixir fence a has file= and node=: a file of the project, or code for a node?",
  ],
  ["elixir", "id=a", "the elixir fence a needs file= or node="],
  ["iex", "node=node1", "a fence with node needs an id= as well"],
  ["iex", "id=Who node=node1", "id=Who: use lower-case letters, digits and dashes"],
  ["iex", "id=a id=b", '"id=" stands twice'],
  ["iex", "id=a node", '"node" is not a key=value word'],
  ["sql", "id=a node=b", "the fence a is sql: live ones are elixir, iex, psql or bash"],
])("%s %s is an author's mistake", (lang, meta, message) => {
  expect(() => parseFence(lang, meta)).toThrow(new LessonError(message));
});
