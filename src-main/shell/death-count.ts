// Counts how often something died of late, and says how long to wait before it is started again.

/** Deaths within this time count together. */
const spanMs = 60_000;
/** At so many the restarts end, and the person is asked. */
const limit = 5;
const longestWaitMs = 2_000;

export class DeathCount {
  #deaths: number[] = [];

  /** `now` in milliseconds of any steady clock. Gives the wait in ms before the next start; null when it died too often. */
  add(now: number): number | null {
    this.#deaths = [...this.#deaths.filter((at) => now - at < spanMs), now];
    const count = this.#deaths.length;
    if (count >= limit) return null;
    return count === 1 ? 0 : Math.min(250 * 2 ** (count - 2), longestWaitMs);
  }

  forget(): void {
    this.#deaths = [];
  }
}
