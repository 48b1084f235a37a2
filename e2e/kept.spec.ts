// A visitor comes back: what they edited, typed and stored is there, in this tab, another tab, another browser; and is
// forgotten when they say so.

import { expect, type Page, test } from "@playwright/test";
import { LESSON } from "./cell.ts";
import { editorOf, expectKept, FILE, fileCell, keptWork, writeAtTop } from "./kept.ts";
import { startLab } from "./lab.ts";
import { TerminalOfPage } from "./terminal.ts";

async function start(page: Page): Promise<TerminalOfPage> {
  await startLab(page);
  return new TerminalOfPage(page, "psql");
}

test("edits, saved files, typed lines and the database survive a reload; a reset forgets them", async ({ page }) => {
  await page.goto(LESSON);
  await writeAtTop(page, "# my own remark");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(fileCell(page).getByRole("status")).toHaveText("edited, saved");
  const psql = await start(page);
  await psql.type("echo typed before");
  await psql.shows(/^typed before$/m);
  await psql.press("Start");
  await psql.shows(/=#/);
  await psql.type("create table mine (x int); insert into mine values (4711);");
  await psql.shows(/^INSERT 0 1$/m);
  await expectKept(page, "typed before");
  await expectKept(page, '"id":"database"');

  await page.reload();
  const editor = await editorOf(page);
  await expect(editor).toContainText("# my own remark");
  await expect(fileCell(page).getByRole("status")).toHaveText("edited, saved");
  await start(page);
  const node1 = new TerminalOfPage(page, "node1");
  await node1.type(`head -1 ${FILE}`);
  await node1.shows(/^# my own remark$/m);
  await psql.region.getByRole("textbox").focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await psql.shows(/^typed before$/m);
  await psql.press("Start");
  await psql.shows(/=#/);
  await psql.type("select x + 1 as more from mine;");
  await psql.shows(/^ 4712$/m);

  await page.getByRole("button", { name: "Your work", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Your work" });
  await expect(panel.getByRole("checkbox", { name: "Keep what labs write to their databases" })).toBeChecked();
  await panel.getByRole("button", { name: "Reset this lesson" }).click();
  await panel.getByRole("button", { name: "Yes, forget it" }).click();
  await expect(panel.getByText("This lesson is as at the first visit.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor).not.toContainText("# my own remark");
  await page.reload();
  await expect(await editorOf(page)).not.toContainText("# my own remark");
  await start(page);
  await psql.press("Start");
  await psql.shows(/=#/);
  await psql.type("select x from mine;");
  await psql.shows(/relation "mine" does not exist/);
});

test("databases are kept while the reader wants it, and forgotten otherwise", async ({ page }) => {
  test.setTimeout(240_000);
  const panel = page.getByRole("dialog", { name: "Your work" });
  const keep = async (wanted: boolean, said: string): Promise<void> => {
    await page.getByRole("button", { name: "Your work", exact: true }).click();
    await panel.getByRole("checkbox", { name: "Keep what labs write to their databases" }).setChecked(wanted);
    await expect(panel.getByText(said)).toBeVisible();
    await page.keyboard.press("Escape");
  };
  const query = async (sql: string, shows: RegExp): Promise<void> => {
    const psql = new TerminalOfPage(page, "psql");
    const since = await psql.mark();
    await psql.type(sql);
    await psql.shows(shows, since);
  };
  const open = async (): Promise<void> => {
    await page.goto(LESSON);
    const psql = await start(page);
    await psql.press("Start");
    await psql.shows(/=#/);
  };
  await open();
  await query("create table mine (x int);", /^CREATE TABLE$/m);
  await expectKept(page, '"id":"database"');
  await keep(false, "The databases that were kept are forgotten.");
  expect(await keptWork(page)).not.toContain('"id":"database"');

  await open();
  await query("select x from mine;", /relation "mine" does not exist/);
  await query("create table mine (x int);", /^CREATE TABLE$/m);
  await keep(true, "Databases are kept from now on.");
  await expectKept(page, '"id":"database"');

  await open();
  await query("select count(*) from mine;", /^\(1 row\)$/m);
});

test("a second tab is told, and follows", async ({ page, context }) => {
  await page.goto(LESSON);
  await editorOf(page);
  const second = await context.newPage();
  await second.goto(LESSON);
  for (const tab of [page, second]) {
    await expect(tab.getByText("This lesson is open in another tab, too.")).toBeVisible();
  }
  await editorOf(second);
  await writeAtTop(page, "# from the first tab");
  await expect(await editorOf(second)).toContainText("# from the first tab");
  await second.close();
  await expect(page.getByText("This lesson is open in another tab, too.")).toBeHidden();
});

test("two tabs that did not hear of each other do not overwrite each other", async ({ page, context }) => {
  await page.goto(LESSON);
  await editorOf(page);
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => {};
  });
  await deaf.goto(LESSON);
  await editorOf(deaf);
  await writeAtTop(page, "# from the first tab");
  await expectKept(page, "# from the first tab");
  await writeAtTop(deaf, "# from the deaf tab");
  const choice = fileCell(deaf).getByText("Another tab has kept a different text of this.");
  await expect(choice).toBeVisible();
  await expect(await editorOf(deaf)).toContainText("# from the deaf tab");
  await fileCell(deaf).getByRole("button", { name: "Take the other" }).click();
  await expect(choice).toBeHidden();
  await expect(await editorOf(deaf)).toContainText("# from the first tab");
});

test("work goes to another browser as a file", async ({ page, browser }) => {
  await page.goto(LESSON);
  await writeAtTop(page, "# carried along");
  await expectKept(page, "# carried along");
  await page.getByRole("button", { name: "Your work", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export everything" }).click(),
  ]);
  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin, serviceWorkers: "block" });
  const other = await elsewhere.newPage();
  await other.goto(LESSON);
  await expect(await editorOf(other)).not.toContainText("# carried along");
  await other.getByRole("button", { name: "Your work", exact: true }).click();
  await other.getByLabel("Import a file").setInputFiles({
    name: "not-work.work",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("nothing of the kind"),
  });
  await expect(other.getByText("Nothing was changed.")).toBeVisible();
  await other.getByLabel("Import a file").setInputFiles(await download.path());
  await expect(other.getByText(/^Imported: \d+ pieces/)).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(await editorOf(other)).toContainText("# carried along");
  await elsewhere.close();
});

test("when the lesson has changed, the reader keeps theirs or takes the new one", async ({ page }) => {
  await page.goto(LESSON);
  await writeAtTop(page, "# made from the old text");
  await expectKept(page, "# made from the old text");
  // the author changes the file: the listing that the page is served with has another line
  await page.route(`**${LESSON}`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replaceAll("Starting", "Beginning").replaceAll("starting", "beginning");
    await route.fulfill({ response, body: html });
  });
  await page.reload();
  const editor = await editorOf(page);
  await expect(editor).toContainText("# made from the old text");
  await expect(fileCell(page).getByText("The lesson has changed since you edited this.")).toBeVisible();
  // Compare, of the two, is that of the choice: it shows the reader's line and the author's new ones
  await fileCell(page).locator(".kept-choice").getByRole("button", { name: "Compare" }).click();
  await expect(fileCell(page).locator(".cm-changedLine").first()).toContainText("# made from the old text");
  await expect(fileCell(page).locator(".cm-deletedChunk").filter({ hasText: "beginning psql listener" })).toHaveCount(
    1,
  );
  await fileCell(page).getByRole("button", { name: "Keep mine" }).click();
  await expect(fileCell(page).getByText("The lesson has changed since you edited this.")).toBeHidden();
  await expect(editor).toContainText("# made from the old text");
  await page.unroute(`**${LESSON}`);
  await page.reload();
  await editorOf(page);
  await fileCell(page).getByRole("button", { name: "Take the new one" }).click();
  await expect(editor).not.toContainText("# made from the old text");
  await page.reload();
  await expect(await editorOf(page)).not.toContainText("# made from the old text");
});

test("where the browser keeps nothing the page says so, and works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { get: () => undefined });
  });
  await page.goto(LESSON);
  await writeAtTop(page, "# for now");
  await expect(page.getByRole("alert")).toContainText("This browser keeps nothing for this page");
  await page.getByRole("link", { name: "Previous Two nodes meet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two nodes meet");
  await page.getByRole("link", { name: "Next One listener per cluster" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One listener per cluster");
  await expect(await editorOf(page)).toContainText("# for now");
});
