// In: the faults of a network. Out: the same as the page shows them: one state for each direction of a wire that is cut
// or not perfect.

import type { WireState } from "../contract/observe.ts";
import type { Faults } from "./faults.ts";

/** The wires that are not as good as new. */
export function wireStates({ cuts, wires }: ReturnType<Faults["list"]>): WireState[] {
  const states = new Map<string, WireState>();
  for (const { from, to, quality } of wires) {
    const { delay, jitter, loss } = quality;
    states.set(JSON.stringify([from, to]), { from, to, cut: false, delay, jitter, loss });
  }
  for (const { from, to } of cuts) {
    const key = JSON.stringify([from, to]);
    states.set(key, { ...(states.get(key) ?? { from, to, delay: 0, jitter: 0, loss: 0 }), cut: true });
  }
  return [...states.values()];
}
