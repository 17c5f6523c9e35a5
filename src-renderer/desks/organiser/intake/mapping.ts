// The columns of a previewed sheet and the fields that they can be taken for.

import type { IntakePreview } from "#shared/contract/views";
import { memberField, memberOfField, memberParts } from "#shared/intake/member-columns";
import type { Mapping } from "./intake-session";

const leastMembers = 5;

/** The whole mapping with one column put right; a field that another column held is taken from that one. */
export function withColumn(columns: IntakePreview["columns"], index: number, field: string | null): Mapping {
  return Object.fromEntries(
    columns.map((column) => {
      if (column.index === index) return [String(column.index), field];
      return [String(column.index), column.field === field ? null : column.field];
    }),
  );
}

/** Every field on offer: those of the kind, those that columns hold already, and members side by side. */
export function fieldChoices(preview: Pick<IntakePreview, "kind" | "fields" | "columns">): string[] {
  const held = preview.columns.flatMap((column) => column.field ?? []);
  const most = Math.max(leastMembers, ...held.map((field) => memberOfField(field)?.number ?? 0));
  const members =
    preview.kind === "registrations"
      ? Array.from({ length: most }, (_, at) => memberParts.map((part) => memberField(at + 1, part))).flat()
      : [];
  const plain = preview.fields.map(({ field }) => field).filter((field) => memberOfField(field) === null);
  const extra = held.filter((field) => memberOfField(field) === null);
  return [...new Set([...plain, ...extra, ...members])];
}

export function missingRequired(preview: Pick<IntakePreview, "fields" | "columns">): string[] {
  const held = new Set(preview.columns.map((column) => column.field));
  return preview.fields.filter(({ field, required }) => required && !held.has(field)).map(({ field }) => field);
}
