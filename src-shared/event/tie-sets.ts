// The sets of projects that come to the chief's ruling undecided: what a tie ruling can speak for.

import type { ScoringDocumentSource } from "../scoring/document";
import { type GroupResult, parseScoringDocument, score } from "../scoring/index";

export interface TieSet {
  readonly track: string;
  readonly rank: number;
  readonly projects: readonly string[];
}

/** Those that share a rank once every rung before `ruling` has been tried; none where the rule has no such rung. */
export function tieSets(source: ScoringDocumentSource): TieSet[] {
  const ties = source.rule.ties ?? [];
  const rung = ties.indexOf("ruling");
  if (rung < 0) return [];
  const parsed = parseScoringDocument({ ...source, rule: { ...source.rule, ties: ties.slice(0, rung) } });
  return parsed.ok ? score(parsed.document).groups.flatMap(sharedRanks) : [];
}

/** The ranks of a group that several projects share. */
export function sharedRanks({ id, ranking }: GroupResult): TieSet[] {
  const ranks = new Map<number, string[]>();
  for (const line of ranking) {
    if (line.rank !== null && line.tied) ranks.set(line.rank, [...(ranks.get(line.rank) ?? []), line.project]);
  }
  return [...ranks].map(([rank, projects]) => ({ track: id, rank, projects }));
}

/** Whether two lists hold the same, each of it once. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && a.every((item) => b.includes(item));
}
