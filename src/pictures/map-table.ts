// In: the cluster. Out: the map's twin: two tables with the same facts as the picture, for who would rather read, or hears
// them. With `buttons`, each row has one that opens the same menu.

import type { Box, Cluster, Link } from "./map-model.ts";
import { isSound, weave } from "./map-web.ts";
import { STATE_WORDS, wordEnd, wordFacts, wordLink, wordRole, wordSight } from "./map-words.ts";
import { h, type Tree } from "./tree.ts";

/** The tables. */
export function mapTables(cluster: Cluster, buttons: boolean): Tree[] {
  return [
    table(
      "map-machines",
      "Machines of the lab",
      [
        "Machine",
        "Host",
        "State",
        "Node",
        "Facts",
        "Roles",
        ...(cluster.viewAs === null ? [] : [`As ${cluster.viewAs} sees it`]),
      ],
      cluster.boxes.map((box) => [box.id, boxCells(box, cluster)]),
      buttons,
    ),
    table("map-wires", "Wires and connections", ["From", "To", "State"], wireRows(cluster, buttons), buttons),
  ];
}

/** A row for each wire; without buttons those of a web are told together, by node. */
function wireRows(cluster: Cluster, buttons: boolean): (readonly [id: string, cells: readonly string[]])[] {
  const { crowded } = weave(cluster, { focus: null, open: null });
  const rowOf = (link: Link) => [link.id, [link.from, wordEnd(link.to), wordLink(link)]] as const;
  if (!crowded || buttons) return cluster.links.map(rowOf);
  const ends = new Map<string, string[]>();
  for (const { from, to } of cluster.links.filter(isSound)) {
    ends.set(from, [...(ends.get(from) ?? []), to]);
    ends.set(to, [...(ends.get(to) ?? []), from]);
  }
  const together = [...ends].map(([id, others]) => [`web:${id}`, [id, others.join(", "), "connected"]] as const);
  return [...cluster.links.filter((link) => !isSound(link)).map(rowOf), ...together];
}

function boxCells(box: Box, cluster: Cluster): string[] {
  return [
    wordEnd(box.id),
    box.host,
    STATE_WORDS[box.state],
    box.node ?? "",
    wordFacts(box).join(", "),
    box.roles.map(wordRole).join(", "),
    ...(cluster.viewAs === null ? [] : [wordSight(box, cluster.viewAs)]),
  ];
}

function table(
  key: string,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly [id: string, cells: readonly string[]])[],
  buttons: boolean,
): Tree {
  return h(
    "table",
    { key, class: "part-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => h("th", { scope: "col" }, head)),
        buttons && h("th", { scope: "col" }, "Actions"),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([id, cells]) =>
        h(
          "tr",
          { key: id },
          cells.map((cell, i) => (i === 0 ? h("th", { scope: "row" }, cell) : h("td", {}, cell))),
          buttons &&
            h(
              "td",
              {},
              h(
                "button",
                {
                  type: "button",
                  class: "button small",
                  "data-item": id,
                  "aria-haspopup": "menu",
                  "aria-expanded": "false",
                },
                "Actions",
                h(
                  "span",
                  { class: "visually-hidden" },
                  ` for ${cells[0]}${key === "map-wires" ? ` to ${cells[1]}` : ""}`,
                ),
              ),
            ),
        ),
      ),
    ),
  );
}
