// Typed marks as values: one changed, and those of two windows brought together.

import type { TypedMarks } from "#shared/contract/views";

/** A criterion that both windows have changed; `theirs` is the text that gave way. */
export interface Overlap {
  readonly segment: string;
  readonly criterion: string;
  readonly theirs: string;
}

export function markOf(marks: TypedMarks, segment: string, criterion: string): string {
  return marks[segment]?.[criterion] ?? "";
}

export function withMark(marks: TypedMarks, segment: string, criterion: string, text: string): TypedMarks {
  return { ...marks, [segment]: { ...marks[segment], [criterion]: text } };
}

interface Sides {
  /** What both sides began from. */
  readonly base: TypedMarks;
  readonly theirs: TypedMarks;
  readonly ours: TypedMarks;
  /** What this window has sent itself: found with them, it is no one else's. */
  readonly sent: readonly TypedMarks[];
}

/** Each criterion from the side that changed it; where both did, ours, for it is what the judge sees. */
export function mergeMarks({ base, theirs, ours, sent }: Sides): { marks: TypedMarks; overlaps: Overlap[] } {
  const overlaps: Overlap[] = [];
  let marks = theirs;
  for (const [segment, criteria] of Object.entries(ours)) {
    for (const [criterion, text] of Object.entries(criteria)) {
      const other = markOf(theirs, segment, criterion);
      if (text === other) continue;
      const started = markOf(base, segment, criterion);
      const foreign = other !== started && sent.every((own) => markOf(own, segment, criterion) !== other);
      if (foreign && text === started) continue;
      if (foreign) overlaps.push({ segment, criterion, theirs: other });
      marks = withMark(marks, segment, criterion, text);
    }
  }
  return { marks, overlaps };
}
