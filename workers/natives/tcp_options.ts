// Options of TCP sockets: an Erlang option list → what a socket does, and back for `inet:getopts/2`.
// Specification: the references of `gen_tcp` and `inet`, OTP 27. Absent: packet types of other protocols, `header`, IPv6.

import { missing } from "../beam/raise.ts";
import { type Atom, atom, atomName, isAtom } from "../terms/atom.ts";
import { listToArray, type Term } from "../terms/term.ts";

type PacketKind = 0 | 1 | 2 | 4 | "line";
export type TcpOptions = {
  active: boolean | "once" | number;
  binary: boolean;
  packet: PacketKind;
  /** the end of the peer closes this side too */
  exitOnClose: boolean;
  /** where to listen: a tuple, `any` or `loopback` */
  address: Term | undefined;
  /** an option asked for IPv6 */
  inet6: boolean;
  /** options that change nothing here, for who asks for them again */
  readonly kept: Map<string, Term>;
};

export const newOptions = (): TcpOptions => ({
  active: true,
  binary: false,
  packet: 0,
  exitOnClose: true,
  address: undefined,
  inet6: false,
  kept: new Map(),
});

/** The options of an accepted socket: those of its listener. */
export const inherited = (of: TcpOptions): TcpOptions => ({ ...of, kept: new Map(of.kept) });

// The network below has neither Nagle's algorithm nor buffers of a kernel: these are remembered only.
const KEPT: readonly [name: string, value: Term][] = [
  ["buffer", 1460],
  ["delay_send", false],
  ["keepalive", false],
  ["nodelay", false],
  ["recbuf", 131072],
  ["reuseaddr", false],
  ["send_timeout", atom("infinity")],
  ["send_timeout_close", false],
  ["show_econnreset", false],
  ["sndbuf", 131072],
];
const DEFAULTS: ReadonlyMap<string, Term> = new Map(KEPT);
const SILENT = new Set(
  "backlog deliver dontroute exclusiveaddruse high_msgq_watermark high_watermark linger low_msgq_watermark low_watermark packet_size priority reuseport reuseport_lb tos ttl".split(
    " ",
  ),
);
const OTHER_PACKETS = new Set("asn1 cdr sunrm fcgi tpkt http http_bin httph httph_bin".split(" "));

function setActive(options: TcpOptions, value: Term): boolean {
  if (value === atom("once")) options.active = "once";
  else if (typeof value === "boolean") options.active = value;
  else if (typeof value === "number" && Number.isInteger(value) && value >= -32768 && value <= 32767) {
    const sum = (typeof options.active === "number" ? options.active : 0) + value;
    options.active = sum > 0 ? sum : false;
  } else return false;
  return true;
}

function setPacket(options: TcpOptions, value: Term): boolean {
  if (value === atom("raw")) options.packet = 0;
  else if (value === 0 || value === 1 || value === 2 || value === 4) options.packet = value;
  else if (value === atom("line")) options.packet = "line";
  else if (isAtom(value) && OTHER_PACKETS.has(atomName(value)))
    throw missing(`:gen_tcp with packet: :${atomName(value)}`);
  else return false;
  return true;
}

function setPair(options: TcpOptions, name: string, value: Term, opening: boolean): boolean {
  switch (name) {
    case "active":
      return setActive(options, value);
    case "packet":
      return setPacket(options, value);
    case "mode":
      if (value !== atom("binary") && value !== atom("list")) return false;
      options.binary = value === atom("binary");
      return true;
    case "exit_on_close":
      if (typeof value !== "boolean") return false;
      options.exitOnClose = value;
      return true;
    case "ip":
    case "ifaddr":
      options.address = value;
      return opening;
    case "port":
      return opening;
    case "header":
      throw missing(":gen_tcp with header");
    default:
      if (DEFAULTS.has(name)) options.kept.set(name, value);
      return DEFAULTS.has(name) || SILENT.has(name);
  }
}

/**
 * Changes options by an Erlang option list. `opening` allows what only connect and listen take. False when there is one
 * that does not exist or cannot have its value.
 */
export function applyOptions(options: TcpOptions, given: Term, opening: boolean): boolean {
  const all = listToArray(given);
  if (all === undefined) return false;
  return all.every((o) => {
    if (Array.isArray(o) && o.length === 2 && isAtom(o[0] as Term))
      return setPair(options, atomName(o[0] as Atom), o[1] as Term, opening);
    if (!isAtom(o)) return false;
    const name = atomName(o);
    if (name === "binary" || name === "list") options.binary = name === "binary";
    else if (name === "inet6") options.inet6 = true;
    else return opening && (name === "inet" || name === "local");
    return true;
  });
}

/** The value of an option; undefined when there is none of that name. */
export function optionValue(options: TcpOptions, name: string): Term | undefined {
  switch (name) {
    case "active":
      return options.active === "once" ? atom("once") : options.active;
    case "packet":
      return options.packet === "line" ? atom("line") : options.packet;
    case "mode":
      return atom(options.binary ? "binary" : "list");
    case "exit_on_close":
      return options.exitOnClose;
    default:
      return options.kept.get(name) ?? DEFAULTS.get(name);
  }
}
