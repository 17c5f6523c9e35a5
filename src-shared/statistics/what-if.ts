// What the ranking would be without one judge, with another trim or with another rounding.
import type { Rounding, Rule, ScoringDocument } from "../scoring/index";
import { compareCodePoints, score } from "../scoring/index";
import { narrowed } from "./marks-table";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

export type WhatIfChange =
  /** `minimumJudges` goes down by one with the judge. */
  | { readonly kind: "without-judge"; readonly judge: string }
  | { readonly kind: "trim"; readonly dropHighest: number; readonly dropLowest: number }
  | { readonly kind: "rounding"; readonly rounding: Rounding }
  | { readonly kind: "rank-by"; readonly rankBy: "rounded" | "exact" };

export interface MovedProject {
  readonly project: string;
  /** Null: not ranked. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface WhatIf {
  readonly change: WhatIfChange;
  /** In the order of the actual ranking; empty where nothing moves. */
  readonly moved: readonly MovedProject[];
  /** Whether the set of those at rank 1, or at ranks 1 to 3, is another. */
  readonly otherWinner: boolean;
  readonly otherPodium: boolean;
}

/** Best and worst place of a project over the actual ranking and every variant. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

export interface WhatIfs {
  readonly variants: readonly WhatIf[];
  /** By project; those that no variant ranks are left out. */
  readonly places: ReadonlyMap<string, PlaceRange>;
}

const PODIUM = 3;
const TRIMS = [0, 1, 2] as const;
const MOST_DECIMALS = 3;

/**
 * One group's ranking by the rule engine itself, on a document with one thing changed: each judge left out in turn
 * (Quenouille 1956, Tukey 1958: the jackknife's samples); drops of none, 1 + 1 and 2 + 2, the latter two only where
 * every ranked project has values left after them; one decimal less and more, the other half rule, and ranking by the
 * exact total. A rule that rounds nothing is tried with `final` rounded. Rulings stay as on record. Variants equal to
 * the rule are left out. Refused: a group in which the rule ranks nothing. Throws RangeError where there is no such group.
 */
export function whatIf(document: ScoringDocument, groupId: string): Figure<WhatIfs> {
  const group = narrowed(document, groupId);
  const actual = ranksOf(group);
  if ([...actual.values()].every((rank) => rank === null)) return without("nothing-ranked");
  const tried = changesOf(group, actual).map((change) => ({ change, ranks: ranksOf(changed(group, change)) }));
  const variants = tried.map(({ change, ranks }) => compared(change, actual, ranks));
  return figure({ variants, places: placesOf([actual, ...tried.map(({ ranks }) => ranks)]) });
}

/** Project → rank, in the order of the ranking. */
type Ranks = ReadonlyMap<string, number | null>;

function ranksOf(document: ScoringDocument): Ranks {
  return new Map(score(document).groups.flatMap(({ ranking }) => ranking.map(({ project, rank }) => [project, rank])));
}

function changesOf(document: ScoringDocument, actual: Ranks): WhatIfChange[] {
  const judges = judgesOf(document);
  return [
    ...(judges.length > 1 ? judges.map((judge): WhatIfChange => ({ kind: "without-judge", judge })) : []),
    ...trims(document, actual),
    ...roundings(document.rule.rounding).map((rounding): WhatIfChange => ({ kind: "rounding", rounding })),
    ...rankBys(document.rule),
  ];
}

/** Those with a mark in the group: to leave another out changes nothing. */
function judgesOf({ groups }: ScoringDocument): string[] {
  const sheets = groups.flatMap(({ projects }) => projects.flatMap(({ marks }) => Object.entries(marks)));
  const marking = sheets.filter(([, sheet]) =>
    Object.values(sheet ?? {}).some((marks) => Object.keys(marks).length > 0),
  );
  return [...new Set(marking.map(([judge]) => judge))].sort(compareCodePoints);
}

function trims({ rule, groups }: ScoringDocument, actual: Ranks): WhatIfChange[] {
  const { dropHighest, dropLowest } = rule.panel;
  const ranked = groups.flatMap(({ projects }) => projects.filter(({ id }) => actual.get(id) !== null));
  const fewest = Math.min(...ranked.map(({ marks }) => Object.values(marks).filter((sheet) => sheet !== null).length));
  return TRIMS.filter((drop) => drop !== dropHighest || drop !== dropLowest)
    .filter((drop) => drop === 0 || fewest > 2 * drop)
    .map((drop) => ({ kind: "trim", dropHighest: drop, dropLowest: drop }));
}

function roundings({ mode, decimals, at }: Rounding): Rounding[] {
  if (at.length === 0) return [2, 1].map((places) => ({ mode, decimals: places, at: ["final"] }));
  const other = [decimals - 1, decimals + 1].filter(
    (places) => places >= 0 && places <= Math.max(MOST_DECIMALS, decimals),
  );
  return [
    ...other.map((places) => ({ mode, decimals: places, at })),
    { mode: mode === "half-up" ? "half-even" : "half-up", decimals, at },
  ];
}

function rankBys({ rankBy, rounding }: Rule): WhatIfChange[] {
  if (!rounding.at.includes("final")) return [];
  return [{ kind: "rank-by", rankBy: rankBy === "exact" ? "rounded" : "exact" }];
}

function changed(document: ScoringDocument, change: WhatIfChange): ScoringDocument {
  const { rule } = document;
  switch (change.kind) {
    case "without-judge":
      return withoutJudge(document, change.judge);
    case "trim": {
      const { dropHighest, dropLowest } = change;
      const dropFrom = dropHighest + dropLowest + 1;
      return { ...document, rule: { ...rule, panel: { ...rule.panel, dropHighest, dropLowest, dropFrom } } };
    }
    case "rounding":
      return { ...document, rule: { ...rule, rounding: change.rounding } };
    case "rank-by":
      return { ...document, rule: { ...rule, rankBy: change.rankBy } };
  }
}

function withoutJudge({ rule, groups, ...rest }: ScoringDocument, judge: string): ScoringDocument {
  const minimumJudges = Math.max(1, rule.panel.minimumJudges - 1);
  return {
    ...rest,
    rule: { ...rule, panel: { ...rule.panel, minimumJudges } },
    groups: groups.map((group) => ({
      ...group,
      projects: group.projects.map((project) => ({
        ...project,
        marks: Object.fromEntries(Object.entries(project.marks).filter(([id]) => id !== judge)),
      })),
    })),
  };
}

function compared(change: WhatIfChange, actual: Ranks, ranks: Ranks): WhatIf {
  const moved = [...actual]
    .map(([project, from]) => ({ project, from, to: ranks.get(project) ?? null }))
    .filter(({ from, to }) => from !== to);
  const crosses = (last: number): boolean => moved.some(({ from, to }) => within(from, last) !== within(to, last));
  return { change, moved, otherWinner: crosses(1), otherPodium: crosses(PODIUM) };
}

function within(rank: number | null, last: number): boolean {
  return rank !== null && rank <= last;
}

function placesOf(rankings: readonly Ranks[]): Map<string, PlaceRange> {
  const places = new Map<string, PlaceRange>();
  for (const [project, rank] of rankings.flatMap((ranks) => [...ranks])) {
    if (rank === null) continue;
    const { best, worst } = places.get(project) ?? { best: rank, worst: rank };
    places.set(project, { best: Math.min(best, rank), worst: Math.max(worst, rank) });
  }
  return places;
}
