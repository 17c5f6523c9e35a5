// Which of a workbook's sheets holds what: the kind whose columns a sheet's header fits best.

import { headerOf } from "./columns";
import type { WorkbookKind } from "./fields";
import type { Sheet } from "./sheet";

export interface DetectedSheet {
  readonly kind: WorkbookKind;
  readonly sheet: Sheet;
}

/** Columns that only this kind has; without one of them a sheet is not taken for it. A staff list has none. */
const tellingFields: Readonly<Record<WorkbookKind, readonly string[]>> = {
  registrations: ["applicantUnit", "track", "member1.name", "captainName", "materialName"],
  performance: ["score"],
  roster: ["panel", "role", "title", "code"],
  staff: ["name"],
};
/** In this order where two fit alike. */
const kinds: readonly WorkbookKind[] = ["registrations", "performance", "staff", "roster"];

interface Fit extends DetectedSheet {
  readonly fields: number;
}

/** The sheet that fits any kind best, and the kind; null where no sheet has a known header. */
export function detectKind(sheets: readonly Sheet[]): DetectedSheet | null {
  const fits = sheets.flatMap((sheet) => kinds.flatMap((kind) => fitOf(sheet, kind) ?? []));
  const fit = best(fits);
  return fit === null ? null : { kind: fit.kind, sheet: fit.sheet };
}

/** The sheet of a workbook that fits this kind best, by columns and then by rows; null where none has a required column. */
export function sheetOfKind(sheets: readonly Sheet[], kind: WorkbookKind): Sheet | null {
  return best(sheets.flatMap((sheet) => fitOf(sheet, kind, false) ?? []))?.sheet ?? null;
}

function fitOf(sheet: Sheet, kind: WorkbookKind, mustTell = true): Fit | null {
  const { mapping } = headerOf(sheet, kind);
  const fields = Object.keys(mapping).length;
  const tells = tellingFields[kind].some((field) => mapping[field] !== undefined);
  return fields === 0 || (mustTell && !tells) ? null : { kind, sheet, fields };
}

function best(fits: readonly Fit[]): Fit | null {
  const [first = null] = [...fits].sort((a, b) => b.fields - a.fields || b.sheet.rows.length - a.sheet.rows.length);
  return first;
}
