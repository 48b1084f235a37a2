import { expect, test } from "vitest";
import { parseTranscript, transcriptHtml } from "./transcript.ts";

test("tells an iex prompt, its continuation and output apart", () => {
  const text = "iex(node1@nodebook)1> defmodule A do\n...(node1@nodebook)1> end\n{:module, A}\n...";
  expect(parseTranscript("iex", text)).toEqual([
    { is: "command", prompt: "iex(node1@nodebook)1> ", command: "defmodule A do", more: false },
    { is: "command", prompt: "...(node1@nodebook)1> ", command: "end", more: true },
    { is: "output", text: "{:module, A}" },
    { is: "output", text: "..." },
  ]);
});

test("knows psql's prompts, also in a transaction and in the middle of a statement", () => {
  const lines = parseTranscript("psql", "dev=# select 1\ndev-# ;\ndev=*# commit;\n(1 row)");
  expect(lines.map((l) => (l.is === "command" ? l.command : null))).toEqual(["select 1", ";", "commit;", null]);
});

test("knows bash's prompt with and without a folder", () => {
  const lines = parseTranscript("bash", "$ mix test\nclustered_nodes $ ls\nlib");
  expect(lines.map((l) => (l.is === "command" ? l.command : null))).toEqual(["mix test", "ls", null]);
});

test("escapes what a transcript prints", () => {
  const html = transcriptHtml({ id: "a", node: "node1", kind: "iex" }, "iex> self()\n#PID<0.1.0> & more");
  expect(html).toContain("#PID&lt;0.1.0&gt; &amp; more");
  expect(html).toContain('<span class="prompt">iex&gt; </span><span class="typed">self()</span>');
});
