// The Chinese words for the parts of a rule: components, rungs of the tie ladder, and the reasons for having no rank.

import * as names from "#shared/event/rule-names";
import type { Plan } from "#shared/event/plan";
import type { IncompleteReason, Rule } from "#shared/scoring/index";

export { criterionName, segmentName } from "#shared/event/rule-names";

/** What the words of one track's rule are taken from. */
export interface RuleNames {
  readonly rule: Rule;
  readonly plan: Plan;
}

export function componentName(of: Pick<RuleNames, "plan">, source: string): string {
  return names.componentName(of, source).zh;
}

export function rungName(of: RuleNames, rung: string): string {
  return names.rungName(of, rung).zh;
}

export function incompleteWords(of: RuleNames, reason: IncompleteReason): string {
  if (reason.code === "missing-component") return `没有${componentName(of, reason.source)}`;
  const { segment, criterion, present, minimum } = reason;
  const what =
    segment === null
      ? "有效评分表"
      : criterion === null
        ? `${names.segmentName(of, segment)}的有效评分`
        : `${names.segmentName(of, segment)}·${names.criterionName(of, segment, criterion)}的有效评分`;
  return `${what}${present}份，至少需要${minimum}份`;
}
