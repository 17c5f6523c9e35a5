// What the ranking would be without one judge, with another trim or with another rounding.
import type { Rounding } from "../scoring/index";

export type WhatIfChange =
  /** `minimumJudges` goes down by one with the judge. */
  | { readonly kind: "without-judge"; readonly judge: string }
  | { readonly kind: "trim"; readonly dropHighest: number; readonly dropLowest: number }
  | { readonly kind: "rounding"; readonly rounding: Rounding }
  | { readonly kind: "rank-by"; readonly rankBy: "rounded" | "exact" };

export interface MovedProject {
  readonly project: string;
  /** Null: not ranked. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface WhatIf {
  readonly change: WhatIfChange;
  /** In the order of the actual ranking; empty where nothing moves. */
  readonly moved: readonly MovedProject[];
  /** Whether the set of those at rank 1, or at ranks 1 to 3, is another. */
  readonly otherWinner: boolean;
  readonly otherPodium: boolean;
}

/** Best and worst place of a project over the actual ranking and every variant. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}
