// Playwright drives the built application in real Electron windows; scripts/test.mjs and scripts/start.mjs call it.

import { defineConfig } from "@playwright/test";

// Each worker has a display of its own: two windows on one would take the focus from one another.
const displays = process.env["ROADSHOW_DISPLAYS"]?.split(" ") ?? [];
const display = displays[Number(process.env["TEST_PARALLEL_INDEX"])];
if (display !== undefined) process.env["DISPLAY"] = display;

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  // Generous, because a time limit is there to end what hangs, not to judge how fast a machine is.
  timeout: 480_000,
  expect: { timeout: 60_000 },
  use: { actionTimeout: 90_000, navigationTimeout: 90_000 },
  workers: 1,
  // Where a landing hangs on it, a window that a busy machine held up is tried once more; the summary names it.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: true,
  reporter: [["list"]],
  projects: [
    { name: "app", testMatch: "**/*.spec.ts", testIgnore: ["**/offline.spec.ts", "**/packed.spec.ts"] },
    // Runs in a network namespace of its own, where everything that is sent can be seen.
    { name: "offline", testMatch: "**/offline.spec.ts" },
    // The program that scripts/dist.mjs has packed just before.
    { name: "packed", testMatch: "**/packed.spec.ts" },
    // Not a test of its own: the whole final played in real windows, for screenshots and exports.
    { name: "rehearsal", testMatch: "rehearsal.ts", timeout: 1_800_000 },
  ],
});
