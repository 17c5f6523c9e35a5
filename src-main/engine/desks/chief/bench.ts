// What a chief's desk may act on: the projects of its tracks, and whose marks it may see.

import { AppError } from "#shared/errors";
import { ballotSubject } from "#shared/event/kinds";
import { isMarked, onRecord, panelOf } from "#shared/event/panel";
import type { Stage } from "#shared/event/plan";
import { takingPart } from "#shared/event/scoring-input";
import { stageInHand } from "#shared/event/stage-in-hand";
import { ruleParts, stageRule } from "#shared/event/stage-rule";
import type { EventState, StageRule } from "#shared/event/state";
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

/** The sets of the desk's tracks that one rule ranks, of those that have projects. */
export function partsOf({ state, stage, tracks }: Bench): string[][] {
  const used = tracks.filter((track) => takingPart(state, stage.id, [track]).length > 0);
  return ruleParts(state, stage.id, used.length > 0 ? used : tracks);
}

/** The bench narrowed to one such set, which has a result and a certificate of its own. */
export function benchOfPart(port: Port, part = 0): Bench {
  const bench = benchOf(port);
  const tracks = partsOf(bench)[part];
  if (tracks === undefined && part > 0) throw new AppError("bad-message", { channel: "chief", path: "part" });
  return { ...bench, tracks: tracks ?? bench.tracks };
}

/** The rule of a set of tracks, which must be locked. */
export function requirePartRule({ state, stage, tracks }: Bench): StageRule {
  const rule = stageRule(state, stage.id, tracks[0] ?? "");
  if (rule === undefined || !rule.locked) throw new AppError("rule-not-locked");
  return rule;
}

/** Refuses a project that takes no part at the stage, or belongs to another chief's track. */
export function requireOwnProject(bench: Bench, project: string): void {
  requireOwnProjects(bench, [project]);
}

/** The same for several, each named once. */
export function requireOwnProjects({ state, stage, tracks }: Bench, projects: readonly string[]): void {
  const own = new Set(takingPart(state, stage.id, tracks));
  for (const project of projects) if (!own.delete(project)) throw new AppError("project-unknown", { project });
}

/**
 * A chief who also marks sees no mark of a project, nor anything that tells of one, until the own ballot for it is
 * submitted or recused: else the desk would colour the judgement.
 */
export function isVeiled(port: Port, { state, stage }: Bench, project: string): boolean {
  const { person } = port.signedIn;
  if (!panelOf(state, stage.id, project).some((judge) => judge.person === person)) return false;
  return onRecord(state, stage.id, project, person).state === "none";
}

/**
 * Refuses a chief who still has to mark projects that others have marked: a file of the event, or of its results, would
 * tell what the desk keeps back.
 */
export function refuseVeiled(port: Port, of?: Stage): void {
  const own = benchOf(port);
  const bench = { ...own, stage: of ?? own.stage };
  const { state, stage } = bench;
  const { person } = port.signedIn;
  const marked = [...state.projects.keys()].filter((project) =>
    panelOf(state, stage.id, project).some(
      (judge) => judge.person !== person && hasMarked(bench, project, judge.person),
    ),
  );
  const veiled = marked.filter((project) => isVeiled(port, bench, project));
  if (veiled.length > 0) throw new AppError("own-ballot-open", { projects: veiled.length });
}

function hasMarked({ state, stage }: Bench, project: string, judge: string): boolean {
  const subject = ballotSubject({ stage: stage.id, project, judge });
  return state.paperKeyings.has(subject) || (state.ballots.get(subject) ?? []).some(isMarked);
}
