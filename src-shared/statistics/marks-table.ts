// The table that the statistics read: one group's projects × judges, each cell a judge's own total.
import type { ScoringDocument } from "../scoring/document";
import { compareCodePoints } from "../scoring/order";
import { prepare } from "../scoring/prepare";
import type { Rational } from "../scoring/rational";

/** Rows stand for projects, columns for judges; null is a missing mark. Rows are equally long. */
export type Cells = readonly (readonly (number | null)[])[];

export interface MarksTable {
  /** In the document's order. */
  readonly projects: readonly string[];
  /** Those who have marked at least one project of the group in full, in code-point order. */
  readonly judges: readonly string[];
  /** In marks: Σ segment weight × Σ criterion weight × mark, where the judge has marked everything. */
  readonly cells: Cells;
}

/** Throws RangeError where the document has no such group. */
export function marksTable(document: ScoringDocument, groupId: string): MarksTable {
  const { projects } = onlyGroup(prepare(narrowed(document, groupId)).groups);
  const totals = projects.map(
    ({ sheets }) => new Map(sheets.flatMap(({ judge, total }) => (total === null ? [] : [[judge, toNumber(total)]]))),
  );
  const judges = [...new Set(totals.flatMap((row) => [...row.keys()]))].sort(compareCodePoints);
  return {
    projects: projects.map(({ id }) => id),
    judges,
    cells: totals.map((row) => judges.map((judge) => row.get(judge) ?? null)),
  };
}

/** The same document with that group alone. Throws RangeError where it has none. */
export function narrowed(document: ScoringDocument, groupId: string): ScoringDocument {
  return { ...document, groups: [onlyGroup(document.groups.filter(({ id }) => id === groupId))] };
}

function onlyGroup<T>(groups: readonly T[]): T {
  const [group] = groups;
  if (group === undefined) throw new RangeError("the document has no such group");
  return group;
}

/** Null beyond what a number can hold. */
function toNumber({ n, d }: Rational): number | null {
  const value = Number(n) / Number(d);
  return Number.isFinite(value) ? value : null;
}
