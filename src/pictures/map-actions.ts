// In: the cluster and what was chosen in it. Out: what can be done there, in the order of the menu. The map's menus, its
// table and its keyboard all offer these.

import type { Action } from "../../workers/contract/observe.ts";
import { type Box, type Cluster, type Link, POSTGRES } from "./map-model.ts";
import { wordEnd } from "./map-words.ts";

/** What an entry of a menu does: an action of the lab, or something of the page. */
export type Deed =
  | { readonly is: "act"; readonly action: Action }
  | { readonly is: "view"; readonly as: string | null }
  | { readonly is: "ask-wire"; readonly from: string; readonly to: string }
  | { readonly is: "ask-skew"; readonly machine: string }
  | { readonly is: "ask-split" }
  /** a machine, or Postgres, out of the lab */
  | { readonly is: "remove"; readonly id: string }
  /** back from the past */
  | { readonly is: "now" }
  | { readonly is: "inspect"; readonly machine: string }
  | { readonly is: "terminal"; readonly machine: string };

/** An entry of a menu. `group` numbers divide the menu. */
export type Entry = {
  readonly label: string;
  readonly hint: string;
  readonly group: number;
  readonly deed: Deed;
};

function act(label: string, hint: string, group: number, action: Action): Entry {
  return { label, hint, group, deed: { is: "act", action } };
}

/** What can be done with a box or a link; empty when there is none of that id. */
export function entriesOf(cluster: Cluster, id: string): Entry[] {
  const box = cluster.boxes.find((b) => b.id === id);
  if (box !== undefined) return boxEntries(cluster, box);
  const link = cluster.links.find((l) => l.id === id);
  return link === undefined ? [] : linkEntries(link);
}

/** What removes a box from its lab, where labs can be rebuilt. */
export function removalOf(cluster: Cluster, id: string): Entry[] {
  if (!cluster.boxes.some((box) => box.id === id)) return [];
  return [{ label: `Remove ${wordEnd(id)} …`, hint: "out of this lab", group: 9, deed: { is: "remove", id } }];
}

/** What can be done with a box or a link of the past: to look at it, and to come back. */
export function pastEntriesOf(cluster: Cluster, id: string): Entry[] {
  const entries = entriesOf(cluster, id);
  if (entries.length === 0) return [];
  const now: Entry = { label: "Back to now", hint: "the past cannot be changed", group: 0, deed: { is: "now" } };
  return [now, ...entries.filter(({ deed }) => deed.is === "view" || deed.is === "terminal")];
}

/** What a menu is called. */
export function titleOf(cluster: Cluster, id: string): string {
  const link = cluster.links.find((l) => l.id === id);
  return link === undefined ? wordEnd(id) : `${link.from} – ${wordEnd(link.to)}`;
}

function boxEntries(cluster: Cluster, box: Box): Entry[] {
  return [
    ...(box.kind === "database" ? [] : powerEntries(box)),
    ...viewEntries(cluster, box),
    ...cutEntries(cluster, box),
  ];
}

function powerEntries({ id: machine, state, kind }: Box): Entry[] {
  const entry = (label: string, hint: string, what: Extract<Action, { machine: string }>["act"]): Entry =>
    act(label, hint, 1, { act: what, machine } as Action);
  const start = entry("Start", state === "off" ? "power on, then run its command" : "run its command", "start");
  const stop = entry("Stop", "as System.stop: it says goodbye", "stop");
  const kill = entry("Kill -9", "its host resets its connections", "kill");
  const off = entry("Power off", "nobody is told", "power-off");
  const hang = entry("Hang", "no ticks, no answers", "hang");
  switch (state) {
    case "off":
      return [start];
    case "hung":
      return [entry("Resume", "it goes on where it was", "resume"), kill, off];
    case "ready":
    case "down":
      return [start, kill, off];
    case "client":
      return [stop, kill, off];
    case "up":
    case "booting":
      return [
        stop,
        kill,
        off,
        hang,
        ...(kind === "node"
          ? [
              {
                label: "Set its clock …",
                hint: "so that it is wrong",
                group: 1,
                deed: { is: "ask-skew", machine },
              } as const,
            ]
          : []),
      ];
  }
}

function viewEntries({ viewAs }: Cluster, { id, kind, state }: Box): Entry[] {
  const entries: Entry[] = [];
  if (kind === "node" && viewAs === id) {
    entries.push({ label: "View as everybody", hint: "", group: 2, deed: { is: "view", as: null } });
  } else if (kind === "node" && (state === "up" || state === "hung")) {
    entries.push({
      label: `View as ${id}`,
      hint: "whom it believes to be there",
      group: 2,
      deed: { is: "view", as: id },
    });
  }
  if (kind === "node" && state === "up") {
    entries.push({ label: "Inspect", hint: "its processes and state", group: 2, deed: { is: "inspect", machine: id } });
  }
  if (kind !== "database") {
    entries.push({ label: "Go to its terminal", hint: "", group: 2, deed: { is: "terminal", machine: id } });
  }
  return entries;
}

function cutEntries(cluster: Cluster, { id, kind }: Box): Entry[] {
  const others = cluster.boxes.filter((b) => b.id !== id && (kind === "node" || b.kind === "node"));
  const isCut = (other: string): boolean =>
    cluster.links.some((l) => l.cut !== "none" && [l.from, l.to].includes(id) && [l.from, l.to].includes(other));
  return [
    ...others.map(({ id: other }) =>
      isCut(other)
        ? act(`Heal the wire to ${wordEnd(other)}`, "", 3, { act: "heal", from: id, to: other })
        : act(`Cut from ${wordEnd(other)}`, "nothing gets through", 3, { act: "cut", from: id, to: other, both: true }),
    ),
    ...others.map(
      ({ id: other }): Entry => ({
        label: `Delay or loss to ${wordEnd(other)} …`,
        hint: "",
        group: 4,
        deed: { is: "ask-wire", from: id, to: other },
      }),
    ),
  ];
}

function linkEntries(link: Link): Entry[] {
  const { from, to } = link;
  const [a, b] = [wordEnd(from), wordEnd(to)];
  const cuts: Entry[] = [];
  if (link.cut !== "none") cuts.push(act("Heal", "everything gets through again", 1, { act: "heal", from, to }));
  if (link.cut !== "both") cuts.push(act("Cut", "in both directions", 1, { act: "cut", from, to, both: true }));
  if (link.cut === "none") {
    cuts.push(act(`Cut ${a} → ${b}`, "in this direction only", 1, { act: "cut", from, to, both: false }));
    cuts.push(act(`Cut ${b} → ${a}`, "in this direction only", 1, { act: "cut", from: to, to: from, both: false }));
  }
  const slow = link.delay > 0 || link.jitter > 0 || link.loss > 0;
  return [
    ...cuts,
    { label: "Delay or loss …", hint: "", group: 2, deed: { is: "ask-wire", from, to } },
    ...(slow ? [act("No delay, no loss", "", 2, { act: "wire", from, to, delay: 0, jitter: 0, loss: 0 })] : []),
    ...(link.to === POSTGRES
      ? []
      : [{ label: `View as ${a}`, hint: "", group: 3, deed: { is: "view", as: from } } as const]),
  ];
}
