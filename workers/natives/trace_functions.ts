// The functions that a session traces: what it tells of their calls, and what it counts. In: functions and match
// specifications. Out: messages to tracers, numbers. Specification: trace_pattern/3 and trace_info/2 in the reference of
// `erlang`, OTP 27.

import type { CallEnd, CallHook } from "../beam/call-hooks.ts";
import type { LocalName } from "../beam/local-hooks.ts";
import type { Process } from "../beam/process.ts";
import type { Raise } from "../beam/raise.ts";
import { atom, atomTerm } from "../terms/atom.ts";
import { EMPTY, list, type Pid, type Term } from "../terms/term.ts";
import { Counter } from "./trace_counters.ts";
import { send, stampOf } from "./trace_messages.ts";
import type { Session, Traces } from "./trace_sessions.ts";
import { compileTraceSpec, type Taken } from "./trace_specs.ts";

const CALL = atom("call");
const RETURN_FROM = atom("return_from");
const EXCEPTION_FROM = atom("exception_from");
const PLAIN: Taken = { message: true, returnTrace: false, exceptionTrace: false, silent: undefined, changes: [] };
const META_STAMP = new Set(["timestamp"]);

/** A function that a pattern names; `own`: its module wrote it itself, so that local calls of it can be traced. */
export type Target = LocalName & { readonly own: boolean };

/** What is wanted of calls: those by the module's name or all, told to whom the process says or to one tracer. */
export type Scope = "global" | "local" | "meta";
export type CounterKind = "call_count" | "call_time";

/** One who looks at a function, and how. */
type Look = { readonly hook: CallHook; readonly given: Term; readonly scope: Scope; readonly tracer?: Pid };
type Counted = { readonly hook: CallHook; readonly counter: Counter };
type Traced = { readonly target: Target; call?: Look; meta?: Look; readonly counters: Map<CounterKind, Counted> };

/** A function's name in the tables. */
export function keyOf({ module, name, arity }: LocalName): string {
  return `${module}:${name}/${arity}`;
}

/** The functions of one session. */
export class FunctionTraces {
  readonly #traces: Traces;
  readonly #session: Session;
  readonly #traced = new Map<string, Traced>();

  constructor(traces: Traces, session: Session) {
    this.#traces = traces;
    this.#session = session;
  }

