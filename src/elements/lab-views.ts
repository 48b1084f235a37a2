// In: a lesson's dock and its lab. Out: the dock's map, timeline and inspector show the lab; what is chosen in one of them
// opens another. Loaded when the lab is made.

import type { Lab } from "../lab/lab.ts";
import { connectMoment } from "./moment.ts";
import { InspectorElement } from "./nb-inspector.ts";
import { MapElement } from "./nb-map.ts";
import { TimelineElement } from "./nb-timeline.ts";
import type { OpenPid } from "./open-pid.ts";

/** What the views need of the dock. */
export type ViewsHome = HTMLElement & {
  /** brings a part of the dock into sight */
  showPart(name: string): void;
  /** brings a terminal into sight */
  reveal(node: string): void;
};

/** Connects all views of a dock. */
export function connectViews(dock: ViewsHome, lab: Lab, signal: AbortSignal): void {
  const find = (name: string): Element | null => dock.querySelector(name);
  const [map, timeline, inspector] = [find("nb-map"), find("nb-timeline"), find("nb-inspector")];
  if (map instanceof MapElement) {
    map.connect(lab);
    // the dock has little room: the map's bar stands beside its heading
    map.parentElement?.querySelector(".pane-bar")?.append(map.bar);
  }
  if (timeline instanceof TimelineElement) timeline.connect(lab);
  if (inspector instanceof InspectorElement) inspector.connect(lab);
  if (map instanceof MapElement && timeline instanceof TimelineElement) connectMoment(map, timeline, signal);
  const inspect = (show: (inspector: InspectorElement) => void): void => {
    if (!(inspector instanceof InspectorElement)) return;
    dock.showPart("inspector");
    show(inspector);
  };
  dock.addEventListener("nb-inspect", (event) => inspect((i) => i.open((event as CustomEvent<string>).detail)), {
    signal,
  });
  dock.addEventListener(
    "nb-open-pid",
    (event) => {
      const { machine, pid } = (event as CustomEvent<OpenPid>).detail;
      inspect((i) => i.openPid(machine, pid));
    },
    { signal },
  );
  dock.addEventListener(
    "nb-show-terminal",
    (event) => {
      const name = (event as CustomEvent<string>).detail;
      dock.reveal(name);
      dock.querySelector<HTMLElement>(`nb-terminal[data-node="${CSS.escape(name)}"] .xterm-helper-textarea`)?.focus();
    },
    { signal },
  );
}
