// Who sits on a track's panel at a stage, and what of the rubric each is given; edited as single criteria.

import type { OrganiserView, PersonView } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";

export interface Seat {
  readonly judge: string;
  readonly name: string;
  readonly unit: string;
  /** Segments by id, or single criteria as `segment.criterion`; null for everything. */
  readonly part: readonly string[] | null;
}

/** Only these can put a ballot on record. */
export function canMark({ marks, role }: PersonView): boolean {
  return marks && (role === "judge" || role === "chief");
}

export function ownPanel({ panels }: Pick<OrganiserView, "panels">, stage: string, track: string) {
  return panels.find((panel) => panel.stage === stage && panel.track === track);
}

/** Those set for the track at the stage, else those on the roster. */
export function seatsOf(view: OrganiserView, stage: string, track: string): Seat[] {
  const own = ownPanel(view, stage, track);
  const people = view.people.filter(canMark);
  const seat = ({ person: judge, name, unit }: PersonView, part: Seat["part"]): Seat => ({ judge, name, unit, part });
  if (own === undefined)
    return people.filter(({ panels }) => panels.includes(track)).map((person) => seat(person, null));
  return people.flatMap((person) => {
    const line = own.judges.find(({ judge }) => judge === person.person);
    return line === undefined ? [] : [seat(person, line.part)];
  });
}

/** Every criterion of a rubric, as `segment.criterion`. */
export function criteriaOf({ segments }: Pick<Rule, "segments">): string[] {
  return segments.flatMap(({ id, criteria }) => criteria.map((criterion) => `${id}.${criterion.id}`));
}

/** What of the rubric a part gives; what the rubric no longer has falls away. */
export function givenCriteria(rule: Pick<Rule, "segments">, part: readonly string[] | null): string[] {
  const all = criteriaOf(rule);
  if (part === null) return all;
  return all.filter((criterion) => part.includes(criterion) || part.includes(criterion.split(".")[0] ?? ""));
}

/** The shortest part that gives just these criteria: null for all of them, whole segments by their id. */
export function partOf(rule: Pick<Rule, "segments">, given: readonly string[]): string[] | null {
  if (criteriaOf(rule).every((criterion) => given.includes(criterion))) return null;
  return rule.segments.flatMap((segment) => {
    const own = criteriaOf({ segments: [segment] });
    const ticked = own.filter((criterion) => given.includes(criterion));
    return ticked.length === own.length ? [segment.id] : ticked;
  });
}
