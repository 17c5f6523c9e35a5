// Tells windows that something has changed, soon, but never so often that the telling itself fills the time.

const leastMs = 60;
/** What the windows then ask for may take long with many entries: the pause grows with what the last telling took. */
const pauseFactor = 6;

export class Announcer {
  readonly #announce: () => void;
  #timer: NodeJS.Timeout | null = null;
  #pauseMs = leastMs;

  constructor(announce: () => void) {
    this.#announce = announce;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const before = performance.now();
      this.#announce();
      this.#pauseMs = Math.max(leastMs, pauseFactor * (performance.now() - before));
    }, this.#pauseMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
