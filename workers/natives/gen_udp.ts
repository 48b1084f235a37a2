// :gen_udp over the host's datagram sockets: active sockets send their owner {:udp, socket, address, port, data}, passive
// ones answer who receives (workers/stdlib/otp/gen_udp.ex). Specification: the reference of the module `gen_udp`, OTP 27.

import type { Datagrams } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, ERROR, isAtom, NIL, OK } from "../terms/atom.ts";
import { TMap } from "../terms/map.ts";
import { Bin, EMPTY, list, listToArray, type Pid, Port, type Term } from "../terms/term.ts";
import { ioBytes, textOf } from "./io_bytes.ts";
import { addPorts, newPort, portGone } from "./ports.ts";
import { socketPort, Traffic } from "./traffic.ts";

export type Socket = {
  readonly port: Port;
  readonly datagrams: Datagrams;
  owner: Pid;
  /** a number: so many more, then the owner is told that the socket is passive */
  active: "true" | "once" | "false" | number;
  binary: boolean;
  waiting: [string, number, Uint8Array][];
  /** who receives from the passive socket, in their order */
  receivers: { readonly pid: Pid; readonly ref: Term }[];
  /** the only one that a connected socket hears */
  peer: { readonly address: string; readonly port: number } | undefined;
  readonly traffic: Traffic;
};
type Sockets = { open: Map<number, Socket> };

function sockets(vm: Vm): Sockets {
  let state = vm.state.get("gen_udp") as Sockets | undefined;
  if (state === undefined) {
    const made: Sockets = { open: new Map() };
    vm.state.set("gen_udp", made);
    addPorts(vm, () =>
      [...made.open.values()].map((s) => socketPort(s, "udp_inet", s.traffic, () => close(vm, made, s))),
    );
    vm.onProcessGone((process) => {
      for (const s of [...made.open.values()]) {
        if (s.owner.id === process.pid.id && s.owner.serial === process.pid.serial) close(vm, made, s);
      }
    });
    state = made;
  }
  return state;
}

function close(vm: Vm, state: Sockets, s: Socket): void {
  state.open.delete(s.port.id);
  for (const { pid, ref } of s.receivers) {
    const process = vm.process(pid);
    if (process !== undefined) deliver(vm, process, [atom("nodebook_udp"), ref, [ERROR, atom("closed")]]);
  }
  s.datagrams.close();
  portGone(vm, s.port);
}

/** An address as Erlang has it: {1, 2, 3, 4}. */
export function addressTerm(address: string): Term {
  return address.split(".").map(Number);
}

/** An address in any form that Erlang takes, resolved; undefined when there is none of that name. */
export function addressOf(vm: Vm, t: Term): string | undefined {
  if (Array.isArray(t) && t.length === 4) return t.join(".");
  const name = isAtom(t) ? atomName(t) : textOf(t);
  return name === undefined ? undefined : vm.host.network?.resolve(name);
}

function payload(s: Socket, data: Uint8Array): Term {
  return s.binary ? new Bin(data) : list([...data]);
}

/** Hands on what has come: to the owner of an active socket, or to who receives. */
function settle(vm: Vm, s: Socket): void {
  const tell = (message: Term): void => {
    const owner = vm.process(s.owner);
    if (owner !== undefined) deliver(vm, owner, message);
  };
  while (s.active !== "false" && s.waiting.length > 0) {
    const [from, port, data] = s.waiting.shift() as [string, number, Uint8Array];
    tell([atom("udp"), s.port, addressTerm(from), port, payload(s, data)]);
    if (s.active === "once") s.active = "false";
    else if (typeof s.active === "number" && --s.active <= 0) {
      s.active = "false";
      tell([atom("udp_passive"), s.port]);
    }
  }
  while (s.receivers.length > 0 && s.waiting.length > 0) {
    const { pid, ref } = s.receivers.shift() as Socket["receivers"][number];
    const process = vm.process(pid);
    if (process !== undefined) deliver(vm, process, [atom("nodebook_udp"), ref, received(s) as Term]);
  }
}

/** The next datagram as `recv` answers it. */
function received(s: Socket): Term | undefined {
  const next = s.waiting.shift();
  return next && [OK, [addressTerm(next[0]), next[1], payload(s, next[2])]];
}

/** How a socket is active after an option. */
function activity(s: Socket, value: Term): Socket["active"] {
  if (typeof value !== "number") return value === true ? "true" : value === atom("once") ? "once" : "false";
  return (typeof s.active === "number" ? s.active : 0) + value;
}

/** Applies options such as `active: true` to an open socket. */
export function setUdpOptions(vm: Vm, s: Socket, options: Term): void {
  for (const o of listToArray(options) ?? []) {
    if (o === atom("binary")) s.binary = true;
    else if (o === atom("list")) s.binary = false;
    if (!Array.isArray(o) || !isAtom(o[0] as Term)) continue;
    const [key, value] = o as [Atom, Term];
    if (atomName(key) === "active") s.active = activity(s, value);
    else if (atomName(key) === "mode") s.binary = value === atom("binary");
    else if (atomName(key) === "add_membership") s.datagrams.join(addressOf(vm, (value as Term[])[0] as Term) ?? "");
    else if (atomName(key) === "drop_membership") s.datagrams.leave(addressOf(vm, (value as Term[])[0] as Term) ?? "");
  }
  settle(vm, s);
}

