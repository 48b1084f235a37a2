import { expect, test } from "vitest";
import { ClusterHistory } from "./history.ts";
import { machine, report, view, wire } from "./sample-cluster.ts";

const at = (now: number) => ({ now, sessions: now, wires: now });

test("a machine is shown as it was told last before the moment", () => {
  const history = new ClusterHistory();
  history.record(view([machine("a", [], { state: "off", report: null })]), at(10));
  history.record(view([machine("a", [], { report: report("a", [], { at: 90, uptime: 50, processes: 7 }) })]), at(100));
  history.record(view([machine("a", [], { state: "off", report: null })]), at(200));
  const states = [10, 89, 90, 199, 200].map((moment) => history.view(moment, null)?.machines[0]?.state);
  expect(states).toEqual(["off", "off", "up", "up", "off"]);
  expect(history.view(120, null)?.machines[0]?.report).toMatchObject({ processes: 7, uptime: 80 });
});

test("before the first record nothing is known", () => {
  const history = new ClusterHistory();
  expect(history.view(5, null)).toBeNull();
  history.record(view([]), at(10));
  expect(history.view(9, null)).toBeNull();
  expect(history.view(10, "a")).toMatchObject({ machines: [], viewAs: "a" });
});

test("wires are cut from when they were cut, not from when the page heard of it", () => {
  const history = new ClusterHistory();
  history.record(view([]), at(10));
  history.record(view([], { wires: [wire("a", "b", { cut: true })] }), { now: 90, sessions: 0, wires: 60 });
  expect(history.view(59, null)?.wires).toEqual([]);
  expect(history.view(60, null)?.wires).toHaveLength(1);
});

test("machines that came or went are there in their time only", () => {
  const history = new ClusterHistory();
  const [a, b] = [machine("a", []), machine("b", [])];
  history.record(view([a]), at(10));
  history.record(view([a, b]), at(20));
  history.record(view([b]), at(30));
  const names = [10, 20, 30].map((moment) => history.view(moment, null)?.machines.map(({ name }) => name));
  expect(names).toEqual([["a"], ["a", "b"], ["b"]]);
});

test("a node that hung has grown no older", () => {
  const history = new ClusterHistory();
  const told = report("a", [], { at: 10, uptime: 5 });
  history.record(view([machine("a", [], { report: told })]), at(10));
  history.record(view([machine("a", [], { report: told, state: "hung" })]), at(40));
  expect(history.view(30, null)?.machines[0]?.report?.uptime).toBe(25);
  expect(history.view(90, null)?.machines[0]?.report?.uptime).toBe(5);
});

test("what was let go because of the cap is not guessed", () => {
  const history = new ClusterHistory();
  for (let i = 0; i < 3000; i++) history.record(view([machine("a", [], { report: null, program: `p${i}` })]), at(i));
  expect(history.view(2999, null)?.machines[0]?.program).toBe("p2999");
  expect(history.view(2000, null)?.machines[0]?.program).toBe("p2000");
  expect(history.view(10, null)).toBeNull();
});
