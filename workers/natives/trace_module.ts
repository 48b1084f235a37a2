// The module :trace: sessions of traces beside that of :erlang.trace/3. In: a session, processes, functions, flags. Out: how many
// there are; which sessions there are. Specification: the reference of `trace`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, missing } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { EMPTY, list, listToArray, Pid, Port, Ref, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { openPorts } from "./ports.ts";
import { delivered, isFlag, trace, traceInfo, tracesOf } from "./trace.ts";
import { functionInfo, tracePattern } from "./trace_patterns.ts";
import { Session } from "./trace_sessions.ts";

/** The session of :erlang.trace/3, as `session_info/1` names it. */
const LEGACY: Term = [atom("legacy"), atom("default")];
/** flags that say what of a port is traced */
const PORT_FLAGS = ["send", "receive", "ports", "running_ports", "all"];
const MESSAGES = ["send", "receive"];

type Open = { readonly session: Session; readonly weak: Term[] };

/** Turns flags of ports off; there are none on. Answers how many ports that names. */
function tracePorts(vm: Vm, who: Term, how: Term, given: Term): Term {
  const name = isAtom(who) ? atomName(who as Atom) : "";
  if (!(who instanceof Port) && !["all", "new", "existing"].includes(name)) throw badarg();
  if (typeof how !== "boolean") throw badarg();
  const flags = (listToArray(given) ?? refuse()).map((flag) => (isAtom(flag) ? atomName(flag as Atom) : refuse()));
  if (!flags.every(isFlag)) throw badarg();
  if (how && flags.some((flag) => PORT_FLAGS.includes(flag))) throw missing("traces of ports");
  return who instanceof Port ? 1 : name === "new" ? 0 : openPorts(vm).length;
}

/** Whether a session wants to hear of something; undefined: there is no such thing. */
function affects(vm: Vm, session: Session, what: Term): boolean | undefined {
  if (what instanceof Pid) {
    const process = vm.process(what);
    return process === undefined ? undefined : session.processes.has(process);
  }
  if (what instanceof Port) return openPorts(vm).some(({ port }) => port.id === what.id) ? false : undefined;
  if (Array.isArray(what) && what.length === 3) {
    const found = functionInfo(tracesOf(vm), session, what, "all");
    return found === UNDEFINED ? undefined : found !== false;
  }
  const name = isAtom(what) ? atomName(what as Atom) : "";
  if (name === "new" || name === "new_processes") return session.fresh !== undefined;
  if (name === "new_ports" || name === "on_load") return false;
  if (MESSAGES.includes(name)) return true;
  throw badarg();
}

function traceTable(vm: Vm): NativeTable {
  const open: Open[] = [];
  let made = 0;
  // a session is named by its handle or by what session_info/1 tells
  const entry = (t: Term): Open | undefined => {
    const named = Array.isArray(t) && t[0] instanceof Ref && Array.isArray(t[1]) ? t[1] : t;
    return Array.isArray(named) ? open.find(({ weak }) => weak[0] === named[0] && weak[1] === named[1]) : undefined;
  };
  const known = (t: Term): Session => entry(t)?.session ?? refuse();
  return {
    "session_create/3": (name: Term, tracer: Term, options: Term) => {
      if (!isAtom(name) || options !== EMPTY) throw badarg();
      if (Array.isArray(tracer)) throw missing(":trace.session_create/3 with a tracer module");
      if (!(tracer instanceof Pid) || vm.process(tracer) === undefined) throw badarg();
      const traces = tracesOf(vm);
      const session = new Session(traces, name as Atom, tracer);
      traces.sessions.push(session);
      const weak = [name, made++];
      open.push({ session, weak });
      return [vm.makeRef(), weak];
    },
    "session_destroy/1": (t: Term) => {
      const found = entry(t);
      if (found === undefined) return false;
      const { sessions } = tracesOf(vm);
      found.session.clear();
      sessions.splice(sessions.indexOf(found.session), 1);
      open.splice(open.indexOf(found), 1);
      tracesOf(vm).update();
      return true;
    },
    "session_info/1": (what: Term) => {
      const all = [...open, { session: tracesOf(vm).standard, weak: LEGACY }];
      if (what === atom("all")) return list(all.map(({ weak }) => weak));
      const found = all.map(({ session, weak }) => ({ weak, affected: affects(vm, session, what) }));
      if (found.some(({ affected }) => affected === undefined)) return UNDEFINED;
      return list(found.filter(({ affected }) => affected).map(({ weak }) => weak));
    },
    "process/4": (t: Term, who: Term, how: Term, flags: Term) => trace(vm, known(t), who, how, flags),
    "port/4": (t: Term, who: Term, how: Term, flags: Term) => {
      known(t);
      return tracePorts(vm, who, how, flags);
    },
    "function/4": (t: Term, mfa: Term, spec: Term, flags: Term) =>
      tracePattern(tracesOf(vm), known(t), mfa, spec, flags),
    "send/3": (t: Term, spec: Term, _options: Term) => tracePattern(tracesOf(vm), known(t), atom("send"), spec, EMPTY),
    "recv/3": (t: Term, spec: Term, _options: Term) =>
      tracePattern(tracesOf(vm), known(t), atom("receive"), spec, EMPTY),
    "info/3": (t: Term, who: Term, item: Term) => traceInfo(vm, known(t), who, item),
    "delivered/2": (t: Term, who: Term) => {
      known(t);
      return delivered(vm, who);
    },
  };
}

export const traceModule: NativeModule = { module: "trace", table: traceTable };
