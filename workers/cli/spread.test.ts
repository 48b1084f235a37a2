// Nodes that share an application, or wait for one that never comes, print what nodes of OTP 27 printed
// (workers/conformance/distributed): line by line, but for pids, times, and the lines of sources.

import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { Lab, type LabHost } from "../simulation/lab.ts";
import { VirtualGround } from "../simulation/virtual-ground.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../conformance/distributed/${name}`, import.meta.url), "utf8");

const APPLICATION = `${read("hello.exs")}
:ok = :application.load({:application, :hello, description: ~c"hello", vsn: ~c"1.0.0", modules: [Hello, Hello.Server],
  registered: [], applications: [:kernel, :stdlib, :elixir], mod: {Hello, [:arg]}})
`;

/** What is not the same anywhere. */
function plain(text: string): string[] {
  return text
    .replace(/:?"?'?\b(joe|robert|mike)@[\w.]+'?"?/g, "$1@host")
    .replace(/(?:#PID)?<\d+\.\d+\.\d+>/g, "<pid>")
    .replace(/connected: \[(.*)\]/g, (_, names: string) => `connected: [${names.split(", ").sort().join(", ")}]`)
    .replace(/^=(.*REPORT)==== .* ===$/gm, "=$1====")
    .replace(/^\d\d:\d\d:\d\d\.\d+ /gm, "")
    .replace(/ \+\d+ms /g, " +ms ")
    .replace(/\(\d+ ms\)/g, "(ms)")
    .replace(/, line \d+\)/g, ", line)")
    .replace(/(heap_size|stack_size|reductions): \d+/g, "$1: n")
    .replaceAll("[application_controller,init]", "[application_controller,<pid>]")
    .replaceAll("\r", "")
    .split("\n")
    .filter((line) => line !== "");
}

/** What OTP's node of that name printed on a device. */
function truth(name: string, node: string, device: "stdout" | "stderr"): string[] {
  const section =
    read(`${name}.out`)
      .split(/^--- /m)
      .find((s) => s.startsWith(`${node} ${device}\n`)) ?? "";
  return plain(section.slice(section.indexOf("\n")));
}

type Name = "joe" | "robert" | "mike";
type Kernel = { readonly mandatory?: readonly Name[]; readonly optional?: readonly Name[]; readonly failover?: number };

class Spread {
  readonly ground = new VirtualGround(1);
  readonly lab: Lab;
  constructor(parts: Pick<ConstructorParameters<typeof Lab>[0], "parser" | "library">) {
    this.lab = new Lab({ ground: this.ground, ...parts });
    for (const name of ["joe", "robert", "mike"]) this.lab.host(name);
  }

  start(name: Name, { mandatory = [], optional = [], failover = 1000 }: Kernel): void {
    const list = (names: readonly Name[]): string => `[${names.map((n) => `'${n}@${n}'`).join(", ")}]`;
    const spread = `[{hello, ${failover}, ['joe@joe', {'robert@robert', 'mike@mike'}]}]`;
    const sync = `{sync_nodes_mandatory, ${list(mandatory)}}, {sync_nodes_optional, ${list(optional)}}`;
    const config = `[{kernel, [{distributed, ${spread}}, ${sync}, {sync_nodes_timeout, 4000}]}].\n`;
    const host = this.lab.host(name);
    host.disk.write("/sys.config", new TextEncoder().encode(config));
    host.startNode({
      node: { name, kind: "shortnames" },
      erl: ["-config", "sys"],
      evals: ['System.argv(["hello"])', APPLICATION, read("run.exs")],
    });
    if (host.node !== null) host.node.onReadLine = () => {};
  }

  /** Lets time pass until a node has printed the text anew. */
  until(name: Name, text: string, from = 0): void {
    const seen = (): boolean => this.lab.host(name).output.slice(from).includes(text);
    if (!this.ground.run(this.ground.now() + 60_000, seen)) {
      throw new Error(`${name} never printed ${text}:\n${this.lab.host(name).output}`);
    }
    this.ground.run(this.ground.now() + 20);
  }

  /** Types a line; waits for what is shown after it, if anything. */
  type(name: Name, line: string, shown = "running here"): void {
    const from = this.lab.host(name).output.length;
    this.lab.host(name).node?.input(`${line}\n`);
    this.until(name, shown, from);
  }

  host(name: Name): LabHost {
    return this.lab.host(name);
  }
}

let spread: Spread | undefined;
afterEach(() => spread?.lab.dispose());

async function nodes(): Promise<Spread> {
  spread = new Spread({ parser: await loadNodeParser(), library: loadLibrary() });
  return spread;
}

/** Processes of a node print in no order that OTP promises. */
const sorted = (lines: readonly string[]): string[] => [...lines].sort();

test("a node without a mandatory one says why it ends", async () => {
  const lab = await nodes();
  lab.start("joe", { mandatory: ["robert", "mike"] });
  lab.start("robert", { mandatory: ["joe", "mike"] });
  for (const name of ["joe", "robert"] as const) {
    lab.until(name, "Kernel pid terminated");
    // OTP writes a crash dump then; nodes of ours have nothing that could read one
    const [words = ""] = truth("missing", name, "stderr");
    expect(plain(lab.host(name).output)).toEqual([...truth("missing", name, "stdout"), words]);
    expect(lab.host(name).exited).toBe(1);
  }
});

test("among optional nodes one is alone, and gives way to the first of the list", async () => {
  const lab = await nodes();
  lab.start("robert", { optional: ["joe", "mike"] });
  lab.until("robert", "running here");
  lab.type("robert", "Node.list()");
  lab.start("mike", { optional: ["joe", "robert"] });
  lab.until("mike", "running here");
  lab.type("mike", "Node.list()");
  lab.start("joe", { optional: ["robert", "mike"] });
  lab.until("joe", "running here");
  lab.until("robert", "exited: :stopped");
  lab.type("joe", "Node.list()");
  lab.type("robert", "Node.list()");
  lab.type("mike", "Node.list()");
  for (const name of ["joe", "robert", "mike"] as const) {
    expect(sorted(plain(lab.host(name).output))).toEqual(sorted(truth("alone", name, "stdout")));
  }
});

test("another failover time on one node is no mistake", async () => {
  const lab = await nodes();
  lab.start("joe", { mandatory: ["robert", "mike"] });
  lab.start("robert", { mandatory: ["joe", "mike"] });
  lab.start("mike", { mandatory: ["joe", "robert"], failover: 2000 });
  for (const name of ["joe", "robert", "mike"] as const) {
    lab.until(name, "running here");
    expect(sorted(plain(lab.host(name).output))).toEqual(sorted(truth("times", name, "stdout")));
  }
});

test("a node that stops hands the application over; one that crashes takes its node with it", async () => {
  const lab = await nodes();
  lab.start("joe", { mandatory: ["robert", "mike"] });
  lab.start("robert", { mandatory: ["joe", "mike"] });
  lab.start("mike", { mandatory: ["joe", "robert"] });
  for (const name of ["joe", "robert", "mike"] as const) lab.until(name, "running here");
  lab.type("joe", "System.stop(0)", "Hello.stop");
  lab.until("mike", "Hello.Server.init");
  lab.type("robert", "Hello.Server.hit()");
  lab.type("mike", "Hello.Server.hit()");
  lab.type("mike", "Process.exit(Process.whereis(Hello.Sup), :kill)", "Kernel pid terminated");
  lab.type("robert", "Hello.Server.hit()");
  expect(sorted(plain(lab.host("robert").output))).toEqual(sorted(truth("stopped", "robert", "stdout")));
  const [words = ""] = truth("stopped", "mike", "stderr");
  // the application's processes are killed when its supervisor is: who has logged its own end by then is a race in OTP, too
  const last = /^(?:\[error\] GenServer <pid> terminating|\*\* \(stop\) killed|Last message: |State: )/;
  const mike = plain(lab.host("mike").output).filter((line) => !last.test(line));
  expect(sorted(mike)).toEqual(sorted([...truth("stopped", "mike", "stdout"), words]));
  // what the program of the node that stops still tries, and fails in, is another thing each time
  const before = (lines: readonly string[]): string[] =>
    sorted(lines.filter((line) => line.startsWith("joe@host") && !line.includes("System.stop")));
  expect(before(plain(lab.host("joe").output))).toEqual(before(truth("stopped", "joe", "stdout")));
});
