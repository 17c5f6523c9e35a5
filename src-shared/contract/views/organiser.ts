// What the organiser's desk shows: the set-up of an event, its rules and their warnings.

import type { Role } from "../../event/bodies";
import type { Plan } from "../../event/plan";
import type { Rule } from "../../scoring/document";
import type { CertificateView } from "./chief";

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
  | { readonly code: "drop-never-applies"; readonly judges: number; readonly dropFrom: number };

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
}

export interface StageRuleView {
  readonly stage: string;
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
  /** Whether any project has been opened: from then on the set-up is fixed. */
  readonly started: boolean;
  readonly certificates: readonly CertificateView[];
}

export interface PinSlip {
  readonly person: string;
  readonly name: string;
  /** Six digits, shown this once. */
  readonly pin: string;
}
