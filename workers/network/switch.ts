// The switch between the hosts of a lab: carries frames, and is where wires are cut and processes lose their network.
// A host may have several cards (one per process that runs elsewhere): they share its address and its TCP ports, as
// processes of one machine do. Knows bytes, not terms.

import { type Card, type Frame, isBroadcast, isLoopback, isMulticast, type Packet, type Wire } from "./types.ts";

type Plugged = Card & { wire: Wire; groups: Set<string>; ports: Set<number>; up: boolean };

export class Switch {
  readonly #cards = new Map<string, Plugged>();
  readonly #conns = new Map<string, [Plugged, Plugged]>();
  readonly #cuts = new Set<string>();
  /** sees every frame that is carried, with the names of the cards */
  observer: ((from: string, to: string, frame: Frame) => void) | null = null;

  /** Plugs a card in. One of that name that was there before is detached. */
  attach(card: Card, wire: Wire): void {
    this.detach(card.card);
    const plugged: Plugged = { ...card, wire, groups: new Set(), ports: new Set(), up: true };
    this.#cards.set(card.card, plugged);
    for (const other of this.#siblings(plugged)) {
      for (const port of other.ports) wire.post({ kind: "taken", port });
    }
    wire.onFrame = (frame) => this.#carry(plugged, frame);
  }

  /** The process behind the card was killed: the host frees its ports and resets its connections. */
  detach(name: string): void {
    const card = this.#cards.get(name);
    if (card === undefined) return;
    card.up = false;
    card.wire.onFrame = null;
    this.#cards.delete(name);
    for (const port of card.ports) this.#tell(card, { kind: "free", port });
    for (const [conn, [a, b]] of this.#conns) {
      if (a !== card && b !== card) continue;
      this.#conns.delete(conn);
      const peer: Plugged = a === card ? b : a;
      const nowhere = { address: card.address, port: 0 };
      if (peer !== card && this.#open(card, peer)) {
        peer.wire.post({ kind: "reset", conn, from: nowhere, to: nowhere });
      }
    }
  }

  /** The card loses power: nobody is told, frames to and from it vanish. */
  powerOff(name: string): void {
    const card = this.#cards.get(name);
    if (card === undefined) return;
    card.up = false;
    for (const port of card.ports) this.#tell(card, { kind: "free", port });
    card.ports.clear();
  }

  /** Cuts the wire between two cards, or one direction of it. */
  cut(from: string, to: string, both = true): void {
    this.#cuts.add(`${from}>${to}`);
    if (both) this.#cuts.add(`${to}>${from}`);
  }

  heal(from: string, to: string): void {
    this.#cuts.delete(`${from}>${to}`);
    this.#cuts.delete(`${to}>${from}`);
  }

  #siblings(card: Plugged): Plugged[] {
    return [...this.#cards.values()].filter((c) => c !== card && c.host === card.host && c.up);
  }

  #tell(card: Plugged, frame: Frame): void {
    for (const other of this.#siblings(card)) other.wire.post(frame);
  }

  #carry(from: Plugged, frame: Frame): void {
    if (!from.up) return;
    switch (frame.kind) {
      case "join":
        from.groups.add(frame.group);
        return;
      case "leave":
        from.groups.delete(frame.group);
        return;
      case "listen":
        from.ports.add(frame.port);
        this.#tell(from, { kind: "taken", port: frame.port });
        return;
      case "unlisten":
        from.ports.delete(frame.port);
        this.#tell(from, { kind: "free", port: frame.port });
        return;
      case "taken":
      case "free":
        return;
      case "datagram":
        for (const to of this.#receivers(from, frame.to.address)) this.#deliver(from, to, frame);
        return;
      case "open":
        this.#connect(from, frame);
        return;
      default: {
        const ends = this.#conns.get(frame.conn);
        const to = ends?.[0] === from ? ends[1] : ends?.[0];
        if (frame.kind === "reset" || frame.kind === "refuse") this.#conns.delete(frame.conn);
        if (to !== undefined) this.#deliver(from, to, frame);
      }
    }
  }

  #at(from: Plugged, address: string): Plugged[] {
    return [...this.#cards.values()].filter((c) =>
      isLoopback(address) ? c.host === from.host : c.address === address,
    );
  }

  #receivers(from: Plugged, address: string): Plugged[] {
    if (isMulticast(address)) return [...this.#cards.values()].filter((c) => c.groups.has(address));
    if (isBroadcast(address)) return [...this.#cards.values()];
    // a card hears its own datagrams by itself
    return this.#at(from, address).filter((c) => c !== from);
  }

  #connect(from: Plugged, frame: Packet & { readonly conn: string }): void {
    const there = this.#at(from, frame.to.address);
    const to = there.find((c) => c.up && c.ports.has(frame.to.port));
    if (to !== undefined) {
      this.#conns.set(frame.conn, [from, to]);
      this.#deliver(from, to, frame);
      return;
    }
    // a host without power does not answer
    if (there.length > 0 && !there.some((c) => this.#open(c, from))) return;
    const why = there.length === 0 ? "ehostunreach" : "econnrefused";
    from.wire.post({ kind: "refuse", conn: frame.conn, why, from: frame.to, to: frame.from });
  }

  #open(from: Plugged, to: Plugged): boolean {
    return to.up && !this.#cuts.has(`${from.card}>${to.card}`);
  }

  #deliver(from: Plugged, to: Plugged, frame: Packet): void {
    if (!this.#open(from, to)) return;
    this.observer?.(from.card, to.card, frame);
    to.wire.post(frame);
  }
}
