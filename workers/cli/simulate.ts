// `npm run simulate -- [--seeds N] [--from S] [--script FILE] [scenario…]`: runs seeds of the simulation and shows the
// timeline of each that fails. The same seed gives the same timeline.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseScript } from "../simulation/script.ts";
import { showTimeline } from "../simulation/simulation.ts";
import { loadSimulator, SCENARIOS } from "./scenarios.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    script: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const run = await loadSimulator();
const script = values.script === undefined ? undefined : parseScript(readFileSync(values.script, "utf8"));
const from = Number(values.from);
const started = performance.now();
let failed = 0;
let runs = 0;
for (const scenario of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
  for (let seed = from; seed < from + Number(values.seeds); seed++) {
    runs++;
    const { violations, timeline } = await run(scenario, seed, script);
    if (violations.length > 0) failed++;
    if (violations.length === 0 && !values.verbose) continue;
    console.log(`${scenario}, seed ${seed}: ${violations.length === 0 ? "well" : violations.join("; ")}`);
    console.log(`${showTimeline(timeline)}\n`);
  }
}
console.log(`${runs} runs, ${failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exit(failed > 0 ? 1 : 0);
