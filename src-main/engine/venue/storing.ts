// Whether this laptop can store what others send to it: told at its own desk, and to every laptop that waits for its word.

/** Whoever was refused sends again within seconds: where nothing has failed for so long, nobody is refused any more. */
const quietMs = 12_000;

export class Storing {
  readonly #now: () => number;
  #failedAt: number | null = null;

  /** `now` in milliseconds; it must never go back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Nothing of what was sent could be written, as on a full disk. */
  fail(): void {
    this.#failedAt = this.#now();
  }

  get works(): boolean {
    return this.#failedAt === null || this.#now() - this.#failedAt > quietMs;
  }
}
