// The registrations of a workbook, which may have a sheet for each track or some copies of one sheet.

import { normalise } from "#shared/intake/normalise";
import type { Problem } from "#shared/intake/problems";
import { type RegistrationRow, registrationSteps } from "#shared/intake/read-registrations";
import type { IntakeResult } from "#shared/intake/read-table";
import { hasField } from "#shared/intake/registration-columns";
import type { Sheet } from "#shared/intake/sheet";
import { type OnSteps, takeSteps } from "./take-steps";

export interface ReadSheets {
  readonly rows: readonly RegistrationRow[];
  readonly missingColumns: IntakeResult<RegistrationRow>["missingColumns"];
  readonly problems: readonly (Problem & { readonly sheet: string })[];
  /** Sheets of registrations that repeat what another says. */
  readonly leftOut: readonly string[];
}

/** `first` is read in any case; others with all of `required` are too, unless they repeat a registration of those before. */
export async function readRegistrationSheets(
  first: Sheet,
  sheets: readonly Sheet[],
  required: readonly string[],
  onProgress?: OnSteps,
): Promise<ReadSheets> {
  const result = await takeSteps(registrationSteps(first), onProgress);
  const rows = [...result.rows];
  const problems = result.problems.map((problem) => ({ ...problem, sheet: first.name }));
  const leftOut: string[] = [];
  const known = new Set(rows.map(identity));
  for (const sheet of sheets.filter((other) => other !== first)) {
    const other = await takeSteps(registrationSteps(sheet));
    if (other.rows.length === 0 || !required.every((field) => hasField(other.mapping, field))) continue;
    if (other.rows.some((row) => known.has(identity(row)))) {
      leftOut.push(sheet.name);
      continue;
    }
    rows.push(...other.rows);
    problems.push(...other.problems.map((problem) => ({ ...problem, sheet: sheet.name })));
    for (const row of other.rows) known.add(identity(row));
  }
  return { rows, problems, missingColumns: result.missingColumns, leftOut };
}

const identity = ({ seq, projectName, applicantUnit }: RegistrationRow): string =>
  [seq, normalise(projectName), normalise(applicantUnit)].join("\u0001");
