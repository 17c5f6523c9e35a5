// Puts a table on a sheet: its header under bands, its sections, numbers as numbers and text as text.

import type { Cell, Font, Worksheet } from "@protobi/exceljs";
import { balanced, cellText, linesOf, roomIn } from "./cell-text";
import type { Content } from "./content";
import { type ColumnDecimals, numberCell } from "./exact-number";
import { cellBorders, colours, fillOf, fonts, groupBorders, lineHeight } from "./look";
import { type MeasuredColumn, type Table, isWrittenOut, measuredColumns } from "./table";

export interface Written {
  readonly firstHeaderRow: number;
  readonly lastHeaderRow: number;
  readonly lastRow: number;
  /** In digits. */
  readonly width: number;
}

export function writeTable<Row>(sheet: Worksheet, table: Table<Row>, firstRow: number): Written {
  const columns = measuredColumns(table);
  for (const [at, { width }] of columns.entries()) sheet.getColumn(at + 1).width = width;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const body = writeHeader(sheet, columns, firstRow);
  let next = body;
  for (const { title, rows, notes } of table.sections) {
    if (title !== null) {
      const cell = writeLine(sheet, next++, { text: title, font: fonts.band, columns: columns.length, width });
      cell.fill = fillOf(colours.band);
    }
    let group: string | null = null;
    for (const row of rows) {
      const own = table.group?.(row) ?? null;
      writeRow(sheet, columns, next++, row, own !== group);
      group = own;
    }
    for (const text of notes) writeLine(sheet, next++, { text, font: fonts.note, columns: columns.length, width });
  }
  return { firstHeaderRow: firstRow, lastHeaderRow: body - 1, lastRow: next - 1, width };
}

/** The first row below the header. */
function writeHeader<Row>(sheet: Worksheet, columns: readonly MeasuredColumn<Row>[], firstRow: number): number {
  const banded = columns.some(({ band }) => band !== undefined);
  const lastRow = banded ? firstRow + 1 : firstRow;
  let lines = 1;
  for (const [at, { header, band, width }] of columns.entries()) {
    const text = balanced(header, roomIn(width));
    const over = banded && band === undefined;
    dressHeader(sheet.getCell(firstRow, at + 1), banded ? (band ?? text) : text);
    if (band !== undefined) dressHeader(sheet.getCell(lastRow, at + 1), text);
    if (over) sheet.mergeCells(firstRow, at + 1, lastRow, at + 1);
    lines = Math.max(lines, linesOf(text, roomIn(width)) - (over ? 1 : 0));
  }
  if (banded) mergeBands(sheet, columns, firstRow);
  if (banded) sheet.getRow(firstRow).height = lineHeight(fonts.header) + 5;
  sheet.getRow(lastRow).height = lines * lineHeight(fonts.header) + 6;
  return lastRow + 1;
}

function dressHeader(cell: Cell, text: string): void {
  cell.value = cellText(text);
  cell.font = fonts.header;
  cell.fill = fillOf(colours.paper);
  cell.border = cellBorders;
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
}

function mergeBands<Row>(sheet: Worksheet, columns: readonly MeasuredColumn<Row>[], row: number): void {
  let start = 0;
  for (let at = 1; at <= columns.length; at += 1) {
    const band = columns[start]?.band;
    if (at < columns.length && columns[at]?.band === band) continue;
    if (band !== undefined && at - start > 1) sheet.mergeCells(row, start + 1, row, at);
    start = at;
  }
}

interface Line {
  readonly text: string;
  readonly font: Partial<Font> & { readonly size: number };
  readonly columns: number;
  readonly width: number;
}

/** One text across the whole table. */
function writeLine(sheet: Worksheet, row: number, { text, font, columns, width }: Line): Cell {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(text);
  cell.font = font;
  cell.border = cellBorders;
  cell.alignment = { horizontal: "left", vertical: "middle", wrapText: true, indent: 1 };
  sheet.getRow(row).height = rowHeight(linesOf(text, roomIn(width, 1)) * lineHeight(font) + 6);
  return cell;
}

function writeRow<Row>(
  sheet: Worksheet,
  columns: readonly MeasuredColumn<Row>[],
  number: number,
  row: Row,
  startsGroup: boolean,
): void {
  let lines = 1;
  for (const [at, { align, content: contentOf, decimals, width }] of columns.entries()) {
    const cell = sheet.getCell(number, at + 1);
    const content = contentOf(row);
    const indent = align === "left" ? 1 : 0;
    const wrapText = content.kind === "text";
    fillCell(cell, content, decimals);
    cell.font = fontOf(content);
    cell.border = startsGroup ? groupBorders : cellBorders;
    cell.alignment = { horizontal: align, vertical: "middle", wrapText, indent };
    if (wrapText) lines = Math.max(lines, linesOf(content.text, roomIn(width, indent)));
  }
  sheet.getRow(number).height = rowHeight(lines * lineHeight(fonts.body) + 4);
}

/** No row is higher than this (Excel's limit, in points). */
function rowHeight(points: number): number {
  return Math.min(409, points);
}

/** Longer text in a cell of the text format shows as number signs in some spreadsheets. */
const longestInTextFormat = 200;

/** Only real numbers become numbers. Text is never a formula, and short text keeps to that when it is edited. */
function fillCell(cell: Cell, content: Content, decimals: ColumnDecimals): void {
  switch (content.kind) {
    case "blank":
      return;
    case "text":
      cell.value = cellText(content.text);
      if (content.text.length <= longestInTextFormat) cell.numFmt = "@";
      return;
    case "count":
      cell.value = content.value;
      cell.numFmt = "0";
      return;
    case "amount":
    case "exact": {
      const { value, format } = isWrittenOut(content)
        ? { value: content.text, format: "@" }
        : numberCell(content.text, decimals);
      cell.value = value;
      cell.numFmt = format;
    }
  }
}

function fontOf(content: Content): Partial<Font> {
  if (content.kind === "amount" && content.struck) return fonts.struck;
  return (content.kind === "amount" || content.kind === "text") && content.strong ? fonts.strong : fonts.body;
}
