import { expect, test } from "vitest";
import { describeStep } from "../../workers/contract/action-words.ts";
import { parseScript } from "./script.ts";

test("a script is a list of the lab's words, waits and comments", () => {
  const { steps, problems } = parseScript("# first\ncut node1 node2\n\nwait 1.5s   # a while\nheal\nkill node1");
  expect(problems).toEqual([]);
  expect(steps.map(({ line, step: { line: _, ...does } }) => [line, does])).toEqual([
    [2, { order: { order: "act", action: { act: "cut", from: "node1", to: "node2", both: true } } }],
    [4, { wait: 1500 }],
    [5, { order: { order: "act", action: { act: "heal" } } }],
    [6, { order: { order: "act", action: { act: "kill", machine: "node1" } } }],
  ]);
  expect(steps.map(({ step }) => describeStep(step))).toEqual([
    "cut node1 from node2",
    "wait 1.5 s",
    "mend all wires",
    "kill node1",
  ]);
});

test("each line that says nothing is told with its number", () => {
  const { problems } = parseScript("cut node1\nexplode node1\nwait soon\nheal");
  expect(problems).toEqual([
    { line: 1, message: expect.stringContaining("cut A B") },
    { line: 2, message: expect.stringContaining("explode") },
    { line: 3, message: expect.stringContaining('"soon" is no duration') },
  ]);
});
