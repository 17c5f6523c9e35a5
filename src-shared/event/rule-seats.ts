// How many judges can give a value to each average of a rule, by the panels and by the parts that their judges are given.

import type { Rule, Segment } from "../scoring/document";
import { partOf, trackPanel } from "./panel";
import { rubricOf } from "./stage-rule";
import type { EventState } from "./state";

export interface Seats {
  /** null at total scope: whole ballots are averaged. */
  readonly segment: string | null;
  /** null but at criterion scope. */
  readonly criterion: string | null;
  readonly judges: number;
}

export interface TrackSeats {
  readonly track: string;
  /** The judges of the panel. */
  readonly panel: number;
  /** One for each average that the rule takes. */
  readonly averages: readonly Seats[];
  /** Judges given something that can never count, since the average that it belongs to asks for more than they mark. */
  readonly uncounted: readonly string[];
}

export function trackSeats(state: EventState, stage: string, track: string, rule: Rule): TrackSeats {
  const rubrics = judgeRubrics(state, stage, track, rule);
  return {
    track,
    panel: rubrics.length,
    averages: averagesOf(rule).map(({ segment, criterion, needs }) => ({
      segment,
      criterion,
      judges: rubrics.filter(({ marks }) => needs.every((path) => marks.has(path))).length,
    })),
    uncounted: rubrics.filter(({ marks }) => marksInVain(rule, marks)).map(({ judge }) => judge),
  };
}

interface JudgeRubric {
  readonly judge: string;
  /** Criteria as `segment.criterion`. */
  readonly marks: ReadonlySet<string>;
}

function judgeRubrics(state: EventState, stage: string, track: string, rule: Rule): JudgeRubric[] {
  return trackPanel(state, stage, track).map(({ person: judge }) => ({
    judge,
    marks: new Set(pathsOf(rubricOf(rule, partOf(state, stage, track, judge)))),
  }));
}

function pathsOf({ segments }: Pick<Rule, "segments">): string[] {
  return segments.flatMap(pathsIn);
}

function pathsIn({ id, criteria }: Segment): string[] {
  return criteria.map((criterion) => `${id}.${criterion.id}`);
}

interface AverageNeeds extends Omit<Seats, "judges"> {
  /** What a judge must have marked to give it a value. */
  readonly needs: readonly string[];
}

function averagesOf(rule: Rule): AverageNeeds[] {
  switch (rule.panel.scope) {
    case "total":
      return [{ segment: null, criterion: null, needs: pathsOf(rule) }];
    case "segment":
      return rule.segments.map((segment) => ({ segment: segment.id, criterion: null, needs: pathsIn(segment) }));
    case "criterion":
      return rule.segments.flatMap(({ id: segment, criteria }) =>
        criteria.map(({ id }) => ({ segment, criterion: id, needs: [`${segment}.${id}`] })),
      );
  }
}

function marksInVain(rule: Rule, marks: ReadonlySet<string>): boolean {
  const counted = new Set(
    averagesOf(rule).flatMap(({ needs }) => (needs.every((path) => marks.has(path)) ? needs : [])),
  );
  return [...marks].some((path) => !counted.has(path));
}

/** Whether some judge of the track is given less than the whole rubric. */
export function isParted(state: EventState, stage: string, track: string, rule: Rule): boolean {
  const whole = pathsOf(rule).length;
  return judgeRubrics(state, stage, track, rule).some(({ marks }) => marks.size < whole);
}

export interface PartedSeats {
  readonly track: string;
  readonly seats: readonly Seats[];
}

/** How many judges mark each segment; where they differ within one, each of its criteria. */
export function partedSeats(state: EventState, stage: string, track: string, rule: Rule): PartedSeats {
  const rubrics = judgeRubrics(state, stage, track, rule);
  const judgesOf = (path: string): number => rubrics.filter(({ marks }) => marks.has(path)).length;
  return {
    track,
    seats: rule.segments.flatMap((segment): Seats[] => {
      const counts = pathsIn(segment).map(judgesOf);
      const alike = rubrics.every(({ marks }) => {
        const own = pathsIn(segment).filter((path) => marks.has(path)).length;
        return own === 0 || own === segment.criteria.length;
      });
      if (alike) return [{ segment: segment.id, criterion: null, judges: counts[0] ?? 0 }];
      return segment.criteria.map(({ id }, at) => ({ segment: segment.id, criterion: id, judges: counts[at] ?? 0 }));
    }),
  };
}
