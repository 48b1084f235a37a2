// In: what a reader has done in a lesson: opened it, reached a check, read to its end. Out: how far they are.

import type { Entry } from "./entry.ts";
import type { Work } from "./work.ts";

const PROGRESS = "progress";

/** How far a reader is in a lesson. */
export type Progress = {
  readonly state: "new" | "begun" | "done";
  /** checks reached, of how many; 0 of 0 when the lesson has none */
  readonly reached: number;
  readonly of: number;
};

type Kept = { readonly opened: boolean; readonly end: boolean; readonly checks: number };

function readKept(value: unknown): Kept {
  const { opened, end, checks } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return { opened: opened === true, end: end === true, checks: Number.isSafeInteger(checks) ? (checks as number) : 0 };
}

/** The reader has opened a lesson that has so many checks. */
export async function noteOpened(work: Work, lesson: string, checks: number): Promise<void> {
  const kept = readKept(await work.read(lesson, PROGRESS));
  if (kept.opened && kept.checks === checks) return;
  await work.update(lesson, PROGRESS, (value) => ({ ...readKept(value), opened: true, checks }));
}

/** The reader has read to the end. */
export async function noteEnd(work: Work, lesson: string): Promise<void> {
  if (readKept(await work.read(lesson, PROGRESS)).end) return;
  await work.update(lesson, PROGRESS, (value) => ({ ...readKept(value), opened: true, end: true }));
}

/** The entries of a lesson, counted: a check that was reached is kept as "check/ID" with a value that is not false. */
export function progressOf(entries: readonly Entry[]): Progress {
  const kept = readKept(entries.find((entry) => entry.id === PROGRESS)?.value);
  const reached = entries.filter(({ id, value }) => id.startsWith("check/") && value !== false).length;
  const of = Math.max(kept.checks, reached);
  if (of > 0 ? reached === of : kept.end) return { state: "done", reached, of };
  return { state: kept.opened || reached > 0 ? "begun" : "new", reached, of };
}

/** "not begun", "begun, 1 of 3 checks reached", "done". */
export function describeProgress({ state, reached, of }: Progress): string {
  if (state === "new") return "not begun";
  if (state === "done") return "done";
  return of > 0 ? `begun, ${reached} of ${of} checks reached` : "begun";
}
