// The place of a problem in a rule, told by the names of the segment, criterion or rung that it is in.

import type { RuleDraft } from "./rule-draft";

export interface PlaceName {
  readonly kind: "segment" | "criterion" | "tie";
  /** From 1. */
  readonly number: number;
  /** "" where it has no name yet. */
  readonly text: string;
}

export type RuleSection = "segments" | "panel" | "components" | "rounding" | "ties";

const sections: readonly RuleSection[] = ["segments", "panel", "components", "rounding", "ties"];

export interface Place {
  readonly section: RuleSection | null;
  readonly names: readonly PlaceName[];
}

export function placeNames(path: string, draft: RuleDraft): Place {
  const section =
    sections.find((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`)) ?? null;
  const tie = /^ties\[(\d+)\]/u.exec(path);
  if (tie) return { section, names: [{ kind: "tie", number: Number(tie[1]) + 1, text: "" }] };
  const found = /^segments\[(\d+)\](?:\.criteria\[(\d+)\])?/u.exec(path);
  if (!found) return { section, names: [] };
  const segment = draft.segments[Number(found[1])];
  const names: PlaceName[] = [{ kind: "segment", number: Number(found[1]) + 1, text: segment?.name.trim() ?? "" }];
  if (found[2] !== undefined) {
    const criterion = segment?.criteria[Number(found[2])];
    names.push({ kind: "criterion", number: Number(found[2]) + 1, text: criterion?.name.trim() ?? "" });
  }
  return { section, names };
}
