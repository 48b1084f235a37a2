// The lab of a lesson as the page sees it: one network, one Postgres, and a machine for each terminal. Elements listen
// to its events; nobody else talks to workers.

import type { FileText, Progress } from "../../workers/contract/lab.ts";
import { fetchAssets, type LabAssets } from "./assets.ts";
import { wordFailure } from "./failure.ts";
import { Machine } from "./machine.ts";
import { NetworkThread, PostgresThread } from "./threads.ts";

/** One terminal of a lab: `run` is what its Start button types. */
export type TerminalSpec = {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A lesson's lab. `files` have paths below the project's folder ("lib/a.ex"). */
export type LabSpec = {
  readonly host: string;
  readonly project: string;
  readonly postgres: string;
  readonly files: readonly FileText[];
  readonly terminals: readonly TerminalSpec[];
};

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

/** What a lab tells its listeners: a step moved on; the lab is ready; the lab could not boot. */
export type LabEvents = { step: CustomEvent<Step>; ready: Event; failed: Event };

/** Boots lazily: nothing is loaded before `start`. */
export class Lab extends EventTarget {
  readonly spec: LabSpec;
  /** by terminal name */
  readonly machines = new Map<string, Machine>();
  #steps = new Map<StepId, Step>();
  #network: NetworkThread | null = null;
  #postgres: PostgresThread | null = null;
  #assets: LabAssets | null = null;
  #started: Promise<void> | null = null;
  #files: Map<string, string>;

  constructor(spec: LabSpec) {
    super();
    this.spec = spec;
    this.#files = new Map(spec.files.map(([path, text]) => [`${this.home}/${path}`, text]));
    // nodes of one host share the cookie in the user's home directory
    const letters = crypto.getRandomValues(new Uint8Array(20)).map((b) => 65 + (b % 26));
    this.#files.set("/home/nodebook/.erlang.cookie", String.fromCharCode(...letters));
    for (const [id, label] of LABELS) {
      this.#steps.set(id, { id, label, state: "waiting", done: 0, total: 1, unit: "parts" });
    }
    for (const terminal of spec.terminals) this.machines.set(terminal.name, new Machine(this, terminal));
  }

  /** Where the project lies on every machine. */
  get home(): string {
    return `/home/nodebook/${this.spec.project}`;
  }

  get address(): string {
    return "192.168.1.10";
  }

  /** The steps in order, as they stand. */
  get steps(): readonly Step[] {
    return [...this.#steps.values()];
  }

  get started(): boolean {
    return this.#started !== null;
  }

  /** Boots the lab, once. Resolves when every terminal shows its prompt; rejects when a step failed (see `steps`). */
  start(): Promise<void> {
    this.#started ??= this.#boot().catch((error: unknown) => {
      this.dispose();
      this.dispatchEvent(new Event("failed"));
      throw error;
    });
    return this.#started;
  }

  async #boot(): Promise<void> {
    const step = (progress: Progress): void => this.#progress(progress);
    this.#assets = await this.#during("runtime", () => fetchAssets(step));
    const network = new NetworkThread();
    this.#network = network;
    await this.#during("network", () => network.start([{ name: this.spec.host, address: this.address }]));
    const postgres = new PostgresThread();
    this.#postgres = postgres;
    const database = this.#during("postgres", () =>
      postgres.boot(
        { database: this.spec.postgres, host: this.spec.host, address: this.address },
        this.assets,
        network,
        step,
      ),
    );
    const shells = this.#during("shell", async () => {
      let up = 0;
      const total = this.machines.size;
      await Promise.all(
        [...this.machines.values()].map(async (machine) => {
          await machine.powerOn();
          step({ step: "shell", done: ++up, total, unit: "parts" });
        }),
      );
    });
    await Promise.all([database, shells]);
    this.dispatchEvent(new Event("ready"));
  }

  async #during<T>(id: StepId, work: () => Promise<T>): Promise<T> {
    this.#change(id, { state: "running" });
    try {
      const result = await work();
      const { total } = this.#steps.get(id) as Step;
      this.#change(id, { state: "done", done: total });
      return result;
    } catch (error) {
      this.#change(id, { state: "failed", message: wordFailure(error) });
      throw error;
    }
  }

  #progress(progress: Progress): void {
    this.#change(progress.step, { done: progress.done, total: progress.total, unit: progress.unit });
  }

  #change(id: StepId, change: Partial<Step>): void {
    const step: Step = { ...(this.#steps.get(id) as Step), ...change };
    this.#steps.set(id, step);
    this.dispatchEvent(new CustomEvent("step", { detail: step }));
  }

  /** @throws before the lab was started. */
  get network(): NetworkThread {
    if (this.#network === null) throw new Error("the lab has not been started");
    return this.#network;
  }

  /** @throws before the lab was started. */
  get assets(): LabAssets {
    if (this.#assets === null) throw new Error("the lab has not been started");
    return this.#assets;
  }

  /** The files of the machines as they are to be at power on: absolute paths. */
  get files(): FileText[] {
    return [...this.#files];
  }

  /** Saves a file of the project on every machine, those that are off too. `path` is below the project's folder. */
  writeFile(path: string, text: string): void {
    const file: FileText = [`${this.home}/${path}`, text];
    this.#files.set(...file);
    for (const machine of this.machines.values()) machine.write(file);
  }

  /** The machine of a terminal. */
  machine(name: string): Machine {
    const machine = this.machines.get(name);
    if (machine === undefined) throw new Error(`no terminal ${name} in this lab`);
    return machine;
  }

  /** Ends all workers. */
  dispose(): void {
    for (const machine of this.machines.values()) machine.powerOff();
    this.#postgres?.dispose();
    this.#network?.dispose();
    this.#postgres = null;
    this.#network = null;
    this.#started = null;
  }
}
