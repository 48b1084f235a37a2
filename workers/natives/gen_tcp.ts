// Leaf functions under :gen_tcp (workers/stdlib/otp/gen_tcp.ex): sockets over the host's streams. Nothing here waits;
// what takes time answers with a message to the caller. Specification: the reference of `gen_tcp`, OTP 27.

import type { Stream } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { type Pid, Port, type Ref, type Term } from "../terms/term.ts";
import { ioBytes } from "./erlang_terms.ts";
import { addressOf } from "./gen_udp.ts";
import { newPort } from "./ports.ts";
import { applyOptions, CLOSED, reply, type TcpOptions, TcpSocket } from "./tcp_socket.ts";

export type Listener = {
  readonly port: Port;
  readonly number: number;
  readonly options: TcpOptions;
  owner: Pid;
  readonly waiting: { pid: Pid; ref: Ref }[];
  readonly arrived: Stream[];
  close(): void;
};
type TcpState = { sockets: Map<number, TcpSocket>; listeners: Map<number, Listener> };

/** The TCP sockets of a node. */
export function tcpState(vm: Vm): TcpState {
  const known = vm.state.get("gen_tcp") as TcpState | undefined;
  if (known !== undefined) return known;
  const made: TcpState = { sockets: new Map(), listeners: new Map() };
  vm.state.set("gen_tcp", made);
  vm.onProcessGone(({ pid }) => {
    const his = (owner: Pid): boolean => owner.id === pid.id && owner.serial === pid.serial;
    for (const s of [...made.sockets.values()]) if (his(s.owner)) s.close();
    for (const l of [...made.listeners.values()]) if (his(l.owner)) closeListener(vm, l);
  });
  return made;
}

function closeListener(vm: Vm, listener: Listener): void {
  tcpState(vm).listeners.delete(listener.port.id);
  listener.close();
  for (const stream of listener.arrived) stream.destroy();
  for (const { pid, ref } of listener.waiting) reply(vm, pid, ref, CLOSED);
}

function adopt(vm: Vm, stream: Stream, owner: Pid, options: TcpOptions): Port {
  const state = tcpState(vm);
  const port = newPort(vm);
  const socket = new TcpSocket(vm, port, stream, owner, options, () => state.sockets.delete(port.id));
  state.sockets.set(port.id, socket);
  socket.settle();
  return port;
}

const fresh = (): TcpOptions => ({ active: true, binary: false, packet: 0 });

function table(vm: Vm): NativeTable {
  const socketOf = (t: Term): TcpSocket | undefined => (t instanceof Port ? tcpState(vm).sockets.get(t.id) : undefined);
  const listenerOf = (t: Term): Listener | undefined =>
    t instanceof Port ? tcpState(vm).listeners.get(t.id) : undefined;
  return {
    "connect/4": (ref: Term, where: Term, port: Term, given: Term) => {
      const { network } = vm.host;
      if (network === null) return [ERROR, atom("enetdown")];
      const address = addressOf(vm, where);
      if (address === undefined) return [ERROR, atom("nxdomain")];
      const options = fresh();
      if (typeof port !== "number" || !applyOptions(options, given)) throw badarg();
      const { pid } = vm.rt.proc;
      network.connect(address, port, (result) => {
        if (typeof result === "string") reply(vm, pid, ref, [ERROR, atom(result)]);
        else if (vm.process(pid) === undefined) result.destroy();
        else reply(vm, pid, ref, [OK, adopt(vm, result, pid, options)]);
      });
      return OK;
    },
    "listen/2": (number: Term, given: Term) => {
      const { network } = vm.host;
      if (network === null) return [ERROR, atom("enetdown")];
      const options = fresh();
      if (typeof number !== "number" || !applyOptions(options, given)) throw badarg();
      const port = newPort(vm);
      const listening = network.listen("0.0.0.0", number, (stream) => {
        const next = listener.waiting.shift();
        if (next === undefined) listener.arrived.push(stream);
        else reply(vm, next.pid, next.ref, [OK, adopt(vm, stream, next.pid, listener.options)]);
      });
      if (typeof listening === "string") return [ERROR, atom(listening)];
      const listener: Listener = {
        port,
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
      if (listener === undefined) return CLOSED;
      const { pid } = vm.rt.proc;
      const stream = listener.arrived.shift();
      if (stream !== undefined) return [OK, adopt(vm, stream, pid, listener.options)];
      listener.waiting.push({ pid, ref: ref as Ref });
      return atom("wait");
    },
    "recv/3": (t: Term, length: Term, ref: Term) => {
      const socket = socketOf(t);
      if (socket === undefined) return CLOSED;
      if (socket.options.active !== false) return [ERROR, atom("einval")];
      return socket.receive(vm.rt.proc.pid, ref as Ref, length as number) ?? atom("wait");
    },
    "cancel/2": (t: Term, ref: Term) => {
      socketOf(t)?.cancel();
      const listener = listenerOf(t);
      const at = listener?.waiting.findIndex((w) => w.ref === ref) ?? -1;
      if (at >= 0) listener?.waiting.splice(at, 1);
      return OK;
    },
    "send/2": (t: Term, data: Term) => {
      const bytes = ioBytes(data);
      if (bytes === undefined) return [ERROR, atom("einval")];
      return socketOf(t)?.send(bytes) === true ? OK : CLOSED;
    },
    "shutdown/2": (t: Term, _how: Term) => {
      const socket = socketOf(t);
      if (socket === undefined) return CLOSED;
      socket.stream.end();
      return OK;
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
      one.owner = pid as Pid;
      return OK;
    },
  };
}

export const tcpNatives: readonly NativeModule[] = [{ module: "nodebook_tcp", table }];
