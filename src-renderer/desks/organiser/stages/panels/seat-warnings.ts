// What a panel leaves open under its rule: criteria that nobody marks, too few for the minimum, parts that never count.

import type { Rule } from "#shared/scoring/document";
import { type Seat, criteriaOf, givenCriteria } from "./seats";

export type SeatWarning =
  | { readonly code: "nobody" }
  /** `names` of criteria that no judge of the panel is given. */
  | { readonly code: "unmarked"; readonly names: readonly string[] }
  /** Fewer judges than the rule asks for: of the whole, or of what is named. */
  | { readonly code: "thin"; readonly judges: number; readonly minimum: number; readonly names: readonly string[] }
  /** Where only whole ballots count, one of a part never does. */
  | { readonly code: "parts-never-count"; readonly judges: readonly string[] }
  /** Where only whole segments count, single criteria of one never do. */
  | { readonly code: "half-segment"; readonly judges: readonly string[]; readonly segment: string }
  /** What someone was given is no longer in the rubric. */
  | { readonly code: "stale"; readonly judges: readonly string[] };

/** `rule` null: there is none yet, or nothing is marked at the stage. */
export function seatWarnings(seats: readonly Seat[], rule: Rule | null): SeatWarning[] {
  if (seats.length === 0) return [{ code: "nobody" }];
  if (rule === null || rule.segments.length === 0) return [];
  const given = new Map(seats.map((seat) => [seat.judge, new Set(givenCriteria(rule, seat.part))]));
  const markers = (criteria: readonly string[]): Seat[] =>
    seats.filter((seat) => criteria.every((criterion) => given.get(seat.judge)?.has(criterion)));
  return [...staleParts(seats, rule), ...unmarked(rule, markers), ...byScope(seats, rule, markers, given)];
}

type Markers = (criteria: readonly string[]) => Seat[];

const known = (rule: Rule): Set<string> => new Set([...rule.segments.map(({ id }) => id), ...criteriaOf(rule)]);
const names = (seats: readonly Seat[]): string[] => seats.map(({ name }) => name);

function staleParts(seats: readonly Seat[], rule: Rule): SeatWarning[] {
  const has = known(rule);
  const stale = seats.filter(({ part }) => part?.some((item) => !has.has(item)));
  return stale.length === 0 ? [] : [{ code: "stale", judges: names(stale) }];
}

interface Unit {
  readonly name: string;
  readonly criteria: readonly string[];
}

function criterionUnits(rule: Rule): Unit[] {
  return rule.segments.flatMap((segment) =>
    segment.criteria.map(({ id, name }) => ({
      name: `${segment.name ?? segment.id} · ${name ?? id}`,
      criteria: [`${segment.id}.${id}`],
    })),
  );
}

function unmarked(rule: Rule, markers: Markers): SeatWarning[] {
  const none = criterionUnits(rule).filter(({ criteria }) => markers(criteria).length === 0);
  return none.length === 0 ? [] : [{ code: "unmarked", names: none.map(({ name }) => name) }];
}

function byScope(
  seats: readonly Seat[],
  rule: Rule,
  markers: Markers,
  given: ReadonlyMap<string, ReadonlySet<string>>,
): SeatWarning[] {
  const minimum = rule.panel.minimumJudges;
  switch (rule.panel.scope) {
    case "criterion":
      return thinUnits(criterionUnits(rule), markers, minimum);
    case "segment":
      return [...thinUnits(segmentUnits(rule), markers, minimum), ...halfSegments(seats, rule, given)];
    case "total": {
      const whole = markers(criteriaOf(rule));
      const parts = seats.filter((seat) => !whole.includes(seat));
      return [
        ...(parts.length > 0 ? [{ code: "parts-never-count" as const, judges: names(parts) }] : []),
        ...(whole.length < minimum ? [{ code: "thin" as const, judges: whole.length, minimum, names: [] }] : []),
      ];
    }
  }
}

function segmentUnits(rule: Rule): Unit[] {
  return rule.segments.map((segment) => ({
    name: segment.name ?? segment.id,
    criteria: criteriaOf({ segments: [segment] }),
  }));
}

/** Together where as many are short: a list of every criterion alone would bury the reason. */
function thinUnits(units: readonly Unit[], markers: Markers, minimum: number): SeatWarning[] {
  const counts = units.map(({ name, criteria }) => ({ name, judges: markers(criteria).length }));
  const thin = counts.filter(({ judges }) => judges < minimum);
  const sizes = [...new Set(thin.map(({ judges }) => judges))].sort((a, b) => a - b);
  return sizes.map((judges) => {
    const of = thin.filter((unit) => unit.judges === judges).map(({ name }) => name);
    return { code: "thin", judges, minimum, names: of.length === units.length ? [] : of };
  });
}

function halfSegments(
  seats: readonly Seat[],
  rule: Rule,
  given: ReadonlyMap<string, ReadonlySet<string>>,
): SeatWarning[] {
  return segmentUnits(rule).flatMap(({ name, criteria }) => {
    const half = seats.filter((seat) => {
      const held = criteria.filter((criterion) => given.get(seat.judge)?.has(criterion)).length;
      return held > 0 && held < criteria.length;
    });
    return half.length === 0 ? [] : [{ code: "half-segment" as const, judges: names(half), segment: name }];
  });
}
