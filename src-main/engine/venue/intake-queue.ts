// What peers have sent and is not yet on the disk: taken in turn, some of each, a bounded part in one transaction.

import type { KeptRun, Run } from "#db/keep-run";

export interface Waiting {
  readonly run: Run;
  readonly done: (kept: KeptRun) => void;
}

/**
 * One transaction takes what so many peers have just written, a few entries of each, and one run of many (some 140, as senders
 * cut them): the event loop is free again after some milliseconds, whatever arrives.
 */
const fewEntries = 8;
const mostLive = 32;
/** An honest peer has half a megabyte under way, and sends them again where a slow disk kept it waiting. */
const mostBytesWaiting = 32 * 1024 * 1024;

export class IntakeQueue {
  readonly #take: (runs: readonly Waiting[]) => void;
  readonly #byPeer = new Map<object, Waiting[]>();
  readonly #bytes = new WeakMap<object, number>();
  #scheduled = false;

  constructor(take: (runs: readonly Waiting[]) => void) {
    this.#take = take;
  }

  /** False where so much of the peer's waits already that this is not taken: nothing is lost, it was not acknowledged. */
  add(peer: object, waiting: Waiting): boolean {
    const bytes = (this.#bytes.get(peer) ?? 0) + sizeOf(waiting);
    if (bytes > mostBytesWaiting) return false;
    this.#bytes.set(peer, bytes);
    const line = this.#byPeer.get(peer);
    if (line === undefined) this.#byPeer.set(peer, [waiting]);
    else line.push(waiting);
    this.#schedule();
    return true;
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
    const taken: Waiting[] = [];
    for (const [peer, line] of Array.from(this.#byPeer)) {
      if (taken.length >= mostLive) break;
      taken.push(...this.#shift(peer, line, countLive(line)));
    }
    const [next] = this.#byPeer;
    if (next !== undefined) taken.push(...this.#shift(...next, 1));
    return taken;
  }

  /** The first of a peer's line, who then goes to the end of the round. */
  #shift(peer: object, line: Waiting[], count: number): Waiting[] {
    if (count === 0) return [];
    const taken = line.splice(0, count);
    const bytes = taken.reduce((sum, waiting) => sum + sizeOf(waiting), 0);
    this.#bytes.set(peer, (this.#bytes.get(peer) ?? 0) - bytes);
    this.#byPeer.delete(peer);
    if (line.length > 0) this.#byPeer.set(peer, line);
    return taken;
  }
}

/** How many of the first in a line are together but a few entries. */
function countLive(line: readonly Waiting[]): number {
  let entries = 0;
  const end = line.findIndex(({ run }) => (entries += run.entries.length) > fewEntries);
  return end === -1 ? line.length : end;
}

function sizeOf({ run: { entries } }: Waiting): number {
  return entries.reduce((sum, { header, body }) => sum + header.length + (body?.length ?? 0), 0);
}
