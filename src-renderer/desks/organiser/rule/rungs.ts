// What can be chosen into a rule: the rungs of its tie ladder, and the earlier stages that it can carry over.

import type { Stage } from "#shared/event/plan";
import type { RuleDraft } from "./rule-draft";

/** Every rung that the rule gives meaning to, the most usual first. */
export function availableRungs(draft: Pick<RuleDraft, "segments" | "components" | "panel">): string[] {
  return [
    ...draft.components.map(({ source }) => `component:${source}`),
    ...draft.segments.map(({ id }) => `segment:${id}`),
    ...(draft.panel.scope === "criterion"
      ? draft.segments.flatMap((segment) => segment.criteria.map(({ id }) => `criterion:${segment.id}.${id}`))
      : []),
    "exact",
    "undropped",
    "head-to-head",
    "ruling",
  ];
}

/** The stages before this one that come to a result, as component sources. */
export function earlierSources(stages: readonly Pick<Stage, "id" | "outcome">[], stage: string): string[] {
  const at = stages.findIndex(({ id }) => id === stage);
  return stages
    .slice(0, Math.max(at, 0))
    .filter(({ outcome }) => outcome !== "feedback")
    .map(({ id }) => `stage:${id}`);
}
