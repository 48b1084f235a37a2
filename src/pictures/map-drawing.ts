// In: the cluster and its places. Out: the map as a tree of SVG. Colours are tokens of the page, `var(--…)`, so that both
// themes and an exported file can be made from the same tree.

import { mailIcon, roleIcon, stateIcon } from "./icons.ts";
import type { HostPlace, MapLayout, Rect } from "./map-layout.ts";
import { drawLink, drawLinkLabel, type MapCursor } from "./map-links.ts";
import type { Box, Cluster } from "./map-model.ts";
import { drawWeb, isSound, weave } from "./map-web.ts";
import { STATE_WORDS, wordBox, wordRole, wordSight, wordUptime } from "./map-words.ts";
import { round, shapePath } from "./mark.ts";
import { fitText, text } from "./text.ts";
import { type Child, h, type Tree } from "./tree.ts";

const MARGIN = 8;
/** With more boxes than this nothing of the picture moves: each frame of a motion is a picture drawn anew. */
const STILL = 12;

/** The whole map. */
export function drawMap(cluster: Cluster, layout: MapLayout, cursor: MapCursor): Tree {
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const { crowded, single, web } = weave(cluster, cursor);
  return h(
    "svg",
    {
      class: `map-picture${crowded || cluster.boxes.length > STILL ? " is-still" : ""}`,
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `${-MARGIN} ${-MARGIN} ${round(width)} ${round(height)}`,
      width: round(width * layout.scale),
      height: round(height * layout.scale),
      role: "group",
      "aria-label": "Cluster map",
      "font-family": "var(--text)",
    },
    hatch(),
    layout.hosts.map(drawHost),
    h(
      "g",
      { key: "links" },
      drawWeb(web, layout),
      single.map((link) => drawLink(link, layout, cursor, crowded && isSound(link))),
    ),
    layout.hosts.map(hostTitle),
    cluster.boxes.map((box) => drawBox(box, cluster, layout, cursor)),
    h(
      "g",
      { key: "labels", class: "map-labels", "aria-hidden": "true" },
      single.map((link) => drawLinkLabel(link, layout)),
    ),
  );
}

