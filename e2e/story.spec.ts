// The first lesson as its reader lives it: form the cluster, NOTIFY, both nodes log; make the listener a singleton; kill
// the leader, the other node takes over and counts from 0. Once with a network, once without after the first visit.

import { expect, type Page, test } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/one-listener-per-cluster/";
const received = (counter: number): RegExp =>
  new RegExp(
    `\\[info\\] Received message: \\{:notification, #PID<[\\d.]+>, #Reference<[\\d.]+>, "test_channel", "test"\\}, ` +
      `with state: %\\{counter: ${counter}\\}`,
  );

async function notify(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send to psql: NOTIFY test_channel, 'test';" }).first().click();
}

async function holderOn(node: TerminalOfPage): Promise<string> {
  return await node.ask("node(:global.whereis_name({Highlander, ClusteredNodes.PsqlListener}))");
}

/** Waits until one node holds the name and the other has no listener; then only the holder hears. Holder first. */
async function expectOne(
  page: Page,
  node1: TerminalOfPage,
  node2: TerminalOfPage,
): Promise<readonly [TerminalOfPage, TerminalOfPage]> {
  let pair: readonly [TerminalOfPage, TerminalOfPage] = [node1, node2];
  await expect(async () => {
    expect(await node1.ask("Node.list()")).toBe("[:node2@nodebook]");
    const holder = await holderOn(node1);
    expect(await holderOn(node2)).toBe(holder);
    pair = holder === ":node1@nodebook" ? [node1, node2] : [node2, node1];
    expect(await pair[1].ask("Process.whereis(ClusteredNodes.PsqlListener)")).toBe("nil");
    expect(await pair[0].ask("Process.whereis(ClusteredNodes.PsqlListener)")).toMatch(/^#PID</);
  }).toPass();
  const [holding, standing] = pair;
  const before = /counter: (\d+)/.exec(await holding.ask("{:sys.get_state(ClusteredNodes.PsqlListener)}"))?.[1];
  const [since, silent] = [await holding.mark(), await standing.mark()];
  for (const more of [0, 1]) {
    await notify(page);
    await holding.shows(received(Number(before) + more), since);
  }
  expect((await standing.text()).slice(silent)).not.toContain("Received message");
  return pair;
}

async function liveThrough(page: Page): Promise<void> {
  const node1 = new TerminalOfPage(page, "node1");
  const node2 = new TerminalOfPage(page, "node2");
  const psql = new TerminalOfPage(page, "psql");
  const nodes = [node1, node2];

  await test.step("start the lab", async () => {
    await page.getByRole("button", { name: "Start the lab" }).click();
    for (const terminal of [...nodes, psql]) await expect(terminal.region.getByText("at bash")).toBeVisible();
    await expect(page.getByText("The lab is ready")).toBeAttached();
  });

  await test.step("two nodes find each other", async () => {
    for (const node of nodes) await node.press("Start");
    for (const node of nodes) {
      await node.shows(/\[info\] starting psql listener/);
      await node.shows(new RegExp(`iex\\(${node.name}@nodebook\\)1>`));
    }
    await Promise.any([
      node1.shows(/\[info\] \[libcluster:local_gossip\] connected to :node2@nodebook/),
      node2.shows(/\[info\] \[libcluster:local_gossip\] connected to :node1@nodebook/),
    ]);
    await page.getByRole("button", { name: "Send to node1: Node.list()" }).click();
    await node1.shows(/\[:node2@nodebook\]/);
    expect(await node2.ask("Node.list()")).toBe("[:node1@nodebook]");
  });

  await test.step("both hear a NOTIFY", async () => {
    for (const counter of [0, 1]) {
      await notify(page);
      for (const node of nodes) await node.shows(received(counter));
    }
  });

  await test.step("make the listener a singleton", async () => {
    const marks = await Promise.all(nodes.map((node) => node.mark()));
    const cell = page.locator("nb-cell").filter({ hasText: "lib/clustered_nodes/application.ex" });
    await cell.scrollIntoViewIfNeeded();
    const editor = cell.getByRole("textbox", { name: "File lib/clustered_nodes/application.ex" });
    await editor.getByText(/^\s*\{ClusteredNodes\.PsqlListener, \[\]\},\s*$/).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText("{Highlander, {ClusteredNodes.PsqlListener, []}},");
    await expect(editor).toContainText("{Highlander, {ClusteredNodes.PsqlListener, []}},");
    await cell.getByRole("button", { name: "Save and restart nodes" }).click();
    for (const [i, node] of nodes.entries()) {
      await node.shows(/Starting Highlander with ClusteredNodes\.PsqlListener as uniqueness key/, marks[i]);
      await node.shows(new RegExp(`iex\\(${node.name}@nodebook\\)1>`), marks[i]);
    }
  });

  const [leader, other] = await test.step("one node has it", () => expectOne(page, node1, node2));

  await test.step("kill it: the other takes over and counts from 0", async () => {
    const since = await other.mark();
    await leader.press("Power off");
    await other.shows(/\[info\] starting psql listener/, since);
    await notify(page);
    await other.shows(received(0), since);
  });

  await test.step("the node comes back, and again one node has it", async () => {
    const since = await leader.mark();
    await leader.press("Start");
    await leader.shows(new RegExp(`iex\\(${leader.name}@nodebook\\)1>`), since);
    await expectOne(page, node1, node2);
  });
}

test("a reader forms a cluster, kills the leader, and sees the other take over", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(LESSON);
  await liveThrough(page);
});

test.describe("with the network off after the first load", () => {
  test.use({ serviceWorkers: "allow" });

  test("the story still passes", async ({ page, context }) => {
    test.setTimeout(300_000);
    await page.goto(LESSON);
    await expect(page.getByText("Saved for offline use")).toBeVisible({ timeout: 120_000 });
    await context.setOffline(true);
    await page.reload();
    await liveThrough(page);
  });
});
