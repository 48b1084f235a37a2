// What nodes tell of themselves while somebody watches: a cluster of two in this thread, watched from the first node.

import { afterEach, expect, test } from "vitest";
import type { NodeReport } from "../contract/observe.ts";
import { Instruments } from "../instruments/instruments.ts";
import type { Lab, LabHost } from "../simulation/lab.ts";
import { realLab } from "./real-lab.ts";

let lab: Lab | undefined;
afterEach(() => lab?.dispose());

/** Reports of a node, and waiting for one. Time passes when the test says so. */
class Reports {
  readonly all: (NodeReport | null)[] = [];
  #due: (() => void) | null = null;
  readonly instruments = new Instruments({
    after: (_ms, run) => {
      this.#due = run;
      return () => {
        this.#due = null;
      };
    },
    tell: (message) => {
      if (message.t === "report") this.all.push(message.report);
    },
  });

  get armed(): boolean {
    return this.#due !== null;
  }

  /** The pause between two looks is over. */
  pass(): void {
    const due = this.#due;
    this.#due = null;
    due?.();
  }

  get last(): NodeReport {
    const report = this.all.at(-1);
    if (report === undefined || report === null) throw new Error("no report");
    return report;
  }
}

async function shell(name: string, host: string): Promise<LabHost> {
  lab ??= await realLab();
  const found = lab.host(host);
  found.startShell(name);
  await found.until(`iex(${name}@${host})1> `);
  return found;
}

test("a node tells its name, its connections, what it holds, and its longest mailbox", async () => {
  const a = await shell("one", "a");
  const b = await shell("two", "b");
  const reports = new Reports();
  reports.instruments.attach(a.node!.vm);
  expect(reports.armed).toBe(false);
  reports.instruments.watch(true);
  expect(reports.last).toMatchObject({
    name: "one@a",
    mailbox: null,
    connections: [],
    globals: [],
    applications: [],
    groups: [],
  });
  const before = reports.last;
  await a.run('Node.ping(:"two@b")', ":pong");
  await a.run(":global.register_name({My.App, :leader}, self())", ":yes");
  await a.run(":pg.start_link(:chat)", "{:ok, ");
  await a.run(':pg.join(:chat, "room 1", [self(), self()])', ":ok");
  await a.run("pid = spawn(fn -> Process.register(self(), Full); Process.sleep(:infinity) end)", "#PID");
  await a.run("for i <- 1..7, do: send(pid, i)", "[1, 2, 3, 4, 5, 6, 7]");
  reports.pass();
  expect(reports.last).toMatchObject({
    connections: [{ node: "two@b", state: "up", hidden: false }],
    globals: ["{My.App, :leader}"],
    groups: [{ scope: ":chat", group: '"room 1"', members: 2 }],
    mailbox: { name: "Full", length: 7 },
  });
  expect(reports.last.mailbox?.pid).toMatch(/^#PID<0\.\d+\.0>$/);
  expect(reports.last.processes).toBeGreaterThan(before.processes);
  expect(reports.last.reductions).toBeGreaterThan(before.reductions);
  b.kill();
  await a.run("Process.sleep(1); Node.list()", "[]");
  // a connection that is lost is told at once
  expect(reports.last.connections).toEqual([]);
});

test("an attempt to connect is a connection that is not up yet", async () => {
  const a = await shell("one", "a");
  await shell("two", "b");
  lab!.faults.cut("a", "b");
  const reports = new Reports();
  reports.instruments.attach(a.node!.vm);
  reports.instruments.watch(true);
  await a.run('spawn(fn -> Node.connect(:"two@b") end)', "#PID");
  reports.pass();
  expect(reports.last.connections).toEqual([{ node: "two@b", state: "connecting", hidden: false }]);
});

test("nothing is told twice, nothing after the watch ends, and null when the node has ended", async () => {
  const a = await shell("one", "a");
  const reports = new Reports();
  reports.instruments.watch(true);
  expect(reports.all).toEqual([null]);
  reports.instruments.attach(a.node!.vm);
  a.node!.vm.scheduler.pause();
  reports.pass();
  const told = reports.all.length;
  reports.pass();
  reports.pass();
  expect(reports.all.length).toBe(told);
  a.node!.vm.scheduler.resume();
  await a.run("1 + 1", "\n2\n");
  reports.pass();
  expect(reports.all.length).toBe(told + 1);
  reports.instruments.watch(false);
  expect(reports.armed).toBe(false);
  reports.instruments.watch(true);
  reports.instruments.attach(null);
  expect(reports.all.at(-1)).toBeNull();
  expect(reports.armed).toBe(false);
});

test("a distributed application is told where it runs", async () => {
  const a = await shell("one", "a");
  const reports = new Reports();
  reports.instruments.attach(a.node!.vm);
  reports.instruments.watch(true);
  await a.run(
    "defmodule App do use Application; def start(_, _), do: Supervisor.start_link([], strategy: :one_for_one) end",
    "{:module, App",
  );
  await a.run(
    ':application.load({:application, :spread, [mod: {App, []}, applications: [:kernel], vsn: ~c"1"]})',
    ":ok",
  );
  await a.run(":application.set_env(:kernel, :distributed, [{:spread, 500, [:one@a, :two@b]}])", ":ok");
  reports.pass();
  expect(reports.last.applications).toEqual([]);
  await a.run("Application.start(:spread)", ":ok");
  reports.pass();
  expect(reports.last.applications).toEqual([":spread"]);
});
