// What the engine shows to each desk: the results of the contract's channels.

import type { Role } from "../event/bodies";
import type { Plan } from "../event/plan";
import type { ErrorCode, ErrorDetails } from "../errors";
import type { Explanation } from "../scoring/explain";
import type { Rule } from "../scoring/document";
import type { Result } from "../scoring/result";

export type Desk = "organiser" | "chief" | "judge";

export interface EventCard {
  readonly event: string;
  readonly title: string;
  readonly template: string;
  readonly rehearsal: boolean;
  /** Wall time with zone of the event's first entry. */
  readonly createdAt: string;
  /** Whether this laptop holds the event's root key, and so can open the organiser's desk. */
  readonly organisable: boolean;
  readonly projects: number;
  readonly people: number;
}

/** What was found at start and must be told: a damaged store that was set aside. */
export interface StartupNote {
  readonly code: Extract<ErrorCode, "store-damaged">;
  readonly details: ErrorDetails;
}

export interface SessionView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly person: string | null;
  readonly name: string;
  readonly role: Role;
  readonly desks: readonly Desk[];
  /** Whether others, too, have marked or hold a PIN on this laptop. */
  readonly shared: boolean;
}

export interface HelloView {
  readonly version: string;
  readonly events: readonly EventCard[];
  readonly session: SessionView | null;
  readonly notes: readonly StartupNote[];
  readonly templates: readonly { readonly id: string; readonly title: string }[];
}

export interface DoorView {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly panels: readonly string[];
  readonly hasPin: boolean;
  readonly locked: boolean;
}

export interface DoorsView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly organiser: { readonly present: boolean; readonly locked: boolean; readonly waitSeconds: number };
  readonly people: readonly DoorView[];
}

// ---- organiser ----

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

// ---- intake ----

export type IntakeKind = "registrations" | "roster" | "staff" | "performance";

export interface IntakeProblem {
  /** Such as B7; null where it concerns the sheet. */
  readonly cell: string | null;
  readonly row: number | null;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly details: Record<string, string | number>;
}

export interface IntakeChange {
  /** 序号, or the roster's 编号, or the name. */
  readonly key: string;
  readonly label: string;
  readonly change: "added" | "changed" | "unchanged" | "missing" | "refused";
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface RecusalProposal {
  readonly judge: string;
  readonly judgeName: string;
  readonly project: string;
  readonly projectName: string;
  readonly kind: string;
  readonly unit: string;
}

export interface IntakePreview {
  /** Names this preview when it is applied; lapses when the window closes or another file is previewed. */
  readonly token: string;
  readonly kind: IntakeKind;
  readonly fileName: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** Every column of the sheet with the field it was taken for. */
  readonly columns: readonly {
    readonly index: number;
    readonly letter: string;
    readonly header: string;
    readonly field: string | null;
    readonly sample: string;
  }[];
  /** Every field that a column can be mapped to. */
  readonly fields: readonly { readonly field: string; readonly required: boolean }[];
  readonly problems: readonly IntakeProblem[];
  readonly changes: readonly IntakeChange[];
  /** The rule is locked: differences are proposed one by one, and nothing is taken unless it is ticked. */
  readonly proposesOnly: boolean;
}

export interface IntakeApplied {
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
}

// ---- judge ----

export type Standing = "waiting" | "open" | "closed";

export type OwnState = "none" | "draft" | "submitted" | "amended" | "recused" | "recusal-ordered" | "conflict";

export interface JudgeProject {
  readonly project: string;
  /** Place in the running order, from 1. */
  readonly place: number;
  readonly seq: number;
  readonly name: string;
  readonly applicantUnit: string;
  readonly track: string;
  readonly scene: string;
  readonly standing: Standing;
  readonly mine: OwnState;
  /** Whether this judge belongs to the project's panel. */
  readonly inPanel: boolean;
}

export interface JudgeView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: { readonly id: string; readonly name: string };
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly rule: Rule | null;
  readonly ruleLocked: boolean;
  /** The project on stage for this judge. */
  readonly onStage: string | null;
  readonly projects: readonly JudgeProject[];
}

/** Segment → criterion → the text as typed, valid or not, so that nothing typed is lost. */
export type TypedMarks = Record<string, Record<string, string>>;

export interface OwnEntry {
  readonly hash: string;
  readonly kind: "ballot" | "amendment" | "recusal" | "recusal-withdrawn";
  readonly at: string;
  readonly reason: string | null;
  readonly total: string | null;
}

export interface BallotView {
  readonly project: string;
  readonly standing: Standing;
  readonly mine: OwnState;
  readonly orderedReason: string | null;
  readonly draft: { readonly marks: TypedMarks; readonly revision: number; readonly savedAt: string } | null;
  readonly submitted: {
    readonly hash: string;
    readonly marks: TypedMarks;
    readonly at: string;
    readonly total: string;
  } | null;
  readonly history: readonly OwnEntry[];
  /** The opening to be named by the ballot; null where it was not seen. */
  readonly opening: string | null;
  /** Whether the submitted ballot stands in the latest cut; null while the project is not closed. */
  readonly counted: boolean | null;
}

export interface DraftSaved {
  readonly revision: number;
  readonly savedAt: string;
}

export interface Submitted {
  readonly hash: string;
  readonly at: string;
  readonly total: string;
}

// ---- chief ----

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
    readonly kind: "ballot" | "amendment" | "recusal" | "recusal-withdrawn";
    readonly at: string;
    readonly total: string | null;
    readonly reason: string | null;
    /** Whether the cut, or a ruling, makes it count now. */
    readonly counts: boolean;
  }[];
  readonly ruled: { readonly reason: string; readonly at: string } | null;
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

export interface ChiefView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: { readonly id: string; readonly name: string };
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly judges: readonly {
    readonly judge: string;
    readonly name: string;
    readonly unit: string;
    readonly panels: readonly string[];
  }[];
  readonly ruleLocked: boolean;
  readonly projects: readonly ChiefProject[];
  readonly rulings: readonly RulingItem[];
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
  | { readonly code: "own-ballot-open"; readonly projects: readonly string[] };

export interface ResultView {
  readonly stage: string;
  readonly tracks: readonly string[];
  readonly result: Result;
  readonly explanation: Explanation;
  /** Names of projects and judges for the ids in both. */
  readonly names: Readonly<Record<string, string>>;
  readonly awards: readonly AwardView[];
  /** Awards whose quota a tie would split: not given until the chief rules. */
  readonly awardTies: readonly TieItem[];
  readonly ties: readonly TieItem[];
  readonly tieRulings: readonly TieRulingView[];
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

// ---- files ----

export interface FileWritten {
  /** Where the person chose to keep it; null where the choice was called off. */
  readonly path: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

export interface EventImported {
  readonly event: string;
  readonly title: string;
  readonly entries: number;
  readonly added: number;
}
