// What the tests of the preflight check begin with: a folder, a context of it that can be bent, and what a step found there.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PreflightFinding, PreflightStepId } from "#shared/contract/views/preflight";
import type { WindowMeasures } from "#shared/contract/window-measures";
import type { PreflightContext } from "../../../src-main/engine/preflight/context";
import { folderContext } from "../../../src-main/engine/preflight/folder-context";
import type { ShellAnswers, ShellQuestion } from "../../../src-main/engine/preflight/shell-answers";
import { steps } from "../../../src-main/engine/preflight/steps";

export const goodWindow: WindowMeasures = {
  font: { family: "Noto Sans SC Variable", loaded: 4, drawn: true },
  screen: { width: 1920, height: 1080, scale: 1 },
};

/** A shell that answers with what it is given, and has no answer to anything else. */
export function shellWith(answers: Partial<ShellAnswers>): PreflightContext["askShell"] {
  return async <Q extends ShellQuestion>(about: Q) => (answers[about] as ShellAnswers[Q] | undefined) ?? null;
}

export function contextOf(dataFolder: string, bent: Partial<PreflightContext> = {}): PreflightContext {
  return { ...folderContext(dataFolder, "1.2.3"), signal: new AbortController().signal, ...bent };
}

export async function findingsOf(id: PreflightStepId, context: PreflightContext): Promise<readonly PreflightFinding[]> {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step.run(context);
}

/** Outcome, what was found, and the way out, without the facts. */
export async function foundBy(id: PreflightStepId, context: PreflightContext): Promise<string[]> {
  const findings = await findingsOf(id, context);
  return findings.map(({ outcome, found, wayOut }) => [outcome, found, wayOut ?? ""].join(" ").trim());
}

/** A folder on the disk of the tests, removed afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-preflight-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
