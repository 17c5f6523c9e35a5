// When central is asked next: at once while there is more to send, later where it has brought nothing, or nobody answered.

/** Milliseconds; monotonic. */
export interface PaceOptions {
  /** What is written in one moment goes together. */
  readonly gather: number;
  /** Others may have sent something meanwhile. */
  readonly idle: number;
  readonly firstWait: number;
  readonly longestWait: number;
}

export const usualPace: PaceOptions = { gather: 150, idle: 30_000, firstWait: 2000, longestWait: 60_000 };

export class Pace {
  readonly #options: PaceOptions;
  #wait: number;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#wait = options.firstWait;
  }

  /** After a round that brought something further, or left nothing to do. */
  afterProgress(more: boolean): number {
    this.#wait = this.#options.firstWait;
    return more ? this.#options.gather : this.#apart(this.#options.idle);
  }

  /** After a round that failed or changed nothing: longer each time. */
  afterNothing(): number {
    const wait = this.#wait;
    this.#wait = Math.min(this.#options.longestWait, wait * 2);
    return this.#apart(wait);
  }

  /** Something has changed for the better: the next failure is as a first one. */
  hurry(): void {
    this.#wait = this.#options.firstWait;
  }

  get gather(): number {
    return this.#options.gather;
  }

  /** Somewhat apart, so that a hall's laptops do not come back in the same instant. */
  #apart(ms: number): number {
    return ms * (0.7 + 0.6 * Math.random());
  }
}
