// How many steps of a check came to each outcome.

import type { PreflightOutcome, PreflightView } from "#shared/contract/views/preflight";

export interface OutcomeCounts {
  readonly good: number;
  readonly attention: number;
  readonly bad: number;
  readonly notApplicable: number;
}

export function countOutcomes({ steps }: Pick<PreflightView, "steps">): OutcomeCounts {
  const count = (wanted: PreflightOutcome): number => steps.filter(({ outcome }) => outcome === wanted).length;
  return {
    good: count("good"),
    attention: count("attention"),
    bad: count("bad"),
    notApplicable: count("not-applicable"),
  };
}
