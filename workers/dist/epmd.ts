// The clients of epmd, the daemon that knows which node of a host listens on which port. In: questions of a node. Out: what
// a daemon answers. Specification: "Distribution Protocol", section "EPMD Protocol", OTP 27.

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

/** Connects to a host's daemon. Who cannot be reached is told why: "nxdomain", "econnrefused". */
function dial(
  network: NetworkHost,
  host: string,
  failed: (reason: string) => void,
  talk: (stream: Stream, address: string) => void,
): void {
  const address = network.resolve(host);
  if (address === undefined) {
    failed("nxdomain");
    return;
  }
  network.connect(address, EPMD_PORT, (stream) =>
    typeof stream === "string" ? failed(stream) : talk(stream, address),
  );
}

/** The port of a node on a host, or an error: "nxdomain", "econnrefused", "noport". */
export function lookup(
  network: NetworkHost,
  host: string,
  name: string,
  done: (result: { port: number; address: string } | string) => void,
): void {
  dial(network, host, done, (stream, address) => {
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
  const failed = (reason: string): void => done(reason === "nxdomain" ? reason : "address");
  dial(network, host, failed, (stream) => {
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
