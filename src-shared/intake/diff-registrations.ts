// What a second import of registrations would change, by 序号, so that importing again never duplicates.

import { memberField, memberParts } from "./member-columns";
import { normalise } from "./normalise";
import type { RegistrationRow } from "./read-registrations";

export interface FieldChange {
  /** A field of the row, or `memberN.part`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface RegistrationDiff {
  readonly added: readonly RegistrationRow[];
  readonly changed: readonly {
    readonly before: RegistrationRow;
    readonly after: RegistrationRow;
    readonly fields: readonly FieldChange[];
  }[];
  readonly unchanged: readonly RegistrationRow[];
  /** Rows that are held and no longer on the sheet; an import never removes them by itself. */
  readonly missing: readonly RegistrationRow[];
  /** 序号 that stand more than once on the new sheet; only the first such row is compared. */
  readonly repeated: readonly number[];
}

/** Compares by 序号 on normalised text: a blank more or a bracket's width is no change. */
export function diffRegistrations(
  existing: readonly RegistrationRow[],
  incoming: readonly RegistrationRow[],
): RegistrationDiff {
  const held = new Map(existing.map((row) => [row.seq, row]));
  const first = new Map<number, RegistrationRow>();
  const repeated = new Set<number>();
  for (const row of incoming) {
    if (first.has(row.seq)) repeated.add(row.seq);
    else first.set(row.seq, row);
  }
  const compared = [...first.values()].flatMap((after) => {
    const before = held.get(after.seq);
    return before === undefined ? [] : [{ before, after, fields: changedFields(before, after) }];
  });
  return {
    added: [...first.values()].filter(({ seq }) => !held.has(seq)),
    changed: compared.filter(({ fields }) => fields.length > 0),
    unchanged: compared.filter(({ fields }) => fields.length === 0).map(({ after }) => after),
    missing: existing.filter(({ seq }) => !first.has(seq)),
    repeated: [...repeated].sort((a, b) => a - b),
  };
}

function changedFields(before: RegistrationRow, after: RegistrationRow): FieldChange[] {
  const [old, fresh] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? "", after: fresh.get(field) ?? "" };
    return normalise(change.before) === normalise(change.after) ? [] : [change];
  });
}

/** Every field of a row as text: yes and no as 是 and 否, joint units joined by 、, each part of each member for itself. */
function textsOf(row: RegistrationRow): Map<string, string> {
  const { seq: _seq, members, scenario, ...fields } = row;
  const texts = new Map(Object.entries({ ...fields, ...scenario }).map(([field, value]) => [field, textOf(value)]));
  members.forEach((member, at) => {
    for (const part of memberParts) texts.set(memberField(at + 1, part), member[part]);
  });
  return texts;
}

function textOf(value: string | number | boolean | null | readonly string[]): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return Array.isArray(value) ? value.join("、") : String(value);
}
