// What a mark of one criterion must keep to: its range and its step.
import type { Criterion } from "./document";
import type { Rational } from "./rational";
import { compare, isMultipleOf, parseAmount, subtract } from "./rational";

/** `step` is above zero. */
export interface MarkRange {
  readonly min: Rational;
  readonly max: Rational;
  readonly step: Rational;
}

export type MarkFault = "not-an-amount" | "mark-out-of-range" | "mark-off-step";

/** What is wrong with a mark in a range, or null. */
export function markFault(mark: Rational, { min, max, step }: MarkRange): Exclude<MarkFault, "not-an-amount"> | null {
  if (compare(mark, min) < 0 || compare(mark, max) > 0) return "mark-out-of-range";
  return isMultipleOf(subtract(mark, min), step) ? null : "mark-off-step";
}

/** What is wrong with a mark as it was written, or null. `criterion` is that of a checked rule, else RangeError. */
export function checkMark(criterion: Pick<Criterion, "min" | "max" | "step">, text: string): MarkFault | null {
  const mark = parseAmount(text);
  if (mark === null) return "not-an-amount";
  const [min, max, step] = [criterion.min, criterion.max, criterion.step].map(parseAmount);
  if (!min || !max || !step) throw new RangeError("the criterion's range is no range");
  return markFault(mark, { min, max, step });
}
