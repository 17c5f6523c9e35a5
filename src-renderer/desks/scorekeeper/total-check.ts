// The total that stands on the sheet, read back against the sum of the marks as keyed.

import { sumOfMarks } from "#shared/event/own-total";
import type { MarksByCriterion } from "#shared/event/bodies";
import type { Rule } from "#shared/scoring/document";
import { compare, isNegative, negate, parseAmount, subtract, toText } from "#shared/scoring/rational";

export type TotalCheck =
  | { readonly state: "waiting" }
  | { readonly state: "blank"; readonly sum: string }
  | { readonly state: "unreadable"; readonly sum: string }
  | { readonly state: "same"; readonly sum: string }
  | { readonly state: "differs"; readonly sum: string; readonly by: string };

export function checkTotal(rule: Rule, marks: MarksByCriterion, typed: string): TotalCheck {
  const sum = sumOfMarks(rule, marks);
  if (sum === null) return { state: "waiting" };
  const text = typed.normalize("NFKC").replaceAll("。", ".").trim();
  if (text === "") return { state: "blank", sum };
  const [total, right] = [parseAmount(text.replace(/\.$/, "")), parseAmount(sum)];
  if (total === null || right === null) return { state: "unreadable", sum };
  if (compare(total, right) === 0) return { state: "same", sum };
  const difference = subtract(total, right);
  return { state: "differs", sum, by: toText(isNegative(difference) ? negate(difference) : difference) };
}

/** Whether adding up the marks gives the judge's own total, so that nothing need be said of weights. */
export function isUnweighted({ segments }: Rule): boolean {
  return segments.every(({ weight, criteria }) => weight === "1" && criteria.every((each) => each.weight === "1"));
}
