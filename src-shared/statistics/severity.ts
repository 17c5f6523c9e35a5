// How severe each judge is beside the panel, and what the projects come to when that is taken out.
import { designFault, isConnected } from "./design";
import { meanOf, presentOf } from "./location";
import type { Cells } from "./marks-table";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";
import { solve } from "./solve";

export interface Severity {
  /** By column: marks above (generous, +) or below (severe, −) the panel; they sum to 0. Null for a judge without marks. */
  readonly judges: readonly (number | null)[];
  /** By row: the mean of the marks, each less its judge's effect. Null for a project without marks. */
  readonly projects: readonly (number | null)[];
  /** By cell: mark − adjusted mean − judge effect. */
  readonly residuals: readonly (readonly (number | null)[])[];
  /** Mean of the adjusted means. */
  readonly grandMean: number;
}

/**
 * The additive two-way model, mark = project + judge, by least squares over the cells that are there (Yates 1934, The
 * analysis of multiple classifications with unequal numbers in the different classes), judge effects summing to 0. With
 * nothing missing the adjusted means are the plain means. Refused: no marks, one judge, one project, and a design that
 * falls into parts which share no mark, where no judge of one part can be compared with one of another.
 */
export function severity(cells: Cells): Figure<Severity> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  if (!isConnected(cells)) return without("disconnected");
  const judges = judgeEffects(cells);
  const projects = cells.map((row) => meanOf(presentOf(row.map((cell, at) => less(cell, judges[at])))));
  const residuals = cells.map((row, at) => row.map((cell, column) => less(less(cell, judges[column]), projects[at])));
  return figure({ judges, projects, residuals, grandMean: meanOf(presentOf(projects)) ?? 0 });
}

function less(value: number | null, other: number | null | undefined): number | null {
  return value === null || other === null || other === undefined ? null : value - other;
}

/**
 * The normal equations with the projects eliminated: for judge j over the projects i that j marked,
 * Σᵢ (bⱼ − mean of b over i's judges) = Σᵢ (xᵢⱼ − mean of xᵢ). A row of ones added to each makes the b sum to 0.
 */
function judgeEffects(cells: Cells): (number | null)[] {
  const width = cells[0]?.length ?? 0;
  const columns = [...Array(width).keys()].filter((column) => cells.some((row) => row[column] !== null));
  const matrix = columns.map(() => columns.map(() => 1));
  const right = columns.map(() => 0);
  for (const row of cells) {
    const marked = [...columns.keys()].filter((at) => row[columns[at] as number] !== null);
    const mean = meanOf(presentOf(row)) ?? 0;
    for (const at of marked) {
      const equation = matrix[at] as number[];
      equation[at] = (equation[at] as number) + 1;
      for (const other of marked) equation[other] = (equation[other] as number) - 1 / marked.length;
      right[at] = (right[at] as number) + (row[columns[at] as number] as number) - mean;
    }
  }
  const effects = solve(matrix, right);
  return [...Array(width).keys()].map((column) => effects[columns.indexOf(column)] ?? null);
}
