// `npm run budget`: the script and style that a lesson's page loads before its lab starts, as a browser asks for them. In:
// dist/. Out: a table, and failure when a page needs more than LIMIT. Bytes are those of brotli, whatever the server does.

import { readdirSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { measured } from "./measuring.ts";

const LIMIT = 150_000;
const PHONE = { width: 390, height: 844 };
const root = new URL("../dist", import.meta.url).pathname;

type Part = { readonly path: string; readonly bytes: number; readonly when: "at once" | "on scrolling" };

/** Loads a page, reads it to its end, and answers what was loaded of script and style. */
async function weigh(browser: Browser, url: string): Promise<Part[]> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: PHONE });
  const page = await context.newPage();
  let when: Part["when"] = "at once";
  const parts: Promise<Part>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    const [path, at] = [new URL(response.url()).pathname, when];
    parts.push(response.body().then((body) => ({ path, bytes: brotliCompressSync(body).length, when: at })));
  });
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  when = "on scrolling";
  const cells = page.locator("nb-cell");
  for (let i = 0; i < (await cells.count()); i++) {
    await cells.nth(i).scrollIntoViewIfNeeded();
    await cells.nth(i).getByRole("textbox").waitFor();
  }
  await page.locator("[data-end]").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  const weighed = await Promise.all(parts);
  await context.close();
  return weighed;
}

const lessons = readdirSync(`${root}/lessons`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const { site, browser, close } = await measured();
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

for (const { name } of lessons) {
  const parts = await weigh(browser, `${site}/lessons/${name}/`);
  if (parts.length === 0) throw new Error(`${name}: neither script nor style was loaded`);
  const sum = (wanted: readonly Part[]): number => wanted.reduce((bytes, part) => bytes + part.bytes, 0);
  const all = sum(parts);
  const [first, later] = [parts.filter((p) => p.when === "at once"), parts.filter((p) => p.when === "on scrolling")];
  console.log(`${name}: ${kB(all)} of ${kB(LIMIT)} (${kB(sum(first))} at once, ${kB(sum(later))} on scrolling)`);
  if (all <= LIMIT) continue;
  for (const part of parts.sort((a, b) => b.bytes - a.bytes)) console.log(`  ${kB(part.bytes)}  ${part.path}`);
  console.error(`${name} loads more script and style than ${kB(LIMIT)} before its lab starts`);
  process.exitCode = 1;
}

await close();
