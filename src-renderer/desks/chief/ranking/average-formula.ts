// An average as a sum that can be followed with a pencil.

import type { AverageExplanation } from "#shared/scoring/explanation";

/** What is left after the drops, in the order in which the judges are listed. */
export function keptValues({ values }: AverageExplanation): string[] {
  return values.filter(({ dropped }) => dropped === null).map(({ value }) => value);
}

export function formulaOf(method: AverageExplanation["method"], values: readonly string[]): string {
  switch (method) {
    case "mean":
      return `(${values.join(" + ")}) ÷ ${values.length}`;
    case "sum":
      return values.join(" + ");
    case "median":
      return values.join(", ");
  }
}
