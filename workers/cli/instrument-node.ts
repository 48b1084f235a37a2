// A node with instruments, for tests: a shell on a host of a lab, what the instruments say, and waiting for it.

import type { EvaluationEvent, Findings, Inquiry, NoFindings } from "../contract/observe.ts";
import { Instruments, type Said } from "../instruments/instruments.ts";
import type { Lab, LabHost } from "../simulation/lab.ts";
import { realGround } from "./ground.ts";
import { realLab } from "./real-lab.ts";

/** How an evaluation ended, and what it said. */
export type Outcome = {
  readonly end: EvaluationEvent;
  readonly stdout: string;
  readonly stderr: string;
  readonly warning: string;
};

/** Instruments on the node of a host. */
export class InstrumentNode {
  readonly host: LabHost;
  readonly instruments: Instruments;
  readonly events: EvaluationEvent[] = [];
  #watchers: { seen: () => boolean; done: () => void }[] = [];
  readonly #answers = new Map<number, (findings: Findings | NoFindings) => void>();
  #last = 0;
  constructor(host: LabHost) {
    this.host = host;
    this.instruments = new Instruments({ after: realGround.after, tell: (said) => this.#said(said) });
    this.instruments.attach(host.node?.vm ?? null);
  }

  #said(said: Said): void {
    if (said.t === "evaluation") {
      this.events.push(said.event);
      const ready = this.#watchers.filter((w) => w.seen());
      this.#watchers = this.#watchers.filter((w) => !ready.includes(w));
      for (const w of ready) w.done();
    } else if (said.t === "findings") this.#answers.get(said.id)?.(said.findings);
  }

  /** Resolves when the events satisfy the test. */
  until(seen: () => boolean): Promise<void> {
    return new Promise((done) => {
      if (seen()) done();
      else this.#watchers.push({ seen, done });
    });
  }

  /** Starts a cell; answers its number. */
  start(code: string, { session = "lesson", file = "cell" } = {}): number {
    const id = ++this.#last;
    this.instruments.evaluate({ id, session, code, file });
    return id;
  }

  /** What an evaluation wrote of one kind so far. */
  text(id: number, is: "stdout" | "stderr" | "warning"): string {
    return this.events.map((e) => (e.id === id && e.is === is ? e.text : "")).join("");
  }

  /** Waits for the end of an evaluation. */
  async outcome(id: number): Promise<Outcome> {
    const isEnd = (e: EvaluationEvent): boolean => e.id === id && ["value", "error", "stopped", "gone"].includes(e.is);
    await this.until(() => this.events.some(isEnd));
    const end = this.events.find(isEnd) as EvaluationEvent;
    return { end, stdout: this.text(id, "stdout"), stderr: this.text(id, "stderr"), warning: this.text(id, "warning") };
  }

  /** Runs a cell to its end. */
  run(code: string, options?: { session?: string; file?: string }): Promise<Outcome> {
    return this.outcome(this.start(code, options));
  }

  /** Runs a cell that must give a value; answers its text. */
  async value(code: string, options?: { session?: string; file?: string }): Promise<string> {
    const { end } = await this.run(code, options);
    if (end.is !== "value") throw new Error(`no value: ${JSON.stringify(end)}`);
    return end.text;
  }

  /** Asks the inspector's question. */
  ask<A extends Inquiry["ask"]>(
    inquiry: Extract<Inquiry, { ask: A }>,
  ): Promise<Extract<Findings, { ask: A }> | NoFindings> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#answers.set(id, (findings) => resolve(findings as Extract<Findings, { ask: A }> | NoFindings));
      void this.instruments.inquire(id, inquiry);
    });
  }
}

/** A lab of nodes with instruments. */
export async function instrumentLab(): Promise<{
  lab: Lab;
  node(name: string, host: string): Promise<InstrumentNode>;
}> {
  const lab = await realLab();
  return {
    lab,
    node: async (name, host) => {
      const found = lab.host(host);
      found.startShell(name);
      await found.until(`iex(${name}@${host})1> `);
      return new InstrumentNode(found);
    },
  };
}
