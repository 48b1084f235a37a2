// In: rows of the timeline and which of them can be seen. Out: a tree of SVG: a lane per machine, time downward, an arrow
// per message. Only what can be seen is drawn, so that thousands of events cost no more than a screenful.

import type { WireEvent, WireKind } from "../../workers/contract/observe.ts";
import { arrivals, firstOf, type Row } from "./folding.ts";
import { wordEnd } from "./map-words.ts";
import { type Mark, round, shapePath } from "./mark.ts";
import { fitText } from "./text.ts";
import { wordRow, wordTime, wordWholeRow } from "./timeline-words.ts";
import { type Child, h, type Tree } from "./tree.ts";

/** The height of a row, in pixels. */
export const ROW = 26;
/** Names of lanes that are nearer than this stand in two rows. */
const CLOSE = 64;
/** Where the first lane can begin: times stand to the left. */
const TIMES = 58;
/** Lanes that are nearer to each other cannot be told apart; captions that are shorter tell nothing. */
const LEAST_STEP = 34;
const LEAST_CAPTION = 120;

/** A lane: a machine, Postgres, or what else the lab's events name. */
export type Lane = { readonly name: string; readonly mark: Mark };

/** Rows with all that is needed to draw any part of them. */
export type Scroll = { readonly lanes: readonly Lane[]; readonly rows: readonly Row[]; readonly ends: Int32Array };

/** Prepares rows for drawing. */
export function makeScroll(lanes: readonly Lane[], rows: readonly Row[]): Scroll {
  return { lanes, rows, ends: arrivals(rows) };
}

/** The look of each kind: its colour, its dash, and the head of its arrow, so that colour is not all that tells. */
const LOOKS: Readonly<Record<WireKind, { colour: string; dash: string | null; head: "full" | "open" | "dot" }>> = {
  distribution: { colour: "var(--ink)", dash: null, head: "full" },
  call: { colour: "var(--node-1)", dash: null, head: "full" },
  monitor: { colour: "var(--node-4)", dash: "6 3", head: "full" },
  tick: { colour: "var(--ink-2)", dash: "2 4", head: "open" },
  epmd: { colour: "var(--ink-2)", dash: "8 3 2 3", head: "open" },
  gossip: { colour: "var(--node-3)", dash: "2 4", head: "dot" },
  notify: { colour: "var(--node-db)", dash: null, head: "full" },
  sql: { colour: "var(--node-db)", dash: "6 3", head: "open" },
  http: { colour: "var(--node-2)", dash: null, head: "full" },
  websocket: { colour: "var(--node-2)", dash: "6 3", head: "full" },
  tcp: { colour: "var(--ink-2)", dash: null, head: "open" },
  udp: { colour: "var(--ink-2)", dash: "2 4", head: "dot" },
};

/** Whether there is room for captions to the right of the lanes. */
function captionsBeside(lanes: number, width: number): boolean {
  return width - TIMES - 32 - Math.max(0, lanes - 1) * LEAST_STEP >= LEAST_CAPTION;
}

/** Where the lanes are, for a width. */
export function laneX(lanes: number, width: number): (lane: number) => number {
  const captions = captionsBeside(lanes, width) ? Math.max(LEAST_CAPTION, Math.min(340, width * 0.46)) : 0;
  const room = Math.max(60, width - TIMES - captions - 32);
  const step = Math.min(170, lanes <= 1 ? room : room / Math.max(1, lanes - 1));
  return (lane) => TIMES + 12 + lane * step;
}

/** What is drawn: pixels from `top`, `height` of them, in a picture of `width`; `selected` is the id of an event. */
export type View = {
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly selected: number | null;
};

/** The visible part. Places are those of the whole picture; the caller moves it. */
export function drawTimeline(scroll: Scroll, view: View): Tree {
  const { rows, lanes, ends } = scroll;
  const first = Math.max(0, Math.floor(view.top / ROW) - 2);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW) + 2);
  const x = laneX(lanes.length, view.width);
  const from = first * ROW;
  const shown: Child[] = [];
  // long arrows that began above and end in sight, or below
  for (let i = 0; i < first; i++) {
    const end = ends[i] as number;
    if (end >= first) shown.push(arrowOf(scroll, i, x, view));
  }
  for (let i = first; i < last; i++) shown.push(drawRow(scroll, i, x, view));
  return h(
    "svg",
    {
      class: "timeline-picture",
      xmlns: "http://www.w3.org/2000/svg",
      width: round(view.width),
      height: (last - first) * ROW,
      viewBox: `0 ${from} ${round(view.width)} ${(last - first) * ROW}`,
      "data-from": from,
      "aria-hidden": "true",
      "font-family": "var(--text)",
    },
    lanes.map((_, lane) =>
      h("line", {
        key: `lane:${lane}`,
        x1: round(x(lane)),
        x2: round(x(lane)),
        y1: from,
        y2: last * ROW,
        stroke: "var(--rule)",
        "stroke-width": 1.5,
      }),
    ),
    shown,
  );
}

