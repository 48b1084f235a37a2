// Two holders of what only one node may hold: read from a run's timeline, on which a node prints "the job runs" and "the
// job ends" and what it hears of the others. In: the timeline. Out: what was violated.

import type { Moment } from "./simulation.ts";

export type HolderRules = {
  /** milliseconds that two connected nodes may both hold it: to notice that a third one is gone, to hand over */
  readonly both: number;
  /** milliseconds after the last meeting of nodes in which they learn what the other one holds: none begins later */
  readonly known: number;
};

type Node = { holds: boolean; met: number; readonly up: Set<string> };

/** A text for each time that two connected nodes both held the job although they had to know of each other. */
export function findTwoHolders(timeline: readonly Moment[], rules: HolderRules): string[] {
  const nodes = new Map<string, Node>();
  const violations: string[] = [];
  // since when pairs of nodes hold it both, each as seen by both
  const both = new Map<string, number>();
  const nodeOf = (name: string): Node => {
    const known = nodes.get(name);
    if (known !== undefined) return known;
    const node = { holds: false, met: 0, up: new Set<string>() };
    nodes.set(name, node);
    return node;
  };
  const connected = (a: string, b: string): boolean => nodeOf(a).up.has(b) && nodeOf(b).up.has(a);

  for (const { at, text } of timeline) {
    const [, name = "", said = ""] = /^(\w+) \| (.*)$/.exec(text) ?? [];
    const fault = /^\* at \S+ (?:kill|poweroff|stop|restart) (\w+)$/.exec(text);
    if (fault !== null) nodes.delete(fault[1] as string);
    const peer = /^\{:node(up|down), :n@(\w+)/.exec(said);
    if (peer?.[1] === "up") {
      nodeOf(name).up.add(peer[2] as string);
      nodeOf(name).met = at;
    }
    if (peer?.[1] === "down") nodeOf(name).up.delete(peer[2] as string);
    if (said === "the job ends") nodeOf(name).holds = false;
    if (said === "the job runs") {
      for (const [other, { holds, met }] of nodes) {
        if (holds && connected(name, other) && at - Math.max(met, nodeOf(name).met) > rules.known)
          violations.push(`${name} begins at ${at} while ${other} holds it, connected`);
      }
      nodeOf(name).holds = true;
    }
    for (const a of nodes.keys()) {
      for (const b of nodes.keys()) {
        if (a >= b) continue;
        const key = `${a} and ${b}`;
        const begun = both.get(key);
        const now = nodes.get(a)?.holds && nodes.get(b)?.holds && connected(a, b);
        if (begun !== undefined && at - begun > rules.both) {
          violations.push(`${key} both hold it from ${begun} on, connected`);
          both.delete(key);
        } else if (!now) both.delete(key);
        else if (begun === undefined) both.set(key, at);
      }
    }
    for (const key of both.keys()) if (key.split(" and ").some((n) => !nodes.has(n))) both.delete(key);
  }
  return violations;
}
