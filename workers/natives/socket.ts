// Leaf functions under :socket (workers/stdlib/otp/socket.ex): sockets over the host's network, known by a reference. Nothing
// here waits: what would have to answers `select`, and the process is told when to try again; without a reference to tell it
// by the answer is `timeout`. Specification: the reference of `socket`, OTP 27.

import type { Stream } from "../beam/host.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, ERROR, OK } from "../terms/atom.ts";
import { mapOf } from "../terms/map.ts";
import { Bin, list, type Pid, Ref, type RefKey, type Term } from "../terms/term.ts";
import { isOwnAddress } from "./gen_tcp.ts";
import { addressOf, addressTerm } from "./gen_udp.ts";
import { ioBytes } from "./io_bytes.ts";
import { DatagramEndpoint } from "./socket_datagrams.ts";
import { type Direction, type Endpoint, type Place, socketTerm, type Wanted } from "./socket_endpoint.ts";
import { StreamEndpoint } from "./socket_stream.ts";

type Sockets = {
  readonly open: Map<RefKey, Endpoint>;
  /** closed ones, as long as somebody has their reference */
  readonly closed: WeakMap<Ref, Endpoint>;
};

const CLOSED: Term = [ERROR, atom("closed")];
const same = (a: Pid, b: Pid): boolean => a.id === b.id && a.serial === b.serial;
const posix = (reason: string): Term => [ERROR, atom(reason)];
const answer = (done: string | true): Term => (done === true ? OK : posix(done));

function sockets(vm: Vm): Sockets {
  const known = vm.state.get("socket") as Sockets | undefined;
  if (known !== undefined) return known;
  const made: Sockets = { open: new Map(), closed: new WeakMap() };
  vm.state.set("socket", made);
  vm.onProcessGone(({ pid }) => {
    for (const socket of [...made.open.values()]) if (same(socket.owner, pid)) close(made, socket);
  });
  return made;
}

function close(state: Sockets, socket: Endpoint): void {
  state.open.delete(socket.ref.key);
  state.closed.set(socket.ref, socket);
  socket.close();
}

function accepted(vm: Vm, stream: Stream, ref: Ref): Term {
  const socket = new StreamEndpoint(vm, ref, vm.rt.proc.pid);
  socket.adopt(stream);
  sockets(vm).open.set(ref.key, socket);
  return [OK, socketTerm(ref)];
}

const placeTerm = ({ address, port }: Place): Term => [addressTerm(address), port];

function facts(socket: Endpoint): Term {
  const { read, write } = socket.states();
  const ending = socket.closed ? ["closing", "closed"] : [];
  const names = (states: string[]): Term => list([...states, ...ending].map((name) => atom(name)));
  const pairs: [string, Term][] = [
    ["owner", socket.closed ? atom("undefined") : socket.owner],
    ["type", atom(socket.type)],
    ["counters", mapOf([...socket.counters].map(([name, count]): [Term, Term] => [atom(name), count]))],
    ["num_acceptors", socket.waiting("accept")],
    ["num_readers", socket.waiting("recv")],
    ["rstates", names(read)],
    ["wstates", names(write)],
  ];
  return mapOf(pairs.map(([name, value]): [Term, Term] => [atom(name), value]));
}

