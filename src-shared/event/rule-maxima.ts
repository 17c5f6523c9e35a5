// The full scores of a rule: of each segment, of the site, and of every component beside it.

import type { ComponentMaximum, RuleWarning } from "../contract/views";
import type { Rule, Segment } from "../scoring/document";
import {
  type Rational,
  add,
  compare,
  fromInteger,
  multiply,
  parseAmount,
  sum,
  toText,
  ZERO,
} from "../scoring/rational";

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

export function componentMaxima(rule: Rule, performanceMaximum: string | null): ComponentMaximum[] {
  const onsite = onsiteMaximum(rule);
  return rule.components.map(({ source, weight }) => ({
    source,
    weight,
    maximum: source === "onsite" ? onsite && toText(onsite) : source === "performance" ? performanceMaximum : null,
  }));
}

/** What is allowed and yet likely not meant. `panelSizes` are the numbers of judges of the event's panels. */
export function ruleWarnings(
  rule: Rule,
  performanceMaximum: string | null,
  panelSizes: readonly number[],
): RuleWarning[] {
  const maxima = componentMaxima(rule, performanceMaximum);
  const known = maxima.filter((item) => item.maximum !== null && compare(amountOf(item.weight), ZERO) > 0);
  const warnings: RuleWarning[] = [];
  if (new Set(known.map((item) => toText(amountOf(item.maximum ?? "")))).size > 1) {
    warnings.push({ code: "component-maxima-differ", maxima });
  }
  const weights = rule.components.reduce((total, component) => add(total, amountOf(component.weight)), ZERO);
  if (compare(weights, fromInteger(1)) !== 0)
    warnings.push({ code: "weights-do-not-sum-to-one", sum: toText(weights) });
  const { dropHighest, dropLowest, dropFrom } = rule.panel;
  const largest = Math.max(0, ...panelSizes);
  if (dropHighest + dropLowest > 0 && largest > 0 && largest < dropFrom) {
    warnings.push({ code: "drop-never-applies", judges: largest, dropFrom });
  }
  return warnings;
}
