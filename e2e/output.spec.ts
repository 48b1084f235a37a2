// A reader takes text out of cells, long output as a file; and runs a cell while another one has its node.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { cellOf, LESSON, part, write } from "./cell.ts";
import { TerminalOfPage } from "./terminal.ts";

test("Copy takes the text as it stands, also before the editor is there", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const original = (await cell.locator("pre").first().textContent()) ?? "";
  const copy = cell.getByRole("button", { name: "Copy" });
  await copy.press("Enter");
  await expect(cell.getByRole("button", { name: "Copied" })).toBeFocused();
  expect(await copied()).toBe(`${original.trimEnd()}\n`);
  await write(page, cell, 'IO.puts("mine")\n');
  await copy.click();
  await expect(cell.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await copied()).toBe('IO.puts("mine")\n');
});

test("Copy works where the page has no clipboard, as over plain http", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(LESSON);
  const copy = cellOf(page, "counters").getByRole("button", { name: "Copy" });
  const text = (await cellOf(page, "counters").locator("pre").first().textContent()) ?? "";
  await copy.press("Enter");
  await expect(cellOf(page, "counters").getByRole("button", { name: "Copied" })).toBeFocused();
  // what was copied is pasted elsewhere
  await page.keyboard.press("/");
  await page.getByRole("searchbox").press("ControlOrMeta+v");
  const flat = text.trim().replaceAll("\n", " ");
  await expect(page.getByRole("searchbox")).toHaveValue(new RegExp(`^${flat.slice(0, 20).replaceAll(/\W/g, ".")}`));
});

test("Download gives all of a long output, of which the page shows the beginning", async ({ page }) => {
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  await write(page, cell, 'for i <- 1..2500, do: IO.puts("line #{i} ✓"); :done');
  await page.keyboard.press("Control+Enter");
  await expect(part(cell, "value")).toHaveText(":done", { timeout: 60_000 });
  await expect(cell.getByText("The beginning of 2,500 lines.")).toBeVisible();
  await expect(part(cell, "stdout")).toContainText("line 60 ✓");
  await expect(part(cell, "stdout")).not.toContainText("line 61 ✓");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    cell.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("counters-stdout.txt");
  const all = Array.from({ length: 2500 }, (_, i) => `line ${i + 1} ✓\n`).join("");
  expect(readFileSync(await download.path(), "utf8")).toBe(all);
  await cell.getByRole("button", { name: "Show all" }).click();
  await expect(part(cell, "stdout")).toHaveText(all);
});

test("a second cell waits for the first, says so, and can be stopped while it waits", async ({ page }) => {
  await page.goto(LESSON);
  const [first, second] = [cellOf(page, "counters"), cellOf(page, "ticktime")];
  const node1 = new TerminalOfPage(page, "node1");
  const run = second.getByRole("button", { name: "Run", exact: true });
  await write(page, first, "Process.register(self(), :first)\nreceive do: (:go -> :went)");
  await page.keyboard.press("Control+Enter");
  await expect(first.getByText("runs …")).toBeVisible({ timeout: 60_000 });
  await node1.shows(/iex\(node1@nodebook\)1>/);

  await write(page, second, ":second");
  await run.click();
  await expect(second.getByText("waits for node1 …")).toBeVisible();
  await second.getByRole("button", { name: "Stop" }).click();
  await expect(second.getByText("stopped")).toBeVisible();
  await run.click();
  await expect(second.getByText("waits for node1 …")).toBeVisible();
  await expect(part(second, "value")).toHaveCount(0);

  await node1.type("send(:first, :go)");
  await expect(part(first, "value")).toHaveText(":went");
  await expect(part(second, "value")).toHaveText(":second");
});

test("code has colours, and warnings stand apart from what is printed", async ({ page }) => {
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  await write(page, cell, 'if true do\n  forgotten = "text"\n  :ok\nend');
  const colours = await cell.locator(".cm-line span").evaluateAll((spans) => {
    const shown = new Map(spans.map((span) => [span.textContent, getComputedStyle(span).color]));
    return ["do", '"text"', ":ok"].map((word) => shown.get(word));
  });
  expect(new Set(colours).size).toBe(3);
  expect(colours).not.toContain(undefined);
  await page.keyboard.press("Control+Enter");
  await expect(part(cell, "value")).toHaveText(":ok", { timeout: 60_000 });
  await expect(part(cell, "warning")).toContainText('variable "forgotten" is unused');
  await expect(part(cell, "stdout")).toHaveCount(0);
  await expect(part(cell, "stderr")).toHaveCount(0);
});

test("hints and the solution of a check are shut until they are opened", async ({ page }) => {
  await page.goto(LESSON);
  const check = page.locator("nb-check", { has: page.locator("details.solution") }).first();
  const solution = check.locator("details.solution");
  await expect(solution.getByText("{Highlander, {ClusteredNodes.PsqlListener, []}}")).toBeHidden();
  await expect(check.locator("details.hint[open]")).toHaveCount(0);
  await solution.getByText("Solution", { exact: true }).press("Enter");
  await expect(solution.getByText("{Highlander, {ClusteredNodes.PsqlListener, []}}")).toBeVisible();
});
