// What judges said, as lines of a sheet: at a stage of feedback what is on record, beside a result what was in the ballots that count.

import { type ProjectFeedback, feedbackOf } from "#shared/event/feedback";
import type { EventState } from "#shared/event/state";
import type { FeedbackLine } from "./feedback-sheet";
import type { Shown } from "./shown-project";

/** Every project that takes part: one of which nothing was said has a line that says so. [] where nothing was said at all. */
export function feedbackLines(state: EventState, stage: string): FeedbackLine[] {
  const all = feedbackOf(state, stage);
  return all.some(({ said }) => said.length > 0) ? all.flatMap((of) => linesOf(state, of, true)) : [];
}

/** Beside a certified result: of the ballots that were signed, those that hold words. */
export function certifiedWords({ state, tracks }: Shown): FeedbackLine[] {
  return tracks.flatMap(({ track, records }) =>
    track.projects.flatMap(({ input }) => {
      const said = Object.entries(input.marks).flatMap(([judge, marks]) => {
        const text = marks === null ? "" : (records.counted(input.id, judge, marks)?.body.feedback.trim() ?? "");
        return text === "" ? [] : [{ judge, text }];
      });
      return linesOf(state, { project: input.id, track: track.id, said }, false);
    }),
  );
}

function linesOf(state: EventState, { project, track, said }: ProjectFeedback, always: boolean): FeedbackLine[] {
  const body = state.projects.get(project);
  const of = {
    seq: body?.seq ?? null,
    project,
    name: body?.name ?? project,
    applicantUnit: body?.applicantUnit ?? "",
    track: state.plan.tracks.find(({ id }) => id === track)?.name ?? track,
  };
  if (said.length === 0) return always ? [{ ...of, judge: "", judgeUnit: "", text: "（没有意见）" }] : [];
  return said.map(({ judge, text }) => {
    const person = state.people.get(judge);
    return { ...of, judge: person?.name ?? judge, judgeUnit: person?.unit ?? "", text };
  });
}
