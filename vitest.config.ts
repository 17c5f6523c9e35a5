// Vitest runs everything but the Electron windows: unit, property and integration tests, on Electron's own Node.
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const pure = ["test/shared/**/*.test.ts", "test/renderer/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    // Many tests wait for sockets, disks and processes: one core kept free, as is the default, would be one of two at rest.
    maxWorkers: 2,
    // Threads that the engine starts inherit it, and so run the sources as they are.
    execArgv: ["--import", join(import.meta.dirname, "test/main/support/as-node.mjs")],
    projects: [
      // Without files, sockets and clocks there is nothing to be kept apart: one process after another would cost more than
      // the tests.
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: { name: "engine", include: ["test/**/*.test.ts"], exclude: [...pure, "test/e2e/**", "node_modules/**"] },
      },
    ],
  },
});
