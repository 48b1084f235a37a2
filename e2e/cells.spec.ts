// A reader who runs cells: what they print and give, mistakes with their place, loops that are stopped, stale results;
// who guesses before running, and whose work is checked.

import { expect, test } from "@playwright/test";
import { cellOf, LESSON, part, write } from "./cell.ts";
import { startLab } from "./lab.ts";
import { TerminalOfPage } from "./terminal.ts";

test("a cell runs on its node, and its results are told apart", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  const run = cell.getByRole("button", { name: "Run", exact: true });
  const stop = cell.getByRole("button", { name: "Stop" });
  const node1 = new TerminalOfPage(page, "node1");

  await test.step("the first run starts the lab and the node", async () => {
    await write(page, cell, 'IO.puts("hello")\nIO.puts(:stderr, "careful")\nx = 40 + 2');
    await page.keyboard.press("Control+Enter");
    await expect(part(cell, "value")).toHaveText("42", { timeout: 60_000 });
    await expect(part(cell, "stdout")).toHaveText("hello\n");
    await expect(part(cell, "stderr")).toHaveText("careful\n");
    await expect(stop).toBeDisabled();
    await node1.shows(/iex\(node1@nodebook\)1>/);
  });

  await test.step("bindings stay from run to run, and the shell has its own", async () => {
    await write(page, cell, "x + 1");
    await expect(cell.getByText("stale: edited since it ran")).toBeVisible();
    await run.click();
    await expect(part(cell, "value")).toHaveText("43");
    await expect(cell.getByText("stale", { exact: false })).toBeHidden();
    const since = await node1.mark();
    await node1.type("x");
    await node1.shows(/undefined variable "x"/, since);
  });

  await test.step("what Nodebook has not yet is no mistake, and leads to the coverage page", async () => {
    await write(page, cell, ":httpc.request(~c'http://localhost')");
    await run.click();
    await expect(part(cell, "missing")).toContainText("not in Nodebook yet: :httpc.request/1");
    await expect(part(cell, "error")).toBeHidden();
    await expect(cell.getByRole("link", { name: "What is here" })).toHaveAttribute("href", "/coverage/#:httpc");
  });

  await test.step("a mistake is shown at its place", async () => {
    await write(page, cell, "list = [1, 2\nlist");
    await run.click();
    await expect(part(cell, "error")).toContainText("TokenMissingError");
    await expect(part(cell, "error")).toContainText("│ list = [1, 2");
    await expect(part(cell, "error")).toContainText('└ missing closing delimiter (expected "]")');
    await write(page, cell, "undefined_here + 1");
    await run.click();
    await expect(part(cell, "error")).toContainText('undefined variable "undefined_here"');
    await write(page, cell, "Integer.parse(:a)");
    await run.click();
    await expect(part(cell, "error")).toContainText("FunctionClauseError");
  });

  await test.step("an endless loop is stopped, an endless flood too", async () => {
    await write(page, cell, "Stream.cycle([1]) |> Enum.each(fn x -> x end)");
    await run.click();
    await expect(cell.getByText("runs …")).toBeVisible();
    await stop.click();
    await expect(cell.getByText("stopped")).toBeVisible();
    await write(page, cell, 'Stream.cycle([1]) |> Enum.each(fn _ -> IO.puts("again") end)');
    await run.click();
    await expect(cell.getByText(/The beginning of [\d,]{4,} lines/)).toBeVisible();
    await stop.click();
    await expect(cell.getByText("stopped")).toBeVisible();
    await cell.getByRole("button", { name: "Show all" }).click();
    await expect(cell.getByText(/The beginning of/)).toBeHidden();
  });

  await test.step("a result is stale when its node was restarted", async () => {
    await write(page, cell, "node()");
    await run.click();
    await expect(part(cell, "value")).toHaveText(":node1@nodebook");
    await node1.press("Power off");
    await expect(cell.getByText("stale: node1 was restarted since")).toBeVisible();
  });

  await test.step("another node can be chosen; a node that goes ends the run", async () => {
    await cell.getByRole("combobox", { name: "Node that runs counters" }).selectOption("node2");
    await run.click();
    await expect(part(cell, "value")).toHaveText(":node2@nodebook");
    await write(page, cell, "Process.sleep(:infinity)");
    await run.click();
    await expect(cell.getByText("runs …")).toBeVisible();
    await new TerminalOfPage(page, "node2").press("Power off");
    await expect(part(cell, "error")).toHaveText("The node on node2 ended before this code did.");
  });

  await test.step("Reset brings the author's text back, Compare shows the difference", async () => {
    await cell.getByRole("button", { name: "Compare" }).click();
    await expect(cell.locator(".cm-deletedChunk").first()).toBeVisible();
    await cell.getByRole("button", { name: "Reset" }).click();
    await expect(cell.getByRole("textbox")).toContainText("has heard");
    await expect(cell.locator(".cm-deletedChunk")).toHaveCount(0);
  });
});

