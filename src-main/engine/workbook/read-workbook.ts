// Reads a workbook (.xlsx or .csv) as sheets of cells, or says why it cannot.

import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { AppError, type ErrorDetails } from "#shared/errors";
import type { Sheet } from "#shared/intake/sheet";
import { decodeText, parseCsv } from "./csv-text";
import { workbookLimits } from "./limits";
import { readSheetPart } from "./sheet-part";
import { readWorkbookParts } from "./workbook-parts";
import { openZip } from "./zip-archive";

/** Share of the file that has been read, from 0 to 1. */
export type OnProgress = (share: number) => void;

const textExtensions = new Set([".csv", ".tsv", ".txt"]);
const zipStart = Buffer.from("PK\u0003\u0004", "latin1");
/** The compound file that an encrypted .xlsx and an old .xls both are (MS-CFB 2.2). */
const compoundStart = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Reads the file at `path`. Throws `AppError`: `file-unreadable`, `workbook-unreadable` (no workbook, or damaged),
 * `workbook-encrypted` (with a password, or an old .xls; `format` says which), `workbook-too-large`, `workbook-empty`.
 */
export async function readWorkbook(path: string, onProgress?: OnProgress): Promise<Sheet[]> {
  const file = basename(path);
  const size = await stat(path).catch((cause: unknown) => unreadableFile(file, cause));
  if (!size.isFile()) throw new AppError("file-unreadable", { file });
  if (size.size > workbookLimits.fileBytes) throw tooLarge(file);
  const bytes = await readFile(path).catch((cause: unknown) => unreadableFile(file, cause));
  return readWorkbookBytes(file, bytes, onProgress);
}

/** The same for bytes that came with a file's name. */
export async function readWorkbookBytes(file: string, bytes: Uint8Array, onProgress?: OnProgress): Promise<Sheet[]> {
  if (bytes.length > workbookLimits.fileBytes) throw tooLarge(file);
  try {
    const sheets = await sheetsOf(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), onProgress);
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ kind }) => kind !== "empty")));
    if (filled.length === 0) throw new AppError("workbook-empty");
    return filled;
  } catch (error) {
    throw withFile(file, error);
  }
}

async function sheetsOf(file: string, bytes: Buffer, onProgress?: OnProgress): Promise<Sheet[]> {
  if (bytes.length === 0) return [];
  if (startsWith(bytes, zipStart)) return xlsxSheets(bytes, onProgress);
  if (startsWith(bytes, compoundStart)) {
    throw new AppError("workbook-encrypted", { format: bytes.includes(encryptedPackage) ? "password" : "xls" });
  }
  if (!textExtensions.has(extname(file).toLowerCase())) throw new AppError("workbook-unreadable");
  return [{ name: basename(file, extname(file)), rows: parseCsv(decodeText(bytes)) }];
}

/** The sheets that a person sees; the hidden ones only where there is no other. */
async function xlsxSheets(bytes: Buffer, onProgress?: OnProgress): Promise<Sheet[]> {
  const zip = openZip(bytes, workbookLimits.inflatedBytes);
  const { sheets, context } = await readWorkbookParts(zip);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const shown = visible.length > 0 ? visible : sheets;
  const read: Sheet[] = [];
  for (const [index, { name, path }] of shown.entries()) {
    const part = zip.read(path);
    if (part === null) throw new Error("a workbook without one of its sheets");
    read.push({
      name,
      rows: await readSheetPart(part, context, (share) => onProgress?.((index + share) / shown.length)),
    });
  }
  return read;
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

function tooLarge(file: string): AppError {
  return new AppError("workbook-too-large", { file, what: "bytes", limit: workbookLimits.fileBytes });
}

function unreadableFile(file: string, cause: unknown): never {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  throw new AppError("file-unreadable", { file, reason });
}

/** Names the file in every error; what is no error of ours means that the file is damaged, or inflates beyond the limit. */
function withFile(file: string, error: unknown): AppError {
  if (error instanceof AppError) return new AppError(error.code, { file, ...error.details });
  const inflated = error instanceof RangeError && (error as RangeError & { code?: string }).code !== "ERR_OUT_OF_RANGE";
  const details: ErrorDetails = { file };
  return inflated
    ? new AppError("workbook-too-large", { ...details, what: "bytes", limit: workbookLimits.inflatedBytes })
    : new AppError("workbook-unreadable", details);
}
