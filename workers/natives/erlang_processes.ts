// :erlang, the part about processes: spawning, signals, names, timers, flags, the process dictionary.
// Specification: the reference of the module `erlang`, OTP 27.

import { framesOf, sizeOf } from "../beam/frame.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { badarg, bifError, KIND_ERROR, KIND_EXIT, KIND_THROW, missing, ProcessEnd, Raise } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import {
  deliver,
  demonitor,
  exitSignal,
  link,
  linkedPids,
  type MonitorOptions,
  monitor,
  PLAIN_MONITOR,
  sendToPid,
  unlink,
} from "../beam/signals.ts";
import type { Timer } from "../beam/timers.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import {
  big,
  Cons,
  EMPTY,
  Fun,
  isInteger,
  list,
  listToArray,
  Pid,
  Port,
  Ref,
  type RefKey,
  type Term,
  toBigInt,
} from "../terms/term.ts";

const NOCONNECT = atom("noconnect");
const A = {
  ok: atom("ok"),
  apply: atom("apply"),
  erlang: atom("erlang"),
  infinity: atom("infinity"),
  error: atom("error"),
  undefined: UNDEFINED,
  process: atom("process"),
  link: atom("link"),
  monitor: atom("monitor"),
  flush: atom("flush"),
  info: atom("info"),
  alias: atom("alias"),
  tag: atom("tag"),
  timeout: atom("timeout"),
  normal: atom("normal"),
  port: atom("port"),
  time_offset: atom("time_offset"),
};

function processOf(vm: Vm, t: Term): Process {
  if (!(t instanceof Pid) || t.node !== LOCAL) throw badarg();
  const found = vm.process(t);
  if (found === undefined) throw badarg();
  return found;
}

/** `to ! message` for a pid, name, {name, node}, alias or port. */
export function send(vm: Vm, to: Term, message: Term): Term {
  const self = vm.rt.proc;
  if (to instanceof Pid) sendToPid(vm, self, to, message);
  else if (to instanceof Atom) {
    const process = vm.whereis(to);
    if (process === undefined) throw badarg();
    deliver(vm, process, message);
  } else if (to instanceof Ref) {
    if (to.node === LOCAL) vm.sendAlias(to, message);
    else vm.router?.sendAlias(self.pid, to, message);
  } else if (Array.isArray(to) && to.length === 2 && to[0] instanceof Atom && to[1] instanceof Atom) {
    if (to[1] === vm.nodeName || to[1] === LOCAL) {
      const process = vm.whereis(to[0]);
      if (process !== undefined) deliver(vm, process, message);
    } else vm.router?.sendNamed(self.pid, to[0], to[1], message);
  } else throw badarg();
  return message;
}

function has(options: Term, option: Atom): boolean {
  for (let at = options; at instanceof Cons; at = at.t) if (at.h === option) return true;
  return false;
}

function codeOf(f: Term): Fun {
  if (!(f instanceof Fun) || f.arity !== 0) throw badarg();
  return f;
}

function initialCall(f: Fun): Term {
  return f.info.external ? [f.info.module, atom(f.info.name), 0] : [A.erlang, A.apply, 2];
}

/** The last options of a monitor: mostly a literal in the caller's code. */
let lastOptions: { readonly given: Term; readonly read: MonitorOptions } = { given: EMPTY, read: PLAIN_MONITOR };

function monitorOptions(options: Term): MonitorOptions {
  if (options !== lastOptions.given) lastOptions = { given: options, read: readMonitorOptions(options) };
  return lastOptions.read;
}

function readMonitorOptions(options: Term): MonitorOptions {
  let tag: Term = PLAIN_MONITOR.tag;
  let alias: MonitorOptions["alias"] = "none";
  for (const option of listToArray(options) ?? []) {
    if (!Array.isArray(option)) continue;
    if (option[0] === A.alias) alias = atomName(option[1] as Atom) as MonitorOptions["alias"];
    if (option[0] === A.tag) tag = option[1] as Term;
  }
  return { tag, alias };
}

