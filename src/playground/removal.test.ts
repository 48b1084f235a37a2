import { expect, test } from "vitest";
import { allThatGoes, partsOf, without, wordPart } from "./removal.ts";
import { FIRST_SETUP, readSetup, type Setup } from "./setup.ts";

const psql = { name: "psql", host: "east", run: "psql", env: {} };
const LAB: Setup = { ...FIRST_SETUP, postgres: "dev", terminals: [...FIRST_SETUP.terminals, psql] };

function remove(setup: Setup, name: string): Setup {
  const part = partsOf(setup).find((p) => wordPart(p) === name);
  if (part === undefined) throw new Error(`no ${name}`);
  return without(setup, allThatGoes(setup, part));
}

test("a terminal goes alone", () => {
  const left = remove(LAB, "node1");
  expect(left.terminals.map(({ name }) => name)).toEqual(["node2", "psql"]);
  expect(left.hosts).toEqual(LAB.hosts);
});

test("a host takes its terminals along, and the first one Postgres", () => {
  expect(remove(LAB, "the host east")).toMatchObject({ hosts: [{ name: "west" }], postgres: null });
  expect(remove(LAB, "the host east").terminals.map(({ name }) => name)).toEqual(["node2"]);
  expect(remove(LAB, "the host west")).toMatchObject({ hosts: [{ name: "east" }], postgres: "dev" });
});

test("what is left is a set-up", () => {
  for (const part of partsOf(LAB)) {
    const left = remove(LAB, wordPart(part));
    expect(readSetup(structuredClone(left))).toEqual(left);
  }
});

test("the last host stays", () => {
  expect(() => remove(remove(LAB, "the host west"), "the host east")).toThrow(
    "A lab needs a host, and east is the last",
  );
});
