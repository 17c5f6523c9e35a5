// Takes the steps one after the other, each within its own time; one that fails is a finding, and never stops the others.

import { arch, hostname, platform, release } from "node:os";
import {
  type PreflightFinding,
  type PreflightOutcome,
  type PreflightStepView,
  type PreflightVerdict,
  type PreflightView,
  preflightOutcomes,
} from "#shared/contract/views/preflight";
import { AppError } from "#shared/errors";
import { log } from "../log";
import { wallTime } from "../wall-clock";
import type { PreflightContext } from "./context";
import { type Step, finding } from "./step";

export interface PreflightRun {
  readonly steps: readonly Step[];
  readonly context: Omit<PreflightContext, "signal">;
  /** Ends the check after what has been found so far. */
  readonly stop: AbortSignal;
  /** Called before each step with how many are done, and at the end. */
  progress(done: number, total: number): void;
}

export async function runPreflight({ steps, context, stop, progress }: PreflightRun): Promise<PreflightView> {
  const at = wallTime();
  const taken: PreflightStepView[] = [];
  for (const step of steps) {
    progress(taken.length, steps.length);
    const view = await take(step, context, stop);
    if (view === null) break;
    taken.push(view);
  }
  const stopped = taken.length < steps.length;
  progress(taken.length, steps.length);
  return {
    verdict: verdictOf(taken, stopped),
    steps: taken,
    stopped,
    at,
    laptop: hostname(),
    version: context.version,
    system: { platform: platform(), release: release(), arch: arch() },
  };
}

export function gravest(outcomes: readonly PreflightOutcome[]): PreflightOutcome {
  return preflightOutcomes.findLast((outcome) => outcomes.includes(outcome)) ?? "not-applicable";
}

function verdictOf(steps: readonly PreflightStepView[], stopped: boolean): PreflightVerdict {
  const outcome = gravest(steps.map((step) => step.outcome));
  if (outcome === "bad") return "bad";
  if (stopped) return "incomplete";
  return outcome === "attention" ? "attention" : "good";
}

/** null where the check was stopped before the step came to an end. */
async function take(
  step: Step,
  context: PreflightRun["context"],
  stop: AbortSignal,
): Promise<PreflightStepView | null> {
  if (stop.aborted) return null;
  const limit = AbortSignal.timeout(step.limitMs);
  const signal = AbortSignal.any([stop, limit]);
  const findings = await Promise.race([attempt(step, { ...context, signal }), aborted(signal)]);
  if (stop.aborted) return null;
  const found = findings ?? [
    finding(step.ifUnknown, "timed-out", { limitSeconds: Math.ceil(step.limitMs / 1000) }, "run-again"),
  ];
  return { step: step.id, outcome: gravest(found.map(({ outcome }) => outcome)), findings: found };
}

async function attempt(step: Step, context: PreflightContext): Promise<readonly PreflightFinding[]> {
  try {
    return await step.run(context);
  } catch (error) {
    log.failure(`preflight ${step.id}`, error);
    return [finding(step.ifUnknown, "failed", { code: codeOf(error) }, "run-again")];
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unexpected";
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener("abort", () => resolve(null), { once: true });
  });
}
