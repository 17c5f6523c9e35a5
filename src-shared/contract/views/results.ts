// What a stage's certificates lead to, track by track, as the organiser reads it; and what judges said at a stage of feedback.

import type { Outcome } from "../../event/plan";
import type { AdvancementTrack } from "./organiser";

/** A track that has projects: signed, not signed yet, or signed twice with different results. */
export type TrackSignature = "unsigned" | "contested" | "signed";

export type GoingOn = AdvancementTrack["ranking"][number]["proposed"];

export interface ResultLineView {
  readonly project: string;
  readonly name: string;
  readonly applicantUnit: string;
  readonly rank: number | null;
  readonly total: string | null;
  /** Whether the rank is shared. */
  readonly tied: boolean;
  readonly withdrawn: boolean;
  /** The on-site score and the performance evaluation, each before its weight; null where the rule has none of it. */
  readonly onsite: string | null;
  readonly performance: string | null;
  /** The award or grade; "" for none. */
  readonly given: string;
  /** Of a stage that others follow: by the quota alone, and as the organiser has confirmed it. */
  readonly goingOn: { readonly proposed: GoingOn; readonly confirmed: boolean | null; readonly reason: string } | null;
}

/** Places of an award that nobody has, and why. */
export interface OpenPlaces {
  readonly award: string;
  readonly name: string;
  /** null where the award is for all that are left. */
  readonly places: number | null;
  readonly why: "ruled" | "tie" | "below-least" | "no-project";
  /** The chief's, where the chief has ruled it. */
  readonly reason: string;
  /** The least announced total, where none that is left reaches it. */
  readonly least: string | null;
  /** Who shares the rank that a quota would split. */
  readonly tied: { readonly rank: number; readonly projects: readonly string[] } | null;
}

export interface TrackResultsView {
  readonly track: string;
  readonly state: TrackSignature;
  /** The certificate's hash where the track is signed. */
  readonly certificate: string | null;
  /** Ranked projects first. */
  readonly lines: readonly ResultLineView[];
  readonly open: readonly OpenPlaces[];
}

export interface FeedbackView {
  readonly project: string;
  readonly name: string;
  readonly track: string;
  readonly words: readonly { readonly judge: string; readonly text: string }[];
}

export interface StageResultsView {
  readonly stage: string;
  readonly outcome: Outcome;
  /** null while who goes on is not confirmed, or nobody does; `current` is false once the certificates have changed. */
  readonly confirmed: { readonly at: string; readonly current: boolean } | null;
  readonly tracks: readonly TrackResultsView[];
  /** At a stage of feedback every project that takes part; else empty. */
  readonly feedback: readonly FeedbackView[];
}
