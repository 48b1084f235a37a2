// A visitor at the map, the timeline and the inspector of the playground: what each shows of a cluster, and every action of
// the map's menus.

import { expect, type Page, test } from "@playwright/test";
import { startNodes } from "./playground.ts";

const box = (page: Page, name: string) =>
  page.getByRole("group", { name: "Cluster map" }).getByRole("button", { name: new RegExp(`^${name}, `) });
const wire = (page: Page) => page.getByRole("button", { name: /^Wire node1 to node2/ });

async function choose(page: Page, name: string, entry: RegExp): Promise<void> {
  await box(page, name).press("Enter");
  await page.getByRole("menuitem", { name: entry }).press("Enter");
}

test("the map labels a slow wire, dashes one that connects, splits, and hangs nodes", async ({ page }) => {
  test.setTimeout(180_000);
  const [node1] = await startNodes(page);

  await test.step("a split cuts; what tries to connect is a dashed line", async () => {
    await page.getByRole("button", { name: "Split …" }).click();
    await page.getByRole("dialog", { name: "Split the network" }).getByRole("button", { name: "Split" }).click();
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: not connected, cut");
    await node1.type("spawn(fn -> Node.connect(:node2@west) end)");
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connecting, cut");
    await expect(wire(page).locator(".map-line")).toHaveAttribute("stroke-dasharray", /\d/);
    await page.getByRole("button", { name: "Heal all" }).click();
    expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
    await expect(wire(page).locator(".map-line")).not.toHaveAttribute("stroke-dasharray", /\d/);
  });

  await test.step("delay and loss stand on the line", async () => {
    await wire(page).press("Enter");
    await page.getByRole("menuitem", { name: /^Delay or loss/ }).click();
    const dialog = page.getByRole("dialog", { name: "node1 – node2" });
    await dialog.getByLabel("Delay").fill("250");
    await dialog.getByLabel("Loss").fill("5");
    await dialog.getByRole("button", { name: "Set", exact: true }).click();
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected, 250 ms, 5 % lost");
    await expect(page.locator("nb-map .map-label").getByText("250 ms, 5 % lost")).toBeVisible();
    await wire(page).press("Enter");
    await page.getByRole("menuitem", { name: "No delay, no loss" }).click();
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
  });

  await test.step("a node hangs, goes on, is stopped, started and killed", async () => {
    await choose(page, "node2", /^Hang/);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, node2@west, hung/);
    await expect(wire(page)).toHaveAccessibleName(/node1 believes that node2 is there, but it hangs/);
    await choose(page, "node2", /^Resume/);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, node2@west, up/);
    await choose(page, "node2", /^Stop/);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, down/);
    await choose(page, "node2", /^Start/);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, node2@west, up/);
    await choose(page, "node2", /^Kill -9/);
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, off/);
  });

  await test.step("a clock is set wrong", async () => {
    const before = Number(await node1.ask("System.os_time(:second)"));
    await choose(page, "node1", /^Set its clock/);
    await page.getByRole("dialog", { name: "The clock of node1" }).getByLabel("Ahead by").fill("3600000");
    await page.keyboard.press("Enter");
    await expect(async () => {
      expect(Number(await node1.ask("System.os_time(:second)"))).toBeGreaterThanOrEqual(before + 3600);
    }).toPass();
  });
});

