// `npm run bench:cluster`: clusters in a real Chromium against the built site: remote calls, a mesh of 20 nodes, the
// failover of a :global name, and what 50 nodes take. In: dist/. Out: a table. Not a test: machines differ.

import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { writeLink } from "../src/playground/link.ts";
import { measured, print } from "./measuring.ts";
import { TerminalOfPage } from "./terminal.ts";

/** An engine gives back the memory of start-up when nothing happens for a while. */
const REST_MS = 40_000;

const { site, visit, close } = await measured();

async function open(path: string): Promise<Page> {
  const page = await (await visit()).newPage();
  await page.goto(site + path);
  return page;
}

/** The resident memory of the largest page of our browser, in bytes; Linux only. */
function memory(): number {
  const rows = execFileSync("ps", ["-e", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" }).split("\n");
  const all = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? []);
  const ours = new Set([String(process.pid)]);
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const [pid, parent] of all) if (pid !== undefined && ours.has(parent as string)) ours.add(pid);
  }
  const pages = all.filter(([pid, , , args]) => ours.has(pid as string) && /--type=renderer/.test(args as string));
  return Math.max(...pages.map(([, , kilobytes]) => Number(kilobytes) * 1024));
}

/** Names of equal length: one is no part of another. */
function nameOf(i: number): string {
  return `n${String(i).padStart(2, "0")}`;
}

/** What each node does when it is up: joins the first one, which may come later, and says when it was up and saw all. */
function joining(count: number): string {
  return (
    "say = fn word -> IO.puts(word <> Integer.to_string(System.os_time(:millisecond))) end; say.(~s(up )); " +
    "join = fn join -> Node.connect(:n01@nodebook) == true || (Process.sleep(100); join.(join)) end; " +
    `all = fn all -> length(Node.list()) == ${count - 1} || (Process.sleep(20); all.(all)) end; ` +
    "spawn(fn -> join.(join); all.(all); say.(~s(mesh )) end)"
  );
}

/** A playground with nodes n01, n02, … on one host, which join the first. */
async function playground(count: number): Promise<Page> {
  const terminals = Array.from({ length: count }, (_, i) => ({
    name: nameOf(i + 1),
    host: "nodebook",
    run: `iex --sname ${nameOf(i + 1)} -e "${joining(count)}"`,
    env: {},
  }));
  const hosts = [{ name: "nodebook", address: "192.168.1.10" }];
  const page = await open(
    `/playground/#${writeLink({ hosts, postgres: null, project: "mesh", files: [], terminals, faults: "" })}`,
  );
  await page.getByRole("button", { name: "Start this lab" }).click();
  const start = page.getByRole("button", { name: "Start all nodes" });
  await start.waitFor({ timeout: 60_000 });
  await page.waitForFunction(
    () => [...document.querySelectorAll("button")].some((b) => b.textContent === "Start all nodes" && !b.disabled),
    undefined,
    { timeout: 120_000 },
  );
  await start.click();
  return page;
}

/** Waits until the text of a terminal matches; resolves to what was found, and when by the page's clock. */
function seen(page: Page, name: string, pattern: string): Promise<{ at: number; found: string }> {
  return page.evaluate(
    ([node, source]) =>
      new Promise<{ at: number; found: string }>((resolve) => {
        const terminal = document.querySelector(`nb-terminal[data-node="${node}"]`) as HTMLElement & { text: string };
        const wanted = new RegExp(source as string, "m");
        const look = (): void => {
          const match = wanted.exec(terminal.text);
          if (match !== null) resolve({ at: performance.now(), found: match[1] ?? match[0] });
          else setTimeout(look, 5);
        };
        look();
      }),
    [name, pattern] as const,
  );
}

