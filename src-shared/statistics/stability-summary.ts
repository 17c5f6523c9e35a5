// Tallies of resamples as probabilities, exact as fractions and readable as numbers.
import type { ProjectTally, StabilityTallies } from "./stability-tallies";

export interface Probability {
  /** As counted, not reduced: "255/256". */
  readonly fraction: string;
  readonly value: number;
  /** √(p(1 − p)/n) where n resamples were drawn at random; null where every resample was gone through. */
  readonly standardError: number | null;
}

export interface ProjectStability {
  readonly project: string;
  readonly soleWinner: Probability;
  readonly topThree: Probability;
  /** Index 0 for rank 1, up to the last that was reached; with `unranked` they sum to 1. */
  readonly ranks: readonly Probability[];
  readonly unranked: Probability;
}

export interface StabilitySummary {
  readonly exact: boolean;
  readonly resamples: number;
  /** False while slices are missing: then exact figures are not yet figures of anything. */
  readonly complete: boolean;
  readonly sameOrderedPodium: Probability;
  readonly samePodiumSet: Probability;
  readonly sameRanking: Probability;
  /** In the order of the actual ranking. */
  readonly projects: readonly ProjectStability[];
}

/** Null while nothing has been gone through. */
export function stabilitySummary(tallies: StabilityTallies): StabilitySummary | null {
  if (tallies.done === 0) return null;
  const share = (weight: string): Probability => probability(weight, tallies);
  return {
    exact: tallies.exact,
    resamples: tallies.done,
    complete: tallies.done === tallies.total,
    sameOrderedPodium: share(tallies.sameOrderedPodium),
    samePodiumSet: share(tallies.samePodiumSet),
    sameRanking: share(tallies.sameRanking),
    projects: tallies.projects.map((project) => ofProject(project, share)),
  };
}

function ofProject(tally: ProjectTally, share: (weight: string) => Probability): ProjectStability {
  return {
    project: tally.project,
    soleWinner: share(tally.soleWinner),
    topThree: share(tally.topThree),
    ranks: tally.ranks.map(share),
    unranked: share(tally.unranked),
  };
}

function probability(weight: string, { weight: whole, exact, done }: StabilityTallies): Probability {
  const value = Number(weight) / Number(whole);
  return {
    fraction: `${weight}/${whole}`,
    value,
    standardError: exact ? null : Math.sqrt((value * (1 - value)) / done),
  };
}
