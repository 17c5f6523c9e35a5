// A token bucket: how much may pass per second, and how much of it at once.

export class TokenBucket {
  readonly #perMs: number;
  readonly #capacity: number;
  readonly #now: () => number;
  #level: number;
  #filledAt: number;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(perSecond: number, atOnce: number, now: () => number) {
    this.#perMs = perSecond / 1000;
    this.#capacity = atOnce;
    this.#now = now;
    this.#level = atOnce;
    this.#filledAt = now();
  }

  /** Takes one where there is one; otherwise it takes nothing. */
  takeOne(): boolean {
    if (this.take(0) > 0 || this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }

  /** Takes `amount`, into debt if need be; the milliseconds until the debt is paid, 0 where there is none. */
  take(amount: number): number {
    const now = this.#now();
    this.#level = Math.min(this.#capacity, this.#level + (now - this.#filledAt) * this.#perMs) - amount;
    this.#filledAt = now;
    return this.#level >= 0 ? 0 : Math.ceil(-this.#level / this.#perMs);
  }
}
