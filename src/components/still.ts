// In: a lesson's lab, before it is started. Out: its map as SVG text and in words, for the page as the server sends it.

import { hostsOf, type LabSpec } from "../lab/spec.ts";
import { drawMap } from "../pictures/map-drawing.ts";
import { layoutMap, Slots } from "../pictures/map-layout.ts";
import { isClient, modelCluster } from "../pictures/map-model.ts";
import { wordBox } from "../pictures/map-words.ts";
import { toXml } from "../pictures/tree.ts";

/** The dock's usual room, in pixels. */
const [WIDTH, HEIGHT] = [620, 120];

/** Draws the map. Colours stay tokens, so that it follows the theme. */
export function drawStill(spec: LabSpec): { readonly picture: string; readonly words: string } {
  const hosts = hostsOf(spec);
  const first = hosts[0]?.name ?? "";
  const cluster = modelCluster({
    hosts,
    machines: spec.terminals.map(({ name, host, run }, place) => ({
      name,
      host: host ?? first,
      place,
      state: "off",
      program: "bash",
      client: isClient(run),
      report: null,
      lastName: null,
      ran: false,
    })),
    postgres: spec.postgres === undefined ? null : { host: first, database: spec.postgres, up: false },
    sessions: [],
    wires: [],
    viewAs: null,
  });
  const layout = layoutMap(cluster, new Slots(), WIDTH, HEIGHT);
  return {
    picture: toXml(drawMap(cluster, layout, { focus: null, open: null }), (name) => `var(${name})`),
    words: `Cluster map: ${cluster.boxes.map((box) => wordBox(box, null)).join("; ")}`,
  };
}
