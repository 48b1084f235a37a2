// In: batches of events as the lab tells them. Out: the recording: capped, in the order in which things were sent, where
// an event that is told again (it has arrived meanwhile) replaces the old one.

import type { LaneEvent, TimelineEvent, WireEvent } from "../../workers/contract/observe.ts";

/** Whether an event is a message over a wire. */
export function isWire(event: TimelineEvent): event is WireEvent {
  return "kind" in event;
}

/** When an event happened, in milliseconds of the lab's clock. */
export function timeOf(event: WireEvent | LaneEvent): number {
  return isWire(event) ? event.sent : event.at;
}

/** What happened so far. */
export class Recording {
  readonly cap: number;
  #events: TimelineEvent[] = [];
  readonly #places = new Map<number, number>();
  #offset = 0;
  #dropped = 0;
  constructor(cap = 10_000) {
    this.cap = cap;
  }

  get events(): readonly TimelineEvent[] {
    return this.#events;
  }

  /** How many events were let go because of the cap. */
  get dropped(): number {
    return this.#dropped;
  }

  add(batch: readonly TimelineEvent[]): void {
    for (const event of batch) {
      const place = this.#places.get(event.id);
      if (place !== undefined) {
        if (place >= this.#offset) this.#events[place - this.#offset] = event;
        continue;
      }
      this.#places.set(event.id, this.#offset + this.#events.length);
      this.#events.push(event);
    }
    // a little beyond the cap is allowed, so that not each batch copies the list
    if (this.#events.length > this.cap * 1.1) {
      const gone = this.#events.splice(0, this.#events.length - this.cap);
      for (const { id } of gone) this.#places.delete(id);
      this.#offset += gone.length;
      this.#dropped += gone.length;
    }
  }

  clear(): void {
    this.#events = [];
    this.#places.clear();
    this.#offset = 0;
    this.#dropped = 0;
  }
}

/** The lanes of a recording: the lab's own in their order, then those that only events name. */
export function lanesOf(own: readonly string[], events: readonly TimelineEvent[]): string[] {
  const lanes = new Set(own);
  for (const event of events) {
    if (isWire(event)) lanes.add(event.from).add(event.to);
    else lanes.add(event.lane);
  }
  return [...lanes];
}
