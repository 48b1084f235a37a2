// In: a lab. Out: how its cluster looks now, and an event when that changed. It remembers what a node was called when it
// was last heard of, since others go on believing in it.

import type { NodeReport } from "../../workers/contract/observe.ts";
import type { Lab } from "../lab/lab.ts";
import { type ClusterView, isClient, type MachineView } from "../pictures/map-model.ts";

/** Watches a lab, from `open` to `close`. Dispatches "change", at most once for each frame that the browser draws. */
export class ClusterSource extends EventTarget {
  readonly lab: Lab;
  readonly #names = new Map<string, string>();
  readonly #ran = new Set<string>();
  readonly #wired = new Set<string>();
  #disposal = new AbortController();
  #stop: (() => void) | null = null;
  #asked = false;
  /** by machine: a report as it came, and when by the lab's clock */
  readonly #heard = new Map<string, { readonly report: NodeReport; readonly at: number }>();
  #ticking: ReturnType<typeof setInterval> | null = null;

  constructor(lab: Lab) {
    super();
    this.lab = lab;
  }

  open(): void {
    const { signal } = this.#disposal;
    const changed = (): void => this.#changed();
    this.#stop = this.lab.observe();
    // uptimes go on without a report
    this.#ticking ??= setInterval(changed, 1000);
    for (const type of ["report", "sessions", "wires", "ready", "failed", "step", "clock"]) {
      this.lab.addEventListener(type, changed, { signal });
    }
    this.lab.addEventListener(
      "machines",
      () => {
        this.#wire();
        changed();
      },
      { signal },
    );
    this.#wire();
  }

  close(): void {
    this.#disposal.abort();
    this.#disposal = new AbortController();
    this.#stop?.();
    this.#stop = null;
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
    this.#wired.clear();
  }

  #wire(): void {
    const { signal } = this.#disposal;
    for (const machine of this.lab.machines.values()) {
      if (this.#wired.has(machine.name)) continue;
      this.#wired.add(machine.name);
      machine.addEventListener("state", () => this.#changed(), { signal });
    }
  }

  #changed(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      if (this.#stop !== null) this.dispatchEvent(new Event("change"));
    });
  }

  /** A report as it would be now; a node that hangs has no now. */
  #aged(machine: string, state: string, report: NodeReport | null): NodeReport | null {
    if (report === null) {
      this.#heard.delete(machine);
      return null;
    }
    const { now } = this.lab.clock;
    if (this.#heard.get(machine)?.report !== report) this.#heard.set(machine, { report, at: now });
    const at = this.#heard.get(machine)?.at ?? now;
    return state === "hung" ? report : { ...report, uptime: report.uptime + now - at };
  }

  /** The cluster now. */
  view(viewAs: string | null): ClusterView {
    const { lab } = this;
    const machines = [...lab.machines.values()].map((machine): MachineView => {
      const { name, state, foreground } = machine;
      const report = this.#aged(name, state, machine.report);
      const node = report?.name ?? foreground.node;
      if (node !== null) this.#names.set(name, node);
      if (report !== null) this.#ran.add(name);
      if (state === "off" || state === "booting") this.#ran.delete(name);
      return {
        name,
        host: machine.host.name,
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
      viewAs,
    };
  }
}
