// A transaction that the database has given up for another's sake is tried again.

import { setTimeout as wait } from "node:timers/promises";

/** PostgreSQL: serialization_failure, deadlock_detected. SQLite: another process, such as that of the accounts, is writing. */
const passing = new Set(["40001", "40P01", "SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT"]);
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
