// What a rehearsal of the hall came to: counts, the proof, and whatever was lost, counts twice, or should not have been.

import type { Proof } from "#shared/sync/frontier";
import type { ChiefLine } from "./chief-line";
import { type EqualEnds, deviceOf, proofAt } from "./ending";
import type { Hall } from "./hall";
import type { Found } from "./judging";
import type { Reckoning } from "./reckoning";
import type { Troubles } from "./troubles";
import { type Seen, checkHeld, seenBy } from "./witness";

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
  readonly double: Reckoning["double"];
  /** Anything else that should not have been: a process that ended by itself, a copy that was not known for one. */
  readonly problems: readonly string[];
  readonly seconds: number;
  readonly files: Record<string, unknown>;
}

interface CameTo {
  readonly seed: number;
  readonly network: string;
  readonly chief: ChiefLine;
  readonly troubles: Troubles;
  readonly found: Found;
  readonly ends: readonly EqualEnds[];
  readonly files: Record<string, unknown>;
  /** On the monotonic clock. */
  readonly begun: number;
}

export async function summarise(hall: Hall, came: CameTo): Promise<LanSummary> {
  const { seed, network, chief, troubles, found, ends, files, begun } = came;
  const { roster, event, stage, charge, first, second, laptops } = hall;
  const reckoning = await charge.ask("reckoning", { event, stage });
  const seen = seenBy(laptops);
  const reader = await deviceOf(hall, second);
  return {
    event,
    seed,
    judges: roster.judges.length,
    projects: (await chief.projects()).length,
    network,
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
      desk: await proofAt(hall, charge, reader),
      standby: await proofAt(hall, charge === first ? second : first, reader),
      judges: ends.filter(({ laptop }) => laptop !== first.name && laptop !== second.name),
    },
    lost: [...new Set([...found.lost, ...(await lostAtEnd(hall, seen))])],
    double: reckoning.double,
    problems: [...found.problems, ...problemsOf(hall, reckoning)],
    seconds: Math.round((performance.now() - begun) / 1000),
    files,
  };
}

/** What does not apply at the desk in charge; and what was shown as held on two machines, and is not on the second. */
async function lostAtEnd(hall: Hall, { ballots, amendments }: Seen): Promise<string[]> {
  const { charge, event } = hall;
  const hashes = [...ballots, ...amendments];
  const missing = await hall.persist("the desk in charge says what applies", () =>
    charge.ask("missing", { event, hashes, applied: true }),
  );
  return [...missing, ...(await checkHeld(hall, hall.second, ["two"]))];
}

function problemsOf({ laptops }: Hall, { uncounted }: Reckoning): string[] {
  return [
    ...laptops.flatMap(({ name, crashes }) => (crashes > 0 ? [`${name} ended by itself, ${crashes} times`] : [])),
    ...uncounted.map(({ project, judge }) => `a ballot counts for nothing: ${project} ${judge}`),
  ];
}

/** Whether nothing was lost, nothing counts twice, and all came together. */
export function isSound({ converged, lost, double, problems }: LanSummary): boolean {
  return converged && lost.length === 0 && double.length === 0 && problems.length === 0;
}
