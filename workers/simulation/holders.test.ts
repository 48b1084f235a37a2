// What the timeline of a run tells of two holders.

import { expect, test } from "vitest";
import { findTwoHolders } from "./holders.ts";

const RULES = { both: 1000, known: 500 };

function timeline(...lines: string[]) {
  return lines.map((line) => {
    const [at = "", ...text] = line.split(" ");
    return { at: Number(at), text: text.join(" ") };
  });
}

const MET = ["0 n1 | {:nodeup, :n@n2, %{}}", "0 n2 | {:nodeup, :n@n1, %{}}", "10 n1 | the job runs"];

test("nobody begins what a node holds that it is connected to", () => {
  expect(findTwoHolders(timeline(...MET, "600 n2 | the job runs", "610 n1 | the job ends"), RULES)).toEqual([
    "n2 begins at 600 while n1 holds it, connected",
  ]);
  expect(findTwoHolders(timeline(...MET, "400 n2 | the job runs", "410 n1 | the job ends"), RULES)).toEqual([]);
  const lost = "500 n2 | {:nodedown, :n@n1, %{}}";
  expect(findTwoHolders(timeline(...MET, lost, "600 n2 | the job runs"), RULES)).toEqual([]);
  const killed = "* at 0.5 kill n1";
  expect(findTwoHolders(timeline(...MET, `500 ${killed}`, "600 n2 | the job runs"), RULES)).toEqual([]);
});

test("two that have met do not both go on for long", () => {
  const both = ["20 n2 | the job runs", "900 n3 | something else"];
  expect(findTwoHolders(timeline(...MET, ...both), RULES)).toEqual([]);
  expect(findTwoHolders(timeline(...MET, ...both, "1100 n3 | something else"), RULES)).toEqual([
    "n1 and n2 both hold it from 20 on, connected",
  ]);
});
