import { expect, test } from "vitest";
import { drawMap } from "./map-drawing.ts";
import { layoutMap, routeLink, Slots } from "./map-layout.ts";
import { type Cluster, modelCluster } from "./map-model.ts";
import { mapTables } from "./map-table.ts";
import { linkNear, weave } from "./map-web.ts";
import { machine, view, wire } from "./sample-cluster.ts";
import type { Tree } from "./tree.ts";

const NONE = { focus: null, open: null };

function mesh(count: number, viewAs: string | null = null): Cluster {
  const names = Array.from({ length: count }, (_, i) => `n${i + 1}`);
  const machines = names.map((name) =>
    machine(
      name,
      names.filter((other) => other !== name),
    ),
  );
  return modelCluster(view(machines, { wires: [wire("n3", "n5", { delay: 20 })], viewAs }));
}

function all(tree: Tree): Tree[] {
  return [tree, ...tree.children.flatMap((child) => (typeof child === "string" ? [] : all(child)))];
}

const classed = (tree: Tree, name: string): Tree[] =>
  all(tree).filter((t) => t.attrs["class"]?.split(" ").includes(name) === true);

test("few links are drawn one by one, many sound ones as one web", () => {
  const drawn = [16, 17].map((count) => {
    const cluster = mesh(count);
    return drawMap(cluster, layoutMap(cluster, new Slots(), 1200, 800), NONE);
  });
  expect(drawn.map((tree) => [classed(tree, "map-web").length, classed(tree, "map-link").length])).toEqual([
    [0, 120],
    [1, 1],
  ]);
  expect(classed(drawn[1] as Tree, "map-link")[0]?.attrs["aria-label"]).toBe("Wire n3 to n5: connected, 20 ms");
});

test("what the reader holds and what the viewer has stands out of the web", () => {
  const single = (cluster: Cluster, focus: string | null) =>
    weave(cluster, { ...NONE, focus }).single.map(({ id }) => id);
  expect(single(mesh(17), null)).toEqual(["n3|n5"]);
  expect(single(mesh(17), "n1")).toHaveLength(17);
  // both ends of a link that has the focus
  expect(single(mesh(17), "n1|n2")).toHaveLength(32);
  expect(single(mesh(17, "n9"), null)).toHaveLength(17);
});

test("a press beside a line of the web is for the nearest one, a press in the void for none", () => {
  const cluster = mesh(17);
  const layout = layoutMap(cluster, new Slots(), 1200, 800);
  const { web } = weave(cluster, NONE);
  const [a, b] = [layout.boxes.get("n1"), layout.boxes.get("n2")];
  if (a === undefined || b === undefined) throw new Error("n1 and n2 have places");
  const { middle } = routeLink(a, b, []);
  expect(linkNear(web, layout, { x: middle.x, y: middle.y + 1 })?.id).toBe("n1|n2");
  expect(linkNear(web, layout, { x: -300, y: -300 })).toBeNull();
});

test("the hidden table tells a web by node, the shown one each wire", () => {
  const cluster = mesh(17);
  const rows = (buttons: boolean) => {
    const wires = mapTables(cluster, buttons).find(({ key }) => key === "map-wires") as Tree;
    return all(wires)
      .filter(({ tag, key }) => tag === "tr" && key !== null)
      .map((row) => row.children.map((cell) => (cell as Tree).children.join("")));
  };
  const told = rows(false);
  expect(told).toHaveLength(18);
  expect(told[0]).toEqual(["n3", "n5", "connected, 20 ms"]);
  expect(told.find(([from]) => from === "n17")?.[1]?.split(", ")).toHaveLength(16);
  expect(rows(true)).toHaveLength(136);
});
