// Whether a registration came within the notice's window: the same for every notice, said with its own clause.

import { parseWallTime } from "../intake/dates";
import type { EligibilityContext, Registration } from "./rule";
import type { EligibilityTerms } from "./terms";

/** Both ends are included; an end that is null is not applied. A time that cannot be read is no finding. */
export function lateNote<Terms extends EligibilityTerms>(
  { row: { submittedAt } }: Registration,
  { terms: { registration } }: EligibilityContext<Terms>,
): string | null {
  const { from, to } = registration;
  const date = parseWallTime(submittedAt ?? "")?.date;
  const early = date !== undefined && from !== null && date < from;
  const late = date !== undefined && to !== null && date > to;
  if (!early && !late) return null;
  const window = from === null || to === null ? (from === null ? `${to}止` : `${from}起`) : `${from}至${to}`;
  return `提交时间${submittedAt}，${early ? "早于" : "晚于"}报名时间（${window}）`;
}

/** A remark: whether the registration came in time is for a person to see. */
export function unreadableNote<Terms extends EligibilityTerms>(
  { row: { submittedAt } }: Registration,
  { terms: { registration } }: EligibilityContext<Terms>,
): string | null {
  if (registration.from === null && registration.to === null) return null;
  if (submittedAt === null || parseWallTime(submittedAt) !== null) return null;
  return submittedAt === "" ? "未填写提交时间" : `提交时间“${submittedAt}”无法识别`;
}
