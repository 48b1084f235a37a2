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
