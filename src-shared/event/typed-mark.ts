// Reads a mark as a person types it, under any input method, and says at once what is wrong with it; nothing is guessed.

import {
  type Rational,
  add,
  compare,
  divide,
  isMultipleOf,
  multiply,
  parseAmount,
  subtract,
  toText,
} from "../scoring/rational";

/** A mark is min + k·step, at most max; each a text of the form `-?\d+(\.\d+)?`, and step above zero. */
export interface MarkRange {
  readonly min: string;
  readonly max: string;
  readonly step: string;
}

export type MarkProblem =
  | { readonly code: "not-a-number" }
  | { readonly code: "comma" }
  | { readonly code: "above-maximum"; readonly max: string }
  | { readonly code: "below-minimum"; readonly min: string }
  /** `lower` and `upper` are the nearest marks on either side. */
  | { readonly code: "off-step"; readonly step: string; readonly lower: string; readonly upper: string };

export type TypedMark =
  | { readonly kind: "blank" }
  | { readonly kind: "mark"; readonly amount: string }
  | ({ readonly kind: "problem" } & MarkProblem);

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;
const COMMAS = /[,、٬٫]/;
/** Longer than any amount that a rule can ask for; also the limit of the contract. */
const LONGEST = 40;

/**
 * The text of a score field as a mark. Full-width digits and points, the Chinese full stop and the minus sign U+2212
 * are taken for what they are meant to be; a comma is refused, because `90,5` and `9,05` mean different things to
 * different people. `amount` is in its shortest form: no leading zeros, no trailing ones after the point.
 */
export function readTypedMark(text: string, range: MarkRange): TypedMark {
  const plain = plainText(text);
  if (plain === "") return { kind: "blank" };
  if (COMMAS.test(plain)) return { kind: "problem", code: "comma" };
  const value = plain.length > LONGEST ? null : valueOf(plain);
  if (!value) return { kind: "problem", code: "not-a-number" };
  const problem = problemOf(value, boundsOf(range));
  return problem ? { kind: "problem", ...problem } : { kind: "mark", amount: toText(value) };
}

/**
 * The text after one press of a stepper: the next mark up or down, kept within the range. A blank goes to the lowest
 * mark with `1` and to the highest with `-1`; a text that is no number stays as it is.
 */
export function stepTypedMark(text: string, range: MarkRange, direction: 1 | -1): string {
  const bounds = boundsOf(range);
  const plain = plainText(text);
  if (plain === "") return toText(direction === 1 ? bounds.min : highest(bounds));
  const value = valueOf(plain);
  if (!value) return text;
  const [lower, upper] = neighbours(value, bounds);
  const stepped = direction === 1 ? upper : lower;
  const next =
    compare(stepped, value) === 0 ? add(value, direction === 1 ? bounds.step : negative(bounds.step)) : stepped;
  return toText(within(next, bounds));
}

interface Bounds {
  readonly min: Rational;
  readonly max: Rational;
  readonly step: Rational;
}

function plainText(text: string): string {
  return text.normalize("NFKC").replaceAll("。", ".").replaceAll("−", "-").trim();
}

function valueOf(plain: string): Rational | null {
  if (!NUMBER.test(plain)) return null;
  return parseAmount(plain.replace(/\.$/, "").replace(/^(-?)\./, "$10."));
}

function boundsOf(range: MarkRange): Bounds {
  return { min: amountOf(range.min), max: amountOf(range.max), step: amountOf(range.step) };
}

function amountOf(text: string): Rational {
  const value = parseAmount(text);
  if (!value) throw new RangeError(`not an amount: ${text}`);
  return value;
}

function problemOf(value: Rational, bounds: Bounds): MarkProblem | null {
  if (compare(value, bounds.max) > 0) return { code: "above-maximum", max: toText(bounds.max) };
  if (compare(value, bounds.min) < 0) return { code: "below-minimum", min: toText(bounds.min) };
  if (isMultipleOf(subtract(value, bounds.min), bounds.step)) return null;
  const [lower, upper] = neighbours(value, bounds).map((mark) => toText(within(mark, bounds)));
  return { code: "off-step", step: toText(bounds.step), lower: lower ?? "", upper: upper ?? "" };
}

/** The marks on either side of a value; both are the value itself where it is a mark. */
function neighbours(value: Rational, { min, step }: Bounds): [Rational, Rational] {
  const steps = divide(subtract(value, min), step);
  const whole = floor(steps);
  const lower = add(min, multiply(step, { n: whole, d: 1n }));
  return [lower, whole * steps.d === steps.n ? lower : add(lower, step)];
}

/** The highest mark, which lies below the maximum where the steps do not meet it. */
function highest(bounds: Bounds): Rational {
  return neighbours(bounds.max, bounds)[0];
}

function within(value: Rational, bounds: Bounds): Rational {
  if (compare(value, bounds.min) < 0) return bounds.min;
  return compare(value, bounds.max) > 0 ? highest(bounds) : value;
}

function floor(value: Rational): bigint {
  const whole = value.n / value.d;
  return value.n % value.d < 0n ? whole - 1n : whole;
}

function negative(value: Rational): Rational {
  return { n: -value.n, d: value.d };
}
