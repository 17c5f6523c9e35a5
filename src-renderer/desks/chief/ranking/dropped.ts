// Which marks of which judge were dropped: at the level at which the rule drops, and only there.

import type { AverageExplanation, ProjectExplanation } from "#shared/scoring/explanation";

export type Dropped = "highest" | "lowest" | null;

export interface Drops {
  /** The judge's whole ballot. */
  total(judge: string): Dropped;
  segment(judge: string, segment: string): Dropped;
  criterion(judge: string, segment: string, criterion: string): Dropped;
}

export function dropsOf({ onsite }: ProjectExplanation): Drops {
  const byTotal = onsite.scope === "total";
  const segmentOf = (id: string) => onsite.segments.find(({ segment }) => segment === id);
  return {
    total: (judge) => (byTotal ? droppedIn(onsite.average, judge) : null),
    // At total scope the segments are trimmed one by one for tie-breaks alone: that is no drop of the on-site score.
    segment: (judge, segment) => (byTotal ? null : droppedIn(segmentOf(segment)?.average ?? null, judge)),
    criterion: (judge, segment, criterion) =>
      droppedIn(segmentOf(segment)?.criteria?.find((each) => each.criterion === criterion)?.average ?? null, judge),
  };
}

function droppedIn(average: AverageExplanation | null, judge: string): Dropped {
  return average?.values.find((value) => value.judge === judge)?.dropped ?? null;
}
