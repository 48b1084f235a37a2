// A visitor who takes a lab apart: a node that runs, an empty host, Postgres; by keyboard and by mouse. What is gone is not
// in the link, and not there at the next visit.

import { expect, type Page, test } from "@playwright/test";
import { startLab, startNodes } from "./playground.ts";
import { TerminalOfPage } from "./terminal.ts";

const box = (page: Page, name: string) =>
  page.getByRole("group", { name: "Cluster map" }).getByRole("button", { name: new RegExp(`^${name}, `) });
const asked = (page: Page, name: string) => page.getByRole("dialog", { name });

async function chooseToRemove(page: Page, label: RegExp): Promise<void> {
  await page.getByRole("toolbar", { name: "Toolbox" }).getByRole("button", { name: "Remove …" }).click();
  const part = asked(page, "Remove a part").getByLabel("Part");
  const option = part.getByRole("option", { name: label });
  await part.selectOption(await option.evaluate((o) => (o as HTMLOptionElement).value));
  await asked(page, "Remove a part").getByRole("button", { name: "Remove" }).click();
}

test("a node that runs is removed by keyboard, after a question; its host by the toolbox", async ({
  page,
  context,
}) => {
  const [node1, node2] = await startNodes(page);
  expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");

  await test.step("what runs is asked about", async () => {
    const remove = async (): Promise<void> => {
      await box(page, "node2").press("Enter");
      await page.keyboard.press("End");
      await expect(page.getByRole("menuitem", { name: /^Remove node2/ })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(asked(page, "Remove node2?")).toContainText("node2 runs now, and will be killed.");
    };
    await remove();
    await page.keyboard.press("Escape");
    expect(await node2.ask("Node.list()")).toBe("[:node1@east]");
    await remove();
    await asked(page, "Remove node2?").getByRole("button", { name: "Remove" }).press("Enter");
    await expect(page.getByRole("button", { name: "Remove …" })).toBeFocused();
    await expect(box(page, "node2")).toHaveCount(0);
    await expect(node2.region).toHaveCount(0);
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[]")).toPass();
  });

  await test.step("its host goes without a question, the last host stays", async () => {
    await chooseToRemove(page, /^host west$/);
    await expect(page.locator("nb-map svg").getByText("west", { exact: true })).toHaveCount(0);
    expect(await node1.ask(":gen_tcp.connect(~c'west', 4369, [])")).toBe("{:error, :nxdomain}");
    await chooseToRemove(page, /^host east, with node1$/);
    await expect(asked(page, "That cannot be done")).toContainText("east is the last one");
    await asked(page, "That cannot be done").getByRole("button", { name: "OK" }).click();
  });

  await test.step("the link and the next visit are without them", async () => {
    await page.getByRole("button", { name: "Share …" }).click();
    const link = await page.getByLabel("Link to this lab").inputValue();
    const other = await context.newPage();
    await other.goto(link);
    const shared = other.getByRole("region", { name: "Shared lab" });
    await expect(shared.getByRole("row", { name: /^node1 east/ })).toBeVisible();
    await expect(shared).toContainText("1 host, 1 terminal");
    await page.reload();
    await expect(box(page, "node1")).toHaveAccessibleName(/off/);
    await expect(page.locator("nb-map svg").getByText("west", { exact: true })).toHaveCount(0);
  });
});

test("a name that was removed can be added again", async ({ page }) => {
  const [node1] = await startNodes(page);
  await box(page, "node1").click();
  await page.getByRole("menuitem", { name: /^Cut from node2/ }).click();
  await expect(page.getByRole("button", { name: /^Wire node1 to node2: not connected, cut/ })).toBeAttached();
  await chooseToRemove(page, /^node2, on west$/);
  await asked(page, "Remove node2?").getByRole("button", { name: "Remove" }).click();
  await expect(box(page, "node2")).toHaveCount(0);
  await page.getByRole("button", { name: "Add node" }).click();
  await asked(page, "Add a node").getByRole("button", { name: "Add", exact: true }).click();
  const node2 = new TerminalOfPage(page, "node2");
  await expect(node2.region.getByText("at bash")).toBeVisible();
  await node2.press("Start");
  await node2.shows(/iex\(node2@west\)1>/);
  // the cut went with the one that was removed
  expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
});

test("Postgres is removed with what it holds, and another one is added", async ({ page }) => {
  await page.goto("/playground/");
  const add = async (): Promise<void> => {
    await page.getByRole("button", { name: "Add Postgres" }).click();
    await asked(page, "Add Postgres").getByRole("button", { name: "Add", exact: true }).click();
  };
  await add();
  await page.getByRole("button", { name: "Add psql" }).click();
  await asked(page, "Add psql").getByRole("button", { name: "Add", exact: true }).click();
  await startLab(page);
  const psql = new TerminalOfPage(page, "psql");
  await psql.press("Start");
  await psql.shows(/playground_dev=#/);
  await psql.type("CREATE TABLE kept (n int);");
  await psql.shows(/CREATE TABLE\s/);
  await box(page, "Postgres").click();
  await page.getByRole("menuitem", { name: /^Remove Postgres/ }).click();
  await expect(asked(page, "Remove Postgres?")).toContainText("What Postgres holds is lost.");
  await asked(page, "Remove Postgres?").getByRole("button", { name: "Remove" }).click();
  await expect(box(page, "Postgres")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add psql" })).toBeHidden();
  await add();
  await expect(box(page, "Postgres")).toHaveAccessibleName(/^Postgres, playground_dev, up/);
  const since = await psql.mark();
  await psql.type("SELECT count(*) FROM kept;");
  await psql.shows(/server closed the connection|terminating connection|lost/i, since);
  await psql.type("SELECT count(*) FROM kept;");
  await psql.shows(/relation "kept" does not exist/, since);
});
