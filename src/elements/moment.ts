// In: a map and a timeline of one lab. Out: when the timeline is stepped back, the map shows the cluster of that moment;
// when the map is asked for the present, the timeline follows again.

import type { MapElement } from "./nb-map.ts";
import type { TimelineElement } from "./nb-timeline.ts";

/** A moment of the lab's clock, in milliseconds; null is now. */
export type Moment = number | null;

/** Keeps the two at one moment. */
export function connectMoment(map: MapElement, timeline: TimelineElement, signal: AbortSignal): void {
  timeline.addEventListener("nb-moment", (event) => map.showMoment((event as CustomEvent<Moment>).detail), { signal });
  map.addEventListener("nb-now", () => timeline.goLive(), { signal });
}
