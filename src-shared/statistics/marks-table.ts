// The table that the statistics read: one group's projects × judges, each cell a judge's own total.

/** Rows stand for projects in the document's order, columns for judges in code-point order; null is a missing mark. */
export type Cells = readonly (readonly (number | null)[])[];

export interface MarksTable {
  readonly projects: readonly string[];
  /** Those who have marked at least one project of the group in full. */
  readonly judges: readonly string[];
  /** In marks, as Σ segment weight × Σ criterion weight × mark. */
  readonly cells: Cells;
}
