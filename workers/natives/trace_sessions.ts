// Traces: which processes and functions somebody wants to hear of, and the messages that tell of them. A session is one such
// wish; `:erlang.trace/3` has one of its own. Specification: the references of `erlang` and `trace`, OTP 27.

import { CallHooks } from "../beam/call-hooks.ts";
import { LocalHooks } from "../beam/local-hooks.ts";
import { Mailbox, type Process } from "../beam/process.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom } from "../terms/atom.ts";
import { list, type Pid, type Term } from "../terms/term.ts";
import { Clocks } from "./trace_counters.ts";
import { FunctionTraces } from "./trace_functions.ts";
import { send, stampOf } from "./trace_messages.ts";
import { watchSlices } from "./trace_slices.ts";
import type { Taken, TraceSpec } from "./trace_specs.ts";

const RECEIVE = atom("receive");

/** What of a process is traced, and who is told. */
export type Traced = { flags: Set<string>; tracer: Pid };

/** A specification for sends or receives: as it was given, and what it takes. */
export type MessageSpec = { readonly given: Term; readonly takes: TraceSpec | boolean };

export const ANY_MESSAGE: MessageSpec = { given: true, takes: true };

/** Everything that is traced on a node. */
export class Traces {
  readonly vm: Vm;
  readonly hooks: CallHooks;
  readonly local: LocalHooks;
  readonly clocks: Clocks;
  /** that of :erlang.trace/3 comes first */
  readonly sessions: Session[] = [];
  /** looks at what processes do; answers how to end it */
  readonly #watch: (traces: Traces) => () => void;
  #stop: (() => void) | undefined;
  #slices: (() => void) | undefined;

  constructor(vm: Vm, watch: (traces: Traces) => () => void) {
    this.vm = vm;
    this.#watch = watch;
    this.hooks = new CallHooks(vm);
    this.local = new LocalHooks(vm, this.hooks);
    this.clocks = new Clocks(() => vm.host.now());
    this.sessions.push(new Session(this, atom("default")));
    vm.onProcessGone((process, reason) => {
      this.clocks.gone(process);
      for (const session of this.sessions) session.gone(process, reason);
    });
  }

  get standard(): Session {
    return this.sessions[0] as Session;
  }

