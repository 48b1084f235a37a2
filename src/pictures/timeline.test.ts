import { expect, test } from "vitest";
import type { LaneEvent, WireEvent, WireKind } from "../../workers/contract/observe.ts";
import { makeFilter } from "./filter.ts";
import { arrivals, foldRows } from "./folding.ts";
import { lanesOf, Recording } from "./recording.ts";
import { drawTimeline, drawWhole, makeScroll, ROW } from "./timeline-drawing.ts";
import { KIND_WORDS, wordRow } from "./timeline-words.ts";
import { toXml } from "./tree.ts";

const KINDS = new Set(KIND_WORDS.map(([kind]) => kind));
const MARK = { shape: "circle", colour: "1" } as const;

function wire(id: number, kind: WireKind, more: Partial<WireEvent> = {}): WireEvent {
  return { id, sent: id, arrived: id, from: "a", to: "b", kind, size: 4, label: kind, ...more };
}

function happens(id: number, label: string, lane = "a"): LaneEvent {
  return { id, at: id, lane, label };
}

test("ticks and gossip become one row until something else happens", () => {
  const events = [
    wire(1, "tick"),
    wire(2, "gossip"),
    wire(3, "tick", { from: "b", to: "a" }),
    wire(4, "gossip"),
    wire(5, "call", { label: "call Counter" }),
    wire(6, "tick"),
  ];
  expect(foldRows(events, new Set()).map(wordRow)).toEqual(["2 × tick", "2 × gossip", "call Counter", "tick"]);
});

test("a fold that was opened is followed by its events", () => {
  const events = [wire(1, "tick"), wire(2, "tick"), wire(3, "tick")];
  const rows = foldRows(events, new Set([1]));
  expect(rows.map((row) => row.is)).toEqual(["fold", "wire", "wire", "wire"]);
  expect(rows[3]).toMatchObject({ inside: 1, event: { id: 3 } });
});

test("a slow message ends at the row before the first that began after it had arrived", () => {
  const events = [wire(1, "call", { arrived: 3.5 }), wire(2, "call"), happens(3, "x"), wire(4, "call")];
  expect([...arrivals(foldRows(events, new Set()))]).toEqual([2, 1, 2, 3]);
});

test("what has not arrived has no end", () => {
  expect([...arrivals(foldRows([wire(1, "call", { arrived: null })], new Set()))]).toEqual([-1]);
});

test("the recording replaces what is told again, and lets the oldest go beyond its cap", () => {
  const recording = new Recording(100);
  recording.add([wire(1, "call", { arrived: null }), wire(2, "call")]);
  recording.add([wire(1, "call", { arrived: 9 })]);
  expect(recording.events).toMatchObject([{ id: 1, arrived: 9 }, { id: 2 }]);
  for (let id = 3; id <= 400; id++) recording.add([wire(id, "tick")]);
  expect(recording.events.length).toBeLessThanOrEqual(110);
  expect(recording.events.length + recording.dropped).toBe(400);
  expect(recording.events.at(-1)?.id).toBe(400);
  recording.add([wire(400, "tick", { arrived: 500 }), wire(2, "call", { arrived: 500 })]);
  expect(recording.events.filter((e) => e.id === 400)).toMatchObject([{ arrived: 500 }]);
});

test("the filter finds words, quoted words, names, kinds and terms, and leaves out", () => {
  const passing = (query: string, term: string | null = null): number[] =>
    [
      wire(1, "call", { label: "GenServer.call Counter" }),
      wire(2, "notify", { label: "NOTIFY test_channel", from: "postgres", to: "a" }),
      happens(3, "node1 up", "node1"),
    ]
      .filter((event) => makeFilter(query, KINDS).passes(event, term))
      .map(({ id }) => id);
  expect(passing("counter")).toEqual([1]);
  expect(passing("test_channel")).toEqual([2]);
  expect(passing('"genserver.call counter"')).toEqual([1]);
  expect(passing("node:a")).toEqual([1, 2]);
  expect(passing("node:a -postgres")).toEqual([1]);
  expect(passing("kind:notify")).toEqual([2]);
  expect(passing("term:{:ok", "{:ok, 3}")).toEqual([1, 2, 3]);
  expect(passing("term:{:ok")).toEqual([]);
  expect(passing("")).toEqual([1, 2, 3]);
  expect(makeFilter("term:x", KINDS).asksTerms).toBe(true);
});

test("kinds that are switched off do not pass; what happens in a lane does", () => {
  const filter = makeFilter("", new Set<WireKind>(["call"]));
  expect([wire(1, "call"), wire(2, "tick"), happens(3, "up")].map((e) => filter.passes(e, null))).toEqual([
    true,
    false,
    true,
  ]);
});

test("lanes are the lab's own, then what events name", () => {
  expect(lanesOf(["a", "b"], [wire(1, "epmd", { to: "epmd" }), happens(2, "x", "b")])).toEqual(["a", "b", "epmd"]);
});

test("only what can be seen is drawn, and a long arrow from above it", () => {
  const events = Array.from({ length: 5000 }, (_, id) => wire(id, "call"));
  events[10] = wire(10, "call", { arrived: 4999 });
  const scroll = makeScroll(
    [
      { name: "a", mark: MARK },
      { name: "b", mark: MARK },
    ],
    foldRows(events, new Set()),
  );
  const tree = drawTimeline(scroll, { width: 800, top: 3000 * ROW, height: 400, selected: null });
  const keys = tree.children.flatMap((child) => (typeof child === "string" ? [] : [child.key]));
  expect(keys).toContain("arrow:10");
  expect(keys.filter((key) => key?.startsWith("row:")).length).toBeLessThan(25);
  expect(keys).toContain("row:3001");
});

test("the file is one well-formed SVG, whatever labels hold", () => {
  const events = [wire(1, "call", { label: `<script>alert("1")</script> & \x1b[31m` }), happens(2, "</svg>")];
  const scroll = makeScroll(
    [
      { name: "<a>", mark: MARK },
      { name: "b", mark: MARK },
    ],
    foldRows(events, new Set()),
  );
  const xml = toXml(drawWhole(scroll, 900), (name) => `#${name.length}`);
  expect(xml).not.toContain("<script");
  expect(xml).not.toContain("var(");
  expect(xml).not.toContain("\x1b");
  expect(xml.match(/<svg/g)).toHaveLength(1);
  expect(xml.match(/<\/svg>/g)).toHaveLength(1);
  expect(xml).toContain("&lt;script&gt;");
});
