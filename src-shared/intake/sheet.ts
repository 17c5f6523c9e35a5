// A sheet as it was read from a file: rows of cells, each with the text that is shown and the kind of value behind it.

export type CellKind = "text" | "number" | "date" | "boolean" | "empty" | "error";

/** `text`: a number in its shortest exact decimal form, a date as local wall time `YYYY-MM-DD HH:mm[:ss]`. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** A copy: the cell lies below the first row of a merge. */
  readonly below?: true;
}

/** `rows[0]` is row 1 of the sheet. Rows may differ in length; what lies beyond a row's end is blank. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const emptyCell: Cell = { text: "", kind: "empty" };

/** The cell at 0-based indices; blank beyond the sheet's edge. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? emptyCell;
}

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** The number of columns of the widest row. */
export function sheetWidth(sheet: Sheet): number {
  return sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
}
