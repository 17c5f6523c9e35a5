// What judges said to the teams at a stage, as far as it is on record now: every version that nothing supersedes.

import { ballotSubject } from "./kinds";
import { headsOf } from "./facts";
import { compareText, isMarked } from "./panel";
import { takingPart } from "./scoring-input";
import type { EventState } from "./state";

export interface Said {
  readonly judge: string;
  readonly text: string;
}

export interface ProjectFeedback {
  readonly project: string;
  readonly track: string;
  readonly said: readonly Said[];
}

/** Every project that takes part, track by track and in the running order; the judges in the order of the roster. */
export function feedbackOf(state: EventState, stage: string): ProjectFeedback[] {
  return state.plan.tracks.flatMap(({ id: track }) =>
    takingPart(state, stage, [track]).map((project) => ({ project, track, said: saidOf(state, stage, project) })),
  );
}

function saidOf(state: EventState, stage: string, project: string): Said[] {
  const subject = (judge: string): string => ballotSubject({ stage, project, judge });
  const judges = [...state.people.values()].sort(
    (a, b) => compareText(a.code, b.code) || compareText(a.person, b.person),
  );
  return judges.flatMap(({ person: judge }) =>
    headsOf(state.ballots.get(subject(judge)) ?? [])
      .filter(isMarked)
      .filter(({ body }) => body.feedback.trim() !== "")
      .map(({ body }) => ({ judge, text: body.feedback.trim() })),
  );
}