  /** Looks at sends, spawns and the like while there is anything to tell of them. */
  update(): void {
    const needed = this.sessions.some((s) => s.busy);
    if (needed !== (this.#stop !== undefined)) {
      this.#stop?.();
      this.#stop = needed ? this.#watch(this) : undefined;
    }
    const timed = this.sessions.some((s) => s.functions.timed || s.hears("running") || s.hears("running_procs"));
    if (timed === (this.#slices !== undefined)) return;
    this.#slices?.();
    this.#slices = timed ? watchSlices(this.vm, this) : undefined;
  }
}

/** One wish to be told: its processes, its functions, its tracer. */
export class Session {
  readonly name: Atom;
  /** of a session that was made by `:trace`: who is told */
  readonly tracer: Pid | undefined;
  readonly processes = new Map<Process, Traced>();
  /** what processes that are yet to come get */
  fresh: Traced | undefined;
  readonly functions: FunctionTraces;
  send = ANY_MESSAGE;
  receive = ANY_MESSAGE;
  readonly #traces: Traces;

  constructor(traces: Traces, name: Atom, tracer?: Pid) {
    this.#traces = traces;
    this.name = name;
    this.tracer = tracer;
    this.functions = new FunctionTraces(traces, this);
  }

  get busy(): boolean {
    return this.processes.size > 0 || this.fresh !== undefined;
  }

  /** Whether that of some process is traced. */
  hears(flag: string): boolean {
    return this.fresh?.flags.has(flag) === true || [...this.processes.values()].some(({ flags }) => flags.has(flag));
  }

  // ---- processes --------------------------------------------------------------------------------------------------

  /** Changes what of a process is traced. */
  change(process: Process, off: readonly string[], on: readonly string[], tracer: Pid): void {
    const traced = this.processes.get(process) ?? { flags: new Set<string>(), tracer };
    if (traced.flags.size === 0) traced.tracer = tracer;
    for (const flag of off) traced.flags.delete(flag);
    for (const flag of on) traced.flags.add(flag);
    this.#set(process, traced);
  }

  #set(process: Process, traced: Traced): void {
    if (traced.flags.size === 0) this.processes.delete(process);
    else this.processes.set(process, traced);
    listen(this.#traces, process);
    this.#traces.update();
  }

  /** Ends everything. */
  clear(): void {
    this.fresh = undefined;
    for (const process of [...this.processes.keys()]) this.#set(process, { flags: new Set(), tracer: process.pid });
    this.functions.clear();
    this.#traces.update();
  }

  gone(process: Process, reason: Term): void {
    this.tell(process, "procs", [atom("exit"), reason]);
    if (process.registeredName !== undefined) this.tell(process, "procs", [atom("unregister"), process.registeredName]);
    for (const other of process.alone ? [] : process.links.values()) {
      const peer = this.#traces.vm.process(other);
      if (peer !== undefined) this.tell(peer, "procs", [atom("getting_unlinked"), process.pid]);
    }
    this.tell(process, "exiting", [atom("out_exited"), 0]);
    if (this.processes.delete(process)) this.#traces.update();
    for (const [traced, { tracer }] of [...this.processes])
      if (tracer.id === process.pid.id && tracer.serial === process.pid.serial)
        this.#set(traced, { flags: new Set(), tracer });
  }

  /** Does what a specification says beside telling; whether there is to be told of the call. */
  obey(process: Process, taken: Taken): boolean {
    const { vm } = this.#traces;
    for (const { pid, off, on } of taken.changes) {
      const other = pid === undefined ? process : vm.process(pid as Pid);
      const tracer = this.processes.get(process)?.tracer ?? process.pid;
      if (other !== undefined) this.change(other, off, on, tracer);
    }
    const flags = this.processes.get(process)?.flags;
    if (taken.silent === true) flags?.add("silent");
    if (taken.silent === false) flags?.delete("silent");
    return taken.message !== false;
  }

  // ---- telling ----------------------------------------------------------------------------------------------------

  /** Tells of something that a process did, if that of it is traced. */
  tell(process: Process, flag: string, what: readonly Term[]): void {
    const traced = this.processes.get(process);
    if (traced === undefined || !traced.flags.has(flag) || traced.flags.has("silent")) return;
    send(this.#traces.vm, traced.tracer, process, what, stampOf(this.#traces.vm, traced.flags));
  }
}

/** Looks at what comes into a process's mailbox while a session wants to hear of it. */
function listen({ vm, sessions }: Traces, process: Process): void {
  const { mailbox } = process;
  const wanted = sessions.filter((s) => s.processes.get(process)?.flags.has("receive"));
  if (wanted.length === 0) {
    delete (mailbox as Partial<Mailbox>).push;
    return;
  }
  mailbox.push = (message) => {
    Mailbox.prototype.push.call(mailbox, message);
    for (const session of wanted) {
      const { takes } = session.receive;
      const found = typeof takes === "boolean" ? takes : takes(list([vm.nodeName, senderOf(vm), message]));
      if (found === undefined || found === false) continue;
      const extra = found === true || found.message === true ? [] : [found.message];
      if (found === true || session.obey(process, found))
        session.tell(process, "receive", [RECEIVE, message, ...extra]);
    }
  };
}

/** Who sends the message that arrives just now; `undefined` where no process runs that could. */
function senderOf(vm: Vm): Term {
  const { proc } = vm.rt;
  return proc?.status === "running" ? proc.pid : UNDEFINED;
}

const UNDEFINED = atom("undefined");
