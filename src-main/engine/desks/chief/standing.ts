// Opening, closing and reopening a project. Closing is a cut, and a backup of the store follows it.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import { cutOf, nextOpeningNumber, standingOf, unsettled } from "#shared/event/panel";
import { isFeedback, stageRule } from "#shared/event/stage-rule";
import type { NewRecord } from "../../author";
import { log } from "../../log";
import type { Port } from "../../port";
import { requireLockedRule } from "../organiser/rule";
import { type Bench, benchOf, requireOwnProject, requireOwnProjects } from "./bench";
import { type Drafting, cellStates, draftingOf } from "./view";

export function openProject(port: Port, project: string): null {
  const bench = benchOf(port);
  requireOwnProject(bench, project);
  port.engine.record(port.room, port.signedIn, openings(bench, [project]));
  return null;
}

/** Where materials are reviewed, judges need no stage to wait for: all are opened in one transaction, or none. */
export function openAll(port: Port, projects: readonly string[]): null {
  const bench = benchOf(port);
  if (bench.stage.roadshow) throw new AppError("bad-message", { channel: "chief.open-all", path: "stage" });
  requireOwnProjects(bench, projects);
  port.engine.record(port.room, port.signedIn, openings(bench, projects));
  return null;
}

function openings({ state, stage }: Bench, projects: readonly string[]): NewRecord[] {
  const first = nextOpeningNumber(state);
  return projects.map((project, at) => {
    const track = state.projects.get(project)?.track ?? "";
    requireLockedRule(state, stage.id, track);
    const rule = isFeedback(state, stage.id) ? null : (stageRule(state, stage.id, track)?.hash ?? null);
    const { standing } = standingOf(state, stage.id, project);
    if (standing === "open") throw new AppError("project-already-open", { project });
    if (standing === "closed") throw new AppError("project-closed", { project });
    return { kind: "opening", body: { project, stage: stage.id, rule, number: first + at } };
  });
}

type Confirmed = InputOf<"chief.close">;

export function closeProject(port: Port, confirmed: Confirmed): Promise<null> {
  return closeAll(port, [confirmed]);
}

/** One transaction, and one backup after it. */
export async function closeAll(port: Port, confirmed: readonly Confirmed[]): Promise<null> {
  const bench = benchOf(port);
  requireOwnProjects(
    bench,
    confirmed.map(({ project }) => project),
  );
  const drafting = draftingOf(port, bench);
  const closings = confirmed.map((each) => closing(bench, each, drafting));
  port.engine.record(port.room, port.signedIn, closings);
  await backUpAfterClosing(port, bench.state.event);
  return null;
}

/** `seen` is what the chief confirmed: if a ballot has come in since, the chief looks again before anything is cut. */
function closing(bench: Bench, { project, seen }: Confirmed, drafting: Drafting): NewRecord {
  const { state, stage } = bench;
  if (standingOf(state, stage.id, project).standing !== "open") throw new AppError("project-not-open", { project });
  if (unsettled(state, stage.id, project).length > 0) throw new AppError("conflict-needs-ruling", { project });
  const settled = (of: string): boolean => !["waiting", "marking"].includes(of);
  const moved = cellStates(bench, project, drafting).some((cell) => {
    const before = seen.find((line) => line.judge === cell.judge)?.state ?? "waiting";
    return before !== cell.state && (settled(before) || settled(cell.state));
  });
  if (moved) throw new AppError("ballot-changed-meanwhile", { project });
  return { kind: "closing", body: { project, stage: stage.id, cut: cutOf(state, stage.id, project) } };
}

/** The closing stands whatever becomes of the backup; a backup that fails is said, and tried again at the next closing. */
async function backUpAfterClosing({ engine }: Port, event: string): Promise<void> {
  try {
    await engine.backUp(event);
  } catch (error) {
    log.failure("backup after closing", error);
    engine.noteBackup(event, false);
    return;
  }
  engine.noteBackup(event, true);
}

export function reopenProject(port: Port, project: string, reason: string): null {
  const bench = benchOf(port);
  const { state, stage } = bench;
  requireOwnProject(bench, project);
  if (standingOf(state, stage.id, project).standing !== "closed") throw new AppError("project-not-open");
  const signed = state.certificates.some(
    (fact) => fact.body.stage === stage.id && fact.body.tracks.includes(state.projects.get(project)?.track ?? ""),
  );
  if (signed) throw new AppError("already-certified");
  const body = { project, stage: stage.id, reason, number: nextOpeningNumber(state) };
  port.engine.record(port.room, port.signedIn, [{ kind: "reopening", body }]);
  return null;
}
