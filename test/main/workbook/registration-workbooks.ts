// The sample registrations as a matrix of texts, and workbooks written from such a matrix in many forms.

import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import ExcelJS from "@protobi/exceljs";
import { expect } from "vitest";
import { checkRegistrationsFiles } from "../../../src-main/engine/intake/check-registrations-files";
import { readWorkbook } from "../../../src-main/engine/workbook/read-workbook";

export type Matrix = (string | number | Date | null)[][];

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/registration/${name}`, import.meta.url));

/** Row 0 is the header; the rows of data follow. */
export async function sampleMatrix(): Promise<string[][]> {
  const [sheet] = await readWorkbook(fixture("registrations.xlsx"));
  const width = sheet?.rows[1]?.length ?? 0;
  return (sheet?.rows.slice(1) ?? []).map((row) =>
    Array.from({ length: width }, (_, column) => row[column]?.text ?? ""),
  );
}

export async function expectedFindings(): Promise<string[]> {
  const text = await readFile(fixture("expected-findings.json"), "utf8");
  const { findings } = JSON.parse(text) as { findings: { row: number; rule: string }[] };
  return findings.map(({ row, rule }) => `${row} ${rule}`).sort();
}

export async function scratch(name: string): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "roadshow-workbook-")), name);
}

/** Writes a workbook; `dress` may merge, format or comment. */
export async function writeXlsx(
  matrix: Matrix,
  dress?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("报名汇总");
  for (const row of matrix) sheet.addRow(row.map((value) => (value === "" ? null : value)));
  dress?.(sheet, book);
  const path = await scratch("workbook.xlsx");
  await book.xlsx.writeFile(path);
  return path;
}

export type CsvEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";

export async function writeCsv(matrix: Matrix, encoding: CsvEncoding, delimiter = ","): Promise<string> {
  const quoted = (value: Matrix[number][number]): string => {
    const text = String(value ?? "");
    return /[",;|\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = matrix.map((row) => row.map(quoted).join(delimiter)).join("\r\n");
  const path = await scratch("workbook.csv");
  await writeFile(path, encode(text, encoding));
  return path;
}

export function encode(text: string, encoding: CsvEncoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-8-bom") return Buffer.from(`\ufeff${text}`, "utf8");
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const table = gbTable();
  return Buffer.concat([...text].map((character) => table.get(character) ?? Buffer.from(character, "latin1")));
}

/** The two-byte part of GB18030, turned round from its decoder. */
function gbTable(): Map<string, Buffer> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const text = decoder.decode(bytes);
      if (trail !== 0x7f && [...text].length === 1 && !table.has(text)) table.set(text, bytes);
    }
  }
  return table;
}

/** A seeded order of 0 to n−1, so that a failing order can be repeated. */
export function shuffled(length: number, seed: number): number[] {
  let state = seed;
  const order = Array.from({ length }, (_, index) => index);
  for (let at = length - 1; at > 0; at--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** "ROW RULE" of every finding in a workbook that holds the sample's registrations, sorted. */
export async function findingsOf(file: string): Promise<string[]> {
  const checked = await checkRegistrationsFiles({
    file,
    staff: fixture("staff.xlsx"),
    roster: fixture("roster.xlsx"),
    template: "competition-2025",
  });
  expect(checked.rows).toBe(37);
  return checked.findings.map(({ row, rule }) => `${row} ${rule}`).sort();
}
