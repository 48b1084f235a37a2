// How each page looks, at four widths in both themes, held against pictures in e2e/pictures. Before anything runs: what a
// lab prints is not pictured. A different Chromium draws letters differently: with another major version than the one in
// made-with.json they are skipped, with a line that says so. `npm run pictures` makes them anew; look at each of them.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const PAGES = [
  ["/", "cover"],
  ["/lessons/one-listener-per-cluster/", "lesson"],
  ["/playground/", "playground"],
  ["/coverage/", "coverage"],
  ["/about/", "about"],
  ["/no-such-page/", "not-found"],
] as const;

const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

// machines round the edges of letters differently
const LENIENT = { animations: "disabled", caret: "hide", maxDiffPixelRatio: 0.01 } as const;

const MADE_WITH = new URL("pictures/made-with.json", import.meta.url);

function madeWith(): string | null {
  if (!existsSync(MADE_WITH)) return null;
  const { chromium } = JSON.parse(readFileSync(MADE_WITH, "utf8")) as { chromium: string };
  return chromium;
}

test.beforeEach(({ browser }, { config }) => {
  const major = browser.version().split(".")[0] ?? "";
  if (config.updateSnapshots === "all" || config.updateSnapshots === "changed") {
    writeFileSync(MADE_WITH, `{ "chromium": "${major}" }\n`);
    return;
  }
  const wanted = madeWith();
  test.skip(wanted !== major, `the pictures were made with Chromium ${wanted}, this is ${major}`);
});

for (const [path, name] of PAGES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the ${name} looks as pictured, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await page.evaluate(() => document.fonts.ready);
        await expect.soft(page).toHaveScreenshot(`${name}-${viewport.width}-${colorScheme}.png`, LENIENT);
      }
    });
  }
}
