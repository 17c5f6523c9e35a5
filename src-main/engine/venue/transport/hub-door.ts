// The hub's door: counts who is connected, and makes room when strangers crowd it.

import type { HubLimits } from "./limits";

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

export class HubDoor {
  readonly #limits: Pick<HubLimits, "connections" | "connectionsPerAddress" | "strangers">;
  readonly #perAddress = new Map<string, number>();
  /** In the order of their coming. */
  readonly #strangers = new Set<Stranger>();
  #connections = 0;

  constructor(limits: Pick<HubLimits, "connections" | "connectionsPerAddress" | "strangers">) {
    this.#limits = limits;
  }

  get connections(): number {
    return this.#connections;
  }

  get strangers(): number {
    return this.#strangers.size;
  }

  /** Undefined where there is no room; `turnAway` hangs up on this visitor, should it have to make room for another. */
  enter(address: string, turnAway: () => void): Visitor | undefined {
    const here = this.#perAddress.get(address) ?? 0;
    if (this.#connections >= this.#limits.connections || here >= this.#limits.connectionsPerAddress) return undefined;
    if (this.#strangers.size >= this.#limits.strangers) this.#makeRoom();
    const stranger = { address, turnAway };
    this.#connections += 1;
    this.#perAddress.set(address, here + 1);
    this.#strangers.add(stranger);
    return {
      admit: () => this.#strangers.delete(stranger),
      leave: () => {
        this.#strangers.delete(stranger);
        this.#connections -= 1;
        const left = (this.#perAddress.get(address) ?? 1) - 1;
        if (left > 0) this.#perAddress.set(address, left);
        else this.#perAddress.delete(address);
      },
    };
  }

  /** The oldest stranger of the address that has most of them: who crowds the door loses its own place, not another's. */
  #makeRoom(): void {
    const crowds = new Map<string, number>();
    for (const { address } of this.#strangers) crowds.set(address, (crowds.get(address) ?? 0) + 1);
    const largest = Math.max(...crowds.values());
    for (const stranger of this.#strangers) {
      if (crowds.get(stranger.address) !== largest) continue;
      this.#strangers.delete(stranger);
      return stranger.turnAway();
    }
  }
}
