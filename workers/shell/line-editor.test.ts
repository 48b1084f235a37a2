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

test("the Tab key puts in what follows for sure, and shows what there is to choose from above the line", async () => {
  const screen: string[] = [];
  const editor = new LineEditor(
    (text) => screen.push(text),
    () => 20,
  );
  const asked: string[] = [];
  const line = new Promise<string | null>((resolve) =>
    editor.ask("> ", resolve, (text, done) => {
      asked.push(text);
      if (text === "Enum.fi") done("", ["filter/2", "find/2", "find/3"]);
      else done("er", []);
    }),
  );
  editor.input("Enum.fi\t");
  expect(screen.join("")).toContain("> Enum.fi\nfilter/2  find/2\nfind/3\n");
  editor.input("lt\t(x)\r");
  expect(asked).toEqual(["Enum.fi", "Enum.filt"]);
  expect(await line).toBe("Enum.filter(x)");
});

test("an answer to Tab that comes after more was typed is dropped", async () => {
  const editor = new LineEditor(
    () => {},
    () => 80,
  );
  let answer: (rest: string, choices: readonly string[]) => void = () => {};
  const line = new Promise<string | null>((resolve) =>
    editor.ask("> ", resolve, (_, done) => {
      answer = done;
    }),
  );
  editor.input("Enu\tx");
  answer("m", []);
  editor.input("\r");
  expect(await line).toBe("Enux");
});

test("output whose colour ends behind its newline begins no other line", () => {
  const screen: string[] = [];
  const editor = new LineEditor(
    (text) => screen.push(text),
    () => 20,
  );
  void read(editor);
  editor.input("ab");
  screen.length = 0;
  editor.print("\x1b[31mlate\n\x1b[0m");
  editor.print("\x1b[31mlater\x1b[0m");
  expect(screen.join("")).toBe("\r\x1b[J\x1b[31mlate\n\x1b[0m> ab\r\x1b[J\x1b[31mlater\x1b[0m\n> ab");
});

test("colours of the prompt take no place", () => {
  const screen: string[] = [];
  const editor = new LineEditor(
    (text) => screen.push(text),
    () => 10,
  );
  void new Promise((resolve) => editor.ask("\x1b[36mp>\x1b[0m ", resolve));
  editor.input("abcd");
  screen.length = 0;
  editor.input("\x01");
  expect(screen.join("")).toBe("\r\x1b[J\x1b[36mp>\x1b[0m abcd\r\x1b[3C");
});
