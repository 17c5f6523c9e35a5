// The members of a registration, from their columns side by side, from several in one cell, and from the rows of a merged project.

import { memberField, memberOfField, memberParts, type MemberPart } from "./member-columns";
import { membersIn } from "./member-text";
import { normalise, saysNothing } from "./normalise";
import type { Table, TableRow } from "./read-table";
import { parseYesNo } from "./values";

export type Member = Readonly<Record<MemberPart, string>>;

export interface Team {
  readonly members: readonly Member[];
  /** Whom the members' own columns or words call the captain, or "". */
  readonly captain: string;
}

export function memberNumbersOf(table: Table): number[] {
  const numbers = Object.keys(table.header.mapping).flatMap((field) => memberOfField(field)?.number ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Those with a name, by row and then by column. The cell of a list counts where no member has a column. */
export function teamOf(rows: readonly TableRow[], numbers: readonly number[]): Team {
  const teams = rows.map((row) => withFlag(row, teamOfRow(row, numbers)));
  return {
    members: teams.flatMap(({ members }) => members),
    captain: teams.find(({ captain }) => captain !== "")?.captain ?? "",
  };
}

function teamOfRow(row: TableRow, numbers: readonly number[]): Team {
  const teams = numbers.map((number) => teamOfNumber(row, number));
  const own = {
    members: teams.flatMap(({ members }) => members),
    captain: teams.find((t) => t.captain !== "")?.captain ?? "",
  };
  if (own.members.length > 0 || row.cell("members").below === true) return own;
  const listed = membersIn(row.text("members"), true);
  return { ...listed, members: pairedWithUnits(listed.members, row.text(memberField(1, "unit"))) };
}

function teamOfNumber(row: TableRow, number: number): Team {
  const field = memberField(number, "name");
  // A copy within a merge is the member of the row above.
  if (row.cell(field).below === true) return { members: [], captain: "" };
  const texts = memberParts.map((part) => [part, row.text(memberField(number, part))] as const);
  const member = Object.fromEntries(texts) as Record<MemberPart, string>;
  if (!saysNothing(member.name)) return severalIn(member);
  const isForgotten = texts.some(
    ([part, text]) => part !== "name" && !saysNothing(text) && row.cell(memberField(number, part)).below !== true,
  );
  if (isForgotten && row.text("members") === "") row.report(field, "value-missing", "warning", { field });
  return { members: [], captain: "" };
}

/** A name stays as typed unless it is a list, or has a unit or 队长 in brackets. */
function severalIn(member: Member): Team {
  if (!/[、,;，；､﹑﹐﹔\n\r(（]/u.test(member.name)) return { members: [member], captain: "" };
  const { members, captain } = membersIn(member.name, false);
  if (members.length === 0) return { members: [member], captain: "" };
  const [only] = members;
  if (members.length === 1 && only !== undefined)
    return { members: [{ ...member, name: only.name, unit: member.unit === "" ? only.unit : member.unit }], captain };
  return { members: pairedWithUnits(members, member.unit), captain };
}

/** The units beside a list of names: one for all, or one for each in their order. */
function pairedWithUnits(members: readonly Member[], units: string): Member[] {
  const list = units.split(/[、,;，；\n\r]/u).filter((unit) => !saysNothing(unit));
  const unitAt = (at: number): string =>
    list.length === members.length ? (list[at] ?? "").trim() : list.length === 1 ? (list[0] ?? "").trim() : "";
  return members.map((member, at) => ({ ...member, unit: saysNothing(member.unit) ? unitAt(at) : member.unit }));
}

/** 是否队长 beside one member a row. */
function withFlag(row: TableRow, team: Team): Team {
  const [only, ...others] = team.members;
  if (only === undefined || others.length > 0 || row.cell("captainFlag").below === true) return team;
  const flag = row.text("captainFlag");
  const isCaptain = parseYesNo(flag) === true || /^(?:团队)?队长$/u.test(normalise(flag));
  return isCaptain ? { ...team, captain: only.name } : team;
}
