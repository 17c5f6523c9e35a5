// A .csv file as rows of cells, whatever Chinese encoding and delimiter the program that wrote it uses.

import Papa from "papaparse";
import { AppError } from "#shared/errors";
import { emptyCell, type Cell } from "#shared/intake/sheet";
import { workbookLimits } from "./limits";

const delimiters = [",", "\t", ";", "|"] as const;
const sampleRows = 30;

/** The file's text: by its byte order mark, or strict UTF-8, or GB18030. Throws `workbook-unreadable` where none fits. */
export function decodeText(bytes: Buffer): string {
  const text = marked(bytes) ?? strictly(bytes, "utf-8") ?? strictly(bytes, "gb18030");
  // No encoding that organisers' programs write leaves a NUL: this is some other kind of file.
  if (text === null || text.includes("\0")) throw new AppError("workbook-unreadable");
  return text;
}

function marked(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, "utf-16be");
  const nulsAt = (parity: number): number =>
    bytes.subarray(0, 512).filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (nulsAt(1) > 4 && nulsAt(0) === 0) return strictly(bytes, "utf-16le");
  return nulsAt(0) > 4 && nulsAt(1) === 0 ? strictly(bytes, "utf-16be") : null;
}

function strictly(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Throws `workbook-too-large` beyond the limits of rows and columns. */
export function parseCsv(text: string): Cell[][] {
  const lines = text.replace(/\r\n?/gu, "\n");
  const options = { delimiter: delimiterOf(lines), newline: "\n", preview: workbookLimits.rows + 1 } as const;
  const { data } = Papa.parse<string[]>(lines, options);
  if (data.length > workbookLimits.rows)
    throw new AppError("workbook-too-large", { what: "rows", limit: workbookLimits.rows });
  return data.map((fields) => {
    const cells = fields.map(cellOf);
    while (cells.at(-1)?.kind === "empty") cells.pop();
    if (cells.length > workbookLimits.columns)
      throw new AppError("workbook-too-large", { what: "columns", limit: workbookLimits.columns });
    return cells;
  });
}

/** The delimiter by which most rows have the same number of fields, more than one; then the one with more fields. */
function delimiterOf(text: string): string {
  const candidates = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: sampleRows });
    const rows = new Map<number, number>();
    for (const { length } of data) if (length > 1) rows.set(length, (rows.get(length) ?? 0) + 1);
    const [[fields, count] = [1, 0]] = [...rows].sort(([a, m], [b, n]) => n - m || b - a);
    return { delimiter, fields, count };
  });
  return candidates.reduce((best, next) => ((next.count - best.count || next.fields - best.fields) > 0 ? next : best))
    .delimiter;
}

/** `="0012"` is how programs keep a spreadsheet from taking a text for a number. */
function cellOf(field: string): Cell {
  const text = /^="(.*)"$/su.exec(field)?.[1] ?? field;
  return text.trim() === "" ? emptyCell : { text, kind: "text" };
}