function spawnMfa(
  vm: Vm,
  m: Term,
  f: Term,
  args: Term,
  options: { link?: boolean; monitor?: MonitorOptions } = {},
): Process & { monitorRef?: Ref } {
  const items = listToArray(args);
  if (!isAtom(m) || !isAtom(f) || items === undefined) throw badarg();
  const cell = vm.code.cellOf(m, f, items.length);
  return vm.spawn((...a) => cell.f(...a), items, [m, f, items.length], options);
}

function spawnOptions(options: Term): { link?: boolean; monitor?: MonitorOptions } {
  const out: { link?: boolean; monitor?: MonitorOptions } = {};
  for (const option of listToArray(options) ?? []) {
    if (option === A.link) out.link = true;
    else if (option === A.monitor) out.monitor = PLAIN_MONITOR;
    else if (Array.isArray(option) && option[0] === A.monitor) out.monitor = monitorOptions(option[1] as Term);
  }
  return out;
}

function spawned(p: Process & { monitorRef?: Ref }): Term {
  return p.monitorRef === undefined ? p.pid : [p.pid, p.monitorRef];
}

function remoteSpawn(vm: Vm, node: Term, m: Term, f: Term, args: Term, options: Term): Term {
  if (!(node instanceof Atom)) throw badarg();
  if (node === vm.nodeName || node === LOCAL) return spawned(spawnMfa(vm, m, f, args, spawnOptions(options)));
  const router = vm.router;
  if (router === null) throw badarg();
  const ref = vm.makeRef();
  router.spawn({
    node,
    ref,
    from: vm.rt.proc.pid,
    groupLeader: vm.rt.proc.groupLeader,
    mfa: [m as Atom, f as Atom, args],
    options,
  });
  return ref;
}

function time(vm: Vm, unit: Term, milliseconds: number): Term {
  if (typeof unit === "number") return Math.floor((milliseconds / 1000) * unit);
  const scale: Record<string, number> = {
    second: 0.001,
    seconds: 0.001,
    millisecond: 1,
    milli_seconds: 1,
    milliseconds: 1,
    microsecond: 1e3,
    micro_seconds: 1e3,
    microseconds: 1e3,
    nanosecond: 1e6,
    nano_seconds: 1e6,
    nanoseconds: 1e6,
    native: 1e6,
  };
  const factor = isAtom(unit) ? scale[atomName(unit)] : undefined;
  if (factor === undefined) throw badarg();
  void vm;
  return factor === 1e6 ? Math.floor(milliseconds * 1e3) * 1000 : Math.floor(milliseconds * factor);
}

/** How many of the unit a second has. */
function perSecond(unit: Term): bigint {
  if (typeof unit === "number" && unit > 0) return BigInt(unit);
  const name = isAtom(unit) ? atomName(unit) : "";
  if (/^seconds?$/.test(name)) return 1n;
  if (/^milli_?seconds?$/.test(name)) return 1_000n;
  if (/^micro_?seconds?$/.test(name)) return 1_000_000n;
  if (/^(nano_?seconds?|native|perf_counter)$/.test(name)) return 1_000_000_000n;
  throw badarg();
}

/** A time in another unit, exact, rounded down. */
function convertTimeUnit(n: Term, from: Term, to: Term): Term {
  if (!isInteger(n)) throw badarg();
  const [multiplier, divisor] = [perSecond(to), perSecond(from)];
  if (typeof n === "number") {
    const product = n * Number(multiplier);
    if (Number.isSafeInteger(product)) return Math.floor(product / Number(divisor));
  }
  const scaled = toBigInt(n) * multiplier;
  const quotient = scaled / divisor;
  return big(scaled < 0n && scaled % divisor !== 0n ? quotient - 1n : quotient);
}

type TimerState = { pending: Map<RefKey, Timer> };

/** A timer's time in milliseconds from now; with `{abs, true}` it is given on the monotonic clock. */
function fromNow(vm: Vm, ms: Term, options: Term): Term {
  const found = listToArray(options);
  if (found === undefined) throw badarg();
  for (const o of found) if (!Array.isArray(o) || o[0] !== atom("abs") || typeof o[1] !== "boolean") throw badarg();
  const absolute = found.some((o) => (o as Term[])[1] === true);
  return absolute && typeof ms === "number" ? Math.max(0, Math.ceil(ms - vm.host.now())) : ms;
}

