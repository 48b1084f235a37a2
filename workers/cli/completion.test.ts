// What the Tab key gets from a node whose shell waits for a line.

import { expect, test } from "vitest";
import { startNode } from "./start-node.ts";

type Answer = { readonly rest: string; readonly choices: readonly string[] };

test("a shell completes modules, functions and the variables and imports of its own lines", async () => {
  const node = await startNode({ write: () => {}, exit: () => {} });
  let asked = (): void => {};
  node.onReadLine = () => asked();
  const prompt = (): Promise<void> =>
    new Promise((resolve) => {
      asked = resolve;
    });
  const complete = (text: string): Promise<Answer> =>
    new Promise((resolve) => node.complete(text, (rest, choices) => resolve({ rest, choices })));
  const first = prompt();
  node.runShell();
  await first;
  expect(await complete("Enum.filt")).toEqual({ rest: "er", choices: [] });
  expect(await complete("String.printable?")).toEqual({ rest: "", choices: ["printable?/1", "printable?/2"] });
  const next = prompt();
  node.input('harbour = %{name: "Hull", north: 1}; import Enum, only: [zip_reduce: 4]\n');
  await next;
  expect(await complete("x = harb")).toEqual({ rest: "our", choices: [] });
  expect(await complete("harbour.n")).toEqual({ rest: "", choices: ["name", "north"] });
  expect(await complete("zip_")).toEqual({ rest: "reduce", choices: [] });
  expect(await complete("runt")).toEqual({ rest: "ime_info", choices: [] });
});
