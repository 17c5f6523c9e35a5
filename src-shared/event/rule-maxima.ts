// The full scores of a rule: of each segment, of the site, and of every component beside it.

import type { ComponentMaximum } from "../contract/views";
import type { Rule, Segment } from "../scoring/document";
import { type Rational, compare, multiply, parseAmount, sum, toText, ZERO } from "../scoring/rational";
import { type RuleOf, tracksUnder } from "./rule-place";
import { isFeedback, stageRule } from "./stage-rule";
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

/** The highest announced total of a track at a stage; null where a component has no full score. */
function totalMaximum(state: EventState, stage: string, track: string): Rational | null {
  const rule = stageRule(state, stage, track)?.rule;
  if (rule === undefined || isFeedback(state, stage)) return null;
  const parts = componentMaxima(state, { stage, track }, rule);
  if (parts.some(({ maximum }) => maximum === null)) return null;
  return sum(parts.map(({ weight, maximum }) => multiply(amountOf(weight), amountOf(maximum ?? ""))));
}

/**
 * A stage that is carried over must come before: a rule that names its own or a later one has no full score for it, nor
 * has one under which tracks bring different full scores along.
 */
export function componentMaxima(state: EventState, of: RuleOf, rule: Rule): ComponentMaximum[] {
  const { stages } = state.plan;
  const at = stages.findIndex(({ id }) => id === of.stage);
  const earlierMaximum = (earlier: string): Rational | null => {
    if (!stages.slice(0, at).some(({ id }) => id === earlier)) return null;
    const [first = null, ...others] = tracksUnder(state, of).map((track) => totalMaximum(state, earlier, track));
    const alike = others.every((other) => other !== null && first !== null && compare(other, first) === 0);
    return alike ? first : null;
  };
  const maximumOf = (source: string): Rational | null => {
    if (source === "onsite") return onsiteMaximum(rule);
    if (source === "performance") return parseAmount(stages[at]?.performanceMaximum ?? "");
    return earlierMaximum(source.slice("stage:".length));
  };
  return rule.components.map(({ source, weight }) => {
    const maximum = maximumOf(source);
    return { source, weight, maximum: maximum && toText(maximum) };
  });
}
