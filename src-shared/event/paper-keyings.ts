// The keyings of a paper ballot: whether two say the same, and whether a ballot rests on those of two people.

import { compare, parseAmount } from "../scoring/rational";
import type { MarksByCriterion } from "./bodies";
import type { Fact } from "./facts";

export type KeyingFact = Fact<"paper-keying">;
export type PaperBallotFact = Fact<"paper-ballot">;

/** What two keyings are compared by; the number on the sheet tells whether it was the same sheet. */
export interface Keyed {
  readonly marks: MarksByCriterion;
  readonly feedback: string;
  readonly sheet: string;
}

export type Difference =
  | { readonly at: "mark"; readonly segment: string; readonly criterion: string }
  | { readonly at: "feedback" }
  | { readonly at: "sheet" };

/** Where the keyings do not all say the same; 8.5 and 8.50 are one mark. */
export function differencesAmong(keyed: readonly Keyed[]): Difference[] {
  const [first, ...others] = keyed;
  if (first === undefined) return [];
  const anyDiffers = (differ: (one: Keyed, other: Keyed) => boolean): boolean =>
    others.some((other) => differ(first, other));
  const marks = placesOf(keyed).filter(({ segment, criterion }) =>
    anyDiffers((a, b) => !sameAmount(a.marks[segment]?.[criterion], b.marks[segment]?.[criterion])),
  );
  return [
    ...marks.map((place): Difference => ({ at: "mark", ...place })),
    ...(anyDiffers((a, b) => wordsOf(a.feedback) !== wordsOf(b.feedback)) ? [{ at: "feedback" } as const] : []),
    ...(anyDiffers(otherSheet) ? [{ at: "sheet" } as const] : []),
  ];
}

export function saysTheSame(a: Keyed, b: Keyed): boolean {
  return differencesAmong([a, b]).length === 0;
}

function placesOf(keyed: readonly Keyed[]): { segment: string; criterion: string }[] {
  const places = new Map<string, { segment: string; criterion: string }>();
  for (const { marks } of keyed)
    for (const [segment, criteria] of Object.entries(marks))
      for (const criterion of Object.keys(criteria)) places.set(`${segment}.${criterion}`, { segment, criterion });
  return [...places.values()];
}

function sameAmount(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [parseAmount(a ?? ""), parseAmount(b ?? "")];
  return left === null || right === null ? a === b : compare(left, right) === 0;
}

/** Two people break lines and set spaces differently. */
function wordsOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, "");
}

/** A number that one of them did not type is no other number. */
function otherSheet(a: Keyed, b: Keyed): boolean {
  const [left, right] = [wordsOf(a.sheet).toUpperCase(), wordsOf(b.sheet).toUpperCase()];
  return left !== "" && right !== "" && left !== right;
}

/**
 * False where its keyings are known to be one and the same, of one person, of another sheet, or without its marks: nobody
 * puts a ballot on record in a judge's name alone. A keying that has not come yet speaks neither for it nor against it.
 */
export function isKeyedByTwo(ballot: PaperBallotFact, keyings: ReadonlyMap<string, KeyingFact>): boolean {
  const [one, other] = ballot.body.keyings;
  if (one === other) return false;
  const held = ballot.body.keyings.flatMap((hash) => keyings.get(hash) ?? []);
  if (held.some(({ body }) => !ofSameSheet(ballot, body) || body.keyer === body.judge)) return false;
  const [a, b] = held;
  if (a === undefined || b === undefined) return true;
  return a.body.keyer !== b.body.keyer && held.some(({ body }) => hasMarksOf(ballot, body));
}

function ofSameSheet({ body }: PaperBallotFact, keying: KeyingFact["body"]): boolean {
  return body.stage === keying.stage && body.project === keying.project && body.judge === keying.judge;
}

function hasMarksOf({ body }: PaperBallotFact, { marks, feedback }: KeyingFact["body"]): boolean {
  return saysTheSame({ ...body, sheet: "" }, { marks, feedback, sheet: "" });
}
