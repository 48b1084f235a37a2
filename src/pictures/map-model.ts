// In: what a lab shows of itself: its hosts and machines, the nodes' reports, Postgres' sessions, the state of wires.
// Out: the cluster as it is to be drawn, without places: boxes, links, and where nodes disagree about each other.

import type { NodeReport, SessionReport, WireState } from "../../workers/contract/observe.ts";
import { DATABASE_MARK, type Mark, markOf } from "./mark.ts";

/** A machine as the page sees it. */
export type MachineView = {
  readonly name: string;
  readonly host: string;
  /** which machine of the lab it was, from 0: its mark goes by it */
  readonly place: number;
  readonly state: "off" | "booting" | "shell" | "up" | "hung";
  /** what runs in its terminal */
  readonly program: string;
  /** a terminal that is there for psql, not for a node */
  readonly client: boolean;
  readonly report: NodeReport | null;
  /** the name that its node has, or had when it was last heard of */
  readonly lastName: string | null;
  /** whether a node ran since the power was turned on */
  readonly ran: boolean;
};

/** A lab as the page sees it. `viewAs` names the machine whose belief is to be shown. */
export type ClusterView = {
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly machines: readonly MachineView[];
  readonly postgres: { readonly host: string; readonly database: string; readonly up: boolean } | null;
  readonly sessions: readonly SessionReport[];
  readonly wires: readonly WireState[];
  readonly viewAs: string | null;
};

/** "ready": bash waits for a command; "down": a node ran here and has ended; "client": psql runs. */
export type BoxState = "off" | "booting" | "ready" | "up" | "hung" | "down" | "client";

/** What somebody does for the cluster. */
export type Role = { readonly as: "holds" | "runs" | "listens" | "group"; readonly text: string };

/**
 * What the viewer believes of a node. "there": rightly believed to be there; "ghost": believed to be there, but is not;
 * "unseen": is there, but the viewer does not know it; "away": is not there, and not believed to be.
 */
export type Sight = "self" | "there" | "ghost" | "unseen" | "away";

/** A box of the map. */
export type Box = {
  readonly id: string;
  readonly kind: "node" | "client" | "database";
  readonly host: string;
  readonly mark: Mark;
  readonly state: BoxState;
  /** "node1@nodebook"; for Postgres the database */
  readonly node: string | null;
  readonly uptime: number | null;
  readonly processes: number | null;
  readonly mailbox: NodeReport["mailbox"];
  readonly roles: readonly Role[];
  readonly sight: Sight | null;
  readonly sessions: readonly SessionReport[];
};

/** Which directions of a wire are cut. */
export type Cut = "none" | "both" | "there" | "back";

/**
 * A line between two boxes. "one-sided": one node believes in the connection and the other does not; "none": no
 * connection, but the wire has a fault worth showing; "session": sessions of Postgres.
 */
export type Link = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: "up" | "connecting" | "one-sided" | "none" | "session";
  readonly cut: Cut;
  readonly delay: number;
  readonly jitter: number;
  readonly loss: number;
  /** who believes what, in words */
  readonly disagreement: string | null;
  /** how many sessions of Postgres */
  readonly sessions: number;
  /** whether the viewer has this connection; null without a viewer */
  readonly seen: boolean | null;
};

/** The cluster to be drawn. */
export type Cluster = {
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly viewAs: string | null;
};

/** The card of Postgres, and its lane. */
export const POSTGRES = "postgres";

/** Whether a terminal is there for psql, by the command that it is started with. */
export function isClient(run: string): boolean {
  return /^\s*psql\b/.test(run);
}

/** The cluster as it is to be drawn. */
export function modelCluster(view: ClusterView): Cluster {
  const nodes = view.machines.filter((m) => !m.client);
  const viewer = nodes.find((m) => m.name === view.viewAs && m.report !== null) ?? null;
  const boxes = view.machines.map((machine) => machineBox(machine, view, viewer));
  const database = databaseBox(view);
  const links = [
    ...pairs(nodes).flatMap(([a, b]) => nodeLink(a, b, view, viewer) ?? []),
    ...(database === null ? [] : view.machines.flatMap((machine) => sessionLink(machine, view) ?? [])),
  ];
  return {
    hosts: view.hosts,
    boxes: database === null ? boxes : [...boxes, database],
    links,
    viewAs: viewer?.name ?? null,
  };
}

function stateOf({ state, program, report, ran }: MachineView): BoxState {
  if (state === "off" || state === "hung") return state;
  if (state === "booting") return "booting";
  if (state === "shell") return ran ? "down" : "ready";
  if (program === "psql") return "client";
  return report === null ? "booting" : "up";
}

function machineBox(machine: MachineView, view: ClusterView, viewer: MachineView | null): Box {
  const state = stateOf(machine);
  const report = state === "up" || state === "hung" ? machine.report : null;
  const sessions = view.sessions.filter((s) => s.machine === machine.name);
  const channels = [...new Set(sessions.flatMap((s) => s.channels))].sort();
  return {
    id: machine.name,
    kind: machine.client ? "client" : "node",
    host: machine.host,
    mark: machine.client ? DATABASE_MARK : markOf(machine.name, machine.place),
    state,
    node: report?.name ?? null,
    uptime: report?.uptime ?? null,
    processes: report?.processes ?? null,
    mailbox: report?.mailbox ?? null,
    roles: [
      ...(report?.globals ?? []).map((text): Role => ({ as: "holds", text })),
      ...(report?.applications ?? []).map((text): Role => ({ as: "runs", text })),
      ...channels.map((text): Role => ({ as: "listens", text })),
      ...(report?.groups ?? []).map(({ scope, group, members }): Role => {
        const name = scope === ":pg" ? group : `${scope} ${group}`;
        return { as: "group", text: members > 1 ? `${name} × ${members}` : name };
      }),
    ],
    sight: viewer === null || machine.client ? null : sightOf(viewer, machine, view),
    sessions,
  };
}

