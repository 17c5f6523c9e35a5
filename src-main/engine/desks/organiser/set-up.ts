// What every change of the set-up goes by: written in the organiser's name, and refused once judges mark by what is there.

import { AppError } from "#shared/errors";
import type { EventState } from "#shared/event/state";
import type { NewRecord } from "../../author";
import type { Port } from "../../port";

export function record(port: Port, records: readonly NewRecord[]): null {
  port.engine.record(port.room, port.signedIn, records);
  return null;
}

/** Once a project has been opened the set-up is what judges mark by: it stays. */
export function refuseAfterStart(state: EventState): void {
  if (state.started) throw new AppError("locked-after-start");
}

export function refuseAfterOpening(state: EventState, project: string): void {
  const opened = [...state.standing.keys()].some((subject) => subject.endsWith(`/${project}`));
  if (opened) throw new AppError("locked-after-start");
}

export function requireProject(state: EventState, project: string): void {
  if (!state.projects.has(project)) throw new AppError("project-unknown");
}