/** The height of the lanes' names. */
export function headHeight(lanes: number, width: number): number {
  const x = laneX(lanes, width);
  return lanes > 1 && x(1) - x(0) < CLOSE ? 43 : 31;
}

/** The names of the lanes, as they stand above the picture. */
export function drawHeads({ lanes }: Scroll, width: number): Tree {
  const x = laneX(lanes.length, width);
  const step = lanes.length > 1 ? x(1) - x(0) : 120;
  const close = step < CLOSE;
  return h(
    "svg",
    {
      class: "timeline-heads",
      xmlns: "http://www.w3.org/2000/svg",
      width: round(width),
      height: headHeight(lanes.length, width),
      "aria-hidden": "true",
      "font-family": "var(--display)",
    },
    lanes.map(({ name, mark }, lane) => [
      h("path", { d: shapePath(mark.shape, round(x(lane)), 9, 11), fill: `var(--node-${mark.colour})` }),
      h(
        "text",
        {
          x: round(x(lane)),
          y: close && lane % 2 === 1 ? 38 : 26,
          "font-size": 11.5,
          "font-weight": 650,
          "text-anchor": "middle",
          fill: "var(--ink)",
        },
        fitText(wordEnd(name), Math.max(28, step * (close ? 2 : 1) - 6), 6.2),
      ),
    ]),
  );
}

function drawRow(scroll: Scroll, i: number, x: (lane: number) => number, view: View): Child {
  const row = scroll.rows[i];
  if (row === undefined) return null;
  const y = i * ROW;
  const event = firstOf(row);
  const before = scroll.rows[i - 1];
  const time = wordTime("sent" in event ? event.sent : event.at).slice(0, -2);
  const same = before !== undefined && time === wordTime(timeOfRow(before)).slice(0, -2);
  return h(
    "g",
    { key: `row:${event.id}${row.is === "fold" ? "f" : ""}`, class: "timeline-row", "data-row": i },
    h("rect", {
      class: `timeline-hit${view.selected === event.id ? " is-selected" : ""}`,
      x: 0,
      y,
      width: round(view.width),
      height: ROW,
      fill: view.selected === event.id ? "var(--selection)" : "transparent",
    }),
    !same &&
      h(
        "text",
        {
          x: TIMES - 8,
          y: y + 17,
          "font-size": 11,
          "text-anchor": "end",
          fill: "var(--ink-2)",
          "font-family": "var(--mono)",
        },
        time,
      ),
    row.is === "lane" ? happening(scroll, row.event.lane, y, x) : arrowOf(scroll, i, x, view),
    caption(scroll, row, y, x, view),
    h("title", {}, wordWholeRow(row)),
  );
}

function timeOfRow(row: Row): number {
  const event = firstOf(row);
  return "sent" in event ? event.sent : event.at;
}

function laneOf({ lanes }: Scroll, name: string): number {
  return lanes.findIndex((lane) => lane.name === name);
}

function happening(scroll: Scroll, lane: string, y: number, x: (lane: number) => number): Child {
  const at = laneOf(scroll, lane);
  if (at === -1) return null;
  return h("path", {
    d: shapePath("diamond", round(x(at)), y + ROW / 2, 12),
    fill: "var(--paper)",
    stroke: "var(--ink)",
    "stroke-width": 2,
  });
}

