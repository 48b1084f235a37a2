// A reader who wants everything forgotten: edits, saved files, lines, database and progress of all lessons, at once.

import { expect, test } from "@playwright/test";
import { LESSON } from "./cell.ts";
import { editorOf, expectKept, FILE, fileCell, keptWork, writeAtTop } from "./kept.ts";
import { startLab } from "./lab.ts";
import { TerminalOfPage } from "./terminal.ts";

test("Reset everything asks once more, and leaves nothing of any lesson", async ({ page }) => {
  test.setTimeout(180_000);
  const [psql, node1] = [new TerminalOfPage(page, "psql"), new TerminalOfPage(page, "node1")];
  const marks = page.locator("#contents nb-progress");
  const panel = page.getByRole("dialog", { name: "Your work" });

  await test.step("work in two lessons", async () => {
    await page.goto("/lessons/two-nodes-meet/");
    await page.locator("[data-end]").scrollIntoViewIfNeeded();
    await expect(marks.nth(0)).toHaveAttribute("data-state", "done");
    await page.goto(LESSON);
    await writeAtTop(page, "# my own remark");
    await page.keyboard.press("ControlOrMeta+s");
    await expect(fileCell(page).getByRole("status")).toHaveText("edited, saved");
    await startLab(page);
    await psql.type("echo typed before");
    await psql.shows(/^typed before$/m);
    await psql.press("Start");
    await psql.shows(/=#/);
    await psql.type("create table mine (x int);");
    await psql.shows(/^CREATE TABLE$/m);
    for (const part of ["my own remark", "typed before", '"id":"database"', "two-nodes-meet"])
      await expectKept(page, part);
  });

  await test.step("a second thought keeps all of it", async () => {
    await page.getByRole("button", { name: "Your work", exact: true }).click();
    await panel.getByRole("button", { name: "Reset everything" }).click();
    await expect(panel.getByText("Forget the work of all lessons?")).toBeVisible();
    await panel.getByRole("button", { name: "No, keep it" }).click();
    expect(await keptWork(page)).toContain("my own remark");
  });

  await test.step("the reset", async () => {
    await panel.getByRole("button", { name: "Reset everything" }).click();
    await panel.getByRole("button", { name: "Yes, forget it" }).click();
    await expect(panel.getByText("Everything is as at the first visit.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(await editorOf(page)).not.toContainText("# my own remark");
    await expect(marks.nth(0)).toHaveAttribute("data-state", "new");
    const kept = await keptWork(page);
    for (const part of ["my own remark", "typed before", '"id":"database"', "two-nodes-meet"]) {
      expect(kept).not.toContain(part);
    }
  });

  await test.step("the next visit is the first one", async () => {
    await page.reload();
    await expect(await editorOf(page)).not.toContainText("# my own remark");
    await startLab(page);
    await node1.type(`grep -c "my own remark" ${FILE}`);
    await node1.shows(/^0$/m);
    await psql.region.getByRole("textbox").focus();
    await page.keyboard.press("ArrowUp");
    await psql.type("echo $((40 + 2))");
    await psql.shows(/^42$/m);
    expect(await psql.text()).not.toContain("typed before");
    await psql.press("Start");
    await psql.shows(/=#/);
    await psql.type("select x from mine;");
    await psql.shows(/relation "mine" does not exist/);
  });
});
