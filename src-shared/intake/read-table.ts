// The rows of data beneath a sheet's header, by field: blank rows, notes, totals and repeated headers are left out.

import { headerOf, repeatsHeader, type MappingChoice, type SheetHeader } from "./columns";
import type { WorkbookKind } from "./fields";
import { normalise, saysNothing, trim } from "./normalise";
import { problemAt, type Problem, type ProblemCode } from "./problems";
import { cellAt, emptyCell, type Cell, type Sheet } from "./sheet";

/** What every reader returns. `sheetRows[i]` is the 1-based sheet row of `rows[i]`. */
export interface IntakeResult<Row> extends SheetHeader {
  readonly rows: readonly Row[];
  readonly sheetRows: readonly number[];
  readonly problems: readonly Problem[];
}

/** One row of data, its cells by field. */
export interface TableRow {
  readonly sheetRow: number;
  /** The text as typed, without blanks around it; "" where the field has no column. */
  text(field: string): string;
  cell(field: string): Cell;
  /** A problem at the cell of this field. */
  report(field: string, code: ProblemCode, severity: Problem["severity"], details?: Problem["details"]): void;
}

export interface Table {
  readonly header: SheetHeader;
  readonly rows: readonly TableRow[];
  /** Grows while readers report. */
  readonly problems: Problem[];
}

const noteStart = /^(?:附?注|备注|说明|填[表报]说明|填[表报]人|制表人?|审核人?|合计|总计|共计|小计)(?:[:\d(]|$)/u;

export function readTable(sheet: Sheet, kind: WorkbookKind, choice?: MappingChoice): Table {
  const header = headerOf(sheet, kind, choice);
  const problems = header.repeatedColumns.map(({ column, header: text, field }) =>
    problemAt(header.lastRow, column, "column-repeated", "warning", { field, header: text }),
  );
  const rows: TableRow[] = [];
  const columns = Object.values(header.mapping).map(({ column }) => column);
  const from = columns.length === 0 ? sheet.rows.length : header.lastRow;
  for (let at = from; at < sheet.rows.length; at++) {
    const texts = (sheet.rows[at] ?? []).map(({ text }) => trim(text));
    const filled = columns.filter((column) => (texts[column] ?? "") !== "");
    if (filled.length === 0) continue;
    if (isNote(texts, filled) || repeatsHeader(header, texts)) {
      const [first = 0] = filled;
      problems.push(problemAt(at + 1, first, "row-skipped", "warning", { text: (texts[first] ?? "").slice(0, 80) }));
      continue;
    }
    rows.push(tableRow(sheet, header, at, problems));
  }
  return { header, rows, problems };
}

/** A line that is merged across the columns, or begins as notes and totals do and says little else. */
function isNote(texts: readonly string[], filled: readonly number[]): boolean {
  const distinct = new Set(filled.map((column) => texts[column] ?? ""));
  const [first = ""] = distinct;
  if (distinct.size === 1 && filled.length > 2) return !saysNothing(first);
  return distinct.size <= 2 && noteStart.test(normalise(first));
}

function tableRow(sheet: Sheet, header: SheetHeader, at: number, problems: Problem[]): TableRow {
  const columnOf = (field: string): number | undefined => header.mapping[field]?.column;
  const cell = (field: string): Cell => {
    const column = columnOf(field);
    return column === undefined ? emptyCell : cellAt(sheet, at, column);
  };
  const row: TableRow = {
    sheetRow: at + 1,
    cell,
    text: (field) => shownText(cell(field)),
    report: (field, code, severity, details) => {
      problems.push(problemAt(at + 1, columnOf(field) ?? 0, code, severity, details));
    },
  };
  for (const field of Object.keys(header.mapping)) {
    if (cell(field).kind === "error") row.report(field, "cell-error", "error", { field, text: cell(field).text });
  }
  return row;
}

/** A date without an hour shows as a day; a spreadsheet error shows as nothing. */
function shownText({ text, kind }: Cell): string {
  if (kind === "error") return "";
  return trim(kind === "date" ? text.replace(/ 00:00$/u, "") : text);
}

/** Reports a blank cell of a field that every row must have; the text otherwise. */
export function requiredText(row: TableRow, field: string): string {
  const text = row.text(field);
  if (text === "" && row.cell(field).kind !== "error") row.report(field, "value-missing", "error", { field });
  return text;
}

export function intakeResult<Row>(table: Table, rows: readonly Row[], sheetRows: readonly number[]): IntakeResult<Row> {
  return { ...table.header, rows, sheetRows, problems: table.problems.toSorted(bySheetPlace) };
}

function bySheetPlace(a: Problem, b: Problem): number {
  return a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : a.column > b.column ? 1 : 0);
}
