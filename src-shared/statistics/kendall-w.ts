// Kendall's coefficient of concordance: how far the judges put the projects in the same order.
import { chiSquareTail } from "./chi-square";
import { completeRows, designFault } from "./design";
import type { Cells } from "./marks-table";
import { midranks, tieSizes } from "./places";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

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
  /** P(χ² ≥ chiSquare) where judges order at random; rough below some seven projects. */
  readonly p: number;
  readonly judges: number;
  readonly projects: number;
  /** Projects with some mark, and not every judge's: left out. */
  readonly leftOut: number;
}

/**
 * Kendall & Babington Smith 1939, The problem of m rankings; ties as in Kendall 1970, Rank Correlation Methods, 4th
 * ed., ch. 6. W = 12 S / (m²(n³ − n) − m ΣT), χ² = m (n − 1) W. Rows with a missing cell are left out. Refused: no
 * marks, one judge, one project, fewer than two complete rows, and where every judge ties all projects.
 */
export function kendallW(cells: Cells): Figure<Concordance> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  const { rows, leftOut } = completeRows(cells);
  const [n, m] = [rows.length, rows[0]?.length ?? 0];
  if (n < 2) return without("too-few-complete");
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const ranks = columns.map(midranks);
  const sums = rows.map((_, row) => ranks.reduce((sum, column) => sum + (column[row] ?? 0), 0));
  const s = sums.reduce((total, sum) => total + (sum - (m * (n + 1)) / 2) ** 2, 0);
  const sumT = columns.flatMap(tieSizes).reduce((total, size) => total + size ** 3 - size, 0);
  const whole = m ** 2 * (n ** 3 - n);
  if (whole === m * sumT) return without("no-variation");
  const w = (12 * s) / (whole - m * sumT);
  const [chiSquare, degrees] = [m * (n - 1) * w, n - 1];
  const p = chiSquareTail(chiSquare, degrees);
  return figure({ w, uncorrected: (12 * s) / whole, s, sumT, chiSquare, degrees, p, judges: m, projects: n, leftOut });
}
