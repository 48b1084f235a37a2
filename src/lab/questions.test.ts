import { expect, test } from "vitest";
import type { ToMachine } from "../../workers/contract/lab.ts";
import type { EvaluationEvent } from "../../workers/contract/observe.ts";
import { Questions } from "./questions.ts";

const cell = { session: "lesson", code: "1", file: "one" };

test("each question is answered by its number", async () => {
  const posted: ToMachine[] = [];
  const questions = new Questions((message) => posted.push(message) > 0);
  const [first, second] = [questions.inquire({ ask: "tables" }), questions.inquire({ ask: "processes" })];
  expect(posted.map((m) => "id" in m && m.id)).toEqual([1, 2]);
  questions.found(2, { ask: "processes", processes: [] });
  questions.found(1, { ask: "tables", tables: [] });
  expect(await first).toEqual({ ask: "tables", tables: [] });
  expect(await second).toEqual({ ask: "processes", processes: [] });
});

test("without a worker there is no node", async () => {
  const questions = new Questions(() => false);
  expect(await questions.inquire({ ask: "tree" })).toBe("no-node");
  const event = await new Promise<EvaluationEvent>((resolve) => questions.evaluate(cell, resolve));
  expect(event.is).toBe("gone");
});

test("a power cut answers all that is open, and nothing that has ended", async () => {
  const questions = new Questions(() => true);
  const heard: string[] = [];
  const done = questions.evaluate(cell, (e) => heard.push(`done ${e.is}`));
  questions.evaluate(cell, (e) => heard.push(`open ${e.is}`));
  questions.told({ id: done, is: "value", text: "1", truthy: true });
  questions.told({ id: done, is: "stdout", text: "late" });
  const asked = questions.inquire({ ask: "tree" });
  questions.end();
  expect(await asked).toBe("no-node");
  expect(heard).toEqual(["done value", "done stdout", "open gone"]);
});
