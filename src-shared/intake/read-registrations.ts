// The registration sheet 报名汇总表: one application form a row, or several rows for its members.

import type { MappingChoice } from "./columns";
import { type Member, memberNumbersOf, type Team, teamOf } from "./member-cells";
import { memberField } from "./member-columns";
import { normalise, saysNothing, trim } from "./normalise";
import { intakeResult, readTable, requiredText, type IntakeResult, type Table, type TableRow } from "./read-table";
import { joinedRow, registrationGroups } from "./registration-groups";
import { scenarioFields, type ScenarioForm } from "./scenario-fields";
import { seqReader } from "./seq-column";
import type { Sheet } from "./sheet";
import { runSteps, type Steps } from "./steps";
import { parseCount, parseDateCell, parsePhone, parseSizeMb, parseYesNo } from "./values";

export type { Member } from "./member-cells";

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
  /** What a column that lists the papers says; absent: no such column. */
  readonly materials?: string;
  /** What the 2024 notice's form asks beyond these; absent where the sheet has none of its columns. */
  readonly scenario?: ScenarioForm;
}

/** So many rows are read before others are answered. */
const rowsAStep = 250;

/** Reads a registration sheet; `choice` is a mapping that a person has corrected. Never throws: what is wrong is in `problems`. */
export function readRegistrations(sheet: Sheet, choice?: MappingChoice): IntakeResult<RegistrationRow> {
  return runSteps(registrationSteps(sheet, choice));
}

/** The same, some hundred rows at a time. */
export function* registrationSteps(sheet: Sheet, choice?: MappingChoice): Steps<IntakeResult<RegistrationRow>> {
  const table = readTable(sheet, "registrations", choice);
  yield { done: 0, total: table.rows.length };
  const seqOf = seqReader(table, true);
  const memberNumbers = memberNumbersOf(table);
  const groups = registrationGroups(table, memberNumbers);
  const rows: RegistrationRow[] = [];
  const sheetRows: number[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % rowsAStep === 0) yield { done: at, total: groups.length };
    const row = joinedRow(group);
    if (!isRegistration(row, table, memberNumbers)) continue;
    const seq = seqOf(row);
    if (seq === null) continue;
    rows.push(registrationOf(row, group, table, seq, teamOf(group, memberNumbers)));
    sheetRows.push(row.sheetRow);
  }
  yield { done: groups.length, total: groups.length };
  return intakeResult(table, rows, sheetRows);
}

/** A form filled in for nobody (序号 or a pre-set 否 alone) is dropped; a line with words of its own is reported. */
function isRegistration(row: TableRow, table: Table, memberNumbers: readonly number[]): boolean {
  const telling = [
    "projectName",
    "applicantUnit",
    "captainName",
    "members",
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

function registrationOf(
  row: TableRow,
  group: readonly TableRow[],
  table: Table,
  seq: number,
  { members, captain }: Team,
): RegistrationRow {
  const scenario = scenarioOf(row, table);
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
    contactPhone: parsePhone(row.text("contactPhone")),
    summary: row.text("summary"),
    joint: yesNo(row, "joint"),
    jointUnits: jointUnitsOf(group, table),
    members,
    captainName: captainNameOf(row, captain),
    captainPhone: parsePhone(row.text("captainPhone")),
    priorAward: row.text("priorAward"),
    intellectualProperty: row.text("intellectualProperty"),
    funding: row.text("funding"),
    commitment: commitmentOf(row, table),
    materialName: whereColumn("materialName"),
    materialSizeMb: sizeOf(row, table),
    submittedAt: table.header.mapping["submittedAt"] === undefined ? null : submittedAtOf(row),
    planLength: countOf(row, "planLength"),
    plan: whereColumn("plan"),
    formStamped: whereColumn("formStamped"),
    jointStamped: whereColumn("jointStamped"),
    ...(table.header.mapping["materials"] === undefined ? {} : { materials: row.text("materials") }),
    ...(scenario === null ? {} : { scenario }),
  };
}

/** 甲（队长） is 甲; a captain that only the members' own columns name counts where no other is named. */
function captainNameOf(row: TableRow, ofTeam: string): string {
  const text = row.text("captainName");
  return saysNothing(text) ? ofTeam : trim(text.replace(/[(（]\s*(?:队长|负责人)\s*[)）]$/u, ""));
}

/** Split at 、 , ; ， ；; a unit that is named twice is one. */
function jointUnitsOf(group: readonly TableRow[], table: Table): string[] {
  const fields = Object.keys(table.header.mapping).filter((field) => /^jointUnits\d*$/u.test(field));
  const units = fields
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .flatMap((field) => group.flatMap((row) => row.text(field).split(/[、,;，；､﹑﹐﹔]/u)));
  const byText = new Map<string, string>();
  for (const unit of units) {
    if (!saysNoUnit(unit) && !byText.has(normalise(unit))) byText.set(normalise(unit), trim(unit));
  }
  return [...byText.values()];
}

/** What people write to say that no unit joins. */
const saysNoUnit = (text: string): boolean =>
  saysNothing(text) ||
  /^(?:否|不适用|不涉及|暂无|非联合(?:申报|报名)?|无联合(?:申报)?单位|独立(?:申报|参赛))$/u.test(normalise(text));

/** Under 是否提交 a yes is 已提交. */
function commitmentOf(row: TableRow, table: Table): string | null {
  const column = table.header.mapping["commitment"];
  if (column === undefined) return null;
  const text = row.text("commitment");
  const asked = /是否/u.test(normalise(column.header)) ? parseYesNo(text) : null;
  return asked === null ? text : asked ? "已提交" : "未提交";
}

function scenarioOf(row: TableRow, table: Table): ScenarioForm | null {
  const held = scenarioFields.filter((field) => table.header.mapping[field] !== undefined);
  return held.length === 0 ? null : Object.fromEntries(held.map((field) => [field, row.text(field)]));
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
