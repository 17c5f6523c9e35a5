// Marks in each judge's own measure: how many standard deviations above or below that judge's mean.
import { designFault } from "./design";
import { deviationOf, meanOf, presentOf } from "./location";
import type { Cells } from "./marks-table";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

export interface ZScores {
  /** By cell; null where the mark is missing or the judge gave every project the same. */
  readonly cells: Cells;
  /** By row: the mean over the judges who have a z for the project. */
  readonly projects: readonly (number | null)[];
}

/**
 * z = (mark − judge's mean) / judge's sample standard deviation. A judge with one mark, or with equal marks, has no z
 * and is passed over. Refused: no marks, one judge, one project, and where no judge tells any projects apart.
 */
export function zScores(cells: Cells): Figure<ZScores> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  const columns = (cells[0] ?? []).map((_, column) => presentOf(cells.map((row) => row[column])));
  const measures = columns.map((marks) => ({ mean: meanOf(marks) ?? 0, deviation: deviationOf(marks) ?? 0 }));
  if (measures.every(({ deviation }) => deviation === 0)) return without("no-variation");
  const scores = cells.map((row) =>
    row.map((cell, column) => {
      const { mean, deviation } = measures[column] ?? { mean: 0, deviation: 0 };
      return cell === null || deviation === 0 ? null : (cell - mean) / deviation;
    }),
  );
  return figure({ cells: scores, projects: scores.map((row) => meanOf(presentOf(row))) });
}
