// In: a link of the cluster and the places of its ends. Out: its line and what stands on it: scissors, delay, a mark where
// nodes disagree.

import { cutIcon } from "./icons.ts";
import { type MapLayout, type Point, type Route, routeLink } from "./map-layout.ts";
import type { Link } from "./map-model.ts";
import { wordEnd, wordLink, wordQuality } from "./map-words.ts";
import { round, shapePath } from "./mark.ts";
import { text } from "./text.ts";
import { type Child, h, type Tree } from "./tree.ts";

/** What the map draws besides the cluster: whose keyboard focus and whose menu is open, by id. */
export type MapCursor = { readonly focus: string | null; readonly open: string | null };

const LINES: Readonly<Record<Link["state"], { colour: string; width: number; dash: string | null }>> = {
  up: { colour: "var(--ink)", width: 2.5, dash: null },
  connecting: { colour: "var(--ink-2)", width: 2, dash: "7 6" },
  "one-sided": { colour: "var(--danger)", width: 2.5, dash: "14 5 3 5" },
  none: { colour: "var(--ink-2)", width: 1.5, dash: "1 6" },
  session: { colour: "var(--node-db)", width: 1.75, dash: "2 4" },
};

/** Draws a link; nothing when one of its ends has no place. `quiet`: thinly, until it is pointed at. */
export function drawLink(link: Link, layout: MapLayout, cursor: MapCursor, quiet = false): Child {
  const route = routeOf(link, layout);
  if (route === null) return null;
  const look = LINES[link.state];
  const wrong = link.disagreement !== null;
  const colour = wrong ? "var(--danger)" : look.colour;
  return h(
    "g",
    {
      key: `link:${link.id}`,
      class: `map-link map-item is-${link.state}${link.seen === false ? " is-dim" : ""}${quiet ? " is-quiet" : ""}`,
      "data-item": link.id,
      "data-x": round(route.middle.x),
      "data-y": round(route.middle.y),
      role: "button",
      tabindex: cursor.focus === link.id ? 0 : -1,
      "data-focus": cursor.focus === link.id,
      "aria-haspopup": "menu",
      "aria-expanded": cursor.open === link.id ? "true" : "false",
      "aria-label": `Wire ${link.from} to ${wordEnd(link.to)}: ${wordLink(link)}`,
    },
    h("title", {}, `${link.from} – ${wordEnd(link.to)}: ${wordLink(link)}`),
    h("path", { class: "map-hit", d: route.path, fill: "none", stroke: "transparent", "stroke-width": 18 }),
    wrong && h("path", { d: route.path, fill: "none", stroke: "var(--danger)", "stroke-width": 9, opacity: 0.18 }),
    h("path", {
      class: "map-line",
      d: route.path,
      fill: "none",
      stroke: colour,
      "stroke-width": look.width,
      "stroke-dasharray": look.dash,
      "stroke-linecap": link.state === "none" ? "round" : null,
    }),
  );
}

/** What stands on a link: over the boxes, since it may need more room than there is between them. */
export function drawLinkLabel(link: Link, layout: MapLayout): Child {
  const [a, b] = [layout.boxes.get(link.from), layout.boxes.get(link.to)];
  const route = routeOf(link, layout);
  if (a === undefined || b === undefined || route === null) return null;
  const words = linkWords(link, layout);
  const widest = Math.max(0, ...words.map(labelWidth));
  const [dx, dy] = [Math.abs(route.to.x - route.from.x), Math.abs(route.to.y - route.from.y)];
  // between boxes that stand side by side and close: at their lower edges, where they show nothing
  const low = dx > dy && dx < widest && link.cut === "none" ? Math.min(a.y + a.height, b.y + b.height) : null;
  const middle = low === null ? route.middle : { x: route.middle.x, y: low };
  return h("g", { key: `label:${link.id}` }, linkLabel(link, middle, words));
}

/** So far a line may leave the picture, in pixels. */
const OUT = 14;

// as long as the places are the same, so are the ways between them
const ROUTES = new WeakMap<MapLayout, Map<string, Route>>();

/** The way of a link between its boxes; null when one of its ends has no place. */
export function routeOf({ id, from, to }: Link, layout: MapLayout): Route | null {
  const [a, b] = [layout.boxes.get(from), layout.boxes.get(to)];
  if (a === undefined || b === undefined) return null;
  const known = ROUTES.get(layout) ?? new Map<string, Route>();
  ROUTES.set(layout, known);
  let route = known.get(id);
  if (route === undefined) {
    const others = [...layout.boxes].filter(([box]) => box !== from && box !== to).map(([, rect]) => rect);
    route = routeLink(a, b, others, {
      x: -OUT,
      y: -OUT,
      width: layout.width + 2 * OUT,
      height: layout.height + 2 * OUT,
    });
    known.set(id, route);
  }
  return route;
}

function linkWords(link: Link, layout: MapLayout): string[] {
  return [
    link.cut === "there" ? `${link.from} ↛ ${wordEnd(link.to)}` : "",
    link.cut === "back" ? `${wordEnd(link.to)} ↛ ${link.from}` : "",
    wordQuality(link),
    link.state === "session" && layout.density === "full" ? String(link.sessions) : "",
  ].filter((word) => word !== "");
}

function linkLabel(link: Link, middle: Point, words: readonly string[]): Child {
  const cut = link.cut !== "none";
  return [
    cut &&
      h("circle", {
        cx: round(middle.x),
        cy: round(middle.y),
        r: 13,
        fill: "var(--paper)",
        stroke: "var(--danger)",
        "stroke-width": 1.5,
      }),
    cut && cutIcon({ x: round(middle.x - 8), y: round(middle.y - 8), size: 16, colour: "var(--danger)" }),
    words.map((word, i) => label(word, { x: middle.x, y: middle.y + (cut ? 26 : 0) + i * 18 }, link)),
    link.disagreement !== null && mistake({ x: middle.x, y: middle.y - (cut ? 25 : words.length > 0 ? 20 : 0) }),
  ];
}

function labelWidth(word: string): number {
  return [...word].length * 6.4 + 10;
}

function label(word: string, at: Point, link: Link): Tree {
  const width = labelWidth(word);
  const colour = link.state === "session" ? "var(--node-db)" : "var(--ink)";
  return h(
    "g",
    { class: "map-label" },
    h("rect", {
      x: round(at.x - width / 2),
      y: round(at.y - 9),
      width: round(width),
      height: 17,
      rx: 8,
      fill: "var(--paper)",
      stroke: "var(--rule)",
    }),
    text(word, { x: at.x, y: at.y + 4, size: 11, anchor: "middle", colour }),
  );
}

function mistake(at: Point): Tree {
  return h(
    "g",
    { class: "map-mistake" },
    h("path", { d: shapePath("triangle", round(at.x), round(at.y), 20), fill: "var(--danger)" }),
    text("!", { x: at.x, y: at.y + 7, size: 13, weight: 800, anchor: "middle", colour: "var(--paper)" }),
  );
}
