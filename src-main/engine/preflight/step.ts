// A step of the preflight check: one thing that is looked at on this laptop, behind the one interface that all of them share.
//
// To add a step: name it in `preflightSteps` (src-shared/contract/views/preflight.ts) and list there what it can find, with
// the facts of each; write `stepNN-name.ts` here, which exports a `Step`; put it at its place in `steps.ts`; give the step,
// its findings and its ways out their words in both languages (src-renderer/locales/*/preflight.ts: the types tell which are
// missing); and add an example of each finding to test/renderer/preflight/words.test.ts.
//
// A step says `good` only of what it has truly looked at. What cannot be looked at here is `not-applicable`; what ought to be
// known and could not be read is `attention`, with the way to it by hand. Facts are figures and names, never sentences.

import type {
  PreflightFacts,
  PreflightFinding,
  PreflightFound,
  PreflightOutcome,
  PreflightStepId,
  PreflightWayOut,
} from "#shared/contract/views/preflight";
import type { PreflightContext } from "./context";

export interface Step {
  readonly id: PreflightStepId;
  /** After so long the next step is taken. */
  readonly limitMs: number;
  /** What it comes to where the step fails or its time is up. */
  readonly ifUnknown: Extract<PreflightOutcome, "attention" | "bad">;
  /** At least one finding. Whatever it throws is a finding, too. */
  run(context: PreflightContext): Promise<readonly PreflightFinding[]> | readonly PreflightFinding[];
}

export function finding<F extends PreflightFound>(
  outcome: PreflightOutcome,
  found: F,
  facts: PreflightFacts[F],
  wayOut: PreflightWayOut | null = null,
): PreflightFinding {
  return { outcome, found, facts, wayOut } as PreflightFinding;
}

/** Nothing is claimed. */
export function notApplicable(found: "no-venue" | "is-chief" | "needs-application"): readonly PreflightFinding[] {
  return [finding("not-applicable", found, {})];
}
