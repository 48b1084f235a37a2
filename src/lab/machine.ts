// A machine of the lab: one worker with a terminal. Power off ends the worker at once; power on makes a new one.

import type { FileText, Foreground } from "../../workers/contract/lab.ts";
import type { NodeReport } from "../../workers/contract/observe.ts";
import type { Lab, TerminalSpec } from "./lab.ts";
import { MachineThread } from "./threads.ts";

/** What a machine is doing, for its badge. "shell" is bash at its prompt; "up" runs a program. */
export type MachineState = "off" | "booting" | "shell" | "up";

/**
 * Events: "output" (CustomEvent<string>: text for the terminal, as xterm takes it), "state" (Event), and while somebody
 * watches "report" (Event, see `report`). Keys go to `input`.
 */
export class Machine extends EventTarget {
  readonly spec: TerminalSpec;
  readonly #lab: Lab;
  #thread: MachineThread | null = null;
  #state: MachineState = "off";
  #foreground: Foreground = { program: "bash", node: null };
  #size = { columns: 80, rows: 24 };
  #watchers = 0;
  #report: NodeReport | null = null;

  constructor(lab: Lab, spec: TerminalSpec) {
    super();
    this.#lab = lab;
    this.spec = spec;
  }

  get name(): string {
    return this.spec.name;
  }

  get state(): MachineState {
    return this.#state;
  }

  /** The program that runs in the terminal, and the name of its node when it is distributed ("node1@nodebook"). */
  get foreground(): Foreground {
    return this.#foreground;
  }

  /** What the node last told of itself; null without a node, or while nobody watches. */
  get report(): NodeReport | null {
    return this.#report;
  }

  /** Watches the node, until the function that it answers is called. */
  watch(): () => void {
    if (++this.#watchers === 1) this.#thread?.post({ t: "watch", on: true });
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      if (--this.#watchers > 0) return;
      this.#thread?.post({ t: "watch", on: false });
      this.#report = null;
    };
  }

  #reported(report: NodeReport | null): void {
    if (this.#watchers === 0 || (report === null && this.#report === null)) return;
    this.#report = report;
    this.dispatchEvent(new Event("report"));
  }

  /** Starts the machine with the lab's files. Resolves when bash shows its prompt. */
  async powerOn(): Promise<void> {
    if (this.#thread !== null) return;
    const thread = new MachineThread();
    this.#thread = thread;
    this.#change("booting");
    thread.onOutput = (data) => this.dispatchEvent(new CustomEvent("output", { detail: data }));
    thread.onForeground = (foreground) => {
      this.#foreground = foreground;
      this.#change(foreground.program === "bash" ? "shell" : "up");
    };
    thread.onReport = (report) => this.#reported(report);
    if (this.#watchers > 0) thread.post({ t: "watch", on: true });
    const { spec, address, home, files, assets, network } = this.#lab;
    const card = { card: this.name, host: spec.host, address };
    await thread.boot(
      {
        card,
        names: [[spec.host, address]],
        cwd: home,
        env: { PGDATABASE: spec.postgres, PGUSER: "postgres", PGHOST: "localhost", ...this.spec.env },
        files,
        ...this.#size,
        library: assets.library,
      },
      network,
    );
  }

  /** Cuts the power: the worker ends at once. Its host lives on and resets the connections that the worker had. */
  powerOff(): void {
    if (this.#thread === null) return;
    this.#thread.dispose();
    this.#thread = null;
    this.#lab.network.detach(this.name, "kill");
    this.#foreground = { program: "bash", node: null };
    this.#reported(null);
    this.#change("off");
  }

  /** Keys, as xterm's onData gives them. */
  input(data: string): void {
    this.#thread?.post({ t: "input", data });
  }

  /** Types a command and Enter. */
  type(command: string): void {
    this.input(`${command}\r`);
  }

  resize(columns: number, rows: number): void {
    this.#size = { columns, rows };
    this.#thread?.post({ t: "resize", columns, rows });
  }

  /** Writes a file on this machine's disk. */
  write(file: FileText): void {
    this.#thread?.post({ t: "write", file });
  }

  #change(state: MachineState): void {
    this.#state = state;
    this.dispatchEvent(new Event("state"));
  }
}
