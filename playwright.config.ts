// The visitor's tests: a real Chromium against the built site. The service worker is off unless a story is about it.

import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser.ts";

const port = Number(process.env["E2E_PORT"] ?? 4399);

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    launchOptions: await findBrowser(),
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node workers/cli/serve.ts --no-build --port ${port}`,
    port,
    reuseExistingServer: true,
  },
});
