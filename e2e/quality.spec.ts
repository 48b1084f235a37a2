// A visitor with needs of their own: any theme, high contrast, the system's colours, a narrow screen, twice the size, no
// motion, print. Every page of the site.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const PAGES = [
  ["/", "cover"],
  ["/lessons/two-nodes-meet/", "lesson"],
  ["/playground/", "playground"],
  ["/coverage/", "coverage"],
  ["/about/", "about"],
  ["/no-such-page/", "page for a wrong address"],
] as const;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}

async function findings(page: Page, without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules(without).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`);
}

/** How many pixels of the page lie right of the window. */
async function overhang(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const [path, name] of PAGES) {
  test(`the ${name} is whole at 360 px, and at 200 % of a laptop's window`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const size of [
      { width: 360, height: 740 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(size);
      await open(page, path);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(await findings(page)).toEqual([]);
    }
  });

  test(`axe finds nothing on the ${name} with more contrast, in both themes`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, contrast: "more", reducedMotion: "reduce" });
      await open(page, path);
      expect(await findings(page)).toEqual([]);
      const [paper, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
      const [black, white] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
      expect([paper, ink]).toEqual(colorScheme === "light" ? [white, black] : [black, white]);
    }
  });

  test(`the ${name} works in the system's colours, and every focus can be seen there`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await open(page, path);
    // the contrasts are the system's; axe computes them from colours that are not shown
    expect(await findings(page, ["color-contrast"])).toEqual([]);
    const blind: string[] = [];
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const shown = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
        return { html: element.outerHTML.slice(0, 120), shown };
      });
      if (focused === null) break;
      seen.add(focused.html);
      if (!focused.shown) blind.push(focused.html);
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(blind).toEqual([]);
  });

  test(`the ${name} stays where it is while it loads slowly, on a phone and on a laptop`, async ({ page, context }) => {
    const network = await context.newCDPSession(page);
    const [latency, downloadThroughput, uploadThroughput] = [150, 200_000, 90_000];
    await network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput,
      uploadThroughput,
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      });
      observer.observe({ type: "layout-shift", buffered: true });
      Object.assign(window, { shifts });
    });
    for (const viewport of [
      { width: 412, height: 823 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(viewport);
      await open(page, path);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
    }
  });

  test(`nothing moves on the ${name} when the system asks for less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, path);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((animation) => animation.playState === "running").length,
    );
    expect(moving).toBe(0);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the panels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page, "/lessons/two-nodes-meet/");
    for (const [key, name] of [
      ["c", "Contents"],
      ["/", "Search the lessons"],
      ["w", "Your work"],
      ["?", "Keyboard"],
    ] as const) {
      await page.keyboard.press(key);
      const panel = page.getByRole("dialog", { name });
      await expect(panel).toBeVisible();
      if (name === "Search the lessons") {
        await page.keyboard.type("node");
        await expect(panel.getByRole("link").first()).toBeVisible();
      }
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
    }
  });
}

test("a lesson prints as prose, without dock and buttons", async ({ page }) => {
  await open(page, "/lessons/two-nodes-meet/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Nobody has told the nodes about each other.")).toBeVisible();
  await expect(page.locator("nb-lab")).toBeHidden();
  await expect(page.locator(".site-header nav")).toBeHidden();
  await expect(page.locator("button:visible")).toHaveCount(0);
});

test("in the system's colours a button that is pressed differs from one that is not", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await open(page, "/lessons/two-nodes-meet/");
  await page.getByRole("button", { name: "All at once" }).click();
  const look = (name: string): Promise<string> =>
    page
      .getByRole("button", { name, exact: true })
      .evaluate((button) => `${getComputedStyle(button).backgroundColor} ${getComputedStyle(button).color}`);
  await expect(page.getByRole("button", { name: "node1", exact: true })).toHaveAttribute("aria-pressed", "true");
  expect(await look("node1")).not.toBe(await look("node2"));
});
