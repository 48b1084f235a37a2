// In: the playground, and perhaps a part of its lab. Out: the part is gone, when the reader wants it: what runs is asked
// about first.

import { allThatGoes, type Part, partsOf, wordPart } from "../playground/removal.ts";
import { SetupError } from "../playground/setup.ts";
import { ask } from "./ask.ts";
import type { Workbench } from "./nb-playground.ts";

/** Asks what is to be removed, and removes it. */
export async function chooseAndRemove(home: HTMLElement, bench: Workbench): Promise<void> {
  const { setup } = bench;
  const parts = partsOf(setup);
  const label = (part: Part): string => {
    if (part.is === "postgres") return `Postgres (${setup.postgres})`;
    if (part.is === "terminal") return `${part.name}, on ${setup.terminals.find((t) => t.name === part.name)?.host}`;
    const others = setup.terminals.filter(({ host }) => host === part.name).map(({ name }) => name);
    return others.length === 0 ? `host ${part.name}` : `host ${part.name}, with ${others.join(", ")}`;
  };
  const last = String(parts.length - 1);
  const answer = await ask(home, {
    title: "Remove a part",
    text: "Other nodes notice it as when a machine is killed.",
    answer: "Remove",
    fields: [
      {
        is: "choice",
        name: "part",
        label: "Part",
        value: last,
        choices: parts.map((part, i) => [String(i), label(part)] as const),
      },
    ],
  });
  const part = parts[Number(answer?.get("part") ?? Number.NaN)];
  if (part !== undefined) await removePart(home, bench, part);
}

/** Removes a part and what cannot stay without it. @throws {SetupError} when that cannot be. */
export async function removePart(home: HTMLElement, bench: Workbench, part: Part): Promise<void> {
  const all = allThatGoes(bench.setup, part);
  const running = all.filter((one) => bench.runs(one)).map(wordPart);
  const goes = all.some(({ is }) => is === "postgres");
  if (goes && bench.isBooting) throw new SetupError("Postgres is still starting: wait until it is ready");
  if (running.length > 0) {
    const lost = goes ? " What Postgres holds is lost." : "";
    const answer = await ask(home, {
      title: `Remove ${wordPart(part)}?`,
      text: `${running.join(", ")} ${running.length === 1 ? "runs" : "run"} now, and will be killed.${lost}`,
      answer: "Remove",
      fields: [],
    });
    if (answer === null) return;
  }
  bench.takeAway(all);
  // what had the focus may be gone
  home.querySelector<HTMLElement>('[data-action="remove"]')?.focus();
  bench.say(`${all.map(wordPart).join(", ")} removed`);
}
