// The stage that the event has come to, and who marks each track at a stage.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import { standingOf } from "#shared/event/panel";
import { stageInHand } from "#shared/event/stage-in-hand";
import { stageOf, stageRule } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import type { Port } from "../../port";
import { record, refuseAfterStart } from "./set-up";

/**
 * A stage may be begun again: what was put on record at another one stays, and is there when it is come back to. Every
 * desk goes with it, so nobody may be in the middle of marking.
 */
export function beginStage(port: Port, stage: string): null {
  const { state } = port.room;
  requireStage(state, stage);
  if (state.begun === stage) return null;
  const { id: inHand } = stageInHand(state);
  const open = [...state.projects.keys()].filter(
    (project) => standingOf(state, inHand, project).standing === "open",
  ).length;
  if (open > 0 && inHand !== stage) throw new AppError("projects-not-closed", { projects: open });
  return record(port, [{ kind: "stage-begun", body: { stage } }]);
}

export function savePanel(port: Port, { stage, track, judges }: InputOf<"organiser.save-panel">): null {
  const { state } = port.room;
  requireStage(state, stage);
  if (!state.plan.tracks.some(({ id }) => id === track))
    throw new AppError("plan-invalid", { path: "track", value: track });
  refuseAfterStart(state, stage);
  for (const line of judges ?? []) requireSeat(state, stage, track, line);
  const people = (judges ?? []).map(({ judge }) => judge);
  if (new Set(people).size !== people.length) throw new AppError("plan-invalid", { path: "judges", value: track });
  return record(port, [{ kind: "panel", body: { stage, track, judges } }]);
}

function requireStage({ plan }: EventState, stage: string): void {
  if (stageOf(plan.stages, stage) === undefined) throw new AppError("plan-invalid", { path: "stages", value: stage });
}

/** Someone who marks, and a part that the rubric has. */
function requireSeat(
  state: EventState,
  stage: string,
  track: string,
  { judge, part }: { judge: string; part: readonly string[] | null },
): void {
  const person = state.people.get(judge);
  const marks = person?.marks === true && (person.role === "judge" || person.role === "chief");
  if (!marks) throw new AppError("person-unknown");
  const segments = stageRule(state, stage, track)?.rule.segments ?? [];
  const known = segments.flatMap((segment) => [
    segment.id,
    ...segment.criteria.map((criterion) => `${segment.id}.${criterion.id}`),
  ]);
  const stray = part?.find((item) => !known.includes(item));
  if (stray !== undefined) throw new AppError("plan-invalid", { path: "part", value: stray });
}
