// In: what the map knows of wires and machines. Out: the questions that an action of the map needs to be asked first; an
// action, or null when the reader left.

import type { Action, WireState } from "../../workers/contract/observe.ts";
import { type Cluster, wireBetween } from "../pictures/map-model.ts";
import { wordEnd } from "../pictures/map-words.ts";
import { ask } from "./ask.ts";

/** How the wire between two is to behave. */
export async function askWire(
  home: HTMLElement,
  { boxes }: Cluster,
  wires: readonly WireState[],
  from: string,
  to: string,
): Promise<Action | null> {
  const end = (name: string) => ({ name, host: boxes.find((b) => b.id === name)?.host ?? "" });
  const now = wireBetween(end(from), end(to), wires);
  const time = { is: "number", min: 0, max: 3_600_000, unit: "ms" } as const;
  const answer = await ask(home, {
    title: `${wordEnd(from)} – ${wordEnd(to)}`,
    text: "How the wire behaves, in both directions. TCP sends again what is lost, and so only becomes slower.",
    answer: "Set",
    fields: [
      { ...time, name: "delay", label: "Delay", value: now.delay },
      { ...time, name: "jitter", label: "More by chance, up to", value: now.jitter },
      { ...time, name: "loss", label: "Loss", value: Math.round(now.loss * 1000) / 10, max: 100, unit: "%" },
    ],
  });
  if (answer === null) return null;
  const number = (name: string): number => Number(answer.get(name));
  return { act: "wire", from, to, delay: number("delay"), jitter: number("jitter"), loss: number("loss") / 100 };
}

/** How wrong the clock of a machine is to be. */
export async function askSkew(home: HTMLElement, machine: string): Promise<Action | null> {
  const answer = await ask(home, {
    title: `The clock of ${machine}`,
    text: "Its wall clock is ahead of the lab's by so much; a negative number sets it behind.",
    answer: "Set",
    fields: [{ is: "number", name: "ahead", label: "Ahead by", value: 0, min: -1e9, max: 1e9, unit: "ms" }],
  });
  return answer === null ? null : { act: "skew", machine, milliseconds: Number(answer.get("ahead")) };
}

/** Who is to reach whom. */
export async function askSplit(home: HTMLElement, { boxes }: Cluster): Promise<Action | null> {
  const choices = ["A", "B", "C"].map((group) => [group, `Group ${group}`] as const);
  const answer = await ask(home, {
    title: "Split the network",
    text: "Who is in different groups cannot reach each other. Who is in no group reaches all.",
    answer: "Split",
    fields: boxes.map(({ id }, i) => ({
      is: "choice",
      name: id,
      label: wordEnd(id),
      value: i === 0 ? "A" : boxes[i]?.kind === "node" ? "B" : "",
      choices: [["", "in no group"], ...choices],
    })),
  });
  if (answer === null) return null;
  const groups = choices
    .map(([group]) => boxes.map(({ id }) => id).filter((id) => answer.get(id) === group))
    .filter((group) => group.length > 0);
  return { act: "split", groups };
}
