// The switch between the hosts of a lab: carries frames, and is where wires are cut and processes lose their network.
// A host may have several cards (one per process that runs elsewhere): they share its address and its TCP ports, as
// processes of one machine do. Knows bytes, not terms. A cut wire resets nothing: TCP holds its frames until it is
// mended, as a sender that tries again does, and who waits in vain notices by himself.

import { Faults } from "./faults.ts";
import { chance, Lane, type NetworkGround } from "./lane.ts";
import type { Shortcuts } from "./shortcuts.ts";
import {
  type Card,
  type DaemonOptions,
  type Frame,
  isBroadcast,
  isLoopback,
  isMulticast,
  type Packet,
  type Wire,
} from "./types.ts";

type Plugged = Card & {
  wire: Wire;
  groups: Set<string>;
  ports: Set<number>;
  up: boolean;
  /** without power not even the kernel behind it answers */
  power: boolean;
};

/** One end of a connection. `closed`: it knows nothing of the connection any more, and answers with a reset. */
type End = { card: Plugged; readonly out: Lane; ended: boolean; closed: boolean; unheard: boolean };
type Connection = { readonly id: string; ends: [End, End]; accepted: boolean; giveUp: (() => void) | undefined };

/** A frame as an observer sees it. Held frames are seen when they are sent and when they arrive. */
export type Observation = {
  readonly kind: Packet["kind"];
  /** names of the cards */
  readonly from: string;
  readonly to: string;
  /** bytes of data */
  readonly size: number;
  readonly fate: "delivered" | "held" | "lost";
  readonly frame: Packet;
};

/** Linux gives up to connect after this long. */
const CONNECT_MS = 127_000;

