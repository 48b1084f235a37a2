// In: a step of booting the lab. Out: its line in the list: what it is, how far it is, and whether it failed.

import type { Step } from "../lab/lab.ts";

const WORDS = { waiting: "waiting", running: "loading", done: "ready", failed: "failed" } as const;

/** "3.1 MB", "812 kB". */
export function formatBytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`;
}

/** How far a step is, in words. */
export function describeStep(step: Pick<Step, "state" | "done" | "total" | "unit">): string {
  if (step.state !== "running" || step.done === 0) return WORDS[step.state];
  if (step.unit === "parts") return `${step.done} of ${step.total}`;
  return step.total > step.done ? `${formatBytes(step.done)} of ${formatBytes(step.total)}` : formatBytes(step.done);
}

/** Shows a step in its list; makes its line when there is none yet. */
export function showStep(list: HTMLElement, step: Step): void {
  let line = list.querySelector<HTMLElement>(`[data-step="${step.id}"]`);
  if (line === null) {
    line = document.createElement("li");
    line.dataset["step"] = step.id;
    const name = document.createElement("span");
    name.className = "step-name";
    name.textContent = step.label;
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", step.label);
    const word = document.createElement("span");
    word.className = "step-word";
    line.append(name, bar, word);
    list.append(line);
  }
  line.dataset["state"] = step.state;
  const bar = line.querySelector("progress");
  if (bar !== null) {
    bar.max = 1;
    if (step.state === "running" && step.done === 0) bar.removeAttribute("value");
    else bar.value = step.state === "done" ? 1 : step.total > 0 ? Math.min(1, step.done / step.total) : 0;
  }
  const word = line.querySelector(".step-word");
  if (word !== null) word.textContent = describeStep(step);
}
