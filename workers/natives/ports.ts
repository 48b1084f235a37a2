// The ports of a node: its sockets and the programs that it runs. One count for all kinds; each kind tells which it has open.
// Specification: the reference of `erlang`, OTP 27 (ports, port_info, monitor of ports).

import type { Process } from "../beam/process.ts";
import { badarg } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import { deliver, exitSignal } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { Atom, atom } from "../terms/atom.ts";
import { equals } from "../terms/compare.ts";
import { type Pid, Port, type Ref, type RefKey, type Term } from "../terms/term.ts";

/** A port as its kind tells of it. */
export interface OpenPort {
  readonly port: Port;
  /** the command of a program, or the driver of a socket */
  readonly name: string;
  owner: Pid;
  readonly osPid: number | undefined;
  /** bytes that came from outside, and that went there */
  readonly input: number;
  readonly output: number;
  close(): void;
  /** Sends data to what is outside. */
  command(data: Term): void;
}

type Watch = {
  readonly ref: Ref;
  readonly watcher: Pid;
  readonly tag: Term;
  readonly port: Port;
  readonly named: Term;
};
type PortTable = { last: number; readonly kinds: (() => Iterable<OpenPort>)[]; readonly watches: Map<RefKey, Watch> };

const NORMAL = atom("normal");
const NOPROC = atom("noproc");
const PORT = atom("port");
const KILL = atom("kill");

function portTable(vm: Vm): PortTable {
  const known = vm.state.get("ports") as PortTable | undefined;
  if (known !== undefined) return known;
  const made: PortTable = { last: 2, kinds: [], watches: new Map() };
  vm.state.set("ports", made);
  return made;
}

/** A port that was not there before. */
export function newPort(vm: Vm): Port {
  return new Port(LOCAL, ++portTable(vm).last, 0);
}

/** Makes a kind of ports known: a function that tells which are open. */
export function addPorts(vm: Vm, kind: () => Iterable<OpenPort>): void {
  portTable(vm).kinds.push(kind);
}

/** The open ports, in the order in which they were made. */
export function openPorts(vm: Vm): OpenPort[] {
  const all = portTable(vm).kinds.flatMap((kind) => [...kind()]);
  return all.sort((a, b) => a.port.id - b.port.id);
}

/** The ports of a process, in that order. */
export function portsOf(vm: Vm, { pid }: Process): Port[] {
  if (!vm.state.has("ports")) return [];
  return openPorts(vm)
    .filter(({ owner }) => owner.id === pid.id && owner.serial === pid.serial)
    .map(({ port }) => port);
}

/** The open port that a term names; undefined when that is none, a badarg when it can name none. */
export function openPort(vm: Vm, t: Term): OpenPort | undefined {
  if (!(t instanceof Port) && !(t instanceof Atom)) throw badarg();
  return t instanceof Port ? openPorts(vm).find(({ port }) => port.id === t.id) : undefined;
}

/** A port is closed: who watches it is told. */
export function portGone(vm: Vm, port: Port, reason: Term = NORMAL): void {
  const { watches } = portTable(vm);
  for (const [key, watch] of watches) {
    if (watch.port.id !== port.id) continue;
    watches.delete(key);
    tell(vm, watch, reason);
  }
}

function tell(vm: Vm, { ref, watcher, tag, named }: Watch, reason: Term): void {
  const process = vm.process(watcher);
  if (process !== undefined) deliver(vm, process, [tag, ref, PORT, named, reason]);
}

/** `monitor(:port, port)`. */
export function watchPort(vm: Vm, target: Term, tag: Term): Ref {
  const found = openPort(vm, target);
  const ref = vm.makeRef();
  const named: Term = target instanceof Port ? target : [target, vm.nodeName];
  const port = found?.port ?? new Port(LOCAL, 0, 0);
  const watch: Watch = { ref, watcher: vm.rt.proc.pid, tag, port, named };
  if (found === undefined) tell(vm, watch, NOPROC);
  else portTable(vm).watches.set(ref.key, watch);
  return ref;
}

/** Ends a monitor of a port; false when there was none. */
export function unwatchPort(vm: Vm, ref: Ref): boolean {
  return vm.state.has("ports") && portTable(vm).watches.delete(ref.key);
}

/** A message to a port: {owner, {:command, data}}, {owner, :close} or {owner, {:connect, pid}}; others are a bad signal. */
export function signalPort(vm: Vm, to: Port, message: Term): void {
  const open = openPort(vm, to);
  if (open === undefined) return;
  const sender = vm.rt.proc;
  const [from, order] = Array.isArray(message) && message.length === 2 ? message : [];
  const owned = from !== undefined && equals(from, open.owner);
  const answer = (text: string): void => {
    const owner = vm.process(open.owner);
    if (owner !== undefined) deliver(vm, owner, [open.port, atom(text)]);
  };
  if (!owned) exitSignal(vm, open.port, sender, atom("badsig"), false);
  else if (order === atom("close")) {
    const { owner } = open;
    open.close();
    const process = vm.process(owner);
    if (process !== undefined) deliver(vm, process, [open.port, atom("closed")]);
  } else if (Array.isArray(order) && order[0] === atom("command")) open.command(order[1] as Term);
  else if (Array.isArray(order) && order[0] === atom("connect")) {
    answer("connected");
    open.owner = order[1] as Pid;
  } else exitSignal(vm, open.port, sender, atom("badsig"), false);
}

/** `exit/2` of a port: it closes, with that reason. */
export function exitPort(vm: Vm, port: Port, reason: Term): void {
  const open = openPort(vm, port);
  if (open === undefined) return;
  const owner = vm.process(open.owner);
  open.close();
  if (owner !== undefined) exitSignal(vm, port, owner, reason === KILL ? atom("killed") : reason, false);
}
