// In: a page. Out: its playground with two nodes that run, as several stories begin.

import { expect, type Page } from "@playwright/test";
import { TerminalOfPage } from "./terminal.ts";

/** Starts the lab of the playground; its nodes do not run yet. */
export async function startLab(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start this lab" }).click();
  await expect(page.getByRole("button", { name: "Start all nodes" })).toBeEnabled({ timeout: 60_000 });
}

/** Opens the playground and starts node1 on east and node2 on west. */
export async function startNodes(page: Page): Promise<readonly [TerminalOfPage, TerminalOfPage]> {
  await page.goto("/playground/");
  await startLab(page);
  await page.getByRole("button", { name: "Start all nodes" }).click();
  const nodes = [new TerminalOfPage(page, "node1"), new TerminalOfPage(page, "node2")] as const;
  await nodes[0].shows(/iex\(node1@east\)1>/);
  await nodes[1].shows(/iex\(node2@west\)1>/);
  return nodes;
}
