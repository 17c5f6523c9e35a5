// The registration sheet 报名汇总表: one application form a row, its members side by side.

import type { MappingChoice } from "./columns";
import { memberField, memberOfField, memberParts, type MemberPart } from "./member-columns";
import { normalise, saysNothing, trim } from "./normalise";
import { intakeResult, readTable, requiredText, type IntakeResult, type Table, type TableRow } from "./read-table";
import { seqReader } from "./seq-column";
import type { Sheet } from "./sheet";
import { parseCount, parseDateCell, parseSizeMb, parseYesNo } from "./values";

export type Member = Readonly<Record<MemberPart, string>>;

/** A registration as typed (trimmed). Texts are "" where blank; null means that no column or no readable value was there. */
export interface RegistrationRow {
  /** 序号 */
  readonly seq: number;
  readonly projectName: string;
  readonly applicantUnit: string;
  readonly healthSystem: boolean | null;
  readonly track: string;
  readonly scene: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly summary: string;
  /** What 是否联合报名 says; a row with joint units is joint all the same. */
  readonly joint: boolean | null;
  readonly jointUnits: readonly string[];
  /** Those with a name, in the order of the columns. */
  readonly members: readonly Member[];
  readonly captainName: string;
  readonly captainPhone: string;
  readonly priorAward: string;
  readonly intellectualProperty: string;
  readonly funding: string;
  /** null: the sheet has no such column. */
  readonly commitment: string | null;
  /** null: the sheet has no such column. */
  readonly materialName: string | null;
  readonly materialSizeMb: number | null;
  /** Wall time in Asia/Shanghai where it is readable, as typed where not; null: the sheet has no such column. */
  readonly submittedAt: string | null;
  /** Characters of the project plan 项目方案; null where unknown. */
  readonly planLength: number | null;
  /** What the column 项目方案 holds: the plan's text, or whether it is there; null: no such column. */
  readonly plan: string | null;
  /** What the column on the stamped form 申报表（盖章） says; null: no such column. */
  readonly formStamped: string | null;
  /** What the column on the joint unit's stamp says; null: no such column. */
  readonly jointStamped: string | null;
}

/** Reads a registration sheet; `choice` is a mapping that a person has corrected. Never throws: what is wrong is in `problems`. */
export function readRegistrations(sheet: Sheet, choice?: MappingChoice): IntakeResult<RegistrationRow> {
  const table = readTable(sheet, "registrations", choice);
  const seqOf = seqReader(table, true);
  const memberNumbers = memberNumbersOf(table);
  const rows: RegistrationRow[] = [];
  const sheetRows: number[] = [];
  for (const row of table.rows) {
    if (!isRegistration(row, table, memberNumbers)) continue;
    const seq = seqOf(row);
    if (seq === null) continue;
    rows.push(registrationOf(row, table, seq, memberNumbers));
    sheetRows.push(row.sheetRow);
  }
  return intakeResult(table, rows, sheetRows);
}

/** A form filled in for nobody (序号 or a pre-set 否 alone) is dropped; a line with words of its own is reported. */
function isRegistration(row: TableRow, table: Table, memberNumbers: readonly number[]): boolean {
  const telling = [
    "projectName",
    "applicantUnit",
    "captainName",
    ...memberNumbers.map((number) => memberField(number, "name")),
  ];
  if (telling.some((field) => row.cell(field).kind === "error" || !saysNothing(row.text(field)))) return true;
  const words = ["summary", "contactName", "materialName"].filter((field) => !saysNothing(row.text(field)));
  const [field] = words.length > 0 ? words : ["seq"];
  const text = row.text(field ?? "seq");
  const onlyNumber = words.length === 0 && /^\d*$/u.test(normalise(text));
  if (!onlyNumber && table.header.mapping[field ?? "seq"] !== undefined) {
    row.report(field ?? "seq", "row-skipped", "warning", { text: text.slice(0, 80) });
  }
  return false;
}

