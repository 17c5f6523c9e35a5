// Estimates how likely it is that two projects of a track come to the same total: advice before a rule is locked.

import type { Panel, Rule, RoundingStage } from "../scoring/document";
import {
  type Rational,
  compare,
  divide,
  fromInteger,
  greatestCommonDivisor,
  isZero,
  multiply,
  parseAmount,
  reduce,
  subtract,
  sum,
  ZERO,
} from "../scoring/rational";
import { componentMaxima } from "./rule-maxima";
import type { RuleOf } from "./rule-place";
import { trackSeats } from "./rule-seats";
import type { EventState } from "./state";

interface TrackRule extends RuleOf {
  readonly track: string;
}

/** Good teams are close together: the totals of a stage are taken to spread over this share of the range. */
const PLAUSIBLE_SHARE = 0.3;
/** What is measured or carried over is taken to come in hundredths. */
const HUNDREDTH: Rational = { n: 1n, d: 100n };
/** Where a component has no known full score. */
const USUAL_MAXIMUM = fromInteger(100);

/**
 * How many different totals projects of the track plausibly come to: the middle share of the range, divided by the step
 * in which totals can differ. That step is the greatest common divisor of the criteria's steps after their weights,
 * divided by the number of marks averaged, and no finer than what the roundings leave. At least 1.
 */
export function plausibleTotals(state: EventState, of: TrackRule, rule: Rule): number {
  const step = totalStep(state, of, rule);
  if (isZero(step)) return 1;
  const places = reduce(divide(rangeOf(state, of, rule), step));
  return Math.max(1, Math.round((PLAUSIBLE_SHARE * Number(places.n)) / Number(places.d)));
}

/**
 * The birthday problem: the chance (0 to 1) that of so many projects two share one of so many totals, each as likely as
 * another. Real totals crowd in the middle, so the truth is rather higher.
 */
export function tieChance(projects: number, totals: number): number {
  let apart = 1;
  for (let seated = 1; seated < projects && apart > 0; seated += 1) apart *= Math.max(0, 1 - seated / totals);
  return 1 - apart;
}

function totalStep(state: EventState, of: TrackRule, rule: Rule): Rational {
  const { rounding } = rule;
  const steps = rule.components.map(({ source, weight }) => {
    const step = source === "onsite" ? onsiteStep(rule, state, of) : HUNDREDTH;
    return roundedStep(rule, "component", multiply(amountOf(weight), step));
  });
  const exact = commonStep(steps);
  return rule.rankBy === "rounded" && rounding.at.includes("final") ? roundedStep(rule, "final", exact) : exact;
}

/** The step of the on-site value: at each scope what is combined, divided by how many are, and rounded on its way. */
function onsiteStep(rule: Rule, state: EventState, of: TrackRule): Rational {
  const { averages } = trackSeats(state, of.stage, of.track, rule);
  const { panel, segments } = rule;
  const seatsAt = (at: number): number => averages[at]?.judges ?? 0;
  const combined = (step: Rational, at: number): Rational =>
    roundedStep(rule, "panel", divide(step, fromInteger(divisorOf(panel, seatsAt(at)))));
  const within = (segment: Rule["segments"][number]): Rational =>
    commonStep(segment.criteria.map(({ step, weight }) => multiply(amountOf(weight), amountOf(step))));
  switch (panel.scope) {
    case "total":
      return combined(commonStep(segments.map((segment) => multiply(amountOf(segment.weight), within(segment)))), 0);
    case "segment":
      return commonStep(
        segments.map((segment, at) =>
          roundedStep(rule, "weighted", multiply(amountOf(segment.weight), combined(within(segment), at))),
        ),
      );
    case "criterion": {
      const criteria = segments.flatMap((segment) =>
        segment.criteria.map((criterion) => ({ criterion, weight: amountOf(segment.weight) })),
      );
      return commonStep(
        criteria.map(({ criterion, weight }, at) => {
          const value = combined(amountOf(criterion.step), at);
          return multiply(weight, roundedStep(rule, "weighted", multiply(amountOf(criterion.weight), value)));
        }),
      );
    }
  }
}

/** How many of so many values are combined. At least 1. */
function leftOf({ dropHighest, dropLowest, dropFrom }: Panel, judges: number): number {
  return Math.max(1, judges >= dropFrom ? judges - dropHighest - dropLowest : judges);
}

/** By how much a step gets finer when so many values are combined. */
function divisorOf(panel: Panel, judges: number): number {
  const left = leftOf(panel, judges);
  if (panel.method === "sum") return 1;
  if (panel.method === "mean") return left;
  return left % 2 === 0 ? 2 : 1;
}

/** A step finer than what is rounded to becomes that; a coarser one leaves as many different values as before. */
function roundedStep({ rounding }: Rule, at: RoundingStage, step: Rational): Rational {
  if (!rounding.at.includes(at)) return step;
  const place = { n: 1n, d: 10n ** BigInt(rounding.decimals) };
  return compare(step, place) < 0 && !isZero(step) ? place : step;
}

/** The greatest step of which all are multiples; what never differs (0) does not matter. */
function commonStep(steps: readonly Rational[]): Rational {
  return steps
    .filter((step) => !isZero(step))
    .reduce((a, b) => reduce({ n: greatestCommonDivisor(a.n * b.d, b.n * a.d), d: a.d * b.d }), ZERO);
}

/** From the lowest total to the highest, for judges who use the whole range. */
function rangeOf(state: EventState, of: TrackRule, rule: Rule): Rational {
  const judges = trackSeats(state, of.stage, of.track, rule).averages[0]?.judges ?? 0;
  const summed = rule.panel.method === "sum" ? leftOf(rule.panel, judges) : 1;
  const onsite = multiply(onsiteRange(rule), fromInteger(summed));
  return sum(
    componentMaxima(state, of, rule).map(({ source, weight, maximum }) => {
      const range = source === "onsite" ? onsite : maximum === null ? USUAL_MAXIMUM : amountOf(maximum);
      return multiply(amountOf(weight), range);
    }),
  );
}

function onsiteRange({ segments }: Rule): Rational {
  return sum(
    segments.map((segment) => {
      const within = segment.criteria.map(({ min, max, weight }) =>
        multiply(amountOf(weight), subtract(amountOf(max), amountOf(min))),
      );
      return multiply(amountOf(segment.weight), sum(within));
    }),
  );
}

function amountOf(text: string): Rational {
  return parseAmount(text) ?? ZERO;
}
