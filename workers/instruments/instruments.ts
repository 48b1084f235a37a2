// What a machine tells of the node that runs on it, and does there for the page. In: nodes as they are booted and end;
// what the page asks for. Out: messages for the page. Nothing is done for a page that does not ask.

import type { Vm } from "../beam/vm.ts";
import type { FromMachine } from "../contract/lab.ts";
import { nodeReport } from "./node-report.ts";
import { Watcher } from "./watcher.ts";

/** What the instruments send. */
export type Said = Extract<FromMachine, { readonly t: "report" }>;

export type InstrumentsOptions = {
  /** runs something after that many milliseconds of the real clock; answers how to cancel it */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly tell: (message: Said) => void;
};

/** The instruments of a machine. */
export class Instruments {
  readonly #watcher: Watcher;
  constructor({ after, tell }: InstrumentsOptions) {
    this.#watcher = new Watcher({ after, tell: (report) => tell({ t: "report", report }) });
  }

  /** A node was booted, or the one that ran has ended (null). */
  attach(vm: Vm | null): void {
    this.#watcher.attach(
      vm === null ? null : { work: () => vm.scheduler.reductions, report: () => nodeReport(vm, () => false) },
    );
  }

  /** Reports from now on, or no more. */
  watch(on: boolean): void {
    this.#watcher.watch(on);
  }
}
