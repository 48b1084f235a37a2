// :inet: names, addresses, and options of TCP and UDP sockets. Specification: the reference of `inet`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { missing } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, ERROR, isAtom, OK } from "../terms/atom.ts";
import { entryOf } from "../terms/table.ts";
import { list, listToArray, Port, type Term } from "../terms/term.ts";
import { tcpState } from "./gen_tcp.ts";
import { addressOf, addressTerm, setUdpOptions, udpSocket } from "./gen_udp.ts";
import { applyOptions, optionValue } from "./tcp_options.ts";
import { Traffic } from "./traffic.ts";

const EINVAL: Term = [ERROR, atom("einval")];

// As Erlang words them, which is not always as the system does.
const WORDS: Readonly<Record<string, string>> = {
  eacces: "permission denied",
  eaddrinuse: "address already in use",
  eaddrnotavail: "can't assign requested address",
  eafnosupport: "address family not supported by protocol family",
  ealready: "operation already in progress",
  ebadf: "bad file number",
  econnaborted: "software caused connection abort",
  econnrefused: "connection refused",
  econnreset: "connection reset by peer",
  ehostunreach: "host is unreachable",
  einval: "invalid argument",
  emfile: "too many open files",
  emsgsize: "message too long",
  enetdown: "network is down",
  enetunreach: "network is unreachable",
  enoent: "no such file or directory",
  enotconn: "socket is not connected",
  epipe: "broken pipe",
  etimedout: "connection timed out",
  exbadport: "invalid port state",
  exbadseq: "bad command sequence",
  nxdomain: "non-existing domain",
};

/** What went through a socket; a listening one carries nothing. */
function trafficOf(vm: Vm, port: Port): Traffic | undefined {
  if (tcpState(vm).listeners.has(port.id)) return new Traffic();
  return (tcpState(vm).sockets.get(port.id) ?? udpSocket(vm, port))?.traffic;
}

function chars(text: string): Term {
  return list(Array.from(text, (c) => c.codePointAt(0) as number));
}

function table(vm: Vm): NativeTable {
  return {
    "gethostname/0": () => [OK, chars(vm.host.network?.name ?? "localhost")],
    "setopts/2": (t: Term, options: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      const udp = udpSocket(vm, t);
      if (udp !== undefined) {
        setUdpOptions(vm, udp, options);
        return OK;
      }
      const tcp = tcpState(vm).sockets.get(t.id);
      const listener = tcpState(vm).listeners.get(t.id);
      const done = tcp?.set(options) ?? (listener !== undefined && applyOptions(listener.options, options, false));
      return done ? OK : EINVAL;
    },
    "getopts/2": (t: Term, names: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      if (udpSocket(vm, t) !== undefined) throw missing(":inet.getopts/2 of a UDP socket");
      const of = (tcpState(vm).sockets.get(t.id) ?? tcpState(vm).listeners.get(t.id))?.options;
      if (of === undefined) return EINVAL;
      const found: Term[] = [];
      for (const name of listToArray(names) ?? []) {
        const value = isAtom(name) ? optionValue(of, atomName(name as Atom)) : undefined;
        if (value === undefined) return EINVAL;
        found.push([name, value]);
      }
      return [OK, list(found)];
    },
    "nodebook_traffic/1": (t: Term) => {
      const traffic = t instanceof Port ? trafficOf(vm, t) : undefined;
      if (traffic === undefined) return EINVAL;
      const { received, sent } = traffic;
      const values: [string, number][] = [
        ["recv_oct", received.octets],
        ["recv_cnt", received.count],
        ["recv_max", received.largest],
        ["recv_avg", received.average],
        ["recv_dvi", 0],
        ["send_oct", sent.octets],
        ["send_cnt", sent.count],
        ["send_max", sent.largest],
        ["send_avg", sent.average],
        ["send_pend", 0],
      ];
      return [OK, list(values.map(([name, value]): Term => [atom(name), value]))];
    },
    // how a TCP socket stands: what it listens or is connected for
    "nodebook_state/1": (t: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      if (tcpState(vm).listeners.has(t.id)) return atom("listen");
      if (tcpState(vm).sockets.get(t.id)?.connected === true) return atom("connected");
      return atom("open");
    },
    "format_error/1": (reason: Term) => {
      const name = isAtom(reason) ? atomName(reason as Atom) : "";
      return chars(entryOf(WORDS, name) ?? `unknown POSIX error: ${name}`);
    },
    "getaddr/2": (name: Term) => {
      const found = addressOf(vm, name);
      return found === undefined ? [ERROR, atom("nxdomain")] : [OK, addressTerm(found)];
    },
    "getif/0": () => {
      const addresses = vm.host.network?.addresses() ?? [];
      const broadcast = (a: string): string => (a.startsWith("127.") ? "0.0.0.0" : a.replace(/\d+$/, "255"));
      const mask = (a: string): string => (a.startsWith("127.") ? "255.0.0.0" : "255.255.255.0");
      return [OK, list(addresses.map((a): Term => [addressTerm(a), addressTerm(broadcast(a)), addressTerm(mask(a))]))];
    },
    "port/1": (t: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      const tcp = tcpState(vm).sockets.get(t.id);
      const found =
        udpSocket(vm, t)?.datagrams.local.port ?? tcp?.stream.local.port ?? tcpState(vm).listeners.get(t.id)?.number;
      return found === undefined ? EINVAL : [OK, found];
    },
    "sockname/1": (t: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      const tcp = tcpState(vm).sockets.get(t.id);
      const listener = tcpState(vm).listeners.get(t.id);
      if (listener !== undefined) return [OK, [addressTerm(listener.address), listener.number]];
      const udp = udpSocket(vm, t);
      if (udp !== undefined) return [OK, [addressTerm("0.0.0.0"), udp.datagrams.local.port]];
      return tcp === undefined ? EINVAL : [OK, [addressTerm(tcp.stream.local.address), tcp.stream.local.port]];
    },
    "peername/1": (t: Term) => {
      if (!(t instanceof Port)) return EINVAL;
      const udp = udpSocket(vm, t);
      if (udp?.peer !== undefined) return [OK, [addressTerm(udp.peer.address), udp.peer.port]];
      if (udp !== undefined) return [ERROR, atom("enotconn")];
      const tcp = tcpState(vm).sockets.get(t.id);
      if (tcp === undefined && !tcpState(vm).listeners.has(t.id)) return EINVAL;
      if (tcp === undefined || !tcp.connected) return [ERROR, atom("enotconn")];
      return [OK, [addressTerm(tcp.stream.remote.address), tcp.stream.remote.port]];
    },
  };
}

export const inetNatives: readonly NativeModule[] = [{ module: "inet", table }];
