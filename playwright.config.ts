// The visitor's tests: real browsers against the built site. Chromium tells all stories; Firefox and WebKit tell those of
// reading and of the first lesson, where Playwright's builds of them are installed. The service worker is off unless a
// story is about it.

import { existsSync } from "node:fs";
import { defineConfig, firefox, type Project, webkit } from "@playwright/test";
import { findBrowser } from "./e2e/browser.ts";

const port = Number(process.env["E2E_PORT"] ?? 4399);
const IN_ALL = ["story.spec.ts", "site.spec.ts", "navigation.spec.ts", "kept.spec.ts"];

/** The project of a browser that only Playwright provides; none, and a line that says so, where it is not installed. */
function whereInstalled(name: "firefox" | "webkit", path: string): Project[] {
  if (existsSync(path)) return [{ name, testMatch: IN_ALL, use: { browserName: name } }];
  const isRunner = process.env["TEST_WORKER_INDEX"] === undefined;
  if (isRunner) console.log(`skipped: ${name} is not installed (npx playwright install --with-deps ${name})`);
  return [];
}

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 1,
  reporter: [["list"]],
  snapshotPathTemplate: "e2e/pictures/{arg}{ext}",
  use: {
    baseURL: `http://localhost:${port}`,
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: await findBrowser() } },
    ...whereInstalled("firefox", firefox.executablePath()),
    ...whereInstalled("webkit", webkit.executablePath()),
  ],
  webServer: {
    command: `node workers/cli/serve.ts --no-build --port ${port}`,
    port,
    reuseExistingServer: true,
  },
});
