// When central is asked next: at once while there is more to send, later where it has brought nothing, or nobody answered.

/** What is written in one moment goes together. All in milliseconds. */
export const gatherMs = 150;
/** Others may have sent something meanwhile. */
const idleMs = 30_000;
const firstWaitMs = 2000;
const longestWaitMs = 60_000;

export class Pace {
  #wait = firstWaitMs;

  /** After a round that brought something further, or left nothing to do. */
  afterProgress(more: boolean): number {
    this.#wait = firstWaitMs;
    return more ? gatherMs : apart(idleMs);
  }

  /** After a round that failed or changed nothing: longer each time. */
  afterNothing(): number {
    const wait = this.#wait;
    this.#wait = Math.min(longestWaitMs, wait * 2);
    return apart(wait);
  }

  /** Something has changed for the better: the next failure is as a first one. */
  hurry(): void {
    this.#wait = firstWaitMs;
  }
}

/** Somewhat apart, so that a hall's laptops do not come back in the same instant. */
function apart(ms: number): number {
  return ms * (0.7 + 0.6 * Math.random());
}
