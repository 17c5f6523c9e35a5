// What a workbook has wrong, cell by cell, as data: the words for each code stand in the locales.

import { columnLetter } from "./sheet";

export const problemCodes = [
  /** `field`: a cell that must not be blank. */
  "value-missing",
  /** `text`: the cell holds a spreadsheet error such as #REF!. */
  "cell-error",
  /** `text`: 序号 is no whole number from 1. */
  "seq-invalid",
  /** `seq`, `firstRow`: 序号 stands in an earlier row already. */
  "seq-repeated",
  /** The sheet has no 序号 column; rows are numbered in their order. */
  "seq-assigned",
  /** `text`: neither yes nor no. */
  "yes-no-unreadable",
  /** `text`: no date, or one that could be several. */
  "date-unreadable",
  /** `text`: no size in MB. */
  "size-unreadable",
  /** `text`: no count of characters. */
  "number-unreadable",
  /** `text`: no amount. */
  "score-invalid",
  /** `text`, `maximum` */
  "score-above-maximum",
  /** `text`: neither 组长 nor 评委; read as 评委. */
  "role-unknown",
  /** `code`, `firstRow` */
  "code-repeated",
  /** `name`, `firstRow`: the same name and unit stand in an earlier row. */
  "person-repeated",
  /** `text`: a note, a total or a repeated header, no row of data. */
  "row-skipped",
  /** `field`, `header`: another column already holds this field. */
  "column-repeated",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** `row` is the 1-based sheet row. A row with an error is not fit to be imported; a warning only wants to be seen. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  /** Such as B7. */
  readonly cell: string;
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly details: Readonly<Record<string, string | number>>;
}

/** A problem at a 1-based row and a 0-based column. */
export function problemAt(
  row: number,
  column: number,
  code: ProblemCode,
  severity: Problem["severity"],
  details: Problem["details"] = {},
): Problem {
  const letter = columnLetter(column);
  return { row, column: letter, cell: `${letter}${row}`, code, severity, details };
}
