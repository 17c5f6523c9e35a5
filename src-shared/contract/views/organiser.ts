// What the organiser's desk shows: the set-up of an event, its rules and their warnings.

import type { ComplianceDecision, Role } from "../../event/bodies";
import type { Plan } from "../../event/plan";
import type { IncompleteReason } from "../../scoring/compute";
import type { Rule } from "../../scoring/document";
import type { CertificateView } from "./chief";
import type { RuleNotes } from "./rule-notes";

export interface PersonView {
  readonly person: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly role: Role;
  readonly panels: readonly string[];
  readonly marks: boolean;
  readonly hasPin: boolean;
  readonly pinLocked: boolean;
}

export interface FindingView {
  readonly rule: string;
  readonly note: string;
  /** The clause that it comes from, such as 四(二), and its words. */
  readonly clause: { readonly notice: string; readonly ref: string; readonly text: string } | null;
  /** The notice says it in principle (原则上): made to be waived where there is reason. */
  readonly waivable: boolean;
  /** What the compliance review has decided on just this finding; null while it waits. */
  readonly decided: {
    readonly decision: ComplianceDecision;
    readonly reason: string;
    readonly at: string;
  } | null;
}

/** A member as registered; stays at the organiser's desk. */
export interface MemberView {
  readonly name: string;
  readonly unit: string;
}

export interface ProjectView {
  readonly project: string;
  readonly seq: number;
  readonly name: string;
  readonly applicantUnit: string;
  readonly jointUnits: readonly string[];
  readonly track: string;
  readonly scene: string;
  readonly withdrawn: string | null;
  readonly captain: string;
  readonly members: readonly MemberView[];
  readonly findings: readonly FindingView[];
  readonly remarks: readonly FindingView[];
  readonly performance: string | null;
}

export interface ConflictOfInterestView {
  readonly judge: string;
  readonly project: string;
  readonly reason: string;
}

export type RuleWarning =
  /** The components' full scores differ, so their weights do not mean what they seem to. */
  | { readonly code: "component-maxima-differ"; readonly maxima: readonly ComponentMaximum[] }
  | { readonly code: "weights-do-not-sum-to-one"; readonly sum: string }
  | { readonly code: "drop-never-applies"; readonly judges: number; readonly dropFrom: number }
  /** One recusal and nothing is dropped any more, for that project alone. */
  | { readonly code: "drop-hangs-on-one"; readonly judges: number; readonly dropFrom: number }
  /** After the drops a single mark decides. */
  | { readonly code: "drop-leaves-few"; readonly judges: number; readonly left: number }
  /** No project can ever be ranked: the panel, or those of it who mark a part, are too few. */
  | { readonly code: "minimum-never-met"; readonly judges: number; readonly minimum: number }
  /** One absent or recused judge leaves a project without a rank. */
  | { readonly code: "minimum-hangs-on-one"; readonly judges: number; readonly minimum: number }
  /** Two of so many projects share a total with about this chance, in per cent. */
  | {
      readonly code: "ties-likely";
      readonly track: string;
      readonly projects: number;
      /** How many different totals such projects plausibly come to. */
      readonly totals: number;
      readonly percent: number;
    }
  | { readonly code: "no-ruling-rung" }
  /** Judges are given a part that the average asks more than: at total scope a ballot of a part never counts. */
  | { readonly code: "parts-never-count"; readonly judges: number }
  /** It does not come before, or has no result. */
  | { readonly code: "no-such-stage"; readonly stage: string };

export interface ComponentMaximum {
  readonly source: string;
  readonly weight: string;
  /** null where the full score is not known. */
  readonly maximum: string | null;
}

export interface RuleProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface RuleCheckView {
  readonly problems: readonly RuleProblem[];
  readonly warnings: readonly RuleWarning[];
  readonly maxima: readonly ComponentMaximum[];
  /** The full score of each segment after its weight, and their sum. */
  readonly segments: readonly { readonly id: string; readonly maximum: string }[];
  readonly onsiteMaximum: string | null;
  /** The rule as a paragraph fit for publication. */
  readonly text: { readonly zh: string; readonly en: string } | null;
  /** What each setting means for this event. */
  readonly notes: RuleNotes | null;
}

export interface StageRuleView {
  readonly stage: string;
  /** null for the rule of every track that has none of its own. */
  readonly track: string | null;
  readonly rule: Rule;
  readonly hash: string;
  readonly locked: boolean;
  readonly check: RuleCheckView;
}

export interface OrderView {
  readonly stage: string;
  readonly order: readonly string[];
  readonly draw: string | null;
}

