// The hub's clock, its program, and whether it can store what it is sent, as its answers to this laptop's pings tell.

import type { PongNote } from "#shared/venue/notes";

/** Of a hub that never answers, so many questions are remembered. */
const mostPings = 30;

export class HubState {
  /** When each was sent, on the monotonic clock. */
  readonly #pings = new Map<number, number>();
  #last = 0;
  #offsetMs: number | null = null;
  #version: string | null = null;
  #stores = true;

  /** This laptop's wall clock minus the hub's, in milliseconds, at the last answer. */
  get offsetMs(): number | null {
    return this.#offsetMs;
  }

  /** Of the hub's program, as it last said. */
  get version(): string | null {
    return this.#version;
  }

  /** Until it says otherwise. */
  get stores(): boolean {
    return this.#stores;
  }

  /** Another hub, or the same after a break. */
  anew(): void {
    this.#stores = true;
  }

  /** The number of a ping that is sent now. */
  ping(): number {
    this.#last += 1;
    this.#pings.delete(this.#last - mostPings);
    this.#pings.set(this.#last, performance.now());
    return this.#last;
  }

  /** True where whether it can store has changed. */
  hear({ ping, wallMs, version, stores }: PongNote): boolean {
    const sent = this.#pings.get(ping);
    if (sent === undefined) return false;
    this.#pings.clear();
    const roundTrip = performance.now() - sent;
    this.#version = version;
    this.#offsetMs = Math.round(Date.now() - wallMs - roundTrip / 2);
    const changed = this.#stores !== stores;
    this.#stores = stores;
    return changed;
  }
}
