// The rehearsal of a hall with faults: real engines in processes of their own join over real TLS, judge, are cut, killed and
// cloned meanwhile; in the end nothing may be lost, nothing count twice, and all ends be equal.

import type { CastSize } from "../cast";
import { seededRandom } from "../seeded-random";
import { ChiefLine } from "./chief-line";
import { converge, finishMarking } from "./ending";
import { Hall, type Pace, loopbackPace } from "./hall";
import { type Befalls, type Found, judge } from "./judging";
import type { Place } from "./laptop";
import { Partitions, type Splitter } from "./partitions";
import { type Readiness, readinessOf } from "./readiness";
import { setUpHall } from "./set-up";
import { type LanSummary, summarise } from "./summary";
import { Troubles } from "./troubles";

/** The network that the laptops stand in. */
export interface Network {
  readonly name: string;
  placeOf(laptop: string): Place;
  /** null where it stays whole. */
  readonly splitter: Splitter | null;
}

export interface LanOptions {
  readonly size: CastSize;
  readonly faults: boolean;
  readonly kills: number;
  /** For the laptops' data, journals and logs. */
  readonly folder: string;
  /** Where event.roadshow and results.xlsx go. */
  readonly out: string;
  readonly version: string;
  readonly network?: Network;
  readonly pace?: Pace;
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
}

export const loopback: Network = {
  name: "loopback",
  placeOf: () => ({ host: "127.0.0.1", before: [] }),
  splitter: null,
};

export interface Rehearsed {
  readonly summary: LanSummary;
  readonly readiness: Readiness;
}

export async function rehearseLan(options: LanOptions): Promise<Rehearsed> {
  const begun = performance.now();
  const { size, folder, version, pace = loopbackPace, network = loopback, signal, say } = options;
  const random = seededRandom(size.seed);
  const placeOf = (name: string): Place => network.placeOf(name);
  const hall = new Hall({ folder, version, pace, random, placeOf, signal, say });
  const end = (): Promise<unknown> => Promise.all(hall.laptops.map((laptop) => laptop.end()));
  // Whatever waits for an answer of theirs waits no longer.
  signal.addEventListener("abort", end);
  try {
    return await play(hall, options, network, begun);
  } finally {
    signal.removeEventListener("abort", end);
    await end();
  }
}

async function play(hall: Hall, options: LanOptions, network: Network, begun: number): Promise<Rehearsed> {
  const { size, faults, kills, out, say } = options;
  await setUpHall(hall, size);
  const chief = new ChiefLine(hall, size.seed);
  const troubles = new Troubles(hall, { all: faults, kills });
  const found = await judgeAmidTroubles(hall, { chief, troubles, faults }, network);
  say("the faults are over; what is left is marked, and everything comes together");
  const healed = performance.now();
  await finishMarking(hall);
  const { seconds } = await converge(hall, healed);
  await chief.settle();
  const { ends } = await converge(hall, healed);
  const files = await hall.charge.ask("leave", { event: hall.event, stage: hall.stage, out });
  const summary = await summarise(hall, {
    seed: size.seed,
    network: network.name,
    chief,
    troubles,
    found,
    ends,
    files,
    begun,
  });
  return { summary, readiness: await readinessOf(hall, ends, seconds) };
}

async function judgeAmidTroubles(
  hall: Hall,
  company: Pick<Befalls, "chief" | "troubles" | "faults">,
  { splitter }: Network,
): Promise<Found> {
  const { troubles } = company;
  const partitions = splitter === null ? null : new Partitions(hall, troubles, splitter, hall.options.pace.partition);
  troubles.start();
  try {
    return await judge({ hall, partitions, ...company });
  } finally {
    await troubles.stop();
  }
}
