// What every sheet of the workbook shares: its title, the word 彩排 where it is one, what stays in sight, and how it prints.

import type { Workbook, Worksheet } from "@protobi/exceljs";
import { cellText, linesOf, roomIn } from "./cell-text";
import { colours, fillOf, fonts, lineHeight } from "./look";
import type { Table } from "./table";
import { type Written, writeTable } from "./write-table";

export interface Frame {
  /** The event's. */
  readonly title: string;
  readonly stage: string;
  readonly rehearsal: boolean;
  /** Who signed what is shown, and what is not shown. */
  readonly origin: string;
  readonly generatedAt: string;
}

export interface SheetPlan<Row> {
  readonly name: string;
  readonly table: Table<Row>;
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
  readonly filter: boolean;
}

const firstTableRow = 3;
/** What of the title stands clear of the middle of the page; a header holds 255 characters in all (Excel's limit). */
const longestHeaderTitle = 28;

export function addSheet<Row>(book: Workbook, frame: Frame, plan: SheetPlan<Row>): void {
  const sheet = book.addWorksheet(plan.name, {
    properties: { tabColor: frame.rehearsal ? colours.rehearsal : colours.official, defaultRowHeight: 19 },
  });
  const written = writeTable(sheet, plan.table, firstTableRow);
  writeTitle(sheet, frame, plan, written.width);
  setView(sheet, plan, written);
  setPrint(sheet, frame, plan, written);
}

function writeTitle<Row>(sheet: Worksheet, frame: Frame, { name, table }: SheetPlan<Row>, width: number): void {
  const font = frame.rehearsal ? fonts.rehearsalTitle : fonts.title;
  const title = `${frame.title} · ${frame.stage} · ${name}`;
  const rows = [
    { text: frame.rehearsal ? `【彩排】${title}` : title, font },
    { text: frame.rehearsal ? `彩排数据，不是正式成绩。${frame.origin}` : frame.origin, font: fonts.subtitle },
  ];
  for (const [at, row] of rows.entries()) {
    sheet.mergeCells(at + 1, 1, at + 1, table.columns.length);
    const cell = sheet.getCell(at + 1, 1);
    cell.value = cellText(row.text);
    cell.font = row.font;
    cell.alignment = { horizontal: "left", vertical: "middle", wrapText: true };
    if (frame.rehearsal) cell.fill = fillOf(colours.rehearsalPaper);
    const lines = linesOf(row.text, (roomIn(width) * fonts.body.size) / row.font.size);
    sheet.getRow(at + 1).height = lines * lineHeight(row.font) + 8;
  }
}

function setView<Row>(sheet: Worksheet, plan: SheetPlan<Row>, { lastHeaderRow, lastRow }: Written): void {
  sheet.views = [
    { state: "frozen", xSplit: plan.frozenColumns, ySplit: lastHeaderRow, showGridLines: false, zoomScale: 100 },
  ];
  if (plan.filter && lastRow > lastHeaderRow)
    sheet.autoFilter = {
      from: { row: lastHeaderRow, column: 1 },
      to: { row: lastRow, column: plan.table.columns.length },
    };
}

/** A4 across, as wide as the page, the table's header on every page. */
function setPrint<Row>(sheet: Worksheet, frame: Frame, { name }: SheetPlan<Row>, written: Written): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${written.firstHeaderRow}:${written.lastHeaderRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  const mark = frame.rehearsal ? { head: "彩排 · 不是正式成绩", foot: "彩排" } : { head: "", foot: "" };
  const generated = `导出于 ${headerText(frame.generatedAt)}`;
  sheet.headerFooter.oddHeader = `&L${headerText(shortened(frame.title))}&C${mark.head}&R${name}`;
  sheet.headerFooter.oddFooter = `&L${generated}&C${mark.foot}&R第 &P 页 / 共 &N 页`;
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length > longestHeaderTitle ? `${characters.slice(0, longestHeaderTitle - 1).join("")}…` : title;
}

/** An ampersand begins a code, unless it is doubled. */
function headerText(text: string): string {
  return cellText(text).replaceAll("\n", " ").replaceAll("&", "&&");
}
