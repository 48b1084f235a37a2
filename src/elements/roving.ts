// In: items of a picture with their places (data-x, data-y) and an arrow key. Out: the item that lies that way.

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Whether a key moves between items. */
export function isWay(key: string): boolean {
  return key in WAYS || key === "Home" || key === "End";
}

type Item = { readonly dataset: DOMStringMap };

/** The nearest item in the direction of an arrow, what lies straight ahead first; the first or last for Home and End. */
export function itemTowards<I extends Item>(items: readonly I[], from: Item, key: string): I | null {
  if (key === "Home") return items[0] ?? null;
  if (key === "End") return items.at(-1) ?? null;
  const way = WAYS[key];
  if (way === undefined) return null;
  const place = ({ dataset }: Item): [number, number] => [Number(dataset["x"]), Number(dataset["y"])];
  const [x, y] = place(from);
  let best: I | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [px, py] = place(item);
    const along = (px - x) * way[0] + (py - y) * way[1];
    const across = Math.abs((px - x) * way[1]) + Math.abs((py - y) * way[0]);
    if (along < 4 || across > along * 3) continue;
    if (along + across * 2 < least) [best, least] = [item, along + across * 2];
  }
  return best;
}
