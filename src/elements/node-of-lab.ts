// In: the lab and a machine's name. Out: the machine with a node running on it, started when it is not; and one question to
// a node, answered. For cells and checks.

import type { EvaluationEvent } from "../../workers/contract/observe.ts";
import type { Lab } from "../lab/lab.ts";
import type { Machine } from "../lab/machine.ts";
import { isEnd } from "../lab/questions.ts";

const PROGRAMS: readonly string[] = ["iex", "elixir", "mix"];

/** Terminals of the page's lab that run nodes, by name. */
export function nodeNames(): string[] {
  return [...document.querySelectorAll<HTMLElement>("nb-lab nb-terminal[data-run]")]
    .filter((terminal) => /^(?:iex|elixir|mix)\b/.test(terminal.dataset["run"] ?? ""))
    .map((terminal) => terminal.dataset["node"] ?? "");
}

/** Whether a node runs on a machine, or is starting there. */
export function runsNode(machine: Machine): boolean {
  return machine.state !== "off" && PROGRAMS.includes(machine.foreground.program);
}

// commands that were typed and have not begun yet
const starting = new WeakMap<Machine, Promise<void>>();

/**
 * Starts the node of a machine unless it runs. Resolves when its program does; the node may still be booting.
 * @throws what a reader can be told, when something else runs there or the power was cut.
 */
export async function startNode(machine: Machine): Promise<void> {
  if (runsNode(machine)) return;
  const { program } = machine.foreground;
  if (machine.state === "up") throw new Error(`${machine.name} runs ${program}, no node.`);
  let started = starting.get(machine);
  if (started === undefined) {
    started = begin(machine).finally(() => starting.delete(machine));
    starting.set(machine, started);
  }
  await started;
}

async function begin(machine: Machine): Promise<void> {
  if (machine.state === "off") await machine.powerOn();
  const begun = new Promise<void>((resolve, reject) => {
    const look = (): void => {
      const off = machine.state === "off";
      if (!off && !runsNode(machine)) return;
      machine.removeEventListener("state", look);
      if (off) reject(new Error(`${machine.name} was switched off.`));
      else resolve();
    };
    machine.addEventListener("state", look);
  });
  machine.type(machine.spec.run);
  await begun;
}

/** The machine that a check is for; "any": the first with a node. Null when no node runs there. */
export function machineWithNode(lab: Lab, name: string): Machine | null {
  return [...lab.machines.values()].find((m) => (name === "any" || m.name === name) && runsNode(m)) ?? null;
}

/** Evaluates code and waits for its end; "no-answer" when that takes too long, and then it is stopped. */
export function ask(
  machine: Machine,
  question: { readonly session: string; readonly code: string; readonly file: string },
  patience: number,
): Promise<EvaluationEvent | "no-answer"> {
  return new Promise((resolve) => {
    let late = 0;
    const id = machine.evaluate(question, (event) => {
      if (!isEnd(event)) return;
      clearTimeout(late);
      resolve(event);
    });
    late = window.setTimeout(() => {
      resolve("no-answer");
      machine.stopEvaluation(id);
    }, patience);
  });
}
