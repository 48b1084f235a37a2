// `lab` as a reader types it: words become orders, the answer is a table, and what is wrong is said with its usage.

import { expect, test } from "vitest";
import { describeAction, parseWords, WordsError } from "../contract/action-words.ts";
import type { Order } from "../contract/lab.ts";
import type { LabStatus } from "../contract/observe.ts";
import type { Surroundings } from "../shell/program.ts";
import { labProgram } from "../shell/programs/lab.ts";

const MACHINE = { host: "nodebook", state: "up" } as const;
const STATUS: LabStatus = {
  machines: [
    { ...MACHINE, name: "node1", node: "node1@nodebook" },
    { ...MACHINE, name: "node2", state: "hung", node: "node2@nodebook" },
    { ...MACHINE, name: "psql", state: "shell", node: null },
  ],
  hosts: [{ name: "nodebook", address: "192.168.1.10" }],
  wires: [
    { from: "node1", to: "node2", cut: true, delay: 0, jitter: 0, loss: 0 },
    { from: "node2", to: "node1", cut: true, delay: 0, jitter: 0, loss: 0 },
    { from: "node1", to: "psql", cut: false, delay: 200, jitter: 20, loss: 0.1 },
  ],
  clock: { now: 61_250, speed: 0.1 },
};

/** Runs `lab ARGS`; what was ordered beyond the question for the status, what was written, and the exit status. */
async function run(args: string, refuse?: string) {
  const ordered: Order[] = [];
  const written = { 1: "", 2: "" };
  const program = labProgram(async (order) => {
    if (order.order !== "status") {
      if (refuse !== undefined) throw new Error(refuse);
      ordered.push(order);
    }
    return STATUS;
  });
  const terminal = {
    write(device: 1 | 2, text: string) {
      written[device] += text;
    },
  };
  const given = { args: args.split(" ").filter((a) => a !== ""), terminal } as unknown as Surroundings;
  const status = await (await program.start(given)).done;
  return { ordered, out: written[1], err: written[2], status };
}

test("words become orders", async () => {
  const wire = { act: "wire", from: "node1", to: "node2" };
  const cases: [string, unknown][] = [
    ["cut node1 node2", { act: "cut", from: "node1", to: "node2", both: true }],
    ["cut node1 node2 one-way", { act: "cut", from: "node1", to: "node2", both: false }],
    ["cut node1@nodebook node2@nodebook", { act: "cut", from: "node1", to: "node2", both: true }],
    ["heal", { act: "heal" }],
    ["heal node1", { act: "heal", from: "node1" }],
    ["split node1,psql node2", { act: "split", groups: [["node1", "psql"], ["node2"]] }],
    ["delay node1 node2 200ms", { ...wire, delay: 200, jitter: 0 }],
    ["delay node1 node2 1.5s 30", { ...wire, delay: 1500, jitter: 30 }],
    ["loss node1 node2 10%", { ...wire, loss: 0.1 }],
    ["hang node2@nodebook", { act: "hang", machine: "node2" }],
    ["skew node2 -2m", { act: "skew", machine: "node2", milliseconds: -120_000 }],
  ];
  for (const [args, action] of cases) {
    expect(await run(args), args).toMatchObject({ ordered: [{ order: "act", action }], status: 0, out: "", err: "" });
  }
  expect((await run("clock 0.1")).ordered).toEqual([{ order: "clock", speed: 0.1 }]);
  expect((await run("clock step")).ordered).toEqual([{ order: "step" }]);
});

test("the status is a table of machines, wires and the clock", async () => {
  const { out } = await run("");
  expect(out).toBe(
    [
      "MACHINE  HOST      STATE    NODE",
      "node1    nodebook  runs     node1@nodebook",
      "node2    nodebook  hangs    node2@nodebook",
      "psql     nodebook  at bash",
      "node1 — node2: cut",
      "node1 → psql: delay 200 ms, jitter 20 ms, loss 10 %",
      "The clock shows 61.3 s at 0.1 of its speed.",
      "",
    ].join("\n"),
  );
  expect((await run("status")).out).toBe(out);
});

test("what is wrong is said, with the form that it should have", async () => {
  expect(await run("cut node1")).toEqual({
    ordered: [],
    out: "",
    err: "lab: something is missing\nUsage: lab cut A B [one-way]\n",
    status: 2,
  });
  expect((await run("delay a b soon")).err).toContain('"soon" is no duration such as 200ms or 2s');
  expect((await run("loss a b 10")).err).toContain('"10" is no percentage');
  expect((await run("clock 7")).err).toContain('"7" is no speed');
  const unknown = await run("explode");
  expect(unknown.err).toContain('lab: "explode" is nothing that a lab can do');
  expect(unknown.err).toContain("lab power-off MACHINE");
  expect(await run("kill node9", "there is no machine node9 here")).toMatchObject({
    err: "lab: there is no machine node9 here\n",
    status: 1,
  });
  expect((await run("--help")).status).toBe(0);
});

test("an action is said in words that mean the same", () => {
  const say = (words: string): string => {
    const order = parseWords(words.split(" "));
    return order.order === "act" ? describeAction(order.action) : "";
  };
  expect(say("cut node1 node2")).toBe("cut node1 from node2");
  expect(say("split a,b c")).toBe("split a and b from c");
  expect(say("delay a b 2s 100ms")).toBe("delay 2 s, jitter 100 ms between a and b");
  expect(say("loss a b 7%")).toBe("lose 7 % between a and b");
  expect(say("skew a -3s")).toBe("set the clock of a 3 s behind");
  expect(say("heal")).toBe("mend all wires");
  expect(() => parseWords(["heal", "a", "b", "c"])).toThrow(WordsError);
});
