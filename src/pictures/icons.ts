// Out: the signs of the map as paths, so that they look the same wherever they are shown; each in a square of 16 with its
// middle at 8, 8. A word stands beside each of them, or is its label.

import type { BoxState, Role } from "./map-model.ts";
import { type Child, h, type Tree } from "./tree.ts";

const STAR = "M8 1.2l2.1 4.5 4.9.6-3.6 3.4.9 4.9L8 12.2l-4.3 2.4.9-4.9L1 6.3l4.9-.6Z";
const DISKS =
  "M2 4.2c0-1.4 2.7-2.5 6-2.5s6 1.1 6 2.5v2.1c0 1.4-2.7 2.5-6 2.5s-6-1.1-6-2.5ZM2 9.1c1 1.4 3.3 2.2 6 2.2s5-.8 6-2.2v2.6c0 1.4-2.7 2.5-6 2.5s-6-1.1-6-2.5Z";
const ROUND = "M8 1.1a6.9 6.9 0 1 0 0 13.8a6.9 6.9 0 1 0 0-13.8Z";
const ELL = "M6 4.3v7.2h4.6";
const GROUP = "M1.5 4.5a3 3 0 0 1 3-3h7a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3ZM5 6h6M5 10h6";
const SCISSORS =
  "M4.2 9.6a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4ZM11.8 9.6a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4ZM5.3 9.9L10.8 1.8M10.7 9.9L5.2 1.8";
const LETTER = "M1.5 3.5h13v9h-13ZM1.5 3.8L8 9l6.5-5.2";

type Place = { readonly x: number; readonly y: number; readonly size: number; readonly colour: string };

function icon({ x, y, size }: Place, ...children: Child[]): Tree {
  const scale = size / 16;
  return h("g", { transform: `translate(${x} ${y}) scale(${scale})`, "aria-hidden": "true" }, ...children);
}

function line(d: string, colour: string, width = 1.6): Tree {
  return h("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-linejoin": "round" });
}

/** ★ holds a name, ⛁ runs the distributed application, Ⓛ listens, and a chip for a group. */
export function roleIcon(as: Role["as"], place: Place): Tree {
  const { colour } = place;
  switch (as) {
    case "holds":
      return icon(place, h("path", { d: STAR, fill: colour }));
    case "runs":
      return icon(place, h("path", { d: DISKS, fill: colour }));
    case "listens":
      return icon(place, line(ROUND, colour), line(ELL, colour, 1.8));
    case "group":
      return icon(place, line(GROUP, colour));
  }
}

/** ✂ */
export function cutIcon(place: Place): Tree {
  return icon(place, line(SCISSORS, place.colour, 1.7));
}

/** A letter that waits in a mailbox. */
export function mailIcon(place: Place): Tree {
  return icon(place, line(LETTER, place.colour, 1.5));
}

/** The sign of a state: each differs in shape. */
export function stateIcon(state: BoxState, place: Place): Tree {
  const { colour } = place;
  const disk = "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z";
  switch (state) {
    case "up":
      return icon(
        place,
        h("path", { d: disk, fill: colour, stroke: colour, "stroke-width": 1.5 }),
        line("M5 8.2l2.2 2.3 3.9-4.7", "var(--surface)", 1.7),
      );
    case "booting":
      return icon(place, line(disk, colour), h("path", { d: "M8 2.5a5.5 5.5 0 0 1 0 11Z", fill: colour }));
    case "hung":
      return icon(place, h("path", { d: "M3.5 2.5h3v11h-3ZM9.5 2.5h3v11h-3Z", fill: colour }));
    case "down":
      return icon(place, line("M3.2 3.2l9.6 9.6M12.8 3.2L3.2 12.8", colour, 2.4));
    case "ready":
    case "client":
      return icon(place, line("M3 4l4.5 4L3 12M9 12.5h5", colour, 2));
    case "off":
      return icon(place, line(disk, colour));
  }
}
