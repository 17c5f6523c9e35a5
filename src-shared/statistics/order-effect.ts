// Whether marks go with the running order: the projects' adjusted means, and each judge's own drift.

export interface OrderPoint {
  readonly project: string;
  /** 1 first, counted among the group's marked projects. */
  readonly position: number;
  /** Marks above or below the group's mean. */
  readonly residual: number;
}

export interface OrderTrend {
  /** By position. */
  readonly points: readonly OrderPoint[];
  /** Marks per position, least squares. */
  readonly slope: number;
  /** Where the line stands at position 0. */
  readonly intercept: number;
  /** Spearman's rank correlation with the position. */
  readonly rho: number;
  /** Two-sided: the share of random orders with |rho| at least as large, (1 + b) / (1 + permutations). */
  readonly p: number;
  readonly permutations: number;
}
