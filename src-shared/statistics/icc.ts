// Intraclass correlations: how far the judges' marks agree, in all six forms of Shrout & Fleiss.
import { completeRows, designFault } from "./design";
import { meanOf } from "./location";
import type { Cells } from "./marks-table";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

/** Null where the form's denominator is not above 0. */
export interface IccForm {
  /** ICC(1, ·): each project by judges of its own, one-way random. */
  readonly oneWay: number | null;
  /** ICC(2, ·): the same judges, of many; agreement on the marks themselves. */
  readonly agreement: number | null;
  /** ICC(3, ·): these judges; agreement but for their severity. */
  readonly consistency: number | null;
}

export interface Icc {
  /** ICC(·,1): of one judge's marks. */
  readonly single: IccForm;
  /** ICC(·,k): of the mean of the k judges. */
  readonly average: IccForm;
  readonly judges: number;
  /** Rows that were complete. */
  readonly projects: number;
  /** Rows with some mark, and not every judge's: left out. */
  readonly leftOut: number;
  readonly meanSquares: MeanSquares;
}

export interface MeanSquares {
  /** BMS, between projects. */
  readonly between: number;
  /** WMS, within projects. */
  readonly within: number;
  /** JMS, between judges. */
  readonly judges: number;
  /** EMS, what neither explains. */
  readonly error: number;
}

/** Sums of squares below this share of the total are what binary fractions leave of 0. */
const NOTHING = 1e-12;

/**
 * Shrout & Fleiss 1979, Intraclass correlations: uses in assessing rater reliability. Rows with a missing cell are left
 * out. Refused: no marks, one judge, one project, fewer than two complete rows, and equal marks throughout.
 */
export function icc(cells: Cells): Figure<Icc> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  const { rows, leftOut } = completeRows(cells);
  if (rows.length < 2) return without("too-few-complete");
  const squares = meanSquares(rows);
  if (squares === null) return without("no-variation");
  const judges = rows[0]?.length ?? 0;
  return figure({
    ...forms(squares, rows.length, judges),
    judges,
    projects: rows.length,
    leftOut,
    meanSquares: squares,
  });
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares | null {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const grand = meanOf(rows.flat()) ?? 0;
  const squared = (values: readonly number[]): number => values.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const total = squared(rows.flat());
  const [first] = rows.flat();
  if (rows.flat().every((value) => value === first)) return null;
  const cleared = (sum: number): number => (sum < NOTHING * total ? 0 : sum);
  const between = cleared(k * squared(rows.map((row) => meanOf(row) ?? 0)));
  const columns = (rows[0] ?? []).map((_, column) => meanOf(rows.map((row) => row[column] ?? 0)) ?? 0);
  const judges = cleared(n * squared(columns));
  return {
    between: between / (n - 1),
    within: cleared(total - between) / (n * (k - 1)),
    judges: judges / (k - 1),
    error: cleared(total - between - judges) / ((n - 1) * (k - 1)),
  };
}

function forms({ between, within, judges, error }: MeanSquares, n: number, k: number): Pick<Icc, "single" | "average"> {
  return {
    single: {
      oneWay: share(between - within, between + (k - 1) * within),
      agreement: share(between - error, between + (k - 1) * error + (k * (judges - error)) / n),
      consistency: share(between - error, between + (k - 1) * error),
    },
    average: {
      oneWay: share(between - within, between),
      agreement: share(between - error, between + (judges - error) / n),
      consistency: share(between - error, between),
    },
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
