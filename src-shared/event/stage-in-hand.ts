// The stage that the desks work on.

import type { Stage } from "./plan";
import type { EventState } from "./state";
import { stageOf } from "./stage-rule";
import { findTemplate } from "./templates";

/** The stage that the organiser has begun; before that the template's main stage, or the last one of an edited plan. */
export function stageInHand(state: Pick<EventState, "plan" | "template" | "begun">): Stage {
  const { stages } = state.plan;
  const main = findTemplate(state.template)?.mainStage ?? "";
  return stageOf(stages, state.begun ?? "") ?? stageOf(stages, main) ?? (stages.at(-1) as Stage);
}