function open(vm: Vm, port: Term, options: Term): Term {
  const network = vm.host.network;
  if (network === null) return [ERROR, atom("enetdown")];
  if (typeof port !== "number") throw badarg();
  const reuse = (listToArray(options) ?? []).some(
    (o) => Array.isArray(o) && (o[0] === atom("reuseaddr") || o[0] === atom("reuseport")) && o[1] === true,
  );
  const datagrams = network.open("0.0.0.0", port, { reuse });
  if (typeof datagrams === "string") return [ERROR, atom(datagrams)];
  const state = sockets(vm);
  const s: Socket = {
    port: newPort(vm),
    datagrams,
    owner: vm.rt.proc.pid,
    active: "true",
    binary: false,
    waiting: [],
    receivers: [],
    peer: undefined,
    traffic: new Traffic(),
  };
  state.open.set(s.port.id, s);
  setUdpOptions(vm, s, options);
  datagrams.onMessage = (from, source, data) => {
    if (s.peer !== undefined && (s.peer.address !== from || s.peer.port !== source)) return;
    s.traffic.received.add(data.length);
    s.waiting.push([from, source, data]);
    settle(vm, s);
  };
  return [OK, s.port];
}

function table(vm: Vm): NativeTable {
  const find = (t: Term): Socket | undefined => (t instanceof Port ? sockets(vm).open.get(t.id) : undefined);
  const send = (t: Term, to: Term, port: Term, data: Term): Term => {
    const s = find(t);
    if (s === undefined) return [ERROR, atom("closed")];
    const address = addressOf(vm, to);
    if (address === undefined) return [ERROR, atom("nxdomain")];
    const bytes = ioBytes(data);
    if (bytes === undefined || typeof port !== "number") throw badarg();
    s.traffic.sent.add(bytes.length);
    s.datagrams.send(address, port, bytes);
    return OK;
  };
  /** To a pair of address and port. */
  const sendTo = (t: Term, to: Term, data: Term): Term => {
    if (!Array.isArray(to) || to.length !== 2) throw badarg();
    return send(t, to[0] as Term, to[1] as Term, data);
  };
  const connect = (t: Term, to: Term, port: Term): Term => {
    const s = find(t);
    if (s === undefined) return [ERROR, atom("closed")];
    const address = addressOf(vm, to);
    if (address === undefined) return [ERROR, atom("nxdomain")];
    if (typeof port !== "number") throw badarg();
    s.peer = { address, port };
    return OK;
  };
  return {
    "open/1": (port: Term) => open(vm, port, EMPTY),
    "open/2": (port: Term, options: Term) => open(vm, port, options),
    "connect/2": (t: Term, to: Term) => {
      if (!(to instanceof TMap)) throw raiseError(atom("function_clause"));
      return connect(t, to.get(atom("addr")) ?? NIL, to.get(atom("port")) ?? NIL);
    },
    "connect/3": connect,
    "send/2": (t: Term, data: Term) => {
      const s = find(t);
      if (s === undefined) return [ERROR, atom("closed")];
      return s.peer === undefined ? [ERROR, atom("einval")] : send(t, addressTerm(s.peer.address), s.peer.port, data);
    },
    "send/3": sendTo,
    "send/4": (t: Term, to: Term, port: Term, data: Term) =>
      Array.isArray(to) && to.length === 2 ? sendTo(t, to, data) : send(t, to, port, data),
    "send/5": (t: Term, to: Term, port: Term, _ancillary: Term, data: Term) => send(t, to, port, data),
    "close/1": (t: Term) => {
      const s = find(t);
      if (s !== undefined) close(vm, sockets(vm), s);
      return OK;
    },
    "controlling_process/2": (t: Term, pid: Pid) => {
      const s = find(t);
      if (s === undefined) return [ERROR, atom("closed")];
      s.owner = pid;
      return OK;
    },
  };
}

/** `:nodebook_udp`: what `recv` waits for. */
function receiving(vm: Vm): NativeTable {
  return {
    // the datagram, an error, or :wait: then {:nodebook_udp, ref, answer} comes
    "recv/2": (t: Term, ref: Term) => {
      const s = t instanceof Port ? sockets(vm).open.get(t.id) : undefined;
      if (s === undefined) return [ERROR, atom("closed")];
      if (s.active !== "false") return [ERROR, atom("einval")];
      if (s.receivers.length === 0 && s.waiting.length > 0) return received(s) as Term;
      s.receivers.push({ pid: vm.rt.proc.pid, ref });
      return atom("wait");
    },
    "cancel/2": (t: Term, ref: Term) => {
      const s = t instanceof Port ? sockets(vm).open.get(t.id) : undefined;
      if (s !== undefined) s.receivers = s.receivers.filter((r) => r.ref !== ref);
      return OK;
    },
  };
}

export const udpNatives: readonly NativeModule[] = [
  { module: "gen_udp", table },
  { module: "nodebook_udp", table: receiving },
];

/** The UDP socket of a port. */
export function udpSocket(vm: Vm, port: Port): Socket | undefined {
  return sockets(vm).open.get(port.id);
}
