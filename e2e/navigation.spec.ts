// A visitor who goes through the book: from lesson to lesson with the lab running, by contents, search and keys.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const FIRST = "/lessons/two-nodes-meet/";
const SECOND = "/lessons/one-listener-per-cluster/";

test("the lab goes on in the next lesson of the chapter", async ({ page }) => {
  await page.goto(FIRST);
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached();
  const psql = new TerminalOfPage(page, "psql");
  await psql.type("echo still $((40 + 2))");
  await psql.shows(/^still 42$/m);
  await page.getByRole("link", { name: "Next One listener per cluster" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One listener per cluster");
  expect(page.url()).toContain(SECOND);
  await psql.shows(/^still 42$/m);
  await psql.type("echo here $((40 + 3))");
  await psql.shows(/^here 43$/m);
  // cells of this lesson reach the same lab
  await page.getByRole("button", { name: "Send to psql: NOTIFY test_channel, 'test';" }).first().click();
  await psql.shows(/^NOTIFY$/m);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two nodes meet");
  await psql.shows(/^here 43$/m);
});

test("the theme and what scripts have styled stay when the page changes", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(SECOND);
  await page.getByRole("button", { name: "Dark theme" }).click();
  const editor = page.getByRole("textbox", { name: "File lib/clustered_nodes/psql_listener.ex" });
  await editor.scrollIntoViewIfNeeded();
  const whiteSpace = await editor.evaluate((e) => getComputedStyle(e).whiteSpace);
  await page.getByRole("link", { name: "Previous Two nodes meet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two nodes meet");
  await expect(page.getByRole("button", { name: "Dark theme" })).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await page.getByRole("heading", { name: "The listener" }).scrollIntoViewIfNeeded();
  await editor.scrollIntoViewIfNeeded();
  expect(await editor.evaluate((e) => getComputedStyle(e).whiteSpace)).toBe(whiteSpace);
});

test("the contents show the book and how far the reader is", async ({ page }) => {
  await page.goto(FIRST);
  await page.keyboard.press("c");
  const contents = page.getByRole("dialog", { name: "Contents" });
  const marks = page.locator("#contents nb-progress");
  await expect(marks.nth(0)).toHaveAttribute("data-state", "begun");
  await expect(marks.nth(1)).toHaveAttribute("data-state", "new");
  await expect(contents.getByRole("link", { name: "Two nodes meet" })).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("Escape");
  await expect(contents).toBeHidden();
  await page.getByRole("link", { name: "Next One listener per cluster" }).scrollIntoViewIfNeeded();
  await expect(marks.nth(0)).toHaveAttribute("data-state", "done");
  await page.goto("/");
  await expect(page.locator("main nb-progress").nth(0)).toHaveAttribute("data-state", "done");
});

test("search finds words in lessons and leads to the heading", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((path) => path.includes("pagefind"))).toEqual([]);
  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Search the lessons" });
  await expect(search.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("counts from 0");
  const hit = search.getByRole("link", { name: "Pull the plug" });
  await expect(hit).toBeVisible();
  await search.getByRole("searchbox").fill("xyzzyplugh");
  await expect(search.getByRole("status")).toHaveText("Nothing for “xyzzyplugh”.");
  await search.getByRole("searchbox").fill("counts from 0");
  await hit.click();
  await expect(page.getByRole("heading", { name: "Pull the plug" })).toBeInViewport();
  expect(page.url()).toContain("#pull-the-plug");
});

test("search asks one question at a time, and answers what was typed last", async ({ page }) => {
  // an index that answers when it is told to
  const index = `export const options = async () => {};
    export const search = (words) => new Promise((answer) => {
      (window.asked ??= []).push(words);
      window.answer = () => answer({ results: [{ data: async () => ({ url: "/", excerpt: "", meta: { title: words }, sub_results: [] }) }] });
    });`;
  await page.route("**/pagefind/pagefind.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: index }),
  );
  const asked = () => page.evaluate(() => (window as unknown as { asked?: string[] }).asked ?? []);
  const answer = () => page.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await page.keyboard.press("c");
  await expect.poll(asked).toEqual(["c"]);
  await page.keyboard.type("ounts");
  expect(await asked()).toEqual(["c"]);
  await answer();
  await expect.poll(asked).toEqual(["c", "counts"]);
  await answer();
  const links = page.getByRole("dialog", { name: "Search the lessons" }).getByRole("listitem");
  await expect(links).toHaveText(["counts"]);
});

test("a search whose index could not be loaded is told, and works when it is typed again", async ({ page }) => {
  let failing = true;
  await page.route("**/pagefind/pagefind-entry.json*", (route) => (failing ? route.abort() : route.continue()));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Search the lessons" });
  await search.getByRole("searchbox").fill("counts");
  await expect(search.getByRole("status")).toContainText("could not be loaded");
  failing = false;
  await search.getByRole("searchbox").fill("counts from 0");
  await expect(search.getByRole("link", { name: "Pull the plug" })).toBeVisible();
});

test.describe("with the network off", () => {
  test.use({ serviceWorkers: "allow" });

  test("search works after the first visit", async ({ page, context }) => {
    await page.goto("/");
    await expect(page.getByText("Saved for offline use")).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await page.keyboard.press("/");
    await page.keyboard.type("Highlander");
    await expect(page.getByRole("link", { name: "Only one of them" })).toBeVisible();
  });
});

test("the keys are listed on ?, do nothing in a field, and can be switched off", async ({ page }) => {
  await page.goto(FIRST);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard" });
  await expect(keys.getByText("Next lesson")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("?c");
  await expect(page.getByRole("searchbox")).toHaveValue("?c");
  await expect(keys).toBeHidden();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await keys.getByRole("checkbox", { name: "Use these single keys" }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
  expect(page.url()).toContain(FIRST);
  await page.getByRole("button", { name: "Keyboard" }).first().click();
  await keys.getByRole("checkbox", { name: "Use these single keys" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One listener per cluster");
});

test("a lesson says where its text can be changed", async ({ page }) => {
  for (const [path, title] of [
    ["/lessons/two-nodes-meet/", "Two nodes meet"],
    ["/lessons/one-listener-per-cluster/", "One listener per cluster"],
  ] as const) {
    await page.goto(path);
    // a site whose repository is not known names the file
    const link = page.getByRole("link", { name: "Edit this lesson" });
    const place = page.locator(".lesson-tools");
    const said = (await link.count()) > 0 ? await link.getAttribute("href") : await place.textContent();
    const file = /content\/lessons\/[\w-]+\.md/.exec(said ?? "")?.[0] ?? "";
    expect(readFileSync(file, "utf8")).toContain(`title: ${title}`);
  }
});

test("headings and cells have links of their own", async ({ page }) => {
  await page.goto(SECOND);
  const heading = page.getByRole("heading", { name: "Pull the plug" });
  await heading.getByRole("link").click();
  expect(page.url()).toContain("#pull-the-plug");
  await page.locator("nb-transcript#leader > .permalink").focus();
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#leader");
  await expect(page.locator("#leader")).toBeInViewport();
});

test("the dock's width and the terminals' arrangement are changed by keyboard and kept", async ({ page }) => {
  await page.goto(SECOND);
  const dock = page.getByRole("region", { name: "Lab", exact: true });
  const before = (await dock.boundingBox())?.width ?? 0;
  await page.getByRole("separator", { name: "Divider between text and lab" }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  const after = (await dock.boundingBox())?.width ?? 0;
  expect(after).toBeLessThan(before - 50);
  await page.getByRole("button", { name: "All at once" }).click();
  await expect(page.getByRole("region", { name: "Terminal node2" })).toBeHidden();
  await page.getByRole("button", { name: "node2", exact: true }).click();
  await expect(page.getByRole("region", { name: "Terminal node2" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "Terminal node2" })).toBeHidden();
  expect((await dock.boundingBox())?.width).toBeCloseTo(after, 0);
});
