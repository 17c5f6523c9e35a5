// The scoring document `roadshow-scoring/1`: a rule, and the marks of the groups that are ranked by it.
import type { RoundingMode } from "./rational";

export const SCORING_FORMAT = "roadshow-scoring/1";

/** Text of the form `-?\d+(\.\d+)?`. */
export type Amount = string;

export const METHODS = ["mean", "sum", "median"] as const;
export const SCOPES = ["criterion", "segment", "total"] as const;
export const ROUNDING_MODES = ["half-up", "half-even"] as const satisfies readonly RoundingMode[];
export const ROUNDING_STAGES = ["panel", "weighted", "component", "final"] as const;
export const RANK_BY = ["rounded", "exact"] as const;

export type Method = (typeof METHODS)[number];
/** What is averaged over the judges. */
export type Scope = (typeof SCOPES)[number];
export type RoundingStage = (typeof ROUNDING_STAGES)[number];
export type RankBy = (typeof RANK_BY)[number];

/** A mark is min + k·step, at most max. */
export interface Criterion {
  readonly id: string;
  readonly name?: string;
  readonly min: Amount;
  readonly max: Amount;
  readonly step: Amount;
  readonly weight: Amount;
}

export interface Segment {
  readonly id: string;
  readonly name?: string;
  readonly weight: Amount;
  readonly criteria: readonly Criterion[];
}

export interface Panel {
  readonly method: Method;
  readonly scope: Scope;
  readonly dropHighest: number;
  readonly dropLowest: number;
  /** Drop only where at least this many values are present. */
  readonly dropFrom: number;
  readonly minimumJudges: number;
}

export interface Component {
  /** `onsite`, `performance` or `stage:ID`. */
  readonly source: string;
  readonly weight: Amount;
}

export interface Rounding {
  readonly mode: RoundingMode;
  readonly decimals: number;
  readonly at: readonly RoundingStage[];
}

export interface Rule {
  readonly segments: readonly Segment[];
  readonly panel: Panel;
  readonly components: readonly Component[];
  readonly rounding: Rounding;
  readonly rankBy: RankBy;
  /** The tie ladder; see `rung.ts` for the forms. */
  readonly ties: readonly string[];
}

/** segment id → criterion id → mark; what was not given to the judge, or not marked, is left out. */
export type JudgeMarks = Readonly<Record<string, Readonly<Record<string, Amount>>>>;

/** judge id → that judge's marks, or null for recused or absent. */
export type Marks = Readonly<Record<string, JudgeMarks | null>>;

export interface ProjectInput {
  readonly id: string;
  readonly marks: Marks;
  readonly performance?: Amount;
  /** stage id → that stage's value. */
  readonly stages?: Readonly<Record<string, Amount>>;
  /** Taken off after the components; absent is none. */
  readonly deductions?: Amount;
  /** The chief's recorded order among the tied, 1 first. */
  readonly ruling?: number;
}

export interface Group {
  readonly id: string;
  readonly name?: string;
  readonly projects: readonly ProjectInput[];
}

/** A checked document whose rule has every default filled in, as `parseScoringDocument` returns it. */
export interface ScoringDocument {
  readonly format: typeof SCORING_FORMAT;
  readonly rule: Rule;
  readonly groups: readonly Group[];
}

/** A rule as it may be written: absent parts take their defaults. */
export type RuleSource = Omit<Rule, AbsentPart> & Partial<Pick<Rule, AbsentPart>>;

type AbsentPart = "components" | "rounding" | "rankBy" | "ties";

/** A document as it may be written, before `parseScoringDocument` has checked it. */
export interface ScoringDocumentSource extends Omit<ScoringDocument, "rule"> {
  readonly rule: RuleSource;
}

export const DEFAULT_COMPONENTS: readonly Component[] = [{ source: "onsite", weight: "1" }];
export const DEFAULT_ROUNDING: Rounding = { mode: "half-up", decimals: 0, at: [] };
export const DEFAULT_RANK_BY: RankBy = "rounded";
export const DEFAULT_DEDUCTIONS: Amount = "0";
