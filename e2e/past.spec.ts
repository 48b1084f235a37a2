// A visitor who steps back through the recording: the map shows the cluster of that moment, and nothing can be done to it.

import { expect, type Page, test } from "@playwright/test";
import { startNodes } from "./playground.ts";

const map = (page: Page) => page.locator("nb-map");
const box = (page: Page, name: string) => map(page).getByRole("button", { name: new RegExp(`^${name}, `) });
const wire = (page: Page) => map(page).getByRole("button", { name: /^Wire node1 to node2/ });

test("the map follows a step back through the recording, and comes back", async ({ page }) => {
  const [node1] = await startNodes(page);
  const timeline = page.locator("nb-timeline");
  const rows = timeline.getByRole("listbox");
  const row = rows.getByRole("option");
  const banner = map(page).getByText(/^As of /);
  const filter = timeline.getByRole("searchbox");
  await expect(wire(page)).toHaveCount(0);
  expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
  await node1.type(":global.register_name(:leader, self())");
  await expect(box(page, "node1")).toHaveAccessibleName(/holds the global name :leader/);
  await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
  await wire(page).press("Enter");
  await page.getByRole("menuitem", { name: "Cut in both directions" }).click();
  await expect(wire(page)).toHaveAccessibleName(/cut/);
  await box(page, "node2").click();
  await page.getByRole("menuitem", { name: /^Power off/ }).click();
  await expect(box(page, "node2")).toHaveAccessibleName(/^node2, off/);

  await test.step("at the moment of the cut, node2 was up, and the wire was cut", async () => {
    await filter.fill("cut off");
    await expect(timeline.getByText(/^2 of /)).toBeVisible();
    await rows.focus();
    await page.keyboard.press("Home");
    await expect(row).toContainText("node1: cut off from node2");
    // to look through the recording is not to go back
    await page.keyboard.press("Enter");
    await expect(timeline.getByRole("heading", { name: /cut off from node2$/ })).toBeVisible();
    await expect(banner).toBeHidden();
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, off/);
    await timeline.getByRole("button", { name: "Map at this moment" }).click();
    const time = /^[\d.]+ s/.exec((await row.textContent()) ?? "")?.[0];
    await expect(banner).toHaveText(`As of ${time}`);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, node2@west, up/);
    await expect(box(page, "node1")).toHaveAccessibleName(/holds the global name :leader/);
    await expect(wire(page)).toHaveAccessibleName(/^Wire node1 to node2: connected, cut/);
  });

  await test.step("one message earlier the wire was whole", async () => {
    await filter.fill("");
    await expect(row).toContainText("node1: cut off from node2");
    await timeline.getByRole("button", { name: "Earlier" }).click();
    await expect(row).not.toContainText("cut off");
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
  });

  await test.step("the past can be looked at with another's eyes, and not be changed", async () => {
    await expect(map(page).getByRole("button", { name: "Heal all" })).toBeDisabled();
    await expect(map(page).getByRole("button", { name: "Split …" })).toBeDisabled();
    await box(page, "node1").press("Enter");
    const items = page.getByRole("menu", { name: "node1" }).getByRole("menuitem");
    await expect(items).toHaveText([/^Back to now/, /^View as node1/, /^Go to its terminal/]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(box(page, "node2")).toHaveAccessibleName(/node1 sees it/);
    await map(page).getByLabel("View as").selectOption("");
  });

  await test.step("before node2 was started there was none, and no wire", async () => {
    await filter.fill("node2@west starts");
    await rows.focus();
    await page.keyboard.press("Home");
    await expect(row).toContainText("node2: node2@west starts");
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, (booting|up, for 0 s)/);
    await expect(box(page, "node1")).not.toHaveAccessibleName(/:leader/);
    await expect(wire(page)).toHaveCount(0);
    await box(page, "node2").press("Enter");
    await page.getByRole("menuitem", { name: /^Back to now/ }).press("Enter");
  });

  await test.step("now is as it was left", async () => {
    await expect(banner).toBeHidden();
    await expect(timeline.getByRole("button", { name: "Live" })).toHaveAttribute("aria-pressed", "true");
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, off/);
    await expect(map(page).getByRole("button", { name: "Heal all" })).toBeEnabled();
  });

  await test.step("the live timeline stands when it is told to, and the map with it", async () => {
    await filter.fill("");
    const live = timeline.getByRole("button", { name: "Live" });
    await live.click();
    await expect(banner).toBeVisible();
    await map(page).getByRole("button", { name: "Back to now" }).click();
    await expect(banner).toBeHidden();
    await expect(live).toHaveAttribute("aria-pressed", "true");
  });
});
