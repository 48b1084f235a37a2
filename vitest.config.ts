import { defineConfig } from "vitest/config";

// Programs that ask which atoms exist want a process in which nothing ran before; all other files share what is imported.
const OWN_PROCESS = ["workers/conformance/**/*.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // a guard, far above what any test takes on a machine that does other things too
    testTimeout: 60_000,
    maxWorkers: "100%",
    // young objects die before they are moved: less collecting where programs are compiled and run
    execArgv: ["--max-semi-space-size=64"],
    projects: [
      { extends: true, test: { name: "conformance", include: OWN_PROCESS } },
      {
        extends: true,
        test: {
          name: "units",
          include: ["workers/**/*.test.ts", "src/**/*.test.ts"],
          exclude: OWN_PROCESS,
          isolate: false,
        },
      },
    ],
  },
});
