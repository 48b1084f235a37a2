// The named steps of booting a lab. In: work to be done and its progress. Out: the steps as they stand, told at each change.

import type { Progress } from "../../workers/contract/lab.ts";
import { wordFailure } from "./failure.ts";

export type StepId = Progress["step"];

/** A named step of booting the lab. */
export type Step = {
  readonly id: StepId;
  readonly label: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly unit: Progress["unit"];
  /** what failed and what to do about it */
  readonly message?: string;
};

const LABELS: readonly (readonly [StepId, string])[] = [
  ["network", "Network"],
  ["postgres", "Postgres"],
  ["runtime", "Runtime"],
  ["shell", "Terminals"],
];

/** The steps of one lab. */
export class BootSteps {
  readonly #steps = new Map<StepId, Step>();
  readonly #tell: (step: Step) => void;

  /** `tell` is called with each step that changed. */
  constructor(postgres: boolean, tell: (step: Step) => void) {
    this.#tell = tell;
    for (const [id, label] of LABELS) {
      if (id !== "postgres" || postgres) this.#steps.set(id, waiting(id, label));
    }
  }

  /** In order, as they stand. */
  get all(): readonly Step[] {
    return [...this.#steps.values()];
  }

  /** Does the work of a step; rejects as it does. */
  async during<T>(id: StepId, work: () => Promise<T>): Promise<T> {
    this.#change(id, { state: "running" });
    try {
      const result = await work();
      this.#change(id, { state: "done", done: this.#step(id).total });
      return result;
    } catch (error) {
      this.#change(id, { state: "failed", message: wordFailure(error) });
      throw error;
    }
  }

  /** A step that the lab needs no more. */
  drop(id: StepId): void {
    this.#steps.delete(id);
  }

  /** A step has come so far. */
  readonly progress = ({ step, done, total, unit }: Progress): void => this.#change(step, { done, total, unit });

  #step(id: StepId): Step {
    return this.#steps.get(id) ?? waiting(id, LABELS.find(([known]) => known === id)?.[1] ?? id);
  }

  #change(id: StepId, change: Partial<Step>): void {
    const step: Step = { ...this.#step(id), ...change };
    this.#steps.set(id, step);
    this.#tell(step);
  }
}

function waiting(id: StepId, label: string): Step {
  return { id, label, state: "waiting", done: 0, total: 1, unit: "parts" };
}
