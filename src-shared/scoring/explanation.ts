// The shape of an explanation: the result, and beside every project all the steps that led to it, as data.
import type { IncompleteReason } from "./compute";
import type { Method, Rounding, Rule, Scope } from "./document";
import type { IncompleteResult, RankedResult } from "./result";
import type { TieStep } from "./rank";
import type { RESULT_FORMAT } from "./result";

/** A rational as in the result: "88.681" or "1351/15". */
export type NumberText = string;

/** A value before and after a rounding; `rounded` is false where the rule does not round here. */
export interface Rounded {
  readonly before: NumberText;
  readonly after: NumberText;
  readonly rounded: boolean;
}

export interface AverageExplanation {
  /** Every value present, by judge id in code-point order, and at which end it was dropped. */
  readonly values: readonly {
    readonly judge: string;
    readonly value: NumberText;
    readonly dropped: "highest" | "lowest" | null;
  }[];
  readonly present: number;
  readonly minimum: number;
  readonly method: Method;
  /** Null where fewer than `minimum` values are present. */
  readonly average: Rounded | null;
}

/** A value times a weight. */
export interface WeightedExplanation {
  readonly weight: NumberText;
  readonly product: Rounded | null;
}

export interface CriterionExplanation extends WeightedExplanation {
  readonly criterion: string;
  readonly average: AverageExplanation;
}

export interface SegmentExplanation {
  readonly segment: string;
  readonly weight: NumberText;
  /** At criterion scope, else null. */
  readonly criteria: readonly CriterionExplanation[] | null;
  /** At segment and total scope, else null. */
  readonly average: AverageExplanation | null;
  /** Before the segment's weight. */
  readonly value: NumberText | null;
  /** Value times weight; null at total scope, where the judges' totals are averaged instead. */
  readonly product: Rounded | null;
}

export interface JudgeExplanation {
  readonly judge: string;
  readonly recused: boolean;
  readonly segments: readonly {
    readonly segment: string;
    readonly weight: NumberText;
    readonly criteria: readonly {
      readonly criterion: string;
      readonly weight: NumberText;
      readonly mark: NumberText | null;
    }[];
    /** Σ criterion weight × mark; null where a mark is missing. */
    readonly value: NumberText | null;
  }[];
  /** Σ segment weight × segment value; null where a mark is missing. */
  readonly total: NumberText | null;
}

/** Marks that were given and do not count, because the segment or the ballot they belong to is not complete. */
export interface UncountedMarks {
  readonly judge: string;
  readonly code: "segment-incomplete" | "ballot-incomplete";
  /** The incomplete segment; null for a whole ballot. */
  readonly segment: string | null;
  readonly marks: readonly { readonly segment: string; readonly criterion: string; readonly mark: NumberText }[];
  readonly missing: readonly { readonly segment: string; readonly criterion: string }[];
}

export interface ComponentExplanation extends WeightedExplanation {
  readonly source: string;
  /** Before its weight; null where the project has none. */
  readonly value: NumberText | null;
}

export interface ProjectExplanation {
  readonly judges: readonly JudgeExplanation[];
  readonly uncounted: readonly UncountedMarks[];
  readonly onsite: {
    readonly scope: Scope;
    readonly segments: readonly SegmentExplanation[];
    /** At total scope, else null. */
    readonly average: AverageExplanation | null;
    readonly value: NumberText | null;
  };
  readonly components: readonly ComponentExplanation[];
  readonly deductions: NumberText;
  /** `before` is the exact total. Null where the project is incomplete. */
  readonly total: Rounded | null;
  readonly incomplete: readonly IncompleteReason[];
}

/** A tied set at one rung of the ladder. */
export interface TieExplanation {
  readonly rung: string;
  readonly outcome: TieStep["outcome"];
  /** Higher is better, but of rulings the lower. Null: no value. */
  readonly values: readonly { readonly project: string; readonly value: NumberText | null }[];
  /** Head-to-head only, else null. */
  readonly pairings: TieStep["pairings"];
}

export type ExplainedProject = (RankedResult | IncompleteResult) & { readonly explanation: ProjectExplanation };

export interface ExplainedGroup {
  readonly id: string;
  readonly ranking: readonly ExplainedProject[];
  /** In the order in which the ladder was gone down. */
  readonly ties: readonly TieExplanation[];
}

/** A `roadshow-result/1` to which every step is added. */
export interface Explanation {
  readonly format: typeof RESULT_FORMAT;
  /** The rule that was followed, its defaults filled in. */
  readonly rule: Rule;
  readonly rounding: Rounding;
  readonly groups: readonly ExplainedGroup[];
}
