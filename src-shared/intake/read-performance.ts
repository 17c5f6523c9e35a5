// The results of the performance evaluation 性能评测, one score a project.

import type { MappingChoice } from "./columns";
import { intakeResult, readTable, type IntakeResult, type TableRow } from "./read-table";
import { seqReader } from "./seq-column";
import type { Sheet } from "./sheet";
import { isAbove, parseScore } from "./values";

export interface PerformanceRow {
  /** 序号 of the project on the registration sheet. */
  readonly seq: number;
  readonly projectName: string;
  /** A plain decimal, digits as written. */
  readonly score: string;
  readonly assessor: string;
}

/**
 * Reads a sheet of results; a row without a 序号 or a valid score is left out and reported.
 * `choice` is a mapping that a person has corrected; `maximum` is the full score, a plain decimal.
 */
export function readPerformance(sheet: Sheet, choice?: MappingChoice, maximum = "100"): IntakeResult<PerformanceRow> {
  const table = readTable(sheet, "performance", choice);
  const seqOf = seqReader(table, false);
  const rows: PerformanceRow[] = [];
  const sheetRows: number[] = [];
  for (const row of table.rows) {
    if (row.text("projectName") === "" && row.text("score") === "") continue;
    const seq = seqOf(row);
    const score = scoreOf(row, maximum);
    if (seq === null || score === null) continue;
    rows.push({ seq, projectName: row.text("projectName"), score, assessor: row.text("assessor") });
    sheetRows.push(row.sheetRow);
  }
  return intakeResult(table, rows, sheetRows);
}

function scoreOf(row: TableRow, maximum: string): string | null {
  const text = row.text("score");
  const score = parseScore(text);
  if (score === null) {
    if (text !== "") row.report("score", "score-invalid", "error", { text: text.slice(0, 80) });
    else if (row.cell("score").kind !== "error") row.report("score", "value-missing", "error", { field: "score" });
    return null;
  }
  if (!isAbove(score, maximum)) return score;
  row.report("score", "score-above-maximum", "error", { text: score, maximum });
  return null;
}
