// One simulated venue: its laptops, its network, what really happened there, and the time that passes.

import type { Sizes } from "#shared/sync/session";
import type { Dice } from "./dice";
import type { Laptop } from "./laptop";
import type { Endpoint, Link, Weather } from "./network";
import type { Schedule } from "./schedule";
import type { SimCrypto } from "./sim-crypto";
import type { SimGuards } from "./sim-guards";
import type { Tally } from "./tally";
import type { Truth } from "./truth";

/** What each purpose draws from. */
export interface WorldDice {
  readonly cast: Dice;
  readonly network: Dice;
  readonly power: Dice;
  readonly people: Dice;
  readonly faults: Dice;
  readonly hostile: Dice;
}

export interface PowerRates {
  readonly beforeCommit: number;
  readonly inCommit: number;
  readonly afterCommit: number;
}

export interface World {
  readonly seed: number;
  readonly guards: SimGuards;
  /** Small ones, so that little is sent in many frames and much has to wait. */
  readonly sizes: Sizes;
  /** The operations and attacks, by name, that this simulation dwells on. */
  readonly emphasis: ReadonlySet<string>;
  readonly dice: WorldDice;
  readonly schedule: Schedule;
  readonly tally: Tally;
  readonly truth: Truth;
  readonly keys: SimCrypto;
  /** The image of a store that holds nothing. */
  readonly blank: Uint8Array;
  readonly laptops: Laptop[];
  readonly links: Link[];
  /** The last frames that went over any link, for whoever replays them. */
  readonly tapped: Uint8Array[];
  /** The people and projects of the event, by id. */
  readonly roster: { readonly people: string[]; readonly projects: string[] };
  event: string;
  hallCount: number;
  weather: Weather;
  power: PowerRates;
  /** Nothing goes wrong any more, and nothing is done but by request. */
  calm: boolean;
  sent(from: Endpoint, to: Endpoint, frame: Uint8Array): void;
}
