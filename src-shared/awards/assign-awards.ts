// Awards from a ranking: quotas filled from the top, and a tie that a quota would split left for the chief to rule on.

import type { Award } from "../event/plan";

export interface RankedProject {
  readonly project: string;
  /** null where it is not ranked. */
  readonly rank: number | null;
}

export interface GivenAward {
  readonly award: string;
  readonly name: string;
  readonly projects: string[];
}

export interface SplitTie {
  readonly rank: number;
  readonly projects: string[];
}

export interface Assignment {
  readonly awards: GivenAward[];
  /** The tie at which the giving stopped: with it, whatever comes below stays open. */
  readonly tie: SplitTie | null;
}

/** 2025 notice, 八(一): by the final's ranking, per track. A shared rank is never split silently. */
export function assignAwards(ranking: readonly RankedProject[], awards: readonly Award[]): Assignment {
  const ranked = ranking.filter((line): line is { project: string; rank: number } => line.rank !== null);
  const given: GivenAward[] = awards.map(({ id, name }) => ({ award: id, name, projects: [] }));
  let next = 0;
  for (const [at, award] of awards.entries()) {
    const quota = award.quota ?? ranked.length - next;
    let taken = 0;
    while (taken < quota && next < ranked.length) {
      const sharers = sharersAt(ranked, next);
      if (taken + sharers.length > quota) {
        return { awards: given, tie: { rank: ranked[next]?.rank ?? 0, projects: sharers } };
      }
      given[at]?.projects.push(...sharers);
      taken += sharers.length;
      next += sharers.length;
    }
  }
  return { awards: given, tie: null };
}

function sharersAt(ranked: readonly { project: string; rank: number }[], at: number): string[] {
  const rank = ranked[at]?.rank;
  return ranked.filter((line) => line.rank === rank).map((line) => line.project);
}
