// How firm each place is, read from the resampled panels and from what leaving one judge out would move.

import type { GroupAdvice } from "#shared/statistics/advice";
import type { StabilitySummary } from "#shared/statistics/stability";

/** Firm: the same place in 95 % of the panels or more; likely: in 70 % or more. */
export type Firmness = "firm" | "likely" | "open";

const firmFrom = 0.95;
const likelyFrom = 0.7;

export interface PlaceOdds {
  readonly place: number;
  readonly share: number;
}

export interface ProjectFirmness {
  readonly project: string;
  /** In the result; null where it is not ranked. */
  readonly rank: number | null;
  /** How often at which place; places that are never reached are left out. */
  readonly odds: readonly PlaceOdds[];
  /** How often it is not ranked, because too few marks are drawn. */
  readonly unranked: number;
  readonly firmness: Firmness;
  /** Judges each of whom alone moves the project from its place by being left out. */
  readonly hangsOn: readonly string[];
}

export function firmnessOf(summary: StabilitySummary, advice: GroupAdvice): ProjectFirmness[] {
  const ranks = new Map(advice.projects.map(({ project, ranks: { actual } }) => [project, actual]));
  return summary.projects.map(({ project, ranks: shares, unranked }) => {
    const rank = ranks.get(project) ?? null;
    const odds = shares.map(({ value }, at) => ({ place: at + 1, share: value })).filter(({ share }) => share > 0);
    const stays = rank === null ? unranked.value : (shares[rank - 1]?.value ?? 0);
    const firmness = stays >= firmFrom ? "firm" : stays >= likelyFrom ? "likely" : "open";
    return { project, rank, odds, unranked: unranked.value, firmness, hangsOn: judgesMoving(advice, project) };
  });
}

function judgesMoving({ whatIf }: GroupAdvice, project: string): string[] {
  return whatIf.flatMap(({ change, moved }) =>
    change.kind === "without-judge" && moved.some((move) => move.project === project) ? [change.judge] : [],
  );
}

/** The likeliest places first, as many as are worth saying. */
export function likeliest({ odds }: Pick<ProjectFirmness, "odds">, most: number): PlaceOdds[] {
  return odds.toSorted((a, b) => b.share - a.share || a.place - b.place).slice(0, most);
}

export interface FirmnessSaid {
  /** Ranks of the result that hold, of the first three. */
  readonly firm: readonly number[];
  /** Ranks of the first three that move when one judge is left out, judge by judge. */
  readonly hanging: readonly { readonly judge: string; readonly ranks: readonly number[] }[];
  /** Ranks of the first three that neither hold nor hang on a single judge. */
  readonly open: readonly number[];
}

const podium = 3;

/** What is said of the first three places in sentences. */
export function firmnessSaid(lines: readonly ProjectFirmness[]): FirmnessSaid {
  const top = lines.filter(({ rank }) => rank !== null && rank <= podium);
  const ranksOf = (some: readonly ProjectFirmness[]): number[] => [...new Set(some.flatMap(({ rank }) => rank ?? []))];
  const firm = top.filter(({ firmness }) => firmness === "firm");
  const shaky = top.filter(({ firmness }) => firmness !== "firm");
  const judges = [...new Set(shaky.flatMap(({ hangsOn }) => hangsOn))];
  return {
    firm: ranksOf(firm),
    hanging: judges.map((judge) => ({ judge, ranks: ranksOf(shaky.filter(({ hangsOn }) => hangsOn.includes(judge))) })),
    open: ranksOf(shaky.filter(({ hangsOn }) => hangsOn.length === 0)),
  };
}
