// The lab of a lesson as the page sees it: one network, one Postgres, and a machine for each terminal. Elements listen
// to its events, read what it knows, and act on it; nobody else talks to workers.

import type { ClockSetting, FileText, HostSpec } from "../../workers/contract/lab.ts";
import type {
  Action,
  ClockState,
  NodeReport,
  SessionReport,
  TimelineEvent,
  WireState,
} from "../../workers/contract/observe.ts";
import { perform } from "./actions.ts";
import { fetchAssets, type LabAssets } from "./assets.ts";
import { BootSteps, type Step } from "./boot-steps.ts";
import { ClockControl } from "./clock-control.ts";
import { Hosts } from "./hosts.ts";
import { Machine } from "./machine.ts";
import { Observation, type ObservationEvents } from "./observation.ts";
import { once } from "./once.ts";
import { hostsOf, type LabSpec, type TerminalSpec } from "./spec.ts";
import { NetworkThread, PostgresThread } from "./threads.ts";

export type { Step, StepId } from "./boot-steps.ts";
export type { LabSpec, TerminalSpec } from "./spec.ts";

/**
 * What a lab tells its listeners: a step moved on; the lab is ready; the lab could not boot; the clock was set; there is
 * another machine or host; the database was written, was handed out to be kept, or could not be restored; and what is
 * observed.
 */
export type LabEvents = ObservationEvents & {
  step: CustomEvent<Step>;
  ready: Event;
  failed: Event;
  clock: CustomEvent<ClockState>;
  machines: Event;
  written: Event;
  database: CustomEvent<Uint8Array<ArrayBuffer>>;
  "not-restored": Event;
};

