// The Chinese words for the parts of a rule: components, rungs of the tie ladder, and the reasons for having no rank.

import type { Plan } from "#shared/event/plan";
import type { IncompleteReason, Rule } from "#shared/scoring/index";
import { parseRung } from "#shared/scoring/rung";

/** What the words of one track's rule are taken from. */
export interface RuleNames {
  readonly rule: Rule;
  readonly plan: Plan;
}

export function segmentName({ rule }: RuleNames, id: string): string {
  return rule.segments.find((segment) => segment.id === id)?.name ?? id;
}

export function criterionName({ rule }: RuleNames, segment: string, id: string): string {
  const criteria = rule.segments.find((candidate) => candidate.id === segment)?.criteria;
  return criteria?.find((criterion) => criterion.id === id)?.name ?? id;
}

export function componentName({ plan }: Pick<RuleNames, "plan">, source: string): string {
  if (source === "onsite") return "现场评分";
  if (source === "performance") return "性能评测";
  const stage = source.slice("stage:".length);
  return `${plan.stages.find((candidate) => candidate.id === stage)?.name ?? stage}成绩`;
}

const plainRungs = {
  exact: "舍入前总分",
  undropped: "不去分的现场评分",
  "head-to-head": "评委两两比较",
  ruling: "评审组长裁定",
};

export function rungName(names: RuleNames, text: string): string {
  const rung = parseRung(text);
  if (rung === null) return text;
  switch (rung.kind) {
    case "segment":
      return `${segmentName(names, rung.segment)}得分`;
    case "criterion":
      return `${segmentName(names, rung.segment)}·${criterionName(names, rung.segment, rung.criterion)}得分`;
    case "component":
      return `${componentName(names, rung.source)}得分`;
    default:
      return plainRungs[rung.kind];
  }
}

export function incompleteWords(names: RuleNames, reason: IncompleteReason): string {
  if (reason.code === "missing-component") return `没有${componentName(names, reason.source)}`;
  const { segment, criterion, present, minimum } = reason;
  const what =
    segment === null
      ? "有效评分表"
      : criterion === null
        ? `${segmentName(names, segment)}的有效评分`
        : `${segmentName(names, segment)}·${criterionName(names, segment, criterion)}的有效评分`;
  return `${what}${present}份，至少需要${minimum}份`;
}
