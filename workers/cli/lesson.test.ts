// The lesson "One listener per cluster", typed as a reader types it: two nodes form a cluster by gossip and hear a NOTIFY;
// with Highlander one of them does, and when it loses its power the other takes over.

import { afterEach, expect, test } from "vitest";
import type { LabTerminal } from "../simulation/lab-terminal.ts";
import { type LessonLab, lessonLab, projectFiles } from "./lesson-lab.ts";

let lesson: LessonLab | undefined;
afterEach(() => lesson?.dispose());

const JOINED = /\[info\] \[libcluster:local_gossip\] connected to :node[12]@nodebook\n/;

/** Waits until one of two nodes says that it has connected: the one that heard the other's gossip first. */
function joined(...nodes: { terminal: LabTerminal; from: number }[]): Promise<string> {
  return Promise.race(nodes.map(({ terminal, from }) => terminal.until(JOINED, from)));
}

const START = (node: string): string => `iex --sname ${node} -S mix phx.server`;

test("both nodes hear a NOTIFY while each runs its listener", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const one = lesson.terminal("node1");
  const started = await one.run(START("node1"), "iex(node1@nodebook)1> ");
  expect(started.split("\n").slice(3)).toEqual([
    "Compiling 3 files (.ex)",
    "Generated clustered_nodes app",
    "[info] starting psql listener",
    "[info] Running ClusteredNodesWeb.Endpoint with Nodebook 0.1.0 at 127.0.0.1:4000 (http)",
    "[info] Access ClusteredNodesWeb.Endpoint at http://localhost:4000",
    "Interactive Elixir (1.18.3) - press Ctrl+C to exit (type h() ENTER for help)",
    "iex(node1@nodebook)1> ",
  ]);
  const two = lesson.terminal("node2", { PORT: "4001" });
  await two.run(START("node2"), "iex(node2@nodebook)1> ");
  await Promise.race(
    [one, two].map((t) => t.until(/\[info\] \[libcluster:local_gossip\] connected to :node[12]@nodebook\n/)),
  );
  await two.run("Node.list()", "[:node1@nodebook]");
  const psql = lesson.terminal("psql");
  await psql.run("psql", "clustered_nodes_dev=# ");
  for (const counter of [0, 1]) {
    await psql.run("NOTIFY test_channel, 'test';", "NOTIFY\n");
    const line = new RegExp(
      `\\[info\\] Received message: {:notification, #PID<0\\.\\d+\\.0>, #Reference<[\\d.]+>, "test_channel", "test"}, with state: %{counter: ${counter}}\\n`,
    );
    await Promise.all([one.until(line), two.until(line)]);
  }
  await one.run(":sys.get_state(ClusteredNodes.PsqlListener)", "%{counter: 2}");
});

test("a file that does not compile is shown with its line and caret, and mended by the next start", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const path = "lib/clustered_nodes/application.ex";
  const text = new Map(projectFiles("clustered_nodes")).get(path) as string;
  const node = lesson.terminal("node1", {}, { [path]: text.replace("children = [", "children = [,") });
  expect(await node.run(START("node1"), /\n\S+:~\/clustered_nodes\$ $/)).toContain(`
== Compilation error in file ${path} ==
** (SyntaxError) invalid syntax found on ${path}:8:17:
    error: syntax error before: ','
    │
  8 │     children = [,
    │                 ^
    │
    └─ ${path}:8:17
`);
  await node.run(`sed -i 's/\\[,/[/' ${path}`, "$ ");
  await node.run(
    START("node1"),
    "Compiling 3 files (.ex)\nGenerated clustered_nodes app\n[info] starting psql listener\n",
  );
  await node.until("iex(node1@nodebook)1> ");
  node.keys("\x03\x03");
  await node.until(/\(l\)oaded[\s\S]*\$ $/);
  await node.run(`sed -i 's/use Application/use Application # changed/' ${path}`, "$ ");
  await node.run(START("node1"), "Compiling 1 file (.ex)\nGenerated clustered_nodes app\n");
  await node.until(/1 file \(\.ex\)\n[\s\S]*iex\(node1@nodebook\)1> $/);
});

test("with Highlander one node listens, and the other takes over when it is gone", async () => {
  lesson = await lessonLab("clustered_nodes", "clustered_nodes_dev");
  const path = "lib/clustered_nodes/application.ex";
  const text = new Map(projectFiles("clustered_nodes")).get(path) as string;
  const changed = text.replace("{ClusteredNodes.PsqlListener, []}", "{Highlander, {ClusteredNodes.PsqlListener, []}}");
  expect(changed).not.toBe(text);
  const start = async (name: string, env: Record<string, string>) => {
    const terminal = (lesson as LessonLab).terminal(name, env, { [path]: changed });
    await terminal.run(START(name), `iex(${name}@nodebook)1> `);
    return terminal;
  };
  const one = await start("node1", {});
  expect(one.output).toContain("[debug] Starting Highlander with ClusteredNodes.PsqlListener as uniqueness key\n");
  const two = await start("node2", { PORT: "4001" });
  await joined({ terminal: one, from: 0 }, { terminal: two, from: 0 });
  // both had a listener of their own before they knew each other: the name is one node's now
  for (const node of [one, two]) await node.run(":global.sync()", ":ok\n");
  const psql = lesson.terminal("psql");
  await psql.run("psql", "=# ");
  const notify = (): Promise<string> => psql.run("NOTIFY test_channel, 'test';", "NOTIFY\n");
  await notify();
  const counts = async (node: LabTerminal): Promise<LabTerminal> => {
    await node.until("with state: %{counter: 0}");
    return node;
  };
  const leader = await Promise.race([one, two].map(counts));
  const other = leader === one ? two : one;
  const [name, env] = leader === one ? ["node1", {}] : ["node2", { PORT: "4001" }];
  expect(other.output).not.toContain("Received message");
  const before = other.output.length;
  lesson.lab.powerOff(name);
  await other.until("[info] starting psql listener\n", before);
  // it says so before it listens; it answers afterwards
  await other.run(":sys.get_state(ClusteredNodes.PsqlListener)", "%{counter: 0}");
  await notify();
  await other.until("with state: %{counter: 0}", before);
  const from = other.output.length;
  const back = await start(name, env);
  await joined({ terminal: back, from: 0 }, { terminal: other, from });
  for (const node of [back, other]) await node.run(":global.sync()", ":ok\n");
  await notify();
  const last = await Promise.race([
    other.until("with state: %{counter: 1}", from).then(() => other),
    back.until("with state: %{counter: 0}").then(() => back),
  ]);
  const standby = last === other ? back : other;
  await notify();
  await last.until(last === other ? "%{counter: 2}" : "%{counter: 1}");
  expect(standby.output.slice(standby === other ? from : 0)).not.toContain("Received message");
});
