import { expect, test } from "vitest";
import { VirtualGround } from "./virtual-ground.ts";

test("who blocks lets the time pass, and what was due meanwhile comes behind it in its order", () => {
  const ground = new VirtualGround(1);
  const seen: [string, number][] = [];
  ground.after(20, () => seen.push(["second", ground.now()]));
  ground.after(10, () => seen.push(["first", ground.now()]));
  ground.defer(() => {
    expect(ground.block(50)).toBe(true);
    seen.push(["blocked", ground.now()]);
  });
  ground.run(100);
  expect(seen).toEqual([
    ["blocked", 50],
    ["first", 50],
    ["second", 50],
  ]);
  expect(ground.now()).toBe(100);
});
