// A visitor who slows the lab, lets one message through at a time, and takes the recording and the lab itself home.

import { readFileSync } from "node:fs";
import { type Download, expect, test } from "@playwright/test";
import { startNodes } from "./playground.ts";

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

test("the lab's clock slows and stands, and messages go one by one", async ({ page }) => {
  test.setTimeout(180_000);
  const [node1, node2] = await startNodes(page);
  const timeline = page.locator("nb-timeline");
  expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
  expect(await node2.ask("Process.register(self(), :me)")).toBe("true");

  await test.step("at a tenth of its speed a sleep of 300 ms takes three seconds", async () => {
    await timeline.getByLabel("Speed of the lab's clock").selectOption("1/10");
    const from = await page.evaluate(() => performance.now());
    const slept = Number(
      await node1.ask(
        "(at = System.monotonic_time(:millisecond); Process.sleep(300); System.monotonic_time(:millisecond) - at)",
      ),
    );
    const took = (await page.evaluate(() => performance.now())) - from;
    expect(slept).toBeGreaterThanOrEqual(300);
    expect(took).toBeGreaterThanOrEqual(2900);
    await timeline.getByLabel("Speed of the lab's clock").selectOption("full speed");
  });

  await test.step("while it stands a message waits; steps let it through", async () => {
    await timeline.getByRole("button", { name: "Pause the lab" }).click();
    await expect(timeline.getByText(/^stands at/)).toBeVisible();
    expect(await node1.ask("send({:me, :node2@west}, :one)")).toBe(":one");
    expect(await node2.ask("Process.info(self(), :message_queue_len)")).toBe("{:message_queue_len, 0}");
    await expect(async () => {
      await timeline.getByRole("button", { name: "Step", exact: true }).click();
      expect(await node2.ask("Process.info(self(), :messages)")).toBe("{:messages, [:one]}");
    }).toPass();
    await timeline.getByRole("button", { name: "Run the lab" }).click();
  });

  await test.step("the recording is saved with its messages, and as a picture", async () => {
    const save = async (name: string): Promise<string> => {
      const download = page.waitForEvent("download");
      await timeline.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name }).click();
      return await textOf(await download);
    };
    const events = JSON.parse(await save("Save as JSON")) as { from?: string; to?: string; message?: string }[];
    const sent = events.filter((e) => e.from === "node1" && e.to === "node2" && e.message?.includes(":one") === true);
    expect(sent).toHaveLength(1);
    const svg = await save("Save as SVG");
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg).toContain("node2");
  });
});

test("a lab is saved as a file, and the file is shown before it runs", async ({ page }) => {
  await page.goto("/playground/");
  await page.getByRole("button", { name: "Share …" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this lab" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save as a file" }).click();
  const text = await textOf(await download);
  expect(JSON.parse(text)).toMatchObject({ hosts: [{ name: "east" }, { name: "west" }] });
  const opened = {
    name: "lab.json",
    mimeType: "application/json",
    buffer: Buffer.from(text.replaceAll("node2", "other")),
  };
  await dialog.getByLabel("Open a file").setInputFiles(opened);
  const shared = page.getByRole("region", { name: "Shared lab" });
  await expect(shared.getByRole("row", { name: /^other west iex --sname other/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Terminal other" })).toHaveCount(0);
});
