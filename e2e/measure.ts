// `npm run bench:page`: what a visit costs, measured in a real Chromium against the built site. In: dist/. Out: bytes and
// times, medians where there are many. Not a test: machines differ.

import type { Page } from "@playwright/test";
import { measured, print } from "./measuring.ts";
import { TerminalOfPage } from "./terminal.ts";

const ROUNDS = 100;
const { site, visit, close } = await measured();
const url = `${site}/lessons/one-listener-per-cluster/`;
const context = await visit();
const page = await context.newPage();
const bytes = { page: 0, runtime: 0, postgres: 0 };
const loaded = new Set<string>();
context.on("response", (response) => {
  const size = Number(response.headers()["content-length"] ?? 0);
  const { pathname } = new URL(response.url());
  // the workers find in the cache what the page has loaded
  if (loaded.has(pathname)) return;
  loaded.add(pathname);
  if (/pglite|initdb|data\.tar|postgres\.worker/.test(pathname)) bytes.postgres += size;
  else if (/library|worker/.test(pathname)) bytes.runtime += size;
  else bytes.page += size;
});

/** Waits in the page, so that no polling from outside is measured: resolves to performance.now() of the moment. */
function seen(name: string, pattern: string, from: number): Promise<number> {
  return page.evaluate(
    ([node, source, start]) =>
      new Promise<number>((resolve) => {
        const terminal = document.querySelector(`nb-terminal[data-node="${node}"]`) as HTMLElement & { text: string };
        const wanted = new RegExp(source as string);
        const look = (): void => {
          if (wanted.test(terminal.text.slice(start as number))) resolve(performance.now());
          else setTimeout(look, 1);
        };
        look();
      }),
    [name, pattern, from] as const,
  );
}

const now = (): Promise<number> => page.evaluate(() => performance.now());
const press = (label: string): Promise<void> =>
  page.evaluate((text) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find((b) => b.textContent?.replace(/\s+/g, " ").trim().startsWith(text) || b.ariaLabel === text)?.click();
  }, label);

async function settle(on: Page): Promise<void> {
  await on.waitForLoadState("networkidle");
}

await page.goto(url);
await settle(page);
const booting = await now();
await press("Start the lab");
const [bash] = await Promise.all([
  seen("node1", "\\$\\s*$", 0),
  page.getByText("The lab is ready").waitFor({ state: "attached", timeout: 60_000 }),
]);
const ready = await now();
print("lab started → first bash prompt", `${Math.round(bash - booting)} ms`);
print("lab started → everything ready, Postgres too", `${Math.round(ready - booting)} ms`);

const nodes = ["node1", "node2"];
const starting = await now();
for (const name of nodes) await new TerminalOfPage(page, name).press("Start");
const prompts = await Promise.all(nodes.map((name) => seen(name, `iex\\(${name}@nodebook\\)1>`, 0)));
const formed = await Promise.race(nodes.map((name) => seen(name, "connected to :node", 0)));
print("start → iex prompt of the first node, project compiled", `${Math.round(Math.min(...prompts) - starting)} ms`);
print("start of two nodes → formed cluster", `${Math.round(formed - starting)} ms`);

const psql = new TerminalOfPage(page, "psql");
await psql.press("Start");
await seen("psql", "=#\\s*$", 0);
const times: number[] = [];
for (let i = 0; i < ROUNDS; i++) {
  const from = (await new TerminalOfPage(page, "node1").text()).lastIndexOf("\n") + 1;
  const shown = seen("node1", `counter: ${i}}`, from);
  const sent = await page.evaluate(async () => {
    const lab = document.querySelector("nb-lab") as HTMLElement & {
      send(node: string, kind: string, command: string): Promise<unknown>;
    };
    const at = performance.now();
    await lab.send("psql", "psql", "NOTIFY test_channel, 'test';");
    return at;
  });
  times.push((await shown) - sent);
}
times.sort((a, b) => a - b);
print(`NOTIFY → log line on a node's screen (median of ${ROUNDS})`, `${(times[ROUNDS / 2] as number).toFixed(1)} ms`);

// the singleton, and the loss of its node
const marks = await Promise.all(nodes.map(async (name) => (await new TerminalOfPage(page, name).text()).length));
await page.evaluate(async () => {
  const lab = document.querySelector("nb-lab") as HTMLElement & {
    save(path: string, text: string): unknown;
    restartNodes(): Promise<unknown>;
  };
  const path = "lib/clustered_nodes/application.ex";
  const { files } = JSON.parse(document.querySelector("nb-lab [data-spec]")?.textContent ?? "{}") as {
    files: [string, string][];
  };
  const text = new Map(files).get(path) ?? "";
  await lab.save(
    path,
    text.replace("{ClusteredNodes.PsqlListener, []}", "{Highlander, {ClusteredNodes.PsqlListener, []}}"),
  );
  await lab.restartNodes();
});
await Promise.all(nodes.map((name, i) => seen(name, `iex\\(${name}@nodebook\\)1>`, marks[i] as number)));
await Promise.race(nodes.map((name, i) => seen(name, "connected to :node", marks[i] as number)));
const holder = await new TerminalOfPage(page, "node1").ask(
  "(:global.sync(); node(:global.whereis_name({Highlander, ClusteredNodes.PsqlListener})))",
);
const leader = holder.slice(1, 6);
const other = nodes.find((name) => name !== leader) as string;
const before = (await new TerminalOfPage(page, other).text()).lastIndexOf("\n") + 1;
const taken = seen(other, "starting psql listener", before);
const killed = await now();
await new TerminalOfPage(page, leader).press("Power off");
print("power off (with the click) → the other node takes over", `${Math.round((await taken) - killed)} ms`);
for (const [part, size] of Object.entries(bytes)) print(`bytes, compressed: ${part}`, `${Math.round(size / 1000)} kB`);

await close();
