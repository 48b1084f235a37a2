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
import { moduleFunctions } from "../natives/compiler.ts";
import type { Step } from "../simulation/script.ts";
import { type SimulationResult, simulate } from "../simulation/simulation.ts";
import { loadLibrary } from "./library.ts";
import { loadNodeParser } from "./load-parser.ts";
import { nodeHost } from "./node-host.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../simulation/scenarios");

export const SCENARIOS = ["singleton", "names", "groups", "messages", "relations"] as const;

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
  (scenario: string, seed: number, script?: readonly Step[]) => SimulationResult
> {
  const parser = await loadNodeParser();
  const library = loadLibrary();
  const modules = compileScenarios(parser, library);
  return (scenario, seed, script) => {
    const name = `Elixir.Simulation.${scenario.charAt(0).toUpperCase()}${scenario.slice(1)}`;
    if (!modules.has(name)) throw new Error(`there is no scenario ${scenario}: ${SCENARIOS.join(", ")}`);
    const given = { seed, scenario: name, parser, library: (m: string) => modules.get(m) ?? library(m) };
    return simulate(script === undefined ? given : { ...given, script });
  };
}
