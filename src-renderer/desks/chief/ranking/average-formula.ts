// An average as a sum that can be followed with a pencil.

import type { AverageExplanation } from "#shared/scoring/explanation";

/** In the order of the roster, as the panel sits; who is no longer on it comes last. */
export function byRoster<T extends { readonly judge: string }>(
  items: readonly T[],
  roster: readonly { readonly judge: string }[],
): T[] {
  const seat = new Map(roster.map(({ judge }, at) => [judge, at]));
  const seatOf = ({ judge }: T): number => seat.get(judge) ?? roster.length;
  return items.toSorted((a, b) => seatOf(a) - seatOf(b));
}

/** What is left after the drops. */
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
