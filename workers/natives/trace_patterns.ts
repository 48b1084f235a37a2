// Which functions are traced: trace_pattern/3 and what trace_info/2 tells of functions. In: {module, name, arity}, where :_ may
// stand for any; match specifications, flags. Out: how many functions that names. Specification: the reference of `erlang`, OTP 27.

import { badarg, missing } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { EMPTY, list, listToArray, Pid, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { BadSpec } from "./match_specs.ts";
import { OWN_FUNCTION } from "./module_info.ts";
import type { CounterKind, Target } from "./trace_functions.ts";
import type { MessageSpec, Session, Traces } from "./trace_sessions.ts";
import { ANY_MESSAGE } from "./trace_sessions.ts";
import { compileTraceSpec } from "./trace_specs.ts";

const ANY = atom("_");
const SEND = atom("send");
const RECEIVE = atom("receive");
const PAUSE = atom("pause");
const RESTART = atom("restart");
const COUNTERS: readonly CounterKind[] = ["call_time", "call_count"];
/** modules that real nodes do not have */
const MACHINE = /^nodebook_/;

/** What a pattern is set for: calls by the module's name, all calls, those told to one tracer, numbers. */
type Wanted = { global: boolean; local: boolean; meta: Pid | undefined; readonly counters: CounterKind[] };

function readFlags(vm: Vm, given: Term): Wanted {
  const wanted: Wanted = { global: false, local: false, meta: undefined, counters: [] };
  for (const flag of listToArray(given) ?? refuse()) {
    const name = isAtom(flag) ? atomName(flag as Atom) : "";
    const counter = COUNTERS.find((kind) => kind === name);
    if (counter !== undefined) wanted.counters.push(counter);
    else if (name === "local") wanted.local = true;
    else if (name === "global") wanted.global = true;
    else if (name === "meta") wanted.meta = vm.rt.proc.pid;
    else if (Array.isArray(flag) && flag.length === 2 && flag[0] === atom("meta") && flag[1] instanceof Pid)
      [, wanted.meta] = flag as [Term, Pid];
    else if (name === "call_memory") throw missing(":erlang.trace_pattern/3 with the flag call_memory");
    else throw badarg();
  }
  const other = wanted.local || wanted.meta !== undefined || wanted.counters.length > 0;
  if (wanted.global && other) throw badarg();
  wanted.global = !other;
  return wanted;
}

/** The functions that {module, name, arity} names; :_ stands for any. `local`: private ones and `fn`s, too. */
function functionsOf({ vm, local }: Traces, mfa: Term, all: boolean): Target[] {
  const [m, f, a] = Array.isArray(mfa) && mfa.length === 3 ? mfa : [];
  if (m === undefined || !isAtom(m) || f === undefined || !isAtom(f) || (typeof a !== "number" && a !== ANY))
    throw badarg();
  if ((m === ANY && f !== ANY) || (f === ANY && a !== ANY)) throw badarg();
  const modules = m === ANY ? vm.code.loadedNames().filter((name) => !MACHINE.test(name)) : [atomName(m as Atom)];
  return modules.flatMap((module) => {
    const exported = [...(vm.code.ensure(module)?.code.keys() ?? [])].filter((key) => !OWN_FUNCTION.test(key));
    const own = new Set(local.functions(module).map(({ name, arity }) => `${name}/${arity}`));
    const keys = all ? new Set([...exported, ...own]) : exported;
    return [...keys]
      .map((key): Target => {
        const slash = key.lastIndexOf("/");
        return { module, name: key.slice(0, slash), arity: Number(key.slice(slash + 1)), own: own.has(key) };
      })
      .filter(({ name, arity }) => (f === ANY || name === atomName(f as Atom)) && (a === ANY || arity === a));
  });
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

/** Sets, changes or ends a pattern. Answers how many functions it names. */
export function tracePattern(traces: Traces, session: Session, mfa: Term, spec: Term, flags: Term): Term {
  const { vm } = traces;
  if (mfa === SEND) session.send = messageSpec(vm, spec);
  else if (mfa === RECEIVE) session.receive = messageSpec(vm, spec);
  if (mfa === SEND || mfa === RECEIVE) return 1;
  const wanted = readFlags(vm, flags);
  const given = spec === true ? EMPTY : spec;
  const changes = given === PAUSE || given === RESTART;
  const isSpec = given !== false && given !== EMPTY && !changes;
  if (isSpec && !wanted.global && !wanted.local && wanted.meta === undefined) throw badarg();
  if (changes && wanted.global) throw badarg();
  if (isSpec) compiled(() => compileTraceSpec(vm, given));
  const targets = functionsOf(traces, mfa, !wanted.global);
  for (const target of targets) set(session, target, wanted, given, changes);
  return targets.length;
}

function set({ functions }: Session, target: Target, wanted: Wanted, given: Term, changes: boolean): void {
  for (const kind of wanted.counters) {
    if (given === false) functions.recount(target, kind, "end");
    else if (given === PAUSE || given === RESTART)
      functions.recount(target, kind, given === PAUSE ? "pause" : "restart");
    else functions.count(target, kind);
  }
  if (changes) return;
  const scope = wanted.global ? "global" : "local";
  if (wanted.global || wanted.local) {
    if (given === false) functions.untrace(target, scope);
    else functions.trace(target, scope, given);
  }
  if (wanted.meta === undefined) return;
  if (given === false) functions.untrace(target, "meta");
  else functions.trace(target, "meta", given, wanted.meta);
}

/** What is told of a function; undefined: there is no such item. */
export function functionInfo(
  { vm, local }: Traces,
  session: Session,
  mfa: readonly Term[],
  item: string,
): Term | undefined {
  const [m, f, a] = mfa;
  if (m === undefined || f === undefined || !isAtom(m) || !isAtom(f)) throw badarg();
  const target = { module: atomName(m as Atom), name: atomName(f as Atom), arity: Number(a) };
  const key = `${target.name}/${a}`;
  const exported = vm.code.ensure(target.module)?.code.has(key) === true;
  if (!exported && !local.functions(target.module).some(({ name, arity }) => `${name}/${arity}` === key))
    return UNDEFINED;
  const { functions } = session;
  const call = functions.look(target, false);
  const meta = functions.look(target, true);
  const counted = (kind: CounterKind): Term => functions.counter(target, kind)?.value ?? false;
  if (item === "meta") return meta?.tracer ?? EMPTY;
  const told: [string, Term][] = [
    ["traced", call === undefined ? false : atom(call.scope)],
    ["match_spec", call?.given ?? false],
    ["meta", meta?.tracer ?? false],
    ["meta_match_spec", meta?.given ?? false],
    ["call_memory", false],
    ["call_time", counted("call_time")],
    ["call_count", counted("call_count")],
  ];
  if (item === "all")
    return told.every(([, value]) => value === false)
      ? false
      : list(told.map(([name, value]): Term => [atom(name), value]));
  return told.find(([name]) => name === item)?.[1];
}
