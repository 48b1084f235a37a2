// In: the frame of a cell with code, and the events of its evaluation. Out: the code run on a node of the lab that the reader
// chooses, stopped, marked as stale; its output below.

import type { EvaluationEvent } from "../../workers/contract/observe.ts";
import type { Machine } from "../lab/machine.ts";
import { lessonOf } from "../work/work.ts";
import { CellFrame, cellButton } from "./cell-frame.ts";
import { CellOutput } from "./cell-output.ts";
import { nodeNames, startNode } from "./node-of-lab.ts";
import { pageLab } from "./page-lab.ts";

/** How long a node may take to react to Stop before the reader is told what else to do. */
const STOP_MS = 3000;

/** A run of the cell, until the next one. */
type Run = {
  readonly text: string;
  readonly node: string;
  machine: Machine | null;
  id: number;
  phase: "preparing" | "waiting" | "running" | "over";
  /** the node that it ran on is not there any more */
  outlived: boolean;
};

/** An editable piece of code for a node. */
export class CodeCell {
  readonly #host: HTMLElement;
  readonly #frame: CellFrame;
  readonly #output: CellOutput;
  readonly #node = document.createElement("select");
  readonly #sign = document.createElement("span");
  readonly #run: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  #last: Run | null = null;
  #ending = "";

  constructor(host: HTMLElement, listing: HTMLElement, node: string) {
    this.#host = host;
    this.#output = new CellOutput(host.id);
    this.#run = cellButton("Run", "run", "small primary", () => void this.run());
    this.#run.title = "Ctrl-Enter";
    this.#stop = cellButton("Stop", "stop", "small", () => this.stop());
    this.#chooser(node);
    this.#frame = new CellFrame(host, listing, {
      label: `Code ${host.id}`,
      title: [this.#sign, this.#node],
      tools: [this.#stop, this.#run],
      keys: {
        "Ctrl-Enter": () => void this.run(),
        "Mod-Enter": () => void this.run(),
        "Shift-Enter": () => {
          void this.run();
          this.#moveOn();
        },
      },
      onChange: () => this.#show(),
    });
    host.append(this.#output.element);
    this.#show();
  }

  /** Runs the code, or has it wait for what runs on the node before it. */
  async run(): Promise<void> {
    if (this.#active) return;
    const run: Run = {
      text: this.#frame.text,
      node: this.#node.value,
      machine: null,
      id: 0,
      phase: "preparing",
      outlived: false,
    };
    this.#last = run;
    this.#ending = "";
    this.#output.clear();
    this.#show();
    try {
      const lab = await pageLab()?.start();
      if (lab === undefined) throw new Error("This page has no lab.");
      const machine = lab.machine(run.node);
      await startNode(machine);
      // stopped, or started anew, meanwhile
      if (this.#last !== run || run.phase !== "preparing") return;
      run.machine = machine;
      run.phase = "waiting";
      this.#watch(run, machine);
      const session = lessonOf(this.#host) ?? "page";
      run.id = machine.evaluate({ session, code: run.text, file: this.#host.id }, (event) => this.#told(run, event));
      this.#show();
    } catch (error) {
      if (this.#last !== run || run.phase === "over") return;
      this.#output.fail(error instanceof Error && error.message !== "" ? wordStart(error) : "The lab did not start.");
      this.#over(run, "failed");
    }
  }

  /** Kills the process that runs the code. */
  stop(): void {
    const run = this.#last;
    if (run === null || !this.#active) return;
    if (run.machine === null) {
      this.#over(run, "stopped");
      return;
    }
    run.machine.stopEvaluation(run.id);
    setTimeout(() => {
      if (run.phase === "over" || this.#last !== run) return;
      this.#output.fail(`${run.node} does not react. Switch it off in its terminal, then on again.`);
    }, STOP_MS);
  }

  focus(): void {
    this.#frame.focus();
  }

  dispose(): void {
    this.stop();
    this.#frame.dispose();
  }

  get #active(): boolean {
    return this.#last !== null && this.#last.phase !== "over";
  }

  #chooser(node: string): void {
    const names = nodeNames();
    for (const name of names.includes(node) ? names : [node, ...names]) {
      const option = document.createElement("option");
      option.value = name;
      option.textContent = name;
      this.#node.append(option);
    }
    this.#node.value = node;
    this.#node.className = "cell-node";
    this.#node.setAttribute("aria-label", `Node that runs ${this.#host.id}`);
    this.#node.addEventListener("change", () => this.#show());
    this.#sign.className = "mark";
  }

  #watch(run: Run, machine: Machine): void {
    const look = (): void => {
      if (machine.state === "up" || machine.state === "hung") return;
      machine.removeEventListener("state", look);
      run.outlived = true;
      this.#show();
    };
    machine.addEventListener("state", look, { signal: this.#frame.disposal.signal });
  }

  #told(run: Run, event: EvaluationEvent): void {
    if (this.#last !== run) return;
    this.#output.show(event);
    switch (event.is) {
      case "started":
        run.phase = "running";
        this.#show();
        return;
      case "value":
        this.#over(run, "done");
        return;
      case "error":
        this.#over(run, "failed");
        return;
      case "stopped":
        this.#over(run, "stopped");
        return;
      case "gone":
        this.#output.fail(`The node on ${run.node} ended before this code did.`);
        this.#over(run, "failed");
    }
  }

  #over(run: Run, ending: string): void {
    run.phase = "over";
    this.#ending = ending;
    this.#show();
  }

  #moveOn(): void {
    const cells = [...document.querySelectorAll<HTMLElement & { focusEditor?: () => void }>("nb-cell")];
    const next = cells[cells.indexOf(this.#host) + 1];
    if (next === undefined) return;
    next.scrollIntoView({ block: "nearest" });
    next.focusEditor?.();
  }

  #show(): void {
    const run = this.#last;
    const active = this.#active;
    const edited = run !== null && run.text !== this.#frame.text;
    const stale = run !== null && !active && (edited || run.outlived);
    this.#sign.dataset["node"] = this.#node.value;
    this.#node.disabled = active;
    this.#run.disabled = active;
    this.#stop.disabled = !active;
    this.#host.dataset["phase"] = run?.phase ?? "new";
    this.#host.toggleAttribute("data-stale", stale);
    this.#frame.mark(run === null ? "" : this.#word(run, stale, edited));
  }

  #word(run: Run, stale: boolean, edited: boolean): string {
    if (run.phase === "preparing") return `starts ${run.node} …`;
    if (run.phase === "waiting") return `waits for ${run.node} …`;
    if (run.phase === "running") return "runs …";
    if (!stale) return this.#ending;
    return edited ? "stale: edited since it ran" : `stale: ${run.node} was restarted since`;
  }
}

function wordStart(error: Error): string {
  return /[.!]$/.test(error.message) ? error.message : "The lab did not start; see there.";
}
