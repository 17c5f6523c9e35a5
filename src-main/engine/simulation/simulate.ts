// Many seeds, one after another: what happened in all of them, and what did not hold.

import { openInMemory } from "#db/store";
import { type FaultKind, faultKinds } from "./fault-kinds";
import { type SeedViolation, runSeed } from "./run-seed";
import type { SimGuards } from "./sim-guards";

export interface SimulationOptions {
  readonly from: number;
  readonly seeds: number;
  readonly guards?: SimGuards;
  /** Names of operations and attacks that are to happen more often; null draws some for each seed. */
  readonly emphasis?: readonly string[] | null;
  readonly say?: ((step: string) => void) | null;
  /** Whether the first violation is enough. */
  readonly stopAtFirst?: boolean;
}

export interface Simulation {
  readonly seeds: number;
  readonly operations: number;
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly ballots: number;
  readonly violations: readonly SeedViolation[];
}

/** One seed in so many is played with real Ed25519. */
export const realSignaturesEvery = 10;

export async function emptyStoreImage(): Promise<Uint8Array> {
  const store = await openInMemory(null);
  const image = store.image();
  store.close();
  return image;
}

export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { from, seeds, guards, emphasis = null, say = null, stopAtFirst = false } = options;
  const blank = await emptyStoreImage();
  const faults = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  const violations: SeedViolation[] = [];
  let [done, operations, ballots] = [0, 0, 0];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const realSignatures = seed % realSignaturesEvery === 0;
    const { tally, violation } = await runSeed({
      seed,
      blank,
      emphasis,
      realSignatures,
      say,
      ...(guards && { guards }),
    });
    done += 1;
    operations += tally.operations;
    ballots += tally.ballots;
    for (const kind of faultKinds) faults[kind] += tally.faults[kind];
    if (violation !== null) violations.push(violation);
    if (violation !== null && stopAtFirst) break;
  }
  return { seeds: done, operations, faults, ballots, violations };
}

/** What several runs come to, as if one had made them all. */
export function together(parts: readonly Simulation[]): Simulation {
  const sum = (count: (part: Simulation) => number): number => parts.reduce((total, part) => total + count(part), 0);
  return {
    seeds: sum(({ seeds }) => seeds),
    operations: sum(({ operations }) => operations),
    faults: Object.fromEntries(
      faultKinds.map((kind) => [kind, sum(({ faults }) => faults[kind])]),
    ) as Simulation["faults"],
    ballots: sum(({ ballots }) => ballots),
    violations: parts.flatMap(({ violations }) => violations),
  };
}
