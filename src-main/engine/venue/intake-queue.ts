// What peers have sent and is not yet on the disk: taken in turn, some of each, a bounded part in one transaction.

import type { KeptRun, Run } from "#db/keep-run";

export interface Waiting {
  readonly run: Run;
  readonly done: (kept: KeptRun) => void;
}

/** One transaction takes no more: the event loop is free again after some milliseconds, whatever arrives. */
const mostEntries = 250;

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

  /** The first of each peer's line in turn: a live ballot does not wait behind another laptop's thousand. */
  #next(): Waiting[] {
    const taken: Waiting[] = [];
    let entries = 0;
    for (const [peer, line] of Array.from(this.#byPeer)) {
      const first = line[0] as Waiting;
      if (taken.length > 0 && entries + first.run.entries.length > mostEntries) continue;
      line.shift();
      taken.push(first);
      entries += first.run.entries.length;
      // To the end of the round, behind those who have not had their turn.
      this.#byPeer.delete(peer);
      if (line.length > 0) this.#byPeer.set(peer, line);
    }
    return taken;
  }
}
