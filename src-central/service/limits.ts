// How much an address, and a device, may ask: a bucket for each, and no more of them than fit.

import { TokenBucket } from "#shared/sync/token-bucket";

export interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

const mostKnown = 20_000;

export class RateLimit {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** False where whoever asks has asked too much lately. */
  allows(who: string): boolean {
    const { perSecond, atOnce } = this.#rate;
    const bucket = this.#buckets.get(who) ?? new TokenBucket(perSecond, atOnce, () => performance.now());
    // Whoever was seen last stands last; the first to be forgotten is who has been silent longest.
    this.#buckets.delete(who);
    this.#buckets.set(who, bucket);
    if (this.#buckets.size > mostKnown) this.#buckets.delete(this.#buckets.keys().next().value as string);
    return bucket.takeOne();
  }
}