test("Shift-Enter runs a cell and goes on to the next", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  await write(page, cell, "Process.sleep(400)\n:slept");
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator("nb-cell:has(:focus)")).toHaveId("application");
  await expect(part(cell, "value")).toHaveText(":slept", { timeout: 60_000 });
});

test("Tab leaves a cell that was only passed through, and indents after typing", async ({ page }) => {
  await page.goto(LESSON);
  const cell = cellOf(page, "counters");
  await cell.scrollIntoViewIfNeeded();
  const text = cell.getByRole("textbox");
  await expect(text).toBeVisible();
  await text.focus();
  await page.keyboard.press("Tab");
  await expect(text).not.toBeFocused();
  await write(page, cell, "a");
  await page.keyboard.press("Tab");
  await expect(text).toBeFocused();
  await expect(text).toHaveText("a  ");
  await page.keyboard.press("Escape");
  await expect(text).not.toBeFocused();
  // the next visit by Tab passes through again, a click is a wish to stay
  await text.focus();
  await page.keyboard.press("Tab");
  await expect(text).not.toBeFocused();
  await text.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await expect(text).toBeFocused();
  await expect(text).toHaveText("a    ");
});

test("a guess is kept and compared, a check becomes green and stays so", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(LESSON);
  const predict = page.locator("nb-predict#how-many");
  const check = page.locator("nb-check#meet");
  const node1 = new TerminalOfPage(page, "node1");
  const node2 = new TerminalOfPage(page, "node2");

  await test.step("the guess", async () => {
    await predict.scrollIntoViewIfNeeded();
    await expect(predict.getByRole("button", { name: "That is my guess" })).toBeDisabled();
    await predict.getByRole("radio", { name: /One line/ }).check();
    await predict.getByRole("button", { name: "That is my guess" }).click();
    await expect(predict.getByText("Kept. Now go on, then compare.")).toBeVisible();
    await page.reload();
    await expect(predict.getByRole("radio", { name: /One line/ })).toBeChecked();
  });

  await test.step("a check that fails says why, and opens a hint", async () => {
    await startLab(page);
    await node1.press("Start");
    await node1.shows(/iex\(node1@nodebook\)1>/);
    await check.getByRole("button", { name: "Check" }).click();
    await expect(check.getByText("Not yet.")).toBeVisible();
    await expect(check.getByText("node1 does not have node2 among its nodes.")).toBeVisible();
    await expect(check.getByText("node1> Node.list()")).toBeVisible();
    await expect(check.locator("details.hint[open]")).toHaveCount(1);
  });

  await test.step("it holds for its time, and stays reached over a reload", async () => {
    await node2.press("Start");
    await node2.shows(/iex\(node2@nodebook\)1>/);
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[:node2@nodebook]")).toPass();
    await check.getByRole("button", { name: "Check" }).click();
    await expect(check.getByText("Reached.")).toBeVisible();
  });

  await test.step("what happened is told beside the guess", async () => {
    await page.getByRole("button", { name: "Send to psql: NOTIFY test_channel, 'test';" }).first().click();
    for (const node of [node1, node2]) await node.shows(/Received message/);
    await predict.getByRole("button", { name: "See what happened" }).click();
    await expect(predict.getByText(/You expected: One line.*What happened: Two lines/)).toBeVisible();
    await expect(predict.locator("details.explains[open]")).toHaveCount(1);
    await page.reload();
    await expect(check.getByText("Reached.")).toBeVisible();
    await expect(predict.getByText(/You expected: One line/)).toBeVisible();
  });
});
