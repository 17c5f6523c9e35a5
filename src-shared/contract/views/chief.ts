// What the chief judge's desk shows: the matrix, what waits for a ruling, the result and its certificates.

import type { Explanation } from "../../scoring/explain";
import type { Result } from "../../scoring/result";
import type { Outcome } from "../../event/plan";
import type { Standing } from "./judge";
import type { Whereabouts } from "./venue";

export type JudgeState =
  | "waiting"
  | "marking"
  | "submitted"
  | "amended"
  | "recused"
  | "recusal-ordered"
  | "absent"
  | "late"
  | "conflict";

export interface MatrixCell {
  readonly judge: string;
  readonly state: JudgeState;
  /** The judge's own total; null where there is none, or while it is not to be seen at this desk. */
  readonly total: string | null;
  /** What the judge says to the team; null like the total. */
  readonly feedback: string | null;
  /** The modified z score of a total that stands out among the panel's; null for any other, and like the total. */
  readonly outlier: number | null;
  /** Where the ballot is held; null where there is none. */
  readonly whereabouts?: Whereabouts | null;
  /** Where it was keyed in from paper, or a paper sheet says that the judge recuses; told of what stands, before marks are. */
  readonly fromPaper?: true;
}

export interface ChiefProject {
  readonly project: string;
  readonly place: number | null;
  readonly seq: number;
  readonly name: string;
  readonly applicantUnit: string;
  readonly track: string;
  readonly standing: Standing;
  readonly onStage: boolean;
  readonly cells: readonly MatrixCell[];
  /** Present, recused and the least number that the rule asks for. */
  readonly submitted: number;
  readonly recused: number;
  readonly panel: number;
  readonly minimum: number;
  /** Highest − lowest of the judges' totals, exact; null with fewer than two that compare, and like a total. */
  readonly spread: string | null;
  readonly performance: { readonly score: string; readonly assessor: string } | null;
  readonly deduction: { readonly amount: string; readonly reason: string } | null;
  /** True where the chief's own ballot is still open, so that no mark of the project shows at this desk. */
  readonly veiled: boolean;
}

export interface RulingItem {
  readonly kind: "late" | "conflict";
  readonly project: string;
  readonly judge: string;
  readonly ballots: readonly {
    readonly hash: string;
    readonly kind:
      | "ballot"
      | "amendment"
      | "recusal"
      | "recusal-withdrawn"
      | "paper-ballot"
      | "paper-recusal"
      | "paper-recusal-withdrawn";
    readonly at: string;
    readonly total: string | null;
    readonly reason: string | null;
    /** Whether the cut, or a ruling, makes it count now. */
    readonly counts: boolean;
  }[];
  readonly ruled: { readonly reason: string; readonly at: string } | null;
}

/** What no ruling on a ballot settles, and stands before a signature all the same. */
export type SettleItem =
  /** Desks have entered different figures: none counts until it is entered again. */
  | {
      readonly kind: "disputed";
      readonly project: string;
      readonly figure: "performance" | "deduction";
      readonly entered: readonly FigureEntered[];
    }
  /** The closing counts ballots that this laptop does not hold. */
  | { readonly kind: "ballot-missing"; readonly project: string; readonly judges: readonly string[] }
  /** Two late ballots of one judge have been ruled to count: neither does until one is ruled out. */
  | { readonly kind: "ruled-twice"; readonly project: string; readonly judges: readonly string[] };

export interface FigureEntered {
  /** null where a result was taken back. */
  readonly value: string | null;
  /** The assessor of a performance result, the reason of a deduction. */
  readonly note: string;
  readonly at: string;
}

export interface TieItem {
  readonly track: string;
  readonly rank: number;
  readonly projects: readonly string[];
}

export interface TieRulingView {
  readonly track: string;
  readonly order: readonly string[];
  readonly reason: string;
  readonly at: string;
}

export interface VacancyView {
  readonly track: string;
  readonly award: string;
  readonly places: number;
  readonly reason: string;
  readonly at: string;
}

export interface ChiefView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: {
    readonly id: string;
    readonly name: string;
    /** False where materials are reviewed: nothing is on stage, and all that waits is opened at once. */
    readonly roadshow: boolean;
  };
  /** What the ranking of the stage leads to; a stage of feedback has no ranking and nothing to sign. */
  readonly outcome: Outcome;
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  /** Tracks that one rule ranks: each set has its own result and certificate. */
  readonly parts: readonly (readonly string[])[];
  readonly judges: readonly {
    readonly judge: string;
    readonly name: string;
    readonly unit: string;
    readonly panels: readonly string[];
  }[];
  readonly ruleLocked: boolean;
  readonly projects: readonly ChiefProject[];
  readonly rulings: readonly RulingItem[];
  readonly toSettle: readonly SettleItem[];
  readonly performanceMaximum: string | null;
  /** Whether the last backup of the store failed; each closing makes one. */
  readonly backupFailed: boolean;
  /** Certificates of this chief's tracks, the newest first. */
  readonly certificates: readonly CertificateView[];
}

export interface AwardView {
  readonly track: string;
  readonly award: string;
  readonly name: string;
  readonly projects: readonly string[];
}

export type Blocker =
  | { readonly code: "projects-not-closed"; readonly projects: readonly string[] }
  | { readonly code: "conflict-needs-ruling"; readonly items: number }
  | { readonly code: "late-needs-ruling"; readonly items: number }
  /** Logs that have gone two ways, as copied disks do, and that nobody has ruled on. */
  | { readonly code: "fork-needs-ruling"; readonly items: number }
  | { readonly code: "own-ballot-open"; readonly projects: readonly string[] };

export interface ResultView {
  readonly stage: string;
  readonly tracks: readonly string[];
  readonly outcome: Outcome;
  readonly result: Result;
  readonly explanation: Explanation;
  /** Names of projects and judges for the ids in both. */
  readonly names: Readonly<Record<string, string>>;
  readonly awards: readonly AwardView[];
  /** Awards whose quota a tie would split: not given until the chief rules. */
  readonly awardTies: readonly TieItem[];
  readonly ties: readonly TieItem[];
  readonly tieRulings: readonly TieRulingView[];
  /** Places of awards that the chief has ruled to stay vacant. */
  readonly vacancies: readonly VacancyView[];
  /** What must be settled before signing; empty where it can be signed. */
  readonly blockers: readonly Blocker[];
  /** SHA-256 of the exact scoring document: names what is being signed. */
  readonly scoringHash: string;
  /** Whether the newest certificate says just this. */
  readonly certified: boolean;
  readonly ruleText: { readonly zh: string; readonly en: string };
}

export interface CertificateView {
  readonly hash: string;
  readonly stage: string;
  readonly tracks: readonly string[];
  readonly number: number;
  readonly at: string;
  readonly signer: string;
  readonly log: string;
  readonly scoringHash: string;
  readonly resultHash: string;
  readonly ruleHash: string;
  readonly inputs: number;
  /** The certificate that takes its place; null for the newest. */
  readonly supersededBy: string | null;
}
