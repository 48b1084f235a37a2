// :erlang, the part about processes: spawning, signals, names, the process dictionary.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { MonitorTarget, Process } from "../beam/process.ts";
import { badarg, bifError, KIND_ERROR, KIND_EXIT, KIND_THROW, ProcessEnd, Raise } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import {
  deliver,
  demonitor,
  exitSignal,
  link,
  type MonitorOptions,
  monitor,
  PLAIN_MONITOR,
  sendToAlias,
  sendToPid,
  unlink,
} from "../beam/signals.ts";
import type { SpawnOptions, Vm } from "../beam/vm.ts";
import { Atom, atom, atomName, isAtom, UNDEFINED } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { Cons, EMPTY, Fun, list, listToArray, Pid, Port, Ref, type Term } from "../terms/term.ts";
import { exitPort, signalPort, unwatchPort, watchPort } from "./ports.ts";
import { isPriority, processOf } from "./process_info.ts";

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
  priority: atom("priority"),
  time_offset: atom("time_offset"),
};

/** `to ! message` for a pid, name, {name, node}, alias or port. */
export function send(vm: Vm, to: Term, message: Term): Term {
  const self = vm.rt.proc;
  if (to instanceof Pid) sendToPid(vm, self, to, message);
  else if (to instanceof Atom) {
    const process = vm.whereis(to);
    if (process === undefined) throw badarg();
    deliver(vm, process, message);
  } else if (to instanceof Ref) {
    if (to.node === LOCAL) sendToAlias(vm, to, message);
    else vm.router?.sendAlias(self.pid, to, message);
  } else if (Array.isArray(to) && to.length === 2 && to[0] instanceof Atom && to[1] instanceof Atom) {
    if (to[1] === vm.nodeName || to[1] === LOCAL) {
      const process = vm.whereis(to[0]);
      if (process !== undefined) deliver(vm, process, message);
    } else vm.router?.sendNamed(self.pid, to[0], to[1], message);
  } else if (to instanceof Port) signalPort(vm, to, message);
  else throw badarg();
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

const APPLIED: Term = [A.erlang, A.apply, 2];

function initialCall(f: Fun): Term {
  return f.info.external ? [f.info.module, atom(f.info.name), 0] : APPLIED;
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

function spawnOptions(options: Term): SpawnOptions {
  const out: SpawnOptions = {};
  for (const option of listToArray(options) ?? []) {
    if (option === A.link) out.link = true;
    else if (option === A.monitor) out.monitor = PLAIN_MONITOR;
    else if (!Array.isArray(option)) throw badarg();
    else if (option[0] === A.monitor) out.monitor = monitorOptions(option[1] as Term);
    else if (option[0] === A.priority) {
      if (!isPriority(option[1] as Term)) throw badarg();
      out.priority = atomName(option[1] as Atom);
    }
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

function table(vm: Vm): NativeTable {
  const self = (): Process => vm.rt.proc;
  const monitorTarget = (t: Term): MonitorTarget => {
    if (t instanceof Pid) return t;
    if (t instanceof Atom) return [t, vm.nodeName];
    if (Array.isArray(t) && t[0] instanceof Atom && t[1] instanceof Atom)
      return [t[0], t[1] === LOCAL ? vm.nodeName : t[1]];
    throw badarg();
  };
  const doMonitor = (kind: Term, target: Term, options: Term): Term => {
    if (kind === A.port) return watchPort(vm, target, monitorOptions(options).tag);
    if (kind === A.time_offset) return vm.makeRef();
    if (kind !== A.process) throw badarg();
    const elsewhere = Array.isArray(target) && target[1] !== vm.nodeName && target[1] !== LOCAL;
    if (elsewhere && vm.router === null) throw badarg();
    const ref = vm.makeRef();
    const opts = monitorOptions(options);
    monitor(vm, self(), monitorTarget(target), ref, opts);
    return ref;
  };
  const doDemonitor = (ref: Term, options: Term): Term => {
    if (!(ref instanceof Ref)) throw badarg();
    const found = demonitor(vm, self(), ref) || unwatchPort(vm, ref);
    if (options === EMPTY) return true;
    // while it was there, no DOWN had come
    if (!found && has(options, A.flush)) {
      self().mailbox.removeFirst((m) => Array.isArray(m) && m.length === 5 && equals(m[1] as Term, ref));
    }
    return found || !has(options, A.info);
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
    "unalias/1": (ref: Term) => ref instanceof Ref && vm.aliases.remove(ref, self()),
    "exit/1": (reason: Term) => {
      throw new Raise(KIND_EXIT, reason);
    },
    "exit/2": (to: Term, reason: Term) => {
      if (to instanceof Port) {
        exitPort(vm, to, reason);
        return true;
      }
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
      throw vm.rt.raise(KIND_THROW, value);
    },
    "error/1": (reason: Term) => {
      throw vm.rt.raise(KIND_ERROR, reason);
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
      const raise = new Raise(kind as Atom, reason, true);
      raise.trace = trace;
      throw raise;
    },
    "nif_error/1": (reason: Term) => {
      throw new Raise(KIND_ERROR, reason);
    },
    "nif_error/2": (reason: Term) => {
      throw new Raise(KIND_ERROR, reason);
    },
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
    "bump_reductions/1": (n: Term) => {
      if (typeof n !== "number" || n < 1) throw badarg();
      vm.rt.reds -= n;
      return true;
    },
    "yield/0": () => true,
    "unique_integer/0": () => vm.uniqueInteger(),
    "unique_integer/1": () => vm.uniqueInteger(),
    "halt/0": () => halt(vm, 0),
    "halt/1": (s: Term) => halt(vm, s),
    "halt/2": (s: Term) => halt(vm, s),
  };
}

function alias(vm: Vm, options: Term): Term {
  const ref = vm.makeRef();
  const kind = (listToArray(options) ?? []).includes(atom("reply")) ? "reply" : "explicit_unalias";
  vm.aliases.add(ref.key, vm.rt.proc, { watcher: vm.rt.proc.pid, kind });
  return ref;
}

function halt(vm: Vm, status: Term): Term {
  const known =
    typeof status === "number" ? status >= 0 : status === atom("abort") || listToArray(status) !== undefined;
  if (!known) throw badarg();
  vm.halt(typeof status === "number" ? status : 1);
  throw new ProcessEnd(A.normal);
}

export const erlangProcesses: NativeModule = { module: "erlang", table };
