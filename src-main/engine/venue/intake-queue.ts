// What peers have sent and is not yet on the disk: taken in turn, some of each, a bounded part in one transaction.

import type { KeptRun, Run } from "#db/keep-run";

export interface Waiting {
  readonly run: Run;
  readonly done: (kept: KeptRun) => void;
}

/**
 * One transaction takes the few entries of so many peers, and two runs of many (some 250 each, as senders cut them): the event loop
 * is free again after some milliseconds, whatever arrives.
 */
const fewEntries = 8;
const mostLive = 32;
const mostRuns = 2;

export class IntakeQueue {
  readonly #take: (runs: readonly Waiting[]) => void;
  readonly #byPeer = new Map<object, Waiting[]>();
  #scheduled = false;

  constructor(take: (runs: readonly Waiting[]) => void) {
    this.#take = take;
  }

  add(peer: object, waiting: Waiting): void {
    const line = this.#byPeer.get(peer);
    if (line === undefined) this.#byPeer.set(peer, [waiting]);
    else line.push(waiting);
    this.#schedule();
  }

  /** What a peer has sent before it hung up is still taken. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#take(this.#next());
      if (this.#byPeer.size > 0) this.#schedule();
    });
  }

  /** A live ballot does not wait behind another laptop's thousand; of those who come with many, each has a turn. */
  #next(): Waiting[] {
    const live = this.#firsts(({ length }) => length <= fewEntries, mostLive);
    const many = this.#firsts(() => true, mostRuns);
    return [...live, ...many];
  }

  /** The first of the lines of so many peers, who then go to the end of the round. */
  #firsts(fits: (entries: Waiting["run"]["entries"]) => boolean, most: number): Waiting[] {
    const taken: Waiting[] = [];
    for (const [peer, line] of Array.from(this.#byPeer)) {
      const [first] = line;
      if (first === undefined || !fits(first.run.entries)) continue;
      line.shift();
      taken.push(first);
      this.#byPeer.delete(peer);
      if (line.length > 0) this.#byPeer.set(peer, line);
      if (taken.length >= most) break;
    }
    return taken;
  }
}
