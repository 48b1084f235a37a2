// Two nodes on two hosts of a simulated network, each with its shell: what a reader types, and what happens when one dies.

import { afterEach, expect, test } from "vitest";
import type { Lab, LabHost } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function twoNodes(): Promise<[LabHost, LabHost]> {
  lab = await realLab();
  const a = lab.host("a");
  const b = lab.host("b");
  a.startShell("one");
  b.startShell("two");
  await a.until("iex(one@a)1> ");
  await b.until("iex(two@b)1> ");
  return [a, b];
}

test("two nodes with one cookie connect, and both list the other", async () => {
  const [a, b] = await twoNodes();
  await a.run('Node.ping(:"two@b")', ":pong");
  await a.run("Node.list()", "[:two@b]");
  await b.run("Node.list()", "[:one@a]");
});

test("a node with another cookie is refused", async () => {
  lab = await realLab();
  const a = lab.host("a");
  const b = lab.host("b");
  a.startShell("one", { cookie: "right" });
  b.startShell("two", { cookie: "wrong" });
  await a.until("1> ");
  await b.until("1> ");
  await a.run('Node.ping(:"two@b")', ":pang");
});

test("output of a process on another node appears at the caller", async () => {
  const [a, b] = await twoNodes();
  await a.run('Node.spawn(:"two@b", fn -> IO.puts("from #{node()}") end)', "from two@b");
  expect(b.output).not.toContain("from two@b");
});

test("GenServer calls, monitors and global names work between nodes, and a killed node is noticed", async () => {
  const [a, b] = await twoNodes();
  await b.run("{:ok, pid} = Agent.start(fn -> 41 end, name: Answer)", "{:ok, #PID");
  await a.run('Agent.get({Answer, :"two@b"}, & &1 + 1)', "\n42\n");
  await a.run('ref = Process.monitor({Answer, :"two@b"})', "#Reference");
  await b.run(":global.register_name(:answer, pid)", ":yes");
  await a.run(":global.whereis_name(:answer) |> node()", ":two@b");
  await a.run('Node.monitor(:"two@b", true)', "true");
  b.kill();
  await a.run("receive do {:nodedown, n} -> {:saw, n} end", "{:saw, :two@b}");
  await a.run("receive do {:DOWN, ^ref, :process, _, why} -> {:down, why} end", "{:down, :noconnection}");
  await a.run(":global.whereis_name(:answer)", ":undefined");
});

test("a link to a process of a killed node ends with noconnection", async () => {
  const [a, b] = await twoNodes();
  await a.run("Process.flag(:trap_exit, true)", "false");
  await a.run('far = Node.spawn_link(:"two@b", fn -> Process.sleep(:infinity) end)', "#PID");
  b.kill();
  await a.run("receive do {:EXIT, ^far, why} -> {:exit, why} end", "{:exit, :noconnection}");
});

const GOSSIP = `Cluster.Supervisor.start_link([[local_gossip: [strategy: Cluster.Strategy.Gossip]], [name: CS]])`;
const LISTENER = `
defmodule Listener do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, [], name: __MODULE__)
  def init(_) do
    IO.puts("starting listener")
    {:ok, 0}
  end
  def handle_call(:bump, _from, n), do: {:reply, n, n + 1}
end`.trim();

test("gossip forms the cluster, Highlander runs one listener, and the survivor takes over from zero", async () => {
  const [a, b] = await twoNodes();
  await a.run(GOSSIP, "{:ok, #PID");
  await b.run(GOSSIP, "{:ok, #PID");
  await Promise.race([
    a.until("[libcluster:local_gossip] connected to :two@b"),
    b.until("[libcluster:local_gossip] connected to :one@a"),
  ]);
  for (const host of [a, b]) {
    for (const line of LISTENER.split("\n")) host.type(line);
    await host.until("{:module, Listener,");
  }
  const start = "{:ok, sup} = Supervisor.start_link([{Highlander, Listener}], strategy: :one_for_one)";
  await a.run(start, "starting listener\n");
  await a.run("GenServer.call(Listener, :bump)", "\n0\n");
  await a.run("GenServer.call(Listener, :bump)", "\n1\n");
  await b.run(start, "{:ok, #PID");
  expect(b.output).not.toContain("starting listener\n");
  a.kill();
  await b.until("starting listener\n");
  await b.run("GenServer.call(Listener, :bump)", "\n0\n");
  a.startShell("one");
  await a.run('Node.ping(:"two@b")', ":pong");
  for (const line of LISTENER.split("\n")) a.type(line);
  const from = a.output.length;
  await a.run(start, "{:ok, #PID");
  expect(a.output.slice(from)).not.toContain("starting listener\n");
});

test("a function of a module that both nodes have runs on the other, with what it closes over", async () => {
  const [a, b] = await twoNodes();
  const source = [
    "defmodule Far do",
    "  def adder(n), do: fn x -> {node(), x + n} end",
    "  def twice(f), do: fn x -> f.(f.(x)) end",
    "  def local, do: &double/1",
    "  defp double(x), do: x * 2",
    "end",
  ];
  for (const node of [a, b]) {
    for (const line of source.slice(0, -1)) node.type(line);
    await node.run("end", "{:module, Far,");
  }
  await a.run('Node.connect(:"two@b")', "true");
  await a.run(':erpc.call(:"two@b", :erlang, :apply, [Far.adder(40), [2]])', "{:two@b, 42}");
  await a.run(':erpc.call(:"two@b", :erlang, :apply, [Far.twice(Far.local()), [3]])', /^12$/m);
  await a.run(":erlang.binary_to_term(:erlang.term_to_binary(Far.adder(1))).(1)", "{:one@a, 2}");
});
