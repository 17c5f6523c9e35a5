// A transaction that PostgreSQL has given up for another's sake, or whose connection was cut before it was committed, is tried again.

import { setTimeout as wait } from "node:timers/promises";

/** serialization_failure, deadlock_detected. */
const passing = new Set(["40001", "40P01"]);
const mostTries = 5;

export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (tries === mostTries || typeof code !== "string" || !passing.has(code)) throw error;
      await wait(tries * 10);
    }
  }
}