function databaseBox({ postgres, sessions }: ClusterView): Box | null {
  if (postgres === null) return null;
  return {
    id: POSTGRES,
    kind: "database",
    host: postgres.host,
    mark: DATABASE_MARK,
    state: postgres.up ? "up" : "off",
    node: postgres.database,
    uptime: null,
    processes: null,
    mailbox: null,
    roles: [],
    sight: null,
    sessions,
  };
}

/** What a node's own report says of its connection to another. */
function belief(one: MachineView, other: MachineView): "up" | "connecting" | null {
  if (stateOf(one) !== "up" && stateOf(one) !== "hung") return null;
  return one.report?.connections.find((c) => c.node === other.lastName)?.state ?? null;
}

function runs(machine: MachineView): boolean {
  return stateOf(machine) === "up" && machine.report?.name !== null;
}

function sightOf(viewer: MachineView, other: MachineView, view: ClusterView): Sight {
  if (viewer.name === other.name) return "self";
  const believed = belief(viewer, other) === "up";
  if (!runs(other)) return believed ? "ghost" : "away";
  const mutual = belief(other, viewer) === "up" && wireBetween(viewer, other, view.wires).cut === "none";
  if (believed) return mutual ? "there" : "ghost";
  return "unseen";
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

type End = { readonly name: string; readonly host: string };
type Fault = Pick<Link, "cut" | "delay" | "jitter" | "loss">;

/** What is wrong between two: faults name cards or whole hosts. */
export function wireBetween(a: End, b: End, wires: readonly WireState[]): Fault {
  const is = (end: End, name: string): boolean => name === end.name || (name === end.host && a.host !== b.host);
  const there = wires.filter((w) => is(a, w.from) && is(b, w.to));
  const back = wires.filter((w) => is(b, w.from) && is(a, w.to));
  const [cutThere, cutBack] = [there.some((w) => w.cut), back.some((w) => w.cut)];
  const worst = (of: (w: WireState) => number): number => Math.max(0, ...[...there, ...back].map(of));
  return {
    cut: cutThere ? (cutBack ? "both" : "there") : cutBack ? "back" : "none",
    delay: worst((w) => w.delay),
    jitter: worst((w) => w.jitter),
    loss: worst((w) => w.loss),
  };
}

function isFaulty({ cut, delay, jitter, loss }: Fault): boolean {
  return cut !== "none" || delay > 0 || jitter > 0 || loss > 0;
}

function nodeLink(a: MachineView, b: MachineView, view: ClusterView, viewer: MachineView | null): Link | null {
  const fault = wireBetween(a, b, view.wires);
  const [there, back] = [belief(a, b), belief(b, a)];
  const state =
    there === "up" && back === "up"
      ? "up"
      : there === "up" || back === "up"
        ? "one-sided"
        : there !== null || back !== null
          ? "connecting"
          : "none";
  if (state === "none" && !isFaulty(fault)) return null;
  const mine = viewer === a ? there : viewer === b ? back : null;
  return {
    id: `${a.name}|${b.name}`,
    from: a.name,
    to: b.name,
    state,
    ...fault,
    disagreement: disagreement(a, b, there === "up", back === "up", fault.cut),
    sessions: 0,
    seen: viewer === null ? null : mine === "up",
  };
}

function disagreement(a: MachineView, b: MachineView, there: boolean, back: boolean, cut: Cut): string | null {
  if (!there && !back) return null;
  const hung = [a, b].find((m) => stateOf(m) === "hung");
  if (hung !== undefined) {
    const other = hung === a ? b : a;
    return (other === a ? there : back) ? `${other.name} believes that ${hung.name} is there, but it hangs` : null;
  }
  if (there && back) {
    return cut === "none" ? null : `${a.name} and ${b.name} still believe in each other, but the wire is cut`;
  }
  const [believer, other] = there ? [a, b] : [b, a];
  if (stateOf(other) === "off") return `${believer.name} believes that ${other.name} is there, but it is off`;
  if (!runs(other)) return `${believer.name} believes that ${other.name} is there, but no node answers there`;
  return `${believer.name} believes that ${other.name} is there; ${other.name} does not see ${believer.name}`;
}

function sessionLink(machine: MachineView, view: ClusterView): Link | null {
  const { postgres } = view;
  if (postgres === null) return null;
  const sessions = view.sessions.filter((s) => s.machine === machine.name).length;
  const fault = wireBetween(machine, { name: POSTGRES, host: postgres.host }, view.wires);
  if (sessions === 0 && !isFaulty(fault)) return null;
  return {
    id: `${machine.name}|${POSTGRES}`,
    from: machine.name,
    to: POSTGRES,
    state: sessions > 0 ? "session" : "none",
    ...fault,
    disagreement: null,
    sessions,
    seen: null,
  };
}
