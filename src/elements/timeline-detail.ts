// In: a row of the timeline that was chosen. Out: the message in full, or what happened, below the picture; its pids open
// processes. It is read while the map goes on; who wants to see the cluster of that moment says so.

import type { Lab } from "../lab/lab.ts";
import type { Row } from "../pictures/folding.ts";
import { withPids } from "../pictures/pids.ts";
import { isWire } from "../pictures/recording.ts";
import { wordSize, wordTime, wordWholeRow } from "../pictures/timeline-words.ts";
import { h } from "../pictures/tree.ts";
import { tellPids } from "./open-pid.ts";
import { showAll } from "./patch.ts";
import type { Terms } from "./terms.ts";

/** The place below the timeline. */
export class TimelineDetail {
  readonly element = document.createElement("div");
  #shown: number | null = null;

  /** `onMoment`: the map is to show the moment of what is shown. */
  constructor(onMoment: () => void) {
    this.element.className = "timeline-detail";
    this.element.setAttribute("role", "status");
    tellPids(this.element);
    this.element.addEventListener("click", (event) => {
      if ((event.target as Element).closest("[data-moment]") !== null) onMoment();
    });
  }

  clear(): void {
    this.#shown = null;
    this.element.replaceChildren();
  }

  /** Shows a row; what a message says comes when the lab has answered. */
  async show(row: Extract<Row, { is: "wire" | "lane" }>, lab: Lab | null, terms: Terms | null): Promise<void> {
    const { event } = row;
    this.#shown = event.id;
    const machineOf = (node: string): string | null =>
      [...(lab?.machines.values() ?? [])].find(({ foreground }) => foreground.node === node)?.name ?? null;
    const facts = isWire(event) ? wordSize(event.size) : `at ${wordTime(event.at)}`;
    const lines = (text: string): void =>
      showAll(this.element, [
        h("h3", {}, wordWholeRow(row)),
        h("p", {}, facts),
        h("button", { type: "button", class: "button small", "data-moment": "" }, "Map at this moment"),
        text === "" ? h("p", {}, "") : h("pre", { tabindex: "0" }, withPids(text, null, machineOf)),
      ]);
    if (!isWire(event)) {
      lines("");
      return;
    }
    lines("…");
    const text = (await terms?.fetch(event.id)) ?? "";
    if (this.#shown === event.id) lines(text);
  }
}
