// Many nodes in one thread on virtual time: a seed makes up faults, a scenario in Elixir (workers/simulation/scenarios)
// keeps the nodes busy and says afterwards what must hold. In: seed and scenario. Out: what was violated, and a timeline.

import type { ModuleFinder } from "../beam/code-server.ts";
import type { Stream } from "../beam/host.ts";
import { type Process, pidKey } from "../beam/process.ts";
import type { ElixirParser } from "../elixir/parser/parser.ts";
import { atom, NIL } from "../terms/atom.ts";
import { Bin, list, listToArray, type Term } from "../terms/term.ts";
import { findTwoHolders, type HolderRules } from "./holders.ts";
import { Lab, type LabHost } from "./lab.ts";
import { randomScript, type Step, showStep } from "./script.ts";
import { randomFrom, VirtualGround } from "./virtual-ground.ts";

export type SimulationOptions = {
  readonly seed: number;
  /** the scenario's module, such as "Elixir.Simulation.Names" */
  readonly scenario: string;
  readonly nodes?: number;
  /** instead of faults by chance */
  readonly script?: readonly Step[];
  /** of faults by chance: whether wires break too */
  readonly wires?: boolean;
  /** what `--erl` says of each node */
  readonly erl?: readonly string[];
  /** a Postgres on a host "db", which also has a node; nothing but wires fails there */
  readonly postgres?: (random: (bytes: Uint8Array) => void) => Outside;
  /** for a job that only one node may hold */
  readonly holders?: HolderRules;
  readonly parser: ElixirParser;
  readonly library: ModuleFinder;
};

/** A server that answers in its own time, not in ours. */
export type Outside = {
  accept(stream: Stream): void;
  busy(): boolean;
  /** resolves when it has nothing to do */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type Moment = { readonly at: number; readonly text: string };

export type SimulationResult = {
  /** nothing when all was well */
  readonly violations: readonly string[];
  readonly timeline: readonly Moment[];
};

/** Times in milliseconds: when faults begin and end, how long nodes stay busy after that, and may take to settle. */
const BEGIN = 3000;
const END = 15_000;
const BUSY = 6000;
const SETTLE = 30_000;
/** how long a node may take to answer */
const ANSWER = 10_000;

/** One run. The same options give the same result. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const mortal = Array.from({ length: options.nodes ?? 3 }, (_, i) => `n${i + 1}`);
  const steady = options.postgres === undefined ? [] : ["db"];
  const names = [...mortal, ...steady];
  const ground = new VirtualGround(options.seed);
  const lab = new Lab({ ground, parser: options.parser, library: options.library });
  const timeline: Moment[] = [];
  const note = (text: string): void => void timeline.push({ at: ground.now(), text });
  const nodes = names.map((n) => `n@${n}`);
  const hosts = new Map(names.map((name) => [name, lab.host(name)]));

  const postgres = options.postgres?.((bytes) => ground.random(bytes));
  if (postgres !== undefined) {
    ground.outside = () => postgres.busy();
    lab.postgres("db", postgres);
  }

  const run = async (until: number, done?: () => boolean): Promise<void> => {
    while (!ground.run(until, done) && ground.outside()) await postgres?.settled();
  };

  const start = (host: LabHost): void => {
    host.onOutput = (text) => {
      for (const line of text.split("\n")) if (line.trim() !== "") note(`${host.name} | ${line}`);
    };
    const peers = nodes.map((n) => `:"${n}"`).join(", ");
    const code = `Simulation.Node.start(:"${options.scenario}", [${peers}])`;
    host.startNode({ node: { name: "n", kind: "shortnames" }, erl: options.erl ?? [], evals: [code] });
  };

  /** Calls a function of the scenario on a node; undefined when it gives no answer. */
  const ask = async (host: LabHost, name: string, args: readonly Term[]): Promise<Term | undefined> => {
    const vm = host.node?.vm;
    if (vm === undefined) return undefined;
    let answer: Term | undefined;
    let asked: Process | undefined;
    vm.onProcessGone((process, reason) => {
      if (asked === undefined || pidKey(process.pid) !== pidKey(asked.pid)) return;
      answer = Array.isArray(reason) && reason[0] === atom("answer") ? (reason[1] as Term) : undefined;
      asked = undefined;
    });
    asked = vm.spawnMfa("Elixir.Simulation.Node", "answer", [atom(options.scenario), atom(name), list([...args])]);
    await run(ground.now() + ANSWER, () => asked === undefined);
    return answer;
  };

  const play = ({ verb, words }: Step): void => {
    const [one = "", other = "", third = "", fourth = "0"] = words;
    const host = hosts.get(one) as LabHost;
    const name = (word: string): string | undefined => (word === "" ? undefined : word);
    const groups = words.join(" ").split("|");
    const actions: Record<Step["verb"], () => void> = {
      kill: () => host.kill(),
      poweroff: () => host.powerOff(),
      stop: () => host.stop(),
      restart: () => start(host),
      hang: () => host.hang(),
      resume: () => host.resume(),
      skew: () => host.skewClock(Number(other)),
      cut: () => (other === ">" ? lab.faults.cut(one, third, false) : lab.faults.cut(one, other)),
      heal: () => lab.faults.heal(name(one), name(other)),
      split: () => lab.faults.split(groups.map((group) => group.trim().split(" "))),
      delay: () => lab.faults.wire(one, other, { delay: Number(third), jitter: Number(fourth) }),
      loss: () => lab.faults.wire(one, other, { loss: Number(third) }),
    };
    actions[verb]();
  };

  for (const host of hosts.values()) {
    // so that no two seeds see things happen in one order
    lab.faults.host(host.name, { delay: 0.1, jitter: 2 });
    start(host);
  }
  const chance = randomFrom(options.seed ^ 0x5eed);
  const script = options.script ?? randomScript(mortal, [BEGIN, END], chance, { wires: options.wires ?? true, steady });
  for (const step of script) {
    await run(step.at);
    note(`* ${showStep(step)}`);
    play(step);
  }
  await run(ground.now() + 10);
  note("* all is mended");
  for (const host of hosts.values()) {
    host.resume();
    if (host.node === null) start(host);
    for (const name of names) if (name !== host.name) lab.faults.wire(host.name, name, {});
  }
  lab.faults.heal();
  await run(ground.now() + BUSY);

  const violations: string[] = [];
  const all = [...hosts.values()];
  for (const host of all) if ((await ask(host, "finish", [])) === undefined) violations.push(`${host.name}: no end`);
  note("* quiet from now on");
  await run(ground.now() + SETTLE);
  const reports: Term[] = [];
  for (const [i, host] of all.entries()) {
    const report = await ask(host, "report", []);
    if (report === undefined) violations.push(`${host.name}: no report`);
    else reports.push([atom(nodes[i] as string), report]);
  }
  const found = await ask(all[0] as LabHost, "check", [list(reports)]);
  if (found === undefined) violations.push("the check failed");
  for (const text of listToArray(found ?? NIL) ?? [])
    if (text instanceof Bin) violations.push(new TextDecoder().decode(text.bytes));
  if (options.holders !== undefined) violations.push(...findTwoHolders(timeline, options.holders));
  for (const text of violations) note(`! ${text}`);
  lab.dispose();
  await postgres?.close();
  return { violations, timeline };
}

/** A timeline as text: seconds and what happened. */
export function showTimeline(timeline: readonly Moment[]): string {
  return timeline.map(({ at, text }) => `${(at / 1000).toFixed(3).padStart(9)}  ${text}`).join("\n");
}
