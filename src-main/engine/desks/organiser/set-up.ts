// What every change of the set-up goes by: written in the organiser's name, and refused once judges mark by what is there.

import { AppError } from "#shared/errors";
import { advancedTo } from "#shared/event/advanced";
import type { CutLine } from "#shared/event/bodies";
import { stageSubject } from "#shared/event/kinds";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { EventState } from "#shared/event/state";
import type { NewRecord } from "../../author";
import type { Port } from "../../port";

export function record(port: Port, records: readonly NewRecord[]): null {
  port.engine.record(port.room, port.signedIn, records);
  return null;
}

/** Once a project has been opened at a stage its set-up is what judges mark by: it stays. */
export function refuseAfterStart(state: EventState, stage: string = stageInHand(state).id): void {
  if (state.started.has(stage)) throw new AppError("locked-after-start");
}

/** Between stages a team may still withdraw; at the stage at which it has been opened it may not. */
export function refuseAfterOpening(state: EventState, project: string): void {
  if (state.standing.has(stageSubject({ stage: stageInHand(state).id, project })))
    throw new AppError("locked-after-start");
}

/** Where all that are registered take part, whoever came after the start would have missed it. */
export function refuseNewcomer(state: EventState): void {
  if ([...state.started].some((stage) => advancedTo(state, stage) === null)) throw new AppError("locked-after-start");
}

/** Who is named in a cut, or has put anything on record, stays among the people: the result speaks of them. */
export function refuseOnceOnRecord(state: EventState, judge: string): void {
  const spoke = [...state.ballots.values()].some((facts) => facts.some(({ body }) => body.judge === judge));
  if (spoke || cutLines(state).some((line) => line.judge === judge)) throw new AppError("locked-after-start");
}

/** What a cut has counted stays: for a later stage the judge declares the recusal, or is not on its panel. */
export function refuseOnceCounted(state: EventState, judge: string, project: string): void {
  const counted = cutLines(state).some(
    (line) => line.project === project && line.judge === judge && line.state === "ballot",
  );
  if (counted) throw new AppError("locked-after-start");
}

function cutLines(state: EventState): (CutLine & { readonly project: string })[] {
  return [...state.standing.values()]
    .flat()
    .flatMap((fact) =>
      fact.kind === "closing" ? fact.body.cut.map((line) => ({ ...line, project: fact.body.project })) : [],
    );
}

/** A project that was marked in one track is not moved to another. */
export function refuseOnceOpened(state: EventState, project: string): void {
  if (state.plan.stages.some(({ id: stage }) => state.standing.has(stageSubject({ stage, project }))))
    throw new AppError("locked-after-start");
}

export function requireProject(state: EventState, project: string): void {
  if (!state.projects.has(project)) throw new AppError("project-unknown");
}
