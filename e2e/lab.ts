// In: a lesson's page. Out: its lab started, for stories in which the reader has been at a cell before.

import { expect, type Page } from "@playwright/test";

/** Presses Start, unless the lab has been started by scrolling to what needs it; resolves when it is ready. */
export async function startLab(page: Page): Promise<void> {
  // in one go: scrolling may start the lab between a look at the button and a click
  await page.locator("[data-start]").evaluate((button: HTMLButtonElement) => button.click());
  await expect(page.locator("nb-lab")).toHaveAttribute("data-lab", "ready", { timeout: 60_000 });
}
