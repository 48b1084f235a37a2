// Erlang distribution as an observer sees it: the handshake, then frames with a control message and, mostly, a message.
// Specification: "Distribution Protocol", OTP 27.

import type { WireKind } from "../contract/observe.ts";
import { headOf } from "../dist/frames.ts";
import { Atom, atom } from "../terms/atom.ts";
import { BadTerm, decodeTerm, type FunCodec } from "../terms/etf-reader.ts";
import { Cons, Fun, Ref, type Term } from "../terms/term.ts";
import { atomText, glimpse, inspect } from "./inspect.ts";
import { Backlog, type Dialogue, hexdump, type Said, textOf } from "./talk.ts";

const OPERATIONS: Readonly<Record<number, string>> = {
  1: "LINK",
  2: "SEND",
  3: "EXIT",
  4: "UNLINK",
  6: "REG_SEND",
  7: "GROUP_LEADER",
  8: "EXIT2",
  12: "SEND_TT",
  13: "EXIT_TT",
  16: "REG_SEND_TT",
  18: "EXIT2_TT",
  19: "MONITOR_P",
  20: "DEMONITOR_P",
  21: "MONITOR_P_EXIT",
  22: "SEND_SENDER",
  23: "SEND_SENDER_TT",
  24: "PAYLOAD_EXIT",
  25: "PAYLOAD_EXIT_TT",
  26: "PAYLOAD_EXIT2",
  27: "PAYLOAD_EXIT2_TT",
  28: "PAYLOAD_MONITOR_P_EXIT",
  29: "SPAWN_REQUEST",
  30: "SPAWN_REQUEST_TT",
  31: "SPAWN_REPLY",
  32: "SPAWN_REPLY_TT",
  33: "ALIAS_SEND",
  34: "ALIAS_SEND_TT",
  35: "UNLINK_ID",
  36: "UNLINK_ID_ACK",
};
const SENDS = /^(?:REG_SEND|SEND|SEND_SENDER|ALIAS_SEND)/;
const WATCHES = /MONITOR|LINK|EXIT/;
/** Control messages that name a process in place of a pid: where in the tuple. */
const NAMED: Readonly<Record<number, number>> = { 6: 3, 16: 3, 19: 2, 20: 2, 21: 1, 28: 1 };
/** Larger messages are not looked into for a label. */
const LOOKED_INTO = 1024;

// nobody: all pids are of some other node
const NOBODY = { local: atom(""), node: atom(""), creation: 0 };
const code = (): never => {
  throw new BadTerm("a function is not run here");
};
const FUNS: FunCodec = {
  external: (module, name, arity) =>
    new Fun(code as never, arity, { module, name, index: 0, uniq: 0, external: true }, []),
  local: (info, arity, env) => new Fun(code as never, arity, info, env),
};

type Opened = {
  readonly op: number;
  readonly control: Term;
  /** which fragments follow, in words; nothing when it is a whole frame */
  readonly part: string;
  /** reads the message, unless there is none or only a part of it */
  readonly message: (() => Term) | undefined;
  /** how long the message is */
  readonly size: number;
};

/** A frame's control message; only the numbers of a fragment that has none. */
function open(frame: Uint8Array): Opened | string {
  const head = headOf(frame);
  if (head === undefined) throw new BadTerm("no distribution header");
  const part = head.kind === "whole" ? "" : `${head.left} ${head.left === 1 ? "fragment" : "fragments"} to come`;
  if (head.kind === "next") return `fragment of message ${head.sequence}, ${head.left === 0 ? "the last" : part}`;
  const bare = head.kind === "whole" ? head.bare : true;
  const { term, end } = decodeTerm(frame, NOBODY, FUNS, { at: head.at, bare });
  const message = (): Term => decodeTerm(frame, NOBODY, FUNS, { at: end, bare }).term;
  const size = frame.length - end;
  const op = (term as readonly Term[])[0] as number;
  return { op, control: term, part, message: part === "" && size > 0 ? message : undefined, size };
}

function nameOf(term: Term | undefined): string {
  return term instanceof Atom ? atomText(term.name).replace(/^:/, "") : "";
}

function isReference(term: Term | undefined): boolean {
  if (term instanceof Ref) return true;
  return term instanceof Cons && term.h instanceof Atom && term.h.name === "alias" && term.t instanceof Ref;
}

/** What kind of message a process sent to another, and to whom. */
function sent(operation: string, to: string, message: Term | undefined): { kind: WireKind; label: string } {
  const target = to === "" ? "" : ` ${to}`;
  if (Array.isArray(message)) {
    const [tag, second, third] = message as readonly Term[];
    const name = tag instanceof Atom ? tag.name : "";
    if (name === "$gen_call" && message.length === 3) {
      return { kind: "call", label: `GenServer.call${target} ${glimpse(third as Term)}` };
    }
    if (name === "$gen_cast" && message.length === 2) {
      return { kind: "call", label: `GenServer.cast${target} ${glimpse(second as Term)}` };
    }
    if (message.length === 2 && isReference(tag)) {
      return { kind: "call", label: `reply ${glimpse(second as Term)}` };
    }
  }
  return {
    kind: "distribution",
    label: `${operation}${target}${message === undefined ? "" : ` ${glimpse(message)}`}`,
  };
}