/** Who marks a track at a stage, where it differs from the roster. */
export interface StagePanelView {
  readonly stage: string;
  readonly track: string;
  readonly judges: readonly { readonly judge: string; readonly part: readonly string[] | null }[];
}

export interface AdvancementRecord {
  readonly from: string;
  readonly to: string;
  readonly projects: readonly string[];
  readonly admitted: readonly { readonly project: string; readonly reason: string }[];
  readonly passedOver: readonly { readonly project: string; readonly reason: string }[];
  readonly at: string;
  /** Whether the certificates that it was confirmed on are still those in force. */
  readonly current: boolean;
}

export interface AdvancementTrack {
  readonly track: string;
  readonly state: "unsigned" | "contested" | "signed";
  readonly ranking: readonly {
    readonly project: string;
    readonly name: string;
    readonly applicantUnit: string;
    readonly rank: number | null;
    readonly total: string | null;
    /** By the quota alone: goes on, stays, or stands in a tie that the quota would split. */
    readonly proposed: "advances" | "stays" | "tied-at-cut" | "incomplete";
    readonly withdrawn: boolean;
  }[];
  readonly places: number;
}

/** What the certificates of a stage propose for the next. */
export interface AdvancementView {
  readonly from: string;
  readonly to: string;
  readonly certificates: readonly string[];
  readonly tracks: readonly AdvancementTrack[];
  readonly confirmed: AdvancementRecord | null;
}

/** What must be looked at before an entry of a list is used. */
export type HonourCheck =
  /** The registration does not tell whether the captain's own unit is of the health system. */
  | "health-system-unknown"
  | "not-health-system"
  /** No captain is named, or the one named is no member. */
  | "captain-unknown"
  | "members-unknown"
  | "no-registration"
  /** The first rank is shared. */
  | "rank-shared"
  | "withdrawn"
  /** A joint unit: whether it counts beside the lead unit is not for the notice alone to say. */
  | "joint-unit"
  /** The certificates propose it, and the organiser has not confirmed who goes on. */
  | "advancement-open";

export interface HonourEntry {
  readonly track: string;
  readonly project: string;
  readonly projectName: string;
  readonly basis: "first-rank" | "award" | "going-on";
  /** The award or grade that leads here, or the stage gone on to; "" for the first rank. */
  readonly award: string;
  /** Who or what is on the list: a captain, a member, a project or a unit. */
  readonly name: string;
  readonly unit: string;
  readonly checks: readonly HonourCheck[];
}

export interface HonourList {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly stage: string;
  readonly entries: readonly HonourEntry[];
}

export interface RulePreviewLine {
  readonly project: string;
  readonly name: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly tied: boolean;
  readonly decidedBy: string | null;
  /** Why it is not ranked; empty where it is. */
  readonly reasons: readonly IncompleteReason[];
  /** By the saved rule; null where there is nothing to compare with. */
  readonly before: { readonly rank: number | null; readonly total: string | null } | null;
}

export interface RulePreviewTrack {
  readonly track: string;
  /** Where the marks come from: as signed at this stage or an earlier one, or samples of chance where none are signed. */
  readonly marks: { readonly from: "stage" | "earlier-stage" | "sample"; readonly stage: string };
  /** Components of which no project has a value yet, so that sample values stand in. */
  readonly filled: readonly string[];
  /** The saved rule marks by another rubric, or there is none: then there is nothing to compare with. */
  readonly against: "saved" | "other-rubric" | "none";
  readonly lines: readonly RulePreviewLine[];
}

/** A rule tried on marks, beside the one that is saved; nothing of it is kept. */
export interface RulePreviewView {
  /** The tracks that the rule speaks for and that projects take part in. */
  readonly tracks: readonly RulePreviewTrack[];
}

export interface OrganiserView {
  readonly event: string;
  readonly template: string;
  readonly rehearsal: boolean;
  readonly plan: Plan;
  readonly stage: string;
  readonly people: readonly PersonView[];
  readonly projects: readonly ProjectView[];
  readonly staff: number;
  readonly rules: readonly StageRuleView[];
  readonly orders: readonly OrderView[];
  readonly conflicts: readonly ConflictOfInterestView[];
  /** Whether any project has been opened at the stage in hand: from then on its set-up is fixed. */
  readonly started: boolean;
  readonly startedStages: readonly string[];
  readonly panels: readonly StagePanelView[];
  readonly advancements: readonly AdvancementRecord[];
  readonly certificates: readonly CertificateView[];
}

export interface PinSlip {
  readonly person: string;
  readonly name: string;
  /** Six digits, shown this once. */
  readonly pin: string;
}
