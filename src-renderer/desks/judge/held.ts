// The steps that a mark goes: this laptop, the chief's desk, a second machine, central.

import type { Whereabouts } from "#shared/contract/views";

const steps = ["here", "chief", "two", "central"] as const satisfies readonly Whereabouts[];

export interface HeldStep {
  readonly step: Whereabouts;
  readonly reached: boolean;
}

/** All four with those that were reached; on a laptop without a network the first alone, as there is nothing to wait for. */
export function heldSteps(whereabouts: Whereabouts, networked: boolean): readonly HeldStep[] {
  const at = steps.indexOf(whereabouts);
  return steps.filter((_, index) => networked || index <= at).map((step, index) => ({ step, reached: index <= at }));
}