  /** Whether processes must be watched for what is counted. */
  get timed(): boolean {
    return [...this.#traced.values()].some(({ counters }) => counters.has("call_time"));
  }

  /** The functions that something is wanted of. */
  targets(): Target[] {
    return [...this.#traced.values()].map(({ target }) => target);
  }

  /** Ends everything. */
  clear(): void {
    for (const traced of [...this.#traced.values()]) this.#forget(traced);
  }

  /** Tells of the calls of a function; an earlier wish of that scope is replaced, and of any by calls by the module's name. */
  trace(target: Target, scope: Scope, given: Term, tracer?: Pid): void {
    const spec = given === EMPTY ? undefined : compileTraceSpec(this.#traces.vm, given);
    const traced = this.#of(target);
    if (scope === "global") {
      this.#forget(traced);
      this.#traced.set(keyOf(target), traced);
    } else this.untrace(target, scope, false);
    const mfa: Term = [atomTerm(target.module), atomTerm(target.name), target.arity];
    const hook: CallHook =
      tracer === undefined
        ? (process, args) =>
            this.#told(process, args, mfa, spec?.(list(args)) ?? (spec === undefined ? PLAIN : undefined))
        : (process, args) => {
            if (spec !== undefined && spec(list(args)) === undefined) return undefined;
            const { vm } = this.#traces;
            send(vm, tracer, process, [CALL, [mfa[0] as Term, mfa[1] as Term, list(args)]], stampOf(vm, META_STAMP));
            return undefined;
          };
    const look: Look = tracer === undefined ? { hook, given, scope } : { hook, given, scope, tracer };
    if (scope === "meta") traced.meta = look;
    else traced.call = look;
    this.#look(target, scope, hook);
  }

  /** Ends what {@link trace} began with that scope, or tidies up only. */
  untrace(target: LocalName, scope: Scope, tidy = true): void {
    const traced = this.#traced.get(keyOf(target));
    if (traced === undefined) return;
    const look = scope === "meta" ? traced.meta : traced.call;
    if (look?.scope === scope) {
      this.#unlook(traced.target, scope, look.hook);
      if (scope === "meta") delete traced.meta;
      else delete traced.call;
    }
    if (tidy) this.#tidy(traced);
  }

  /** Counts the calls of a function from zero on. */
  count(target: Target, kind: CounterKind): void {
    const traced = this.#of(target);
    this.#uncount(traced, kind);
    const counter = new Counter(this.#traces.clocks, kind === "call_time");
    const hook: CallHook = (process) =>
      kind === "call_count" || this.#session.processes.get(process)?.flags.has("call") === true
        ? counter.called(process)
        : undefined;
    traced.counters.set(kind, { hook, counter });
    this.#look(target, "local", hook);
    this.#traces.update();
  }

  /** Pauses a counter, sets it to zero or ends it. */
  recount(target: LocalName, kind: CounterKind, how: "pause" | "restart" | "end"): void {
    const traced = this.#traced.get(keyOf(target));
    const counted = traced?.counters.get(kind);
    if (traced === undefined || counted === undefined) return;
    if (how === "end") {
      this.#uncount(traced, kind);
      this.#tidy(traced);
      this.#traces.update();
    } else if (how === "pause") counted.counter.pause();
    else counted.counter.restart();
  }

  // ---- what there is ----------------------------------------------------------------------------------------------

  /** The specification of a function that is traced, how, and for whom; undefined when it is not, or was loaded anew. */
  look(target: LocalName, meta: boolean): Pick<Look, "given" | "scope" | "tracer"> | undefined {
    const traced = this.#traced.get(keyOf(target));
    const look = meta ? traced?.meta : traced?.call;
    return look !== undefined && traced !== undefined && this.#looks(traced.target, look) ? look : undefined;
  }

  counter(target: LocalName, kind: CounterKind): Counter | undefined {
    const traced = this.#traced.get(keyOf(target));
    const counted = traced?.counters.get(kind);
    if (traced === undefined || counted === undefined) return undefined;
    return this.#looks(traced.target, { hook: counted.hook, scope: "local" }) ? counted.counter : undefined;
  }

  // ---- hooks ------------------------------------------------------------------------------------------------------

  #of(target: Target): Traced {
    const key = keyOf(target);
    const traced = this.#traced.get(key) ?? { target, counters: new Map() };
    this.#traced.set(key, traced);
    return traced;
  }

  #forget(traced: Traced): void {
    this.untrace(traced.target, "meta", false);
    if (traced.call !== undefined) this.untrace(traced.target, traced.call.scope, false);
    for (const kind of [...traced.counters.keys()]) this.#uncount(traced, kind);
    this.#tidy(traced);
  }

  #tidy(traced: Traced): void {
    if (traced.call === undefined && traced.meta === undefined && traced.counters.size === 0)
      this.#traced.delete(keyOf(traced.target));
  }

  #uncount(traced: Traced, kind: CounterKind): void {
    const counted = traced.counters.get(kind);
    if (counted === undefined) return;
    this.#unlook(traced.target, "local", counted.hook);
    traced.counters.delete(kind);
  }

  #look(target: Target, scope: Scope, hook: CallHook): void {
    const { vm, hooks, local } = this.#traces;
    // what is no code of its module has no local calls
    if (scope !== "global" && target.own) local.add(target, hook);
    else hooks.add(vm.code.cell(target.module, target.name, target.arity), hook);
  }

  #unlook(target: Target, scope: Scope, hook: CallHook): void {
    const { vm, hooks, local } = this.#traces;
    if (scope !== "global" && target.own) local.remove(target, hook);
    else hooks.remove(vm.code.cell(target.module, target.name, target.arity), hook);
  }

  #looks(target: Target, { scope, hook }: Pick<Look, "scope" | "hook">): boolean {
    const { vm, hooks, local } = this.#traces;
    if (scope !== "global" && target.own) return local.has(target, hook);
    return hooks.has(vm.code.cell(target.module, target.name, target.arity), hook);
  }

  // ---- telling ----------------------------------------------------------------------------------------------------

  #told(process: Process, args: readonly Term[], mfa: Term[], taken: Taken | undefined): CallEnd | undefined {
    const session = this.#session;
    const traced = session.processes.get(process);
    if (traced === undefined || !traced.flags.has("call") || taken === undefined) return undefined;
    if (session.obey(process, taken)) {
      const shown: Term = traced.flags.has("arity") ? mfa : [mfa[0] as Term, mfa[1] as Term, list(args)];
      const extra = taken.message === true ? [] : [taken.message];
      session.tell(process, "call", [CALL, shown, ...extra]);
    }
    if (!taken.returnTrace && !taken.exceptionTrace) return undefined;
    return {
      returned: (value) => session.tell(process, "call", [RETURN_FROM, mfa, value]),
      raised: ({ kind, reason }: Raise) => {
        if (taken.exceptionTrace) session.tell(process, "call", [EXCEPTION_FROM, mfa, [kind, reason]]);
      },
    };
  }
}
