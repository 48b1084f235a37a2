// The shape of a lesson: a column of prose that is read without turning the head, and a dock whose parts are moved, shut and
// put beside each other.

import { expect, type Page, test } from "@playwright/test";
import { LESSON } from "./cell.ts";

/** How many characters the longest line of the prose has. */
async function longestLine(page: Page): Promise<number> {
  return await page.locator("article > p").evaluateAll((paragraphs) => {
    let longest = 0;
    for (const paragraph of paragraphs) {
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let [line, bottom] = ["", Number.NaN];
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        for (const [at, letter] of [...(node.textContent ?? "")].entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          // code stands a little higher than the words around it
          if (Number.isNaN(bottom) || Math.abs(box.bottom - bottom) > 12) [line, bottom] = ["", box.bottom];
          line += letter;
          longest = Math.max(longest, line.trim().length);
        }
      }
    }
    return longest;
  });
}

for (const [width, height] of [
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`a line of prose has at most 68 characters at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(LESSON);
    await page.evaluate(() => document.fonts.ready);
    const longest = await longestLine(page);
    expect(longest).toBeGreaterThan(30);
    expect(longest).toBeLessThanOrEqual(68);
  });
}

test("parts of the dock are shut, opened and moved, by mouse and by keyboard, and stay so", async ({ page }) => {
  await page.goto(LESSON);
  const toggle = (name: string) => page.getByRole("button", { name, exact: true });
  const heightOf = async (name: string): Promise<number> =>
    (await page.locator(`[data-pane="${name}"]`).boundingBox())?.height ?? 0;
  const divider = page.getByRole("separator", { name: "Divider between map and terminals" });

  const before = await heightOf("map");
  await divider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
  const lower = await heightOf("map");
  expect(lower).toBeGreaterThan(before + 40);
  const place = await divider.boundingBox();
  if (place === null) throw new Error("the divider is not there");
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width / 2, place.y - 30, { steps: 4 });
  await page.mouse.up();
  const moved = await heightOf("map");
  expect(moved).toBeLessThan(lower - 15);

  await expect(page.getByText("Every message between the nodes, once the lab is started.")).toBeHidden();
  await toggle("Timeline").press("Enter");
  await expect(toggle("Timeline")).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Every message between the nodes, once the lab is started.")).toBeVisible();
  await toggle("Cluster map").click();
  await expect(page.locator("nb-map svg")).toBeHidden();
  await expect(divider).toBeHidden();

  await page.reload();
  await expect(page.locator("nb-map svg")).toBeHidden();
  await expect(toggle("Timeline")).toHaveAttribute("aria-expanded", "true");
  await toggle("Cluster map").click();
  await expect(page.locator("nb-map svg")).toBeVisible();
});

test("on a wide screen the terminals stand beside each other, or one has all the room", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(LESSON);
  const region = (name: string) => page.getByRole("region", { name: `Terminal ${name}` });
  const [one, two] = await Promise.all(["node1", "node2"].map((name) => region(name).boundingBox()));
  if (!one || !two) throw new Error("a terminal is not in sight");
  expect(two.x).toBeGreaterThanOrEqual(one.x + one.width);
  expect(two.y).toBe(one.y);
  await page.getByRole("button", { name: "All at once" }).click();
  await page.getByRole("button", { name: "node2", exact: true }).click();
  await expect(region("node1")).toBeHidden();
  expect((await region("node2").boundingBox())?.width).toBeGreaterThan(one.width + two.width - 1);
});

test("on a phone the sheet shows the map, the terminals, the timeline or the inspector", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LESSON);
  const parts = page.getByRole("group", { name: "Part of the lab to show" });
  const shown = {
    Map: page.locator("nb-map svg"),
    Terminals: page.getByRole("region", { name: "Terminal node1" }),
    Timeline: page.locator("nb-timeline"),
    Inspector: page.locator("nb-inspector"),
  } as const;
  for (const name of Object.keys(shown) as (keyof typeof shown)[]) {
    await parts.getByRole("button", { name }).click();
    await expect(parts.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
    for (const [other, place] of Object.entries(shown)) {
      if (other === name) await expect(place).toBeInViewport();
      else await expect(place).toBeHidden();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  await page.getByRole("button", { name: "Lab", exact: true }).click();
  await expect(shown.Inspector).not.toBeInViewport();
});
