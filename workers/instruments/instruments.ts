// What a machine tells of the node that runs on it, and does there for the page. In: nodes as they are booted and end;
// what the page asks for. Out: messages for the page. Nothing is done for a page that does not ask.

import type { Vm } from "../beam/vm.ts";
import type { FromMachine } from "../contract/lab.ts";
import type { Evaluation, Inquiry } from "../contract/observe.ts";
import { type Listener, listen } from "../natives/nodebook_instruments.ts";
import { Evaluations } from "./evaluations.ts";
import { EventQueue } from "./event-queue.ts";
import { Inquiries } from "./inquiries.ts";
import { nodeReport } from "./node-report.ts";
import { Watcher } from "./watcher.ts";

/** What the instruments send. */
export type Said = Extract<FromMachine, { readonly t: "report" | "findings" | "evaluation" }>;

export type InstrumentsOptions = {
  /** runs something after that many milliseconds of the real clock; answers how to cancel it */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly tell: (message: Said) => void;
};

/** The instruments of a machine. */
export class Instruments {
  readonly #options: InstrumentsOptions;
  readonly #watcher: Watcher;
  readonly #events: EventQueue;
  #inquiries: Inquiries | null = null;
  #evaluations: Evaluations | null = null;
  constructor(options: InstrumentsOptions) {
    const { after, tell } = options;
    this.#options = options;
    this.#watcher = new Watcher({ after, tell: (report) => tell({ t: "report", report }) });
    this.#events = new EventQueue(after, (event) => tell({ t: "evaluation", event }));
  }

  /** A node was booted, or the one that ran has ended (null). */
  attach(vm: Vm | null): void {
    this.#inquiries?.end();
    this.#evaluations?.end();
    this.#inquiries = null;
    this.#evaluations = null;
    if (vm === null) {
      this.#watcher.attach(null);
      return;
    }
    const inquiries = new Inquiries(vm, this.#options.after);
    const listener: Listener = {
      told: (id, what) => {
        if (id < 0) inquiries.told(id, (what as [unknown, typeof what])[1]);
        else evaluations.told(id, what);
      },
      ready: () => evaluations.ready(),
      stderr: (from, text, warns) => evaluations.stderr(from, text, warns),
      diagnostic: (severity, text) => evaluations.diagnostic(severity, text),
    };
    const evaluations = new Evaluations(vm, listen(vm, listener), this.#events);
    vm.onProcessGone((process, reason) => {
      inquiries.gone(process);
      evaluations.gone(process, reason);
    });
    this.#inquiries = inquiries;
    this.#evaluations = evaluations;
    vm.onConnections = () => this.#watcher.hurry();
    this.#watcher.attach({
      work: () => vm.scheduler.reductions,
      report: () => nodeReport(vm, (process) => inquiries.isOwn(process) || evaluations.isOwn(process)),
    });
  }

  /** Reports from now on, or no more. */
  watch(on: boolean): void {
    this.#watcher.watch(on);
  }

  /** Answers a question of the inspector. */
  async inquire(id: number, inquiry: Inquiry): Promise<void> {
    const findings = (await this.#inquiries?.inquire(inquiry)) ?? "no-node";
    this.#options.tell({ t: "findings", id, findings });
  }

  /** Runs a cell. */
  evaluate(evaluation: Evaluation): void {
    if (this.#evaluations === null) this.#events.end({ id: evaluation.id, is: "gone" });
    else this.#evaluations.evaluate(evaluation);
  }

  /** Stops a cell. */
  stop(id: number): void {
    this.#evaluations?.stop(id);
  }
}
