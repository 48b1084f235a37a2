// What a running lab tells of itself, as it stands: reports of nodes, sessions of Postgres, wires, the timeline. In: what
// the workers send. Out: current values, and an event for each change.

import type { NodeReport, SessionReport, TimelineEvent, WireState } from "../../workers/contract/observe.ts";

/** How many events of the timeline are kept. */
export const KEPT = 20_000;

/** What was told, and when it was so by the lab's clock. */
export type Told<T> = { readonly at: number; readonly value: T };

/** A change of a lab. "report" and "timeline" come only while somebody observes. */
export type ObservationEvents = {
  report: CustomEvent<{ readonly machine: string; readonly report: NodeReport | null }>;
  sessions: Event;
  wires: Event;
  timeline: CustomEvent<readonly TimelineEvent[]>;
};

/** The current values of one lab. */
export class Observation {
  readonly reports = new Map<string, NodeReport>();
  readonly #tell: (event: Event) => void;
  readonly #events = new Map<number, TimelineEvent>();
  #sessions: Told<readonly SessionReport[]> = { at: 0, value: [] };
  #wires: Told<readonly WireState[]> = { at: 0, value: [] };
  constructor(tell: (event: Event) => void) {
    this.#tell = tell;
  }

  get sessions(): Told<readonly SessionReport[]> {
    return this.#sessions;
  }

  get wires(): Told<readonly WireState[]> {
    return this.#wires;
  }

  /** The timeline, oldest first. */
  get timeline(): readonly TimelineEvent[] {
    return [...this.#events.values()];
  }

  reported(machine: string, report: NodeReport | null): void {
    if (report === null) this.reports.delete(machine);
    else this.reports.set(machine, report);
    this.#tell(new CustomEvent("report", { detail: { machine, report } }));
  }

  setSessions(sessions: Told<readonly SessionReport[]>): void {
    this.#sessions = sessions;
    this.#tell(new Event("sessions"));
  }

  setWires(wires: Told<readonly WireState[]>): void {
    this.#wires = wires;
    this.#tell(new Event("wires"));
  }

  /** More of the timeline: new events, or known ones that have changed. */
  happened(events: readonly TimelineEvent[]): void {
    for (const event of events) this.#events.set(event.id, event);
    let surplus = this.#events.size - KEPT;
    for (const id of this.#events.keys()) {
      if (surplus-- <= 0) break;
      this.#events.delete(id);
    }
    this.#tell(new CustomEvent("timeline", { detail: events }));
  }

  /** The lab is gone. */
  clear(): void {
    this.reports.clear();
    this.#events.clear();
    this.#sessions = { at: 0, value: [] };
    this.#wires = { at: 0, value: [] };
  }
}
