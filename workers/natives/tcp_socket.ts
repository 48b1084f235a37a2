// One TCP socket of a node: bytes from the stream cut into packets, handed to its owner or to who asked for them.
// Specification: the reference of `gen_tcp` and of `inet:setopts/2`, OTP 27 (active, packet, mode, exit_on_close).

import type { Stream } from "../beam/host.ts";
import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { joinBytes } from "../contract/bytes.ts";
import { atom, ERROR, OK } from "../terms/atom.ts";
import { Bin, list, type Pid, type Port, type Ref, type Term } from "../terms/term.ts";
import { applyOptions, type TcpOptions } from "./tcp_options.ts";
import { Traffic } from "./traffic.ts";

/** What native code answers a process that waits: {nodebook_tcp, ref, result}. */
export function reply(vm: Vm, pid: Pid, ref: Term, result: Term): void {
  const process = vm.process(pid);
  if (process !== undefined) deliver(vm, process, [atom("nodebook_tcp"), ref, result]);
}

export const CLOSED: Term = [ERROR, atom("closed")];
export const EINVAL: Term = [ERROR, atom("einval")];
export const ENOTCONN: Term = [ERROR, atom("enotconn")];

export class TcpSocket {
  readonly port: Port;
  readonly options: TcpOptions;
  readonly stream: Stream;
  owner: Pid;
  readonly traffic = new Traffic();
  #vm: Vm;
  #buffer: Uint8Array = new Uint8Array();
  /** the peer ended its side, or reset the connection */
  #ended = false;
  /** the owner of an active socket knows that */
  #told = false;
  #writable = true;
  #readable = true;
  /** the end was read, and closed this side too; the port stays until it is closed */
  #finished = false;
  #waiting: { pid: Pid; ref: Ref; length: number } | null = null;
  readonly #gone: () => void;
  constructor(vm: Vm, port: Port, stream: Stream, owner: Pid, options: TcpOptions, gone: () => void) {
    this.#vm = vm;
    this.port = port;
    this.stream = stream;
    this.owner = owner;
    this.options = options;
    this.#gone = gone;
    stream.onData = (data) => {
      if (!this.#readable) return;
      this.traffic.received.add(data.length);
      this.#buffer = joinBytes([this.#buffer, data]);
      this.settle();
    };
    stream.onClose = (reason) => {
      this.#ended = true;
      if (reason === "reset") this.#writable = false;
      this.settle();
    };
  }

  get connected(): boolean {
    return !this.#finished;
  }

  /** Sends a packet. False when nothing can be sent any more. */
  send(data: Uint8Array): boolean {
    if (!this.#writable) return false;
    const { packet } = this.options;
    this.traffic.sent.add(data.length + (typeof packet === "number" ? packet : 0));
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
    if (this.#finished) return ENOTCONN;
    if (this.options.active !== false || (length > 0 && this.options.packet !== 0)) return EINVAL;
    if (this.#waiting !== null) return [ERROR, atom("ealready")];
    const data = this.#take(length);
    if (data !== undefined) return [OK, this.#term(data)];
    if (this.#ended || !this.#readable) return this.#end();
    this.#waiting = { pid, ref, length };
    return undefined;
  }

  /** A receive that waits is given up, or its process is gone. */
  cancel(ref?: Term, pid?: Pid): void {
    const waiting = this.#waiting;
    if (waiting?.ref === ref || (pid !== undefined && waiting?.pid.id === pid.id && waiting.pid.serial === pid.serial))
      this.#waiting = null;
  }

  /** Changes options of the open socket. False when one does not exist. */
  set(given: Term): boolean {
    const before = typeof this.options.active === "number";
    if (!applyOptions(this.options, given, false)) return false;
    if (before && this.options.active === false) this.#tell([atom("tcp_passive"), this.port]);
    this.settle();
    return true;
  }

  /** Closes one direction or both. */
  shutdown(how: "read" | "write" | "read_write"): Term {
    if (this.#finished) return ENOTCONN;
    if (!this.#writable) return CLOSED;
    if (how !== "write") this.#readable = false;
    if (how !== "read") {
      this.#writable = false;
      this.stream.end();
    }
    this.settle();
    return OK;
  }

  /** Hands over what has come, as the options say. */
  settle(): void {
    if (this.#finished) return;
    const waiting = this.#waiting;
    if (waiting !== null) {
      const data = this.#take(waiting.length);
      if (data === undefined && !this.#ended && this.#readable) return;
      this.#waiting = null;
      reply(this.#vm, waiting.pid, waiting.ref, data === undefined ? this.#end() : [OK, this.#term(data)]);
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
    if (this.#ended && this.options.active !== false && !this.#told) {
      this.#told = true;
      this.#tell([atom("tcp_closed"), this.port]);
      if (this.options.exitOnClose) this.close();
    }
  }

  /** A passive reader came to the end. */
  #end(): Term {
    if (this.options.exitOnClose) {
      this.#finished = true;
      this.#writable = false;
      this.stream.end();
    }
    return CLOSED;
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
