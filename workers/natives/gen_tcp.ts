// Leaf functions under :gen_tcp (workers/stdlib/otp/gen_tcp.ex): sockets over the host's streams. Nothing here waits;
// what takes time answers with a message to the caller. Specification: the reference of `gen_tcp`, OTP 27.

import type { Stream } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Process } from "../beam/process.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, ERROR, OK } from "../terms/atom.ts";
import { type Pid, Port, type Ref, type Term } from "../terms/term.ts";
import { addressOf } from "./gen_udp.ts";
import { ioBytes } from "./io_bytes.ts";
import { addPorts, newPort, portGone } from "./ports.ts";
import { applyOptions, inherited, newOptions, type TcpOptions } from "./tcp_options.ts";
import { CLOSED, EINVAL, ENOTCONN, reply, TcpSocket } from "./tcp_socket.ts";
import { socketPort, Traffic } from "./traffic.ts";

/** A socket that listens. */
export type Listener = {
  readonly port: Port;
  readonly address: string;
  readonly number: number;
  readonly options: TcpOptions;
  owner: Pid;
  waiting: { pid: Pid; ref: Ref }[];
  readonly arrived: Stream[];
  close(): void;
};
type TcpState = {
  readonly sockets: Map<number, TcpSocket>;
  readonly listeners: Map<number, Listener>;
  /** connects that somebody waits for */
  readonly connecting: Set<Term>;
};

const same = (a: Pid, b: Pid): boolean => a.id === b.id && a.serial === b.serial;

/** The TCP sockets of a node. */
export function tcpState(vm: Vm): TcpState {
  const known = vm.state.get("gen_tcp") as TcpState | undefined;
  if (known !== undefined) return known;
  const made: TcpState = { sockets: new Map(), listeners: new Map(), connecting: new Set() };
  vm.state.set("gen_tcp", made);
  addPorts(vm, () => [...made.sockets.values()].map((s) => socketPort(s, "tcp_inet", s.traffic, () => s.close())));
  addPorts(vm, () =>
    [...made.listeners.values()].map((l) => socketPort(l, "tcp_inet", new Traffic(), () => closeListener(vm, l))),
  );
  vm.onProcessGone(({ pid }) => {
    for (const s of [...made.sockets.values()]) {
      if (same(s.owner, pid)) s.close();
      else s.cancel(undefined, pid);
    }
    for (const l of [...made.listeners.values()]) {
      if (same(l.owner, pid)) closeListener(vm, l);
      else l.waiting = l.waiting.filter((w) => !same(w.pid, pid));
    }
  });
  return made;
}

function closeListener(vm: Vm, listener: Listener): void {
  tcpState(vm).listeners.delete(listener.port.id);
  listener.close();
  for (const stream of listener.arrived) stream.destroy();
  for (const { pid, ref } of listener.waiting) reply(vm, pid, ref, CLOSED);
  portGone(vm, listener.port);
}

function adopt(vm: Vm, stream: Stream, owner: Pid, options: TcpOptions): Port {
  const state = tcpState(vm);
  const port = newPort(vm);
  const socket = new TcpSocket(vm, port, stream, owner, options, () => {
    state.sockets.delete(port.id);
    portGone(vm, port);
  });
  state.sockets.set(port.id, socket);
  socket.settle();
  return port;
}

/** Whether this host has an address, or it stands for all that it has. */
export function isOwnAddress(vm: Vm, address: string): boolean {
  return address === "0.0.0.0" || vm.host.network?.addresses().includes(address) === true;
}

/** The address that options say to listen at; a POSIX error when this host has no such address. */
function listenAddress(vm: Vm, options: TcpOptions): string | Term {
  const { address } = options;
  if (options.inet6 || (Array.isArray(address) && address.length === 8)) return [ERROR, atom("eafnosupport")];
  if (address === undefined || address === atom("any")) return "0.0.0.0";
  if (address === atom("loopback")) return "127.0.0.1";
  const text = addressOf(vm, address);
  return text !== undefined && isOwnAddress(vm, text) ? text : [ERROR, atom("eaddrnotavail")];
}

const OF_SOCKET = new Set<Term>(["tcp", "tcp_closed", "tcp_error", "tcp_passive"].map((name) => atom(name)));

/** What a socket sent to its owner goes to the next one. */
function moveMessages(vm: Vm, port: Port, from: Process, to: Process): void {
  const moved: Term[] = [];
  const take = (m: Term): boolean => {
    const its = Array.isArray(m) && OF_SOCKET.has(m[0] as Term) && m[1] instanceof Port && m[1].id === port.id;
    if (its) moved.push(m);
    return its;
  };
  for (let count = -1; count < moved.length; ) {
    count = moved.length;
    from.mailbox.removeFirst(take);
  }
  for (const message of moved) deliver(vm, to, message);
}

