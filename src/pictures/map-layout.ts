// In: hosts and boxes, and how much room there is. Out: a place for each, which stays the same while the lab does: a box
// keeps its slot when its node goes and comes back, and a slot that is given up is taken by the next newcomer.

import type { Box, Cluster } from "./map-model.ts";
import { round } from "./mark.ts";

export type Point = { readonly x: number; readonly y: number };
export type Rect = Point & { readonly width: number; readonly height: number };

/** A frame of a host with the title that stands in its upper edge. */
export type HostPlace = Rect & { readonly name: string; readonly address: string };

/** How much a box shows. */
export type Density = "full" | "compact";

/** Where everything is; in pixels. */
export type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly density: Density;
  /** how much larger or smaller than in pixels it is shown */
  readonly scale: number;
  readonly hosts: readonly HostPlace[];
  readonly boxes: ReadonlyMap<string, Rect>;
};

type Measures = {
  readonly box: readonly [width: number, height: number];
  readonly gap: readonly [x: number, y: number];
  readonly pad: number;
  readonly title: number;
  readonly between: number;
};

const MEASURES: Record<Density, Measures> = {
  full: { box: [204, 128], gap: [84, 56], pad: 20, title: 30, between: 44 },
  compact: { box: [134, 64], gap: [26, 38], pad: 9, title: 26, between: 20 },
};

/** Room for lines below a row of boxes. */
const BOWS = 12;

/** Remembers which slot each name has. */
export class Slots {
  readonly #slots = new Map<string, (string | null)[]>();

  /** The names of a group by slot, null where a slot is free. Names that are gone give theirs up. */
  arrange(group: string, names: readonly string[]): readonly (string | null)[] {
    const slots = (this.#slots.get(group) ?? []).map((name) => (name !== null && names.includes(name) ? name : null));
    for (const name of names) {
      if (slots.includes(name)) continue;
      const free = slots.indexOf(null);
      if (free === -1) slots.push(name);
      else slots[free] = name;
    }
    while (slots.at(-1) === null) slots.pop();
    this.#slots.set(group, slots);
    return slots;
  }
}

/** How many columns a number of boxes gets. */
function columnsOf(count: number, room: number): number {
  const wanted = count <= 1 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : Math.ceil(Math.sqrt(count));
  return Math.max(1, Math.min(wanted, room));
}

type Block = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly (readonly [string, Point])[];
};

/** Boxes in rows; each second row is set off by half a box when there is room, so that few lines cross boxes. */
function grid(slots: readonly (string | null)[], columns: number, stagger: boolean, measures: Measures): Block {
  const [w, h] = measures.box;
  const [gx, gy] = measures.gap;
  if (slots.length === 0) return { width: 0, height: 0, places: [] };
  const rows = Math.ceil(slots.length / columns);
  const shift = stagger && columns > 1 && rows > 1 ? (w + gx) / 2 : 0;
  const places = slots.flatMap((name, i): [string, Point][] => {
    const row = Math.floor(i / columns);
    const x = (i % columns) * (w + gx) + (row % 2 === 1 ? shift : 0);
    return name === null ? [] : [[name, { x, y: row * (h + gy) }]];
  });
  const lastShifted = rows > 1 && (rows > 2 || slots.length > 2 * columns - 1) ? shift : 0;
  return {
    width: columns * (w + gx) - gx + lastShifted,
    height: rows * (h + gy) - gy,
    places,
  };
}

type Shape = { readonly density: Density; readonly flat: boolean };

/**
 * A host: nodes in a grid, and what belongs to Postgres beside it, or below where it is narrow. `flat`: in one row, as far
 * as there is room.
 */
function hostBlock(boxes: readonly Box[], slots: Slots, host: string, room: number, { density, flat }: Shape): Block {
  const measures = MEASURES[density];
  const [w, h] = measures.box;
  const [gx, gy] = measures.gap;
  const inside = room - 2 * measures.pad;
  const names = (kinds: readonly Box["kind"][]): string[] =>
    boxes.filter((b) => kinds.includes(b.kind)).map((b) => b.id);
  const nodes = slots.arrange(`${host}/nodes`, names(["node"]));
  const rest = slots.arrange(`${host}/rest`, [...names(["database"]), ...names(["client"])]);
  const columnsIn = (width: number): number => Math.floor((width + gx) / (w + gx));
  const inRow = flat && columnsIn(inside) > rest.length ? Math.max(1, rest.length) : 1;
  const restWide = rest.length === 0 || nodes.length === 0 ? 0 : inRow * (w + gx);
  const beside = inside >= w + restWide;
  const fitting = columnsIn(beside ? inside - restWide : inside);
  const columns = flat ? Math.max(1, Math.min(nodes.length, fitting)) : columnsOf(nodes.length, fitting);
  const stagger = inside - restWide >= columns * (w + gx) - gx + (w + gx) / 2;
  const main = grid(nodes, columns, stagger, measures);
  const side = grid(
    rest,
    beside && nodes.length > 0 ? inRow : columnsOf(rest.length, columnsIn(inside)),
    false,
    measures,
  );
  const apart = main.width > 0 && side.width > 0;
  const at = beside ? { x: apart ? main.width + gx : 0, y: 0 } : { x: 0, y: apart ? main.height + gy : 0 };
  const width = apart && beside ? at.x + side.width : Math.max(main.width, side.width);
  const height = beside ? Math.max(main.height, side.height) : at.y + side.height;
  return {
    width: Math.max(width, w),
    height: Math.max(height, h),
    places: [
      ...main.places,
      ...side.places.map(([name, p]): [string, Point] => [name, { x: p.x + at.x, y: p.y + at.y }]),
    ],
  };
}

