// Runs long work step by step, with a turn for everybody else in between.

import { setImmediate as nextTurn } from "node:timers/promises";
import type { Steps } from "#shared/intake/steps";

/** Of the work as a whole. */
export type OnSteps = (done: number, total: number) => void;

export async function takeSteps<Result>(steps: Steps<Result>, onProgress?: OnSteps): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value.done, step.value.total);
    await nextTurn();
  }
}