function startTimer(vm: Vm, delay: Term, to: Term, make: (ref: Ref) => Term): Term {
  if (typeof delay !== "number" || delay < 0) throw badarg();
  if (!(to instanceof Pid) && !(to instanceof Atom)) throw badarg();
  const ref = vm.makeRef();
  const state = timers(vm);
  state.pending.set(
    ref.key,
    vm.addTimer(delay, () => {
      state.pending.delete(ref.key);
      const process = to instanceof Pid ? vm.process(to) : vm.whereis(to);
      if (process !== undefined) deliver(vm, process, make(ref));
    }),
  );
  return ref;
}

function timers(vm: Vm): TimerState {
  let state = vm.state.get("timers") as TimerState | undefined;
  if (state === undefined) {
    state = { pending: new Map() };
    vm.state.set("timers", state);
  }
  return state;
}

function leftOf(vm: Vm, timer: Timer | undefined): Term {
  return timer === undefined ? false : Math.max(0, Math.round(timer.at - vm.host.now()));
}

const INFO: Record<string, (vm: Vm, p: Process) => Term> = {
  registered_name: (_, p) => p.registeredName ?? EMPTY,
  links: (_, p) => linkedPids(p),
  monitors: (_, p) =>
    list([...p.monitorsOut.values()].map((m): Term => [A.process, m.target instanceof Pid ? m.target : [...m.target]])),
  monitored_by: (_, p) => list([...p.monitorsIn.values()].map((m) => m.watcher)),
  message_queue_len: (_, p) => p.mailbox.length,
  messages: (_, p) => list(p.mailbox.toArray()),
  dictionary: (_, p) => p.dictionary.toList(),
  trap_exit: (_, p) => p.trapExit,
  group_leader: (_, p) => p.groupLeader,
  status: (_, p) => atom(p.suspendCount > 0 ? "suspended" : p.status),
  initial_call: (_, p) => p.initialCall,
  current_function: (_, p) => {
    const [info] = framesOf(p.stack, 1).map((frame) => frame.info);
    return info === undefined ? p.initialCall : [atom(info.module), atom(info.name), info.arity];
  },
  current_stacktrace: (_, p) =>
    list(framesOf(p.stack, 8).map(({ info }) => [atom(info.module), atom(info.name), info.arity, EMPTY])),
  reductions: (_, p) => p.reductions,
  priority: (_, p) => atom(p.priority),
  parent: (_, p) => p.parent,
  error_handler: () => atom("error_handler"),
  heap_size: (_, p) => 233 + sizeOf(p.stack),
  total_heap_size: (_, p) => 233 + sizeOf(p.stack),
  stack_size: (_, p) => sizeOf(p.stack),
  memory: (_, p) => 2600 + sizeOf(p.stack) * 8 + p.mailbox.length * 32,
  suspending: () => EMPTY,
  label: (_, p) => p.label ?? UNDEFINED,
};
/** An item of `process_info/2`, by its name. */
export function processItem(vm: Vm, process: Process, item: string): Term {
  return INFO[item]?.(vm, process) ?? UNDEFINED;
}

const INFO_ALL = [
  "current_function",
  "initial_call",
  "status",
  "message_queue_len",
  "links",
  "dictionary",
  "trap_exit",
  "error_handler",
  "priority",
  "group_leader",
  "total_heap_size",
  "heap_size",
  "stack_size",
  "reductions",
  "suspending",
];

