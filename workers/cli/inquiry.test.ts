// The inspector's questions to a node: processes, trees by names, states, tables, registrations.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Lab } from "../simulation/lab.ts";
import { type InstrumentNode, instrumentLab } from "./instrument-node.ts";

let lab: Lab;
let start: (name: string, host: string) => Promise<InstrumentNode>;
let node: InstrumentNode;
beforeEach(async () => {
  const made = await instrumentLab();
  lab = made.lab;
  start = made.node;
  node = await start("one", "a");
});
afterEach(() => lab.dispose());

function found<T extends object>(answer: T | string): T {
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}

test("processes, with names, functions, links, monitors and mailbox", async () => {
  await node.value(`
    {:ok, agent} = Agent.start_link(Map, :new, [], name: Counter)
    ref = Process.monitor(agent)
    idle = spawn(fn -> Process.register(self(), :idle); Process.put(:mood, "calm"); Process.sleep(:infinity) end)
    send(idle, {:hello, "you"})
    send(idle, 2)
  `);
  const { processes } = found(await node.ask({ ask: "processes" }));
  const counter = processes.find((p) => p.name === "Counter")!;
  const cells = processes.find((p) => p.name === '{:cells, "lesson"}')!;
  expect(counter).toMatchObject({
    initial: "Map.new/0",
    links: [cells.pid],
    monitoredBy: [cells.pid],
    mailbox: 0,
  });
  expect(counter.current).toMatch(/^:gen_server\.\w+\/\d$/);
  expect(cells.monitors).toEqual([counter.pid]);
  const idle = processes.find((p) => p.name === ":idle")!;
  expect(idle.mailbox).toBe(2);
  const one = found(await node.ask({ ask: "process", pid: idle.pid })).process;
  expect(one).toMatchObject({ pid: idle.pid, messages: ['{:hello, "you"}', "2"], dictionary: ['{:mood, "calm"}'] });
  expect(found(await node.ask({ ask: "process", pid: "#PID<0.99999.0>" })).process).toBeNull();
  expect(processes.map((p) => p.initial)).not.toContain(":nodebook_instruments.inquire/2");
});

test("the state of a GenServer, and why there is none", async () => {
  const pid = await node.value("{:ok, pid} = Agent.start(fn -> %{counter: 3} end); IO.inspect(pid); pid");
  expect(found(await node.ask({ ask: "state", pid }))).toEqual({ ask: "state", state: "%{counter: 3}" });
  const plain = await node.value("spawn(fn -> Process.sleep(:infinity) end)");
  expect(found(await node.ask({ ask: "state", pid: plain }))).toMatchObject({
    state: null,
    reason: expect.stringMatching(/is no GenServer/),
  });
  // and it is not sent anything
  expect(found(await node.ask({ ask: "process", pid: plain })).process?.mailbox).toBe(0);
  await node.value("Agent.cast(pid, fn _ -> Process.sleep(:infinity) end)");
  expect(found(await node.ask({ ask: "state", pid }))).toMatchObject({
    state: null,
    reason: expect.stringMatching(/is busy/),
  });
  await node.value("Process.exit(pid, :kill)");
  expect(found(await node.ask({ ask: "state", pid }))).toMatchObject({
    state: null,
    reason: expect.stringMatching(/no such process/),
  });
});

test("supervision trees by names", async () => {
  await node.value(`
    defmodule Tree.App do
      use Application
      def start(_, _) do
        children = [
          {Registry, keys: :unique, name: Tree.Registry},
          {DynamicSupervisor, name: Tree.Dynamic},
          Supervisor.child_spec({Agent, fn -> 1 end}, id: :first),
          %{id: :inner, start: {Supervisor, :start_link, [[{Task, fn -> Process.sleep(:infinity) end}], [strategy: :one_for_one]]}, type: :supervisor}
        ]
        Supervisor.start_link(children, strategy: :one_for_one, name: Tree.Supervisor)
      end
    end
    :application.load({:application, :tree, [mod: {Tree.App, []}, applications: [:kernel], vsn: ~c"1"]})
    :ok = Application.start(:tree)
    {:ok, _} = DynamicSupervisor.start_child(Tree.Dynamic, {Agent, fn -> 2 end})
  `);
  const { applications } = found(await node.ask({ ask: "tree" }));
  const tree = applications.find((a) => a.name === ":tree")!;
  type Shape = { name: string; kind: string; children?: Shape[] };
  const shape = ({ name, kind, children }: (typeof applications)[number]): Shape =>
    children.length === 0 ? { name, kind } : { name, kind, children: children.map(shape) };
  expect(shape(tree)).toMatchObject({
    name: ":tree",
    kind: "application",
    children: [
      {
        name: "Tree.Supervisor",
        kind: "supervisor",
        children: [
          { name: "Tree.Registry", kind: "supervisor" },
          { name: "Tree.Dynamic", kind: "supervisor", children: [{ name: "Agent", kind: "worker" }] },
          { name: ":first", kind: "worker" },
          { name: ":inner", kind: "supervisor", children: [{ name: "Task", kind: "worker" }] },
        ],
      },
    ],
  });
});

test("tables and their rows", async () => {
  await node.value(`
    :ets.new(:scores, [:named_table, :ordered_set, :public])
    :ets.insert(:scores, [{"a", 1}, {"b", ~D[2024-01-31]}, {"c", 3}])
    :ets.new(:unnamed, [:private])
  `);
  const { tables } = found(await node.ask({ ask: "tables" }));
  const scores = tables.find((t) => t.name === ":scores")!;
  expect(scores).toMatchObject({ id: ":scores", type: "ordered_set", size: 3, protection: "public" });
  expect(tables.find((t) => t.name === ":unnamed")?.id).toMatch(/^#Reference</);
  expect(found(await node.ask({ ask: "table", id: ":scores", limit: 2 }))).toEqual({
    ask: "table",
    rows: ['{"a", 1}', '{"b", ~D[2024-01-31]}'],
    more: true,
  });
});

test("registrations: local, global and in groups, of other nodes too", async () => {
  const two = await start("two", "b");
  await node.value('Node.connect(:"two@b"); :global.register_name({:job, 1}, self()); Process.register(self(), :me)');
  await node.value(":pg.start_link(:chat); :pg.join(:chat, :room, self())");
  await two.value(":global.register_name(:theirs, self())");
  await node.value(":global.sync()");
  const registrations = found(await node.ask({ ask: "registrations" }));
  const me = registrations.local.find(([name]) => name === ":me")![1];
  expect(new Map(registrations.global).get("{:job, 1}")).toBe(me);
  expect(new Map(registrations.global).get(":theirs")).toMatch(/^#PID<[1-9]\d*\.\d+\.0>$/);
  expect(registrations.groups).toEqual([{ scope: ":chat", group: ":room", members: [me] }]);
});

test("without a node there is nothing to find, and what needs the node says when it does not answer", async () => {
  const asked = node.ask({ ask: "tree" });
  node.host.node!.vm.scheduler.stop();
  node.instruments.attach(null);
  expect(await asked).toBe("no-node");
  expect(await node.ask({ ask: "processes" })).toBe("no-node");
});
