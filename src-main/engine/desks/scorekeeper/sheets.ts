// The sheets of a stage: one for each judge of a project's panel, with the rubric that the judge is given.

import type { SheetJudge, SheetProject } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { SheetPlace } from "#shared/event/paper";
import { orderedRecusal, panelOf, partOf } from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import { rubricOf, stageRule } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import type { Rule } from "#shared/scoring/document";
import { requireLockedRule } from "../organiser/rule";

/** In the running order, the judges of each project in the order of the roster; an ordered recusal leaves no sheet. */
export function sheetsOf(state: EventState, stage: string, tracks: readonly string[]): SheetPlace[] {
  return takingPart(state, stage, tracks).flatMap((project) =>
    panelOf(state, stage, project)
      .filter(({ person }) => orderedRecusal(state, project, person) === null)
      .map(({ person: judge }) => ({ stage, project, judge })),
  );
}

export function trackOf(state: EventState, project: string): string {
  return state.projects.get(project)?.track ?? "";
}

/** The rubric of one sheet, by a rule that is locked; refuses what is no sheet of the stage. */
export function sheetRubric(state: EventState, { stage, project, judge }: SheetPlace): Rule {
  const track = trackOf(state, project);
  if (!takingPart(state, stage, [track]).includes(project)) throw new AppError("project-unknown");
  if (!panelOf(state, stage, project).some(({ person }) => person === judge)) throw new AppError("person-unknown");
  if (orderedRecusal(state, project, judge) !== null) throw new AppError("recused");
  return rubricOf(requireLockedRule(state, stage, track), partOf(state, stage, track, judge));
}

/** The tracks of a stage whose rule is locked, and those whose is not; tracks without projects are in neither. */
export function tracksByLock(state: EventState, stage: string): { locked: string[]; unlocked: string[] } {
  const used = state.plan.tracks.map(({ id }) => id).filter((track) => takingPart(state, stage, [track]).length > 0);
  const isLocked = (track: string): boolean => stageRule(state, stage, track)?.locked ?? false;
  return { locked: used.filter(isLocked), unlocked: used.filter((track) => !isLocked(track)) };
}

/** The projects of some tracks, with their places in the whole running order: the numbers that the hall knows. */
export function sheetProjects(state: EventState, stage: string, tracks: readonly string[]): SheetProject[] {
  const everyone = takingPart(
    state,
    stage,
    state.plan.tracks.map(({ id }) => id),
  );
  return everyone.flatMap((project, at) => {
    const body = state.projects.get(project);
    if (body === undefined || !tracks.includes(body.track)) return [];
    const { seq, name, applicantUnit, track } = body;
    return [{ project, place: at + 1, seq, name, applicantUnit, track }];
  });
}

/** The judges named, in the order of the roster. */
export function sheetJudges(state: EventState, judges: Iterable<string>): SheetJudge[] {
  const named = new Set(judges);
  return [...state.people.values()]
    .filter(({ person }) => named.has(person))
    .sort((a, b) => a.code.localeCompare(b.code, "zh-CN", { numeric: true }))
    .map(({ person: judge, name, unit }) => ({ judge, name, unit }));
}
