// The experts by panel 评审专家名单.

import type { MappingChoice } from "./columns";
import { normalise } from "./normalise";
import { intakeResult, readTable, requiredText, type IntakeResult, type TableRow } from "./read-table";
import type { Sheet } from "./sheet";

/** An expert as typed (trimmed). */
export interface RosterRow {
  /** 编号; "" where the sheet has none. */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  /** 评审组: the track, or another name of the panel. */
  readonly panel: string;
  readonly role: "chief" | "judge";
}

const chiefRole = /^(?:评审|评委|专家)?(?:小?组)?(?:组长|主席|主任|主任评委|主任委员|主评|首席|首席评委)$|^chief/iu;
const judgeRole =
  /^(?:评审|评委|专家|委员|成员|组员|副组长)$|^(?:评审|评委|专家|评审组|专家组)(?:专家|评委|委员|成员|组员|副组长)$|^judge$/iu;

/** Reads a roster; `choice` is a mapping that a person has corrected. Never throws: what is wrong is in `problems`. */
export function readRoster(sheet: Sheet, choice?: MappingChoice): IntakeResult<RosterRow> {
  const table = readTable(sheet, "roster", choice);
  const codes = new Map<string, number>();
  const people = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (const row of table.rows) {
    const expert: RosterRow = {
      code: row.text("code"),
      name: requiredText(row, "name"),
      unit: row.text("unit"),
      title: row.text("title"),
      panel: row.text("panel"),
      role: roleOf(row),
    };
    if (expert.unit === "") row.report("unit", "value-missing", "warning", { field: "unit" });
    reportRepeat(row, "code", codes, normalise(expert.code), "code-repeated", { code: expert.code });
    const person = expert.name === "" ? "" : normalise(`${expert.name}\u0001${expert.unit}\u0001${expert.panel}`);
    reportRepeat(row, "name", people, person, "person-repeated", { name: expert.name });
    rows.push(expert);
  }
  return intakeResult(
    table,
    rows,
    table.rows.map(({ sheetRow }) => sheetRow),
  );
}

function roleOf(row: TableRow): RosterRow["role"] {
  const text = row.text("role");
  const plain = normalise(text);
  if (chiefRole.test(plain)) return "chief";
  if (plain !== "" && !judgeRole.test(plain)) row.report("role", "role-unknown", "warning", { text });
  return "judge";
}

function reportRepeat(
  row: TableRow,
  field: "code" | "name",
  seen: Map<string, number>,
  key: string,
  code: "code-repeated" | "person-repeated",
  details: Record<string, string>,
): void {
  if (key === "") return;
  const firstRow = seen.get(key);
  if (firstRow === undefined) seen.set(key, row.sheetRow);
  else row.report(field, code, code === "code-repeated" ? "error" : "warning", { ...details, firstRow });
}
