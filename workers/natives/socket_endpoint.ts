// What all sockets of the module :socket have: an owner, options, counters, and who waits for them to be ready. What is
// refused is the name of a POSIX error; what has to wait is undefined. Specification: the reference of `socket`, OTP 27.

import { deliver } from "../beam/signals.ts";
import type { Vm } from "../beam/vm.ts";
import { atom } from "../terms/atom.ts";
import type { Pid, Ref, RefKey, Term } from "../terms/term.ts";

/** An address of the Internet and a port. */
export type Place = { readonly address: string; readonly port: number };
/** Bytes that came, from where when it is not the peer alone who sends, and whether there was more of the datagram. */
export type Received = { readonly data: Uint8Array; readonly from?: Place; readonly cut?: boolean };
/** What somebody waits for. */
export type Wanted = "accept" | "connect" | "recv";
export type Direction = "read" | "write" | "read_write";

const SOCKET = atom("$socket");
const COUNTERS = [
  ...["acc_success", "acc_fails", "acc_tries", "acc_waits"],
  ...["read_byte", "read_fails", "read_pkg", "read_pkg_max", "read_tries", "read_waits"],
  ...["write_byte", "write_fails", "write_pkg", "write_pkg_max", "write_tries", "write_waits"],
] as const;
export type Counter = (typeof COUNTERS)[number];

/** A socket term: `{:"$socket", ref}`. */
export const socketTerm = (ref: Ref): Term => [SOCKET, ref];

export abstract class Endpoint {
  readonly ref: Ref;
  owner: Pid;
  closed = false;
  /** options that were set, by "level.name" */
  readonly options = new Map<string, Term>();
  readonly counters = new Map<Counter, number>(COUNTERS.map((name) => [name, 0]));
  protected readonly vm: Vm;
  /** somebody has waited for it to be readable */
  protected selected = false;
  /** where this end is bound */
  protected bound: Place | undefined;
  readonly #waiting: { readonly wanted: Wanted; readonly pid: Pid; readonly ref: Ref }[] = [];
  readonly #watchers = new Map<RefKey, { readonly pid: Pid; readonly ref: Ref }>();
  constructor(vm: Vm, ref: Ref, owner: Pid) {
    this.vm = vm;
    this.ref = ref;
    this.owner = owner;
  }

  abstract readonly type: "stream" | "dgram";
  /** Binds to an address of this host, port 0 to any that is free. */
  abstract bind(place: Place): string | true;
  abstract connect(place: Place): string | true | undefined;
  /** How a connect ended that was waited for; false when there was none. */
  abstract finishConnect(): string | boolean | undefined;
  abstract listen(): string | true;
  /** Up to `length` bytes; with `peek` they stay. */
  abstract receive(length: number | "all", peek: boolean): Received | string | undefined;
  abstract send(data: Uint8Array, to: Place | undefined): string | true;
  abstract shutdown(how: Direction): string | true;
  abstract sockname(): Place;
  abstract peername(): Place | undefined;
  /** How it stands: the names that `:socket.info/1` has for that. */
  abstract states(): { read: string[]; write: string[] };
  /** Lets go of the network. */
  protected abstract leave(): void;

  /** How many wait for something. */
  waiting(wanted: Wanted): number {
    return this.#waiting.filter((w) => w.wanted === wanted).length;
  }

  /** A process waits: it is told when it is worth to try again. */
  wait(wanted: Wanted, pid: Pid, ref: Ref): void {
    this.#waiting.push({ wanted, pid, ref });
    if (wanted !== "connect") this.selected = true;
  }

  /** Waits no more; false when nobody did by that reference. */
  cancel(ref: Ref): boolean {
    const at = this.#waiting.findIndex((w) => w.ref.key === ref.key);
    if (at >= 0) this.#waiting.splice(at, 1);
    return at >= 0;
  }

  /** Tells who waits that there is something now: the first one, or all. */
  protected ready(wanted: Wanted, all = false): void {
    for (const waiting of this.#waiting.filter((w) => w.wanted === wanted)) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      this.#tell(waiting.pid, [SOCKET, socketTerm(this.ref), atom("select"), waiting.ref]);
      if (!all) return;
    }
  }

  /** A process is told when the socket is closed. */
  watch(pid: Pid, ref: Ref): void {
    this.#watchers.set(ref.key, { pid, ref });
  }
  unwatch(ref: Ref): boolean {
    return this.#watchers.delete(ref.key);
  }

  count(counter: Counter, by = 1): void {
    this.counters.set(counter, (this.counters.get(counter) ?? 0) + by);
  }

  /** Counts a package that was read or written. */
  protected carried(way: "read" | "write", bytes: number): void {
    this.count(`${way}_pkg`);
    this.count(`${way}_byte`, bytes);
    const largest = this.counters.get(`${way}_pkg_max`) ?? 0;
    if (bytes > largest) this.counters.set(`${way}_pkg_max`, bytes);
  }

  close(): void {
    this.closed = true;
    for (const { pid, ref } of this.#waiting.splice(0))
      this.#tell(pid, [SOCKET, socketTerm(this.ref), atom("abort"), [ref, atom("closed")]]);
    for (const { pid, ref } of this.#watchers.values())
      this.#tell(pid, [atom("DOWN"), ref, atom("socket"), socketTerm(this.ref), atom("closed")]);
    this.#watchers.clear();
    this.leave();
  }

  #tell(pid: Pid, message: Term): void {
    const process = this.vm.process(pid);
    if (process !== undefined) deliver(this.vm, process, message);
  }
}
