// What a notice sets for taking part, as data: tracks, window, organisers and limits.

export interface EligibilityTerms {
  readonly notice: string;
  readonly tracks: readonly { readonly name: string; readonly scenes: readonly string[] }[];
  /** 承办单位: their staff may not take part. */
  readonly organiserUnits: readonly string[];
  /** First and last day of registration, `YYYY-MM-DD`, both included, in Asia/Shanghai. */
  readonly registration: { readonly from: string; readonly to: string };
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
