// Trying again until it is done: a process may be killed while it is asked, and a person would ask again.

import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "#shared/errors";
import { LaptopGone } from "./laptop";

/** Something that had to come about did not, in the time that there was. */
export class RehearsalStuck extends Error {}

const everyMs = 200;

/** On a busy machine one attempt may take all the time there is, and have done what the next one finds done. */
const fewest = 3;

/** `attempt` gives undefined where it has to be tried again; so it is after an error of the engine, or of a process that ended. */
export async function persist<T>(
  what: string,
  ms: number,
  signal: AbortSignal,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const end = performance.now() + ms;
  let last = "";
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    try {
      const done = await attempt();
      if (done !== undefined) return done;
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof LaptopGone)) throw error;
      last = `: ${error.message}`;
    }
    if (performance.now() > end && tries >= fewest)
      throw new RehearsalStuck(
        `in ${Math.round(ms / 1000)} s and ${tries} tries it did not come about: ${what}${last}`,
      );
    await wait(everyMs);
  }
}
