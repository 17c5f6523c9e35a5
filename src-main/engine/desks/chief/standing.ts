// Opening, closing and reopening a project. Closing is a cut, and a backup of the store follows it.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import { cutOf, nextOpeningNumber, standingOf, unsettled } from "#shared/event/panel";
import { log } from "../../log";
import type { Port } from "../../port";
import { requireLockedRule } from "../organiser/rule";
import { benchOf, requireOwnProject } from "./bench";
import { cellStates } from "./view";

export function openProject(port: Port, project: string): null {
  const bench = benchOf(port);
  const { state, stage } = bench;
  requireOwnProject(bench, project);
  requireLockedRule(state, stage.id, state.projects.get(project)?.track ?? "");
  const { standing } = standingOf(state, stage.id, project);
  if (standing === "open") throw new AppError("project-already-open");
  if (standing === "closed") throw new AppError("project-closed");
  const body = { project, stage: stage.id, number: nextOpeningNumber(state) };
  port.engine.record(port.room, port.signedIn, [{ kind: "opening", body }]);
  return null;
}

/** `seen` is what the chief confirmed: if a ballot has come in since, the chief looks again before anything is cut. */
export async function closeProject(port: Port, project: string, seen: InputOf<"chief.close">["seen"]): Promise<null> {
  const bench = benchOf(port);
  const { state, stage } = bench;
  requireOwnProject(bench, project);
  if (standingOf(state, stage.id, project).standing !== "open") throw new AppError("project-not-open");
  if (unsettled(state, stage.id, project).length > 0) throw new AppError("conflict-needs-ruling");
  const now = cellStates(port, bench, project);
  const settled = (of: string): boolean => !["waiting", "marking"].includes(of);
  const moved = now.some((cell) => {
    const before = seen.find((line) => line.judge === cell.judge)?.state ?? "waiting";
    return before !== cell.state && (settled(before) || settled(cell.state));
  });
  if (moved) throw new AppError("ballot-changed-meanwhile");
  const body = { project, stage: stage.id, cut: cutOf(state, stage.id, project) };
  port.engine.record(port.room, port.signedIn, [{ kind: "closing", body }]);
  await backUpAfterClosing(port, state.event);
  return null;
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
