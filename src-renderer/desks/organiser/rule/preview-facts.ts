// What a trial of a rule comes to: who moved where against the saved rule, and how many share, are decided, or fall out.

import type { RulePreviewLine } from "#shared/contract/views";

export type Move =
  | { readonly kind: "up" | "down"; readonly by: number }
  | { readonly kind: "same" | "ranked" | "unranked" }
  /** There is nothing to compare with. */
  | { readonly kind: "none" };

export function moveOf({ rank, before }: Pick<RulePreviewLine, "rank" | "before">): Move {
  if (before === null) return { kind: "none" };
  if (rank === before.rank) return { kind: "same" };
  if (before.rank === null) return { kind: "ranked" };
  if (rank === null) return { kind: "unranked" };
  return rank < before.rank ? { kind: "up", by: before.rank - rank } : { kind: "down", by: rank - before.rank };
}

export interface PreviewSummary {
  readonly projects: number;
  readonly moved: number;
  readonly shared: number;
  readonly decided: number;
  readonly unranked: number;
}

export function summaryOf(lines: readonly RulePreviewLine[]): PreviewSummary {
  const count = (which: (line: RulePreviewLine) => boolean): number => lines.filter(which).length;
  return {
    projects: lines.length,
    moved: count((line) => !["same", "none"].includes(moveOf(line).kind)),
    shared: count((line) => line.tied),
    decided: count((line) => line.decidedBy !== null && !line.tied),
    unranked: count((line) => line.rank === null),
  };
}
