// Virtual time: what is to happen, in the order of when, and never by a real clock.

interface Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export class Schedule {
  readonly #due: Due[] = [];
  #now = 0;
  #order = 0;

  /** Milliseconds since the simulation began. */
  get now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): void {
    const due = { at: this.#now + delay, order: (this.#order += 1), run };
    let low = 0;
    let high = this.#due.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLater(this.#due[middle] as Due, due)) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, due);
  }

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#due.at(-1); next !== undefined && next.at <= end; next = this.#due.at(-1)) this.#next();
    this.#now = end;
  }

  /** Until nothing is left to happen; gives false where that takes more than `most` steps. */
  drain(most: number): boolean {
    for (let steps = 0; this.#due.length > 0; steps += 1) {
      if (steps > most) return false;
      this.#next();
    }
    return true;
  }

  #next(): void {
    const next = this.#due.pop();
    if (next === undefined) return;
    this.#now = Math.max(this.#now, next.at);
    next.run();
  }
}

/** The soonest stands last, where taking it costs nothing. */
function isLater(a: Due, b: Due): boolean {
  return a.at === b.at ? a.order > b.order : a.at > b.at;
}
