// The common denominator over which every total of a resampled panel is a whole number, if one is small enough.
import { trimOf } from "../scoring/average";
import type { JudgeSheet, PreparedProject, PreparedRule } from "../scoring/prepare";
import type { Rational } from "../scoring/rational";
import { ZERO, greatestCommonDivisor, reduce } from "../scoring/rational";

/** One average over the judges, what it is multiplied by, and where that is rounded (SCORING.md, computation, step 1). */
export interface PanelPart {
  readonly valueOf: (sheet: JudgeSheet) => Rational | null;
  readonly weight: Rational;
  readonly roundsWeighted: boolean;
  /** A segment's weight over its criteria's sum, which is never rounded. */
  readonly outerWeight: Rational;
}

/** A total is written as total × `whole`. */
export interface Scale {
  readonly whole: bigint;
  /** A mark is written as mark × `marks`; an average of `m` such whole marks comes to their sum × `perMark` / m. */
  readonly marks: bigint;
  readonly perMark: number;
  /** One unit of the last decimal that the rule rounds to. */
  readonly roundingUnit: number;
}

export interface Scaled {
  readonly parts: readonly PanelPart[];
  readonly projects: readonly PreparedProject[];
  /** What is added to each project's on-site component. */
  readonly givens: readonly Rational[];
  /** How many are drawn. */
  readonly judges: number;
}

/** Null where some number on the way could pass 2⁵³, beyond which numbers are not exact. */
export function commonScale(rule: PreparedRule, { parts, projects, givens, judges }: Scaled): Scale | null {
  const values = parts.flatMap(({ valueOf }) => projects.flatMap(({ sheets }) => sheets.map(valueOf)));
  const marked = values.filter((value) => value !== null).map(reduce);
  const marks = commonDenominator(marked);
  const unit = rule.rounding.at.length > 0 ? 10n ** BigInt(rule.rounding.decimals) : 1n;
  const weights = [
    parts.map(({ weight }) => weight),
    parts.map(({ outerWeight }) => outerWeight),
    [onsiteWeight(rule)],
  ];
  const averaged = leastCommonMultiple(unit, marks * divisors(rule, judges).reduce(leastCommonMultiple, 1n));
  const weighted = weights.map(commonDenominator).reduce((product, denominator) => product * denominator, averaged);
  const whole = leastCommonMultiple(weighted, commonDenominator(givens));
  const roundingUnit = whole / unit;

  const summed = rule.panel.method === "sum" ? BigInt(judges) : 2n;
  let largest = largestOf(marked.map(({ n, d }) => (n * marks) / d)) * summed * (whole / marks) + roundingUnit;
  for (const list of weights)
    largest = largest * largestOf([1n, ...list.map((weight) => reduce(weight).n)]) + roundingUnit;
  largest = largest * BigInt(parts.length) + largestOf(givens.map(({ n, d }) => (n * whole) / d)) + roundingUnit;
  if (largest * 2n > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { whole, marks, perMark: Number(whole / marks), roundingUnit: Number(roundingUnit) };
}

/** Zero where the rule has no on-site component. */
export function onsiteWeight({ components }: PreparedRule): Rational {
  return components.find(({ source }) => source === "onsite")?.weight ?? ZERO;
}

/** By what a sum of marks may be divided. */
function divisors({ panel }: PreparedRule, judges: number): bigint[] {
  if (panel.method === "sum") return [];
  if (panel.method === "median") return [2n];
  const trim = trimOf(panel);
  return [...Array(judges).keys()].map((below) => {
    const { highest, lowest } = trim(below + 1);
    return BigInt(below + 1 - highest - lowest);
  });
}

function commonDenominator(values: readonly Rational[]): bigint {
  return values.map((value) => reduce(value).d).reduce(leastCommonMultiple, 1n);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function largestOf(values: readonly bigint[]): bigint {
  return values
    .map((value) => (value < 0n ? -value : value))
    .reduce((most, value) => (value > most ? value : most), 0n);
}
