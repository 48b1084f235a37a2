// A machine of the lab: one worker with a terminal. Power off ends the worker at once; power on makes a new one.
// Hung, the worker stands still.

import type { FileText, Foreground, HostSpec, Order, ToMachine, TypedLines } from "../../workers/contract/lab.ts";
import type {
  Evaluation,
  EvaluationEvent,
  Findings,
  Inquiry,
  NodeReport,
  NoFindings,
} from "../../workers/contract/observe.ts";
import type { Lab, TerminalSpec } from "./lab.ts";
import { obey } from "./orders.ts";
import { Questions } from "./questions.ts";
import { MachineThread } from "./threads.ts";

/** What a machine is doing, for its badge. "shell" is bash at its prompt; "up" runs a program; "hung" does nothing. */
export type MachineState = "off" | "booting" | "shell" | "up" | "hung";

/** A line that was typed into a program of a machine. */
export type TypedLine = { readonly program: string; readonly line: string };

const MOST_LINES = 500;

/**
 * Events: "output" (CustomEvent<string>: text for the terminal, as xterm takes it), "state" (Event), and while somebody
 * watches "report" (Event, see `report`); "line" (CustomEvent<TypedLine>) when one was typed. Keys go to `input`.
 */
export class Machine extends EventTarget {
  readonly spec: TerminalSpec;
  /** which machine of its lab it was, from 0; no other of that lab ever has the same */
  readonly place: number;
  readonly #lab: Lab;
  #thread: MachineThread | null = null;
  #state: Exclude<MachineState, "hung"> = "off";
  #hung = false;
  #skew = 0;
  #foreground: Foreground = { program: "bash", node: null };
  #size = { columns: 80, rows: 24 };
  #watchers = 0;
  #history: TypedLines = {};
  #report: NodeReport | null = null;
  readonly #questions = new Questions((message) => {
    this.#thread?.post(message);
    return this.#thread !== null;
  });

  constructor(lab: Lab, spec: TerminalSpec, place: number) {
    super();
    this.place = place;
    this.#lab = lab;
    this.spec = spec;
  }

  get name(): string {
    return this.spec.name;
  }

  get state(): MachineState {
    return this.#hung ? "hung" : this.#state;
  }

  /** The host that it is a part of. */
  get host(): HostSpec {
    return this.#lab.hostOf(this.spec);
  }

  /** The program that runs in the terminal, and the name of its node when it is distributed ("node1@nodebook"). */
  get foreground(): Foreground {
    return this.#foreground;
  }

  /** What the node last told of itself; null without a node, or while nobody watches. */
  get report(): NodeReport | null {
    return this.#report;
  }

  /** Lines that were typed, by program: the arrow keys bring them, after the next power on too. */
  get history(): TypedLines {
    return this.#history;
  }

  set history(lines: TypedLines) {
    this.#history = lines;
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

  /**
   * Asks the node about its processes, trees, tables or names. Resolves to what was found, or to why there is nothing:
   * "no-node" or "no-answer".
   */
  inquire<A extends Inquiry["ask"]>(
    inquiry: Extract<Inquiry, { ask: A }>,
  ): Promise<Extract<Findings, { ask: A }> | NoFindings> {
    return this.#questions.inquire(inquiry) as Promise<Extract<Findings, { ask: A }> | NoFindings>;
  }

  /**
   * Runs code on the node, as soon as it is ready. `onEvent` hears what it writes and how it ended: "value", "error",
   * "stopped" or "gone" (no node runs, or it ended). Answers the number that `stopEvaluation` takes.
   */
  evaluate(evaluation: Omit<Evaluation, "id">, onEvent: (event: EvaluationEvent) => void): number {
    return this.#questions.evaluate(evaluation, onEvent);
  }

  /** Kills the process that runs the code, or drops code that waits. */
  stopEvaluation(id: number): void {
    this.#questions.stop(id);
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
    thread.onLine = (program, line) => {
      this.#history = { ...this.#history, [program]: [...(this.#history[program] ?? []), line].slice(-MOST_LINES) };
      this.dispatchEvent(new CustomEvent<TypedLine>("line", { detail: { program, line } }));
    };
    thread.onReport = (report) => this.#reported(report);
    thread.onFindings = (id, findings) => this.#questions.found(id, findings);
    thread.onEvaluation = (event) => this.#questions.told(event);
    if (this.#watchers > 0) thread.post({ t: "watch", on: true });
    thread.onOrder = (id, order) => void this.#order(id, order);
    const { home, files, assets, network, names, clockSetting, environment } = this.#lab;
    const card = { card: this.name, host: this.host.name, address: this.host.address };
    const env = { ...environment(this.host), ...this.spec.env };
    await thread.boot(
      {
        card,
        slot: this.place,
        names,
        cwd: home,
        env,
        files,
        ...this.#size,
        library: assets.library,
        sources: assets.sources,
        specs: assets.specs,
        clock: clockSetting,
        history: this.#history,
      },
      network,
    );
    if (this.#skew !== 0) thread.post({ t: "skew", milliseconds: this.#skew });
  }

  async #order(id: number, order: Order): Promise<void> {
    const thread = this.#thread;
    try {
      const status = await obey(this.#lab, order);
      thread?.post({ t: "ordered", id, status });
    } catch (error) {
      thread?.post({ t: "refused", id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Turns the power on when it is off, and types the command that the lab gives this terminal. */
  async start(): Promise<void> {
    if (this.#state === "off") await this.powerOn();
    if (this.#state === "shell") this.type(this.spec.run);
  }

  /** Asks what runs in the foreground to end in good order, as `System.stop` does. */
  stop(): void {
    this.#thread?.post({ t: "stop" });
  }

  /** Stands still, or goes on: nothing runs, is heard or said meanwhile. */
  hang(hung: boolean): void {
    if (this.#thread === null || this.#hung === hung) return;
    this.#thread.post({ t: hung ? "hang" : "resume" });
    this.#hung = hung;
    this.dispatchEvent(new Event("state"));
  }

  /** Sets the wall clock that many milliseconds ahead of the lab's; it stays so when the power goes off. */
  skew(milliseconds: number): void {
    this.#skew = milliseconds;
    this.#thread?.post({ t: "skew", milliseconds });
  }

  /** What the page tells every machine: the clock, the names of hosts. */
  tell(message: Extract<ToMachine, { t: "clock" | "names" }>): void {
    this.#thread?.post(message);
  }

  /**
   * Ends the worker at once. "kill": its host lives on and resets the connections that it had. "power-off": nobody is
   * told, and who talks to it waits in vain.
   */
  powerOff(how: "kill" | "power-off" = "kill"): void {
    if (this.#thread === null) return;
    this.#thread.dispose();
    this.#thread = null;
    this.#hung = false;
    this.#lab.network.detach(this.name, how);
    this.#foreground = { program: "bash", node: null };
    this.#reported(null);
    this.#questions.end();
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

  #change(state: Exclude<MachineState, "hung">): void {
    this.#state = state;
    this.dispatchEvent(new Event("state"));
  }
}
