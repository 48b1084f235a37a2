// A reader who only scrolls: the lab starts when the first part that needs it is in sight, in the background, and takes
// what is clicked meanwhile; not for somebody who saves data, prints, or only opens the page in its middle.

import { expect, type Page, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/one-listener-per-cluster/";

/** Turns the mouse wheel over the text until the first code of it is in sight, and observers have been told. */
async function scrollToCode(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).hover();
  const first = page.locator("nb-transcript, nb-cell").first();
  await expect(async () => {
    await page.mouse.wheel(0, 200);
    await expect(first).toBeInViewport({ timeout: 500 });
  }).toPass();
  // an observer of ours is told after those of the page
  await first.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new IntersectionObserver(([entry]) => entry?.isIntersecting && resolve()).observe(element);
      }),
  );
}

const lab = (page: Page) => page.locator("nb-lab");
const ready = (page: Page) => page.getByText("The lab is ready");

async function expectOff(page: Page): Promise<void> {
  await expect(lab(page)).not.toHaveAttribute("data-lab");
}

test("a page that opens in its middle loads nothing of the lab; scrolling starts it", async ({ page }) => {
  await page.goto(`${LESSON}#leader`);
  const leader = page.locator("nb-transcript#leader");
  await expect(leader).toBeInViewport();
  await page.waitForLoadState("networkidle");
  await expectOff(page);
  await expect(lab(page).getByText("The lab starts when you come to the first code")).toBeVisible();
  await leader.hover();
  await page.mouse.wheel(0, 100);
  const steps = lab(page).getByRole("listitem");
  await expect(steps).toHaveText([/^Network/, /^Postgres/, /^Runtime/, /^Terminals/]);
  await expect(ready(page)).toBeAttached();
  await expect(lab(page).getByRole("button", { name: "Start the lab" })).toBeHidden();
});

test("steps tell sizes; a command sent meanwhile is typed when the lab is there", async ({ page }) => {
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/pglite\.[^/]*\.data$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LESSON);
  await expectOff(page);
  await scrollToCode(page);
  await expect(lab(page)).toHaveAttribute("data-lab", "booting");
  await expect(lab(page).locator("[data-step=postgres]")).toContainText(/[\d.]+ MB of [\d.]+ MB/);
  await page.getByRole("button", { name: "Send to psql: NOTIFY test_channel, 'test';" }).first().click();
  await expect(ready(page)).not.toBeAttached();
  go();
  await new TerminalOfPage(page, "psql").shows(/^NOTIFY$/m);
});

test("a reader who saves data is told, and starts the lab by a click", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(LESSON);
  await expect(lab(page).getByText("the lab starts only when you ask for it")).toBeVisible();
  await scrollToCode(page);
  await expectOff(page);
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(ready(page)).toBeAttached();
});

test("nothing starts while the page is laid out for paper", async ({ page }) => {
  await page.goto(LESSON);
  await page.emulateMedia({ media: "print" });
  await scrollToCode(page);
  await expectOff(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the sheet stays shut when scrolling starts the lab", async ({ page }) => {
    await page.goto(LESSON);
    await scrollToCode(page);
    await expect(ready(page)).toBeAttached();
    const toggle = page.getByRole("button", { name: "Lab", exact: true });
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
    await toggle.click();
    const node1 = new TerminalOfPage(page, "node1");
    await node1.type("echo $((40 + 2))");
    await node1.shows(/^42$/m);
  });
});
