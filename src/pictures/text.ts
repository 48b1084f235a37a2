// In: words. Out: text of a picture, cut to the room that it has.

import { round } from "./mark.ts";
import { h, type Tree } from "./tree.ts";

/** Cuts a text to a width, by the width of an average letter. */
export function fitText(text: string, width: number, letter: number): string {
  const letters = [...text];
  const room = Math.max(1, Math.floor(width / letter));
  return letters.length <= room ? text : `${letters.slice(0, Math.max(1, room - 1)).join("")}…`;
}

/** Where a text stands and how it looks. */
export type TextOptions = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: string;
  readonly weight?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly font?: string;
};

/** A line of text. */
export function text(content: string, { x, y, size, colour = "var(--ink)", weight, anchor, font }: TextOptions): Tree {
  const look = { "font-size": size, fill: colour, "font-weight": weight, "text-anchor": anchor, "font-family": font };
  return h("text", { x: round(x), y: round(y), ...look }, content);
}
