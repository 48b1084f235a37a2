// In: a lab. Out: how its cluster looks now, or looked at a moment since it was started, and an event when that changed.
// It remembers what a node was called when it was last heard of, since others go on believing in it.

import type { Lab, Step } from "../lab/lab.ts";
import type { Machine } from "../lab/machine.ts";
import { agedReport, ClusterHistory } from "../pictures/history.ts";
import { type ClusterView, isClient, type MachineView } from "../pictures/map-model.ts";

/** A picture is drawn anew no sooner than after this many times what it took the last time: dozens of nodes are many links. */
const PAUSE = 3;

/** Watches a lab, from `open` to `close`. Dispatches "change", at most once for each frame that the browser draws. */
export class ClusterSource extends EventTarget {
  readonly lab: Lab;
  readonly #names = new Map<string, string>();
  readonly #ran = new Set<string>();
  #wired = new WeakSet<Machine>();
  #disposal = new AbortController();
  #stop: (() => void) | null = null;
  #asked = false;
  /** when the next change may be told, by the page's clock */
  #rested = 0;
  #history = new ClusterHistory();
  #ticking: ReturnType<typeof setInterval> | null = null;

  constructor(lab: Lab) {
    super();
    this.lab = lab;
  }

  open(): void {
    const { signal } = this.#disposal;
    const changed = (): void => this.#changed();
    const happened = (): void => this.#happened();
    this.#stop = this.lab.observe();
    // uptimes go on without a report
    this.#ticking ??= setInterval(changed, 1000);
    // a lab that is started again is another story
    this.lab.addEventListener(
      "step",
      (event) => {
        const { id, state } = (event as CustomEvent<Step>).detail;
        if (id === "network" && state === "running") this.#history = new ClusterHistory();
      },
      { signal },
    );
    for (const type of ["report", "sessions", "wires", "ready", "failed", "step"]) {
      this.lab.addEventListener(type, happened, { signal });
    }
    this.lab.addEventListener("clock", changed, { signal });
    this.lab.addEventListener(
      "machines",
      () => {
        this.#wire();
        happened();
      },
      { signal },
    );
    this.#wire();
    this.#record();
  }

  close(): void {
    this.#disposal.abort();
    this.#disposal = new AbortController();
    this.#stop?.();
    this.#stop = null;
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
    this.#wired = new WeakSet();
  }

  #wire(): void {
    const { signal } = this.#disposal;
    for (const machine of this.lab.machines.values()) {
      if (this.#wired.has(machine)) continue;
      this.#wired.add(machine);
      machine.addEventListener("state", () => this.#happened(), { signal });
    }
  }

  #happened(): void {
    this.#record();
    this.#changed();
  }

  #changed(): void {
    if (this.#asked) return;
    this.#asked = true;
    const wait = this.#rested - performance.now();
    const soon = (): void => void requestAnimationFrame(() => this.#change());
    if (wait > 0) setTimeout(soon, wait);
    else soon();
  }

  #change(): void {
    this.#asked = false;
    if (this.#stop === null) return;
    const from = performance.now();
    this.dispatchEvent(new Event("change"));
    // after the browser has laid it out and painted it
    setTimeout(() => {
      const now = performance.now();
      this.#rested = now + PAUSE * (now - from);
    });
  }

  #record(): void {
    const { lab } = this;
    const { sessions, wires } = lab.observation;
    this.#history.record(this.#read(), { now: lab.clock.now, sessions: sessions.at, wires: wires.at });
  }

  /** The cluster as it was at a moment of the lab's clock; null when that is not known. */
  past(moment: number, viewAs: string | null): ClusterView | null {
    return this.#history.view(moment, viewAs);
  }

  /** The cluster now. */
  view(viewAs: string | null): ClusterView {
    const { now } = this.lab.clock;
    const view = this.#read();
    return { ...view, viewAs, machines: view.machines.map((m) => ({ ...m, report: agedReport(m, now) })) };
  }

  /** With reports as they came. */
  #read(): ClusterView {
    const { lab } = this;
    const machines = [...lab.machines.values()].map((machine): MachineView => {
      const { name, place, state, foreground, report } = machine;
      const node = report?.name ?? foreground.node;
      if (node !== null) this.#names.set(name, node);
      if (report !== null) this.#ran.add(name);
      if (state === "off" || state === "booting") this.#ran.delete(name);
      return {
        name,
        host: machine.host.name,
        place,
        state,
        program: foreground.program,
        client: isClient(machine.spec.run),
        report,
        lastName: this.#names.get(name) ?? null,
        ran: this.#ran.has(name),
      };
    });
    const { postgres } = lab.spec;
    const host = lab.hosts[0]?.name;
    const up = lab.steps.find((step) => step.id === "postgres")?.state === "done";
    return {
      hosts: lab.hosts,
      machines,
      postgres: postgres === undefined || host === undefined ? null : { host, database: postgres, up },
      sessions: lab.sessions,
      wires: lab.wires,
      viewAs: null,
    };
  }
}