function layoutAt(cluster: Cluster, slots: Slots, room: number, shape: Shape): MapLayout {
  const { density } = shape;
  const measures = MEASURES[density];
  const { pad, title, between } = measures;
  const hosts: HostPlace[] = [];
  const boxes = new Map<string, Rect>();
  let [x, y, shelf, width] = [0, 0, 0, 0];
  for (const name of slots.arrange(
    "hosts",
    cluster.hosts.map((host) => host.name),
  )) {
    const host = cluster.hosts.find((candidate) => candidate.name === name);
    if (host === undefined) continue;
    const block = hostBlock(
      cluster.boxes.filter((b) => b.host === host.name),
      slots,
      host.name,
      room,
      shape,
    );
    // lines bow below the boxes of a long row
    const bows = shape.flat && block.places.length > 2 ? BOWS : 0;
    const frame = { width: block.width + 2 * pad, height: block.height + title + pad + pad / 2 + bows };
    if (x > 0 && x + frame.width > room) [x, y, shelf] = [0, y + shelf + between, 0];
    hosts.push({ name: host.name, address: host.address, x, y, ...frame });
    for (const [id, point] of block.places) {
      const [w, h] = measures.box;
      boxes.set(id, { x: x + pad + point.x, y: y + title + pad / 2 + point.y, width: w, height: h });
    }
    width = Math.max(width, x + frame.width);
    shelf = Math.max(shelf, frame.height);
    x += frame.width + between;
  }
  return { width, height: y + shelf, density, scale: 1, hosts, boxes };
}

/** Below this the words of a box cannot be read well; above, a small cluster looks like a poster. */
const [SMALLEST, SMALLEST_COMPACT, LARGEST] = [0.86, 0.95, 1.6];

/** Places everything: with all its words where they fit, else with fewer; as large as there is room. */
export function layoutMap(cluster: Cluster, slots: Slots, width: number, height: number): MapLayout {
  const scaleOf = (layout: MapLayout): number => Math.min(width / layout.width, height / layout.height, LARGEST);
  const best = (room: number, density: Density): MapLayout => {
    const square = layoutAt(cluster, slots, room, { density, flat: false });
    const flat = layoutAt(cluster, slots, room, { density, flat: true });
    return scaleOf(flat) > scaleOf(square) * 1.05 ? flat : square;
  };
  const full = best(width / SMALLEST, "full");
  if (scaleOf(full) >= SMALLEST) return { ...full, scale: floor(scaleOf(full)) };
  const compact = best(width / SMALLEST_COMPACT, "compact");
  const widest = Math.min(1, width / compact.width);
  return { ...compact, scale: floor(Math.max(widest, scaleOf(compact))) };
}

function floor(scale: number): number {
  return Math.floor(scale * 100) / 100;
}

/** A line between two boxes: a straight one, or a bow around the boxes in its way. `control` pulls it aside. */
export type Route = {
  readonly path: string;
  readonly middle: Point;
  readonly from: Point;
  readonly to: Point;
  readonly control: Point;
};

/** The points of a line, from end to end. */
export function pointsOf({ from, to, control }: Pick<Route, "from" | "to" | "control">): Point[] {
  return Array.from({ length: 25 }, (_, i) => pointAt(from, control, to, i / 24));
}

function pointAt(from: Point, control: Point, to: Point, t: number): Point {
  return {
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
  };
}

const BENDS = [0, 36, -36, 48, -48, 72, -72, 120, -120, 180, -180];

/**
 * Finds the way of a line: around the boxes in its way, but not out of the `frame`; behind them when there is no other.
 */
export function routeLink(a: Rect, b: Rect, others: readonly Rect[], frame: Rect | null = null): Route {
  const [from, to] = [middleOf(a), middleOf(b)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  let best: Route | null = null;
  for (const bend of BENDS) {
    const control = {
      x: (from.x + to.x) / 2 + normal.x * bend * 2,
      y: (from.y + to.y) / 2 + normal.y * bend * 2,
    };
    const [start, end] = [edgeTowards(a, control), edgeTowards(b, control)];
    const route = {
      path: `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`,
      middle: pointAt(start, control, end, 0.5),
      from: start,
      to: end,
      control,
    };
    best ??= route;
    const { x, y } = route.middle;
    if (frame !== null && (x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height)) {
      continue;
    }
    const clear = pointsOf(route).every(
      (p) =>
        !others.some(
          (box) => p.x > box.x - 5 && p.x < box.x + box.width + 5 && p.y > box.y - 5 && p.y < box.y + box.height + 5,
        ),
    );
    if (clear) return route;
  }
  return best as Route;
}

/** The middle of a rectangle. */
export function middleOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Where a line from the middle of a box to a point leaves the box. */
function edgeTowards(box: Rect, to: Point): Point {
  const from = middleOf(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}