export class Switch {
  readonly faults: Faults = new Faults(() => this.#pump());
  readonly #ground: NetworkGround;
  readonly #cards = new Map<string, Plugged>();
  readonly #conns = new Map<string, Connection>();
  /** sees every frame between two cards; without one nothing is made for it */
  observer: ((seen: Observation) => void) | null = null;
  /** connections that may go past the switch; without it none does */
  shortcuts: Shortcuts | null = null;
  /** a process starts an epmd on its host */
  onDaemon: ((host: string, options: DaemonOptions) => void) | null = null;
  constructor(ground: NetworkGround) {
    this.#ground = ground;
  }

  /** Plugs a card in. One of that name that was there before is detached. */
  attach(card: Card, wire: Wire): void {
    this.detach(card.card);
    const plugged: Plugged = { ...card, wire, groups: new Set(), ports: new Set(), up: true, power: true };
    this.#cards.set(card.card, plugged);
    for (const other of this.#siblings(plugged)) {
      for (const port of other.ports) wire.post({ kind: "taken", port });
    }
    wire.onFrame = (frame) => this.#carry(plugged, frame);
    this.#pump();
  }

  /** The process behind the card was killed: the host frees its ports and resets its connections. */
  detach(name: string): void {
    const card = this.#cards.get(name);
    if (card === undefined) return;
    card.up = false;
    card.wire.onFrame = null;
    this.#cards.delete(name);
    this.#free(card);
    for (const conn of [...this.#conns.values()]) {
      for (const end of conn.ends) if (end.card === card) this.#close(conn, end, "reset");
    }
  }

  /**
   * The card loses power: frames to and from it vanish. Other hosts are not told; `told` says whose connections are
   * reset: those within the host, unless it says otherwise.
   */
  powerOff(name: string, told: (other: Card, card: Card) => boolean = (a, b) => a.host === b.host): void {
    const card = this.#cards.get(name);
    if (card === undefined) return;
    card.up = false;
    card.power = false;
    this.#free(card);
    for (const conn of [...this.#conns.values()]) {
      const [a, b] = conn.ends;
      for (const end of conn.ends) {
        if (end.card === card) this.#close(conn, end, told(end === a ? b.card : a.card, card) ? "reset" : "silent");
      }
    }
  }

  cut(from: string, to: string, both = true): void {
    this.faults.cut(from, to, both);
  }

  heal(from?: string, to?: string): void {
    this.faults.heal(from, to);
  }

  /** The names of the cards that are plugged in and have power. */
  cards(): Card[] {
    return [...this.#cards.values()].filter((c) => c.up).map(({ card, host, address }) => ({ card, host, address }));
  }

  #free(card: Plugged): void {
    for (const port of card.ports) this.#tell(card, { kind: "free", port });
    card.ports.clear();
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
      case "daemon":
        // a process of the host may have begun to listen there, which its other cards are still to be told
        if (this.#siblings(from).some(({ ports }) => ports.has(frame.port))) {
          from.wire.post({ kind: "taken", port: frame.port });
        } else this.onDaemon?.(from.host, frame);
        return;
      case "relayed":
        this.shortcuts?.relayed(frame.conn, from.wire);
        return;
      case "taken":
      case "free":
      case "direct":
      case "relay":
        return;
      case "datagram":
        for (const to of this.#receivers(from, frame.to.address)) this.#datagram(from, to, frame);
        return;
      case "open":
        this.#connect(from, frame);
        return;
      default: {
        const conn = this.#conns.get(frame.conn);
        const end = conn?.ends.find((e) => e.card === from && !e.closed);
        if (conn === undefined || end === undefined) return;
        if (frame.kind === "reset" || frame.kind === "refuse") this.#close(conn, end, frame);
        else this.#send(conn, end, frame);
      }
    }
  }

  // ---- datagrams ----------------------------------------------------------------------------------------------------

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

  #datagram(from: Plugged, to: Plugged, frame: Packet): void {
    const arrive = (): void => {
      const lost = !to.up || this.faults.isCut(from, to);
      this.#seen(from, to, frame, lost ? "lost" : "delivered");
      if (!lost) to.wire.post(frame);
    };
    if (!this.faults.any || from === to) {
      arrive();
      return;
    }
    const { delay, jitter, loss, duplication } = this.faults.quality(from, to);
    if (loss > 0 && chance(this.#ground) < loss) {
      this.#seen(from, to, frame, "lost");
      return;
    }
    const copies = duplication > 0 && chance(this.#ground) < duplication ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      const wait = delay + (jitter > 0 ? jitter * chance(this.#ground) : 0);
      if (wait > 0) {
        this.#seen(from, to, frame, "held");
        this.#ground.after(wait, arrive);
      } else arrive();
    }
  }

  // ---- connections --------------------------------------------------------------------------------------------------

  #connect(from: Plugged, frame: Packet & { readonly conn: string }): void {
    const there = this.#at(from, frame.to.address);
    const to = there.find((c) => c.up && c.ports.has(frame.to.port)) ?? there.find((c) => c.up) ?? there[0];
    if (to === undefined) {
      from.wire.post({ kind: "refuse", conn: frame.conn, why: "ehostunreach", from: frame.to, to: frame.from });
      return;
    }
    const conn: Connection = {
      id: frame.conn,
      ends: [this.#end(from, () => conn), this.#end(to, () => conn)],
      accepted: false,
      giveUp: undefined,
    };
    this.#conns.set(frame.conn, conn);
    this.#send(conn, conn.ends[0], frame);
    if (conn.accepted || !this.#conns.has(conn.id) || conn.ends[0].out.length === 0) return;
    conn.giveUp = this.#ground.after(CONNECT_MS, () => {
      this.#drop(conn);
      from.wire.post({ kind: "refuse", conn: frame.conn, why: "etimedout", from: frame.to, to: frame.from });
    });
  }

  #end(card: Plugged, conn: () => Connection): End {
    const peer = (): End => conn().ends[conn().ends[0] === end ? 1 : 0];
    const end: End = {
      card,
      ended: false,
      closed: false,
      unheard: false,
      out: new Lane({
        ground: this.#ground,
        quality: () => this.faults.quality(end.card, peer().card),
        passes: () => this.#passes(end, peer(), conn()),
        deliver: (frame) => this.#arrive(conn(), end, peer(), frame),
      }),
    };
    return end;
  }

  #passes(from: End, to: End, conn: Connection): boolean {
    if (this.faults.any && this.faults.isCut(from.card, to.card)) return false;
    // who opens a connection asks the address: whoever has power there answers
    if (!conn.accepted && from === conn.ends[0]) return this.#there(from, conn) !== undefined;
    return to.card.up || this.#answers(to.card);
  }

