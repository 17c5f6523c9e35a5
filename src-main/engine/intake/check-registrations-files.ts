// The eligibility review of registration workbooks, from files to findings, as the command line asks for it.

import { basename } from "node:path";
import { checkingSteps, type EligibilityReport } from "#shared/eligibility/check-registrations";
import { eligibilityTermsByTemplate } from "#shared/eligibility/templates";
import type { EligibilityTerms } from "#shared/eligibility/terms";
import { AppError } from "#shared/errors";
import { headerOf } from "#shared/intake/columns";
import { sheetOfKind } from "#shared/intake/detect-kind";
import type { WorkbookKind } from "#shared/intake/fields";
import { readRoster } from "#shared/intake/read-roster";
import { readStaff } from "#shared/intake/read-staff";
import type { IntakeResult } from "#shared/intake/read-table";
import { hasField } from "#shared/intake/registration-columns";
import type { Sheet } from "#shared/intake/sheet";
import { readWorkbook } from "../workbook/read-workbook";
import { type ReadSheets, readRegistrationSheets } from "./registration-sheets";
import { takeSteps } from "./take-steps";

export interface RegistrationFiles {
  /** Paths of .xlsx or .csv files. */
  readonly file: string;
  readonly staff?: string | null;
  readonly roster?: string | null;
  /** A template's id, such as competition-2025. */
  readonly template: string;
  /** The share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** `problems`, `missingColumns` and `leftOut` are for people, beside the findings. */
export interface CheckedFiles extends EligibilityReport, Omit<ReadSheets, "rows"> {
  /** How many registrations were read. */
  readonly rows: number;
}

const requiredFields: Readonly<Record<EligibilityTerms["template"], readonly string[]>> = {
  "competition-2025": ["projectName", "applicantUnit", "track", "member1.name"],
  "scenario-selection-2024": ["projectName", "applicantUnit", "track"],
};

/** The parts of the work, by the time that they take. */
const parts = { file: [0, 0.5], rows: [0.5, 0.3], rules: [0.8, 0.2] } as const;

/**
 * Throws `AppError`: `bad-arguments` for a template without terms (`known` names those there are),
 * `workbook-no-known-column` where a sheet lacks a required column (`missing` names the fields), and what
 * `readWorkbook` throws.
 */
export async function checkRegistrationsFiles(files: RegistrationFiles): Promise<CheckedFiles> {
  const template = termsOf(files.template);
  const report =
    ([from, width]: readonly [number, number]) =>
    (done: number, total: number): void =>
      files.onProgress?.(from + (width * done) / Math.max(1, total));
  const sheets = await readWorkbook(files.file, (share) => report(parts.file)(share, 1));
  const required = requiredFields[template.template];
  const first = sheetWith(sheets, "registrations", files.file, required);
  const { rows, ...read } = await readRegistrationSheets(first, sheets, required, report(parts.rows));
  const staff = files.staff ? await readPeople(files.staff, "staff", readStaff) : [];
  const roster = files.roster ? await readPeople(files.roster, "roster", readRoster) : [];
  const checked = await takeSteps(checkingSteps({ rows, staff, roster, template }), report(parts.rules));
  return { rows: rows.length, ...checked, ...read };
}

function termsOf(template: string): EligibilityTerms {
  const terms = Object.hasOwn(eligibilityTermsByTemplate, template) ? eligibilityTermsByTemplate[template] : undefined;
  if (terms !== undefined) return terms;
  throw new AppError("bad-arguments", {
    argument: `--template ${template}`,
    known: Object.keys(eligibilityTermsByTemplate).join(" "),
  });
}

/** The sheet of this kind that fits best. */
function sheetWith(sheets: readonly Sheet[], kind: WorkbookKind, path: string, required: readonly string[]): Sheet {
  const file = basename(path);
  const sheet = sheetOfKind(sheets, kind);
  if (sheet === null) throw new AppError("workbook-no-known-column", { file, kind });
  const { mapping } = headerOf(sheet, kind);
  const missing = required.filter((field) => !hasField(mapping, field));
  if (missing.length > 0) throw new AppError("workbook-no-known-column", { file, kind, missing: missing.join(" ") });
  return sheet;
}

/** Everybody on any sheet that has names: a roster may have a sheet for each panel. */
async function readPeople<Row>(
  path: string,
  kind: "staff" | "roster",
  read: (sheet: Sheet) => IntakeResult<Row>,
): Promise<Row[]> {
  const sheets = await readWorkbook(path);
  sheetWith(sheets, kind, path, ["name"]);
  return sheets.flatMap((sheet) => {
    const { mapping, rows } = read(sheet);
    return mapping["name"] === undefined ? [] : rows;
  });
}