/** A frame in a few words. */
export function frameLabel(frame: Uint8Array): { kind: WireKind; label: string } {
  if (frame.length === 0) return { kind: "tick", label: "tick" };
  try {
    const opened = open(frame);
    if (typeof opened === "string") return { kind: "distribution", label: opened };
    const { op, message, size, part } = opened;
    const control = opened.control as readonly Term[];
    const operation = OPERATIONS[op] ?? `operation ${op}`;
    const at = NAMED[op];
    const to = at === undefined ? "" : nameOf(control[at]);
    if (SENDS.test(operation)) {
      const { kind, label } = sent(operation, to, size <= LOOKED_INTO ? message?.() : undefined);
      return { kind, label: part === "" ? label : `${label}, ${part}` };
    }
    if (operation.startsWith("SPAWN_REQUEST")) {
      const [module, name, arity] = control[4] as readonly Term[];
      return { kind: "distribution", label: `${operation} ${glimpse(module as Term)}.${nameOf(name)}/${arity}` };
    }
    const label = to === "" ? operation : `${operation} ${to}`;
    return { kind: WATCHES.test(operation) ? "monitor" : "distribution", label };
  } catch (error) {
    if (error instanceof BadTerm) return { kind: "distribution", label: "frame that cannot be read" };
    throw error;
  }
}

/** A frame in full: the control message by its name and as a term, then the message. */
export function explainFrame(frame: Uint8Array): string {
  if (frame.length === 0) return "An empty frame: the sender is alive, and has nothing to say.";
  try {
    const opened = open(frame);
    if (typeof opened === "string") return `${opened}\n\n${hexdump(frame)}`;
    const { op, control, part, message } = opened;
    const rest = message === undefined ? part : inspect(message());
    return [`${OPERATIONS[op] ?? `operation ${op}`}\n${inspect(control)}`, rest].filter((s) => s !== "").join("\n\n");
  } catch (error) {
    if (error instanceof BadTerm) return `${error.message}\n\n${hexdump(frame)}`;
    throw error;
  }
}

function explainHandshake(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (String.fromCharCode(bytes[0] ?? 0)) {
    case "N": {
      const flags = ((BigInt(view.getUint32(1)) << 32n) | BigInt(view.getUint32(5))).toString(16);
      if (isName(bytes)) {
        return `send_name: ${textOf(bytes.subarray(15))}, creation ${view.getUint32(9)}, flags 0x${flags}`;
      }
      const rest = `challenge ${view.getUint32(9)}, creation ${view.getUint32(13)}, flags 0x${flags}`;
      return `send_challenge: ${textOf(bytes.subarray(19))}, ${rest}`;
    }
    case "s":
      return `send_status: ${textOf(bytes.subarray(1))}`;
    case "r":
      return `send_challenge_reply: challenge ${view.getUint32(1)} and the digest of cookie and their challenge\n\n${hexdump(bytes.subarray(5))}`;
    case "a":
      return `send_challenge_ack: the digest of cookie and our challenge\n\n${hexdump(bytes.subarray(1))}`;
    default:
      return hexdump(bytes);
  }
}

/** Whether a frame of tag N is the name of who connects; else it is the challenge of who was connected to. */
function isName(bytes: Uint8Array): boolean {
  if (bytes.length < 15) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(13) === bytes.length - 15;
}

function handshakeLabel(bytes: Uint8Array): string {
  switch (String.fromCharCode(bytes[0] ?? 0)) {
    case "N":
      return isName(bytes) ? `handshake: I am ${textOf(bytes.subarray(15))}` : "handshake: challenge";
    case "s":
      return `handshake: ${textOf(bytes.subarray(1))}`;
    case "r":
      return "handshake: challenge reply";
    case "a":
      return "handshake: challenge ack";
    default:
      return "handshake";
  }
}

/** The distribution protocol over one connection; `connected` when the handshake was not seen. */
export class DistributionDialogue implements Dialogue {
  readonly #client = { backlog: new Backlog(), connected: false };
  readonly #server = { backlog: new Backlog(), connected: false };
  constructor(connected: boolean) {
    this.#client.connected = connected;
    this.#server.connected = connected;
  }

  /** Whether a first chunk looks like this protocol, and which part of it. */
  static recognize(data: Uint8Array): "handshake" | "connected" | null {
    if (data.length < 4) return null;
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    if (data[2] === 78 && view.getUint16(0) === data.length - 2) return "handshake";
    const length = view.getUint32(0);
    if (length === 0 && data.length === 4) return "connected";
    const begins = (data[4] === 112 && data[5] === 131) || (data[4] === 131 && headOf(data.subarray(4)) !== undefined);
    return begins && length <= data.length - 4 ? "connected" : null;
  }

  hear(data: Uint8Array, fromClient: boolean): Said[] {
    const side = fromClient ? this.#client : this.#server;
    const all = side.backlog.with(data);
    const view = new DataView(all.buffer, all.byteOffset, all.length);
    const said: Said[] = [];
    let at = 0;
    for (;;) {
      const head = side.connected ? 4 : 2;
      if (all.length - at < head) break;
      const length = side.connected ? view.getUint32(at) : view.getUint16(at);
      if (all.length - at < head + length) break;
      const frame = all.subarray(at + head, at + head + length);
      at += head + length;
      if (side.connected) said.push({ ...frameLabel(frame), bytes: frame, explain: explainFrame });
      else {
        said.push({ kind: "distribution", label: handshakeLabel(frame), bytes: frame, explain: explainHandshake });
        // the reply is the last of who connects, the acknowledgement the last of the other
        if (frame[0] === (fromClient ? 114 : 97)) side.connected = true;
      }
    }
    side.backlog.keep(all.subarray(at));
    return said;
  }
}
