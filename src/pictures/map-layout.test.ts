import { expect, test } from "vitest";
import { layoutMap, type Rect, routeLink, Slots } from "./map-layout.ts";
import { type ClusterView, modelCluster } from "./map-model.ts";
import { machine } from "./sample-cluster.ts";

function cluster(hosts: Readonly<Record<string, readonly string[]>>, postgres: string | null = null) {
  const machines = Object.entries(hosts).flatMap(([host, names]) =>
    names.map((name) => machine(name, [], { host, state: "off", client: name === "psql", report: null })),
  );
  const view: ClusterView = {
    hosts: Object.keys(hosts).map((name, i) => ({ name, address: `10.0.0.${i + 1}` })),
    machines,
    postgres: postgres === null ? null : { host: postgres, database: "dev", up: true },
    sessions: [],
    wires: [],
    viewAs: null,
  };
  return modelCluster(view);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const LABS = {
  lesson: cluster({ nodebook: ["node1", "node2", "psql"] }, "nodebook"),
  three: cluster({ east: ["a", "b"], west: ["c"], south: ["d", "e", "f", "psql"] }, "south"),
  many: cluster({ one: Array.from({ length: 20 }, (_, i) => `n${i}`) }),
  empty: cluster({ one: [] }),
};

for (const [name, lab] of Object.entries(LABS)) {
  for (const width of [330, 600, 1400]) {
    test(`${name} at ${width} px: every box is in the frame of its host, and none covers another`, () => {
      const layout = layoutMap(lab, new Slots(), width, 700);
      for (const box of lab.boxes) {
        const rect = layout.boxes.get(box.id) as Rect;
        const frame = layout.hosts.find((h) => h.name === box.host) as Rect;
        expect(rect.x).toBeGreaterThanOrEqual(frame.x);
        expect(rect.y).toBeGreaterThanOrEqual(frame.y + 20);
        expect(rect.x + rect.width).toBeLessThanOrEqual(frame.x + frame.width);
        expect(rect.y + rect.height).toBeLessThanOrEqual(frame.y + frame.height);
      }
      const rects = [...layout.boxes.values()];
      expect(rects.some((a, i) => rects.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
      expect(layout.hosts.some((a, i) => layout.hosts.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
      expect(layout.width * layout.scale).toBeLessThanOrEqual(width);
    });
  }
}

test("boxes keep their places when others go, and a newcomer takes the free one", () => {
  const slots = new Slots();
  const at = (names: readonly string[]) => layoutMap(cluster({ h: names }), slots, 900, 700).boxes;
  const before = at(["a", "b", "c", "d"]);
  const without = at(["a", "c", "d"]);
  expect(without.get("c")).toEqual(before.get("c"));
  expect(without.get("d")).toEqual(before.get("d"));
  const after = at(["a", "c", "d", "e"]);
  expect(after.get("e")).toEqual(before.get("b"));
  expect(after.get("d")).toEqual(before.get("d"));
});

test("a line bows around a box in its way", () => {
  const box = (x: number): Rect => ({ x, y: 0, width: 100, height: 60 });
  const free = routeLink(box(0), box(400), []);
  expect(free.middle).toEqual({ x: 250, y: 30 });
  const bowed = routeLink(box(0), box(400), [box(200)]);
  expect(Math.abs(bowed.middle.y - 30)).toBeGreaterThan(30);
});
