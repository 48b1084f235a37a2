// `:peer`: a node starts others on its own host. They are real nodes of the lab: they mesh, their processes run there, and
// they end with the node that started them.

import { afterEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import type { LabTerminal } from "../simulation/lab-terminal.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function shells(...names: string[]): Promise<LabTerminal[]> {
  const made = await realLab();
  lab = made;
  const terminals = names.map((name) => made.terminal(name, { host: "nodebook" }));
  for (const [i, terminal] of terminals.entries()) await terminal.run(`iex --sname ${names[i]}`, ")1> ");
  return terminals;
}

test("a peer is a node of the same host that meshes, runs code and ends when it is told to", async () => {
  const [a, b] = (await shells("a", "b")) as [LabTerminal, LabTerminal];
  await a.run("Node.connect(:b@nodebook)", "true\n");
  await a.run("{:ok, pid, node} = :peer.start_link(%{name: :x})", /\{:ok, #PID<[\d.]+>, :x@nodebook\}\n/);
  await a.run("Enum.sort(Node.list())", "[:b@nodebook, :x@nodebook]\n");
  await a.run(":peer.get_state(pid)", ":running\n");
  await a.run(":erpc.call(node, fn -> {node(), Node.list()} end)", "{:x@nodebook, [:a@nodebook");
  await a.run(":erpc.call(node, fn -> IO.puts(:there) end)", "there\n:ok\n");
  await a.run("send({:nobody, node}, :hello); Node.spawn(node, fn -> exit(:normal) end) |> node()", ":x@nodebook\n");
  // the nodes of a cluster know all others
  await b.run('Node.ping(:x@nodebook); {"b sees", Enum.sort(Node.list())}', '{"b sees", [:a@nodebook, :x@nodebook]}\n');
  await b.run("Node.monitor(:x@nodebook, true); receive do down -> down end", "");
  await a.run(":peer.stop(pid)", ":ok\n");
  await a.run("{:left, Node.list()}", "{:left, [:b@nodebook]}\n");
  await b.until("{:nodedown, :x@nodebook}\n");
  await a.run("Process.alive?(pid)", "false\n");
});

test("a peer that halts ends its process here, as :peer_down says", async () => {
  const [a] = (await shells("a")) as [LabTerminal];
  await a.run("Process.flag(:trap_exit, true)", "false\n");
  await a.run("{:ok, _, node} = :peer.start_link(%{name: :w})", ":w@nodebook}\n");
  await a.run(
    ":erpc.cast(node, :erlang, :halt, [3]); receive do m -> {:told, m} end",
    /\{:told, \{:EXIT, #PID<[\d.]+>, :normal\}\}\n/,
  );
  await a.run("{:ok, _, node} = :peer.start_link(%{name: :w, peer_down: :crash})", ":w@nodebook}\n");
  await a.run(":erpc.cast(node, :erlang, :halt, [3]); receive do m -> {:told, m} end", "{:nodedown, :w@nodebook}}}\n");
  await a.run("{:ok, pid, node} = :peer.start(%{name: :w, peer_down: :continue})", ":w@nodebook}\n");
  await a.run(
    "Node.monitor(node, true); :erpc.cast(node, :erlang, :halt, [0]); receive do m -> {:told, m} end",
    "{:told, {:nodedown, :w@nodebook}}\n",
  );
  await a.run(":peer.get_state(pid)", "{:down, ");
});

test("a name that is taken, a node without a name, options that are none", async () => {
  const [a] = (await shells("a")) as [LabTerminal];
  await a.run(":peer.start(%{name: :a})", "{:error, {:boot_failed, {:exit_status, 1}}}\n");
  await a.run(":peer.start(:x)", "{:error, {:badmap, :x}}\n");
  await a.run(":peer.start(%{args: :x})", "{:error, {:invalid_arg, :x}}\n");
  await a.run("{:ok, pid, node} = :peer.start_link(); node", /:"peer-\d+-\d+@nodebook"\n/);
  await a.run(
    "try do :peer.call(pid, :erlang, :node, []) catch kind, reason -> {kind, reason} end",
    "{:error, :noconnection}\n",
  );
  await a.run("Node.stop(); :peer.start(%{name: :x})", "{:error, :not_alive}\n");
});

test("peers end with the shell that started them", async () => {
  const [a, b] = (await shells("a", "b")) as [LabTerminal, LabTerminal];
  await a.run(":peer.start(%{name: :x})", ":x@nodebook}\n");
  await b.run("Node.ping(:x@nodebook)", ":pong\n");
  await b.run("Node.monitor(:x@nodebook, true); receive do down -> down end", "");
  a.keys("\x03");
  await a.until("(v)ersion");
  await a.run("a", "$ ");
  await b.until("{:nodedown, :x@nodebook}\n");
  expect(await b.run("Node.ping(:x@nodebook)", ":pang\n")).toContain(":pang");
});
