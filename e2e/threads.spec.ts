// How nodes reach each other between threads: through shared memory where the page may share it, else through ports. The
// same messages, small and large, arrive either way.

import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { serveFolder } from "../workers/cli/serve.ts";
import { TerminalOfPage } from "./terminal.ts";

const LESSON = "/lessons/one-listener-per-cluster/";

/** Two nodes that call each other, with messages that go in one piece and in hundreds. */
async function expectMessages(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start the lab" }).click();
  await expect(page.getByText("The lab is ready")).toBeAttached({ timeout: 60_000 });
  const [node1, node2] = [new TerminalOfPage(page, "node1"), new TerminalOfPage(page, "node2")];
  await node1.type("iex --sname node1");
  await node2.type("iex --sname node2");
  await node1.shows(/iex\(node1@nodebook\)1>/);
  await node2.shows(/iex\(node2@nodebook\)1>/);
  expect(await node1.ask("Node.connect(:node2@nodebook)")).toBe("true");
  await node1.ask(
    "({:ok, pid} = :erpc.call(:node2@nodebook, Agent, :start, [:erlang, :node, []]); Process.put(:a, pid))",
  );
  expect(
    await node1.ask("Enum.frequencies(for _ <- 1..2000, do: Agent.get(Process.get(:a), :erlang, :is_atom, []))"),
  ).toBe("%{true: 2000}");
  const sizes = "[0, 1, 3, 8000, 8190, 65536, 2000000, 5]";
  expect(
    await node1.ask(`Enum.map(${sizes}, &:erpc.call(:node2@nodebook, :erlang, :byte_size, [:binary.copy("x", &1)]))`),
  ).toBe("[0, 1, 3, 8000, 8190, 65536, 2000000, 5]");
  expect(
    await node2.ask(`Enum.map(${sizes}, &byte_size(:erpc.call(:node1@nodebook, :binary, :copy, ["x", &1])))`),
  ).toBe("[0, 1, 3, 8000, 8190, 65536, 2000000, 5]");
}

test("a page that is isolated shares memory between its nodes", async ({ page }) => {
  await page.goto(LESSON);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expectMessages(page);
});

test.describe("a host that sends files and no headers of its own", () => {
  test.use({ serviceWorkers: "allow" });

  test("has nodes that talk through ports at the first visit, and shared memory from the second on", async ({
    page,
  }) => {
    const server = serveFolder(new URL("../dist", import.meta.url).pathname, () => ({}));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const lesson = `http://localhost:${(server.address() as AddressInfo).port}${LESSON}`;
    await page.goto(lesson);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await expectMessages(page);
    await expect(page.locator("[data-offline]").first()).toHaveAttribute("data-offline", "ready", { timeout: 90_000 });
    await page.goto(lesson);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const script = page.waitForResponse(/machine\.worker/);
    await expectMessages(page);
    expect((await script).headers()["content-security-policy"]).toMatch(/^default-src 'self'/);
    server.close();
  });
});
