// In: the divider between a lesson's text and its dock. Out: the dock's width, by pointer and keyboard; kept.

const KEPT = "nodebook-dock-width";
const [LEAST, MOST, STEP] = [30, 72, 2];

/** Makes a divider move; `whole` is what text and dock share. */
export function wireDockEdge(edge: HTMLElement, signal: AbortSignal): void {
  const whole = (): HTMLElement | null => edge.closest<HTMLElement>(".lesson");
  const show = (share: number): void => {
    const sound = Math.min(MOST, Math.max(LEAST, share));
    whole()?.style.setProperty("--dock-width", `${sound}%`);
    edge.setAttribute("aria-valuenow", String(Math.round(sound)));
    edge.dataset["share"] = String(sound);
  };
  const keep = (): void => {
    try {
      localStorage.setItem(KEPT, edge.dataset["share"] ?? "");
    } catch {
      // a private window: the width holds for this page
    }
  };
  const now = (): number => {
    const dock = edge.parentElement?.getBoundingClientRect().width ?? 0;
    return (100 * dock) / Math.max(1, whole()?.getBoundingClientRect().width ?? 1);
  };
  edge.setAttribute("aria-valuemin", String(LEAST));
  edge.setAttribute("aria-valuemax", String(MOST));
  const kept = Number(load());
  if (kept > 0) show(kept);
  else edge.setAttribute("aria-valuenow", String(Math.round(now())));
  edge.addEventListener(
    "keydown",
    (event) => {
      const share = { ArrowLeft: now() + STEP, ArrowRight: now() - STEP, Home: MOST, End: LEAST }[event.key];
      if (share === undefined) return;
      event.preventDefault();
      show(share);
      keep();
    },
    { signal },
  );
  edge.addEventListener(
    "pointerdown",
    (event) => {
      event.preventDefault();
      edge.setPointerCapture(event.pointerId);
      const drag = (move: PointerEvent): void => {
        const box = whole()?.getBoundingClientRect();
        if (box !== undefined) show((100 * (box.right - move.clientX)) / box.width);
      };
      edge.addEventListener("pointermove", drag, { signal });
      edge.addEventListener(
        "lostpointercapture",
        () => {
          edge.removeEventListener("pointermove", drag);
          keep();
        },
        { once: true, signal },
      );
    },
    { signal },
  );
  // the dock stays when the page is swapped, the lesson around it is a new one
  document.addEventListener("astro:after-swap", () => show(Number(edge.dataset["share"]) || now()), { signal });
}

function load(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