  #there(from: End, conn: Connection): Plugged | undefined {
    const old = conn.ends[1].card;
    return old.up ? old : this.#at(from.card, old.address).find((c) => c.up);
  }

  /** Whether the host behind a card says at least that nobody is there: it has power, or is on again. */
  #answers(card: Plugged): boolean {
    return card.power || this.#cards.get(card.card)?.up === true;
  }

  #send(conn: Connection, end: End, frame: Packet): void {
    const peer = conn.ends[conn.ends[0] === end ? 1 : 0];
    if (frame.kind === "accept") this.#accepted(conn);
    const due = end.out.send(frame, !this.faults.any && (peer.card.up || this.#answers(peer.card)));
    if (due !== undefined && end.out.length > 0) this.#seen(end.card, peer.card, frame, "held");
  }

  #accepted(conn: Connection): void {
    conn.accepted = true;
    conn.giveUp?.();
    conn.giveUp = undefined;
  }

  #arrive(conn: Connection, from: End, to: End, frame: Packet): void {
    if (frame.kind === "open") {
      const there = this.#at(from.card, frame.to.address);
      const listening = there.find((c) => c.up && c.ports.has(frame.to.port));
      if (listening === undefined) {
        this.#seen(from.card, to.card, frame, "delivered");
        this.#close(conn, to, { kind: "refuse", conn: conn.id, why: "econnrefused", from: frame.to, to: frame.from });
        return;
      }
      to.card = listening;
    } else if (to.closed) {
      // nobody knows the connection there
      this.#seen(from.card, to.card, frame, "lost");
      if (frame.kind !== "reset") from.unheard = true;
      this.#reset(conn, from, to);
      return;
    }
    this.#seen(from.card, to.card, frame, "delivered");
    to.card.wire.post(frame);
    if (frame.kind === "accept") this.shortcuts?.add(conn.id, [from.card.wire, to.card.wire]);
    if (frame.kind === "reset" || frame.kind === "refuse") this.#drop(conn);
    else if (frame.kind === "end") {
      from.ended = true;
      if (to.ended) this.#drop(conn);
    }
  }

  /**
   * One side is through with the connection: by a frame of its own, by its host after a kill ("reset"), or without a
   * word ("silent"). What it had not got through is lost; the other side hears of it when the news can reach it.
   */
  #close(conn: Connection, end: End, how: Packet | "reset" | "silent"): void {
    const peer = conn.ends[conn.ends[0] === end ? 1 : 0];
    end.closed = true;
    if (peer.closed) {
      this.#drop(conn);
      return;
    }
    const nowhere = { address: end.card.address, port: 0 };
    const news: Packet | null =
      how === "silent" ? null : how === "reset" ? { kind: "reset", conn: conn.id, from: nowhere, to: nowhere } : how;
    const cut = this.faults.any && this.faults.isCut(end.card, peer.card);
    if (how === "silent") this.shortcuts?.abandon(conn.id);
    if (news === null || (cut && news.kind !== "refuse") || !peer.card.up) {
      end.out.clear();
      if (!conn.accepted && end === conn.ends[0]) this.#drop(conn);
      // what the other side sent and nobody took: it will try again
      else if (peer.out.length > 0) peer.unheard = true;
      return;
    }
    end.out.send(news, !this.faults.any);
  }

  /** The answer to who still sends on a connection that the other side has given up. */
  #reset(conn: Connection, from: End, to: End): void {
    if (!this.#answers(to.card) || (this.faults.any && this.faults.isCut(to.card, from.card))) return;
    const nowhere = { address: to.card.address, port: 0 };
    if (from.card.up) {
      const frame: Packet = { kind: "reset", conn: conn.id, from: nowhere, to: nowhere };
      this.#seen(to.card, from.card, frame, "delivered");
      from.card.wire.post(frame);
    }
    this.#drop(conn);
  }

  #drop(conn: Connection): void {
    conn.giveUp?.();
    for (const end of conn.ends) end.out.clear();
    this.#conns.delete(conn.id);
    this.shortcuts?.remove(conn.id);
  }

  /** The network is another one: what waited may go on. */
  #pump(): void {
    for (const conn of [...this.#conns.values()]) {
      const [a, b] = conn.ends;
      a.out.pump();
      b.out.pump();
      if (!this.#conns.has(conn.id)) continue;
      if (a.unheard && b.closed && this.#passes(a, b, conn)) this.#reset(conn, a, b);
      else if (b.unheard && a.closed && this.#passes(b, a, conn)) this.#reset(conn, b, a);
    }
  }

  #seen(from: Plugged, to: Plugged, frame: Packet, fate: Observation["fate"]): void {
    if (this.observer === null || frame.kind === "turn") return;
    const size = frame.kind === "data" || frame.kind === "datagram" ? frame.data.length : 0;
    this.observer({ kind: frame.kind, from: from.card, to: to.card, size, fate, frame });
  }
}