async function remoteCalls(): Promise<void> {
  const page = await open("/lessons/one-listener-per-cluster/");
  await page.getByRole("button", { name: "Start the lab" }).click();
  await page.getByText("The lab is ready").waitFor({ state: "attached", timeout: 60_000 });
  const [node1, node2] = [new TerminalOfPage(page, "node1"), new TerminalOfPage(page, "node2")];
  await node1.type("iex --sname node1");
  await node2.type("iex --sname node2");
  await node1.shows(/iex\(node1@nodebook\)1>/);
  await node2.shows(/iex\(node2@nodebook\)1>/);
  await node1.ask("Node.connect(:node2@nodebook)");
  await node1.ask(
    "({:ok, pid} = :erpc.call(:node2@nodebook, Agent, :start, [:erlang, :node, []]); Process.put(:a, pid))",
  );
  const round =
    "(a = Process.get(:a); {t, _} = :timer.tc(fn -> for _ <- 1..20000, do: Agent.get(a, :erlang, :is_atom, []) end); " +
    "div(20_000_000_000, t))";
  const rates: number[] = [];
  for (let i = 0; i < 5; i++) rates.push(Number(await node1.ask(round)));
  print("remote GenServer.call, unobserved, best of 5", `${Math.max(...rates)} a second`);
  await page.getByRole("button", { name: "Timeline", exact: true }).click();
  const observed: number[] = [];
  for (let i = 0; i < 3; i++) observed.push(Number(await node1.ask(round)));
  print("the same while the timeline records, best of 3", `${Math.max(...observed)} a second`);
  await page.close();
}

/** Waits until all terminals have a line "<word> <milliseconds>"; resolves to the latest. Looks seldom: that costs, too. */
async function latest(page: Page, word: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => {
      const times = [...document.querySelectorAll("nb-terminal")].map((terminal) =>
        new RegExp(`^${wanted} (\\d+)$`, "m").exec((terminal as HTMLElement & { text: string }).text),
      );
      return times.every((time) => time !== null) && Math.max(...times.map((time) => Number(time[1])));
    },
    word,
    { polling: 500, timeout: 300_000 },
  );
  return Number(await found.jsonValue());
}

async function mesh(count: number): Promise<void> {
  const page = await playground(count);
  const up = await latest(page, "up");
  const meshed = await latest(page, "mesh");
  print(`${count} nodes: the last is up → every node lists all others`, `${meshed - up} ms`);
  print(`${count} nodes: memory of the page with its workers`, `${Math.round(memory() / 1e6)} MB`);
  await page.waitForTimeout(REST_MS);
  print(`${count} nodes: the same after ${REST_MS / 1000} s of rest`, `${Math.round(memory() / 1e6)} MB`);
  await failover(page, nameOf(count));
  const first = new TerminalOfPage(page, "n01");
  const typed = await page.evaluate(() => performance.now());
  await first.type('IO.puts("an" <> "swered")');
  print(
    `${count} nodes: a line typed → its output`,
    `${Math.round((await seen(page, "n01", "^answered$")).at - typed)} ms`,
  );
  await page.close();
}

async function failover(page: Page, holder: string): Promise<void> {
  const rival = new TerminalOfPage(page, "n01");
  await new TerminalOfPage(page, holder).type(":global.register_name(:leader, self())");
  await seen(page, holder, "^:yes$");
  await rival.type(
    'spawn(fn -> ref = Process.monitor(:global.whereis_name(:leader)); IO.puts("watch" <> "ing"); ' +
      "receive do {:DOWN, ^ref, _, _, _} -> {t, :yes} = :timer.tc(fn -> :global.register_name(:leader, self()) end); " +
      'IO.puts("fail" <> "over #{t}") end; Process.sleep(:infinity) end)',
  );
  await seen(page, "n01", "^watching$");
  await page.evaluate((name) => {
    const terminal = document.querySelector(`nb-terminal[data-node="${name}"]`) as HTMLElement;
    [...terminal.querySelectorAll("button")].find((b) => b.textContent?.includes("Power off"))?.click();
  }, holder);
  const { found } = await seen(page, "n01", "^failover (\\d+)$");
  print(`${holder}, killed, held a :global name: DOWN → the rival has it`, `${(Number(found) / 1000).toFixed(1)} ms`);
}

await remoteCalls();
for (const count of [3, 20, 50]) await mesh(count);
await close();
process.exit(0);
