// Places of awards that nobody has, and why: ruled vacant, waiting for a tie to be ruled on, out of reach, or nobody left.

import type { OpenPlaces } from "../contract/views";
import type { Award } from "../event/plan";
import type { CertificateFact } from "../event/standing-certificates";
import type { EventState } from "../event/state";
import type { GroupResult } from "../scoring/result";
import { type AwardTerms, type GivenAward, assignAwards } from "./assign-awards";
import { placesOf } from "./quota";
import { type RankedProject, type SplitTie, rankedOf } from "./take-places";

/** Of one track of a certificate; [] where the plan's awards and the rulings no longer lead to those that were signed. */
export function openPlaces(
  state: EventState,
  { body }: CertificateFact,
  { id: track, ranking }: Pick<GroupResult, "id" | "ranking">,
): OpenPlaces[] {
  const rulings = vacancyRulings(state, body.stage, track).filter(({ hash }) => body.inputs.includes(hash));
  const vacancies = new Map(rulings.map(({ award, places }) => [award, places]));
  const terms: AwardTerms = { track, awards: state.plan.awards, vacancies };
  const given = assignAwards(ranking, terms).awards;
  const signed = body.awards.filter((award) => award.track === track);
  if (saying(given) !== saying(signed)) return [];
  const reasons = new Map(rulings.map(({ award, reason }) => [award, reason]));
  return terms.awards.flatMap((award, at) => unfilled(award, { at, terms, given, ranking, reasons }));
}

function saying(awards: readonly GivenAward[]): string {
  return JSON.stringify(awards.map(({ award, projects }) => [award, projects]));
}

/** How many places of an award a track has; null for all that are left. */
export function placesOfAward(award: Award, track: string, ranking: readonly RankedProject[]): number | null {
  const quota = award.perTrack[track] ?? award.quota;
  return quota === null ? null : placesOf(quota, rankedOf(ranking).length, 0);
}

interface Giving {
  /** The award's place among all. */
  readonly at: number;
  readonly terms: AwardTerms;
  readonly given: readonly GivenAward[];
  readonly ranking: readonly RankedProject[];
  readonly reasons: ReadonlyMap<string, string>;
}

function unfilled(award: Award, giving: Giving): OpenPlaces[] {
  const { at, terms, given, ranking, reasons } = giving;
  const winners = given[at]?.projects.length ?? 0;
  const places = placesOfAward(award, terms.track, ranking);
  const ruled = terms.vacancies.get(award.id) ?? 0;
  const left = places === null ? (winners === 0 ? 1 : 0) : places - winners;
  const kept = places === null ? ruled : Math.min(ruled, left);
  const one = { award: award.id, name: award.name, reason: "", least: null, tied: null };
  const vacant: OpenPlaces[] =
    kept > 0 ? [{ ...one, places: kept, why: "ruled", reason: reasons.get(award.id) ?? "" }] : [];
  if (places === null ? left === 0 || kept > 0 : left <= kept) return vacant;
  const number = places === null ? null : left - kept;
  const tied = tieUpTo(giving);
  if (tied !== null) return [...vacant, { ...one, places: number, why: "tie", tied }];
  const taken = new Set(given.slice(0, at + 1).flatMap(({ projects }) => projects));
  const outOfReach = award.atLeast !== null && rankedOf(ranking).some(({ project }) => !taken.has(project));
  return [
    ...vacant,
    outOfReach
      ? { ...one, places: number, why: "below-least", least: award.atLeast }
      : { ...one, places: number, why: "no-project" },
  ];
}

/** The tie at which the giving had stopped by this award. */
function tieUpTo({ at, terms, ranking }: Giving): SplitTie | null {
  return assignAwards(ranking, { ...terms, awards: terms.awards.slice(0, at + 1) }).tie;
}

function vacancyRulings(
  state: EventState,
  stage: string,
  track: string,
): { hash: string; award: string; places: number; reason: string }[] {
  return state.rulings.flatMap(({ hash, body }) => {
    const { subject, reason } = body;
    return body.stage === stage && subject.about === "vacancy" && subject.track === track
      ? [{ hash, award: subject.award, places: subject.places, reason }]
      : [];
  });
}
