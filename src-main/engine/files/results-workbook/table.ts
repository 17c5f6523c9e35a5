// A table before it stands on a sheet: its columns and sections, and how wide and how exact each column has to be.

import { textWidth } from "./cell-text";
import type { Content } from "./content";
import { type ColumnDecimals, columnDecimals, isFraction, numberCell } from "./exact-number";

export interface Column<Row> {
  readonly header: string;
  /** Stands over all neighbouring columns of the same band. */
  readonly band?: string;
  /** In digits; a column of numbers grows where one would not fit. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Columns of one scale show the same number of decimals. */
  readonly scale?: string;
  readonly content: (row: Row) => Content;
}

export interface Section<Row> {
  /** A line over the section's rows; null for none. */
  readonly title: string | null;
  readonly rows: readonly Row[];
  /** Lines under them. */
  readonly notes: readonly string[];
}

export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sections: readonly Section<Row>[];
  /** Rows of one group stand together; a stronger line marks where the next begins. */
  readonly group?: (row: Row) => string;
}

export interface MeasuredColumn<Row> extends Column<Row> {
  readonly decimals: ColumnDecimals;
}

type NumberContent = Extract<Content, { kind: "amount" | "exact" }>;

export function measuredColumns<Row>({ columns, sections }: Table<Row>): MeasuredColumn<Row>[] {
  const rows = sections.flatMap((section) => section.rows);
  const numbers = columns.map((column) => rows.map(column.content).filter(isNumber));
  return columns.map((column, at) => {
    const own = numbers[at] ?? [];
    const sharing = columns.flatMap(({ scale }, other) =>
      other === at || (scale !== undefined && scale === column.scale) ? (numbers[other] ?? []) : [],
    );
    const decimals = columnDecimals(sharing.filter((number) => !isWrittenOut(number)).map(({ text }) => text));
    const shown = own.map((number) => (isWrittenOut(number) ? number.text : numberCell(number.text, decimals).shown));
    const widest = Math.max(0, ...shown.map(textWidth));
    return { ...column, decimals, width: Math.max(column.width, Math.ceil(widest + 2)) };
  });
}

function isNumber(content: Content): content is NumberContent {
  return content.kind === "amount" || content.kind === "exact";
}

/** Whether an exact number stands there as a fraction in letters, which fits into no number cell. */
export function isWrittenOut({ kind, text }: NumberContent): boolean {
  return kind === "exact" && isFraction(text);
}
