import { expect, test } from "vitest";
import { withPids } from "./pids.ts";
import type { Tree } from "./tree.ts";

const shown = (parts: readonly unknown[]): unknown[] =>
  parts.map((part) => {
    if (typeof part === "string") return part;
    const { attrs, children } = part as Tree;
    return [attrs["data-machine"], attrs["data-pid"], children[0]];
  });

test("pids are buttons, what stands between them is text", () => {
  expect(shown(withPids("{#PID<0.29.0>, :a, #PID<14188.31.0>}", "node1"))).toEqual([
    "{",
    ["node1", "#PID<0.29.0>", "#PID<0.29.0>"],
    ", :a, ",
    ["node1", "#PID<14188.31.0>", "#PID<14188.31.0>"],
    "}",
  ]);
});

test("a pid that names its node belongs to the machine of that node", () => {
  const machineOf = (node: string): string | null => (node === "node1@east" ? "one" : null);
  expect(shown(withPids("#PID<node1@east.29.2> #PID<x@gone.1.0> #PID<0.1.0>", null, machineOf))).toEqual([
    ["one", "#PID<0.29.2>", "#PID<node1@east.29.2>"],
    " #PID<x@gone.1.0> #PID<0.1.0>",
  ]);
});

test("a node with dots in its name is understood, and text without pids stays whole", () => {
  const found = shown(withPids("#PID<a@10.0.0.1.29.0>", null, (node) => node));
  expect(found).toEqual([["a@10.0.0.1", "#PID<0.29.0>", "#PID<a@10.0.0.1.29.0>"], ""]);
  expect(withPids("no pid <here>", "node1")).toEqual(["no pid <here>"]);
});
