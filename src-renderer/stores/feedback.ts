// What a judge says to the team, carried among the typed marks: no segment's id can hold a colon, so it meets none of them.

import type { TypedMarks } from "#shared/contract/views";
import { markOf, withMark } from "./marks";

export const feedbackPlace = { segment: ":feedback", criterion: "text" } as const;

interface Typed {
  readonly marks: TypedMarks;
  readonly feedback: string;
}

export function feedbackOf(typed: TypedMarks): string {
  return markOf(typed, feedbackPlace.segment, feedbackPlace.criterion);
}

export function joinFeedback({ marks, feedback }: Typed): TypedMarks {
  return feedback === "" ? marks : withMark(marks, feedbackPlace.segment, feedbackPlace.criterion, feedback);
}

export function splitFeedback(typed: TypedMarks): Typed {
  const { [feedbackPlace.segment]: _words, ...marks } = typed;
  return { marks, feedback: feedbackOf(typed) };
}
