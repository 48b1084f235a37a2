// :inet: names, addresses, and options of TCP and UDP sockets. Specification: the reference of `inet`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { list, Port, type Term } from "../terms/term.ts";
import { textOf } from "./erlang_terms.ts";
import { tcpState } from "./gen_tcp.ts";
import { addressOf, addressTerm, setUdpOptions, udpSocket } from "./gen_udp.ts";
import { applyOptions } from "./tcp_socket.ts";

const EINVAL: Term = [ERROR, atom("einval")];

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
      const of = tcp?.options ?? listener?.options;
      if (of === undefined || !applyOptions(of, options)) return EINVAL;
      tcp?.settle();
      return OK;
    },
    "getaddr/2": (name: Term) => {
      const found = addressOf(vm, name);
      return found === undefined ? [ERROR, atom("nxdomain")] : [OK, addressTerm(found)];
    },
    "parse_address/1": (t: Term) => {
      const text = textOf(t) ?? "";
      return /^\d+\.\d+\.\d+\.\d+$/.test(text) ? [OK, addressTerm(text)] : EINVAL;
    },
    "ntoa/1": (t: Term) => (Array.isArray(t) && t.length === 4 ? chars((t as number[]).join(".")) : EINVAL),
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
      if (listener !== undefined) return [OK, [addressTerm("0.0.0.0"), listener.number]];
      return tcp === undefined ? EINVAL : [OK, [addressTerm(tcp.stream.local.address), tcp.stream.local.port]];
    },
    "peername/1": (t: Term) => {
      const tcp = t instanceof Port ? tcpState(vm).sockets.get(t.id) : undefined;
      if (tcp === undefined) return [ERROR, atom("enotconn")];
      return [OK, [addressTerm(tcp.stream.remote.address), tcp.stream.remote.port]];
    },
  };
}

export const inetNatives: readonly NativeModule[] = [{ module: "inet", table }];
