// In: rows of the timeline. Out: its twin, a table with the same facts; each row has a button that shows all of it.

import type { Row } from "./folding.ts";
import { wordEnd } from "./map-words.ts";
import { wordJourney, wordRow, wordTime } from "./timeline-words.ts";
import { h, type Tree } from "./tree.ts";

/** The table of `rows`, of which the first is number `first` of `total`. */
export function timelineTable(rows: readonly Row[], first: number, total: number): Tree {
  const caption = first > 0 ? `The last ${rows.length} of ${total} rows` : "What crossed the network";
  const heads = ["Time", "From", "To", "Kind", "What", "Arrived"];
  return h(
    "table",
    { class: "part-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => h("th", { scope: "col" }, head)),
        h("th", { scope: "col" }, "Message"),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((row, i) => tableRow(row, first + i)),
    ),
  );
}

function tableRow(row: Row, at: number): Tree {
  const event = row.is === "fold" ? row.events[0] : row.event;
  const cells =
    event === undefined
      ? []
      : "kind" in event
        ? [
            wordTime(event.sent),
            wordEnd(event.from),
            wordEnd(event.to),
            event.kind,
            wordRow(row),
            row.is === "fold" ? "" : wordJourney(event.sent, event.arrived),
          ]
        : [wordTime(event.at), wordEnd(event.lane), "", "event", event.label, ""];
  const word = row.is === "fold" ? (row.open ? "Fold" : "Unfold") : "Show";
  return h(
    "tr",
    { key: `${event?.id ?? at}${row.is}` },
    cells.map((cell) => h("td", {}, cell)),
    h(
      "td",
      {},
      h(
        "button",
        { type: "button", class: "button small", "data-row": at },
        word,
        h("span", { class: "visually-hidden" }, ` ${wordRow(row)} at ${cells[0] ?? ""}`),
      ),
    ),
  );
}
