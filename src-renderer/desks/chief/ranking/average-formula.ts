// An average as a sum that can be followed with a pencil.

import type { AverageExplanation } from "#shared/scoring/explanation";
import { byRoster } from "../roster";

/** What is left after the drops, in the order of the roster. */
export function keptValues({ values }: AverageExplanation, roster: readonly { readonly judge: string }[]): string[] {
  return byRoster(values, roster)
    .filter(({ dropped }) => dropped === null)
    .map(({ value }) => value);
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
