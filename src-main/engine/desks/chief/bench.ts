// What a chief's desk may act on: the projects of its tracks, and whose marks it may see.

import { AppError } from "#shared/errors";
import { ballotSubject } from "#shared/event/kinds";
import { isMarked, onRecord, panelOf } from "#shared/event/panel";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { Stage } from "#shared/event/plan";
import type { EventState } from "#shared/event/state";
import type { Port } from "../../port";

export interface Bench {
  readonly state: EventState;
  readonly stage: Stage;
  /** The tracks that this chief presides over, in the plan's order. */
  readonly tracks: readonly string[];
}

export function benchOf(port: Port): Bench {
  const { state } = port.room;
  const panels = state.people.get(port.signedIn.person)?.panels ?? [];
  const tracks = state.plan.tracks.map((track) => track.id).filter((track) => panels.includes(track));
  return { state, stage: stageInHand(state), tracks };
}

/** Refuses a project that is not there, has been withdrawn, or belongs to another chief's track. */
export function requireOwnProject(bench: Bench, project: string): void {
  const body = bench.state.projects.get(project);
  if (body === undefined || body.withdrawn !== null || !bench.tracks.includes(body.track))
    throw new AppError("project-unknown");
}

/**
 * A chief who also marks sees no mark of a project, nor anything that tells of one, until the own ballot for it is
 * submitted or recused: else the desk would colour the judgement.
 */
export function isVeiled(port: Port, { state, stage }: Bench, project: string): boolean {
  const { person } = port.signedIn;
  if (!panelOf(state, project).some((judge) => judge.person === person)) return false;
  return onRecord(state, stage.id, project, person).state === "none";
}

/**
 * Refuses a chief who still has to mark projects that others have marked: a file of the event, or of its results, would
 * tell what the desk keeps back.
 */
export function refuseVeiled(port: Port): void {
  const bench = benchOf(port);
  const { state } = bench;
  const { person } = port.signedIn;
  const marked = [...state.projects.keys()].filter((project) =>
    panelOf(state, project).some((judge) => judge.person !== person && hasMarked(bench, project, judge.person)),
  );
  const veiled = marked.filter((project) => isVeiled(port, bench, project));
  if (veiled.length > 0) throw new AppError("own-ballot-open", { projects: veiled.length });
}

function hasMarked({ state, stage }: Bench, project: string, judge: string): boolean {
  return (state.ballots.get(ballotSubject({ stage: stage.id, project, judge })) ?? []).some(isMarked);
}
