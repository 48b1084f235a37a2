// The dock of a lesson: the map that the page comes with, and the map, timeline and inspector of the lab that runs.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/one-listener-per-cluster/";

async function startLab(page: Page): Promise<void> {
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached({ timeout: 60_000 });
}

const box = (page: Page, name: string) =>
  page.getByRole("group", { name: "Cluster map" }).getByRole("button", { name: new RegExp(`^${name}, `) });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the lesson shows the map of its lab, all off", async ({ page }) => {
    await page.goto(LESSON);
    const picture = page.getByRole("img", { name: /^Cluster map: node1, off; node2, off; psql, off; Postgres, / });
    await expect(picture).toBeVisible();
    await expect(picture.getByText("node2", { exact: true })).toBeVisible();
  });
});

for (const [width, height] of [
  [1280, 800],
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`the map and all terminals are in sight at ${width} × ${height}, before the start and after it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const inSight = async (): Promise<void> => {
      await expect(page.locator("nb-map svg")).toBeInViewport({ ratio: 1 });
      for (const name of ["node1", "node2", "psql"]) {
        await expect(page.getByRole("region", { name: `Terminal ${name}` })).toBeInViewport({ ratio: 1 });
      }
    };
    await page.goto(LESSON);
    await inSight();
    await startLab(page);
    await inSight();
    // a screen that shows less than four lines is no terminal
    const lines = await page.locator(".xterm-rows").evaluateAll((all) => all.map((rows) => rows.childElementCount));
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(4);
  });
}

test("the map knows who listens, the timeline shows the NOTIFY, a pid opens the inspector", async ({ page }) => {
  await startLab(page);
  const psql = new TerminalOfPage(page, "psql");
  for (const name of ["node1", "node2"]) {
    await box(page, name).click();
    await page.getByRole("menuitem", { name: /^Start/ }).click();
  }
  await expect(page.getByRole("button", { name: "Wire node1 to node2: connected" })).toBeAttached();
  for (const name of ["node1", "node2"]) {
    await expect(box(page, name)).toHaveAccessibleName(/up, .*listens on test_channel/);
  }
  await expect(page.getByRole("button", { name: "Wire node1 to Postgres: 1 session" })).toBeAttached();

  await psql.press("Start");
  await psql.shows(/clustered_nodes_dev=#$/m);
  // recording begins when the timeline is first seen, in the middle of what is said
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await psql.type("NOTIFY test_channel, 'from psql';");
  const timeline = page.locator("nb-timeline");
  await timeline.getByRole("searchbox").fill("kind:notify test_channel");
  for (const name of ["node1", "node2"]) {
    const told = timeline.locator(".timeline-row", { hasText: `Postgres to ${name}, notify` });
    await expect(told).toHaveCount(1);
    await told.click();
  }
  await expect(timeline.getByText("from psql")).toBeVisible();
  // who only reads stays in the present: the map can be acted on
  await expect(page.locator("nb-map").getByText(/^As of /)).toBeHidden();

  await box(page, "node2").click();
  await page.getByRole("menuitem", { name: /^Inspect/ }).click();
  const inspector = page.locator("nb-inspector");
  await expect(inspector.getByRole("combobox")).toHaveValue("node2");
  await inspector.getByRole("button", { name: /PsqlListener/ }).click();
  await inspector.getByRole("button", { name: "Ask for its state" }).click();
  await expect(inspector.getByText("%{counter: 1}")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the dock with all its parts open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await startLab(page);
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    await page.getByRole("button", { name: "Inspector", exact: true }).click();
    await box(page, "node1").click();
    await page.getByRole("menuitem", { name: /^Start/ }).click();
    await expect(box(page, "node1")).toHaveAccessibleName(/^node1, node1@nodebook, up/);
    await page.locator("nb-inspector").getByRole("button", { name: "Refresh" }).click();
    await expect(page.locator("nb-inspector").getByRole("button", { name: ":kernel", exact: true })).toBeVisible();
    await page.locator("nb-timeline").getByRole("button", { name: "Kinds" }).click();
    await expect(page.getByRole("checkbox", { name: "Gossip" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)).toEqual([]);
  });
}
