import { expect, test } from "vitest";
import { modelCluster } from "./map-model.ts";
import { wordChanges, wordLink } from "./map-words.ts";
import { machine, report, view, wire } from "./sample-cluster.ts";

test("nodes that see each other are linked", () => {
  const { links } = modelCluster(view([machine("a", ["b"]), machine("b", ["a"])]));
  expect(links).toMatchObject([{ id: "a|b", state: "up", cut: "none", disagreement: null, seen: null }]);
});

test("a connection that one side has not noticed to be gone is a disagreement", () => {
  const { links } = modelCluster(view([machine("a", ["b"]), machine("b", [])]));
  expect(links[0]).toMatchObject({ state: "one-sided" });
  expect(links[0]?.disagreement).toBe("a believes that b is there; b does not see a");
});

test("a cut that nobody has noticed, a node that is off, and one that hangs are told apart", () => {
  const cut = [wire("a", "b", { cut: true }), wire("b", "a", { cut: true })];
  const off = machine("b", ["a"], { state: "off", report: null });
  const words = [
    view([machine("a", ["b"]), machine("b", ["a"])], { wires: cut }),
    view([machine("a", ["b"]), off]),
    view([machine("a", ["b"]), machine("b", ["a"], { state: "hung" })]),
  ].map((v) => modelCluster(v).links[0]?.disagreement);
  expect(words).toEqual([
    "a and b still believe in each other, but the wire is cut",
    "a believes that b is there, but it is off",
    "a believes that b is there, but it hangs",
  ]);
});

test("a wire with a fault is drawn without a connection; one direction is told", () => {
  const wires = [wire("b", "a", { cut: true, delay: 200, jitter: 50, loss: 0.1 })];
  const [link] = modelCluster(view([machine("a", []), machine("b", [])], { wires })).links;
  expect(link).toMatchObject({ state: "none", cut: "back", delay: 200 });
  expect(wordLink(link as NonNullable<typeof link>)).toBe("not connected, cut from b to a, 200 ms ± 50, 10 % lost");
});

test("a fault between hosts is one between their machines, not within a host", () => {
  const hosts = ["east", "west"].map((name, i) => ({ name, address: `10.0.0.${i}` }));
  const machines = [
    machine("a", [], { host: "east" }),
    machine("b", [], { host: "east" }),
    machine("c", [], { host: "west" }),
  ];
  const { links } = modelCluster(view(machines, { hosts, wires: [wire("east", "west", { cut: true })] }));
  expect(links.map(({ id, cut }) => [id, cut])).toEqual([
    ["a|c", "there"],
    ["b|c", "there"],
  ]);
});

test("the view of a node tells whom it sees, whom it misses, and whom it wrongly believes in", () => {
  const machines = [
    machine("a", ["b", "c"]),
    machine("b", ["a"]),
    machine("c", []),
    machine("d", ["b"]),
    machine("e", [], { state: "off", report: null }),
  ];
  const { boxes, viewAs } = modelCluster(view(machines, { viewAs: "a" }));
  expect(viewAs).toBe("a");
  expect(boxes.map((b) => [b.id, b.sight])).toEqual([
    ["a", "self"],
    ["b", "there"],
    ["c", "ghost"],
    ["d", "unseen"],
    ["e", "away"],
  ]);
});

test("states follow what runs: bash before and after a node, booting, hung", () => {
  const states = [
    machine("a", [], { state: "shell", program: "bash", report: null, ran: false }),
    machine("a", [], { state: "shell", program: "bash", report: null, ran: true }),
    machine("a", [], { report: null }),
    machine("a", [], { state: "hung" }),
    machine("psql", [], { program: "psql", client: true, report: null }),
  ].map((m) => modelCluster(view([m])).boxes[0]?.state);
  expect(states).toEqual(["ready", "down", "booting", "hung", "client"]);
});

test("roles: names held, applications run, channels listened on, groups", () => {
  const busy = report("a", [], {
    globals: [":leader"],
    applications: [":shop"],
    groups: [{ scope: ":pg", group: ":workers", members: 3 }],
  });
  const sessions = [
    { pid: 101, machine: "a", application: "", state: "idle" as const, channels: ["test_channel"] },
    { pid: 102, machine: "a", application: "", state: "active" as const, channels: [] },
  ];
  const postgres = { host: "host", database: "dev", up: true };
  const { boxes, links } = modelCluster(view([machine("a", [], { report: busy })], { sessions, postgres }));
  expect(boxes[0]?.roles).toEqual([
    { as: "holds", text: ":leader" },
    { as: "runs", text: ":shop" },
    { as: "listens", text: "test_channel" },
    { as: "group", text: ":workers × 3" },
  ]);
  expect(links).toMatchObject([{ id: "a|postgres", state: "session", sessions: 2 }]);
});

test("changes are said in sentences, and only once", () => {
  const before = modelCluster(view([machine("a", ["b"]), machine("b", ["a"])]));
  const gone = machine("b", [], { state: "off", report: null });
  const after = modelCluster(view([machine("a", [], { report: report("a", [], { globals: [":leader"] }) }), gone]));
  expect(wordChanges(before, after)).toEqual(["a holds the global name :leader", "b is off", "a and b: not connected"]);
  expect(wordChanges(after, after)).toEqual([]);
});
