// What a notice sets for taking part, as data: tracks, window, organisers and limits, in the shape of its template.

import type { ScenarioSection } from "../intake/scenario-fields";

export interface TermsTrack {
  readonly name: string;
  readonly scenes: readonly string[];
}

/** What every notice sets. An event may put its own tracks and its own window in their place. */
interface CommonTerms {
  readonly notice: string;
  readonly tracks: readonly TermsTrack[];
  /**
   * First and last day of registration, `YYYY-MM-DD`, both included, in Asia/Shanghai; null for an end that is not
   * applied.
   */
  readonly registration: { readonly from: string | null; readonly to: string | null };
}

export interface CompetitionTerms extends CommonTerms {
  readonly template: "competition-2025";
  /** 承办单位: their staff may not take part. */
  readonly organiserUnits: readonly string[];
  readonly teamsPerUnit: number;
  readonly membersPerTeam: { readonly least: number; readonly most: number };
  readonly jointUnits: number;
  readonly jointMembers: number;
  readonly projectsPerPerson: number;
  /** Non-blank characters at most. */
  readonly summaryCharacters: number;
  readonly planCharacters: number;
  /** The material must stay below this size in MB. */
  readonly materialMb: number;
}

/** The tracks are the nine directions. */
export interface SelectionTerms extends CommonTerms {
  readonly template: "scenario-selection-2024";
  /** The notice's own date: a last day before it is one that no reader of the notice could keep. */
  readonly dated: string;
  readonly jointUnits: number;
  /** The sections of annex 1 in its order, with their non-blank characters at most. */
  readonly sections: readonly SectionTerms[];
}

export interface SectionTerms {
  /** The field of a registration's `scenario` that holds its text. */
  readonly field: ScenarioSection;
  /** As the form prints it. */
  readonly name: string;
  readonly characters: number;
}

export type EligibilityTerms = CompetitionTerms | SelectionTerms;
