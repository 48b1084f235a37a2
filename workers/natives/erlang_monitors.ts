// :erlang, what watches the node as a whole: system_monitor. In: a process and options. Out: the settings
// before, and messages {:monitor, pid, what, info} of what a node of this machine can know: how long message queues are.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg, missing } from "../beam/raise.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { list, listToArray, Pid, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";

type Settings = { readonly pid: Pid; readonly options: Term; stop(): void };

/** What a node of this machine cannot know of itself: options of a monitor, and whether they have a bound. */
const UNKNOWN: ReadonlyMap<string, boolean> = new Map([
  ["busy_dist_port", false],
  ["busy_port", false],
  ["large_heap", true],
  ["long_gc", true],
  ["long_schedule", true],
]);

/** In milliseconds: how often the queues are measured. */
const EVERY = 50;

const KEY = "system_monitor";
const QUEUE = "long_message_queue";

/** The bounds that a list of options sets; undefined of an empty one. */
function queueBounds(options: Term): readonly [short: number, long: number] | undefined {
  const given = new Map<string, Term>();
  for (const option of listToArray(options) ?? refuse()) {
    const [key, value] = Array.isArray(option) && option.length === 2 ? option : [option, null];
    const name = key !== undefined && isAtom(key) ? atomName(key as Atom) : "";
    const bounded = name === QUEUE || UNKNOWN.get(name);
    if (bounded === undefined || bounded === (value === null)) throw badarg();
    if (name !== QUEUE && bounded && (typeof value !== "number" || value < 0)) throw badarg();
    given.set(name, value as Term);
  }
  const bounds = given.get(QUEUE);
  const [short, long] = Array.isArray(bounds) && bounds.length === 2 ? bounds : [];
  if (bounds !== undefined && !(typeof short === "number" && typeof long === "number" && short >= 0 && short < long))
    throw badarg();
  for (const name of given.keys()) if (name !== QUEUE) throw missing(`:erlang.system_monitor/2 with :${name}`);
  return bounds === undefined ? undefined : [short as number, long as number];
}

/** Tells a process of queues that become long, and of those that are short again. Answers how to end it. */
function watchQueues(vm: Vm, pid: Pid, [short, long]: readonly [number, number]): () => void {
  const known = new Set<Process>();
  let over = false;
  const measure = (): void => {
    const watcher = vm.process(pid);
    if (over || watcher === undefined) return;
    for (const process of vm.processes()) {
      const { length } = process.mailbox;
      if (process === watcher || (known.has(process) ? length > short : length < long)) continue;
      const isLong = !known.delete(process);
      if (isLong) known.add(process);
      deliver(vm, watcher, [atom("monitor"), process.pid, atom(QUEUE), isLong]);
    }
    vm.addTimer(EVERY, measure);
  };
  vm.addTimer(EVERY, measure);
  return () => {
    over = true;
  };
}

function table(vm: Vm): NativeTable {
  const current = (): Settings | undefined => {
    const found = vm.state.get(KEY) as Settings | undefined;
    return found !== undefined && vm.process(found.pid) !== undefined ? found : undefined;
  };
  const told = (settings: Settings | undefined): Term =>
    settings === undefined ? UNDEFINED : [settings.pid, settings.options];
  const replace = (next: Settings | undefined): Term => {
    const before = current();
    before?.stop();
    vm.state.set(KEY, next);
    return told(before);
  };
  const monitor = (pid: Term, options: Term): Term => {
    const bounds = queueBounds(options);
    if (!(pid instanceof Pid) || bounds === undefined) return replace(undefined);
    if (vm.process(pid) === undefined) throw badarg();
    return replace({ pid, options: list([[atom(QUEUE), [...bounds]]]), stop: watchQueues(vm, pid, bounds) });
  };
  return {
    "system_monitor/0": () => told(current()),
    "system_monitor/1": (settings: Term) => {
      if (settings === UNDEFINED) return replace(undefined);
      if (!Array.isArray(settings) || settings.length !== 2) throw badarg();
      return monitor(settings[0] as Term, settings[1] as Term);
    },
    "system_monitor/2": monitor,
    // nobody profiles a node of this machine
    "system_profile/0": () => UNDEFINED,
    "system_profile/2": (pid: Term) => {
      if (pid instanceof Pid) throw missing(":erlang.system_profile/2 of a process");
      return UNDEFINED;
    },
  };
}

export const erlangMonitors: NativeModule = { module: "erlang", table };
