// :erlang.trace/3 and its kin, and the module :trace. In: processes, functions, flags, match specifications. Out: how many there
// are; the messages of trace_sessions.ts. Local calls are made without the code server and cannot be traced.
// Specification: the references of `erlang` and `trace`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg, missing } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { EMPTY, list, listToArray, Pid, Ref, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { BadSpec } from "./match_specs.ts";
import { OWN_FUNCTION } from "./module_info.ts";
import { systemHooks } from "./trace_events.ts";
import { ANY_MESSAGE, type MessageSpec, Session, Traces } from "./trace_sessions.ts";
import { compileTraceSpec } from "./trace_specs.ts";

/** The flags in the order in which they are told; those that are not traced here are false. */
const FLAGS: Readonly<Record<string, boolean>> = {
  running_procs: false,
  running_ports: false,
  ports: true,
  scheduler_id: false,
  silent: true,
  // there is nothing to return to but from local calls
  return_to: true,
  arity: true,
  // no process of this machine collects garbage
  garbage_collection: true,
  exiting: false,
  running: false,
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

/** The traces of a node. */
function tracesOf(vm: Vm): Traces {
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
    if (name === "all") flags.push(...ALL_FLAGS);
    else if (!Object.hasOwn(FLAGS, name)) throw badarg();
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

function trace(vm: Vm, session: Session, who: Term, how: Term, given: Term): Term {
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

/** Refuses what is no match specification. */
function compiled<T>(compile: () => T): T {
  try {
    return compile();
  } catch (thrown) {
    if (thrown instanceof BadSpec) throw badarg();
    throw thrown;
  }
}

/** What is said of messages: true, false or a specification. */
function messageSpec(vm: Vm, spec: Term): MessageSpec {
  if (spec === true || spec === EMPTY) return ANY_MESSAGE;
  if (spec === false) return { given: false, takes: false };
  return { given: spec, takes: compiled(() => compileTraceSpec(vm, spec)) };
}

function checkPatternFlags(given: Term): void {
  for (const flag of listToArray(given) ?? refuse()) {
    const name = isAtom(flag) ? atomName(flag as Atom) : "";
    if (["local", "meta", "call_count", "call_time", "call_memory"].includes(name))
      throw missing(
        `:erlang.trace_pattern/3 with the flag ${name}: calls of exported functions by their module can be traced`,
      );
    if (name !== "global") throw badarg();
  }
}

/** The functions that {module, name, arity} names; :_ stands for any. */
function functionsOf(vm: Vm, mfa: Term): [module: string, name: string, arity: number][] {
  const [m, f, a] = Array.isArray(mfa) && mfa.length === 3 ? mfa : [];
  const any = atom("_");
  if (m === undefined || !isAtom(m) || f === undefined || !isAtom(f) || (typeof a !== "number" && a !== any))
    throw badarg();
  if ((m === any && f !== any) || (f === any && a !== any)) throw badarg();
  const modules = m === any ? vm.code.loadedNames() : [atomName(m as Atom)];
  return modules.flatMap((module) => {
    const keys = [...(vm.code.ensure(module)?.code.keys() ?? [])].filter((key) => !OWN_FUNCTION.test(key));
    return keys
      .map((key): [string, string, number] => {
        const slash = key.lastIndexOf("/");
        return [module, key.slice(0, slash), Number(key.slice(slash + 1))];
      })
      .filter(([, name, arity]) => (f === any || name === atomName(f as Atom)) && (a === any || arity === a));
  });
}

function tracePattern(vm: Vm, session: Session, mfa: Term, spec: Term, flags: Term): Term {
  if (mfa === atom("send")) session.send = messageSpec(vm, spec);
  else if (mfa === atom("receive")) session.receive = messageSpec(vm, spec);
  if (mfa === atom("send") || mfa === atom("receive")) return 1;
  checkPatternFlags(flags);
  const functions = functionsOf(vm, mfa);
  const given = spec === true ? EMPTY : spec;
  if (given !== false && given !== EMPTY) compiled(() => compileTraceSpec(vm, given));
  for (const [module, name, arity] of functions) {
    if (given === false) session.untrace(`${module}:${name}/${arity}`);
    else session.trace(vm.code.cell(module, name, arity), given);
  }
  return functions.length;
}

const COUNTERS = ["call_memory", "call_time", "call_count"];

function functionInfo(vm: Vm, session: Session, [m, f, a]: readonly Term[], item: string): Term | undefined {
  if (m === undefined || f === undefined || !isAtom(m) || !isAtom(f)) throw badarg();
  const exists = vm.code.ensure(atomName(m as Atom))?.code.has(`${atomName(f as Atom)}/${a}`) === true;
  const spec = session.specOf(`${atomName(m as Atom)}:${atomName(f as Atom)}/${a}`);
  if (!exists) return UNDEFINED;
  if (item === "traced") return spec === undefined ? false : atom("global");
  if (item === "match_spec") return spec ?? false;
  if (item === "meta") return EMPTY;
  if (item === "meta_match_spec" || COUNTERS.includes(item)) return false;
  if (item !== "all") return undefined;
  if (spec === undefined) return false;
  const off = ["meta", "meta_match_spec", ...COUNTERS].map((name): Term => [atom(name), false]);
  return list([[atom("traced"), atom("global")], [atom("match_spec"), spec], ...off]);
}

function traceInfo(vm: Vm, session: Session, who: Term, what: Term): Term {
  const item = isAtom(what) ? atomName(what as Atom) : refuse();
  if (Array.isArray(who)) return [what, functionInfo(vm, session, who, item) ?? refuse()];
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
function delivered(vm: Vm, who: Term): Term {
  if (!(who instanceof Pid) && who !== atom("all")) throw badarg();
  const ref = vm.makeRef();
  deliver(vm, vm.rt.proc, [atom("trace_delivered"), who, ref]);
  return ref;
}

function erlangTable(vm: Vm): NativeTable {
  const session = (): Session => tracesOf(vm).standard;
  return {
    "trace/3": (who: Term, how: Term, flags: Term) => trace(vm, session(), who, how, flags),
    "trace_pattern/2": (mfa: Term, spec: Term) => tracePattern(vm, session(), mfa, spec, EMPTY),
    "trace_pattern/3": (mfa: Term, spec: Term, flags: Term) => tracePattern(vm, session(), mfa, spec, flags),
    "trace_info/2": (who: Term, item: Term) => traceInfo(vm, session(), who, item),
    "trace_delivered/1": (who: Term) => delivered(vm, who),
  };
}

function traceTable(vm: Vm): NativeTable {
  const open = new Map<string | number, Session>();
  const keyed = (t: Term): [Ref, Session] | undefined => {
    const ref = Array.isArray(t) && t.length === 2 ? t[0] : undefined;
    const session = ref instanceof Ref ? open.get(ref.key) : undefined;
    return session === undefined ? undefined : [ref as Ref, session];
  };
  const known = (t: Term): Session => keyed(t)?.[1] ?? refuse();
  return {
    "session_create/3": (name: Term, tracer: Term, options: Term) => {
      if (!isAtom(name) || options !== EMPTY) throw badarg();
      if (Array.isArray(tracer)) throw missing(":trace.session_create/3 with a tracer module");
      if (!(tracer instanceof Pid) || vm.process(tracer) === undefined) throw badarg();
      const traces = tracesOf(vm);
      const session = new Session(traces, name as Atom, tracer);
      const ref = vm.makeRef();
      traces.sessions.push(session);
      open.set(ref.key, session);
      return [ref, [atom("weak"), vm.makeRef()]];
    },
    "session_destroy/1": (t: Term) => {
      const found = keyed(t);
      if (found === undefined) return false;
      const [ref, session] = found;
      const { sessions } = tracesOf(vm);
      session.clear();
      sessions.splice(sessions.indexOf(session), 1);
      open.delete(ref.key);
      tracesOf(vm).update();
      return true;
    },
    "process/4": (t: Term, who: Term, how: Term, flags: Term) => trace(vm, known(t), who, how, flags),
    "function/4": (t: Term, mfa: Term, spec: Term, flags: Term) => tracePattern(vm, known(t), mfa, spec, flags),
    "send/3": (t: Term, spec: Term, _options: Term) => tracePattern(vm, known(t), atom("send"), spec, EMPTY),
    "recv/3": (t: Term, spec: Term, _options: Term) => tracePattern(vm, known(t), atom("receive"), spec, EMPTY),
    "info/3": (t: Term, who: Term, item: Term) => traceInfo(vm, known(t), who, item),
    "delivered/2": (t: Term, who: Term) => {
      known(t);
      return delivered(vm, who);
    },
  };
}

export const traceNatives: readonly NativeModule[] = [
  { module: "erlang", table: erlangTable },
  { module: "trace", table: traceTable },
];
