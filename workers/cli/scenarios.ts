// The scenarios of workers/simulation, compiled and put on top of the library, for the test and the command.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledModule } from "../beam/code-server.ts";
import { MemoryDisk } from "../beam/memory-disk.ts";
import { Vm } from "../beam/vm.ts";
import { Compiler } from "../elixir/compiler.ts";
import type { ElixirParser } from "../elixir/parser/parser.ts";
import { natives } from "../natives/all.ts";
import { moduleFunctions } from "../natives/module_info.ts";
import type { Step } from "../simulation/script.ts";
import { type SimulationOptions, type SimulationResult, simulate } from "../simulation/simulation.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";
import { nodeHost } from "./node-host.ts";
import { loadPostgres } from "./outside.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../simulation/scenarios");

type Scenario = Pick<SimulationOptions, "wires" | "erl" | "holders"> & {
  /** what holds in it */
  readonly claim: string;
  /** how many of the 200 seeds of the test: those of long ones are fewer */
  readonly seeds: number;
  readonly postgres?: boolean;
};

const SPREAD = [
  ...["-kernel", "distributed", "[{job,500,['n@n1',{'n@n2','n@n3'}]}]"],
  ...["sync_nodes_optional", "['n@n1','n@n2','n@n3']", "sync_nodes_timeout", "1000"],
];

/** All scenarios by their names, which are those of their files. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  singleton: {
    seeds: 50,
    claim: "a singleton runs on exactly one node after all faults, and never on two that are connected",
    holders: { both: 10_000, known: 10_000 },
  },
  names: { seeds: 20, claim: ":global names agree on all connected nodes" },
  groups: { seeds: 20, claim: ":pg groups have the same members on all nodes" },
  messages: { seeds: 45, claim: "messages of a connection arrive once, in order, between :nodeup and :nodedown" },
  relations: { seeds: 45, claim: "monitors and links fire exactly once" },
  spread: {
    seeds: 15,
    claim: "a distributed application runs on the first node of its list after all faults",
    wires: false,
    erl: SPREAD,
    holders: { both: 1000, known: Number.POSITIVE_INFINITY },
  },
  notices: {
    seeds: 5,
    claim: "a session that listens hears each NOTIFY that is committed, once and in order",
    postgres: true,
  },
};

function compileScenarios(
  parser: ElixirParser,
  library: (name: string) => CompiledModule | undefined,
): Map<string, CompiledModule> {
  const modules = new Map<string, CompiledModule>();
  const vm = new Vm({
    host: nodeHost({
      write: (_device, data) => void process.stderr.write(data),
      exit: () => {},
      disk: new MemoryDisk(() => 0),
    }),
    natives,
    library,
  });
  vm.moduleFunctions = moduleFunctions(vm);
  const compiler = new Compiler({ vm, parser, report: (d) => console.error(`${d.file}:${d.line}: ${d.message}`) });
  vm.state.set("compiler", compiler);
  compiler.warnings = false;
  compiler.onModule = (module) => modules.set(module.name, module);
  for (const file of readdirSync(folder).sort()) {
    const parsed = parser.parse(readFileSync(join(folder, file), "utf8"), { file, columns: true });
    if (!parsed.ok) throw new Error(`${file}:${parsed.error.line}: ${parsed.error.description}`);
    vm.scheduler.callNested(compiler.prepare(parsed.quoted, compiler.baseEnv(file), []).fun.f, []);
  }
  return modules;
}

/** Loads everything; answers how to run a seed. */
export async function loadSimulator(): Promise<
  (scenario: string, seed: number, script?: readonly Step[]) => Promise<SimulationResult>
> {
  const parser = await loadNodeParser();
  const library = loadLibrary();
  const modules = compileScenarios(parser, library);
  let postgres: ReturnType<typeof loadPostgres> | undefined;
  return async (scenario, seed, script) => {
    const name = `Elixir.Simulation.${scenario.charAt(0).toUpperCase()}${scenario.slice(1)}`;
    const told = SCENARIOS[scenario];
    if (told === undefined) throw new Error(`there is no scenario ${scenario}: ${Object.keys(SCENARIOS).join(", ")}`);
    const { postgres: needed, ...rules } = told;
    if (needed === true) postgres ??= loadPostgres();
    const server = needed === true ? { postgres: await (postgres as ReturnType<typeof loadPostgres>) } : {};
    const given = {
      ...rules,
      ...server,
      seed,
      scenario: name,
      parser,
      library: (m: string) => modules.get(m) ?? library(m),
    };
    return simulate(script === undefined ? given : { ...given, script });
  };
}
