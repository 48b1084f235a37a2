// A visitor who reads: both pages, with and without JavaScript, in both themes, by keyboard.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const LESSON = "/lessons/one-listener-per-cluster/";

test("the start page leads to the lesson", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "One listener per cluster" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One listener per cluster" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Start the lab" })).toBeEnabled();
});

test("an address that there is not answers with the site's own page", async ({ page }) => {
  const response = await page.goto("/no-such-page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Go to the start page" })).toBeVisible();
});

test("no page reports an error while it loads", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  for (const path of ["/", LESSON]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(errors).toEqual([]);
});

test("nothing of the machine is loaded before the lab starts", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(LESSON);
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((path) => /\.wasm|\.json|\.gz|(?:screen|\/lab\.|worker)[^/]*\.js/.test(path))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the lesson reads as prose with highlighted listings", async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole("heading", { name: "Pull the plug" })).toBeVisible();
    await expect(page.getByText("defmodule ClusteredNodes.PsqlListener do")).toBeVisible();
    await expect(page.locator("nb-cell pre.astro-code span[style*='keyword']").first()).toBeVisible();
    await expect(page.getByText("NOTIFY test_channel, 'test';").first()).toBeVisible();
    await expect(page.getByText("The terminals need JavaScript.")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [path, name] of [
    ["/", "start page"],
    [LESSON, "lesson"],
    ["/coverage/", "coverage"],
    ["/no-such-page/", "page for a wrong address"],
  ] as const) {
    test(`axe finds nothing on the ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)).toEqual([]);
    });
  }
}

test("the theme that a reader chose is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const toggle = page.getByRole("button", { name: "Dark theme" });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.click();
  await page.goto(LESSON);
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(16, 23, 29)");
});

test("a cell can be edited, saved and reset, and left with Esc, then Tab", async ({ page }) => {
  await page.goto(LESSON);
  const cell = page.locator("nb-cell").filter({ hasText: "psql_listener.ex" });
  const editor = page.getByRole("textbox", { name: "File lib/clustered_nodes/psql_listener.ex" });
  await cell.scrollIntoViewIfNeeded();
  await cell.hover();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("# mine");
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("status")).toHaveText("not saved");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(cell.getByRole("status")).toHaveText("edited, saved");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
  await cell.getByRole("button", { name: "Reset" }).click();
  await expect(cell.getByRole("status")).toHaveText("");
  await expect(editor).not.toContainText("# mine");
});

test("a terminal that has the keyboard can be left with Esc, then Tab; axe finds nothing in the running lab", async ({
  page,
}) => {
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Start the lab" }).click();
  const terminal = page.getByRole("region", { name: "Terminal psql" });
  await expect(terminal.getByText("at bash")).toBeVisible();
  const keyboard = terminal.getByRole("textbox", { name: "Terminal psql" });
  await keyboard.focus();
  await page.keyboard.press("Tab");
  await expect(keyboard).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(keyboard).not.toBeFocused();
  await expect(page.getByText("The lab is ready")).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)).toEqual([]);
});

test("a part that cannot be loaded is named, and the lab can be started again", async ({ page }) => {
  await page.goto(LESSON);
  await page.route(/pglite\.[^/]*\.wasm$/, (route) => route.abort());
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText(/^Postgres: .*could not be loaded.*start the lab again/)).toBeVisible();
  await page.unroute(/pglite\.[^/]*\.wasm$/);
  await page.getByRole("button", { name: "Start the lab again" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached();
  await expect(page.getByRole("region", { name: "Terminal node1" }).getByText("at bash")).toBeVisible();
});

test.describe("with the network off after the first visit", () => {
  test.use({ serviceWorkers: "allow" });

  test("every page opens, and the lab starts", async ({ page, context }) => {
    await page.goto("/");
    await expect(page.getByText("Saved for offline use")).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: "One listener per cluster" }).click();
    await page.getByRole("button", { name: "Start the lab" }).click();
    await expect(page.getByText("The lab is ready")).toBeAttached();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("nothing is wider than the screen, and the lab is a sheet at the bottom", async ({ page }) => {
    for (const path of ["/", LESSON]) {
      await page.goto(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
    const toggle = page.getByRole("button", { name: "Lab", exact: true });
    const start = page.getByRole("button", { name: "Start the lab" });
    await expect(start).toBeHidden();
    await toggle.click();
    await expect(start).toBeVisible();
    await expect(page.getByRole("region", { name: "Terminal node1" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Terminal node2" })).toBeHidden();
    await page.getByRole("button", { name: "node2", exact: true }).click();
    await expect(page.getByRole("region", { name: "Terminal node2" })).toBeVisible();
  });
});

test("the page's policy lets no script in that is written into it, and nothing from elsewhere", async ({ page }) => {
  for (const path of ["/", LESSON, "/playground/", "/coverage/", "/about/", "/no-such-page/"]) {
    await page.goto(path);
    const blocked = await page.evaluate(async () => {
      const names: string[] = [];
      const told = new Promise<void>((resolve) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          names.push(effectiveDirective);
          if (names.length === 3) resolve();
        });
      });
      const inline = document.createElement("script");
      inline.textContent = "globalThis.ran = true";
      const foreign = document.createElement("script");
      foreign.src = "https://example.com/a.js";
      document.head.append(inline, foreign);
      await fetch("https://example.com/").catch(() => {});
      await told;
      return { blocked: names.length, ran: "ran" in globalThis };
    });
    expect(blocked, path).toEqual({ blocked: 3, ran: false });
    await expect(page.locator("script:not([src]):not([type='application/json'])")).toHaveCount(1);
  }
});
