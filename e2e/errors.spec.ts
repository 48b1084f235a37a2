// A visitor meets errors of three kinds: of their own code, of something that Nodebook has not yet, and of Nodebook.

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/two-nodes-meet/";

test("an own error stands in the terminal, and what is missing leads to the coverage page", async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached();
  const node1 = new TerminalOfPage(page, "node1");
  const notices = page.getByRole("region", { name: "Notices" });
  await node1.press("Start");
  await node1.shows(/iex\(node1@nodebook\)1>/);
  await node1.type(`String.to_integer("one")`);
  await node1.shows(/\(ArgumentError\)/);
  await expect(notices).toBeHidden();
  await node1.type(":httpc.request(~c'http://localhost')");
  await node1.shows(/not in Nodebook yet: :httpc\.request\/1/);
  await expect(notices).toContainText(":httpc.request/1 is not in Nodebook yet. Your code is not at fault");
  const { violations } = await new AxeBuilder({ page }).include("nb-notices").analyze();
  expect(violations).toEqual([]);
  const [coverage] = await Promise.all([
    page.waitForEvent("popup"),
    notices.getByRole("link", { name: "What is here" }).click(),
  ]);
  await expect(coverage.locator("main :target")).toContainText(":httpc");
  await coverage.close();
  await notices.getByRole("button", { name: "Close" }).click();
  await expect(notices).toBeHidden();
  expect(await node1.ask("1 + 1")).toBe("2");
  await expect(notices).toBeHidden();
});

test("a fault of Nodebook's own gives a report without the reader's text, and the lab can be restarted", async ({
  page,
}) => {
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached();
  const psql = new TerminalOfPage(page, "psql");
  await psql.type("echo my secret $((40 + 2))");
  await psql.shows(/^my secret 42$/m);
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error("a part has broken");
    });
  });
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("Nodebook itself has made a mistake (page: a part has broken)");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    notices.getByRole("button", { name: "Save a report" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("nodebook-report.json");
  const text = readFileSync(await download.path(), "utf8");
  const report = JSON.parse(text) as { faults: { message: string }[]; lab: { lab: string } };
  expect(report.faults.map((fault) => fault.message)).toEqual(["a part has broken"]);
  expect(report.lab.lab).toBe("ready");
  expect(text).not.toContain("my secret");
  const booting = page.locator("nb-lab[data-lab=booting]").waitFor({ state: "attached" });
  await notices.getByRole("button", { name: "Restart the lab" }).click();
  await booting;
  await expect(notices).toBeHidden();
  await expect(page.locator("nb-lab")).toHaveAttribute("data-lab", "ready");
  await expect(psql.region.getByText("at bash")).toBeVisible();
  const since = await psql.mark();
  await psql.type("echo again $((1 + 1))");
  await psql.shows(/^again 2$/m, since);
});
