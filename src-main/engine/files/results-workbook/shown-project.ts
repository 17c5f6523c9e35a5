// A certified project with the names, numbers and units that a sheet shows beside its result.

import type { ProjectBody } from "#shared/event/bodies";
import { takingPart } from "#shared/event/scoring-input";
import type { EventState } from "#shared/event/state";
import type { RankedResult } from "#shared/scoring/index";
import type { CertifiedProject, CertifiedResults, CertifiedTrack } from "./certified-results";
import { CertifiedRecords } from "./certified-records";
import { type RuleNames, incompleteWords, rungName } from "./rule-words";

export interface ShownTrack {
  readonly track: CertifiedTrack;
  readonly names: RuleNames;
  readonly records: CertifiedRecords;
}

export interface ShownProject extends ShownTrack {
  readonly project: CertifiedProject;
  /** null where the registry no longer has it. */
  readonly body: ProjectBody | null;
  /** Place in the running order of the whole stage, as on the judges' desks. */
  readonly place: number | null;
  /** null where it is not ranked. */
  readonly ranked: RankedResult | null;
}

export interface Shown {
  readonly state: EventState;
  readonly results: CertifiedResults;
  /** Whether the workbook stays at the organiser's office: only then does it name people of the teams. */
  readonly office: boolean;
  readonly tracks: readonly ShownTrack[];
  project(track: ShownTrack, project: CertifiedProject): ShownProject;
}

export function shown(state: EventState, results: CertifiedResults, office: boolean): Shown {
  const everyTrack = state.plan.tracks.map((track) => track.id);
  const places = new Map(takingPart(state, results.stage.id, everyTrack).map((project, at) => [project, at + 1]));
  return {
    state,
    results,
    office,
    tracks: results.tracks.map((track) => ({
      track,
      names: { rule: track.rule, plan: state.plan },
      records: new CertifiedRecords(state, track.certificate),
    })),
    project: (track, project) => ({
      ...track,
      project,
      body: state.projects.get(project.input.id) ?? null,
      place: places.get(project.input.id) ?? null,
      ranked: project.line.status === "ranked" ? project.line : null,
    }),
  };
}

export function nameOf({ body, project }: ShownProject): string {
  return body?.name ?? project.input.id;
}

export function jointUnits({ body }: ShownProject): string {
  return body?.jointUnits.join("、") ?? "";
}

/** The value that a component has of its own, before its weight. */
export function componentValue({ project }: ShownProject, source: string): string | null {
  return project.line.explanation.components.find((component) => component.source === source)?.value ?? null;
}

/** Why it has no rank, or how its tie was decided: "" where there is nothing to say. */
export function rankWords({ project, names, ranked }: ShownProject): string {
  if (ranked === null) {
    const reasons = project.line.explanation.incomplete.map((reason) => incompleteWords(names, reason));
    return `未排名：${reasons.join("；")}`;
  }
  const decided = ranked.decidedBy === null ? "" : `同分，按${rungName(names, ranked.decidedBy)}分出先后`;
  const shared = ranked.tied ? `并列第${ranked.rank}名${decided === "" ? "（逐级比较后仍相同）" : ""}` : "";
  return [decided, shared].filter((text) => text !== "").join("；其后仍");
}
