// A statistics program for tests: it does what the track's name says, and tells from which thread.

import { parentPort, threadId } from "node:worker_threads";
import type { StabilityJob } from "../../../src-main/engine/statistics/jobs";

parentPort?.on("message", ({ track }: StabilityJob) => {
  if (track === "dies") process.exit(3);
  if (track === "throws") throw new Error("thrown on purpose");
  if (track !== "never-answers") parentPort?.postMessage({ ok: true, output: { threadId } });
});
