// The stage that the desks work on.

import type { Stage } from "./plan";
import type { EventState } from "./state";
import { findTemplate } from "./templates";

/** The template's main stage; where an organiser has taken it out of the plan, the last one. */
export function stageInHand(state: EventState): Stage {
  const main = findTemplate(state.template)?.mainStage;
  return state.plan.stages.find((stage) => stage.id === main) ?? (state.plan.stages.at(-1) as Stage);
}