function hatch(): Tree {
  return h(
    "defs",
    { key: "defs" },
    h(
      "pattern",
      { id: "map-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      h("rect", { width: 7, height: 7, fill: "var(--surface)" }),
      h("rect", { width: 1.5, height: 7, fill: "var(--rule)" }),
    ),
  );
}

function drawHost({ name, x, y, width, height }: HostPlace): Tree {
  const look = { rx: 8, fill: "var(--sunk)", stroke: "var(--rule)" };
  return h("rect", { key: `host:${name}`, class: "map-host", x, y, width, height, ...look });
}

/** Its words stand over the lines, with a rim in the colour of the host. */
function hostTitle(host: HostPlace): Tree {
  const name = fitText(host.name, host.width - 120, 8);
  const rim = { stroke: "var(--sunk)", "stroke-width": 5, "stroke-linejoin": "round", "paint-order": "stroke" };
  return h(
    "g",
    { key: `title:${host.name}`, ...rim },
    text(name, { x: host.x + 14, y: host.y + 20, size: 13, weight: 650, font: "var(--display)" }),
    text(host.address, {
      x: host.x + host.width - 14,
      y: host.y + 20,
      size: 11,
      colour: "var(--ink-2)",
      anchor: "end",
      font: "var(--mono)",
    }),
  );
}

// ---- boxes ----------------------------------------------------------------------------------------------------------

function drawBox(box: Box, cluster: Cluster, layout: MapLayout, cursor: MapCursor): Child {
  const rect = layout.boxes.get(box.id);
  if (rect === undefined) return null;
  const dim = box.sight === "unseen" || box.sight === "away";
  const inside = layout.density === "full" ? fullBox(box, rect) : compactBox(box, rect);
  return h(
    "g",
    {
      key: `box:${box.id}`,
      class: `map-box map-item is-${box.state}${dim ? " is-dim" : ""}`,
      "data-item": box.id,
      "data-x": rect.x + rect.width / 2,
      "data-y": rect.y + rect.height / 2,
      transform: `translate(${rect.x} ${rect.y})`,
      role: "button",
      tabindex: cursor.focus === box.id ? 0 : -1,
      "data-focus": cursor.focus === box.id,
      "aria-haspopup": "menu",
      "aria-expanded": cursor.open === box.id ? "true" : "false",
      "aria-label": wordBox(box, cluster.viewAs),
    },
    h("title", {}, wordBox(box, cluster.viewAs)),
    box.kind === "database" ? cylinder(rect) : frame(box, rect),
    h("g", { class: "map-inside" }, inside),
    cluster.viewAs !== null && sightTag(box, rect, cluster.viewAs, layout.density === "full"),
  );
}

function colourOf(box: Box): string {
  return `var(--node-${box.mark.colour})`;
}

function frame(box: Box, { width, height }: Rect): Child {
  const strokes = {
    up: { stroke: colourOf(box), "stroke-width": 2.5 },
    client: { stroke: colourOf(box), "stroke-width": 1.5 },
    ready: { stroke: "var(--ink-2)", "stroke-width": 1.5 },
    booting: { stroke: "var(--ink-2)", "stroke-width": 2, "stroke-dasharray": "6 5" },
    hung: { stroke: "var(--ink-2)", "stroke-width": 2.5 },
    down: { stroke: "var(--danger)", "stroke-width": 2 },
    off: { stroke: "var(--ink-2)", "stroke-width": 1.25, "stroke-dasharray": "2 5" },
  };
  const fill = box.state === "hung" ? "url(#map-hatch)" : box.state === "off" ? "var(--sunk)" : "var(--surface)";
  return [
    h("rect", { class: "map-frame", width, height, rx: 6, fill, ...strokes[box.state] }),
    box.state === "up" && h("rect", { x: 0, y: 6, width: 5, height: height - 12, fill: colourOf(box) }),
  ];
}

function cylinder({ width, height }: Rect): Child {
  const r = 9;
  const look = { fill: "var(--surface)", stroke: "var(--node-db)", "stroke-width": 2 };
  const side = `M0 ${r}v${height - 2 * r}a${width / 2} ${r} 0 0 0 ${width} 0v${-(height - 2 * r)}`;
  return [
    h("path", { class: "map-frame", d: `${side}a${width / 2} ${r} 0 0 0 ${-width} 0Z`, ...look }),
    h("path", {
      d: `M0 ${r}a${width / 2} ${r} 0 0 0 ${width} 0`,
      fill: "none",
      stroke: "var(--node-db)",
      "stroke-width": 1.5,
    }),
  ];
}

function stateColour(box: Box): string {
  return box.state === "up" ? colourOf(box) : box.state === "down" ? "var(--danger)" : "var(--ink-2)";
}

function heading(box: Box, width: number, y: number, size: number): Child {
  const word = STATE_WORDS[box.state];
  const name = box.kind === "database" ? "Postgres" : box.id;
  const left = box.kind === "database" ? 14 : 32;
  const room = width - left - word.length * 5.6 - 36;
  const colour = box.state === "off" ? "var(--ink-2)" : "var(--ink)";
  return [
    box.kind !== "database" &&
      h("path", { d: shapePath(box.mark.shape, 19, y - size * 0.34, size * 0.8), fill: colourOf(box) }),
    text(fitText(name, room, size * 0.53), { x: left, y, size, weight: 680, colour, font: "var(--display)" }),
    stateIcon(box.state, { x: width - 26, y: y - 12, size: 14, colour: stateColour(box) }),
    text(word, { x: width - 31, y, size: 11.5, anchor: "end", colour: "var(--ink-2)" }),
  ];
}

function fullBox(box: Box, { width, height }: Rect): Child {
  const lines: Child[] = [];
  const [top, bottom] = box.kind === "database" ? [36, 18] : [25, 8];
  const rows = Math.floor((height - top - bottom - 56) / 18) + 1;
  const rest: ((y: number) => Child)[] = [];
  const { mailbox } = box;
  if (mailbox !== null) {
    const waiting = `${mailbox.length} wait: ${mailbox.name ?? mailbox.pid}`;
    rest.push((y) => [
      mailIcon({ x: 14, y: y - 11, size: 13, colour: "var(--ink)" }),
      text(fitText(waiting, width - 48, 6.1), { x: 33, y, size: 12 }),
    ]);
  }
  for (const role of box.roles) {
    rest.push((y) => [
      roleIcon(role.as, { x: 14, y: y - 11, size: 13, colour: "var(--ink)" }),
      h(
        "g",
        {},
        h("title", {}, wordRole(role)),
        text(fitText(role.text, width - 48, 6.8), { x: 33, y, size: 11, font: "var(--mono)" }),
      ),
    ]);
  }
  if (box.kind === "database") {
    for (const s of box.sessions) {
      const words = `${s.machine ?? s.application ?? "?"}: ${s.state}`;
      rest.push((y) => text(fitText(words, width - 28, 6), { x: 14, y, size: 11.5, colour: "var(--ink-2)" }));
    }
  }
  const shown = rest.length > rows ? rest.slice(0, rows - 1) : rest;
  const more = rest.length - shown.length;
  shown.forEach((draw, i) => lines.push(draw(top + 56 + i * 18)));
  if (more > 0) {
    lines.push(
      text(`and ${more} more`, { x: 14, y: top + 56 + shown.length * 18, size: 11.5, colour: "var(--ink-2)" }),
    );
  }
  const facts = [
    box.uptime === null ? "" : wordUptime(box.uptime),
    box.processes === null ? "" : `${box.processes} processes`,
    box.kind === "database" ? `${box.sessions.length} sessions` : "",
  ].filter((fact) => fact !== "");
  return [
    heading(box, width, top, 16),
    box.node !== null &&
      text(fitText(box.node, width - 28, 6.8), {
        x: 14,
        y: top + 19,
        size: 11,
        font: "var(--mono)",
        colour: "var(--ink-2)",
      }),
    text(facts.join(" · "), { x: 14, y: top + 37, size: 12, colour: "var(--ink-2)" }),
    lines,
  ];
}

function compactBox(box: Box, { width }: Rect): Child {
  const database = box.kind === "database";
  const top = database ? 31 : 21;
  const facts = [
    box.uptime === null ? "" : wordUptime(box.uptime),
    box.processes === null ? "" : `${box.processes} pr.`,
    database ? `${box.sessions.length} sessions` : "",
  ].filter((fact) => fact !== "");
  const counts = (["holds", "runs", "listens", "group"] as const)
    .map((as) => [as, box.roles.filter((r) => r.as === as).length] as const)
    .filter(([, n]) => n > 0);
  return [
    heading(box, width, top, 14),
    text(fitText(facts.join(" · "), width - 24, 5.6), { x: 14, y: top + 17, size: 11, colour: "var(--ink-2)" }),
    counts.map(([as, n], i) => [
      roleIcon(as, { x: 14 + i * 30, y: top + 24, size: 12, colour: "var(--ink)" }),
      text(String(n), { x: 28 + i * 30, y: top + 34, size: 11 }),
    ]),
    box.mailbox !== null && [
      mailIcon({ x: width - 42, y: top + 24, size: 12, colour: "var(--ink)" }),
      text(String(box.mailbox.length), { x: width - 27, y: top + 34, size: 11 }),
    ],
  ];
}

/** The tag on the lower edge of a box that says what the viewer believes of it. */
function sightTag(box: Box, { width, height }: Rect, viewAs: string, roomy: boolean): Child {
  const short = { self: "this is the view", there: "seen", ghost: "believed, wrongly", unseen: "not seen", away: "" };
  const word = box.sight === null ? "" : short[box.sight];
  if (word === "") return null;
  const shown = roomy ? word : fitText(word, width - 24, 6);
  const wide = [...shown].length * 6.2 + 16;
  // where little is shown the lowest line of the box is in use
  const middle = height + (roomy ? 0 : 6);
  const wrong = box.sight === "ghost" || box.sight === "unseen";
  return h(
    "g",
    { class: "map-sight" },
    h("title", {}, wordSight(box, viewAs)),
    h("rect", {
      x: round(width - wide - 10),
      y: middle - 9.5,
      width: round(wide),
      height: 19,
      rx: 9.5,
      fill: wrong ? "var(--danger)" : "var(--ink)",
    }),
    text(shown, {
      x: width - wide / 2 - 10,
      y: middle + 4,
      size: 11,
      weight: 600,
      anchor: "middle",
      colour: "var(--paper)",
    }),
  );
}