function processInfo(vm: Vm, pid: Term, key: Term): Term {
  if (!(pid instanceof Pid) || pid.node !== LOCAL) throw badarg();
  const p = vm.process(pid);
  if (p === undefined) return UNDEFINED;
  if (Array.isArray(key) && key[0] === atom("dictionary")) return [key, p.dictionary.get(key[1] as Term) ?? UNDEFINED];
  if (!(key instanceof Atom)) {
    const keys = listToArray(key);
    if (keys === undefined) throw badarg();
    return list(
      keys.map((k) => {
        const one = processInfo(vm, pid, k);
        return one === EMPTY ? [k, EMPTY] : one;
      }),
    );
  }
  const read = INFO[key.name];
  if (read === undefined) throw badarg();
  if (key.name === "registered_name" && p.registeredName === undefined) return EMPTY;
  return [key, read(vm, p)];
}

function flag(vm: Vm, p: Process, name: Term, value: Term): Term {
  switch (isAtom(name) ? atomName(name) : "") {
    case "trap_exit": {
      if (typeof value !== "boolean") throw badarg();
      const old = p.trapExit;
      p.trapExit = value;
      return old;
    }
    case "priority": {
      const old = p.priority;
      p.priority = atomName(value as Atom);
      return atom(old);
    }
    case "error_handler":
      return atom("error_handler");
    case "min_heap_size":
      return 233;
    case "min_bin_vheap_size":
      return 46422;
    case "max_heap_size":
      return 0;
    case "fullsweep_after":
      return 65535;
    case "message_queue_data":
      return atom("on_heap");
    case "sensitive":
      return false;
    case "save_calls":
      return 0;
    case "async_dist":
      return false;
    default:
      void vm;
      throw badarg();
  }
}