function table(vm: Vm): NativeTable {
  const socketOf = (t: Term): TcpSocket | undefined => (t instanceof Port ? tcpState(vm).sockets.get(t.id) : undefined);
  const listenerOf = (t: Term): Listener | undefined =>
    t instanceof Port ? tcpState(vm).listeners.get(t.id) : undefined;
  return {
    "connect/4": (ref: Term, where: Term, port: Term, given: Term) => {
      const { network } = vm.host;
      if (network === null) return [ERROR, atom("enetdown")];
      const options = newOptions();
      const known = applyOptions(options, given, true) && (!Array.isArray(where) || where.length === 4);
      if (typeof port !== "number" || !known) return atom("badarg");
      if (options.inet6) return [ERROR, atom("eafnosupport")];
      const address = addressOf(vm, where);
      if (address === undefined) return [ERROR, atom("nxdomain")];
      const { pid } = vm.rt.proc;
      const { connecting } = tcpState(vm);
      connecting.add(ref);
      network.connect(address, port, (result) => {
        const awaited = connecting.delete(ref) && vm.process(pid) !== undefined;
        if (typeof result === "string") {
          if (awaited) reply(vm, pid, ref, [ERROR, atom(result)]);
        } else if (awaited) reply(vm, pid, ref, [OK, adopt(vm, result, pid, options)]);
        else result.destroy();
      });
      return OK;
    },
    "listen/2": (number: Term, given: Term) => {
      const { network } = vm.host;
      if (network === null) return [ERROR, atom("enetdown")];
      const options = newOptions();
      if (typeof number !== "number" || !applyOptions(options, given, true)) return atom("badarg");
      const address = listenAddress(vm, options);
      if (typeof address !== "string") return address;
      const port = newPort(vm);
      const listening = network.listen(address, number, (stream) => {
        const next = listener.waiting.shift();
        if (next === undefined) listener.arrived.push(stream);
        else reply(vm, next.pid, next.ref, [OK, adopt(vm, stream, next.pid, inherited(options))]);
      });
      if (typeof listening === "string") return [ERROR, atom(listening)];
      const listener: Listener = {
        port,
        address,
        number: listening.port,
        options,
        owner: vm.rt.proc.pid,
        waiting: [],
        arrived: [],
        close: () => listening.close(),
      };
      tcpState(vm).listeners.set(port.id, listener);
      return [OK, port];
    },
    "accept/2": (t: Term, ref: Term) => {
      const listener = listenerOf(t);
      if (listener === undefined) return socketOf(t) === undefined ? CLOSED : EINVAL;
      const { pid } = vm.rt.proc;
      const stream = listener.arrived.shift();
      if (stream !== undefined) return [OK, adopt(vm, stream, pid, inherited(listener.options))];
      listener.waiting.push({ pid, ref: ref as Ref });
      return atom("wait");
    },
    "recv/3": (t: Term, length: Term, ref: Term) => {
      const socket = socketOf(t);
      if (socket === undefined) return listenerOf(t) === undefined ? CLOSED : ENOTCONN;
      return socket.receive(vm.rt.proc.pid, ref as Ref, length as number) ?? atom("wait");
    },
    // who waited for a connect, accept or recv does so no more
    "cancel/1": (ref: Term) => {
      const state = tcpState(vm);
      state.connecting.delete(ref);
      for (const socket of state.sockets.values()) socket.cancel(ref);
      for (const l of state.listeners.values()) l.waiting = l.waiting.filter((w) => w.ref !== ref);
      return OK;
    },
    "send/2": (t: Term, data: Term) => {
      const socket = socketOf(t);
      if (socket === undefined) return listenerOf(t) === undefined ? CLOSED : ENOTCONN;
      const bytes = ioBytes(data);
      if (bytes === undefined) return EINVAL;
      return socket.send(bytes) ? OK : CLOSED;
    },
    "shutdown/2": (t: Term, how: Term) => {
      const socket = socketOf(t);
      if (socket === undefined) return listenerOf(t) === undefined ? CLOSED : ENOTCONN;
      return socket.shutdown(atomName(how as Atom) as "read" | "write" | "read_write");
    },
    "close/1": (t: Term) => {
      socketOf(t)?.close();
      const listener = listenerOf(t);
      if (listener !== undefined) closeListener(vm, listener);
      return OK;
    },
    "controlling_process/2": (t: Term, pid: Term) => {
      const one = socketOf(t) ?? listenerOf(t);
      if (one === undefined) return CLOSED;
      if (same(one.owner, pid as Pid)) return OK;
      if (!same(one.owner, vm.rt.proc.pid)) return [ERROR, atom("not_owner")];
      const next = vm.process(pid as Pid);
      if (next === undefined) return [ERROR, atom("badarg")];
      moveMessages(vm, one.port, vm.rt.proc, next);
      one.owner = next.pid;
      return OK;
    },
  };
}

export const tcpNatives: readonly NativeModule[] = [{ module: "nodebook_tcp", table }];
