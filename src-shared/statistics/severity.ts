// How severe each judge is beside the panel, and what the projects come to when that is taken out.

export interface Severity {
  /** By column: marks above (generous, +) or below (severe, −) the panel; they sum to 0. Null for a judge without marks. */
  readonly judges: readonly (number | null)[];
  /** By row: the mean of the marks, each less its judge's effect. Null for a project without marks. */
  readonly projects: readonly (number | null)[];
  /** By cell: mark − adjusted mean − judge effect. */
  readonly residuals: readonly (readonly (number | null)[])[];
  /** Mean of the adjusted means. */
  readonly grandMean: number;
}
