// What a table of marks has and lacks: who marked, which rows are complete, whether everybody can be compared.
import type { Cells } from "./marks-table";
import type { Reason } from "./reasons";

/** Why nothing that compares projects and judges can be computed, or null. */
export function designFault(cells: Cells): Extract<Reason, "no-marks" | "one-judge" | "one-project"> | null {
  const rows = cells.filter((row) => row.some((cell) => cell !== null));
  const columns = new Set(rows.flatMap((row) => [...row.keys()].filter((column) => row[column] !== null)));
  if (rows.length === 0) return "no-marks";
  if (columns.size === 1) return "one-judge";
  return rows.length === 1 ? "one-project" : null;
}

export interface CompleteRows {
  readonly rows: readonly (readonly number[])[];
  /** Rows with some mark that lack another. */
  readonly leftOut: number;
}

/** Listwise: the rows that every judge with any mark in the table has marked, by those judges. */
export function completeRows(cells: Cells): CompleteRows {
  const width = cells[0]?.length ?? 0;
  const columns = [...Array(width).keys()].filter((column) => cells.some((row) => row[column] !== null));
  const narrowed = cells.map((row) => columns.map((column) => row[column] ?? null));
  const marked = narrowed.filter((row) => row.some((cell) => cell !== null));
  const rows = marked.filter((row): row is number[] => row.every((cell) => cell !== null));
  return { rows, leftOut: marked.length - rows.length };
}

/** Whether every row and column with a mark hangs together with every other through shared marks. */
export function isConnected(cells: Cells): boolean {
  const width = cells[0]?.length ?? 0;
  const unseenRows = new Set([...cells.keys()].filter((row) => cells[row]?.some((cell) => cell !== null)));
  const unseenColumns = new Set([...Array(width).keys()].filter((at) => cells.some((row) => row[at] !== null)));
  const [first] = unseenRows;
  const queue = first === undefined ? [] : [first];
  for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
    unseenRows.delete(row);
    for (const column of unseenColumns) {
      if (cells[row]?.[column] === null) continue;
      unseenColumns.delete(column);
      for (const other of unseenRows) if (cells[other]?.[column] !== null) queue.push(other);
    }
  }
  return unseenRows.size === 0 && unseenColumns.size === 0;
}
