// One TCP socket of a node: bytes from the stream cut into packets, handed to its owner or to who asked for them.
// Specification: the reference of `gen_tcp` and of `inet:setopts/2`, OTP 27 (active, packet, mode).

import type { Stream } from "../beam/host.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { type Atom, atom, atomName, ERROR, isAtom, OK } from "../terms/atom.ts";
import { Bin, list, listToArray, type Pid, type Port, type Ref, type Term } from "../terms/term.ts";

type PacketKind = 0 | 1 | 2 | 4 | "line";
export type TcpOptions = { active: boolean | "once" | number; binary: boolean; packet: PacketKind };

/** What native code answers a process that waits: {nodebook_tcp, ref, result}. */
export function reply(vm: Vm, pid: Pid, ref: Term, result: Term): void {
  const process = vm.process(pid);
  if (process !== undefined) deliver(vm, process, [atom("nodebook_tcp"), ref, result]);
}

export const CLOSED: Term = [ERROR, atom("closed")];

/** Changes options by an Erlang option list. False when one has a value that it cannot have. */
export function applyOptions(options: TcpOptions, given: Term): boolean {
  for (const o of listToArray(given) ?? []) {
    if (o === atom("binary")) options.binary = true;
    else if (o === atom("list")) options.binary = false;
    if (!Array.isArray(o) || !isAtom(o[0] as Term)) continue;
    const [key, value] = o as [Atom, Term];
    switch (atomName(key)) {
      case "active":
        if (value === atom("once")) options.active = "once";
        else if (typeof value === "boolean") options.active = value;
        else if (typeof value === "number") {
          const before = typeof options.active === "number" ? options.active : 0;
          options.active = before + value > 0 ? before + value : false;
        } else return false;
        break;
      case "mode":
        options.binary = value === atom("binary");
        break;
      case "packet":
        if (value === atom("raw")) options.packet = 0;
        else if (value === 0 || value === 1 || value === 2 || value === 4) options.packet = value;
        else if (value === atom("line")) options.packet = "line";
        else return false;
        break;
      default:
    }
  }
  return true;
}

export class TcpSocket {
  readonly port: Port;
  readonly options: TcpOptions;
  readonly stream: Stream;
  owner: Pid;
  #vm: Vm;
  #buffer: Uint8Array = new Uint8Array();
  #ended = false;
  #waiting: { pid: Pid; ref: Ref; length: number } | null = null;
  readonly #gone: () => void;
  constructor(vm: Vm, port: Port, stream: Stream, owner: Pid, options: TcpOptions, gone: () => void) {
    this.#vm = vm;
    this.port = port;
    this.stream = stream;
    this.owner = owner;
    this.options = { ...options };
    this.#gone = gone;
    stream.onData = (data) => {
      const joined = new Uint8Array(this.#buffer.length + data.length);
      joined.set(this.#buffer);
      joined.set(data, this.#buffer.length);
      this.#buffer = joined;
      this.settle();
    };
    stream.onClose = () => {
      this.#ended = true;
      this.settle();
    };
  }

  /** Sends a packet. False when the peer is gone. */
  send(data: Uint8Array): boolean {
    if (this.#ended) return false;
    const { packet } = this.options;
    if (typeof packet === "number" && packet > 0) {
      const head = new Uint8Array(packet + data.length);
      for (let i = 0; i < packet; i++) head[i] = (data.length >>> (8 * (packet - 1 - i))) & 255;
      head.set(data, packet);
      this.stream.write(head);
    } else this.stream.write(data);
    return true;
  }

  /** Data for a process that waits, now or later. Undefined when it has to wait. */
  receive(pid: Pid, ref: Ref, length: number): Term | undefined {
    const data = this.#take(length);
    if (data !== undefined) return [OK, this.#term(data)];
    if (this.#ended) return CLOSED;
    this.#waiting = { pid, ref, length };
    return undefined;
  }

  cancel(): void {
    this.#waiting = null;
  }

  /** Hands over what has come, as the options say. */
  settle(): void {
    const waiting = this.#waiting;
    if (waiting !== null) {
      const data = this.#take(waiting.length);
      if (data === undefined && !this.#ended) return;
      this.#waiting = null;
      reply(this.#vm, waiting.pid, waiting.ref, data === undefined ? CLOSED : [OK, this.#term(data)]);
    }
    while (this.options.active !== false) {
      const data = this.#take(0);
      if (data === undefined) break;
      this.#tell([atom("tcp"), this.port, this.#term(data)]);
      if (this.options.active === "once") this.options.active = false;
      else if (typeof this.options.active === "number" && --this.options.active === 0) {
        this.options.active = false;
        this.#tell([atom("tcp_passive"), this.port]);
      }
    }
    if (this.#ended && this.options.active !== false) {
      this.#tell([atom("tcp_closed"), this.port]);
      this.close();
    }
  }

  #tell(message: Term): void {
    const owner = this.#vm.process(this.owner);
    if (owner !== undefined) deliver(this.#vm, owner, message);
  }

  #term(data: Uint8Array): Term {
    return this.options.binary ? new Bin(data) : list([...data]);
  }

  /** The next packet: with `length` above zero, that many raw bytes. */
  #take(length: number): Uint8Array | undefined {
    const { packet } = this.options;
    const have = this.#buffer;
    if (have.length === 0) return undefined;
    if (packet === 0) return have.length < length ? undefined : this.#cut(0, length === 0 ? have.length : length);
    if (packet === "line") {
      const at = have.indexOf(10);
      return at < 0 ? undefined : this.#cut(0, at + 1);
    }
    if (have.length < packet) return undefined;
    let size = 0;
    for (let i = 0; i < packet; i++) size = size * 256 + (have[i] as number);
    return have.length < packet + size ? undefined : this.#cut(packet, size);
  }

  #cut(skip: number, length: number): Uint8Array {
    const data = this.#buffer.slice(skip, skip + length);
    this.#buffer = this.#buffer.slice(skip + length);
    return data;
  }

  /** Closes both directions. */
  close(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) reply(this.#vm, waiting.pid, waiting.ref, CLOSED);
    this.stream.onData = null;
    this.stream.onClose = null;
    this.stream.end();
    if (this.#ended) this.stream.destroy();
    this.#gone();
  }
}
