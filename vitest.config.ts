import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["workers/**/*.test.ts", "src/**/*.test.ts"],
    // a guard, far above what any test takes on a machine that does other things too
    testTimeout: 60_000,
    maxWorkers: "100%",
  },
});
