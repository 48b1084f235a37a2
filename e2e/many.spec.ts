// A lab of more machines than fit on the screen: what is out of sight costs no drawing, and loses nothing.

import { expect, test } from "@playwright/test";
import { writeLink } from "../src/playground/link.ts";
import { TerminalOfPage } from "./terminal.ts";

const COUNT = 14;

test("a terminal is drawn when it comes into sight, with all that it said before", async ({ page }) => {
  const terminals = Array.from({ length: COUNT }, (_, i) => ({ name: `m${i + 1}`, host: "h", run: "", env: {} }));
  const hosts = [{ name: "h", address: "192.168.1.10" }];
  const link = writeLink({ hosts, postgres: null, project: "mesh", files: [], terminals, faults: "" });
  await page.goto(`/playground/#${link}`);
  await page.getByRole("button", { name: "Start this lab" }).first().click();
  const last = new TerminalOfPage(page, `m${COUNT}`);
  await last.shows(/\$ *$/);
  const drawn = page.locator("nb-terminal .xterm");
  await expect(drawn).not.toHaveCount(0);
  expect(await drawn.count()).toBeLessThan(COUNT);
  await expect(last.region.locator(".xterm")).toHaveCount(0);
  await last.type("echo from the last of $((7 + 7))");
  await last.shows(/^from the last of 14$/m);
  await expect(last.region.locator(".xterm")).toBeInViewport();
});
