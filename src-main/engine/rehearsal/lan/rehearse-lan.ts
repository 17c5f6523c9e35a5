// The rehearsal of a hall with faults: real engines in processes of their own join over real TLS, judge, are cut, killed and
// cloned meanwhile; in the end nothing may be lost, nothing count twice, and all ends be equal.

import type { Proof } from "#shared/sync/frontier";
import type { CastSize } from "../cast";
import { seededRandom } from "../seeded-random";
import { ChiefLine } from "./chief-line";
import { type EqualEnds, converge, deviceOf, finishMarking, proofAt } from "./ending";
import { Hall, type Pace, loopbackPace } from "./hall";
import { judge } from "./judging";
import type { Place } from "./laptop";
import { Partitions, type Splitter } from "./partitions";
import { type Readiness, readinessOf } from "./readiness";
import { setUpHall } from "./set-up";
import { Troubles } from "./troubles";
import { checkHeld, seenBy } from "./witness";

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

export interface LanSummary {
  readonly event: string;
  readonly seed: number;
  readonly judges: number;
  readonly projects: number;
  readonly network: string;
  /** Put on record by judges' own word, amendments among them. */
  readonly ballots: number;
  readonly amendments: number;
  /** Of these, shown to their judges as held at a desk, or on two machines. */
  readonly acknowledged: number;
  readonly onTwo: number;
  readonly counted: number;
  readonly rulings: number;
  readonly faults: Record<string, number>;
  readonly kills: number;
  readonly converged: boolean;
  readonly proof: { readonly desk: Proof; readonly standby: Proof; readonly judges: readonly EqualEnds[] };
  readonly lost: readonly string[];
  readonly double: readonly unknown[];
  /** Anything else that should not have been: a process that ended by itself, a copy that was not known for one. */
  readonly problems: readonly string[];
  readonly seconds: number;
  readonly files: Record<string, unknown>;
}

export const loopback: Network = {
  name: "loopback",
  placeOf: () => ({ host: "127.0.0.1", before: [] }),
  splitter: null,
};

export async function rehearseLan(options: LanOptions): Promise<{ summary: LanSummary; readiness: Readiness }> {
  const begun = performance.now();
  const { size, folder, version, pace = loopbackPace, network = loopback, signal, say } = options;
  const random = seededRandom(size.seed);
  const placeOf = (name: string): Place => network.placeOf(name);
  const hall = new Hall({ folder, version, pace, random, placeOf, signal, say });
  try {
    return await play(hall, options, network, begun);
  } finally {
    await Promise.all(hall.laptops.map((laptop) => laptop.kill()));
  }
}

async function play(hall: Hall, options: LanOptions, network: Network, begun: number) {
  const { size, faults, kills, out, say } = options;
  const { splitter } = network;
  await setUpHall(hall, size);
  const chief = new ChiefLine(hall, size.seed);
  const troubles = new Troubles(hall, { all: faults, kills });
  const partitions = splitter === null ? null : new Partitions(hall, troubles, splitter, hall.options.pace.partition);
  troubles.start();
  const found = await judge({ hall, chief, troubles, partitions, faults });
  await troubles.stop();
  say("the faults are over; what is left is marked, and everything comes together");
  const healed = performance.now();
  await finishMarking(hall);
  const { seconds } = await converge(hall, healed);
  await chief.settle();
  const { ends } = await converge(hall, healed);
  const files = await hall.charge.ask("leave", { event: hall.event, stage: hall.stage, out });
  const reckoning = await hall.charge.ask("reckoning", { event: hall.event, stage: hall.stage });
  const seen = seenBy(hall.laptops);
  const lost = [
    ...found.lost,
    ...(await missingOf(hall, [...seen.ballots, ...seen.amendments])),
    ...(await checkHeld(hall, hall.second, ["two"])),
  ];
  const problems = [
    ...found.problems,
    ...hall.laptops
      .filter(({ crashes }) => crashes > 0)
      .map(({ name, crashes }) => `${name} ended by itself, ${crashes} times`),
    ...reckoning.uncounted.map(({ project, judge: by }) => `a ballot counts for nothing: ${project} ${by}`),
  ];
  const reader = await deviceOf(hall, hall.second);
  const standby = hall.charge === hall.first ? hall.second : hall.first;
  const summary: LanSummary = {
    event: hall.event,
    seed: size.seed,
    judges: size.judges,
    projects: size.projects,
    network: network.name,
    ballots: seen.ballots.length,
    amendments: seen.amendments.length,
    acknowledged: seen.held.size,
    onTwo: [...seen.held.values()].filter((where) => where.has("two")).length,
    counted: reckoning.counted,
    rulings: chief.rulings,
    faults: troubles.counts,
    kills: troubles.kills,
    converged: ends.every(({ equal }) => equal),
    proof: {
      desk: await proofAt(hall, hall.charge, reader),
      standby: await proofAt(hall, standby, reader),
      judges: ends.filter(({ laptop }) => !laptop.startsWith("desk-")),
    },
    lost: [...new Set(lost)],
    double: reckoning.double,
    problems,
    seconds: Math.round((performance.now() - begun) / 1000),
    files,
  };
  return { summary, readiness: await readinessOf(hall, ends, seconds) };
}

function missingOf(hall: Hall, hashes: readonly string[]): Promise<readonly string[]> {
  const { charge, event } = hall;
  return hall.persist("the desk in charge says what applies", () =>
    charge.ask("missing", { event, hashes, applied: true }),
  );
}

/** Whether nothing was lost, nothing counts twice, and all came together. */
export function isSound({ converged, lost, double, problems }: LanSummary): boolean {
  return converged && lost.length === 0 && double.length === 0 && problems.length === 0;
}