test("boxes tell the longest mailbox and groups; the inspector shows tables, links and monitors", async ({ page }) => {
  const [node1] = await startNodes(page);
  await node1.ask(
    `(
    {:ok, _} = :pg.start_link()
    :ok = :pg.join(:chat, self())
    pid = spawn_link(fn -> Process.register(self(), Full); Process.sleep(:infinity) end)
    Process.monitor(pid)
    for i <- 1..7, do: send(pid, i)
    :mine = :ets.new(:mine, [:named_table, :public])
    :ets.insert(:mine, {:colour, :green})
  )`
      .replaceAll(/\s*\n\s*/g, "; ")
      .replace("(; ", "(")
      .replace("; )", ")"),
  );
  await expect(box(page, "node1")).toHaveAccessibleName(/7 messages in the mailbox of Full, in group :chat/);
  const shell = await node1.ask("self()");

  await choose(page, "node1", /^Inspect/);
  const inspector = page.locator("nb-inspector");
  await inspector.getByRole("button", { name: "ETS", exact: true }).click();
  await inspector.getByRole("row", { name: /:mine/ }).getByRole("button").first().click();
  await expect(inspector.getByText("{:colour, :green}")).toBeVisible();
  await inspector.getByRole("button", { name: "Processes", exact: true }).click();
  await inspector.getByRole("searchbox").fill("Full");
  await inspector.getByRole("row", { name: /Full/ }).getByRole("button").click();
  const facts = inspector.locator(".facts");
  await expect(facts.getByRole("button", { name: shell })).toHaveCount(2);
  await inspector.getByRole("button", { name: "Processes", exact: true }).click();
  for (const column of ["Mailbox", "Reductions", "Memory", "Current function"]) {
    await expect(inspector.getByRole("columnheader", { name: column })).toBeVisible();
  }
  await expect(inspector.getByRole("row", { name: /Full 7 [\d,]+ .*Process\.sleep/ })).toBeVisible();
  await inspector.getByRole("button", { name: "Names", exact: true }).click();
  await inspector.getByRole("searchbox").fill("chat");
  await inspector.getByRole("row", { name: /:chat/ }).getByRole("button").click();
  await expect(inspector.getByRole("heading", { name: shell })).toBeVisible();
});

test("the timeline folds what repeats, and hides kinds", async ({ page }) => {
  const [node1] = await startNodes(page);
  const timeline = page.locator("nb-timeline");
  const rows = timeline.getByRole("listbox");
  expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
  await timeline.getByRole("searchbox").fill("kind:epmd");
  const row = rows.getByRole("option");
  // a choice made before the search holds would be gone with what is not found
  const shown = timeline.getByText(/^\d+ of \d+/);
  await expect(shown).toHaveText(/^([1-9]\d*) of (?!\1\b)\d/);
  await expect(row).toHaveAttribute("aria-setsize", /[1-9]/);
  // messages that come meanwhile are folded into one row, which nobody has chosen yet
  await expect(async () => {
    await rows.press("Home");
    await expect(row).toContainText(/, epmd: \d+ × /, { timeout: 1000 });
  }).toPass();
  const folded = Number(/(\d+) × /.exec((await row.textContent()) ?? "")?.[1]);
  const all = Number(await row.getAttribute("aria-setsize"));
  await page.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-setsize", String(all + folded));

  await expect(shown).not.toHaveText(/^0 of /);
  await timeline.getByRole("button", { name: "Kinds" }).click();
  await page.getByRole("group", { name: "Kinds of messages to show" }).getByLabel("epmd").uncheck();
  await expect(shown).toHaveText(/^0 of /);
});

test("a lesson's lab is loaded into the playground, shown first, and runs", async ({ page }) => {
  await page.goto("/playground/");
  await page.getByRole("button", { name: "Load …" }).click();
  const dialog = page.getByRole("dialog", { name: "Load another lab" });
  await dialog.getByLabel("Lab").selectOption("One listener per cluster");
  await dialog.getByRole("button", { name: "Load" }).click();
  const shared = page.getByRole("region", { name: "Shared lab" });
  await expect(shared.getByRole("heading", { name: /One listener per cluster/ })).toBeFocused();
  await expect(shared.getByText("lib/clustered_nodes/psql_listener.ex")).toBeVisible();
  await expect(page.getByRole("region", { name: "Terminal psql" })).toHaveCount(0);
  await shared.getByRole("button", { name: "Start this lab" }).click();
  await expect(page.getByRole("region", { name: "Terminal psql" }).getByText("at bash")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start all nodes" })).toBeEnabled();
  await choose(page, "node1", /^Start/);
  await expect(box(page, "node1")).toHaveAccessibleName(/^node1, node1@nodebook, up, .*listens on test_channel/);
});
