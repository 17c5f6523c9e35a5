// How many projects of a track a stage can expect: those that take part, or before it is known the share that goes on.

import { placesOf } from "../awards/quota";
import { takingPart } from "./scoring-input";
import type { EventState } from "./state";

export function expectedProjects(state: EventState, stage: string, track: string): number {
  const { stages } = state.plan;
  const at = stages.findIndex(({ id }) => id === stage);
  const known = [...state.advancements.values()].some(({ body }) => body.to === stage);
  const before = stages.slice(0, Math.max(at, 0)).findLast(({ advance }) => advance?.to === stage);
  if (known || before?.advance == null) return takingPart(state, stage, [track]).length;
  const ranked = expectedProjects(state, before.id, track);
  const { quota, perTrack } = before.advance;
  return Math.min(ranked, placesOf(perTrack[track] ?? quota, ranked, ranked));
}
