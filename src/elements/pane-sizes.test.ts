import { expect, test } from "vitest";
import { moveDivider, readPanes, toShares } from "./pane-sizes.ts";

test("a divider takes from one pane what it gives to the other", () => {
  expect(moveDivider([200, 300, 100], 0, 50, 80)).toEqual([250, 250, 100]);
  expect(moveDivider([200, 300, 100], 1, -50, 80)).toEqual([200, 250, 150]);
});

test("no pane gets smaller than the least, and one that is smaller already is left alone", () => {
  expect(moveDivider([200, 300], 0, 500, 80)).toEqual([420, 80]);
  expect(moveDivider([200, 300], 0, -500, 80)).toEqual([80, 420]);
  expect(moveDivider([50, 300], 0, -10, 80)).toEqual([50, 300]);
  expect(moveDivider([200], 0, 10, 80)).toEqual([200]);
});

test("shares add up to the whole", () => {
  expect(toShares([100, 300, 600])).toEqual([100, 300, 600]);
  expect(toShares([0, 0])).toEqual([0, 0]);
});

test("what was kept is read, and nonsense is not", () => {
  expect(readPanes('{"shut":["map",3],"shares":{"map":300,"x":-1,"y":"2"}}')).toEqual({
    shut: ["map"],
    shares: { map: 300 },
  });
  for (const text of [null, "", "3", "[]", '{"shut":1,"shares":{}}']) expect(readPanes(text)).toBeNull();
});
