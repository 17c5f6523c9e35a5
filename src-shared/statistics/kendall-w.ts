// Kendall's coefficient of concordance: how far the judges put the projects in the same order.

export interface Concordance {
  /** 0 (none) to 1 (all judges give the same order), corrected for ties. */
  readonly w: number;
  readonly uncorrected: number;
  /** Σ over projects of (rank sum − mean rank sum)². */
  readonly s: number;
  /** Σ over judges and their ties of t³ − t. */
  readonly sumT: number;
  readonly chiSquare: number;
  readonly degrees: number;
  /** P(χ² ≥ chiSquare) where no judge prefers anything. */
  readonly p: number;
  readonly judges: number;
  readonly projects: number;
  /** Projects with some mark, and not every judge's: left out. */
  readonly leftOut: number;
}
