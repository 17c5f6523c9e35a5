// The simulation's program for a thread: plays the seeds that it is asked for.

import { parentPort } from "node:worker_threads";
import { simulate } from "./simulate";
import type { Share } from "./threads";

parentPort?.on("message", async (share: Share) => parentPort?.postMessage(await simulate(share)));
