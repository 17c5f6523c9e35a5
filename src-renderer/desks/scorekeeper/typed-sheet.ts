// What is typed of a sheet as one table of texts: its number and total among the marks, where no segment's id can be.

import type { TypedMarks, TypedSheet } from "#shared/contract/views";
import { joinFeedback, splitFeedback } from "../../stores/feedback";
import { withMark } from "../../stores/marks";

export const sheetFields = ":sheet";

export function joinSheet({ marks, feedback, sheet, total }: TypedSheet): TypedMarks {
  let joined = joinFeedback({ marks, feedback });
  if (sheet !== "") joined = withMark(joined, sheetFields, "number", sheet);
  return total === "" ? joined : withMark(joined, sheetFields, "total", total);
}

/** `printed` is the number that the sheet bears, for as long as nobody has typed another. */
export function splitSheet(typed: TypedMarks, printed: string): TypedSheet {
  const { [sheetFields]: fields, ...rest } = typed;
  return { ...splitFeedback(rest), sheet: fields?.["number"] ?? printed, total: fields?.["total"] ?? "" };
}
