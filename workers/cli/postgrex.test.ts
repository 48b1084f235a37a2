// Postgrex on our machine, over the simulated network and our sessions, prints what it prints on a real node with a real
// PostgreSQL.

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type LessonLab, lessonLab } from "./lesson-lab.ts";

let lesson: LessonLab | undefined;
afterEach(() => lesson?.dispose());

const read = (name: string): string => readFileSync(new URL(`../conformance/${name}`, import.meta.url), "utf8");

test("queries, errors, transactions and notifications are as on a real node", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const terminal = lesson.terminal("node", {}, { "script.exs": read("postgrex.exs") });
  const shown = await terminal.run("elixir script.exs; echo END", /^END$/m);
  expect(shown.slice(shown.indexOf("\n") + 1, shown.lastIndexOf("END\n"))).toBe(read("postgrex.out"));
});

test("an endpoint answers over HTTP, and a taken port is said", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const one = lesson.terminal("node1");
  await one.run("iex --sname node1 -S mix phx.server", "iex(node1@nodebook)1> ");
  const client = lesson.terminal("client");
  const request = `{:ok, s} = :gen_tcp.connect(~c"localhost", 4000, [:binary, active: false]); :gen_tcp.send(s, "GET / HTTP/1.1\\r\\nhost: localhost\\r\\nconnection: close\\r\\n\\r\\n"); {:ok, answer} = :gen_tcp.recv(s, 0); IO.puts(answer)`;
  await client.run("iex", "iex(1)> ");
  expect(await client.run(request, "Hello from node1@nodebook\n")).toContain("HTTP/1.1 200 OK");
  const two = lesson.terminal("node2");
  await two.run(
    "iex --sname node2 -S mix phx.server",
    "[error] Running ClusteredNodesWeb.Endpoint with Nodebook 0.1.0 at http failed, port 4000 already in use\n",
  );
});
