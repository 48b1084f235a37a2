// In: a terminal of a lab and its mark. Out: the frame that nb-terminal brings to life, as a lesson's page has it from the
// server.

import type { TerminalSpec } from "../lab/spec.ts";
import { DATABASE_MARK, type Mark, markOf } from "../pictures/mark.ts";
import { h } from "../pictures/tree.ts";
import { TerminalElement } from "./nb-terminal.ts";
import { showAll } from "./patch.ts";

/** A mark as an element: a shape and a colour; the name stands beside it. */
export function markElement(mark: Mark): HTMLElement {
  const place = document.createElement("span");
  place.className = "mark";
  place.dataset["shape"] = mark.shape;
  place.style.setProperty("--node", `var(--node-${mark.colour})`);
  return place;
}

/** Makes the terminal. `place` is that of its machine in the lab. */
export function makeTerminal(spec: TerminalSpec, place: number, client: boolean): TerminalElement {
  const { name, run } = spec;
  const mark = client ? DATABASE_MARK : markOf(name, place);
  const terminal = new TerminalElement();
  terminal.dataset["node"] = name;
  terminal.dataset["run"] = run;
  terminal.style.setProperty("--node", `var(--node-${mark.colour})`);
  terminal.setAttribute("role", "region");
  terminal.setAttribute("aria-label", `Terminal ${name}`);
  const hidden = (text: string) => h("span", { class: "visually-hidden" }, text);
  showAll(terminal, [
    h(
      "div",
      { class: "terminal-bar" },
      h("h3", {}, name),
      h(
        "p",
        { class: "state", "data-state": "off" },
        h("span", { class: "lamp", "aria-hidden": "true" }),
        h("span", { "data-word": true }, "off"),
      ),
      h(
        "div",
        { class: "terminal-buttons" },
        h(
          "button",
          { type: "button", class: "button small", "data-run-button": true, disabled: true, title: run },
          "Start",
          hidden(` ${name}`),
        ),
        h(
          "button",
          { type: "button", class: "button small", "data-power": true, disabled: true },
          h("span", { "data-power-word": true }, "Power on"),
          hidden(` ${name}`),
        ),
      ),
    ),
    h(
      "div",
      { class: "screen" },
      h("p", { class: "blank" }, ...(run === "" ? ["Waits for what you type"] : ["Start types ", h("code", {}, run)])),
    ),
  ]);
  terminal.querySelector("h3")?.prepend(markElement(mark));
  return terminal;
}
