// How firm the podium is: the rule applied to resamples of the group's judges, in slices that can be stopped.
import type { Reason } from "./reasons";

/** What is to be gone through. Only `prepared` is no plain data: the plan stays where the slices are computed. */
export interface StabilityPlan {
  readonly group: string;
  /** Those with at least one mark in the group, in code-point order: the k that are drawn from. */
  readonly judges: readonly string[];
  /** Every project of the group, in the order of the actual ranking. */
  readonly projects: readonly string[];
  /** How many resamples there are to go through: 0 where there is a `reason`. */
  readonly total: number;
  /** True: every multiset of k judges once, with its multinomial weight. False: `total` random resamples. */
  readonly exact: boolean;
  /** What the weights of all resamples come to, as a whole number: k^k, or `total` where sampled. */
  readonly denominator: string;
  /** The actual ranking's ranks 1 to 3. */
  readonly podium: readonly { readonly project: string; readonly rank: number }[];
  readonly reason: Reason | null;
  readonly prepared: unknown;
}

/** Weights are whole numbers as text. Plain data; slices in any order merge into the same. */
export interface StabilityTallies {
  readonly exact: boolean;
  /** Resamples gone through, and to go through in all. */
  readonly done: number;
  readonly total: number;
  /** Of the resamples gone through. */
  readonly weight: string;
  /** The same projects at the same ranks 1 to 3 as in the actual ranking. */
  readonly sameOrderedPodium: string;
  /** The same set of projects at ranks 1 to 3. */
  readonly samePodiumSet: string;
  /** Every project at its actual rank. */
  readonly sameRanking: string;
  readonly projects: readonly ProjectTally[];
}

export interface ProjectTally {
  readonly project: string;
  /** Alone at rank 1. */
  readonly soleWinner: string;
  /** At ranks 1 to 3. */
  readonly topThree: string;
  /** At each rank: index 0 for rank 1. */
  readonly ranks: readonly string[];
  /** Not ranked: too few marks were left. */
  readonly unranked: string;
}

export interface StabilitySlice {
  /** The next slice begins here; the plan is done where it equals `plan.total`. */
  readonly to: number;
  readonly tallies: StabilityTallies;
}

export interface Probability {
  /** As counted, not reduced: "255/256". */
  readonly fraction: string;
  readonly value: number;
  /** √(p(1 − p)/n) where resamples were drawn at random; null where the figure is exact. */
  readonly standardError: number | null;
}

export interface ProjectStability {
  readonly project: string;
  readonly soleWinner: Probability;
  readonly topThree: Probability;
  /** Index 0 for rank 1. With `unranked` they sum to 1. */
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
