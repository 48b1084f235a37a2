// epmd: the daemon that knows which node of a host listens on which port, and its clients.
// Specification: "Distribution Protocol", section "EPMD Protocol", OTP 27.

import type { NetworkHost, Stream } from "../beam/host.ts";
import { joinBytes } from "../contract/bytes.ts";
import { ByteQueue } from "./byte-queue.ts";

export const EPMD_PORT = 4369;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of parts: numbers are bytes, strings UTF-8. */
export function bytes(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const chunks = parts.map((p) =>
    typeof p === "number" ? new Uint8Array([p]) : typeof p === "string" ? encoder.encode(p) : p,
  );
  return joinBytes(chunks);
}

export function u16(n: number): Uint8Array {
  return new Uint8Array([n >> 8, n & 255]);
}
export function u32(n: number): Uint8Array {
  return new Uint8Array([(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
}

type Registered = { port: number; hidden: boolean; creation: number; low: number; high: number };

/** The daemon of one host. Nodes stay registered as long as their connection lives. */
export class Epmd {
  readonly #network: NetworkHost;
  readonly #nodes = new Map<string, Registered>();
  readonly #port: number;
  readonly #relaxed: boolean;
  #creation: number;
  #listener: { close(): void } | undefined;
  /**
   * `creation` sets nodes of this daemon apart from those of an earlier one: different at each start of a host. A relaxed
   * daemon forgets a name when it is told to, and ends though there are nodes.
   */
  constructor(network: NetworkHost, options: { creation: number; port?: number; relaxed?: boolean }) {
    this.#network = network;
    this.#creation = options.creation % 0xfffffff;
    this.#port = options.port ?? EPMD_PORT;
    this.#relaxed = options.relaxed ?? false;
  }

  /** Starts listening; false when another daemon does already. */
  start(): boolean {
    const listener = this.#network.listen("0.0.0.0", this.#port, (stream) => this.#serve(stream));
    if (typeof listener === "string") return false;
    this.#listener = listener;
    return true;
  }

  stop(): void {
    this.#listener?.close();
  }

  names(): [string, number][] {
    return [...this.#nodes].map(([name, r]) => [name, r.port]);
  }

  #serve(stream: Stream): void {
    const queue = new ByteQueue();
    let mine: string | undefined;
    stream.onData = (data) => {
      queue.push(data);
      for (let frame = queue.frame(2); frame !== undefined; frame = queue.frame(2)) {
        const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
        switch (frame[0]) {
          case 120: {
            const port = view.getUint16(1);
            const length = view.getUint16(9);
            const name = decoder.decode(frame.subarray(11, 11 + length));
            const taken = this.#nodes.has(name);
            if (!taken) {
              mine = name;
              this.#creation = (this.#creation % 0xfffffff) + 1;
              this.#nodes.set(name, {
                port,
                hidden: frame[3] === 72,
                creation: this.#creation,
                high: view.getUint16(5),
                low: view.getUint16(7),
              });
            }
            stream.write(bytes(118, taken ? 1 : 0, u32(this.#creation)));
            break;
          }
          case 122: {
            const name = decoder.decode(frame.subarray(1));
            const found = this.#nodes.get(name);
            if (found === undefined) stream.write(bytes(119, 1));
            else
              stream.write(
                bytes(
                  119,
                  0,
                  u16(found.port),
                  found.hidden ? 72 : 77,
                  0,
                  u16(found.high),
                  u16(found.low),
                  u16(name.length),
                  name,
                  u16(0),
                ),
              );
            stream.end();
            break;
          }
          case 110:
            stream.write(
              bytes(
                u32(this.#port),
                this.names()
                  .map(([name, port]) => `name ${name} at port ${port}\n`)
                  .join(""),
              ),
            );
            stream.end();
            break;
          case 107: {
            const may = this.#relaxed || this.#nodes.size === 0;
            // who reads the answer finds the port free
            if (may) this.stop();
            stream.write(bytes(may ? "OK" : "NO"));
            stream.end();
            break;
          }
          case 115: {
            if (!this.#relaxed) {
              stream.destroy();
              break;
            }
            const known = this.#nodes.delete(decoder.decode(frame.subarray(1)));
            stream.write(bytes(known ? "STOPPED" : "NOEXIST"));
            stream.end();
            break;
          }
          default:
            stream.destroy();
        }
      }
    };
    stream.onClose = () => {
      if (mine !== undefined) this.#nodes.delete(mine);
      mine = undefined;
    };
  }
}

/** Registers a node with the daemon of its own host; the stream must stay open. `done` gets the creation or an error. */
export function register(
  network: NetworkHost,
  name: string,
  port: number,
  hidden: boolean,
  done: (result: { creation: number; stream: Stream } | string) => void,
): void {
  network.connect("127.0.0.1", EPMD_PORT, (stream) => {
    if (typeof stream === "string") {
      done(stream);
      return;
    }
    const queue = new ByteQueue();
    stream.onData = (data) => {
      queue.push(data);
      if (queue.length < 6) return;
      const reply = queue.take(6) as Uint8Array;
      if (reply[1] !== 0) {
        stream.destroy();
        done("duplicate_name");
      } else done({ creation: new DataView(reply.buffer).getUint32(2), stream });
    };
    const body = bytes(120, u16(port), hidden ? 72 : 77, 0, u16(6), u16(5), u16(name.length), name, u16(0));
    stream.write(bytes(u16(body.length), body));
  });
}

/** The port of a node on a host, or an error: "nxdomain", "econnrefused", "noport". */
export function lookup(
  network: NetworkHost,
  host: string,
  name: string,
  done: (result: { port: number; address: string } | string) => void,
): void {
  const address = network.resolve(host);
  if (address === undefined) {
    done("nxdomain");
    return;
  }
  network.connect(address, EPMD_PORT, (stream) => {
    if (typeof stream === "string") {
      done(stream);
      return;
    }
    const queue = new ByteQueue();
    let answered = false;
    const answer = (result: { port: number; address: string } | string): void => {
      if (answered) return;
      answered = true;
      stream.destroy();
      done(result);
    };
    stream.onData = (data) => {
      queue.push(data);
      const seen = queue.peek();
      if (seen.length >= 2 && seen[1] !== 0) answer("noport");
      else if (seen.length >= 4) answer({ port: ((seen[2] as number) << 8) | (seen[3] as number), address });
    };
    stream.onClose = () => answer("noport");
    const body = bytes(122, name);
    stream.write(bytes(u16(body.length), body));
  });
}

/** The names that a host's daemon knows: what `epmd -names` and `:net_adm.names` show. */
export function names(network: NetworkHost, host: string, done: (result: [string, number][] | string) => void): void {
  const address = network.resolve(host);
  if (address === undefined) {
    done("nxdomain");
    return;
  }
  network.connect(address, EPMD_PORT, (stream) => {
    if (typeof stream === "string") {
      done("address");
      return;
    }
    const queue = new ByteQueue();
    stream.onData = (data) => queue.push(data);
    stream.onClose = () => {
      const text = decoder.decode(queue.peek().subarray(4));
      done(
        [...text.matchAll(/name (\S+) at port (\d+)/g)].map((m): [string, number] => [m[1] as string, Number(m[2])]),
      );
    };
    stream.write(bytes(u16(1), 110));
  });
}
