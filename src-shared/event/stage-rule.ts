// The rule that a track is judged by at a stage, and what of its rubric a judge is given to mark.

import type { Rule } from "../scoring/document";
import type { Stage } from "./plan";
import { trackSubject } from "./kinds";
import type { EventState, StageRule } from "./state";

/** A stage of feedback has nothing to mark: its ballots hold words alone. */
const feedbackRule: Rule = {
  segments: [],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [],
  rounding: { mode: "half-up", decimals: 2, at: [] },
  rankBy: "rounded",
  ties: [],
};

/** The track's own rule, else that of the stage; undefined where there is neither. */
export function stageRule(state: EventState, stage: string, track: string): StageRule | undefined {
  if (isFeedback(state, stage)) return { hash: "", rule: feedbackRule, locked: true };
  return state.rules.get(trackSubject({ stage, track })) ?? state.rules.get(stage);
}

export function isFeedback({ plan }: Pick<EventState, "plan">, stage: string): boolean {
  return stageOf(plan.stages, stage)?.outcome === "feedback";
}

export function stageOf(stages: readonly Stage[], id: string): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}

/** Tracks that one rule ranks stand together, in the plan's order: each such set is computed and signed by itself. */
export function ruleParts(state: EventState, stage: string, tracks: readonly string[]): string[][] {
  const parts = new Map<string, string[]>();
  for (const track of tracks) {
    const rule = stageRule(state, stage, track)?.hash ?? "";
    parts.set(rule, [...(parts.get(rule) ?? []), track]);
  }
  return [...parts.values()];
}

/** The rubric of someone who is given only a part: segments by id, criteria as `segment.criterion`. null is all of it. */
export function rubricOf(rule: Rule, part: readonly string[] | null): Rule {
  if (part === null) return rule;
  const segments = rule.segments
    .map((segment) => ({
      ...segment,
      criteria: segment.criteria.filter(
        (criterion) => part.includes(segment.id) || part.includes(`${segment.id}.${criterion.id}`),
      ),
    }))
    .filter((segment) => segment.criteria.length > 0);
  return { ...rule, segments };
}
