// One worksheet of an .xlsx package as rows of cells; the cells of a merge all show its first cell.

import { AppError } from "#shared/errors";
import { emptyCell, type Cell } from "#shared/intake/sheet";
import { cellOf, type CellContext } from "./cell-values";
import { workbookLimits } from "./limits";
import { readXml } from "./xml-events";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Throws `AppError` where a cell lies beyond the limits, `Error` where the part is damaged. Styled blank cells cost nothing. */
export async function readSheetPart(
  bytes: Buffer,
  context: CellContext,
  onProgress?: (share: number) => void,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  const merges: Area[] = [];
  const cursor = { row: -1, column: -1 };
  let raw = { type: "n", style: 0, value: "" };
  let reads = false;
  let inHint = false;
  await readXml(
    bytes,
    {
      open(name, attributes) {
        reads = (name === "v" || name === "t") && !inHint;
        if (name === "row") {
          cursor.row = attributes["r"] === undefined ? cursor.row + 1 : Number(attributes["r"]) - 1;
          cursor.column = -1;
        } else if (name === "c") {
          moveTo(cursor, attributes["r"]);
          raw = { type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0), value: "" };
        } else if (name === "rPh") inHint = true;
        else if (name === "mergeCell") merges.push(areaOf(attributes["ref"] ?? ""));
      },
      text(text) {
        if (reads) raw.value += text;
      },
      close(name) {
        reads = false;
        if (name === "rPh") inHint = false;
        if (name === "c") place(rows, cursor, cellOf(raw, context));
      },
    },
    onProgress,
  );
  for (const merge of merges) spread(rows, merge);
  return rows;
}

/** A cell without a reference follows the one before it. */
function moveTo(cursor: { row: number; column: number }, reference: string | undefined): void {
  if (reference === undefined) {
    cursor.column += 1;
    return;
  }
  const { top, left } = areaOf(reference);
  cursor.row = top;
  cursor.column = left;
}

function place(rows: Cell[][], { row, column }: { row: number; column: number }, cell: Cell): void {
  if (cell.kind === "empty") return;
  if (row >= workbookLimits.rows)
    throw new AppError("workbook-too-large", { what: "rows", limit: workbookLimits.rows });
  if (column >= workbookLimits.columns)
    throw new AppError("workbook-too-large", { what: "columns", limit: workbookLimits.columns });
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(emptyCell);
  cells[column] = cell;
}

/** Fills a merge within the rows that have data, so that a column merged to the sheet's last row stays as long as the data. */
function spread(rows: Cell[][], { top, left, bottom, right }: Area): void {
  const master = rows[top]?.[left];
  if (master === undefined || master.kind === "empty") return;
  const lastColumn = Math.min(right, workbookLimits.columns - 1);
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    const copy: Cell = row === top ? master : { ...master, below: true };
    for (let column = left; column <= lastColumn; column++) place(rows, { row, column }, copy);
  }
}

/** 0-based indices of A1 or A1:B2. */
function areaOf(reference: string): Area {
  const [, left = "", top = "", right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(reference) ?? [];
  if (left === "") throw new Error("a damaged reference");
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
