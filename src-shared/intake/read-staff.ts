// The people who plan, organise and serve the event 工作人员名单, and so may not take part in it.

import type { MappingChoice } from "./columns";
import { intakeResult, readTable, requiredText, type IntakeResult } from "./read-table";
import type { Sheet } from "./sheet";

export interface StaffRow {
  readonly name: string;
  readonly unit: string;
  /** What the person does for the event. */
  readonly work: string;
}

/** Reads a staff list; `choice` is a mapping that a person has corrected. Never throws: what is wrong is in `problems`. */
export function readStaff(sheet: Sheet, choice?: MappingChoice): IntakeResult<StaffRow> {
  const table = readTable(sheet, "staff", choice);
  const rows = table.rows.map((row) => ({
    name: requiredText(row, "name"),
    unit: row.text("unit"),
    work: row.text("work"),
  }));
  return intakeResult(
    table,
    rows,
    table.rows.map(({ sheetRow }) => sheetRow),
  );
}
