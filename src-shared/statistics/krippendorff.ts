// Krippendorff's α: agreement among any number of judges, marks missing or not, against what chance would give.
import { designFault } from "./design";
import { meanOf, presentOf } from "./location";
import type { Cells } from "./marks-table";
import { midranks } from "./places";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

export type Level = "nominal" | "ordinal" | "interval";

/**
 * Krippendorff 2004, Reliability in content analysis; the computation as in Krippendorff 2011, Computing
 * Krippendorff's alpha-reliability. α = 1 − observed / expected disagreement; 1 is full agreement, 0 is chance, below 0
 * is worse. Rows are units; a row with fewer than two marks pairs nothing and is passed over. Refused: no marks, one
 * judge, one project, fewer than two rows with a pair, and equal marks throughout.
 */
export function krippendorffAlpha(cells: Cells, level: Level): Figure<number> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  const units = cells.map(presentOf).filter((unit) => unit.length > 1);
  if (units.length < 2) return without("too-few-complete");
  const disagreement = level === "nominal" ? unlikePairs : squaredDistances;
  const measured = level === "ordinal" ? ranked(units) : units;
  const values = measured.flat();
  const observed = measured.reduce((sum, unit) => sum + disagreement(unit) / (unit.length - 1), 0) / values.length;
  const expected = disagreement(values) / (values.length * (values.length - 1));
  return expected === 0 ? without("no-variation") : figure(1 - observed / expected);
}

/** Ordered pairs of unlike values. */
function unlikePairs(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * (values.length - count), 0);
}

/** Σ over ordered pairs of (a − b)², which is 2 n Σ (a − mean)². */
function squaredDistances(values: readonly number[]): number {
  const [first] = values;
  if (values.every((value) => value === first)) return 0;
  const mean = meanOf(values) ?? 0;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The ordinal distance of two values is that of their midranks among all that can be paired. */
function ranked(units: readonly (readonly number[])[]): number[][] {
  const ranks = midranks(units.flat());
  let taken = 0;
  return units.map((unit) => {
    taken += unit.length;
    return ranks.slice(taken - unit.length, taken);
  });
}
