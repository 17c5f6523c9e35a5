// Words for how well judges agree: cut points as published, each with its source.

export type Band = "poor" | "moderate" | "good" | "excellent";

export type BandSource = "koo-li-2016" | "schmidt-1997" | "krippendorff-2004";

export interface Banded {
  readonly value: number;
  readonly band: Band;
  readonly source: BandSource;
}

export interface Cuts {
  readonly moderate: number;
  readonly good: number;
  /** Infinity where the source knows nothing above good. */
  readonly excellent: number;
}

/**
 * Koo & Li 2016, A guideline of selecting and reporting intraclass correlation coefficients. Schmidt 1997, Managing
 * Delphi surveys using nonparametric statistical techniques (Kendall's W: 0.5 moderate, 0.7 strong, 0.9 unusually
 * strong). Krippendorff 2004, Content Analysis, 2nd ed., p. 241 (α: 0.667 for tentative conclusions, 0.8 to rely on).
 */
export const CUTS: Readonly<Record<BandSource, Cuts>> = {
  "koo-li-2016": { moderate: 0.5, good: 0.75, excellent: 0.9 },
  "schmidt-1997": { moderate: 0.5, good: 0.7, excellent: 0.9 },
  "krippendorff-2004": { moderate: 0.667, good: 0.8, excellent: Infinity },
};

export function banded(value: number, source: BandSource): Banded {
  const { moderate, good, excellent } = CUTS[source];
  const band = value >= excellent ? "excellent" : value >= good ? "good" : value >= moderate ? "moderate" : "poor";
  return { value, band, source };
}
