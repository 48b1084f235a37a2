// Out: small clusters for the tests of the map.

import type { NodeReport, WireState } from "../../workers/contract/observe.ts";
import type { ClusterView, MachineView } from "./map-model.ts";

/** What a node tells of itself that is connected with others. */
export function report(name: string, sees: readonly string[], more: Partial<NodeReport> = {}): NodeReport {
  return {
    name: `${name}@host`,
    at: 0,
    uptime: 12_000,
    processes: 64,
    reductions: 1,
    mailbox: null,
    connections: sees.map((node) => ({ node: `${node}@host`, state: "up", hidden: false })),
    globals: [],
    applications: [],
    groups: [],
    ...more,
  };
}

/** A machine whose node runs and is connected with others. */
export function machine(name: string, sees: readonly string[], more: Partial<MachineView> = {}): MachineView {
  const shown = report(name, sees);
  return {
    name,
    host: "host",
    place: 0,
    state: "up",
    program: "iex",
    client: false,
    report: shown,
    lastName: shown.name,
    ran: true,
    ...more,
  };
}

/** A cluster on one host. */
export function view(machines: readonly MachineView[], more: Partial<ClusterView> = {}): ClusterView {
  const hosts = [{ name: "host", address: "192.168.1.10" }];
  return { hosts, machines, postgres: null, sessions: [], wires: [], viewAs: null, ...more };
}

/** How a wire behaves, perfect unless said otherwise. */
export function wire(from: string, to: string, more: Partial<WireState> = {}): WireState {
  return { from, to, cut: false, delay: 0, jitter: 0, loss: 0, ...more };
}
