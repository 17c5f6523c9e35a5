// What the judges' orders alone say, whatever their measure: Borda's count, Condorcet's winner, Copeland's score.
import { designFault } from "./design";
import type { Cells } from "./marks-table";
import { meanOf, presentOf } from "./location";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

export interface Preferences {
  /** By row: points for each project beaten and half for each tied with, summed over the judges. */
  readonly borda: readonly (number | null)[];
  /** By row: projects beaten pair by pair, half for each tied with. */
  readonly copeland: readonly (number | null)[];
  /** The row that more judges put above than below each other one; null where there is none. */
  readonly condorcetWinner: number | null;
}

/**
 * Borda 1781, Mémoire sur les élections au scrutin; Condorcet 1785, Essai sur l'application de l'analyse; Copeland 1951,
 * A reasonable social welfare function. Missing marks: a judge's Borda points are scaled to a full list, and a
 * project's missing ones are taken as its mean, so that a recusal neither gives nor costs points; a pair is compared by
 * the judges who marked both. Null for rows without marks. Refused: no marks, one judge, one project.
 */
export function preferences(cells: Cells): Figure<Preferences> {
  const fault = designFault(cells);
  if (fault !== null) return without(fault);
  const marked = cells.map((row) => row.some((cell) => cell !== null));
  const balance = (row: number, other: number): number => Math.sign(judgesFor(cells, row, other));
  const others = (row: number): number[] => [...cells.keys()].filter((at) => at !== row && marked[at] === true);
  const condorcet = [...cells.keys()].findIndex(
    (row) => marked[row] === true && others(row).every((other) => balance(row, other) > 0),
  );
  return figure({
    borda: borda(cells, marked.filter(Boolean).length),
    copeland: cells.map((_, row) =>
      marked[row] ? others(row).reduce((sum, other) => sum + (1 + balance(row, other)) / 2, 0) : null,
    ),
    condorcetWinner: condorcet < 0 ? null : condorcet,
  });
}

function borda(cells: Cells, projects: number): (number | null)[] {
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
  const judges = columns.map((column) => pointsOf(column, projects)).filter((points) => points !== null);
  return cells.map((_, row) => {
    const mean = meanOf(presentOf(judges.map((points) => points[row])));
    return mean === null ? null : mean * judges.length;
  });
}

/** Null for a judge who compares nothing. */
function pointsOf(column: readonly (number | null)[], projects: number): (number | null)[] | null {
  const marks = presentOf(column);
  if (marks.length < 2) return null;
  const scale = (projects - 1) / (marks.length - 1);
  return column.map((mark) => {
    if (mark === null) return null;
    const beaten = marks.reduce((sum, other) => sum + (1 + Math.sign(mark - other)) / 2, 0);
    return (beaten - 0.5) * scale;
  });
}

/** How many more judges put `row` above `other` than below, of those who marked both. */
function judgesFor(cells: Cells, row: number, other: number): number {
  const theirs = cells[other] ?? [];
  return (cells[row] ?? []).reduce<number>((sum, mark, column) => {
    const beside = theirs[column] ?? null;
    return mark === null || beside === null ? sum : sum + Math.sign(mark - beside);
  }, 0);
}