function table(vm: Vm): NativeTable {
  const self = (): Process => vm.rt.proc;
  const monitorTarget = (t: Term): Pid | readonly [Atom, Atom] => {
    if (t instanceof Pid) return t;
    if (t instanceof Atom) return [t, vm.nodeName];
    if (Array.isArray(t) && t[0] instanceof Atom && t[1] instanceof Atom) return [t[0], t[1]];
    throw badarg();
  };
  const doMonitor = (kind: Term, target: Term, options: Term): Term => {
    if (kind === A.time_offset || kind === A.port) return vm.makeRef();
    if (kind !== A.process) throw badarg();
    const elsewhere = Array.isArray(target) && target[1] !== vm.nodeName && target[1] !== LOCAL;
    if (elsewhere && vm.router === null) throw badarg();
    const ref = vm.makeRef();
    const opts = monitorOptions(options);
    if (opts.alias !== "none")
      vm.addAlias(ref, self(), opts.alias === "reply_demonitor" ? "reply" : "explicit_unalias");
    monitor(vm, self(), monitorTarget(target), ref, opts);
    return ref;
  };
  const doDemonitor = (ref: Term, options: Term): Term => {
    if (!(ref instanceof Ref)) throw badarg();
    const found = demonitor(vm, self(), ref);
    // while it was there, no DOWN had come
    if (!found && has(options, A.flush)) {
      self().mailbox.removeFirst((m) => Array.isArray(m) && m.length === 5 && equals(m[1] as Term, ref));
    }
    return has(options, A.info) ? found : true;
  };
  return {
    "self/0": () => self().pid,
    "make_ref/0": () => vm.makeRef(),
    "send/2": (to: Term, message: Term) => send(vm, to, message),
    "!/2": (to: Term, message: Term) => send(vm, to, message),
    "send/3": (to: Term, message: Term, options: Term) => {
      const node = to instanceof Pid || to instanceof Ref ? to.node : Array.isArray(to) ? to[1] : LOCAL;
      const far = node !== LOCAL && node !== vm.nodeName;
      const opts = far ? (listToArray(options) ?? []) : [];
      if (opts.includes(NOCONNECT) && vm.router?.isReached(node as Atom) !== true) return NOCONNECT;
      send(vm, to, message);
      return A.ok;
    },
    "send_nosuspend/2": (to: Term, message: Term) => {
      send(vm, to, message);
      return true;
    },
    "send_nosuspend/3": (to: Term, message: Term) => {
      send(vm, to, message);
      return true;
    },
    "spawn/1": (f: Term) => spawned(vm.spawn(codeOf(f).f, [], initialCall(f as Fun))),
    "spawn_link/1": (f: Term) => spawned(vm.spawn(codeOf(f).f, [], initialCall(f as Fun), { link: true })),
    "spawn_monitor/1": (f: Term) =>
      spawned(vm.spawn(codeOf(f).f, [], initialCall(f as Fun), { monitor: PLAIN_MONITOR })),
    "spawn_opt/2": (f: Term, o: Term) => spawned(vm.spawn(codeOf(f).f, [], initialCall(f as Fun), spawnOptions(o))),
    "spawn/3": (m: Term, f: Term, a: Term) => spawned(spawnMfa(vm, m, f, a)),
    "spawn_link/3": (m: Term, f: Term, a: Term) => spawned(spawnMfa(vm, m, f, a, { link: true })),
    "spawn_monitor/3": (m: Term, f: Term, a: Term) => spawned(spawnMfa(vm, m, f, a, { monitor: PLAIN_MONITOR })),
    "spawn_opt/4": (m: Term, f: Term, a: Term, o: Term) => spawned(spawnMfa(vm, m, f, a, spawnOptions(o))),
    "nodebook_spawn_request/5": (n: Term, m: Term, f: Term, a: Term, o: Term) => remoteSpawn(vm, n, m, f, a, o),
    "spawn_request_abandon/1": (ref: Term) => {
      if (!(ref instanceof Ref)) throw badarg();
      return vm.router?.abandonSpawn(ref) ?? false;
    },
    "link/1": (p: Term) => {
      if (p instanceof Port) return true;
      if (!(p instanceof Pid)) throw badarg();
      if (p.node === LOCAL && vm.process(p) === undefined && !self().trapExit)
        throw bifError(atom("noproc"), "erlang", "link", [p]);
      link(vm, self(), p);
      return true;
    },
    "unlink/1": (p: Term) => {
      if (p instanceof Pid) unlink(vm, self(), p);
      return true;
    },
    "monitor/2": (kind: Term, target: Term) => doMonitor(kind, target, EMPTY),
    "monitor/3": doMonitor,
    "demonitor/1": (ref: Term) => doDemonitor(ref, EMPTY),
    "demonitor/2": doDemonitor,
    "alias/0": () => alias(vm, EMPTY),
    "alias/1": (o: Term) => alias(vm, o),
    "unalias/1": (ref: Term) => ref instanceof Ref && vm.removeAlias(ref, self()),
    "exit/1": (reason: Term) => {
      throw new Raise(KIND_EXIT, reason);
    },
    "exit/2": (to: Term, reason: Term) => {
      if (to instanceof Port) return true;
      if (!(to instanceof Pid)) throw badarg();
      if (to.node !== LOCAL) vm.router?.exit(self().pid, to, reason);
      else {
        const process = vm.process(to);
        if (process === self() && reason === A.normal && !process.trapExit) throw new ProcessEnd(A.normal);
        if (process !== undefined) exitSignal(vm, self().pid, process, reason, true);
      }
      return true;
    },
    "throw/1": (value: Term) => {
      throw new Raise(KIND_THROW, value, vm.rt.quiet);
    },
    "error/1": (reason: Term) => {
      throw new Raise(KIND_ERROR, reason);
    },
    "error/2": (reason: Term, args: Term) => {
      const raise = new Raise(KIND_ERROR, reason);
      if (listToArray(args) !== undefined) raise.args = args;
      throw raise;
    },
    "error/3": (reason: Term, args: Term, options: Term) => {
      const raise = new Raise(KIND_ERROR, reason);
      if (listToArray(args) !== undefined) raise.args = args;
      const info = (listToArray(options) ?? []).find((o) => Array.isArray(o) && o[0] === atom("error_info"));
      raise.info = (info as Term[] | undefined)?.[1];
      throw raise;
    },
    "raise/3": (kind: Term, reason: Term, trace: Term) => {
      if (kind !== KIND_ERROR && kind !== KIND_EXIT && kind !== KIND_THROW) throw badarg();
      const raise = new Raise(kind as Atom, reason);
      raise.trace = trace;
      throw raise;
    },
    "nif_error/1": (reason: Term) => {
      throw new Raise(KIND_ERROR, reason);
    },
    "process_flag/2": (name: Term, value: Term) => flag(vm, self(), name, value),
    "process_flag/3": (p: Term, name: Term, value: Term) => flag(vm, processOf(vm, p), name, value),
    "process_info/1": (p: Term) => {
      if (p instanceof Pid && p.node === LOCAL && vm.process(p) === undefined) return UNDEFINED;
      const process = processOf(vm, p);
      const out: Term[] =
        process.registeredName === undefined ? [] : [[atom("registered_name"), process.registeredName]];
      for (const key of INFO_ALL) out.push([atom(key), (INFO[key] as (vm: Vm, p: Process) => Term)(vm, process)]);
      return list(out);
    },
    "process_info/2": (p: Term, key: Term) => processInfo(vm, p, key),
    "is_process_alive/1": (p: Term) => {
      if (!(p instanceof Pid) || p.node !== LOCAL) throw bifError(atom("badarg"), "erlang", "is_process_alive", [p]);
      return vm.process(p) !== undefined;
    },
    "processes/0": () => vm.pidList(),
    "register/2": (name: Term, p: Term) => {
      if (!(name instanceof Atom) || name === UNDEFINED || !vm.register(name, processOf(vm, p))) throw badarg();
      return true;
    },
    "unregister/1": (name: Term) => {
      if (!(name instanceof Atom) || !vm.unregister(name)) throw badarg();
      return true;
    },
    "whereis/1": (name: Term) => {
      if (!isAtom(name)) throw badarg();
      return (typeof name === "boolean" ? undefined : vm.whereis(name)?.pid) ?? UNDEFINED;
    },
    "registered/0": () => list(vm.registered()),
    "group_leader/0": () => self().groupLeader,
    "group_leader/2": (leader: Term, p: Term) => {
      if (!(leader instanceof Pid) || !(p instanceof Pid)) throw badarg();
      if (p.node === LOCAL) processOf(vm, p).groupLeader = leader;
      else vm.router?.groupLeader(self().pid, leader, p);
      return true;
    },
    "put/2": (k: Term, v: Term) => {
      const p = self();
      const old = p.dictionary.get(k) ?? UNDEFINED;
      p.dictionary = p.dictionary.put(k, v);
      return old;
    },
    "get/1": (k: Term) => self().dictionary.get(k) ?? UNDEFINED,
    "get/0": () => self().dictionary.toList(),
    "get_keys/0": () => list(self().dictionary.keys()),
    "get_keys/1": (v: Term) =>
      list(
        self()
          .dictionary.entries()
          .filter(([, x]) => equals(x, v))
          .map(([k]) => k),
      ),
    "erase/1": (k: Term) => {
      const p = self();
      const old = p.dictionary.get(k) ?? UNDEFINED;
      p.dictionary = p.dictionary.delete(k);
      return old;
    },
    "erase/0": () => {
      const p = self();
      const old = p.dictionary.toList();
      for (const k of p.dictionary.keys()) p.dictionary = p.dictionary.delete(k);
      return old;
    },
    "suspend_process/1": (p: Term) => {
      processOf(vm, p).suspendCount++;
      return true;
    },
    "resume_process/1": (p: Term) => {
      const process = processOf(vm, p);
      if (process.suspendCount === 0) throw badarg();
      if (--process.suspendCount === 0 && process.status === "runnable") vm.scheduler.enqueue(process);
      return true;
    },
    "garbage_collect/0": () => true,
    "garbage_collect/1": () => true,
    "yield/0": () => true,
    "send_after/3": (ms: Term, to: Term, m: Term) => startTimer(vm, ms, to, () => m),
    "send_after/4": (ms: Term, to: Term, m: Term, o: Term) => startTimer(vm, fromNow(vm, ms, o), to, () => m),
    "start_timer/3": (ms: Term, to: Term, m: Term) => startTimer(vm, ms, to, (ref) => [A.timeout, ref, m]),
    "start_timer/4": (ms: Term, to: Term, m: Term, o: Term) =>
      startTimer(vm, fromNow(vm, ms, o), to, (ref) => [A.timeout, ref, m]),
    "cancel_timer/1": (ref: Term) => cancel(vm, ref),
    "cancel_timer/2": (ref: Term, o: Term) => {
      const left = cancel(vm, ref);
      const silent = (listToArray(o) ?? []).some((x) => Array.isArray(x) && x[0] === A.info && x[1] === false);
      return silent ? A.ok : left;
    },
    "read_timer/1": (ref: Term) => (ref instanceof Ref ? leftOf(vm, timers(vm).pending.get(ref.key)) : false),
    "monotonic_time/0": () => time(vm, atom("native"), vm.host.now()),
    "monotonic_time/1": (u: Term) => time(vm, u, vm.host.now()),
    "system_time/0": () => time(vm, atom("native"), vm.host.systemTime()),
    "system_time/1": (u: Term) => time(vm, u, vm.host.systemTime()),
    "time_offset/0": () => time(vm, atom("native"), vm.host.systemTime() - vm.host.now()),
    "time_offset/1": (u: Term) => time(vm, u, vm.host.systemTime() - vm.host.now()),
    "timestamp/0": () => {
      const us = Math.floor(vm.host.systemTime() * 1000);
      return [Math.floor(us / 1e12), Math.floor(us / 1e6) % 1e6, us % 1e6];
    },
    "now/0": () => {
      const us = Math.floor(vm.host.systemTime() * 1000);
      return [Math.floor(us / 1e12), Math.floor(us / 1e6) % 1e6, us % 1e6];
    },
    "convert_time_unit/3": convertTimeUnit,
    "unique_integer/0": () => vm.uniqueInteger(),
    "unique_integer/1": () => vm.uniqueInteger(),
    "node/0": () => vm.nodeName,
    "node/1": (t: Term) => {
      if (!(t instanceof Pid || t instanceof Ref || t instanceof Port)) throw badarg();
      return t.node === LOCAL ? vm.nodeName : t.node;
    },
    "nodes/0": () => list(vm.router?.nodes("visible") ?? []),
    "nodes/1": (kind: Term) => {
      const names = (listToArray(kind) ?? [kind]).map((k) => atomName(k as Atom));
      const out = new Set<Atom>();
      for (const name of names) {
        if (name === "this" || name === "known") out.add(vm.nodeName);
        if (name !== "this") for (const n of vm.router?.nodes(name as "visible") ?? []) out.add(n);
      }
      return list([...out]);
    },
    "is_alive/0": () => vm.nodeName !== LOCAL,
    "get_cookie/0": () => (vm.nodeName === LOCAL ? atom("nocookie") : vm.cookie),
    "monitor_node/2": (node: Term, on: Term) => {
      if (!(node instanceof Atom) || typeof on !== "boolean") throw badarg();
      if (vm.router === null) throw bifError(atom("notalive"), "erlang", "monitor_node", [node, on]);
      vm.router.monitorNode(self().pid, node, on);
      return true;
    },
    "halt/0": () => halt(vm, 0),
    "halt/1": (s: Term) => halt(vm, s),
    "halt/2": (s: Term) => halt(vm, s),
    "trace/3": () => {
      throw missing(":erlang.trace/3");
    },
  };
}

function alias(vm: Vm, options: Term): Term {
  const ref = vm.makeRef();
  vm.addAlias(ref, vm.rt.proc, (listToArray(options) ?? []).includes(atom("reply")) ? "reply" : "explicit_unalias");
  return ref;
}

function cancel(vm: Vm, ref: Term): Term {
  if (!(ref instanceof Ref)) throw badarg();
  const state = timers(vm);
  const timer = state.pending.get(ref.key);
  if (timer === undefined) return false;
  state.pending.delete(ref.key);
  const left = leftOf(vm, timer);
  vm.timers.cancel(timer);
  return left;
}

function halt(vm: Vm, status: Term): Term {
  vm.halt(typeof status === "number" ? status : 1);
  throw new ProcessEnd(A.normal);
}

export const erlangProcesses: NativeModule = { module: "erlang", table };
