// What the `net` command of a terminal does: a lab's switch behind the interface that the shell declares.

import type { WireQuality } from "../network/faults.ts";
import type { Switch } from "../network/switch.ts";
import type { NetControl } from "../shell/programs/net.ts";

function words(quality: WireQuality): string {
  const parts: string[] = [];
  if (quality.delay > 0 || quality.jitter > 0) parts.push(`${quality.delay} ms`);
  if (quality.jitter > 0) parts.push(`up to ${quality.jitter} ms more`);
  if (quality.loss > 0) parts.push(`${Math.round(quality.loss * 100)} % lost`);
  return parts.join(", ");
}

/** Offers the faults of a network to terminals. */
export function netControl(network: Switch): NetControl {
  const { faults } = network;
  // a fault of both directions is one line
  const lines = (all: readonly { from: string; to: string; text: string }[]): string[] =>
    all.flatMap(({ from, to, text }) => {
      const back = all.findIndex((o) => o.from === to && o.to === from && o.text === text);
      const here = all.findIndex((o) => o.from === from && o.to === to);
      if (back === -1) return [`${from} → ${to}: ${text}`];
      return back < here ? [] : [`${from} ↔ ${to}: ${text}`];
    });
  return {
    names: () =>
      [...new Set(network.cards().flatMap(({ card, host }) => (card.includes("/") ? [host] : [card, host])))].sort(),
    cut: (from, to, both) => faults.cut(from, to, both),
    heal: (one, other) => faults.heal(one, other),
    split: (groups) => faults.split(groups),
    wire: (from, to, quality) => {
      const old = faults.list().wires.find((w) => w.from === from && w.to === to)?.quality;
      faults.wire(from, to, { ...old, ...quality });
    },
    faults: () => {
      const { cuts, wires } = faults.list();
      return [
        ...lines(cuts.map((c) => ({ ...c, text: "cut" }))),
        ...lines(wires.map(({ from, to, quality }) => ({ from, to, text: words(quality) }))),
      ];
    },
  };
}
