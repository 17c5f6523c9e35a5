// The values of an .xlsx cell as the person at the spreadsheet sees them: exact numbers, wall time without a zone, text.

import { secondsOfSerial } from "#shared/intake/dates";
import type { Cell } from "#shared/intake/sheet";
import { emptyCell } from "#shared/intake/sheet";

/** What the cells of one workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By style index: whether its number format shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Whether serial day 0 is 1904-01-01. */
  readonly from1904: boolean;
}

export interface RawCell {
  /** ECMA-376 ST_CellType: s, str, inlineStr, b, e, d or n. */
  readonly type: string;
  readonly style: number;
  /** The content of `<v>`, or of `<is>` for inline text. */
  readonly value: string;
}

/** Built-in formats of dates and times (ECMA-376 18.8.30), with those of Chinese locales (27–36, 50–58). */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Whether a number format shows a date: y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const [first = ""] = code.replace(/"[^"]*"|\\.|_.|\*./gu, "").split(";");
  return /[ymdhs]/iu.test(first.replace(/\[(?![hms]+\])[^\]]*\]|general/giu, ""));
}

export function cellOf(raw: RawCell, context: CellContext): Cell {
  if (raw.type === "s") return textCell(context.sharedStrings[Number(raw.value)] ?? "");
  if (raw.type === "str" || raw.type === "inlineStr") return textCell(unescape(raw.value));
  if (raw.value === "") return emptyCell;
  if (raw.type === "b") return { text: raw.value === "1" || raw.value === "true" ? "TRUE" : "FALSE", kind: "boolean" };
  if (raw.type === "e") return { text: raw.value, kind: "error" };
  if (raw.type === "d") return { text: raw.value.replace("T", " ").replace(/(?:\.\d+)?Z?$/u, ""), kind: "date" };
  const value = Number(raw.value);
  if (!Number.isFinite(value)) return textCell(raw.value);
  const isDate = (context.dateStyles[raw.style] ?? false) && value >= 1 && value < 2_958_466;
  return isDate
    ? { text: wallTime(value, context.from1904), kind: "date" }
    : { text: decimalText(value), kind: "number" };
}

const textCell = (text: string): Cell => (text === "" ? emptyCell : { text, kind: "text" });

/** `_x000D_` stands for a character that XML has no way to write (ECMA-376 22.9.2.19). */
export function unescape(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function wallTime(serial: number, from1904: boolean): string {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const iso = new Date(epoch + secondsOfSerial(serial) * 1000).toISOString();
  const time = iso.slice(11, 19);
  return `${iso.slice(0, 10)} ${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}

/** The shortest decimal; spreadsheets hold 15 digits, and what a formula leaves beyond them is noise of binary fractions. */
function decimalText(value: number): string {
  const shortest = plainDecimal(value);
  return shortest.replace(/^[-0.]+|\./gu, "").length > 15 ? plainDecimal(Number(value.toPrecision(15))) : shortest;
}

function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", part = "", power = "0"] = match;
  const digits = whole + part;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return digits.length <= point
    ? sign + digits.padEnd(point, "0")
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
