// The playground as its visitor lives it: two nodes, the map, a cut by keyboard, the timeline, the inspector; more hosts
// and nodes while it runs; a fault script; and links: one's own, a damaged one, a hostile one.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { deflateSync, strToU8 } from "fflate";
import { startLab, startNodes } from "./playground.ts";
import { TerminalOfPage } from "./terminal.ts";

const PAGE = "/playground/";

function linkOf(value: unknown): string {
  return `${PAGE}#lab=1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString("base64url")}`;
}

const wire = (page: Page) => page.getByRole("button", { name: /^Wire node1 to node2/ });
const box = (page: Page, name: string) =>
  page.getByRole("group", { name: "Cluster map" }).getByRole("button", { name: new RegExp(`^${name}, `) });

test("a visitor sees the link, cuts it by keyboard, reads the messages and looks into a node", async ({ page }) => {
  const [node1] = await startNodes(page);
  const map = page.locator("nb-map");
  const timeline = page.locator("nb-timeline");

  await test.step("the map shows two nodes and, once they are connected, their link", async () => {
    await expect(box(page, "node1")).toHaveAccessibleName(/^node1, node1@east, up, for \d+ s, \d+ processes/);
    await expect(wire(page)).toHaveCount(0);
    expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
    await node1.type(":global.register_name(:leader, self())");
    await expect(box(page, "node1")).toHaveAccessibleName(/holds the global name :leader/);
    await expect(map.getByRole("status")).toContainText("leader");
  });

  await test.step("arrows, Enter and the menu cut the wire; both nodes still believe", async () => {
    await box(page, "node1").focus();
    await page.keyboard.press("ArrowRight");
    await expect(wire(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu", { name: "node1 – node2" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Cut in both directions" })).toBeFocused();
    await page.keyboard.press("d");
    await expect(page.getByRole("menuitem", { name: /^Delay or loss/ })).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(wire(page)).toHaveAccessibleName(
      "Wire node1 to node2: connected, cut, node1 and node2 still believe in each other, but the wire is cut",
    );
    await expect(wire(page)).toBeFocused();
    await page.getByLabel("View as").selectOption("node1");
    await expect(box(page, "node2")).toHaveAccessibleName(/node1 wrongly believes that it is there/);
    await page.getByRole("button", { name: "As table" }).first().click();
    await expect(map.getByRole("row", { name: /^node2 .*wrongly believes/ })).toBeVisible();
    await page.getByRole("button", { name: "As table" }).first().click();
    await page.getByLabel("View as").selectOption("");
    await page.getByRole("button", { name: "Heal all" }).click();
    await expect(wire(page)).toHaveAccessibleName("Wire node1 to node2: connected");
  });

  await test.step("the timeline shows the call, and what it says", async () => {
    await timeline.getByRole("searchbox").fill("GenServer.call node:node2");
    const view = timeline.getByRole("listbox");
    await view.focus();
    // what was chosen before the filter held is not among its messages
    await expect(async () => {
      await page.keyboard.press("End");
      await expect(view.getByRole("option")).toContainText(/node1 to node2, call: GenServer\.call global_name_server/, {
        timeout: 2000,
      });
    }).toPass();
    await page.keyboard.press("Enter");
    await expect(timeline.getByRole("status")).toContainText(/\$gen_call/);
    await timeline
      .getByRole("button", { name: /#PID<node1@east/ })
      .first()
      .click();
    await expect(page.locator("nb-inspector").getByRole("heading", { name: /#PID<0\.\d+\.0>/ })).toBeVisible();
    await page.getByRole("button", { name: "Timeline" }).last().click();
    await timeline.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Show as a table" }).click();
    await expect(timeline.getByRole("row", { name: /node1 node2 call GenServer\.call/ }).first()).toBeVisible();
    await timeline.getByRole("searchbox").fill("kind:nothing");
    await expect(timeline.getByRole("row", { name: /node1 node2/ })).toHaveCount(0);
  });

  await test.step("the clock can be stopped and stepped", async () => {
    await timeline.getByRole("button", { name: "Pause the lab" }).click();
    await expect(timeline.getByText(/^stands at/)).toBeVisible();
    await timeline.getByRole("button", { name: "Run the lab" }).click();
    await expect(timeline.getByRole("button", { name: "Pause the lab" })).toBeVisible();
  });

  await test.step("the inspector shows the tree, a process and its state", async () => {
    await node1.ask("elem(Agent.start_link(fn -> %{colour: :green} end, name: :box), 0)");
    await box(page, "node1").click();
    await page.getByRole("menuitem", { name: /^Inspect/ }).click();
    const inspector = page.locator("nb-inspector");
    await expect(inspector.getByRole("button", { name: ":global_name_server", exact: true })).toBeVisible();
    await inspector.getByRole("button", { name: "Processes", exact: true }).click();
    await inspector.getByRole("searchbox").fill(":box");
    await inspector.getByRole("row", { name: /:box/ }).getByRole("button").click();
    await expect(inspector.getByRole("heading", { name: /^:box/ })).toBeVisible();
    await inspector.getByRole("button", { name: "Ask for its state" }).click();
    await expect(inspector.getByText("%{colour: :green}")).toBeVisible();
    const pid = await node1.ask("self()");
    const place = await node1.region.locator(".xterm-rows").getByText(pid).last().boundingBox();
    if (place === null) throw new Error(`${pid} is not on the screen`);
    const spot = [place.x + place.width / 2, place.y + place.height / 2] as const;
    await page.mouse.move(...spot, { steps: 3 });
    await page.mouse.click(...spot);
    await expect(inspector.getByRole("heading", { name: pid })).toBeVisible();
    await inspector.getByRole("button", { name: "Names", exact: true }).click();
    await inspector.getByRole("searchbox").fill("leader");
    await expect(inspector.getByRole("row", { name: /^:leader/ }).getByRole("button")).toBeVisible();
  });

  await test.step("power off: the other learns of it only by and by", async () => {
    await box(page, "node2").click();
    await page.getByRole("menuitem", { name: /^Power off/ }).click();
    await expect(box(page, "node2")).toHaveAccessibleName(/^node2, off/);
    await expect(wire(page)).toHaveAccessibleName(/node1 believes that node2 is there, but it is off/);
  });
});

test("hosts and nodes are added to a lab that runs; a script breaks and mends it", async ({ page }) => {
  const [node1] = await startNodes(page);
  await page.getByRole("button", { name: "Add host" }).click();
  await page.getByRole("dialog", { name: "Add a host" }).getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Add node" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a node" });
  await expect(dialog.getByLabel("Name")).toHaveValue("node3");
  await expect(dialog.getByLabel("On host")).toHaveValue("north");
  await dialog.getByRole("button", { name: "Add" }).click();
  const node3 = new TerminalOfPage(page, "node3");
  await expect(node3.region.getByText("at bash")).toBeVisible();
  await node3.press("Start");
  await node3.shows(/iex\(node3@north\)1>/);
  expect(await node3.ask("Node.connect(:node1@east)")).toBe("true");
  expect(await node1.ask("Node.list()")).toBe("[:node3@north]");

  await page.getByRole("button", { name: "Add Postgres" }).click();
  await page.getByRole("dialog", { name: "Add Postgres" }).getByRole("button", { name: "Add" }).click();
  await expect(box(page, "Postgres")).toHaveAccessibleName(/^Postgres, playground_dev, up/);
  await page.getByRole("button", { name: "Add psql" }).click();
  await page.getByRole("dialog", { name: "Add psql" }).getByRole("button", { name: "Add" }).click();
  const psql = new TerminalOfPage(page, "psql");
  await expect(psql.region.getByText("at bash")).toBeVisible();
  await psql.press("Start");
  await psql.shows(/playground_dev=#/);
  await expect(box(page, "Postgres")).toHaveAccessibleName(/1 session/);

  await page.getByRole("button", { name: "Faults" }).click();
  const script = page.getByLabel("Fault script").and(page.getByRole("textbox"));
  await script.fill("explode node1");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText(/^Line 1: "explode" is nothing/)).toBeVisible();
  await script.fill("kill node3 # its host says goodbye\nwait 50ms\nstart node3\ncut node1 node2");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await expect(wire(page)).toHaveAccessibleName(/cut/);
  await expect(box(page, "node3")).toHaveAccessibleName(/^node3, node3@north, up/);
});

test("a lab comes back from its link; nothing of it runs before the reader says so", async ({ page, context }) => {
  await page.goto(PAGE);
  await page.getByRole("button", { name: "Add node" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Share …" }).click();
  const link = await page.getByLabel("Link to this lab").inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "This link holds a lab" })).toBeVisible();
  const shared = other.getByRole("region", { name: "Shared lab" });
  await expect(shared.getByRole("row", { name: /^node3 (east|west) iex --sname node3/ })).toBeVisible();
  await expect(other.getByRole("region", { name: "Terminal node3" })).toHaveCount(0);
  await shared.getByRole("button", { name: "Start this lab" }).click();
  await expect(other.getByRole("region", { name: "Terminal node3" }).getByText("at bash")).toBeVisible();
});

test("a file is written, compiled on a node, and there again at the next visit", async ({ page }) => {
  const [node1] = await startNodes(page);
  const side = page.getByRole("group", { name: "Beside the map" });
  await side.getByRole("button", { name: "Files" }).click();
  await page.getByRole("button", { name: "New file …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  const editor = page.getByRole("textbox", { name: "File lib/counter.ex" });
  await expect(editor).toBeFocused();
  await page.keyboard.insertText("defmodule Counter do\n  def next(n), do: n + 1\nend\n");
  const files = page.locator("nb-files");
  await expect(files.getByRole("status")).toHaveText("not saved");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(files.getByRole("status")).toHaveText("saved");
  expect(await node1.ask('Code.compile_file("lib/counter.ex") |> length()')).toBe("1");
  expect(await node1.ask("Counter.next(41)")).toBe("42");

  await page.reload();
  await side.getByRole("button", { name: "Files" }).click();
  await expect(editor).toContainText("def next(n), do: n + 1");
  await expect(page.getByRole("button", { name: "Start this lab" })).toBeEnabled();
});

const LAB = {
  hosts: [{ name: "east", address: "192.168.1.10" }],
  postgres: null,
  project: "p",
  files: [],
  terminals: [],
};

for (const [what, value, words] of [
  [
    "markup in a name",
    { ...LAB, hosts: [{ name: "<img src=x onerror=alert(1)>", address: "192.168.1.10" }] },
    "<img src=x onerror=alert(1)>",
  ],
  [
    "an escape sequence in a command",
    { ...LAB, terminals: [{ name: "a", host: "east", run: "\x1b]0;x\x07ls\r", env: {} }] },
    "␛]0;x␇ls",
  ],
  ["a path out of the project", { ...LAB, files: [["../../.bashrc", "x"]] }, "../../.bashrc"],
  ["far too much", { ...LAB, files: Array.from({ length: 401 }, (_, i) => [`f${i}`, ""]) }, "more than 400"],
] as const) {
  test(`a hostile link is refused and quoted as text: ${what}`, async ({ page }) => {
    page.on("dialog", () => expect(true, "no script of the link may run").toBe(false));
    await page.goto(linkOf(value));
    const shared = page.getByRole("region", { name: "Shared lab" });
    await expect(shared.getByRole("heading", { name: "This lab cannot be opened" })).toBeVisible();
    await expect(shared).toContainText(words);
    await expect(shared.locator("img, script, iframe")).toHaveCount(0);
    await shared.getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("button", { name: "Start this lab" })).toBeEnabled();
    expect(new URL(page.url()).hash).toBe("");
  });
}

test("what a link may hold is shown as text, also when it looks like markup or turns the line", async ({ page }) => {
  const file = "<script>alert(1)</script>\u202e\x1b[2J";
  await page.goto(
    linkOf({
      ...LAB,
      files: [["lib/a.ex", file]],
      terminals: [{ name: "a", host: "east", run: "echo '<b>x</b>'", env: {} }],
    }),
  );
  const shared = page.getByRole("region", { name: "Shared lab" });
  await expect(shared.getByRole("cell", { name: "echo '<b>x</b>'" })).toBeVisible();
  await shared.getByText("lib/a.ex").click();
  await expect(shared.getByText("<script>alert(1)</script>⟨U+202E⟩␛[2J")).toBeVisible();
});

test("a damaged link is told in words", async ({ page }) => {
  await page.goto(linkOf(LAB).slice(0, -9));
  await expect(page.getByText("This link is damaged")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the playground, before and while a lab runs, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)).toEqual([]);
    };
    await page.goto(linkOf(LAB));
    await expect(page.getByRole("heading", { name: "This link holds a lab" })).toBeVisible();
    await check();
    await page.getByRole("button", { name: "Not now" }).click();
    const [node1] = await startNodes(page);
    expect(await node1.ask("Node.connect(:node2@west)")).toBe("true");
    await expect(wire(page)).toHaveAccessibleName(/connected/);
    await check();
    for (const part of ["Inspector", "Faults", "Files"]) {
      await page.getByRole("group", { name: "Beside the map" }).getByRole("button", { name: part }).click();
      await check();
    }
    await box(page, "node1").click();
    await page.getByRole("menuitem", { name: /^Inspect/ }).click();
    await page.locator("nb-inspector").getByRole("button", { name: ":global_name_server", exact: true }).click();
    await expect(page.locator("nb-inspector").getByRole("heading", { name: /global_name_server/ })).toBeVisible();
    await check();
    await box(page, "node1").click();
    await expect(page.getByRole("menu")).toBeVisible();
    await check();
  });
}

test("on a phone one part is shown at a time, and nothing is wider than the page", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  await startLab(page);
  await page.getByRole("button", { name: "Start all nodes" }).click();
  await expect(box(page, "node2")).toHaveAccessibleName(/^node2, node2@west, up/);
  const parts = page.getByRole("group", { name: "Part of the playground to show" });
  for (const [part, place] of [
    ["Map", "nb-map"],
    ["Terminals", "nb-terminal"],
    ["Timeline", "nb-timeline"],
    ["Inspector", "nb-inspector"],
    ["Faults", "nb-script"],
    ["Files", "nb-files"],
  ] as const) {
    await parts.getByRole("button", { name: part }).click();
    await expect(page.locator(place).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