function registrationOf(row: TableRow, table: Table, seq: number, memberNumbers: readonly number[]): RegistrationRow {
  const whereColumn = (field: string): string | null =>
    table.header.mapping[field] === undefined ? null : row.text(field);
  return {
    seq,
    projectName: requiredText(row, "projectName"),
    applicantUnit: requiredText(row, "applicantUnit"),
    healthSystem: yesNo(row, "healthSystem"),
    track: row.text("track"),
    scene: row.text("scene"),
    contactName: row.text("contactName"),
    contactPhone: row.text("contactPhone"),
    summary: row.text("summary"),
    joint: yesNo(row, "joint"),
    jointUnits: jointUnitsOf(row, table),
    members: membersOf(row, memberNumbers),
    captainName: saysNothing(row.text("captainName")) ? "" : row.text("captainName"),
    captainPhone: row.text("captainPhone"),
    priorAward: row.text("priorAward"),
    intellectualProperty: row.text("intellectualProperty"),
    funding: row.text("funding"),
    commitment: whereColumn("commitment"),
    materialName: whereColumn("materialName"),
    materialSizeMb: sizeOf(row, table),
    submittedAt: table.header.mapping["submittedAt"] === undefined ? null : submittedAtOf(row),
    planLength: countOf(row, "planLength"),
    plan: whereColumn("plan"),
    formStamped: whereColumn("formStamped"),
    jointStamped: whereColumn("jointStamped"),
  };
}

function memberNumbersOf(table: Table): number[] {
  const numbers = Object.keys(table.header.mapping).flatMap((field) => memberOfField(field)?.number ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function membersOf(row: TableRow, numbers: readonly number[]): Member[] {
  return numbers.flatMap((number) => {
    const texts = memberParts.map((part) => [part, row.text(memberField(number, part))] as const);
    const member = Object.fromEntries(texts) as Record<MemberPart, string>;
    if (!saysNothing(member.name)) return [member];
    if (texts.some(([part, text]) => part !== "name" && !saysNothing(text))) {
      row.report(memberField(number, "name"), "value-missing", "warning", { field: memberField(number, "name") });
    }
    return [];
  });
}

/** Split at 、 , ; ， ；; a unit that is named twice is one. */
function jointUnitsOf(row: TableRow, table: Table): string[] {
  const fields = Object.keys(table.header.mapping).filter((field) => /^jointUnits\d*$/u.test(field));
  const units = fields.sort().flatMap((field) => row.text(field).split(/[、,;，；､﹑﹐﹔]/u));
  const byText = new Map<string, string>();
  for (const unit of units) {
    if (!saysNothing(unit) && !byText.has(normalise(unit))) byText.set(normalise(unit), trim(unit));
  }
  return [...byText.values()];
}

function yesNo(row: TableRow, field: string): boolean | null {
  const text = row.text(field);
  const value = parseYesNo(text);
  if (value === null && !saysNothing(text)) row.report(field, "yes-no-unreadable", "warning", { field, text });
  return value;
}

function sizeOf(row: TableRow, table: Table): number | null {
  const text = row.text("materialSizeMb");
  const size = parseSizeMb(text, table.header.mapping["materialSizeMb"]?.header ?? "");
  if (size === null && !saysNothing(text)) row.report("materialSizeMb", "size-unreadable", "warning", { text });
  return size;
}

function countOf(row: TableRow, field: string): number | null {
  const text = row.text(field);
  const count = parseCount(text);
  if (count === null && !saysNothing(text)) row.report(field, "number-unreadable", "warning", { field, text });
  return count;
}

function submittedAtOf(row: TableRow): string {
  const text = row.text("submittedAt");
  const wall = parseDateCell(row.cell("submittedAt"));
  if (wall === null && text !== "") row.report("submittedAt", "date-unreadable", "warning", { text });
  return wall ?? text;
}
