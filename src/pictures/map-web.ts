// In: the links of a cluster, and where the keyboard and the menu are. Out: which of them are drawn one by one, and which
// together: where dozens of nodes are connected with each other, what is as it should be is one path, the web.

import { type MapLayout, type Point, pointsOf } from "./map-layout.ts";
import { type MapCursor, routeOf } from "./map-links.ts";
import type { Cluster, Link } from "./map-model.ts";
import { type Child, h } from "./tree.ts";

/** With more links than this, the sound ones become a web: 16 nodes that all know each other have 120. */
const CROWD = 120;

/** How near to a line a press must be to be meant for it, in pixels of the picture. */
const NEAR = 9;

/** The links of a map by how they are drawn. */
export type Woven = {
  /** whether there are so many links that the sound ones are a web */
  readonly crowded: boolean;
  readonly single: readonly Link[];
  readonly web: readonly Link[];
};

/**
 * Divides the links. Alone stands what is not as it should be, what the reader has under the keyboard or under a menu, the
 * links of a box that is so, and those of the node from which the cluster is viewed.
 */
export function weave({ links }: Cluster, { focus, open }: MapCursor): Woven {
  if (links.length <= CROWD) return { crowded: false, single: links, web: [] };
  const held = new Set([focus, open].flatMap((id) => id?.split("|") ?? []));
  const isAlone = (link: Link): boolean =>
    !isSound(link) || link.seen === true || held.has(link.from) || held.has(link.to);
  return { crowded: true, single: links.filter(isAlone), web: links.filter((link) => !isAlone(link)) };
}

/** Whether two nodes are connected and nothing is the matter. */
export function isSound(link: Link): boolean {
  const { state, cut, delay, jitter, loss, disagreement } = link;
  return state === "up" && cut === "none" && delay === 0 && jitter === 0 && loss === 0 && disagreement === null;
}

/** The web as a picture: a line that is seen, and a wider one to be pressed. */
export function drawWeb(web: readonly Link[], layout: MapLayout): Child {
  if (web.length === 0) return null;
  const d = web.map((link) => routeOf(link, layout)?.path ?? "").join("");
  const words = `${web.length} wires between other nodes, all connected`;
  const line = { d, fill: "none" };
  return h(
    "g",
    {
      key: "web",
      class: `map-web${web.some(({ seen }) => seen === false) ? " is-dim" : ""}`,
      role: "img",
      "aria-label": words,
    },
    h("title", {}, words),
    h("path", { ...line, class: "map-hit", stroke: "transparent", "stroke-width": 2 * NEAR }),
    h("path", { ...line, class: "map-line", stroke: "var(--ink)", "stroke-width": 1, opacity: 0.4 }),
  );
}

/** A press where lines lie on each other is for the shortest: in pixels that a line is taken for nearer, for each of its length. */
const SHORTER = 1 / 500;

/** The link of the web that passes a point of the picture most nearly; null when none is near. */
export function linkNear(web: readonly Link[], layout: MapLayout, point: Point): Link | null {
  let [best, least]: [Link | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const link of web) {
    const route = routeOf(link, layout);
    if (route === null) continue;
    const points = pointsOf(route);
    const length = Math.hypot(route.to.x - route.from.x, route.to.y - route.from.y) * SHORTER;
    for (let i = 0; i < points.length - 1; i++) {
      const distance = distanceTo(point, points[i] as Point, points[i + 1] as Point);
      if (distance < NEAR && distance + length < least) [best, least] = [link, distance + length];
    }
  }
  return best;
}

function distanceTo(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
