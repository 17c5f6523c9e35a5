// What a rule allows and yet is likely not meant: the traps that an organiser is warned of before locking it.

import type { RuleWarning } from "../contract/views";
import type { Rule } from "../scoring/document";
import { add, compare, fromInteger, parseAmount, toText, ZERO } from "../scoring/rational";
import { panelSizes, trackPanel } from "./panel";
import { componentMaxima } from "./rule-maxima";
import type { EventState } from "./state";

/** `of` is the stage, and the track where the rule is one track's own. */
export function ruleWarnings(
  state: EventState,
  of: { readonly stage: string; readonly track: string | null },
  rule: Rule,
): RuleWarning[] {
  return [...weightWarnings(state, of.stage, rule), ...dropWarnings(state, of, rule)];
}

function weightWarnings(state: EventState, stage: string, rule: Rule): RuleWarning[] {
  const amountOf = (text: string | null) => parseAmount(text ?? "") ?? ZERO;
  const maxima = componentMaxima(state, stage, rule);
  const known = maxima.filter((item) => item.maximum !== null && compare(amountOf(item.weight), ZERO) > 0);
  const differ = new Set(known.map((item) => toText(amountOf(item.maximum)))).size > 1;
  const weights = rule.components.reduce((total, component) => add(total, amountOf(component.weight)), ZERO);
  return [
    ...(differ ? [{ code: "component-maxima-differ" as const, maxima }] : []),
    ...(compare(weights, fromInteger(1)) === 0
      ? []
      : [{ code: "weights-do-not-sum-to-one" as const, sum: toText(weights) }]),
  ];
}

function dropWarnings(
  state: EventState,
  { stage, track }: { readonly stage: string; readonly track: string | null },
  rule: Rule,
): RuleWarning[] {
  const { dropHighest, dropLowest, dropFrom } = rule.panel;
  const sizes = track === null ? panelSizes(state, stage) : [trackPanel(state, stage, track).length];
  const judges = Math.max(0, ...sizes);
  if (dropHighest + dropLowest === 0 || judges === 0 || judges >= dropFrom) return [];
  return [{ code: "drop-never-applies", judges, dropFrom }];
}
