// Traces: which processes and functions somebody wants to hear of, and the messages that tell of them. A session is one such
// wish; `:erlang.trace/3` has one of its own. Specification: the references of `erlang` and `trace`, OTP 27.

import { type CallEnd, type CallHook, CallHooks } from "../beam/call-hooks.ts";
import { Mailbox, type Process } from "../beam/process.ts";
import type { Raise } from "../beam/raise.ts";
import type { Cell } from "../beam/runtime.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomTerm } from "../terms/atom.ts";
import { EMPTY, list, type Pid, type Term } from "../terms/term.ts";
import { compileTraceSpec, type Taken, type TraceSpec } from "./trace_specs.ts";

const TRACE = atom("trace");
const TRACE_TS = atom("trace_ts");
const CALL = atom("call");
const RECEIVE = atom("receive");
const RETURN_FROM = atom("return_from");
const EXCEPTION_FROM = atom("exception_from");

/** What of a process is traced, and who is told. */
export type Traced = { flags: Set<string>; tracer: Pid };

/** The function of a pattern in a session: with its specification as it was given (EMPTY: any call). */
type Pattern = { readonly cell: Cell; readonly hook: CallHook; readonly given: Term };

/** A specification for sends or receives: as it was given, and what it takes. */
export type MessageSpec = { readonly given: Term; readonly takes: TraceSpec | boolean };

export const ANY_MESSAGE: MessageSpec = { given: true, takes: true };

/** Everything that is traced on a node. */
export class Traces {
  readonly vm: Vm;
  readonly hooks: CallHooks;
  /** that of :erlang.trace/3 comes first */
  readonly sessions: Session[] = [];
  /** looks at what processes do; answers how to end it */
  readonly #watch: (traces: Traces) => () => void;
  #stop: (() => void) | undefined;

  constructor(vm: Vm, watch: (traces: Traces) => () => void) {
    this.vm = vm;
    this.#watch = watch;
    this.hooks = new CallHooks(vm);
    this.sessions.push(new Session(this, atom("default")));
    vm.onProcessGone((process, reason) => {
      for (const session of this.sessions) session.gone(process, reason);
    });
  }

  get standard(): Session {
    return this.sessions[0] as Session;
  }

  /** Looks at sends, spawns and the like while there is anything to tell of them. */
  update(): void {
    const needed = this.sessions.some((s) => s.busy);
    if (needed === (this.#stop !== undefined)) return;
    this.#stop?.();
    this.#stop = needed ? this.#watch(this) : undefined;
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
  readonly patterns = new Map<string, Pattern>();
  send = ANY_MESSAGE;
  receive = ANY_MESSAGE;
  readonly #traces: Traces;

  constructor(traces: Traces, name: Atom, tracer?: Pid) {
    this.#traces = traces;
    this.name = name;
    this.tracer = tracer;
  }

  get busy(): boolean {
    return this.processes.size > 0 || this.fresh !== undefined;
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
    for (const key of [...this.patterns.keys()]) this.untrace(key);
    this.#traces.update();
  }

  gone(process: Process, reason: Term): void {
    this.tell(process, "procs", [atom("exit"), reason]);
    if (process.registeredName !== undefined) this.tell(process, "procs", [atom("unregister"), process.registeredName]);
    for (const other of process.alone ? [] : process.links.values()) {
      const peer = this.#traces.vm.process(other);
      if (peer !== undefined) this.tell(peer, "procs", [atom("getting_unlinked"), process.pid]);
    }
    if (this.processes.delete(process)) this.#traces.update();
    for (const [traced, { tracer }] of [...this.processes])
      if (tracer.id === process.pid.id && tracer.serial === process.pid.serial)
        this.#set(traced, { flags: new Set(), tracer });
  }

  // ---- functions --------------------------------------------------------------------------------------------------

  /** Traces a function; an earlier wish for it is replaced. */
  trace(cell: Cell, given: Term): void {
    const key = keyOf(cell);
    this.untrace(key);
    const spec = given === EMPTY ? undefined : compileTraceSpec(this.#traces.vm, given);
    const hook = this.#hook(cell, spec);
    this.#traces.hooks.add(cell, hook);
    this.patterns.set(key, { cell, hook, given });
  }

  untrace(key: string): void {
    const pattern = this.patterns.get(key);
    if (pattern === undefined) return;
    this.#traces.hooks.remove(pattern.cell, pattern.hook);
    this.patterns.delete(key);
  }

  /** The specification of a traced function; undefined when it is not traced. */
  specOf(key: string): Term | undefined {
    const pattern = this.patterns.get(key);
    return pattern !== undefined && this.#traces.hooks.has(pattern.cell, pattern.hook) ? pattern.given : undefined;
  }

  #hook({ module, name, arity }: Cell, spec: TraceSpec | undefined): CallHook {
    const mfa: Term = [atomTerm(module), atomTerm(name), arity];
    return (process, args) => {
      const traced = this.processes.get(process);
      if (traced === undefined || !traced.flags.has("call")) return undefined;
      const taken = spec?.(list(args)) ?? (spec === undefined ? PLAIN : undefined);
      if (taken === undefined) return undefined;
      if (this.obey(process, taken)) {
        const shown: Term = traced.flags.has("arity") ? mfa : [mfa[0] as Term, mfa[1] as Term, list(args)];
        const extra = taken.message === true ? [] : [taken.message];
        this.tell(process, "call", [CALL, shown, ...extra]);
      }
      if (!taken.returnTrace && !taken.exceptionTrace) return undefined;
      return this.#end(process, mfa, taken.exceptionTrace);
    };
  }

  #end(process: Process, mfa: Term, exceptions: boolean): CallEnd {
    return {
      returned: (value) => this.tell(process, "call", [RETURN_FROM, mfa, value]),
      raised: ({ kind, reason }: Raise) => {
        if (exceptions) this.tell(process, "call", [EXCEPTION_FROM, mfa, [kind, reason]]);
      },
    };
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
    const { vm } = this.#traces;
    const tracer = vm.process(traced.tracer);
    if (tracer === undefined || tracer === process) return;
    const stamp = stampOf(vm, traced.flags);
    const head = stamp === undefined ? TRACE : TRACE_TS;
    deliver(vm, tracer, [head, process.pid, ...what, ...(stamp === undefined ? [] : [stamp])]);
  }
}

const PLAIN: Taken = { message: true, returnTrace: false, exceptionTrace: false, silent: undefined, changes: [] };

/** A function's name in the tables. */
export function keyOf({ module, name, arity }: Pick<Cell, "module" | "name" | "arity">): string {
  return `${module}:${name}/${arity}`;
}

/** The time that a message carries. */
function stampOf(vm: Vm, flags: ReadonlySet<string>): Term | undefined {
  const native = (name: string, ...args: Term[]): Term => vm.code.nativesOf("erlang")[name]?.(...args) ?? 0;
  const monotonic = (): Term => native("monotonic_time/1", atom("nanosecond"));
  if (flags.has("timestamp") || flags.has("cpu_timestamp")) return native("timestamp/0");
  if (flags.has("strict_monotonic_timestamp")) return [monotonic(), native("unique_integer/0")];
  return flags.has("monotonic_timestamp") ? monotonic() : undefined;
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
      const found = typeof takes === "boolean" ? takes : takes(list([vm.nodeName, atom("undefined"), message]));
      if (found === undefined || found === false) continue;
      const extra = found === true || found.message === true ? [] : [found.message];
      if (found === true || session.obey(process, found))
        session.tell(process, "receive", [RECEIVE, message, ...extra]);
    }
  };
}
