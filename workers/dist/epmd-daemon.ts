// epmd: the daemon that knows which node of a host listens on which port. In: requests of nodes and of `epmd` on a terminal.
// Out: answers, and what it says of them. Specification: "Distribution Protocol", section "EPMD Protocol", OTP 27; the words
// are those of its epmd -d.

import type { NetworkHost, Stream } from "../beam/host.ts";
import { ByteQueue } from "./byte-queue.ts";
import { bytes, EPMD_PORT, u16, u32 } from "./epmd.ts";

const decoder = new TextDecoder();

/** Where the log of a daemon goes: what it always says, and what it says of each request when it debugs. */
export type EpmdLog = { say(line: string): void; debug(line: string): void };

const QUIET: EpmdLog = { say: () => {}, debug: () => {} };

/** How a daemon is started. */
export type EpmdOptions = {
  /** sets nodes of this daemon apart from those of an earlier one: different at each start of a host */
  readonly creation: number;
  readonly port?: number;
  /** forgets a name when it is told to, and ends though there are nodes */
  readonly relaxed?: boolean;
  readonly log?: EpmdLog;
  /** it was told to end, and did */
  readonly onEnd?: () => void;
};

const REQUESTS: Readonly<Record<number, string>> = {
  107: "KILL_REQ",
  110: "NAMES_REQ",
  115: "STOP_REQ",
  120: "ALIVE2_REQ",
  122: "PORT2_REQ",
};

/** What ALIVE2_REQ has besides the name, and how long that may be, in bytes. */
const [ALIVE_HEAD, LONGEST_NAME] = [13, 255];

/** A node that is refused gets this for a creation. */
const NO_CREATION = 99;

type Registered = { port: number; hidden: boolean; creation: number; low: number; high: number };

/** A connection; `name` is the node that registered on it. The first file descriptor of a daemon's is 5. */
type Peer = { readonly stream: Stream; readonly fd: number; name: string | undefined; refused: boolean };

/** The daemon of one host. Nodes stay registered as long as their connection lives. */
export class Epmd {
  readonly #network: NetworkHost;
  readonly #nodes = new Map<string, Registered>();
  readonly #peers = new Set<Peer>();
  readonly #port: number;
  readonly #relaxed: boolean;
  readonly #log: EpmdLog;
  readonly #onEnd: () => void;
  #creation: number;
  #listener: { close(): void } | undefined;

