// The full scores of a rule: of each segment, of the site, and of every component beside it.

import type { ComponentMaximum } from "../contract/views";
import type { Rule, Segment } from "../scoring/document";
import { type Rational, multiply, parseAmount, sum, toText, ZERO } from "../scoring/rational";
import type { EventState } from "./state";

function amountOf(text: string): Rational {
  return parseAmount(text) ?? ZERO;
}

/** Σ criterion weight × maximum, times the segment's weight. */
export function segmentMaximum(segment: Segment): Rational {
  const within = sum(
    segment.criteria.map((criterion) => multiply(amountOf(criterion.weight), amountOf(criterion.max))),
  );
  return multiply(amountOf(segment.weight), within);
}

/** The highest on-site value that one judge, or the mean or median of all, can come to; a sum over judges has none. */
export function onsiteMaximum(rule: Rule): Rational | null {
  if (rule.panel.method === "sum") return null;
  return sum(rule.segments.map(segmentMaximum));
}

/** The highest announced total of a stage's rule for all tracks; null where a component has no full score. */
function totalMaximum(state: EventState, stage: string): Rational | null {
  const rule = state.rules.get(stage)?.rule;
  if (rule === undefined) return null;
  const parts = componentMaxima(state, stage, rule);
  if (parts.some(({ maximum }) => maximum === null)) return null;
  return sum(parts.map(({ weight, maximum }) => multiply(amountOf(weight), amountOf(maximum ?? ""))));
}

/** A stage that is carried over must come before: a rule that names its own or a later one has no full score for it. */
export function componentMaxima(state: EventState, stage: string, rule: Rule): ComponentMaximum[] {
  const { stages } = state.plan;
  const at = stages.findIndex(({ id }) => id === stage);
  const maximumOf = (source: string): Rational | null => {
    if (source === "onsite") return onsiteMaximum(rule);
    if (source === "performance") return parseAmount(stages[at]?.performanceMaximum ?? "");
    const earlier = source.slice("stage:".length);
    return stages.slice(0, at).some(({ id }) => id === earlier) ? totalMaximum(state, earlier) : null;
  };
  return rule.components.map(({ source, weight }) => {
    const maximum = maximumOf(source);
    return { source, weight, maximum: maximum && toText(maximum) };
  });
}
