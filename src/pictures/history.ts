// In: the cluster each time that something of it changed, with when it was so. Out: the cluster as it was at any moment
// since, from what was told up to then. Capped: what is told too often pushes its own oldest out.

import type { NodeReport } from "../../workers/contract/observe.ts";
import type { ClusterView, MachineView } from "./map-model.ts";

/** So many changes are kept of each machine, of the sessions, and of the wires. */
const KEPT = 2000;

/** What something was, from when on. */
class Track<T> {
  readonly #same: (a: T, b: T) => boolean;
  #entries: { readonly at: number; readonly value: T }[] = [];
  #dropped = false;
  constructor(same: (a: T, b: T) => boolean) {
    this.#same = same;
  }

  /** From when on everything is known; -Infinity when nothing was let go. */
  get since(): number {
    return this.#dropped ? (this.#entries[0]?.at ?? 0) : Number.NEGATIVE_INFINITY;
  }

  put(at: number, value: T): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && this.#same(last.value, value)) return;
    this.#entries.push({ at: Math.max(at, last?.at ?? at), value });
    // a little beyond the cap is allowed, so that not each change copies the list
    if (this.#entries.length > KEPT * 1.1) {
      this.#entries.splice(0, this.#entries.length - KEPT);
      this.#dropped = true;
    }
  }

  at(moment: number): T | undefined {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.at ?? 0) <= moment) low = middle + 1;
      else high = middle;
    }
    return this.#entries[low - 1]?.value;
  }
}

type Plan = Pick<ClusterView, "hosts" | "postgres"> & { readonly machines: readonly string[] };

/** When the parts of a view that carry no time of their own became so. */
export type Times = { readonly now: number; readonly sessions: number; readonly wires: number };

/** How a cluster came to be as it is. */
export class ClusterHistory {
  readonly #plan = new Track<Plan>(sameText);
  readonly #machines = new Map<string, Track<MachineView>>();
  readonly #sessions = new Track<ClusterView["sessions"]>(Object.is);
  readonly #wires = new Track<ClusterView["wires"]>(Object.is);

  /** The cluster is like this now; reports are as the nodes sent them. */
  record({ hosts, postgres, machines, sessions, wires }: ClusterView, times: Times): void {
    const { now } = times;
    this.#plan.put(now, { hosts: [...hosts], postgres, machines: machines.map(({ name }) => name) });
    for (const machine of machines) {
      const track = this.#machines.get(machine.name) ?? new Track(sameMachine);
      this.#machines.set(machine.name, track);
      const isTold = machine.report !== null && machine.report !== track.at(Number.POSITIVE_INFINITY)?.report;
      track.put(isTold ? (machine.report?.at ?? now) : now, machine);
    }
    this.#sessions.put(times.sessions, sessions);
    this.#wires.put(times.wires, wires);
  }

  /** The cluster as it was; null for a moment from which nothing, or no longer all, is known. */
  view(moment: number, viewAs: string | null): ClusterView | null {
    const plan = this.#plan.at(moment);
    const tracks = [this.#plan, this.#sessions, this.#wires, ...this.#machines.values()];
    if (plan === undefined || tracks.some(({ since }) => moment < since)) return null;
    const { hosts, postgres } = plan;
    const machines = plan.machines.flatMap((name) => this.#machines.get(name)?.at(moment) ?? []);
    return {
      hosts,
      postgres,
      machines: machines.map((machine) => ({ ...machine, report: agedReport(machine, moment) })),
      sessions: this.#sessions.at(moment) ?? [],
      wires: this.#wires.at(moment) ?? [],
      viewAs,
    };
  }
}

/** The report of a machine as it would be at a later moment; a node that hangs has grown no older. */
export function agedReport({ report, state }: MachineView, now: number): NodeReport | null {
  if (report === null || state === "hung") return report;
  return { ...report, uptime: report.uptime + Math.max(0, now - report.at) };
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameMachine(a: MachineView, b: MachineView): boolean {
  return (Object.keys(a) as (keyof MachineView)[]).every((key) => a[key] === b[key]);
}
