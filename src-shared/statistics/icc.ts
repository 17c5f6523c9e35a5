// Intraclass correlations: how far the judges' marks agree, in all six forms of Shrout & Fleiss.

export interface IccForms {
  /** ICC(1,1), (2,1), (3,1): one judge. One-way; two-way random, agreement; two-way mixed, consistency. */
  readonly single: {
    readonly oneWay: number | null;
    readonly agreement: number | null;
    readonly consistency: number | null;
  };
  /** ICC(1,k), (2,k), (3,k): the mean of the k judges. */
  readonly average: {
    readonly oneWay: number | null;
    readonly agreement: number | null;
    readonly consistency: number | null;
  };
}

export interface Icc extends IccForms {
  readonly judges: number;
  /** Rows that were complete. */
  readonly projects: number;
  /** Rows with some mark, and not every judge's: left out. */
  readonly leftOut: number;
  /** Mean squares: between projects, within projects, between judges, error. */
  readonly meanSquares: {
    readonly between: number;
    readonly within: number;
    readonly judges: number;
    readonly error: number;
  };
}