  constructor(network: NetworkHost, options: EpmdOptions) {
    this.#network = network;
    this.#creation = options.creation % 0xfffffff;
    this.#port = options.port ?? EPMD_PORT;
    this.#relaxed = options.relaxed ?? false;
    this.#log = options.log ?? QUIET;
    this.#onEnd = options.onEnd ?? (() => {});
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

  #serve(stream: Stream): void {
    const queue = new ByteQueue();
    const taken = new Set([...this.#peers].map(({ fd }) => fd));
    let fd = 5;
    while (taken.has(fd)) fd++;
    const peer: Peer = { stream, fd, name: undefined, refused: false };
    this.#peers.add(peer);
    stream.onData = (data) => {
      queue.push(data);
      for (let frame = queue.frame(2); frame !== undefined; frame = queue.frame(2)) this.#answer(peer, frame);
    };
    stream.onClose = () => {
      this.#peers.delete(peer);
      if (peer.refused) this.#log.debug(`trying to unregister node with unknown file descriptor ${fd}`);
      if (peer.name !== undefined) this.#forget(peer.name);
      peer.name = undefined;
    };
  }

  #answer(peer: Peer, frame: Uint8Array): void {
    const { stream } = peer;
    const request = REQUESTS[frame[0] ?? -1];
    if (request !== undefined) this.#log.debug(`** got ${request}`);
    switch (request) {
      case "ALIVE2_REQ":
        this.#register(peer, frame);
        return;
      case "PORT2_REQ":
        stream.write(this.#find(decoder.decode(frame.subarray(1))));
        break;
      case "NAMES_REQ":
        stream.write(
          bytes(u32(this.#port), [...this.#nodes].map(([name, { port }]) => `name ${name} at port ${port}\n`).join("")),
        );
        this.#log.debug("** sent NAMES_RESP");
        break;
      case "KILL_REQ":
        this.#end(stream);
        return;
      case "STOP_REQ":
        if (!this.#relaxed) {
          this.#log.say("Disallowed STOP_REQ, no relaxed_command_check");
          stream.destroy();
          return;
        }
        stream.write(bytes(this.#drop(decoder.decode(frame.subarray(1))) ? "STOPPED" : "NOEXIST"));
        break;
      case undefined:
        this.#log.say(frame.length === 0 ? "invalid packet size (0)" : "got garbage ");
        stream.destroy();
        return;
    }
    stream.end();
  }

  /** The connection stays: the node is there as long as it is. */
  #register(peer: Peer, frame: Uint8Array): void {
    const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
    if (frame.length <= ALIVE_HEAD) {
      this.#log.say(`packet to small for request ALIVE2_REQ (${frame.length})`);
      peer.stream.destroy();
      return;
    }
    const length = view.getUint16(9);
    const name = decoder.decode(frame.subarray(11, 11 + length));
    const refusal =
      length > LONGEST_NAME
        ? `node name is too long (${length}) ${name}`
        : this.#nodes.has(name)
          ? `node name already occupied ${name}`
          : undefined;
    if (refusal !== undefined) {
      this.#log.say(refusal);
      peer.refused = true;
      peer.stream.write(bytes(118, 1, u32(NO_CREATION)));
    } else {
      peer.name = name;
      this.#creation = (this.#creation % 0xfffffff) + 1;
      const [port, type, high, low] = [view.getUint16(1), frame[3] ?? 0, view.getUint16(5), view.getUint16(7)];
      this.#nodes.set(name, { port, hidden: type === 72, creation: this.#creation, high, low });
      this.#log.debug(`registering '${name}:${this.#creation}', port ${port}`);
      this.#log.debug(`type ${type} proto ${frame[4]} highvsn ${high} lowvsn ${low}`);
      peer.stream.write(bytes(118, 0, u32(this.#creation)));
    }
    this.#log.debug(`** sent ALIVE2_RESP for "${name}"`);
  }

  #find(name: string): Uint8Array {
    const found = this.#nodes.get(name);
    this.#log.debug(`** sent PORT2_RESP (${found === undefined ? "error" : "ok"}) for "${name}"`);
    if (found === undefined) return bytes(119, 1);
    const { port, hidden, high, low } = found;
    return bytes(119, 0, u16(port), hidden ? 72 : 77, 0, u16(high), u16(low), u16(name.length), name, u16(0));
  }

  #end(stream: Stream): void {
    const may = this.#relaxed || this.#nodes.size === 0;
    // who reads the answer finds the port free
    if (may) this.stop();
    else this.#log.say("Disallowed KILL_REQ, live nodes");
    stream.write(bytes(may ? "OK" : "NO"));
    stream.end();
    if (!may) return;
    this.#log.debug("epmd killed");
    this.#log.say("got KILL_REQ - terminates normal");
    this.#onEnd();
  }

  /** Forgets a node that is there, and ends its connection: it is that of no later node of the name. */
  #drop(name: string): boolean {
    const peer = [...this.#peers].find((one) => one.name === name);
    if (peer === undefined) return false;
    this.#forget(name);
    peer.name = undefined;
    peer.stream.destroy();
    return true;
  }

  #forget(name: string): void {
    const found = this.#nodes.get(name);
    if (found === undefined) return;
    this.#log.debug(`unregistering '${name}:${found.creation}', port ${found.port}`);
    this.#nodes.delete(name);
  }
}
