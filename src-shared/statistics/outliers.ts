// Marks that stand far from the other judges' marks for the same project.
import { meanOf, medianOf, presentOf } from "./location";

/** By place in the row that was given. */
export interface OutlierScore {
  /** Signed; null where the mark is missing or there are fewer than three. */
  readonly score: number | null;
  readonly flagged: boolean;
}

const FLAG_ABOVE = 3.5;
const FEWEST = 3;
/** 0.75 quantile of the normal distribution: makes MAD / 0.6745 a standard deviation. */
const MAD_TO_DEVIATION = 0.6745;
/** √(π/2): makes the mean absolute deviation a standard deviation. */
const MEAN_TO_DEVIATION = 1.253314;

/**
 * Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers: modified z = 0.6745 (x − median) / MAD, flagged above 3.5
 * in magnitude. Where more than half the marks are equal and MAD is 0, the mean absolute deviation stands in:
 * (x − median) / (1.253314 × mean deviation). Where all are equal every score is 0.
 */
export function outliers(marks: readonly (number | null)[]): OutlierScore[] {
  const present = presentOf(marks);
  const median = medianOf(present);
  if (median === null || present.length < FEWEST) return marks.map(() => ({ score: null, flagged: false }));
  const deviations = present.map((mark) => Math.abs(mark - median));
  const mad = medianOf(deviations) ?? 0;
  const unit = mad > 0 ? mad / MAD_TO_DEVIATION : MEAN_TO_DEVIATION * (meanOf(deviations) ?? 0);
  return marks.map((mark) => {
    if (mark === null) return { score: null, flagged: false };
    const score = unit === 0 ? 0 : (mark - median) / unit;
    return { score, flagged: Math.abs(score) > FLAG_ABOVE };
  });
}
