// Out: word when the reader scrolls. A page scrolls by itself, too: to the place that its address names, or to where it
// was at the last visit. So a scroll counts only after a hand was on wheel, screen, key or button.

const HANDS = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/** Resolves at the first scroll by the reader from now on; when `signal` is aborted as well. */
export function scrolledByReader(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (): void => {
      stop.abort();
      resolve();
    };
    const touched = (): void => addEventListener("scroll", done, { signal: stop.signal, passive: true });
    for (const hand of HANDS) {
      addEventListener(hand, touched, { signal: stop.signal, passive: true, capture: true, once: true });
    }
    signal.addEventListener("abort", done);
  });
}
