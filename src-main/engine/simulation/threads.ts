// Many seeds on several cores: each thread takes the next few until none are left. How many threads there are changes nothing.

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { programUrl } from "../program-url";
import { type Simulation, together } from "./simulate";

/** Seeds that one thread plays before it takes others. */
export interface Share {
  readonly from: number;
  readonly seeds: number;
}

export interface ThreadsOptions extends Share {
  readonly threads: number;
  /** Told after each share. */
  readonly progress?: (done: number, violations: number) => void;
}

const mostInShare = 10;

export async function simulateInThreads({ from, seeds, threads, progress }: ThreadsOptions): Promise<Simulation> {
  const shares = sharesOf(from, seeds, Math.min(mostInShare, Math.ceil(seeds / threads)));
  const parts: Simulation[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(threads, shares.length) }, playShares));
  return together(parts);

  async function playShares(): Promise<void> {
    const worker = new Worker(programUrl(import.meta.url, "thread-program.ts", "simulation.js"), {
      name: "simulation",
    });
    try {
      for (let at = next++; at < shares.length; at = next++) {
        worker.postMessage(shares[at]);
        [parts[at]] = (await once(worker, "message")) as [Simulation];
        const played = together(parts.filter((part) => part !== undefined));
        progress?.(played.seeds, played.violations.length);
      }
    } finally {
      await worker.terminate();
    }
  }
}

function sharesOf(from: number, seeds: number, size: number): Share[] {
  return Array.from({ length: Math.ceil(seeds / size) }, (_share, at) => ({
    from: from + at * size,
    seeds: Math.min(size, seeds - at * size),
  }));
}
