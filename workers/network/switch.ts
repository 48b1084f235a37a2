// The switch between the hosts of a lab: carries frames, and is where wires are cut and hosts lose power. Knows bytes,
// not terms.

import { type Frame, isBroadcast, isMulticast, type Packet, type Wire } from "./types.ts";

type Host = { name: string; address: string; wire: Wire; groups: Set<string>; up: boolean };

export class Switch {
  readonly #hosts = new Map<string, Host>();
  readonly #conns = new Map<string, [Host, Host]>();
  readonly #cuts = new Set<string>();
  /** sees every frame that is carried */
  observer: ((from: string, to: string, frame: Frame) => void) | null = null;

  /** Plugs a host in. A host of that name that was there before is replaced. */
  attach(name: string, address: string, wire: Wire): void {
    this.detach(name);
    const host: Host = { name, address, wire, groups: new Set(), up: true };
    this.#hosts.set(name, host);
    wire.onFrame = (frame) => this.#carry(host, frame);
  }

  /** Every name with its address: what hosts resolve names with. */
  names(): [string, string][] {
    return [...this.#hosts.values()].map((h) => [h.name, h.address]);
  }

  /** The host's process was killed: its peers see their connections reset. */
  detach(name: string): void {
    const host = this.#hosts.get(name);
    if (host === undefined) return;
    host.up = false;
    host.wire.onFrame = null;
    this.#hosts.delete(name);
    for (const [conn, ends] of this.#conns) {
      const [a, b]: [Host, Host] = ends;
      if (a !== host && b !== host) continue;
      this.#conns.delete(conn);
      const peer: Host = a === host ? b : a;
      const nowhere = { address: host.address, port: 0 };
      if (peer !== host) peer.wire.post({ kind: "reset", conn, from: nowhere, to: nowhere });
    }
  }

  /** The host loses power: nobody is told, frames to and from it vanish. */
  powerOff(name: string): void {
    const host = this.#hosts.get(name);
    if (host !== undefined) host.up = false;
  }

  /** Cuts the wire between two hosts, or both directions of it. */
  cut(from: string, to: string, both = true): void {
    this.#cuts.add(`${from}>${to}`);
    if (both) this.#cuts.add(`${to}>${from}`);
  }

  heal(from: string, to: string): void {
    this.#cuts.delete(`${from}>${to}`);
    this.#cuts.delete(`${to}>${from}`);
  }

  #carry(from: Host, frame: Frame): void {
    if (!from.up) return;
    if (!("to" in frame)) {
      if (frame.kind === "join") from.groups.add(frame.group);
      else from.groups.delete(frame.group);
      return;
    }
    const target = frame.to.address;
    if (frame.kind === "datagram" && (isMulticast(frame.to.address) || isBroadcast(frame.to.address))) {
      for (const host of this.#hosts.values()) {
        if (isBroadcast(frame.to.address) || host.groups.has(frame.to.address)) this.#deliver(from, host, frame);
      }
      return;
    }
    const to = [...this.#hosts.values()].find((h) => h.address === target);
    if (to === undefined) {
      if (frame.kind === "open")
        from.wire.post({ ...frame, kind: "refuse", why: "ehostunreach", from: frame.to, to: frame.from });
      return;
    }
    if (frame.kind === "open") this.#conns.set(frame.conn, [from, to]);
    if (frame.kind === "reset" || frame.kind === "refuse") this.#conns.delete(frame.conn);
    this.#deliver(from, to, frame);
  }

  #deliver(from: Host, to: Host, frame: Packet): void {
    if (!to.up || this.#cuts.has(`${from.name}>${to.name}`)) return;
    this.observer?.(from.name, to.name, frame);
    to.wire.post(frame);
  }
}