function arrowOf(scroll: Scroll, i: number, x: (lane: number) => number, view: View): Child {
  const row = scroll.rows[i];
  if (row === undefined || row.is === "lane") return null;
  const event = firstOf(row) as WireEvent;
  const [a, b] = [laneOf(scroll, event.from), laneOf(scroll, event.to)];
  if (a === -1 || b === -1) return null;
  const end = scroll.ends[i] as number;
  const y = i * ROW;
  const look = LOOKS[event.kind];
  const from = { x: x(a), y: y + 7 };
  const lost = end === -1;
  // what stays under way for long is drawn to the edge of what can be seen
  const far = Math.min((lost ? i : end) * ROW + ROW - 6, view.top + view.height + 4 * ROW);
  const to = { x: x(b), y: Math.max(far, y + ROW - 6) };
  const key = `arrow:${event.id}`;
  const stroke = {
    stroke: look.colour,
    "stroke-width": row.is === "fold" ? 3 : 1.75,
    "stroke-dasharray": look.dash,
    fill: "none",
  };
  if (a === b) {
    const bow = `M${round(from.x)} ${from.y}c18 0 18 ${to.y - from.y} 0 ${to.y - from.y}`;
    return h("g", { key }, h("path", { d: bow, ...stroke }), head(look, { x: from.x + 6, y: to.y - 1 }, to));
  }
  if (lost) {
    const stop = { x: from.x + (to.x - from.x) * 0.62, y: from.y + (to.y - from.y) * 0.62 };
    return h(
      "g",
      { key },
      h("path", { d: `M${round(from.x)} ${from.y}L${round(stop.x)} ${round(stop.y)}`, ...stroke }),
      missing(stop),
    );
  }
  return h(
    "g",
    { key },
    h("path", { d: `M${round(from.x)} ${from.y}L${round(to.x)} ${round(to.y)}`, ...stroke }),
    row.is === "fold" ? head(look, to, from) : null,
    head(look, from, to),
  );
}

type At = { readonly x: number; readonly y: number };

function head({ colour, head: kind }: (typeof LOOKS)[WireKind], from: At, to: At): Tree {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (r: number, turn: number): string =>
    `${round(to.x - r * Math.cos(angle + turn))} ${round(to.y - r * Math.sin(angle + turn))}`;
  if (kind === "dot") return h("circle", { cx: round(to.x), cy: round(to.y), r: 3.5, fill: colour });
  const d = `M${at(9, 0.42)}L${round(to.x)} ${round(to.y)}L${at(9, -0.42)}`;
  return kind === "full"
    ? h("path", { d: `${d}Z`, fill: colour })
    : h("path", { d, fill: "none", stroke: colour, "stroke-width": 1.75 });
}

function missing({ x, y }: At): Tree {
  const [cx, cy] = [round(x), round(y)];
  return h("path", {
    d: `M${cx - 4} ${cy - 4}l8 8M${cx + 4} ${cy - 4}l-8 8`,
    stroke: "var(--danger)",
    "stroke-width": 2.25,
    fill: "none",
  });
}

function caption(scroll: Scroll, row: Row, y: number, x: (lane: number) => number, view: View): Child {
  const last = x(Math.max(0, scroll.lanes.length - 1));
  const words = `${row.is === "fold" ? (row.open ? "▾ " : "▸ ") : row.is === "wire" && row.inside !== null ? "  " : ""}${wordRow(row)}`;
  const colour = row.is === "lane" ? "var(--ink)" : row.is === "fold" ? "var(--ink-2)" : LOOKS[row.event.kind].colour;
  const look = { y: y + 17, "font-size": 12, fill: colour, "font-weight": row.is === "lane" ? 650 : 450 };
  if (captionsBeside(scroll.lanes.length, view.width))
    return h("text", { x: round(last + 20), ...look }, fitText(words, view.width - last - 24, 6));
  // no room beside the lanes: over the arrow, on paper
  const shown = fitText(words, view.width - TIMES - 12, 6.1);
  const wide = [...shown].length * 6 + 8;
  const at = Math.max(TIMES, Math.min(view.width - wide - 4, (TIMES + last) / 2 - wide / 2));
  return [
    h("rect", { x: round(at), y: y + 5, width: round(wide), height: 16, rx: 3, fill: "var(--surface)", opacity: 0.9 }),
    h("text", { x: round(at + 4), ...look }, shown),
  ];
}

/** The whole of it in one picture, for a file. */
export function drawWhole(scroll: Scroll, width: number): Tree {
  const height = scroll.rows.length * ROW;
  const heads = drawHeads(scroll, width);
  const top = headHeight(scroll.lanes.length, width);
  const body = drawTimeline(scroll, { width, top: 0, height, selected: null });
  return h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(width)} ${height + top}`,
      width: round(width),
      height: height + top,
      "font-family": "var(--text)",
    },
    h("rect", { width: round(width), height: height + top, fill: "var(--surface)" }),
    heads.children.map((child) => child),
    h(
      "g",
      { transform: `translate(0 ${top})` },
      body.children.map((child) => child),
    ),
  );
}
