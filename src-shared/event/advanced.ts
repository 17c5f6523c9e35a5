// Who has come to a stage from those before it.

import type { EventState } from "./state";

/** A confirmed list, as far as it says who goes where. */
export interface SentOn {
  readonly to: string;
  readonly projects: readonly string[];
}

/**
 * The projects that the latest list of a stage up to this one has sent on; null where there is none, and all that are
 * registered take part. Who has been left behind does not come back at a later stage.
 */
export function sentOnTo(
  stages: readonly { readonly id: string }[],
  lists: readonly SentOn[],
  stage: string,
): ReadonlySet<string> | null {
  for (let at = stages.findIndex(({ id }) => id === stage); at >= 0; at -= 1) {
    const here = lists.filter(({ to }) => to === stages[at]?.id);
    if (here.length > 0) return new Set(here.flatMap(({ projects }) => projects));
  }
  return null;
}

export function advancedTo(state: EventState, stage: string): ReadonlySet<string> | null {
  const lists = [...state.advancements.values()].map(({ body }) => body);
  return sentOnTo(state.plan.stages, lists, stage);
}
