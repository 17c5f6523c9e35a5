// What recusals leave of a project's panel, and whether the rule's minimum can still be reached.

import type { ChiefProject } from "#shared/contract/views";

export interface PanelReach {
  /** Judges who can still give a ballot or have; of a closed project those whose ballots count. */
  readonly able: number;
  /**
   * impossible: not even all who are left would do. exact: every one of them is needed, because others recused. short:
   * closed with too few. within: none of these.
   */
  readonly verdict: "impossible" | "exact" | "short" | "within";
}

type Counted = Pick<ChiefProject, "standing" | "submitted" | "recused" | "panel" | "minimum">;

export function panelReach({ standing, submitted, recused, panel, minimum }: Counted): PanelReach {
  if (standing === "closed") return { able: submitted, verdict: submitted < minimum ? "short" : "within" };
  const able = panel - recused;
  if (able < minimum) return { able, verdict: "impossible" };
  return { able, verdict: recused > 0 && able === minimum ? "exact" : "within" };
}