function table(vm: Vm): NativeTable {
  const find = (ref: Term): Endpoint | undefined => (ref instanceof Ref ? sockets(vm).open.get(ref.key) : undefined);
  const placeOf = (address: Term, port: Term): Place => {
    const text = addressOf(vm, address);
    if (text === undefined || typeof port !== "number") throw badarg();
    return { address: text, port };
  };
  /** Has the caller wait, told by `select`. */
  const later = (socket: Endpoint, wanted: Wanted, select: Term): Term => {
    if (!(select instanceof Ref)) return atom("timeout");
    socket.wait(wanted, vm.rt.proc.pid, select);
    return atom("select");
  };
  /** A function of an open socket. */
  const on =
    (run: (socket: Endpoint, ...args: Term[]) => Term) =>
    (ref: Term, ...args: Term[]): Term => {
      const socket = find(ref);
      return socket === undefined ? CLOSED : run(socket, ...args);
    };
  const of1 = (run: (socket: Endpoint) => Term) => (ref: Term) => on(run)(ref);
  return {
    "open/2": (ref: Term, type: Term) => {
      if (!(ref instanceof Ref)) throw badarg();
      const Kind = type === atom("dgram") ? DatagramEndpoint : StreamEndpoint;
      sockets(vm).open.set(ref.key, new Kind(vm, ref, vm.rt.proc.pid));
      return OK;
    },
    "bind/3": (ref: Term, address: Term, port: Term) =>
      on((socket) => {
        const place = placeOf(address, port);
        return isOwnAddress(vm, place.address) ? answer(socket.bind(place)) : posix("eaddrnotavail");
      })(ref),
    "listen/1": of1((socket) => answer(socket.listen())),
    "accept/3": (ref: Term, accepts: Term, select: Term) =>
      on((socket) => {
        if (!(socket instanceof StreamEndpoint)) return posix("enotsup");
        const stream = socket.accept();
        if (stream === undefined) return later(socket, "accept", select);
        return typeof stream === "string" ? posix(stream) : accepted(vm, stream, accepts as Ref);
      })(ref),
    "connect/4": (ref: Term, address: Term, port: Term, select: Term) =>
      on((socket) => {
        const done = socket.connect(placeOf(address, port));
        return done === undefined ? later(socket, "connect", select) : answer(done);
      })(ref),
    // :none when nothing was begun
    "connected/2": (ref: Term, select: Term) =>
      on((socket) => {
        const done = socket.finishConnect();
        if (done === undefined) return later(socket, "connect", select);
        return done === false ? atom("none") : answer(done);
      })(ref),
    "disconnect/1": of1((socket) => {
      if (!(socket instanceof DatagramEndpoint)) return posix("eafnosupport");
      socket.disconnect();
      return OK;
    }),
    // {:ok, data, from or :none, whether there was more of it}; {:error, {:closed, data}} when that is less than was asked for
    "recv/4": (ref: Term, length: Term, peek: Term, select: Term) =>
      on((socket) => {
        const come = socket.receive(typeof length === "number" && length > 0 ? length : "all", peek === true);
        if (come === undefined) return later(socket, "recv", select);
        if (typeof come === "string") return posix(come);
        const data = new Bin(come.data);
        if (come.from === undefined && come.cut === true) return [ERROR, [atom("closed"), data]];
        return [OK, data, come.from === undefined ? atom("none") : placeTerm(come.from), come.cut === true];
      })(ref),
    "send/2": (ref: Term, data: Term) => on((socket) => answer(socket.send(bytesOf(data), undefined)))(ref),
    "send/4": (ref: Term, data: Term, address: Term, port: Term) =>
      on((socket) => answer(socket.send(bytesOf(data), placeOf(address, port))))(ref),
    "shutdown/2": (ref: Term, how: Term) =>
      on((socket) => answer(socket.shutdown(atomName(how as Atom) as Direction)))(ref),
    "close/1": of1((socket) => {
      close(sockets(vm), socket);
      return OK;
    }),
    "cancel/2": (ref: Term, select: Term) => on((socket) => select instanceof Ref && socket.cancel(select))(ref),
    "sockname/1": of1((socket) => [OK, placeTerm(socket.sockname())]),
    "peername/1": of1((socket) => {
      const peer = socket.peername();
      return peer === undefined ? posix("enotconn") : [OK, placeTerm(peer)];
    }),
    "info/1": (ref: Term) => {
      const socket = find(ref) ?? (ref instanceof Ref ? sockets(vm).closed.get(ref) : undefined);
      if (socket === undefined) throw badarg();
      return facts(socket);
    },
    "all/0": () => list([...sockets(vm).open.values()].map(({ ref }) => socketTerm(ref))),
    "owner/1": of1((socket) => socket.owner),
    "set_owner/2": (ref: Term, pid: Term) =>
      on((socket) => {
        socket.owner = pid as Pid;
        return OK;
      })(ref),
    // an option that was set; :none when none was
    "get/2": (ref: Term, name: Term) => on((socket) => socket.options.get(atomName(name as Atom)) ?? atom("none"))(ref),
    "put/3": (ref: Term, name: Term, value: Term) =>
      on((socket) => {
        socket.options.set(atomName(name as Atom), value);
        return OK;
      })(ref),
    "membership/3": (ref: Term, group: Term, joins: Term) =>
      on((socket) => {
        if (!(socket instanceof DatagramEndpoint)) return posix("enotsup");
        return answer(socket.membership(placeOf(group, 0).address, joins === true));
      })(ref),
    "monitor/2": (ref: Term, by: Term) =>
      on((socket) => {
        socket.watch(vm.rt.proc.pid, by as Ref);
        return OK;
      })(ref),
    "demonitor/1": (by: Term) => {
      if (!(by instanceof Ref)) throw badarg();
      return [...sockets(vm).open.values()].some((socket) => socket.unwatch(by));
    },
  };
}

function bytesOf(data: Term): Uint8Array {
  const bytes = ioBytes(data);
  if (bytes === undefined) throw badarg();
  return bytes;
}

export const socketNatives: NativeModule = { module: "nodebook_socket", table };
