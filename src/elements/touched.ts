// Out: word when the reader does anything with the page: scrolls, points, presses a key. What only looks at a page (a preview,
// a crawler, somebody who leaves at once) shall not load what it does not use.

const SIGNS = ["scroll", "pointermove", "pointerdown", "touchstart", "keydown", "focusin"] as const;

let touching: Promise<void> | null = null;

/** Resolves when the reader has touched the page; at once when that was before. */
export function touched(): Promise<void> {
  touching ??= new Promise((resolve) => {
    const stop = new AbortController();
    const seen = (): void => {
      stop.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, seen, { signal: stop.signal, passive: true, capture: true });
  });
  return touching;
}