/** Boots lazily: nothing is loaded before `start`. */
export class Lab extends EventTarget {
  /** by terminal name */
  readonly machines = new Map<string, Machine>();
  readonly observation = new Observation((event) => this.dispatchEvent(event));
  #spec: LabSpec;
  readonly #clock = new ClockControl({
    onSet: (clock) => this.#setClocks(clock),
    onStep: () => this.#network?.post({ t: "step" }),
  });
  readonly #hosts: Hosts;
  #places = 0;
  #observers = 0;
  #recorders = 0;
  #watching: (() => void)[] = [];
  readonly #steps: BootSteps;
  #network: NetworkThread | null = null;
  #postgres: PostgresThread | null = null;
  #assets: LabAssets | null = null;
  #started: Promise<void> | null = null;
  #files: Map<string, string>;
  /** a data directory to start Postgres with, as "database" handed it out */
  database: Uint8Array<ArrayBuffer> | null = null;

  constructor(spec: LabSpec) {
    super();
    this.#spec = spec;
    this.#hosts = new Hosts(hostsOf(spec));
    this.#files = new Map(spec.files.map(([path, text]) => [`${this.home}/${path}`, text]));
    // nodes of one host share the cookie in the user's home directory
    const letters = crypto.getRandomValues(new Uint8Array(20)).map((b) => 65 + (b % 26));
    this.#files.set("/home/nodebook/.erlang.cookie", String.fromCharCode(...letters));
    const tell = (step: Step): unknown => this.dispatchEvent(new CustomEvent("step", { detail: step }));
    this.#steps = new BootSteps(spec.postgres !== undefined, tell);
    for (const terminal of spec.terminals) this.#addMachine(terminal);
  }

  #addMachine(terminal: TerminalSpec): Machine {
    const machine = new Machine(this, terminal, this.#places++);
    this.machines.set(terminal.name, machine);
    machine.addEventListener("report", () => this.observation.reported(machine.name, machine.report));
    let node: string | null = null;
    machine.addEventListener("state", () => {
      const now = machine.foreground.node;
      if (now === node) return;
      this.mark(machine.name, now === null ? `${node} is down` : `${now} starts`);
      node = now;
    });
    if (this.#observers > 0) this.#watching.push(machine.watch());
    return machine;
  }

  /** What it consists of. */
  get spec(): LabSpec {
    return this.#spec;
  }

  /** Where the project lies on every machine. */
  get home(): string {
    return `/home/nodebook/${this.spec.project}`;
  }

  /** The hosts, at least one. */
  get hosts(): readonly HostSpec[] {
    return this.#hosts.all;
  }

  /** The names that every host resolves. */
  get names(): (readonly [name: string, address: string])[] {
    return this.#hosts.names;
  }

  /** The host of a terminal. */
  hostOf(terminal: TerminalSpec): HostSpec {
    return this.#hosts.named(terminal.host ?? this.#hosts.first.name);
  }

  /** What every shell of a host has in its environment. */
  readonly environment = (host: HostSpec): Record<string, string> => {
    const { postgres } = this.spec;
    if (postgres === undefined) return {};
    const where = host.name === this.#hosts.first.name ? "localhost" : this.#hosts.first.name;
    return { PGDATABASE: postgres, PGUSER: "postgres", PGHOST: where };
  };

  /** The steps in order, as they stand. */
  get steps(): readonly Step[] {
    return this.#steps.all;
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
    const { progress } = this.#steps;
    this.#assets = await this.#steps.during("runtime", () => fetchAssets(progress));
    const network = new NetworkThread();
    this.#network = network;
    this.#clock.restart();
    network.onTimeline = (events) => this.observation.happened(events);
    network.onStepped = (moved) => this.#clock.stepped(moved);
    await this.#steps.during("network", () => network.start(this.hosts, this.clockSetting));
    if (this.#recorders > 0) network.post({ t: "watch", on: true });
    const database = this.#bootPostgres(network);
    const shells = this.#steps.during("shell", async () => {
      let up = 0;
      const total = this.machines.size;
      await Promise.all(
        [...this.machines.values()].map(async (machine) => {
          await machine.powerOn();
          progress({ step: "shell", done: ++up, total, unit: "parts" });
        }),
      );
    });
    await Promise.all([database, shells]);
    this.dispatchEvent(new Event("ready"));
  }

  async #bootPostgres(network: NetworkThread): Promise<void> {
    const { postgres: database } = this.spec;
    if (database === undefined) return;
    const postgres = new PostgresThread();
    this.#postgres = postgres;
    postgres.onSessions = (sessions) => this.observation.setSessions(sessions);
    if (this.#observers > 0) postgres.post({ t: "watch", on: true });
    postgres.onWritten = () => this.dispatchEvent(new Event("written"));
    postgres.onKept = (data) => this.dispatchEvent(new CustomEvent("database", { detail: data }));
    postgres.onNotRestored = () => this.dispatchEvent(new Event("not-restored"));
    const where = {
      database,
      host: this.#hosts.first,
      names: this.names,
      clock: this.clockSetting,
      kept: this.database,
    };
    await this.#steps.during("postgres", () => postgres.boot(where, this.assets, network, this.#steps.progress));
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

  /** Asks Postgres for its data directory, between transactions; it comes by the event "database". */
  keepDatabase(): void {
    this.#postgres?.post({ t: "keep" });
  }

  /** The machine of a terminal. */
  machine(name: string): Machine {
    const machine = this.machines.get(name);
    if (machine === undefined) throw new Error(`no terminal ${name} in this lab`);
    return machine;
  }

  // ---- observing ----------------------------------------------------------------------------------------------------

  /**
   * From now on nodes and Postgres report on themselves, until the function that it answers is called. Before, an
   * unobserved lab is not slowed.
   */
  observe(): () => void {
    if (++this.#observers === 1) this.#watch(true);
    return once(() => {
      if (--this.#observers === 0) this.#watch(false);
    });
  }

  /** From now on what crosses the network is recorded, until the function that it answers is called. */
  record(): () => void {
    if (++this.#recorders === 1) this.#network?.post({ t: "watch", on: true });
    return once(() => {
      if (--this.#recorders === 0) this.#network?.post({ t: "watch", on: false });
    });
  }

  #watch(on: boolean): void {
    for (const end of this.#watching.splice(0)) end();
    if (on) this.#watching = [...this.machines.values()].map((m) => m.watch());
    this.#postgres?.post({ t: "watch", on });
    if (!on) this.observation.reports.clear();
  }

  /** What nodes last told of themselves, by machine; only while observed. */
  get reports(): ReadonlyMap<string, NodeReport> {
    return this.observation.reports;
  }

  get sessions(): readonly SessionReport[] {
    return this.observation.sessions.value;
  }

  /** Wires that are cut, slow or lossy, each direction of its own. */
  get wires(): readonly WireState[] {
    return this.observation.wires.value;
  }

  /** What was recorded, oldest first. */
  get timeline(): readonly TimelineEvent[] {
    return this.observation.timeline;
  }

  /** A message of the timeline in full; says so when it is no longer kept. */
  decode(id: number): Promise<string> {
    return this.network.decode(id);
  }

  /** Puts an event of a lane on the timeline. */
  mark(lane: string, label: string): void {
    this.#network?.post({ t: "mark", lane, label });
  }

  // ---- acting -------------------------------------------------------------------------------------------------------

  /** Starts, stops, breaks or mends something. @throws {ActionError} when that cannot be done here. */
  act(action: Action): Promise<void> {
    return perform(this, action);
  }

  /** Another host, to a lab that runs or not. @throws when there is one of that name or address. */
  addHost(host: HostSpec): void {
    this.#hosts.add(host);
    this.#network?.post({ t: "host", host });
    this.#tellNames();
    this.dispatchEvent(new Event("machines"));
  }

  #tellNames(): void {
    for (const machine of this.machines.values()) machine.tell({ t: "names", names: this.names });
  }

  /** Another terminal; in a lab that runs its power goes on at once. @throws when there is one of that name. */
  addTerminal(terminal: TerminalSpec): Machine {
    if (this.machines.has(terminal.name)) throw new Error(`there is a terminal ${terminal.name} already`);
    this.hostOf(terminal);
    const machine = this.#addMachine(terminal);
    if (this.#network !== null) void machine.powerOn();
    this.dispatchEvent(new Event("machines"));
    return machine;
  }

  /**
   * Postgres, for a lab that has none; in one that runs it boots at once. Machines learn where it is when their power
   * goes on.
   */
  async addPostgres(database: string): Promise<void> {
    if (this.spec.postgres !== undefined) throw new Error("there is a Postgres in this lab already");
    this.#spec = { ...this.#spec, postgres: database };
    this.dispatchEvent(new Event("machines"));
    if (this.#network !== null) await this.#bootPostgres(this.#network);
  }

  /** Kills a machine and takes it out of the lab, with what was wrong with its wires. */
  removeTerminal(name: string): void {
    this.machine(name).powerOff();
    this.machines.delete(name);
    this.#removed(name);
  }

  /** Takes a host out of the lab. @throws when something is on it, or it is the last one. */
  removeHost(name: string): void {
    const isUsed = [...this.machines.values()].some(({ host }) => host.name === name);
    const hasPostgres = this.spec.postgres !== undefined && name === this.#hosts.first.name;
    if (isUsed || hasPostgres) throw new Error(`there is something on the host ${name}`);
    this.#hosts.remove(name);
    this.#tellNames();
    this.#removed(name);
  }

  /** Ends Postgres and takes it out of the lab; what it held is lost. */
  removePostgres(): void {
    const { postgres: _, ...spec } = this.#spec;
    this.#spec = spec;
    this.#postgres?.dispose();
    this.#postgres = null;
    this.#network?.detach("postgres", "kill");
    this.#steps.drop("postgres");
    this.observation.setSessions({ at: this.clock.now, value: [] });
    this.#removed("postgres");
  }

  #removed(name: string): void {
    this.mark(name, "is removed");
    void this.#network?.remove(name).then((wires) => this.observation.setWires(wires));
    this.dispatchEvent(new Event("machines"));
  }

  // ---- the clock ----------------------------------------------------------------------------------------------------

  get clock(): ClockState {
    return this.#clock.state;
  }

  /** What a worker needs to read the clock. */
  get clockSetting(): ClockSetting {
    return this.#clock.setting;
  }

  /** Lets the lab's clock run at 0.01 to 1 of its speed, or stand (0). @throws RangeError otherwise. */
  setClock(speed: number): void {
    this.#clock.set(speed);
  }

  /** Stands, and lets one message through; when none waits the clock runs until the next one comes. */
  step(): void {
    this.#clock.step();
  }

  #setClocks(clock: ClockSetting): void {
    const message = { t: "clock", clock } as const;
    this.#network?.post(message);
    this.#postgres?.post(message);
    for (const machine of this.machines.values()) machine.tell(message);
    this.dispatchEvent(new CustomEvent("clock", { detail: this.clock }));
  }

  /** Ends all workers. */
  dispose(): void {
    for (const machine of this.machines.values()) machine.powerOff();
    this.#postgres?.dispose();
    this.#network?.dispose();
    this.#postgres = null;
    this.#network = null;
    this.#started = null;
    this.observation.clear();
  }
}
