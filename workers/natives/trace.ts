// :erlang.trace/3 and its kin, and the module :trace. In: processes, functions, flags, match specifications. Out: how many there
// are; the messages of trace_sessions.ts.
// Specification: the references of `erlang` and `trace`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg, missing } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { EMPTY, list, listToArray, Pid, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { systemHooks } from "./trace_events.ts";
import { functionInfo, tracePattern } from "./trace_patterns.ts";
import { type Session, Traces } from "./trace_sessions.ts";

/** The flags in the order in which they are told; those that are not traced here are false. */
const FLAGS: Readonly<Record<string, boolean>> = {
  running_procs: true,
  running_ports: false,
  ports: true,
  scheduler_id: false,
  silent: true,
  return_to: false,
  arity: true,
  // no process of this machine collects garbage
  garbage_collection: true,
  exiting: true,
  running: true,
  set_on_first_link: true,
  set_on_link: true,
  set_on_first_spawn: true,
  procs: true,
  call: true,
  set_on_spawn: true,
  receive: true,
  send: true,
  monotonic_timestamp: true,
  strict_monotonic_timestamp: true,
  timestamp: true,
  cpu_timestamp: false,
};
const ALL_FLAGS = Object.keys(FLAGS).filter((flag) => flag !== "cpu_timestamp");

/** Whether there is such a flag of processes or ports. */
export function isFlag(name: string): boolean {
  return name === "all" || Object.hasOwn(FLAGS, name);
}

/** The traces of a node. */
export function tracesOf(vm: Vm): Traces {
  const known = vm.state.get("traces") as Traces | undefined;
  if (known !== undefined) return known;
  const made = new Traces(vm, systemHooks);
  vm.state.set("traces", made);
  return made;
}

/** Flags of a call, and who is to be told. */
function readFlags(vm: Vm, given: Term, on: boolean): { flags: string[]; tracer: Pid } {
  const flags: string[] = [];
  let tracer = vm.rt.proc.pid;
  for (const item of listToArray(given) ?? refuse()) {
    if (Array.isArray(item) && item[0] === atom("tracer")) {
      if (item.length === 3) throw missing(":erlang.trace/3 with a tracer module");
      if (!(item[1] instanceof Pid) || vm.process(item[1]) === undefined) throw badarg();
      tracer = item[1];
      continue;
    }
    const name = isAtom(item) ? atomName(item as Atom) : refuse();
    if (!isFlag(name)) throw badarg();
    if (name === "all") flags.push(...ALL_FLAGS);
    else if (on && FLAGS[name] === false) throw missing(`:erlang.trace/3 with the flag ${name}`);
    else flags.push(name);
  }
  return { flags, tracer };
}

/** The processes that a specification names; `fresh`: those that are yet to come, too. */
function readProcesses(vm: Vm, who: Term): { processes: Process[]; fresh: boolean } {
  if (who instanceof Pid) {
    const process = who.node === LOCAL ? vm.process(who) : undefined;
    return { processes: [process ?? refuse()], fresh: false };
  }
  const name = isAtom(who) ? atomName(who as Atom) : "";
  const existing = ["all", "existing", "processes", "existing_processes"].includes(name);
  const fresh = ["all", "new", "processes", "new_processes"].includes(name);
  if (["ports", "new_ports", "existing_ports"].includes(name)) throw missing(":erlang.trace/3 of ports");
  if (!existing && !fresh) throw badarg();
  return { processes: existing ? [...vm.processes()] : [], fresh };
}

/** Turns flags of processes on or off. Answers how many processes that names. */
export function trace(vm: Vm, session: Session, who: Term, how: Term, given: Term): Term {
  if (typeof how !== "boolean") throw badarg();
  const { processes, fresh } = readProcesses(vm, who);
  const { flags, tracer: asked } = readFlags(vm, given, how);
  const tracer = session.tracer ?? asked;
  const [off, on] = how ? [[], flags] : [flags, []];
  for (const process of processes) {
    const before = session.processes.get(process);
    const other = before !== undefined && before.tracer.id !== tracer.id && vm.process(before.tracer) !== undefined;
    if (how && other && processes.length === 1) throw badarg();
    if (other || (how && process.pid.id === tracer.id && !(who instanceof Pid))) continue;
    session.change(process, off, on, tracer);
  }
  if (fresh) {
    const now = new Set(session.fresh?.flags);
    for (const flag of off) now.delete(flag);
    for (const flag of on) now.add(flag);
    session.fresh = now.size === 0 ? undefined : { flags: now, tracer };
    tracesOf(vm).update();
  }
  return processes.length;
}

/** What is traced of a process, a function or messages. */
export function traceInfo(vm: Vm, session: Session, who: Term, what: Term): Term {
  const item = isAtom(what) ? atomName(what as Atom) : refuse();
  if (Array.isArray(who)) return [what, functionInfo(tracesOf(vm), session, who, item) ?? refuse()];
  if (who === atom("send") || who === atom("receive")) {
    if (item !== "match_spec") throw badarg();
    return [what, (who === atom("send") ? session.send : session.receive).given];
  }
  if (who === atom("on_load")) return [what, false];
  const fresh = ["new", "new_processes"].includes(isAtom(who) ? atomName(who as Atom) : "");
  if (!(who instanceof Pid) && !fresh) throw badarg();
  const process = who instanceof Pid ? vm.process(who) : undefined;
  if (who instanceof Pid && process === undefined) return UNDEFINED;
  const traced = process === undefined ? session.fresh : session.processes.get(process);
  if (item === "tracer") return [what, traced?.tracer ?? EMPTY];
  if (item !== "flags") throw badarg();
  return [what, list(Object.keys(FLAGS).flatMap((flag) => (traced?.flags.has(flag) ? [atom(flag)] : [])))];
}

/** All trace messages that were sent before are there when {:trace_delivered, who, ref} comes. */
export function delivered(vm: Vm, who: Term): Term {
  if (!(who instanceof Pid) && who !== atom("all")) throw badarg();
  const ref = vm.makeRef();
  deliver(vm, vm.rt.proc, [atom("trace_delivered"), who, ref]);
  return ref;
}

function erlangTable(vm: Vm): NativeTable {
  const session = (): Session => tracesOf(vm).standard;
  return {
    "trace/3": (who: Term, how: Term, flags: Term) => trace(vm, session(), who, how, flags),
    "trace_pattern/2": (mfa: Term, spec: Term) => tracePattern(tracesOf(vm), session(), mfa, spec, EMPTY),
    "trace_pattern/3": (mfa: Term, spec: Term, flags: Term) => tracePattern(tracesOf(vm), session(), mfa, spec, flags),
    "trace_info/2": (who: Term, item: Term) => traceInfo(vm, session(), who, item),
    "trace_delivered/1": (who: Term) => delivered(vm, who),
  };
}

export const traceNative: NativeModule = { module: "erlang", table: erlangTable };
