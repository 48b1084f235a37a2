// A lab in which one node of two runs an application for both: the map says which, and that it moves.

import { expect, type Page, test } from "@playwright/test";
import { writeLink } from "../src/playground/link.ts";
import { startLab } from "./playground.ts";
import { TerminalOfPage } from "./terminal.ts";

const CONFIG = `[{kernel, [
  {distributed, [{shared, 100, ['one@east', 'two@west']}]},
  {sync_nodes_optional, ['one@east', 'two@west']},
  {sync_nodes_timeout, 1000}
]}].
`;

const MIX = `defmodule Shared.MixProject do
  use Mix.Project
  def project, do: [app: :shared, version: "0.1.0", elixir: "~> 1.18"]
  def application, do: [mod: {Shared, []}]
end
`;

const APPLICATION = `defmodule Shared do
  use Application
  def start(_type, _args), do: Supervisor.start_link([], strategy: :one_for_one)
end
`;

const terminal = (name: string, host: string) => ({
  name,
  host,
  run: `iex --sname ${name} --erl "-config nodes" -S mix`,
  env: {},
});

const setup = {
  hosts: [
    { name: "east", address: "192.168.1.10" },
    { name: "west", address: "192.168.1.11" },
  ],
  postgres: null,
  project: "shared",
  files: [
    ["nodes.config", CONFIG],
    ["mix.exs", MIX],
    ["lib/shared.ex", APPLICATION],
  ] as const,
  terminals: [terminal("one", "east"), terminal("two", "west")],
  faults: "",
};

const box = (page: Page, name: string) =>
  page.getByRole("group", { name: "Cluster map" }).getByRole("button", { name: new RegExp(`^${name}, `) });

test("the map tells which node runs the distributed application, and that another takes it over", async ({ page }) => {
  await page.goto(`/playground/#${writeLink(setup)}`);
  await startLab(page);
  await page.getByRole("button", { name: "Start all nodes" }).click();
  await new TerminalOfPage(page, "one").shows(/iex\(one@east\)1>/);
  await expect(box(page, "one")).toHaveAccessibleName(/runs the distributed application :shared/);
  await expect(box(page, "two")).toHaveAccessibleName(/^two, two@west, up/);
  await expect(box(page, "two")).not.toHaveAccessibleName(/distributed application/);
  const drawn = page.locator("nb-map svg title", { hasText: /^runs the distributed application :shared$/ });
  await expect(drawn).toHaveCount(1);
  await box(page, "one").press("Enter");
  await page.getByRole("menuitem", { name: /^Kill -9/ }).press("Enter");
  await expect(box(page, "two")).toHaveAccessibleName(/runs the distributed application :shared/);
});
