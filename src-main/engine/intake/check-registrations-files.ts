// The eligibility review of registration workbooks, from files to findings, as the command line asks for it.

import { basename } from "node:path";
import { checkRegistrations, type EligibilityReport } from "#shared/eligibility/check-registrations";
import { eligibilityTermsByTemplate } from "#shared/eligibility/templates";
import { AppError } from "#shared/errors";
import { sheetOfKind } from "#shared/intake/detect-kind";
import type { WorkbookKind } from "#shared/intake/fields";
import type { Problem } from "#shared/intake/problems";
import { readRegistrations } from "#shared/intake/read-registrations";
import { readRoster } from "#shared/intake/read-roster";
import { readStaff } from "#shared/intake/read-staff";
import type { IntakeResult } from "#shared/intake/read-table";
import type { Sheet } from "#shared/intake/sheet";
import { readWorkbook, type OnProgress } from "../workbook/read-workbook";

export interface RegistrationFiles {
  /** Paths of .xlsx or .csv files. */
  readonly file: string;
  readonly staff?: string | null;
  readonly roster?: string | null;
  /** A template's id, such as competition-2025. */
  readonly template: string;
  readonly onProgress?: OnProgress;
}

export interface CheckedFiles extends EligibilityReport {
  /** How many registrations were read. */
  readonly rows: number;
  /** What the registration sheet has wrong, cell by cell, and which columns it lacks: for people, beside the findings. */
  readonly problems: readonly Problem[];
  readonly missingColumns: IntakeResult<unknown>["missingColumns"];
}

/**
 * Throws `AppError`: `bad-arguments` for a template without terms, `workbook-no-known-column` where a sheet lacks a
 * required column (`missing` names the fields), and what `readWorkbook` throws.
 */
export async function checkRegistrationsFiles(files: RegistrationFiles): Promise<CheckedFiles> {
  const template = Object.hasOwn(eligibilityTermsByTemplate, files.template)
    ? eligibilityTermsByTemplate[files.template]
    : undefined;
  if (template === undefined) throw new AppError("bad-arguments", { template: files.template });
  const registrations = await readKind(files.file, "registrations", readRegistrations, files.onProgress);
  const staff = files.staff ? (await readKind(files.staff, "staff", readStaff)).rows : [];
  const roster = files.roster ? (await readKind(files.roster, "roster", readRoster)).rows : [];
  const { rows, problems, missingColumns } = registrations;
  return { rows: rows.length, ...checkRegistrations({ rows, staff, roster, template }), problems, missingColumns };
}

async function readKind<Row>(
  path: string,
  kind: WorkbookKind,
  read: (sheet: Sheet) => IntakeResult<Row>,
  onProgress?: OnProgress,
): Promise<IntakeResult<Row>> {
  const sheets = await readWorkbook(path, onProgress);
  const sheet = sheetOfKind(sheets, kind);
  if (sheet === null) throw new AppError("workbook-no-known-column", { file: basename(path), kind });
  const result = read(sheet);
  const missing = result.missingColumns.filter(({ need }) => need === "required").map(({ field }) => field);
  if (missing.length > 0)
    throw new AppError("workbook-no-known-column", { file: basename(path), kind, missing: missing.join(" ") });
  return result;
}
