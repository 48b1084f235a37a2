// In: the sizes of panes that stand in a row, and how far a divider between two of them moves. Out: the new sizes; their
// sum stays. Pure: the element nb-panes shows them.

/** Moves the divider after pane `at` by `delta` pixels; no pane gets smaller than `least`, unless it was before. */
export function moveDivider(sizes: readonly number[], at: number, delta: number, least: number): number[] {
  const [above, below] = [sizes[at], sizes[at + 1]];
  if (above === undefined || below === undefined) return [...sizes];
  const room = delta < 0 ? Math.min(-delta, Math.max(0, above - least)) : Math.min(delta, Math.max(0, below - least));
  const step = delta < 0 ? -room : room;
  return sizes.map((size, i) => (i === at ? size + step : i === at + 1 ? size - step : size));
}

/** Sizes as shares of 1000, rounded, so that they can be kept and shown in any window. */
export function toShares(sizes: readonly number[]): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (whole === 0 ? 0 : Math.round((size / whole) * 1000)));
}

/** What was kept of a dock: which panes are shut, and the share of each. Anything that is not that is ignored. */
export type KeptPanes = { readonly shut: readonly string[]; readonly shares: Readonly<Record<string, number>> };

/** Reads what was kept. */
export function readPanes(text: string | null): KeptPanes | null {
  try {
    const { shut, shares } = JSON.parse(text ?? "null") as Record<string, unknown>;
    if (!Array.isArray(shut) || typeof shares !== "object" || shares === null) return null;
    const sound = Object.entries(shares).filter(([, n]) => typeof n === "number" && n > 0 && n <= 1000);
    return {
      shut: shut.filter((name): name is string => typeof name === "string"),
      shares: Object.fromEntries(sound as [string, number][]),
    };
  } catch {
    return null;
  }
}
