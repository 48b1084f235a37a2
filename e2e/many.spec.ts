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

/** Seventeen nodes that all know each other have 136 links, which is more than are drawn one by one. */
const MESHED = 17;

test("dozens of sound connections are one web, out of which a press takes a wire", async ({ page }) => {
  test.setTimeout(240_000);
  const join =
    "join = fn join -> Node.connect(:m1@h) || (Process.sleep(50); join.(join)) end; spawn(fn -> join.(join) end)";
  const terminals = Array.from({ length: MESHED }, (_, i) => {
    return { name: `m${i + 1}`, host: "h", run: `iex --sname m${i + 1} -e '${join}'`, env: {} };
  });
  const hosts = [{ name: "h", address: "192.168.1.10" }];
  await page.goto(
    `/playground/#${writeLink({ hosts, postgres: null, project: "mesh", files: [], terminals, faults: "" })}`,
  );
  await page.getByRole("button", { name: "Start this lab" }).first().click();
  await page.getByRole("button", { name: "Start all nodes" }).click();
  const map = page.getByRole("group", { name: "Cluster map" });
  // what stands alone are the wires of the box under the keyboard
  const web = map.getByRole("img", { name: "120 wires between other nodes, all connected" });
  await expect(web).toHaveCount(1, { timeout: 180_000 });
  await expect(map.getByRole("button", { name: /^Wire / })).toHaveCount(MESHED - 1);

  await test.step("a press on the web opens the menu of the wire that is there", async () => {
    const at = await web.locator(".map-hit").evaluate((path: SVGPathElement) => {
      const toScreen = path.getScreenCTM() as DOMMatrix;
      for (let along = 0; along < path.getTotalLength(); along += 7) {
        const { x, y } = path.getPointAtLength(along).matrixTransform(toScreen);
        if (document.elementFromPoint(x, y)?.closest(".map-web") != null) return { x, y };
      }
      throw new Error("no point of the web is in sight");
    });
    await page.mouse.click(at.x, at.y);
    const title = await page.getByRole("menu").getAttribute("aria-label");
    const [from, to] = (title ?? "").split(" – ");
    await page.getByRole("menuitem", { name: /^Cut in both/ }).click();
    const cut = map.getByRole("button", { name: new RegExp(`^Wire ${from} to ${to}: .*cut`) });
    await expect(cut).toHaveCount(1);
    await page.getByRole("button", { name: "Heal all" }).click();
    await expect(cut).toHaveCount(0);
  });

  await test.step("the table has a row for each wire when it is looked at", async () => {
    const wires = page.getByRole("table", { name: "Wires and connections" }).getByRole("row");
    await page.getByRole("button", { name: "As table" }).click();
    await expect.poll(() => wires.count()).toBeGreaterThan(120);
    await page.getByRole("button", { name: "As table" }).click();
    await expect(map.getByRole("img", { name: /wires between other nodes/ })).toHaveCount(1);
  });

  await test.step("a node of the built site encrypts: FIPS 197's tables are made when they are first needed", async () => {
    const node = new TerminalOfPage(page, "m2");
    const encrypted = await node.ask(
      "Base.encode16(:crypto.crypto_one_time(:aes_128_ecb, <<0::128>>, <<0::128>>, true))",
    );
    expect(encrypted).toBe('"66E94BD4EF8A2C3B884CFA59CA342B2E"');
  });
});
