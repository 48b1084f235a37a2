// A socket of type stream: it listens, or is one end of a connection. In: bytes and connections from the host's network.
// Out: the same in order, when they are asked for. Specification: the reference of `socket`, OTP 27.

import type { Stream } from "../beam/host.ts";
import { joinBytes } from "../contract/bytes.ts";
import { type Direction, Endpoint, type Place, type Received } from "./socket_endpoint.ts";

const ANYWHERE: Place = { address: "0.0.0.0", port: 0 };

export class StreamEndpoint extends Endpoint {
  readonly type = "stream";
  #listening = false;
  /** the address is taken from bind on, so that who comes second is refused there */
  #taken: { readonly port: number; close(): void } | undefined;
  readonly #arrived: Stream[] = [];
  #connecting = false;
  /** how a connect ended that nobody has asked for yet */
  #outcome: string | true | undefined;
  #stream: Stream | undefined;
  #buffer: Uint8Array = new Uint8Array();
  #ended = false;
  #readable = true;
  #writable = true;

  get listening(): boolean {
    return this.#listening;
  }

  bind(place: Place): string | true {
    if (this.bound !== undefined || this.#stream !== undefined) return "einval";
    const { network } = this.vm.host;
    if (network === null) return "enetdown";
    const taken = network.listen(place.address, place.port, (stream) => this.#come(stream));
    if (typeof taken === "string") return taken;
    this.#taken = taken;
    this.bound = { address: place.address, port: taken.port };
    return true;
  }

  #come(stream: Stream): void {
    if (this.#listening) {
      this.#arrived.push(stream);
      this.ready("accept");
    } else stream.destroy();
  }

  listen(): string | true {
    if (this.#stream !== undefined || this.#connecting) return "einval";
    const bound = this.bound === undefined ? this.bind(ANYWHERE) : true;
    if (bound === true) this.#listening = true;
    return bound;
  }

  /** The next connection. */
  accept(): Stream | string | undefined {
    if (!this.#listening) return "einval";
    this.count("acc_tries");
    const stream = this.#arrived.shift();
    if (stream !== undefined) this.count("acc_success");
    return stream;
  }

  /** Takes over a connection. */
  adopt(stream: Stream): void {
    this.#stream = stream;
    this.bound = stream.local;
    stream.onData = (data) => {
      if (!this.#readable) return;
      this.#buffer = joinBytes([this.#buffer, data]);
      this.ready("recv");
    };
    stream.onClose = (reason) => {
      this.#ended = true;
      if (reason === "reset") this.#writable = false;
      this.ready("recv", true);
    };
  }

  connect({ address, port }: Place): string | true | undefined {
    if (this.#stream !== undefined || this.#listening) return "eisconn";
    if (this.#connecting) return "ealready";
    const { network } = this.vm.host;
    if (network === null) return "enetdown";
    this.#taken?.close();
    this.#connecting = true;
    this.#outcome = undefined;
    network.connect(address, port, (result) => {
      this.#connecting = false;
      if (this.closed) {
        if (typeof result !== "string") result.destroy();
        return;
      }
      this.#outcome = typeof result === "string" ? result : true;
      if (typeof result !== "string") this.adopt(result);
      this.ready("connect", true);
    });
    return this.finishConnect() || undefined;
  }

  finishConnect(): string | true | false | undefined {
    const outcome = this.#outcome;
    this.#outcome = undefined;
    return outcome ?? (this.#connecting ? undefined : false);
  }

  receive(length: number | "all", peek: boolean): Received | string | undefined {
    if (this.#stream === undefined) return this.#connecting ? undefined : "enotconn";
    this.count("read_tries");
    const have = this.#buffer;
    const enough = have.length > 0 && (length === "all" || have.length >= length);
    if (!enough && !this.#ended && this.#readable) return undefined;
    // what is too little is what there will ever be
    if (!enough && have.length === 0) return "closed";
    const data = have.slice(0, enough && length !== "all" ? length : this.#most(have.length));
    this.carried("read", data.length);
    if (!peek) {
      this.#buffer = have.slice(data.length);
      if (this.#buffer.length > 0) this.ready("recv");
    }
    return { data, cut: !enough };
  }

  /** As many bytes as fit into the buffer of one read. */
  #most(have: number): number {
    const size = this.options.get("otp.rcvbuf");
    return Math.min(have, typeof size === "number" ? size : 8192);
  }

  send(data: Uint8Array): string | true {
    this.count("write_tries");
    if (this.#stream === undefined || !this.#writable) {
      this.count("write_fails");
      return "epipe";
    }
    this.#stream.write(data);
    this.carried("write", data.length);
    return true;
  }

  shutdown(how: Direction): string | true {
    if (this.#listening) return true;
    if (this.#stream === undefined) return "enotconn";
    if (how !== "write") this.#readable = false;
    if (how !== "read" && this.#writable) {
      this.#writable = false;
      this.#stream.end();
    }
    if (how !== "write") this.ready("recv", true);
    return true;
  }

  sockname(): Place {
    return this.bound ?? ANYWHERE;
  }
  peername(): Place | undefined {
    return this.#stream?.remote;
  }

  states(): { read: string[]; write: string[] } {
    const read = [
      ...(this.#taken !== undefined ? ["bound"] : []),
      ...(this.#listening ? ["listening"] : []),
      ...(this.selected ? ["selected"] : []),
    ];
    return { read, write: [...(this.#stream ? ["connected"] : []), ...(this.#connecting ? ["connecting"] : [])] };
  }

  protected leave(): void {
    this.#taken?.close();
    for (const stream of this.#arrived.splice(0)) stream.destroy();
    const stream = this.#stream;
    if (stream === undefined) return;
    stream.onData = null;
    stream.onClose = null;
    stream.end();
    if (this.#ended) stream.destroy();
  }
}
