// A judge's own total for a project: exact, before any averaging, and only where every criterion is marked.

import type { Rule } from "../scoring/document";
import { add, multiply, parseAmount, toText, ZERO } from "../scoring/rational";
import type { MarksByCriterion } from "./bodies";

/** Σ segment weight × Σ criterion weight × mark, as text; null where a mark is missing. */
export function ownTotal(rule: Rule, marks: MarksByCriterion): string | null {
  let total = ZERO;
  for (const segment of rule.segments) {
    for (const criterion of segment.criteria) {
      const mark = parseAmount(marks[segment.id]?.[criterion.id] ?? "");
      if (mark === null) return null;
      const weight = multiply(parseAmount(segment.weight) ?? ZERO, parseAmount(criterion.weight) ?? ZERO);
      total = add(total, multiply(weight, mark));
    }
  }
  return toText(total);
}

/** The marks added up as they stand, without weights, as a person adds them up on paper; null where one is missing. */
export function sumOfMarks(rule: Rule, marks: MarksByCriterion): string | null {
  let total = ZERO;
  for (const segment of rule.segments) {
    for (const criterion of segment.criteria) {
      const mark = parseAmount(marks[segment.id]?.[criterion.id] ?? "");
      if (mark === null) return null;
      total = add(total, mark);
    }
  }
  return toText(total);
}
