// The network as one process of a host has it: what it opened is closed by the kernel when it ends. In: the host's
// stack. Out: the same interface.

import type { HostStack, TcpStream, UdpSocket } from "./stack.ts";
import type { DaemonOptions } from "./types.ts";

/** Hands calls to the stack and remembers what came of them. */
export class ProcessNetwork {
  readonly #stack: HostStack;
  readonly #open = new Set<{ close(): void }>();
  #ended = false;
  constructor(stack: HostStack) {
    this.#stack = stack;
  }

  /** The network for another process of the host. */
  another(): ProcessNetwork {
    return new ProcessNetwork(this.#stack);
  }

  get name(): string {
    return this.#stack.name;
  }

  resolve(name: string): string | undefined {
    return this.#stack.resolve(name);
  }

  addresses(): string[] {
    return this.#stack.addresses();
  }

  startDaemon(options: DaemonOptions, done: () => void): void {
    this.#stack.startDaemon(options, done);
  }

  #own(stream: TcpStream): TcpStream {
    if (this.#ended) stream.destroy();
    else this.#open.add({ close: () => stream.destroy() });
    return stream;
  }

  connect(address: string, port: number, done: (result: TcpStream | string) => void): void {
    this.#stack.connect(address, port, (result) => done(typeof result === "string" ? result : this.#own(result)));
  }

  listen(address: string, port: number, accept: (stream: TcpStream) => void): { port: number; close(): void } | string {
    const listener = this.#stack.listen(address, port, (stream) => accept(this.#own(stream)));
    if (typeof listener !== "string") this.#open.add(listener);
    return listener;
  }

  open(address: string, port: number, options: { reuse?: boolean } = {}): UdpSocket | string {
    const socket = this.#stack.open(address, port, options);
    if (typeof socket !== "string") this.#open.add(socket);
    return socket;
  }

  /** The process ended: everything it had open is closed. */
  end(): void {
    this.#ended = true;
    for (const one of this.#open) one.close();
    this.#open.clear();
  }
}
