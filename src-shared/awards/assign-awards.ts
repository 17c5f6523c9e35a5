// Awards from a ranking: quotas filled from the top, vacancies kept, and a tie that a quota would split left for the chief.

import type { Award } from "../event/plan";
import { compare, parseAmount, ZERO } from "../scoring/rational";
import { placesOf } from "./quota";
import { type RankedProject, type SplitTie, rankedOf, takePlaces } from "./take-places";

export interface GivenAward {
  readonly award: string;
  readonly name: string;
  readonly projects: string[];
}

export interface Assignment {
  readonly awards: GivenAward[];
  /** The tie at which the giving stopped: with it, whatever comes below stays open. */
  readonly tie: SplitTie | null;
}

export interface AwardTerms {
  readonly track: string;
  readonly awards: readonly Award[];
  /** Award id → places that the chief has ruled to stay vacant. */
  readonly vacancies: ReadonlyMap<string, number>;
}

/** 2025 notice, 八(一): by the final's ranking, per track. A shared rank is never split silently. */
export function assignAwards(ranking: readonly RankedProject[], terms: AwardTerms): Assignment {
  const ranked = rankedOf(ranking);
  const given: GivenAward[] = terms.awards.map(({ id, name }) => ({ award: id, name, projects: [] }));
  let next = 0;
  for (const [at, award] of terms.awards.entries()) {
    const left = ranked.slice(next).filter((line) => reaches(line, award));
    const places = placesOf(award.perTrack[terms.track] ?? award.quota, ranked.length, left.length);
    const { projects, tie } = takePlaces(left, Math.max(0, places - (terms.vacancies.get(award.id) ?? 0)));
    given[at]?.projects.push(...projects);
    if (tie !== null) return { awards: given, tie };
    next += projects.length;
  }
  return { awards: given, tie: null };
}

/** Totals fall with the rank, so those that reach it stand before those that do not. */
function reaches({ total }: RankedProject, { atLeast }: Award): boolean {
  const least = parseAmount(atLeast ?? "");
  return least === null || compare(parseAmount(total ?? "") ?? ZERO, least) >= 0;
}
