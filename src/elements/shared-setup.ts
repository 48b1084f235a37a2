// In: a set-up of a stranger, or what is wrong with it. Out: what it holds, as text, and the buttons that start it or leave
// it. Nothing of it runs before.

import { count } from "../pictures/map-words.ts";
import { type Child, h } from "../pictures/tree.ts";
import { type Setup, showControls } from "../playground/setup.ts";
import { buttonOf } from "./controls.ts";
import { showAll } from "./patch.ts";

/** A file may be longer than a page can show. */
const MOST_SHOWN = 100_000;

/** Shows a set-up, or why there is none. `onStart` is called when the reader starts it. */
export function showShared(
  place: HTMLElement,
  title: string,
  setup: Setup | string,
  { onStart, onLeave }: { readonly onStart?: () => void; readonly onLeave: () => void },
): void {
  const body = typeof setup === "string" ? [h("p", { class: "failure" }, setup)] : describe(setup);
  place.replaceChildren();
  showAll(place, [h("h2", { tabindex: "-1" }, title), ...body]);
  const buttons = document.createElement("p");
  buttons.className = "play-shared-buttons";
  if (onStart !== undefined) {
    const start = buttonOf("Start this lab", "start-shared");
    start.classList.add("primary");
    start.addEventListener("click", onStart);
    buttons.append(start);
  }
  const leave = buttonOf(onStart === undefined ? "Close" : "Not now", "leave-shared");
  leave.addEventListener("click", onLeave);
  buttons.append(leave);
  place.append(buttons);
}

function describe({ hosts, postgres, project, files, terminals, faults }: Setup) {
  return [
    h(
      "p",
      {},
      `${count(hosts.length, "host")}, ${count(terminals.length, "terminal")}, ${
        postgres === null ? "no Postgres" : "Postgres"
      }, ${count(files.length, "file")}. Nothing of it runs yet. Its code can do nothing outside of the lab.`,
    ),
    h(
      "dl",
      { class: "facts" },
      fact("Hosts", ...hosts.map(({ name, address }) => [h("code", {}, name), ` ${address} `])),
      postgres !== null && fact("Database", h("code", {}, postgres), ` on ${hosts[0]?.name}`),
      fact("Project", h("code", {}, project)),
    ),
    h(
      "table",
      { class: "part-table" },
      h("caption", {}, "Terminals, and what their Start buttons type"),
      h("thead", {}, h("tr", {}, ...["Name", "Host", "Command"].map((head) => h("th", { scope: "col" }, head)))),
      h(
        "tbody",
        {},
        ...terminals.map(({ name, host, run, env }) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, name),
            h("td", {}, host),
            h("td", {}, h("code", {}, [...Object.entries(env).map(([k, v]) => `${k}=${v}`), run].join(" "))),
          ),
        ),
      ),
    ),
    faults !== "" && foldedText("Fault script", faults),
    ...files.map(([path, text]) => foldedText(path, text)),
  ].filter((part) => part !== false);
}

function fact(name: string, ...value: Child[]): Child {
  return h("div", {}, h("dt", {}, name), h("dd", {}, ...value));
}

function foldedText(title: string, text: string) {
  const shown = showControls(text.slice(0, MOST_SHOWN));
  const more = text.length - MOST_SHOWN;
  return h(
    "details",
    {},
    h("summary", {}, h("code", {}, showControls(title)), ` ${count(text.length, "character")}`),
    h("pre", { tabindex: "0" }, shown, more > 0 ? `\n… and ${count(more, "character")} more` : ""),
  );
}
