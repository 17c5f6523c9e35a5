// The shape of what statistics have to say about one group, all plain JSON.
import type { Banded } from "./bands";
import type { Icc } from "./icc";
import type { Concordance } from "./kendall-w";
import type { OrderTrend } from "./order-effect";
import type { OwnUnit } from "./own-unit";
import type { Reason } from "./reasons";
import type { PlaceRange, WhatIf } from "./what-if";

export interface AdviceExtras {
  readonly groupId: string;
  /** Project ids in running order; those of other groups are passed over. Empty where there is none. */
  readonly order: readonly string[];
  /** judge → the judge's unit, normalised. Those without a known unit are left out. */
  readonly judgeUnits: Readonly<Record<string, string>>;
  /** project → its units (applicant, joint, members'), normalised. */
  readonly projectUnits: Readonly<Record<string, readonly string[]>>;
  /** Any text; the same seed gives the same permutations. */
  readonly seed: string;
}

/** Plain JSON. Marks are a judge's own totals, in marks. */
export interface GroupAdvice {
  readonly group: string;
  /** Judges who marked at least one project in full, in code-point order. */
  readonly judges: readonly JudgeAdvice[];
  /** In the order of the actual ranking. */
  readonly projects: readonly ProjectAdvice[];
  readonly agreement: AgreementAdvice;
  readonly preferences: PreferenceAdvice;
  /** Adjusted means along the running order; null with a note. */
  readonly orderEffect: OrderTrend | null;
  readonly ownUnit: OwnUnit | null;
  readonly whatIf: readonly WhatIf[];
  /** What could not be computed, and why. */
  readonly notes: readonly AdviceNote[];
}

export interface JudgeAdvice {
  readonly judge: string;
  /** How many projects the judge marked in full. */
  readonly marked: number;
  readonly mean: number;
  /** Sample standard deviation of the judge's marks; null with fewer than two. */
  readonly spread: number | null;
  /** Marks above (generous, +) or below (severe, −) the panel, from the additive model. */
  readonly effect: number | null;
  /** The judge's residuals along the running order; null with fewer than three of them, or where they are all equal. */
  readonly drift: OrderTrend | null;
  /** The judge's marks that stand far from the others' for the same project. */
  readonly outliers: readonly { readonly project: string; readonly mark: number; readonly score: number }[];
}

export interface ProjectAdvice {
  readonly project: string;
  /** Place in `extras.order` among the group's projects, 1 first; null where unknown. */
  readonly position: number | null;
  /** By judge in code-point order; a judge who gave no full mark is left out. */
  readonly marks: readonly ProjectMark[];
  readonly median: number | null;
  readonly mean: number | null;
  readonly adjustedMean: number | null;
  /** Mean over the judges of (mark − judge's mean) / judge's standard deviation. */
  readonly meanZ: number | null;
  readonly borda: number | null;
  readonly copeland: number | null;
  /** Competition ranks; null where not ranked or not computed. */
  readonly ranks: {
    /** The result's, by the rule. */
    readonly actual: number | null;
    readonly mean: number | null;
    readonly adjusted: number | null;
    readonly z: number | null;
    readonly borda: number | null;
    readonly copeland: number | null;
  };
  /** Over the actual ranking and every what-if; null where never ranked. */
  readonly places: PlaceRange | null;
}

export interface ProjectMark {
  readonly judge: string;
  readonly mark: number;
  /** The mark less the judge's effect. */
  readonly adjusted: number | null;
  readonly z: number | null;
  /** 0.6745 (mark − median) / MAD; null where there are fewer than three marks. */
  readonly outlierScore: number | null;
  readonly outlier: boolean;
}

export interface AgreementAdvice {
  /**
   * ICC(3,k), the one to show first: how far the means' differences are the projects' own and not the judges' taste.
   * Severity is left out of it, since it moves all projects alike.
   */
  readonly headline: Banded | null;
  readonly icc: Icc | null;
  readonly kendall: (Concordance & Banded) | null;
  /** Krippendorff's α on marks as intervals, and on their order. */
  readonly alphaInterval: Banded | null;
  readonly alphaOrdinal: Banded | null;
}

export interface PreferenceAdvice {
  /** Whom more judges prefer to each other project, pair by pair; null where there is none. */
  readonly condorcetWinner: string | null;
}

export interface AdviceNote {
  readonly about:
    | "effect"
    | "z"
    | "icc"
    | "kendall"
    | "alpha-interval"
    | "alpha-ordinal"
    | "order-effect"
    | "own-unit"
    | "preferences"
    | "what-if";
  readonly reason: Reason;
}
