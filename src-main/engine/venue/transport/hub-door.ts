// The hub's door: counts who is connected, slows down who comes too often, and makes room when strangers crowd it.

import type { HubLimits } from "./limits";
import { TokenBucket } from "#shared/sync/token-bucket";

export type DoorLimits = Pick<
  HubLimits,
  "connections" | "connectionsPerAddress" | "arrivalsPerSecond" | "arrivalsAtOnce" | "strangers"
>;

export interface Visitor {
  /** From now on it is known, and nobody's room. */
  admit(): void;
  /** To be called once, when its connection is gone. */
  leave(): void;
}

interface Stranger {
  readonly address: string;
  readonly turnAway: () => void;
}

interface Place {
  connections: number;
  readonly arrivals: TokenBucket;
}

/** Addresses that are remembered: beyond these, those with no connection are forgotten. */
const rememberedAddresses = 1024;

export class HubDoor {
  readonly #limits: DoorLimits;
  readonly #now: () => number;
  readonly #places = new Map<string, Place>();
  /** In the order of their coming. */
  readonly #strangers = new Set<Stranger>();
  #connections = 0;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(limits: DoorLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  get connections(): number {
    return this.#connections;
  }

  get strangers(): number {
    return this.#strangers.size;
  }

  /** Undefined where there is no room; `turnAway` hangs up on this visitor, should it have to make room for another. */
  enter(address: string, turnAway: () => void): Visitor | undefined {
    const place = this.#placeOf(address);
    if (!place.arrivals.takeOne()) return undefined;
    const full = this.#connections >= this.#limits.connections;
    if (full || place.connections >= this.#limits.connectionsPerAddress) return undefined;
    if (this.#strangers.size >= this.#limits.strangers) this.#makeRoom(address);
    const stranger = { address, turnAway };
    this.#connections += 1;
    place.connections += 1;
    this.#strangers.add(stranger);
    return {
      admit: () => this.#strangers.delete(stranger),
      leave: () => {
        this.#strangers.delete(stranger);
        this.#connections -= 1;
        place.connections -= 1;
      },
    };
  }

  #placeOf(address: string): Place {
    const known = this.#places.get(address);
    if (known !== undefined) return known;
    if (this.#places.size >= rememberedAddresses) {
      for (const [other, { connections }] of this.#places) if (connections === 0) this.#places.delete(other);
    }
    const { arrivalsPerSecond, arrivalsAtOnce } = this.#limits;
    const place = { connections: 0, arrivals: new TokenBucket(arrivalsPerSecond, arrivalsAtOnce, this.#now) };
    this.#places.set(address, place);
    return place;
  }

  /** The oldest stranger of the address that has most of them: who crowds the door loses its own place, not another's. */
  #makeRoom(newcomer: string): void {
    const crowds = new Map([[newcomer, 1]]);
    for (const { address } of this.#strangers) crowds.set(address, (crowds.get(address) ?? 0) + 1);
    const largest = Math.max(...crowds.values());
    for (const stranger of this.#strangers) {
      if (crowds.get(stranger.address) !== largest) continue;
      this.#strangers.delete(stranger);
      return stranger.turnAway();
    }
  }
}
