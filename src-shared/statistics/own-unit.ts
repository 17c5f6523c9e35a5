// Whether judges mark projects of their own unit above what their other marks lead one to expect.

export interface OwnUnitMark {
  readonly judge: string;
  readonly project: string;
  /** The unit that the two share, normalised. */
  readonly unit: string;
  /** The judge's own total. */
  readonly mark: number;
  /** Mark − adjusted mean of the project − effect of the judge. */
  readonly residual: number;
  /** 1: the judge's highest residual, of `of`. */
  readonly place: number;
  readonly of: number;
}

export interface OwnUnit {
  readonly marks: readonly OwnUnitMark[];
  readonly meanResidual: number;
  /**
   * One-sided: the share of permutations, in which each judge's own-unit projects are drawn from all that the judge
   * marked, whose mean residual is at least as high: (1 + b) / (1 + permutations).
   */
  readonly p: number;
  readonly permutations: number;
}
