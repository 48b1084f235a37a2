// Out: what the scripts that measure share: the built site on a port of its own, a browser, and how they print.

import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { serveFolder } from "../workers/cli/serve.ts";
import { findBrowser } from "./browser.ts";

/** The built site, served, and a browser to visit it. */
export type Measured = {
  /** the address of the site, without "/" at its end */
  readonly site: string;
  readonly browser: Browser;
  /** a visitor's fresh window, as large as a laptop's; no service worker */
  visit(): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** Serves dist/ and launches the browser. */
export async function measured(): Promise<Measured> {
  const server = serveFolder(new URL("../dist", import.meta.url).pathname);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const browser = await chromium.launch(await findBrowser());
  return {
    site: `http://localhost:${address.port}`,
    browser,
    visit: () => browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } }),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** A line of the table. */
export function print(what: string, value: string): void {
  console.log(`${what.padEnd(60)} ${value}`);
}
