// Records what crosses a network. In: frames as the switch's observer sees them, and marks of the page. Out: events for
// the timeline, in batches; what a message says, on demand. What is held back or lost has not arrived; when it does, its
// event comes again.

import type { LaneEvent, TimelineEvent, WireEvent } from "../contract/observe.ts";
import type { Observation } from "../network/switch.ts";
import type { Packet } from "../network/types.ts";
import { Conversation } from "./conversation.ts";
import { readDatagram } from "./datagram.ts";
import { hexdump, type Said } from "./talk.ts";
import { Vault } from "./vault.ts";

export type RecorderOptions = {
  /** milliseconds of the lab's clock */
  readonly now: () => number;
  /** runs it after that many milliseconds of the real clock; answers how to cancel it */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly tell: (events: readonly TimelineEvent[]) => void;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** So long events are collected, in milliseconds of the real clock. */
const BATCH_MS = 100;
/** So many messages are told in one batch; of the others only their number. */
const MOST = 1000;
const NOTHING = new Uint8Array(0);

/** The lane of a card: its machine, or what runs beside the machines. */
export function laneOf(card: string): string {
  return card.replace(/^.*\/(?=epmd$|postgres$)/, "");
}

/** The recorder of one lab. It is the switch's observer while somebody watches. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #vault = new Vault();
  readonly #conversations = new Map<string, Conversation>();
  /** frames that have been seen, by their receivers, and the events that they made */
  #seen = new WeakMap<Packet, Map<string, Mutable<WireEvent>[]>>();
  /** when frames that wait in front of the switch were sent */
  #left = new WeakMap<object, number>();
  #batch: TimelineEvent[] = [];
  /** events that were told before they arrived */
  readonly #told = new WeakSet<TimelineEvent>();
  #messages = 0;
  readonly #surplus = new Map<string, number>();
  #cancel: (() => void) | null = null;
  #id = 0;
  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** A frame left its machine now, and may reach the switch later. */
  left(frame: object): void {
    this.#left.set(frame, this.#options.now());
  }

  /** A frame that crosses the network. */
  readonly observe = (seen: Observation): void => {
    const { frame, fate, from, to } = seen;
    // a member of a multicast group hears himself
    if (from === to) return;
    const known = this.#seen.get(frame)?.get(to);
    if (known !== undefined) {
      if (fate === "delivered") for (const event of known) this.#arrived(event);
      return;
    }
    const events = this.#read(seen).map((said) => this.#record(seen, said));
    if (fate !== "held") return;
    const all = this.#seen.get(frame) ?? new Map<string, Mutable<WireEvent>[]>();
    all.set(to, events);
    this.#seen.set(frame, all);
  };

  /** Something that happened in a lane. */
  mark(lane: string, label: string): void {
    const event: LaneEvent = { id: ++this.#id, at: this.#options.now(), lane, label };
    this.#put(event);
  }

  /** All that a message says. */
  explain(id: number): string {
    return this.#vault.explain(id) ?? "This message is no longer kept.";
  }

  /** Forgets what it knows of connections: nobody watches any more. */
  stop(): void {
    this.#flush();
    this.#conversations.clear();
    this.#seen = new WeakMap();
    this.#left = new WeakMap();
  }

  #read({ frame, from }: Observation): Said[] {
    const words = (label: string): Said[] => [{ kind: "tcp", label, bytes: NOTHING, explain: () => label }];
    switch (frame.kind) {
      case "datagram":
        return [readDatagram(frame.data, frame.to.port)];
      case "data": {
        const fromClient = frame.conn.startsWith(`${from}#`);
        let conversation = this.#conversations.get(frame.conn);
        if (conversation === undefined) {
          conversation = new Conversation((fromClient ? frame.to : frame.from).port, false);
          this.#conversations.set(frame.conn, conversation);
        }
        try {
          return conversation.hear(frame.data, fromClient);
        } catch {
          // bytes that break a protocol are the sender's affair: they are shown as they are
          this.#conversations.set(frame.conn, new Conversation(conversation.port, false));
          return [{ kind: "tcp", label: `${frame.data.length} bytes`, bytes: frame.data, explain: hexdump }];
        }
      }
      case "open":
        this.#conversations.set(frame.conn, new Conversation(frame.to.port, true));
        return words(`connect to port ${frame.to.port}`);
      case "refuse":
        this.#conversations.delete(frame.conn);
        return words(`connection refused: ${frame.why}`);
      case "reset":
        this.#conversations.delete(frame.conn);
        return words("connection reset");
      case "end":
        if (this.#conversations.get(frame.conn)?.end() === true) this.#conversations.delete(frame.conn);
        return [];
      default:
        return [];
    }
  }

  #record({ frame, from, to, fate }: Observation, said: Said): Mutable<WireEvent> {
    const now = this.#options.now();
    const event: Mutable<WireEvent> = {
      id: ++this.#id,
      sent: this.#left.get(frame) ?? now,
      arrived: fate === "delivered" ? now : null,
      from: laneOf(from),
      to: laneOf(to),
      kind: said.kind,
      size: said.bytes.length,
      label: said.label,
    };
    if (this.#messages >= MOST) {
      this.#surplus.set(event.from, (this.#surplus.get(event.from) ?? 0) + 1);
      return event;
    }
    this.#messages++;
    this.#vault.keep(event.id, said);
    this.#put(event);
    return event;
  }

  #arrived(event: Mutable<WireEvent>): void {
    if (event.arrived !== null) return;
    event.arrived = this.#options.now();
    if (this.#told.has(event)) this.#put(event);
  }

  #put(event: TimelineEvent): void {
    this.#batch.push(event);
    this.#cancel ??= this.#options.after(BATCH_MS, () => this.#flush());
  }

  #flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const at = this.#options.now();
    for (const [lane, n] of this.#surplus) {
      this.#batch.push({ id: ++this.#id, at, lane, label: `… and ${n} more messages from here` });
    }
    this.#surplus.clear();
    this.#messages = 0;
    const events = this.#batch;
    this.#batch = [];
    for (const event of events) if ("arrived" in event && event.arrived === null) this.#told.add(event);
    if (events.length > 0) this.#options.tell(events);
  }
}
