// One node: its processes, names, timers, code, tables and what it was given from outside. Everything that a native
// needs hangs on it. Nothing here is shared with another node of the same thread.

import { type Atom, atom, UNDEFINED } from "../terms/atom.ts";
import { COUNTED, type Code, Fun, list, Pid, type Pid as PidType, Ref, type Term } from "../terms/term.ts";
import { Aliases } from "./aliases.ts";
import { CodeServer, type Loaded, type ModuleFinder } from "./code-server.ts";
import { Tables } from "./ets.ts";
import { callSegment } from "./frame.ts";
import type { Host } from "./host.ts";
import type { NativeModule } from "./native-api.ts";
import { Process } from "./process.ts";
import { ProcessTable } from "./process-table.ts";
import { LOCAL, type Router } from "./router.ts";
import { Runtime } from "./runtime.ts";
import { Scheduler } from "./scheduler.ts";
import { deliver, link, type MonitorOptions, monitor } from "./signals.ts";
import { type Timer, Timers } from "./timers.ts";
import { WorkingDirectory } from "./working-directory.ts";

export type VmOptions = {
  readonly host: Host;
  readonly natives: readonly NativeModule[];
  /** finds modules of the standard library and of packages by name */
  readonly library: ModuleFinder;
};

export type SpawnOptions = { link?: boolean; monitor?: MonitorOptions; priority?: string };
const PLAIN_SPAWN: SpawnOptions = {};

/** In reductions: who starts many processes lets them run between, so that those that end soon are not many at a time. */
const SPAWN_COST = 16;

export class Vm {
  readonly host: Host;
  readonly cwd: WorkingDirectory;
  readonly rt: Runtime;
  readonly scheduler: Scheduler;
  readonly timers = new Timers();
  readonly code: CodeServer;
  readonly tables: Tables;
  readonly persistent = new Map<string, [Term, Term]>();
  /** state that natives keep per node, by the native module's name */
  readonly state = new Map<string, unknown>();
  router: Router | null = null;
  /** a connection to another node was made, or lost */
  onConnections: (() => void) | null = null;
  nodeName: Atom = LOCAL;
  creation = 0;
  cookie: Atom = atom("nocookie");
  readonly startedAt: number;
  readonly #processes = new ProcessTable();
  readonly #names = new Map<Atom, Process>();
  readonly aliases = new Aliases();
  #nextPid = 0;
  #nextRef = 0;
  #uniqueInteger = 0;
  readonly #goneListeners: ((process: Process, reason: Term) => void)[] = [];
  /** The pid in whose name the VM itself sends. */
  readonly systemPid: Pid = new Pid(LOCAL, 0, 0, 0);

  constructor(options: VmOptions) {
    this.host = options.host;
    this.cwd = new WorkingDirectory(options.host.cwd);
    this.startedAt = options.host.now();
    this.rt = new Runtime(this);
    this.scheduler = new Scheduler(this);
    this.tables = new Tables();
    this.code = new CodeServer(this, options.natives);
    this.code.addSource(options.library);
    this.#nextPid = 1;
    const init = new Process(this.systemPid, this.systemPid, UNDEFINED, [atom("erlang"), atom("apply"), 2], []);
    init.status = "waiting";
    this.rt.proc = init;
  }

  // ---- processes --------------------------------------------------------------------------------------------------

  process(pid: PidType): Process | undefined {
    if (pid.process !== null) return pid.process as Process;
    const found = this.#processes.get(pid.id + pid.serial * 2 ** 28);
    return found?.status === "exiting" ? undefined : found;
  }

  processes(): Iterable<Process> {
    return this.#processes.all();
  }

  get processCount(): number {
    return this.#processes.size;
  }

  /** Starts a process that calls `f(...args)`. */
  spawn(
    f: Code,
    args: readonly Term[],
    initialCall: Term,
    options: SpawnOptions = PLAIN_SPAWN,
    parent: Process | undefined = this.rt.proc,
  ): Process & { monitorRef?: Ref } {
    const n = this.#nextPid++;
    const pid = new Pid(LOCAL, n % 2 ** 28, Math.floor(n / 2 ** 28), 0);
    const leader = parent?.groupLeader ?? this.systemPid;
    const stack = callSegment(f, args);
    const process = new Process(pid, leader, parent?.pid ?? UNDEFINED, initialCall, stack);
    pid.process = process;
    this.#processes.add(n, process);
    if (options.priority !== undefined) process.priority = options.priority;
    if (parent !== undefined && options.link === true) link(this, parent, pid);
    if (parent !== undefined && options.monitor !== undefined) {
      const ref = this.makeRef();
      (process as Process & { monitorRef?: Ref }).monitorRef = ref;
      monitor(this, parent, pid, ref, options.monitor);
    }
    this.scheduler.enqueue(process);
    this.rt.reds -= SPAWN_COST;
    return process;
  }

