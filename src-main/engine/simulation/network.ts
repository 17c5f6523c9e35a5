// The venue's network: links between laptops that lose, double, delay, swap, cut and spoil what goes over them.

import type { Dice } from "./dice";
import type { Schedule } from "./schedule";
import type { Tally } from "./tally";

export interface Endpoint {
  readonly name: string;
  /** Its device key, which the transport has proved. */
  readonly device: string;
  /** Whether somebody is there to answer. */
  readonly isUp: boolean;
  opened(link: Link): void;
  closed(link: Link): void;
  received(link: Link, frame: Uint8Array): void;
}

/** Shares of frames that something happens to. */
export interface Weather {
  readonly drop: number;
  readonly duplicate: number;
  readonly delay: number;
  readonly reorder: number;
  readonly truncate: number;
  readonly corrupt: number;
}

export const fairWeather: Weather = { drop: 0, duplicate: 0, delay: 0, reorder: 0, truncate: 0, corrupt: 0 };

/** Of each kind there is none, a little or much, so that seeds differ from one another. */
export function drawWeather(dice: Dice): Weather {
  const share = (): number => dice.pick([0, 0, 0.01, 0.05, 0.15]) ?? 0;
  return {
    drop: share(),
    duplicate: share(),
    delay: share(),
    reorder: share(),
    truncate: share() / 4,
    corrupt: share() / 4,
  };
}

export interface Air {
  readonly schedule: Schedule;
  readonly dice: Dice;
  readonly tally: Tally;
  readonly weather: Weather;
  /** Looks at every frame that leaves. */
  sent(from: Endpoint, to: Endpoint, frame: Uint8Array): void;
}

const reconnectMs = 1500;

export class Link {
  readonly a: Endpoint;
  readonly b: Endpoint;
  readonly #air: Air;
  /** Raised whenever it is closed: what was under way then never arrives. */
  #generation = 0;
  #lastArrival = new Map<Endpoint, number>();
  #isOpen = false;
  #isBlocked = false;
  /** Whether both ends want to be connected. */
  wanted = true;

  constructor(a: Endpoint, b: Endpoint, air: Air) {
    this.a = a;
    this.b = b;
    this.#air = air;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  joins(endpoint: Endpoint): boolean {
    return this.a === endpoint || this.b === endpoint;
  }

  other(endpoint: Endpoint): Endpoint {
    return endpoint === this.a ? this.b : this.a;
  }

  open(): void {
    if (this.#isOpen || !this.wanted || this.#isBlocked || !this.a.isUp || !this.b.isUp) return;
    this.#isOpen = true;
    this.a.opened(this);
    // The first word of one end may have closed it again.
    if (this.#isOpen) this.b.opened(this);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#generation += 1;
    this.#lastArrival = new Map();
    this.a.closed(this);
    this.b.closed(this);
    this.#air.schedule.after(reconnectMs + this.#air.dice.below(reconnectMs), () => this.open());
  }

  /** Nothing passes; with `silently` neither end notices. */
  block(silently: boolean): void {
    this.#isBlocked = true;
    if (!silently) this.close();
  }

  unblock(): void {
    this.#isBlocked = false;
    this.open();
  }

  send(from: Endpoint, frame: Uint8Array): void {
    if (!this.#isOpen) return;
    const { dice, weather, tally } = this.#air;
    this.#air.sent(from, this.other(from), frame);
    if (this.#isBlocked) return;
    if (dice.chance(weather.drop)) {
      tally.fault("drop");
      return;
    }
    this.#deliver(from, this.#spoiled(frame));
    if (dice.chance(weather.duplicate)) {
      tally.fault("duplicate");
      this.#deliver(from, frame);
    }
  }

  #spoiled(frame: Uint8Array): Uint8Array {
    const { dice, weather, tally } = this.#air;
    if (dice.chance(weather.truncate)) {
      tally.fault("truncate");
      return frame.slice(0, dice.below(frame.length));
    }
    if (!dice.chance(weather.corrupt)) return frame;
    tally.fault("corrupt");
    const spoiled = frame.slice();
    for (let flips = dice.between(1, 3); flips > 0; flips -= 1) {
      const at = dice.below(spoiled.length);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << dice.below(8));
    }
    return spoiled;
  }

  #deliver(from: Endpoint, frame: Uint8Array): void {
    const { schedule, dice, weather, tally } = this.#air;
    const to = this.other(from);
    let arrival = schedule.now + dice.between(1, 20);
    if (dice.chance(weather.delay)) {
      tally.fault("delay");
      arrival += dice.between(100, 4000);
    }
    if (dice.chance(weather.reorder)) tally.fault("reorder");
    else arrival = Math.max(arrival, this.#lastArrival.get(to) ?? 0);
    this.#lastArrival.set(to, Math.max(arrival, this.#lastArrival.get(to) ?? 0));
    const generation = this.#generation;
    schedule.after(arrival - schedule.now, () => {
      if (generation === this.#generation && !this.#isBlocked && to.isUp) to.received(this, frame);
    });
  }
}
