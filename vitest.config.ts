import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["workers/**/*.test.ts", "src/**/*.test.ts"],
    testTimeout: 20_000,
    maxWorkers: "100%",
  },
});
