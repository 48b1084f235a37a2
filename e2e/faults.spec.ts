// A reader who breaks the network: by a button of the lesson, by the `lab` command of a terminal, by a node that hangs.

import { expect, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/one-listener-per-cluster/";

test("a cut makes two clusters of one, and the terminal's lab command mends it", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(LESSON);
  const node1 = new TerminalOfPage(page, "node1");
  const node2 = new TerminalOfPage(page, "node2");
  const shell = new TerminalOfPage(page, "psql");
  const nodes = [node1, node2];
  const run = async (line: string, shows: RegExp): Promise<void> => {
    const since = await shell.mark();
    await shell.type(line);
    await shell.shows(shows, since);
  };

  await test.step("two nodes are one cluster", async () => {
    await page.getByRole("button", { name: "Start the lab" }).click();
    await expect(page.getByText("The lab is ready")).toBeAttached();
    for (const node of nodes) await node.press("Start");
    for (const node of nodes) await node.shows(new RegExp(`iex\\(${node.name}@nodebook\\)1>`));
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[:node2@nodebook]")).toPass();
    const ticks = page.locator("nb-cell#ticktime");
    await ticks.scrollIntoViewIfNeeded();
    await ticks.getByRole("button", { name: "Run", exact: true }).click();
    await expect(ticks.locator('.cell-part[data-kind="value"]')).toContainText("ok: :change_initiated");
  });

  await test.step("the button cuts the wire: each takes the other for dead", async () => {
    await page.getByRole("button", { name: "Run: cut node1 from node2" }).click();
    for (const node of nodes) await expect(async () => expect(await node.ask("Node.list()")).toBe("[]")).toPass();
    await run("lab", /node1 — node2: cut/);
  });

  await test.step("lab heal mends it, and they meet again", async () => {
    await run("lab heal; lab status", /All wires are whole\./);
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[:node2@nodebook]")).toPass();
  });

  await test.step("a hung node answers nothing, and goes on when it is resumed", async () => {
    await run("lab hang node2@nodebook; lab", /node2 +nodebook +hangs +node2@nodebook/);
    await expect(node2.region.getByText("hangs")).toBeVisible();
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[]")).toPass();
    await run("lab resume node2; lab", /node2 +nodebook +runs/);
    await expect(async () => expect(await node1.ask("Node.list()")).toBe("[:node2@nodebook]")).toPass();
  });

  await test.step("what cannot be done is said", async () => {
    await run("lab resume node2", /lab: node2 does not hang/);
    await run("lab kill node9", /lab: there is no machine node9 here; there are node1, node2, psql/);
    await run("lab delay node1 node2", /lab: something is missing\s+Usage: lab delay A B DURATION \[JITTER\]/);
  });
});
