import { expect, test } from "vitest";
import { LineEditor } from "./line-editor.ts";

const UP = "\x1b[A";
const read = (editor: LineEditor): Promise<string | null> => new Promise((resolve) => editor.ask("> ", resolve));

test("the arrow keys bring lines of earlier runs, and what is typed joins them", async () => {
  const lines = ["Node.list()"];
  const told: string[] = [];
  const past = { lines, onLine: (line: string) => told.push(line) };
  const first = new LineEditor(
    () => {},
    () => 80,
    past,
  );
  let line = read(first);
  first.input(`${UP}\r`);
  expect(await line).toBe("Node.list()");
  line = read(first);
  first.input("node()\r");
  expect(await line).toBe("node()");
  expect(told).toEqual(["node()"]);
  const next = new LineEditor(
    () => {},
    () => 80,
    past,
  );
  line = read(next);
  next.input(`${UP}${UP}\r`);
  expect(await line).toBe("Node.list()");
});
