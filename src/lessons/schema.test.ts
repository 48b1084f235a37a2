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
    "lab is missing: it needs host or hosts, project, postgres, terminals",
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

test("takes several hosts with addresses, and terminals on them", () => {
  const hosts = [
    { name: "east", address: "192.168.1.11" },
    { name: "west.example", address: "192.168.1.12" },
  ];
  const terminals = [
    { name: "node1", run: "iex" },
    { name: "node2", run: "iex", host: "west.example" },
  ];
  const { host: _, ...rest } = lesson.lab;
  const several = (lab: object): string[] => messages({ ...lesson, lab: { ...rest, hosts, terminals, ...lab } });
  expect(several({})).toEqual([]);
  expect(several({ postgres: undefined })).toEqual([]);
  expect(several({ host: "nodebook" })).toEqual([
    "lab needs host, the name of its only host, or hosts with names and addresses",
  ]);
  expect(several({ hosts: undefined })).toEqual([
    "lab needs host, the name of its only host, or hosts with names and addresses",
  ]);
  expect(several({ hosts: [hosts[0], { name: "west.example", address: "192.168.1.11" }] })).toEqual([
    "two of lab.hosts have the same address",
  ]);
  expect(several({ hosts: [hosts[0], { name: "west.example", address: "west" }] })).toEqual([
    "a host's address must be one like 192.168.1.11",
  ]);
  expect(several({ terminals: [{ name: "node1", run: "iex", host: "north" }] })).toEqual([
    "terminal node1: the lab has no host north; it has east, west.example",
  ]);
});
