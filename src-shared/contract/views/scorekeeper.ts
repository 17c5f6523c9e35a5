// What is shown of paper ballots: to scorekeepers who keys what, never another's marks; to the chief both keyings.

import type { Rule } from "../../scoring/document";
import type { PaperState } from "../../event/paper";
import type { Difference } from "../../event/paper-keyings";
import type { Standing, TypedMarks } from "./judge";

export type { Difference, PaperState };

/** As a scorekeeper's laptop knows it: two may have keyed a sheet, of whom the chief's desk has not seen one yet. */
export type KeyingState = PaperState | "uncompared";

export interface SheetJudge {
  readonly judge: string;
  readonly name: string;
  readonly unit: string;
}

export interface SheetProject {
  readonly project: string;
  /** Place in the running order of the stage, from 1. */
  readonly place: number;
  readonly seq: number;
  readonly name: string;
  readonly applicantUnit: string;
  readonly track: string;
}

/** Someone who has keyed a sheet. */
export interface Keyer {
  readonly person: string;
  readonly name: string;
}

/** One judge's sheet for one project, as a scorekeeper may know of it. */
export interface PaperLine {
  readonly project: string;
  readonly judge: string;
  /** As printed on the sheet. */
  readonly number: string;
  readonly state: KeyingState;
  readonly keyers: readonly Keyer[];
  readonly mine: "none" | "draft" | "keyed";
}

export interface ScorekeeperView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: { readonly id: string; readonly name: string };
  /** This laptop does not hold what others key, and has no link to a chief's desk that would tell. */
  readonly apart: boolean;
  /** The scorekeepers of the event: two people are needed. */
  readonly scorekeepers: number;
  /** Tracks whose rule is not locked yet, by name: their sheets cannot be keyed. */
  readonly unlocked: readonly string[];
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly projects: readonly SheetProject[];
  readonly judges: readonly SheetJudge[];
  /** In the running order, and by judge in the order of the roster. */
  readonly sheets: readonly PaperLine[];
}

/** What is typed of a sheet: the marks, and what else stands on it. */
export interface TypedSheet {
  readonly marks: TypedMarks;
  readonly feedback: string;
  readonly sheet: string;
  /** The total that stands on the sheet, read back against the marks; it goes into no record. */
  readonly total: string;
}

/** One sheet before the scorekeeper who keys it; of what others have keyed, no more than where it differs. */
export interface KeyingView extends PaperLine {
  readonly standing: Standing;
  readonly rubric: Rule;
  /** Whether this judge marks only a part of the rubric. */
  readonly partial: boolean;
  readonly draft: (TypedSheet & { readonly revision: number; readonly savedAt: string }) | null;
  /** What this person has keyed; null where nothing is. */
  readonly keyed: {
    readonly hash: string;
    readonly marks: TypedMarks;
    readonly feedback: string;
    readonly sheet: string;
    readonly at: string;
  } | null;
  /** Where others have keyed something else; empty until this person has keyed, and where all agree. */
  readonly differences: readonly Difference[];
}

export interface KeyingColumn {
  readonly hash: string;
  readonly keyer: string;
  readonly name: string;
  readonly at: string;
  readonly sheet: string;
  /** How often this person has keyed the sheet, corrections among it. */
  readonly versions: number;
  /** null while the project's marks are kept from this chief. */
  readonly keyed: { readonly marks: TypedMarks; readonly feedback: string; readonly total: string | null } | null;
}

/** A sheet at the chief's desk, once somebody has keyed it. */
export interface PaperSheetView {
  readonly project: string;
  readonly judge: string;
  readonly number: string;
  readonly state: PaperState;
  readonly rubric: Rule;
  readonly keyings: readonly KeyingColumn[];
  /** The two that agree, by hash, as taking over has to name them. */
  readonly pair: readonly [string, string] | null;
  /** null while the project's marks are kept from this chief. */
  readonly differences: readonly Difference[] | null;
  /** What taking it over would meet: it then waits for a ruling, or does not count. */
  readonly meets: "nothing" | "own-record" | "closed";
  /** The organiser has ordered a recusal: nothing of this judge counts for the project. */
  readonly recusalOrdered: boolean;
  /** Said on the sheet: nothing else is taken over from it. */
  readonly recusal: { readonly at: string; readonly reason: string } | null;
  /** The ballot that was made of it last. */
  readonly takenOver: { readonly hash: string; readonly at: string; readonly reason: string } | null;
}

export interface PaperView {
  readonly sheets: readonly PaperSheetView[];
}

/** What blank ballots are printed from: every sheet of the stage, those of ordered recusals left out. */
export interface BlankBallots {
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: { readonly id: string; readonly name: string };
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  /** Tracks whose rule is not locked yet, by name: no sheets are printed for them. */
  readonly unlocked: readonly string[];
  readonly projects: readonly SheetProject[];
  readonly judges: readonly SheetJudge[];
  readonly sheets: readonly {
    readonly project: string;
    readonly judge: string;
    readonly number: string;
    /** Its place in `rubrics`. */
    readonly rubric: number;
  }[];
  readonly rubrics: readonly Rule[];
}
