// What the judge's desk shows: one's own ballots, and nothing of anybody else.

import type { Rule } from "../../scoring/document";
import type { Whereabouts } from "./venue";

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
  /** Where what this judge put on record last is held; null where there is nothing. */
  readonly whereabouts: Whereabouts | null;
}

export interface JudgeView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly stage: { readonly id: string; readonly name: string };
  /** False where materials are reviewed: nothing is on stage, and what is open is marked in any order. */
  readonly roadshow: boolean;
  /** Whether the ballots of this stage are words to the team, without marks. */
  readonly feedback: boolean;
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    /** The rubric that this judge is given for the track: no other segments and criteria. null while there is none. */
    readonly rubric: Rule | null;
    readonly ruleLocked: boolean;
    /** Whether others mark what this judge is not given. */
    readonly partial: boolean;
  }[];
  /** The project on stage for this judge; null where nothing is, and always where materials are reviewed. */
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
  readonly draft: {
    readonly marks: TypedMarks;
    readonly feedback: string;
    readonly revision: number;
    readonly savedAt: string;
  } | null;
  readonly submitted: {
    readonly hash: string;
    readonly marks: TypedMarks;
    readonly feedback: string;
    readonly at: string;
    readonly total: string;
    /** False where it was marked by hand: the chief's opening had not been seen at this desk. */
    readonly openingSeen: boolean;
    readonly whereabouts: Whereabouts;
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
