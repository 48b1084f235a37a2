// A socket of type dgram. In: datagrams from the host's network. Out: the same, whole or cut to what was asked for.
// Specification: the reference of `socket`, OTP 27.

import type { Datagrams } from "../beam/host.ts";
import { type Direction, Endpoint, type Place, type Received } from "./socket_endpoint.ts";

const ANYWHERE: Place = { address: "0.0.0.0", port: 0 };
/** The most bytes that a datagram can carry. */
const LARGEST = 65_507;

export class DatagramEndpoint extends Endpoint {
  readonly type = "dgram";
  #datagrams: Datagrams | undefined;
  #peer: Place | undefined;
  readonly #arrived: { readonly data: Uint8Array; readonly from: Place }[] = [];

  bind(place: Place): string | true {
    if (this.#datagrams !== undefined) return "einval";
    const { network } = this.vm.host;
    if (network === null) return "enetdown";
    const reuse = this.options.get("socket.reuseaddr") === true || this.options.get("socket.reuseport") === true;
    const datagrams = network.open(place.address, place.port, { reuse });
    if (typeof datagrams === "string") return datagrams;
    this.#datagrams = datagrams;
    this.bound = { address: place.address, port: datagrams.local.port };
    datagrams.onMessage = (address, port, data) => {
      if (this.#peer !== undefined && (this.#peer.address !== address || this.#peer.port !== port)) return;
      this.#arrived.push({ data, from: { address, port } });
      this.ready("recv");
    };
    return true;
  }

  /** Takes any address, when none was asked for yet. */
  #open(): string | Datagrams {
    const bound = this.#datagrams === undefined ? this.bind(ANYWHERE) : true;
    return bound === true ? (this.#datagrams as Datagrams) : bound;
  }

  connect(place: Place): string | true {
    const opened = this.#open();
    if (typeof opened === "string") return opened;
    this.#peer = place;
    return true;
  }
  /** Hears and answers nobody in particular again. */
  disconnect(): void {
    this.#peer = undefined;
  }
  finishConnect(): boolean {
    return false;
  }
  listen(): string {
    return "enotsup";
  }

  receive(length: number | "all", peek: boolean): Received | string | undefined {
    const opened = this.#open();
    if (typeof opened === "string") return opened;
    this.count("read_tries");
    const next = this.#arrived[0];
    if (next === undefined) return undefined;
    const size = this.options.get("otp.rcvbuf");
    const most = length === "all" ? (typeof size === "number" ? size : 8192) : length;
    const data = next.data.slice(0, most);
    this.carried("read", data.length);
    if (!peek) {
      this.#arrived.shift();
      if (this.#arrived.length > 0) this.ready("recv");
    }
    return { data, from: next.from, cut: data.length < next.data.length };
  }

  send(data: Uint8Array, to: Place | undefined): string | true {
    this.count("write_tries");
    const where = to ?? this.#peer;
    const opened = this.#open();
    const refused =
      where === undefined ? "edestaddrreq" : data.length > LARGEST ? "emsgsize" : typeof opened === "string" && opened;
    if (refused !== false || where === undefined || typeof opened === "string") {
      this.count("write_fails");
      return refused || "edestaddrreq";
    }
    opened.send(where.address, where.port, data);
    this.carried("write", data.length);
    return true;
  }

  /** Joins a group of multicast or leaves it. */
  membership(group: string, joins: boolean): string | true {
    const opened = this.#open();
    if (typeof opened === "string") return opened;
    if (joins) opened.join(group);
    else opened.leave(group);
    return true;
  }

  shutdown(_how: Direction): string | true {
    return this.#peer === undefined ? "enotconn" : true;
  }
  sockname(): Place {
    return this.bound ?? ANYWHERE;
  }
  peername(): Place | undefined {
    return this.#peer;
  }
  states(): { read: string[]; write: string[] } {
    const read = [...(this.#datagrams ? ["bound"] : []), ...(this.selected ? ["selected"] : [])];
    return { read, write: this.#peer ? ["connected"] : [] };
  }
  protected leave(): void {
    this.#datagrams?.close();
  }
}
