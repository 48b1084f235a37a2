// Clusters under faults on virtual time: 200 seeds of some scenarios, each with what must hold afterwards. A seed that
// fails prints its timeline; `npm run simulate -- --seeds 1 --from SEED SCENARIO` replays it.

import { beforeAll, expect, test } from "vitest";
import { parseScript, showStep } from "../simulation/script.ts";
import { showTimeline } from "../simulation/simulation.ts";
import { loadSimulator, SCENARIOS } from "./scenarios.ts";

let run: Awaited<ReturnType<typeof loadSimulator>>;
beforeAll(async () => {
  run = await loadSimulator();
});

for (const [scenario, { claim, seeds }] of Object.entries(SCENARIOS)) {
  test(`${claim} (${seeds} seeds)`, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const { violations, timeline } = await run(scenario, seed);
      if (violations.length > 0) console.error(`${scenario}, seed ${seed}\n${showTimeline(timeline)}`);
      expect(violations, `${scenario}, seed ${seed}`).toEqual([]);
    }
  });
}

test.each(["names", "notices"])("a seed of %s replays exactly", async (scenario) => {
  const [one, other] = [await run(scenario, 7), await run(scenario, 7)];
  expect(showTimeline(one.timeline)).toBe(showTimeline(other.timeline));
  expect(showTimeline(one.timeline)).not.toBe(showTimeline((await run(scenario, 8)).timeline));
});

test("a node that hangs is noticed after 3/4 to 5/4 of net_ticktime, and is back when it goes on", async () => {
  const script = parseScript("at 6 hang n1\nat 20 resume n1");
  const { timeline, violations } = await run("groups", 1, script);
  expect(violations).toEqual([]);
  const down = timeline.filter(({ text }) => text.includes("{:nodedown, :n@n1") && text.includes("net_tick_timeout"));
  expect(down.map(({ text }) => text.slice(0, 2)).sort()).toEqual(["n2", "n3"]);
  for (const { at } of down) {
    expect(at).toBeGreaterThanOrEqual(6000 + 3000);
    expect(at).toBeLessThanOrEqual(6000 + 5000 + 10);
  }
  const lines = timeline.map(({ text }) => text);
  expect(lines.some((l) => /^n2 \| \d\d:\d\d:\d\d\.\d{3} \[error\] \*\* Node :n@n1 not responding \*\*$/.test(l))).toBe(
    true,
  );
  expect(lines).toContain("n2 | ** Removing (timedout) connection **");
  expect(timeline.some(({ at, text }) => at >= 20_000 && text.startsWith("n2 | {:nodeup, :n@n1"))).toBe(true);
});

test("a script is read back as it was written, and a line that is no fault is named", () => {
  const text = "at 3 kill n1\nat 4.5 cut n1 > n2\nat 5 split n1 n2 | n3\nat 9 heal";
  expect(parseScript(`# faults\n${text}\n`).map(showStep).join("\n")).toBe(text);
  expect(() => parseScript("at 3 kill n1\nat 4 tickle n2")).toThrow("line 2 of the script is no fault: at 4 tickle n2");
});
