// Blank ballots to be printed: every sheet of a stage, with the rubric that its judge is given.

import type { BlankBallots } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { sheetNumber } from "#shared/event/paper";
import { ownRubric } from "#shared/event/panel";
import { stageInHand } from "#shared/event/stage-in-hand";
import { stageOf } from "#shared/event/stage-rule";
import type { Rule } from "#shared/scoring/document";
import type { Port } from "../../port";
import { benchOf } from "../chief/bench";
import { sheetJudges, sheetProjects, sheetsOf, trackOf, tracksByLock } from "./sheets";

/** `asked` left out is the stage in hand. A chief's desk prints for its own tracks. */
export function blankBallots(port: Port, asked?: string): BlankBallots {
  const { state } = port.room;
  const stage = asked === undefined ? stageInHand(state) : stageOf(state.plan.stages, asked);
  if (stage === undefined) throw new AppError("plan-invalid", { path: "stages", value: asked ?? "" });
  const own = port.signedIn.role === "chief" ? benchOf(port).tracks : state.plan.tracks.map(({ id }) => id);
  const { locked, unlocked } = tracksByLock(state, stage.id);
  const tracks = locked.filter((track) => own.includes(track));
  const places = sheetsOf(state, stage.id, tracks);
  const rubrics = new Map<string, { at: number; rubric: Rule }>();
  const rubricAt = (track: string, judge: string): number => {
    const rubric = ownRubric(state, stage.id, track, judge) as Rule;
    const key = JSON.stringify(rubric.segments);
    const known = rubrics.get(key) ?? { at: rubrics.size, rubric };
    rubrics.set(key, known);
    return known.at;
  };
  const sheets = places.map((place) => ({
    project: place.project,
    judge: place.judge,
    number: sheetNumber(state, place),
    rubric: rubricAt(trackOf(state, place.project), place.judge),
  }));
  return {
    title: state.plan.title,
    rehearsal: state.rehearsal,
    stage: { id: stage.id, name: stage.name },
    tracks: state.plan.tracks.filter(({ id }) => tracks.includes(id)).map(({ id, name }) => ({ id, name })),
    unlocked: state.plan.tracks.filter(({ id }) => unlocked.includes(id) && own.includes(id)).map(({ name }) => name),
    projects: sheetProjects(state, stage.id, tracks),
    judges: sheetJudges(
      state,
      sheets.map(({ judge }) => judge),
    ),
    sheets,
    rubrics: [...rubrics.values()].map(({ rubric }) => rubric),
  };
}
