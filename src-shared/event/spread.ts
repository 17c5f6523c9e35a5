// How far the judges of one project stand apart: advice beside their totals, never part of a result.

import { compare, parseAmount, subtract, toText } from "../scoring/rational";
import { outliers } from "../statistics/outliers";

/** Totals as `ownTotal` writes them; null where a judge has none. */
export type Totals = readonly (string | null)[];

/** Highest − lowest, exact, as text. null with fewer than two totals. */
export function spreadOf(totals: Totals): string | null {
  const present = totals.flatMap((total) => parseAmount(total ?? "") ?? []).toSorted(compare);
  const [lowest, highest] = [present[0], present.at(-1)];
  return lowest === undefined || highest === undefined || present.length < 2 ? null : toText(subtract(highest, lowest));
}

/** With fewer, one total stands out whatever it is. */
export const FEWEST_FOR_OUTLIERS = 4;

/** By place: the modified z score of a total that stands out by the rule of `outliers`; null for all others. */
export function standingOut(totals: Totals): (number | null)[] {
  if (totals.filter((total) => total !== null).length < FEWEST_FOR_OUTLIERS) return totals.map(() => null);
  const scores = outliers(totals.map((total) => (total === null ? null : Number(total))));
  return scores.map(({ score, flagged }) => (flagged ? score : null));
}
