// In: rows of the timeline. Out: their words.

import type { WireKind } from "../../workers/contract/observe.ts";
import type { Row } from "./folding.ts";
import { wordEnd } from "./map-words.ts";

/** The kinds in the order of the filter's switches, with their words. */
export const KIND_WORDS: readonly (readonly [WireKind, string])[] = [
  ["distribution", "Distribution"],
  ["call", "Calls and casts"],
  ["monitor", "Monitors, links"],
  ["tick", "Ticks"],
  ["epmd", "epmd"],
  ["gossip", "Gossip"],
  ["notify", "NOTIFY"],
  ["sql", "SQL"],
  ["http", "HTTP"],
  ["websocket", "WebSocket"],
  ["tcp", "Other TCP"],
  ["udp", "Other UDP"],
];

/** "12.043 s", with as many digits as tell events apart. */
export function wordTime(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

/** "812 B", "3.1 kB". */
export function wordSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** How long a message was under way, or that it did not arrive. */
export function wordJourney(sent: number, arrived: number | null): string {
  if (arrived === null) return "not arrived";
  const took = arrived - sent;
  return took < 1 ? "at once" : `after ${took < 1000 ? `${Math.round(took)} ms` : wordTime(took)}`;
}

/** What a row is about, without its time and lanes. */
export function wordRow(row: Row): string {
  if (row.is === "fold") return `${row.events.length} × ${row.events[0]?.label ?? ""}`;
  return row.event.label;
}

/** All of a row as one text. */
export function wordWholeRow(row: Row): string {
  if (row.is === "lane") return `${wordTime(row.event.at)}, ${wordEnd(row.event.lane)}: ${row.event.label}`;
  const first = row.is === "fold" ? row.events[0] : row.event;
  if (first === undefined) return "";
  const journey = row.is === "fold" ? "" : `, ${wordJourney(first.sent, first.arrived)}`;
  return `${wordTime(first.sent)}, ${wordEnd(first.from)} to ${wordEnd(first.to)}, ${first.kind}: ${wordRow(row)}${journey}`;
}
