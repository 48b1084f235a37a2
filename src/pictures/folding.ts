// In: events in order. Out: rows of the timeline: repeats that tell nothing new (ticks, gossip) become one row, until
// something else happens. A reader may open such a row.

import type { LaneEvent, TimelineEvent, WireEvent, WireKind } from "../../workers/contract/observe.ts";
import { isWire, timeOf } from "./recording.ts";

/** A row: one event, or several alike. A fold's key is the id of its first event. */
export type Row =
  | { readonly is: "wire"; readonly event: WireEvent; readonly inside: number | null }
  | { readonly is: "lane"; readonly event: LaneEvent }
  | { readonly is: "fold"; readonly key: number; readonly events: readonly WireEvent[]; readonly open: boolean };

const FOLDED: ReadonlySet<WireKind> = new Set(["tick", "gossip", "epmd"]);

/** The first event of a row. */
export function firstOf(row: Row): WireEvent | LaneEvent {
  return row.is === "fold" ? (row.events[0] as WireEvent) : row.event;
}

/** When a row begins. */
export function startOf(row: Row): number {
  return timeOf(firstOf(row));
}

/** Folds repeats. `open` has the keys of folds that the reader has opened: their events follow as rows. */
export function foldRows(events: readonly TimelineEvent[], open: ReadonlySet<number>): Row[] {
  type Growing = { readonly is: "fold"; readonly key: number; readonly events: WireEvent[]; readonly open: boolean };
  const rows: (Row | Growing)[] = [];
  let growing = new Map<string, Growing>();
  for (const event of events) {
    if (!isWire(event)) {
      rows.push({ is: "lane", event });
      growing = new Map();
    } else if (!FOLDED.has(event.kind)) {
      rows.push({ is: "wire", event, inside: null });
      growing = new Map();
    } else {
      const ends = [event.from, event.to].sort().join("\n");
      const alike = `${event.kind}\n${event.kind === "gossip" ? event.from : ends}`;
      const fold = growing.get(alike);
      if (fold === undefined) {
        const fresh: Growing = { is: "fold", key: event.id, events: [event], open: open.has(event.id) };
        growing.set(alike, fresh);
        rows.push(fresh);
      } else fold.events.push(event);
    }
  }
  return rows.flatMap((row): Row[] => {
    if (row.is !== "fold") return [row];
    if (row.events.length === 1) return [{ is: "wire", event: row.events[0] as WireEvent, inside: null }];
    if (!row.open) return [row];
    return [row, ...row.events.map((event): Row => ({ is: "wire", event, inside: row.key }))];
  });
}

/**
 * The row at which each row's arrow ends: that of the last row that began before it arrived; -1 for what has not
 * arrived, the row itself for what arrived at once.
 */
export function arrivals(rows: readonly Row[]): Int32Array {
  const ends = new Int32Array(rows.length);
  const starts = rows.map(startOf);
  rows.forEach((row, i) => {
    if (row.is !== "wire") {
      ends[i] = i;
      return;
    }
    const { arrived } = row.event;
    if (arrived === null) {
      ends[i] = -1;
      return;
    }
    let end = i;
    while (end + 1 < rows.length && (starts[end + 1] as number) < arrived && row.inside === null) end++;
    ends[i] = end;
  });
  return ends;
}
