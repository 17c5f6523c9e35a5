// The network of the hall falls apart and comes together again, twice.

import { setTimeout as wait } from "node:timers/promises";
import type { Hall } from "./hall";
import type { Troubles } from "./troubles";

/** Who can hear whom: laptops on one side hear one another. */
export interface Splitter {
  split(apart: readonly string[]): Promise<void>;
  heal(): Promise<void>;
}

export class Partitions {
  readonly #hall: Hall;
  readonly #troubles: Troubles;
  readonly #splitter: Splitter;
  readonly #forMs: number;
  #line: Promise<void> = Promise.resolve();

  constructor(hall: Hall, troubles: Troubles, splitter: Splitter, forMs: number) {
    this.#hall = hall;
    this.#troubles = troubles;
    this.#splitter = splitter;
    this.#forMs = forMs;
  }

  /** A third of the judges hear no desk, only one another. Judging goes on meanwhile, on both sides. */
  cutOffSome(): void {
    this.#next(() => {
      const { judges } = this.#hall;
      return judges.slice(0, Math.max(1, Math.floor(judges.length / 3))).map(({ laptop }) => laptop.name);
    });
  }

  /** Half of the judges hear the standby alone, the others the desk in charge. */
  splitInTwo(): void {
    this.#next(() => {
      const { judges, charge, first, second } = this.#hall;
      const half = judges.slice(Math.floor(judges.length / 2)).map(({ laptop }) => laptop.name);
      return [charge === first ? second.name : first.name, ...half];
    });
  }

  /** Comes back once the network is whole for good. */
  over(): Promise<void> {
    return this.#line;
  }

  /** One after another. */
  #next(apart: () => readonly string[]): void {
    this.#line = this.#line.then(() => this.#part(apart()));
    // Whoever waits for the end hears of it.
    this.#line.catch(() => undefined);
  }

  async #part(apart: readonly string[]): Promise<void> {
    const { options, laptops } = this.#hall;
    options.say(`the network falls apart: ${apart.join(", ")} on the other side for ${this.#forMs / 1000} s`);
    this.#troubles.count("partition", null);
    for (const laptop of laptops) if (apart.includes(laptop.name)) laptop.lived("partition");
    await this.#splitter.split(apart);
    await wait(this.#forMs, undefined, { signal: options.signal, ref: false });
    await this.#splitter.heal();
    options.say("the network is whole again");
  }
}
