// Two nodes on two hosts of a simulated network, each with its shell: what a reader types, and what happens when one dies.

import { afterEach, expect, test } from "vitest";
import { createLab, type Lab, type LabHost } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

async function twoNodes(): Promise<[LabHost, LabHost]> {
  lab = createLab({ ground: realGround, parser: await loadNodeParser(), library: loadLibrary() });
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
  lab = createLab({ ground: realGround, parser: await loadNodeParser(), library: loadLibrary() });
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
