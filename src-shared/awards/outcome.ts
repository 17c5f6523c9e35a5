// What a stage's ranking leads to, track by track: awards, grades, or who goes on.

import type { EventState } from "../event/state";
import { type Stage, advanceLine } from "../event/plan";
import type { GroupResult } from "../scoring/result";
import { advancing } from "./advance";
import { type GivenAward, assignAwards } from "./assign-awards";
import { assignGrades } from "./assign-grades";
import type { SplitTie } from "./take-places";

export interface TrackOutcome {
  readonly track: string;
  /** Awards or grades with their projects; of a stage that others follow, those who go on, as one line. */
  readonly awards: readonly GivenAward[];
  readonly tie: SplitTie | null;
}

export function outcomeOf(state: EventState, stage: Stage, { id: track, ranking }: GroupResult): TrackOutcome {
  switch (stage.outcome) {
    case "awards": {
      const vacancies = vacanciesOf(state, stage.id, track);
      return { track, ...assignAwards(ranking, { track, awards: state.plan.awards, vacancies }) };
    }
    case "grades":
      return { track, awards: assignGrades(ranking, stage.grades), tie: null };
    case "advance": {
      if (stage.advance === null) return { track, awards: [], tie: null };
      const { projects, tie } = advancing(ranking, track, stage.advance);
      const to = state.plan.stages.find((next) => next.id === stage.advance?.to)?.name ?? stage.advance.to;
      return { track, awards: [{ award: advanceLine, name: to, projects }], tie };
    }
    case "feedback":
      return { track, awards: [], tie: null };
  }
}

/** Award id → places that the chief of the track has ruled to stay vacant. */
export function vacanciesOf(state: EventState, stage: string, track: string): Map<string, number> {
  return new Map(
    state.rulings.flatMap(({ body: { subject, stage: at } }) =>
      at === stage && subject.about === "vacancy" && subject.track === track ? [[subject.award, subject.places]] : [],
    ),
  );
}
