// Out: the lab of the page, for those who must not load it: by its element, when it is there and alive.

import type { LabElement } from "./nb-lab.ts";

/** The lab of the page; null on pages without one. */
export function pageLab(): LabElement | null {
  const found = document.querySelector("nb-lab");
  return found !== null && "summary" in found ? (found as LabElement) : null;
}
