// What the page asks of the node of a machine, until it is answered: inquiries and evaluations by their numbers. In: the
// worker's answers, and that its power was cut. Out: messages for the worker; every question is answered.

import type { ToMachine } from "../../workers/contract/lab.ts";
import type { Evaluation, EvaluationEvent, Findings, Inquiry, NoFindings } from "../../workers/contract/observe.ts";

/** Whether an event ends its evaluation. */
export function isEnd(event: EvaluationEvent): boolean {
  return event.is === "value" || event.is === "error" || event.is === "stopped" || event.is === "gone";
}

/** The open questions of a machine. */
export class Questions {
  readonly #post: (message: Exclude<ToMachine, { t: "boot" }>) => boolean;
  readonly #inquiries = new Map<number, (findings: Findings | NoFindings) => void>();
  /** listeners stay after the end: what the code started may still write */
  readonly #evaluations = new Map<number, (event: EvaluationEvent) => void>();
  readonly #open = new Set<number>();
  #last = 0;

  /** `post` sends to the worker, and answers false when there is none. */
  constructor(post: (message: Exclude<ToMachine, { t: "boot" }>) => boolean) {
    this.#post = post;
  }

  inquire(inquiry: Inquiry): Promise<Findings | NoFindings> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#inquiries.set(id, resolve);
      if (!this.#post({ t: "inquire", id, inquiry })) this.found(id, "no-node");
    });
  }

  evaluate(evaluation: Omit<Evaluation, "id">, onEvent: (event: EvaluationEvent) => void): number {
    const id = ++this.#last;
    this.#evaluations.set(id, onEvent);
    this.#open.add(id);
    if (!this.#post({ t: "evaluate", evaluation: { id, ...evaluation } })) {
      queueMicrotask(() => this.told({ id, is: "gone" }));
    }
    return id;
  }

  stop(id: number): void {
    if (this.#open.has(id)) this.#post({ t: "stop-evaluation", id });
  }

  /** An inquiry was answered. */
  found(id: number, findings: Findings | NoFindings): void {
    this.#inquiries.get(id)?.(findings);
    this.#inquiries.delete(id);
  }

  /** An evaluation says something. */
  told(event: EvaluationEvent): void {
    if (isEnd(event)) this.#open.delete(event.id);
    this.#evaluations.get(event.id)?.(event);
  }

  /** The worker is gone: nothing will be answered any more. */
  end(): void {
    for (const id of [...this.#inquiries.keys()]) this.found(id, "no-node");
    for (const id of [...this.#open]) this.told({ id, is: "gone" });
    this.#evaluations.clear();
  }
}
