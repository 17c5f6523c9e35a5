// One average over the judges: which values are present, which are dropped, and what the rest comes to.
import type { Method, Panel } from "./document";
import type { Rational } from "./rational";
import { add, compare, divide, fromInteger, sum } from "./rational";

export interface JudgeValue {
  readonly judge: string;
  readonly value: Rational;
}

export interface Average {
  /** Every value present, in the order in which they were given. */
  readonly values: readonly JudgeValue[];
  /** Of these, what was dropped at either end. */
  readonly highest: readonly JudgeValue[];
  readonly lowest: readonly JudgeValue[];
  /** Before rounding; null where fewer than `minimumJudges` values are present. */
  readonly average: Rational | null;
}

/** How many of each end are dropped, where `present` values are. */
export type Trim = (present: number) => { readonly highest: number; readonly lowest: number };

export const NO_TRIM: Trim = () => ({ highest: 0, lowest: 0 });

export function trimOf({ dropFrom, dropHighest, dropLowest }: Panel): Trim {
  return (present) => (present >= dropFrom ? { highest: dropHighest, lowest: dropLowest } : NO_TRIM(present));
}

/**
 * Averages the values, given in judge order. Among equal values at the edge of a drop the first judges' go as lowest
 * and the last judges' as highest; the average is the same whichever go.
 */
export function averageOf(
  values: readonly JudgeValue[],
  { method, minimumJudges }: Pick<Panel, "method" | "minimumJudges">,
  trim: Trim,
): Average {
  const trimmed = trim(values.length);
  const ascending = values.toSorted((a, b) => compare(a.value, b.value));
  const firstHighest = ascending.length - trimmed.highest;
  const lowest = ascending.slice(0, trimmed.lowest);
  const highest = ascending.slice(firstHighest);
  if (values.length < minimumJudges) return { values, highest, lowest, average: null };
  const kept = ascending.slice(trimmed.lowest, firstHighest).map(({ value }) => value);
  return { values, highest, lowest, average: combine(kept, method) };
}

/** `ascending` is sorted and not empty. */
function combine(ascending: readonly Rational[], method: Method): Rational {
  switch (method) {
    case "sum":
      return sum(ascending);
    case "mean":
      return divide(sum(ascending), fromInteger(ascending.length));
    case "median":
      return median(ascending);
  }
}

/** The middle value, or the mean of the two middle ones. */
function median(ascending: readonly Rational[]): Rational {
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError("median of nothing");
  return divide(add(lower, upper), fromInteger(2));
}
