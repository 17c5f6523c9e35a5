// The rows of a preview by what would become of them.

import type { IntakeChange } from "#shared/contract/views";
import { matches } from "../../../components/search-text";

export type ChangeKind = IntakeChange["change"];

export const changeKinds: readonly ChangeKind[] = ["added", "changed", "unchanged", "missing", "refused"];

export function changeCounts(changes: readonly IntakeChange[]): Record<ChangeKind, number> {
  const counts: Record<ChangeKind, number> = { added: 0, changed: 0, unchanged: 0, missing: 0, refused: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

/** `kind` null takes every kind. */
export function shownChanges(changes: readonly IntakeChange[], kind: ChangeKind | null, typed: string): IntakeChange[] {
  return changes.filter(
    (change) =>
      (kind === null || change.change === kind) &&
      matches(typed, [change.key, change.label, ...change.fields.flatMap((field) => [field.before, field.after])]),
  );
}

/** Rows that an import writes, where it is asked to. */
export function canBeTaken(change: IntakeChange): boolean {
  return change.change === "added" || change.change === "changed";
}
