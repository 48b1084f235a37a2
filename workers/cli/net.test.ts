// The `net` command of a terminal: a reader cuts the wire between two nodes, and mends it.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

test("net cuts two nodes of one host off from each other, shows it, and mends it", async () => {
  lab = await realLab();
  const [one, two, bash] = ["node1", "node2", "bash"].map((t) => (lab as Lab).terminal(t, { host: "nodebook" }));
  if (one === undefined || two === undefined || bash === undefined) throw new Error("no terminals");
  await Promise.all([one.run("iex --sname node1", ")1> "), two.run("iex --sname node2", ")1> ")]);
  for (const node of [one, two]) await node.run(":net_kernel.set_net_ticktime(1, 0)", ":change_initiated");
  await one.run("Node.connect(:node2@nodebook)", "true");
  await one.run(":net_kernel.monitor_nodes(true, [:nodedown_reason])", ":ok");
  await bash.run("net", "bash  node1  node2  nodebook\nall wires are whole\n");
  await bash.run("net cut node1 node2", "node1 ↔ node2: cut\n");
  const from = one.output.length;
  one.type("flush_one = receive do message -> message end");
  await one.until("** Node :node2@nodebook not responding **\n** Removing (timedout) connection **\n", from);
  await one.until("{:nodedown, :node2@nodebook, [nodedown_reason: :net_tick_timeout]}", from);
  await bash.run("net delay node1 node2 20ms 5ms", "node1 ↔ node2: 20 ms, up to 5 ms more\n");
  await bash.run("net heal", "node1 ↔ node2: 20 ms, up to 5 ms more\n");
  const started = realGround.now();
  await one.run("Node.ping(:node2@nodebook)", ":pong");
  expect(realGround.now() - started).toBeGreaterThan(80);
});

test("net says what it does not understand", async () => {
  lab = await realLab();
  const bash = lab.terminal("bash", { host: "nodebook" });
  await bash.run("net cut bash node9", "net: there is no node9 (bash, nodebook); see net --help\n");
  await bash.run("net tickle", "net: there is no tickle; see net --help\n");
  await bash.run("net loss bash nodebook lots; echo $?", "net: lots is no amount; see net --help\n1\n");
  await bash.run("net --help | head -1", "Usage: net ");
});
