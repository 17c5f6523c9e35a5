// Vitest runs everything but the Electron windows: unit, property and integration tests, on Electron's own Node.
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    // Threads that the engine starts inherit it, and so run the sources as they are.
    execArgv: ["--import", join(import.meta.dirname, "test/main/support/as-node.mjs")],
  },
});
