// Which rows of a sheet are one registration: a project merged over its members' rows, left blank beneath, or repeated.

import { memberField } from "./member-columns";
import { normalise } from "./normalise";
import type { Table, TableRow } from "./read-table";

/** What belongs to the project and not to one of its members. */
const projectFields = [
  "seq",
  "projectName",
  "applicantUnit",
  "healthSystem",
  "track",
  "scene",
  "summary",
  "joint",
  "captainName",
  "priorAward",
  "commitment",
  "materialName",
  "materialSizeMb",
  "submittedAt",
];

/** The rows of each registration; most have one. */
export function registrationGroups(table: Table, memberNumbers: readonly number[]): TableRow[][] {
  const mapped = projectFields.filter((field) => table.header.mapping[field] !== undefined);
  const groups: TableRow[][] = [];
  for (const row of table.rows) {
    const group = groups.at(-1);
    if (group !== undefined && continues(row, group, mapped, memberNumbers)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function continues(
  row: TableRow,
  group: readonly TableRow[],
  mapped: readonly string[],
  memberNumbers: readonly number[],
): boolean {
  const [first] = group;
  if (first === undefined) return false;
  const isBelow = (field: string): boolean => row.cell(field).below === true;
  const own = mapped.filter((field) => !isBelow(field) && row.text(field) !== "");
  const inMerge = isBelow("projectName");
  // Members may be numbered on their own where all that is the project's is merged.
  if (inMerge && own.every((field) => field === "seq") && (own.length === 0 || isBelow("applicantUnit"))) return true;
  if (!own.every((field) => normalise(row.text(field)) === normalise(first.text(field)))) return false;
  if (inMerge || isBelow("seq")) return true;
  const adds = addsOf(row, memberNumbers);
  const isBlank = !own.includes("projectName") && !own.includes("seq");
  const addsUnit = row.text("jointUnits") !== "" && !isBelow("jointUnits");
  // Where members stand side by side a row without a project is one that somebody forgot to fill in.
  if (isBlank) return (adds.length > 0 && memberNumbers.length === 1) || (adds.length === 0 && addsUnit);
  return repeatsProject(own, mapped, adds, group, memberNumbers);
}

/** One member a row, the project's cells repeated on each: only where the sheet has a single member's columns. */
function repeatsProject(
  own: readonly string[],
  mapped: readonly string[],
  adds: readonly string[],
  group: readonly TableRow[],
  memberNumbers: readonly number[],
): boolean {
  const isSame = ["seq", "projectName", "applicantUnit", "track"].every(
    (field) => own.includes(field) || !mapped.includes(field),
  );
  const known = new Set(group.flatMap((row) => addsOf(row, memberNumbers)).map(normalise));
  return isSame && memberNumbers.length === 1 && adds.length === 1 && adds.every((name) => !known.has(normalise(name)));
}

/** The names that a row has of its own. */
function addsOf(row: TableRow, memberNumbers: readonly number[]): string[] {
  return memberNumbers.flatMap((number) => {
    const field = memberField(number, "name");
    const name = row.text(field);
    return name === "" || row.cell(field).below === true ? [] : [name];
  });
}

/** The rows of a group as one: of each field the first cell that says something. */
export function joinedRow(rows: readonly TableRow[]): TableRow {
  const [first, ...rest] = rows as readonly [TableRow, ...TableRow[]];
  if (rest.length === 0) return first;
  const holder = (field: string): TableRow => rows.find((row) => row.text(field) !== "") ?? first;
  return {
    sheetRow: first.sheetRow,
    text: (field) => holder(field).text(field),
    cell: (field) => holder(field).cell(field),
    report: (field, ...said) => holder(field).report(field, ...said),
  };
}
