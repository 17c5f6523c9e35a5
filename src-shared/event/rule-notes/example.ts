// Example numbers taken from a rule's own rubric: plausible marks on their steps, and values that show a rounding.

import type { Criterion, Rule, Segment } from "../../scoring/document";
import {
  type Rational,
  type RoundingMode,
  add,
  fromInteger,
  multiply,
  parseAmount,
  round,
  sum,
  toFixedText,
  toText,
  ZERO,
} from "../../scoring/rational";

export function amountOf(text: string): Rational {
  return parseAmount(text) ?? ZERO;
}

/** A mark near so many tenths of the range, on the criterion's step. */
export function exampleMark({ min, max, step }: Criterion, tenths: number): Rational {
  const [lowest, highest, each] = [amountOf(min), amountOf(max), amountOf(step)];
  const range = add(highest, multiply(lowest, fromInteger(-1)));
  if (each.n === 0n) return highest;
  // ⌊tenths/10 × range / step⌋ steps.
  const steps = (BigInt(tenths) * range.n * each.d) / (10n * range.d * each.n);
  return add(lowest, multiply(each, fromInteger(steps)));
}

/** What one judge gives a segment in the example, before the segment's weight. */
export function exampleSegment(segment: Segment, tenths: number): Rational {
  return sum(segment.criteria.map((criterion) => multiply(amountOf(criterion.weight), exampleMark(criterion, tenths))));
}

export interface RoundedExample {
  readonly before: string;
  readonly after: string;
}

/** A number that ends in a half at so many decimals: after an odd figure both modes agree, after an even one they differ. */
export function roundedExample(
  { mode, decimals }: Pick<Rule["rounding"], "mode" | "decimals">,
  after: "odd" | "even",
): RoundedExample {
  const last = after === "odd" ? "7" : "6";
  const places = Math.min(decimals, maximumShown);
  const before = places === 0 ? (after === "odd" ? "93.5" : "92.5") : `92.${"6".repeat(places - 1)}${last}5`;
  return { before, after: roundedTo(amountOf(before), places, mode) };
}

/** More decimals than this only make an example longer. */
const maximumShown = 6;

function roundedTo(value: Rational, decimals: number, mode: RoundingMode): string {
  return toFixedText(round(value, decimals, mode), decimals);
}

/** As it stands in a sentence: a decimal, or "约83.33" where none writes it out. */
export function shownZh(value: Rational): string {
  const text = toText(value);
  return text.includes("/") ? `约${roundedTo(value, 2, "half-up")}` : text;
}

export function shownEn(value: Rational): string {
  const text = toText(value);
  return text.includes("/") ? `about ${roundedTo(value, 2, "half-up")}` : text;
}
