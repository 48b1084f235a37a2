// In: the name of a machine and its place in the lab. Out: its mark, by which it is known everywhere on the page: a
// shape and a colour, beside the name.

/** Shapes of marks, in the order in which machines get them. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "pentagon", "cross"] as const;

/** A mark: `colour` is the number of a `--node-…` token. */
export type Mark = { readonly shape: (typeof SHAPES)[number] | "hexagon"; readonly colour: string };

/** The mark of a client of Postgres, and of Postgres itself. */
export const DATABASE_MARK: Mark = { shape: "hexagon", colour: "db" };

/** node1 is a blue circle wherever it stands; a name without a number goes by its place, from 0. */
export function markOf(name: string, place: number): Mark {
  const digits = /(\d{1,4})$/.exec(name)?.[1];
  const index = digits === undefined || Number(digits) === 0 ? place : Number(digits) - 1;
  const round = Math.floor(index / SHAPES.length);
  return {
    shape: SHAPES[(index + round) % SHAPES.length] ?? "circle",
    colour: String((index % SHAPES.length) + 1),
  };
}

const POINTS = {
  triangle: [50, 4, 98, 94, 2, 94],
  diamond: [50, 0, 100, 50, 50, 100, 0, 50],
  pentagon: [50, 2, 99, 39, 80, 96, 20, 96, 1, 39],
  cross: [34, 2, 66, 2, 66, 34, 98, 34, 98, 66, 66, 66, 66, 98, 34, 98, 34, 66, 2, 66, 2, 34, 34, 34],
  hexagon: [25, 4, 75, 4, 100, 50, 75, 96, 25, 96, 0, 50],
  square: [6, 6, 94, 6, 94, 94, 6, 94],
} as const;

/** The outline of a shape as an SVG path in a square of `size` with its middle at x, y. */
export function shapePath(shape: Mark["shape"], x: number, y: number, size: number): string {
  const r = size / 2;
  if (shape === "circle") return `M${x - r} ${y}a${r} ${r} 0 1 0 ${size} 0a${r} ${r} 0 1 0 ${-size} 0Z`;
  const points = POINTS[shape];
  let path = "";
  for (let i = 0; i < points.length; i += 2) {
    const px = x - r + ((points[i] ?? 0) / 100) * size;
    const py = y - r + ((points[i + 1] ?? 0) / 100) * size;
    path += `${i === 0 ? "M" : "L"}${round(px)} ${round(py)}`;
  }
  return `${path}Z`;
}

/** Hundredths are enough for a picture. */
export function round(n: number): number {
  return Math.round(n * 100) / 100;
}