  /** Starts a process that calls `module.name(...args)`. */
  spawnMfa(module: string, name: string, args: readonly Term[], options: SpawnOptions = {}, parent?: Process): Process {
    const cell = this.code.cell(module, name, args.length);
    return this.spawn((...a) => cell.f(...a), args, [atom(module), atom(name), args.length], options, parent);
  }

  removeProcess(process: Process): void {
    this.#processes.delete(process.pid.id + process.pid.serial * 2 ** 28);
    if (process.registeredName !== undefined) this.#names.delete(process.registeredName);
    this.aliases.forget(process);
  }

  /** Called once for each process that ended. */
  onProcessGone(listener: (process: Process, reason: Term) => void): void {
    this.#goneListeners.push(listener);
  }

  processGone(process: Process, reason: Term): void {
    if (process.ownsTables) this.tables.ownerGone(process.pid, this.#inherit);
    for (const listener of this.#goneListeners) listener(process, reason);
  }

  readonly #inherit = (heir: Pid, message: Term): void => {
    const to = this.process(heir);
    if (to === undefined) return;
    to.ownsTables = true;
    deliver(this, to, message);
  };

  /** A process ended by an error nobody caught: the logger hears of it. */
  crashed(process: Process, reason: Term, trace: Term): void {
    if (this.code.find("nodebook_logger", "process_crash", 5) === undefined) return;
    this.spawnMfa(
      "nodebook_logger",
      "process_crash",
      [process.pid, atom("error"), reason, trace, process.groupLeader],
      {},
      undefined,
    );
  }

  // ---- names and references ---------------------------------------------------------------------------------------

  whereis(name: Atom): Process | undefined {
    return this.#names.get(name);
  }

  register(name: Atom, process: Process): boolean {
    if (this.#names.has(name) || process.registeredName !== undefined) return false;
    this.#names.set(name, process);
    process.registeredName = name;
    return true;
  }

  unregister(name: Atom): boolean {
    const process = this.#names.get(name);
    if (process === undefined) return false;
    process.registeredName = undefined;
    return this.#names.delete(name);
  }

  registered(): Atom[] {
    return [...this.#names.keys()];
  }

  makeRef(): Ref {
    this.#refSeed ??= this.#newSeed();
    return Ref.made(LOCAL, this.#nextRef++, this.#refSeed);
  }

  #refSeed: readonly number[] | undefined;
  #newSeed(): number[] {
    const words = new Uint32Array(2);
    this.host.random(new Uint8Array(words.buffer));
    const [middle = 0, last = 0] = words;
    // room for the count, see Ref.key
    return [(middle >>> 1) & -COUNTED, last];
  }

  uniqueInteger(): number {
    return ++this.#uniqueInteger;
  }

  // ---- time -------------------------------------------------------------------------------------------------------

  addTimer(milliseconds: number, fire: () => void): Timer {
    return this.addTimerAt(this.host.now() + milliseconds, fire);
  }

  /** Runs the function at that time of the host's monotonic clock, in milliseconds. */
  addTimerAt(at: number, fire: () => void): Timer {
    const timer = this.timers.add(at, fire);
    this.scheduler.timerAdded();
    return timer;
  }

  // ---- modules ----------------------------------------------------------------------------------------------------

  /** `module_info` and the like, added to every module when it is loaded; set by the natives that know the format. */
  moduleFunctions: (loaded: Loaded) => Iterable<readonly [string, Code]> = () => [];

  /** A function value of `module.name/arity`. */
  externalFun(module: string, name: string, arity: number): Fun {
    const cell = this.code.cell(module, name, arity);
    return new Fun(
      (...args) => cell.f(...args),
      arity,
      { module: atom(module), name, index: 0, uniq: 0, external: true },
      [],
    );
  }

  /** Ends the node: nothing runs any more. */
  halt(status: number): void {
    if (this.scheduler.stopped) return;
    this.scheduler.stop();
    this.host.exit(status);
  }

  pidList(): Term {
    return list(this.#processes.all().map((p) => p.pid));
  }
}
