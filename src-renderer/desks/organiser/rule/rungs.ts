// The rungs that a rule's tie ladder can have, from what the rule itself names.

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
