// What people at their desks read from the state before they act.

import { panelOf, standingOf } from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import type { EventState } from "#shared/event/state";
import { stage, tracks, tracksOf } from "../event-plan";

/** The projects that a judge sits on the panel of. */
export function ownProjects(state: EventState, judge: string): string[] {
  return takingPart(state, stage, tracks).filter((project) =>
    panelOf(state, stage, project).some(({ person }) => person === judge),
  );
}

export function hallProjects(state: EventState, hall: string, hallCount: number): string[] {
  return takingPart(state, stage, tracksOf(hall, hallCount));
}

export function openingOfProject(state: EventState, project: string): string | null {
  return standingOf(state, stage, project).opening?.hash ?? null;
}
