// The names of a rule's parts in both languages: segments, criteria, components and the rungs of the tie ladder.

import type { Rule } from "../scoring/document";
import { type Text, name, text } from "../scoring/explain-words/text";
import { parseRung } from "../scoring/rung";

export interface RuleNames {
  readonly rule: Pick<Rule, "segments">;
  /** Stages are named by the plan; one that it lacks goes by its id. */
  readonly plan: { readonly stages: readonly { readonly id: string; readonly name: string }[] };
}

export function segmentName({ rule }: RuleNames, id: string): string {
  return rule.segments.find((segment) => segment.id === id)?.name ?? id;
}

export function criterionName({ rule }: RuleNames, segment: string, id: string): string {
  const criteria = rule.segments.find((candidate) => candidate.id === segment)?.criteria;
  return criteria?.find((criterion) => criterion.id === id)?.name ?? id;
}

export function stageName({ plan }: Pick<RuleNames, "plan">, id: string): string {
  return plan.stages.find((stage) => stage.id === id)?.name ?? id;
}

/** `source` is `onsite`, `performance` or `stage:ID`. */
export function componentName(names: Pick<RuleNames, "plan">, source: string): Text {
  if (source === "onsite") return text("现场评分", "the on-site score");
  if (source === "performance") return text("性能评测", "the performance evaluation");
  const stage = stageName(names, source.slice("stage:".length));
  return text(`${stage}成绩`, `the result of ${stage}`);
}

const plainRungs = {
  exact: text("舍入前总分", "the unrounded total"),
  undropped: text("不去分的现场评分", "the on-site score with nothing dropped"),
  "head-to-head": text("评委两两比较", "pairwise comparison by the judges"),
  ruling: text("评审组长裁定", "the chief judge's ruling"),
};

export function rungName(names: RuleNames, rung: string): Text {
  const parsed = parseRung(rung);
  if (parsed === null) return name(rung);
  switch (parsed.kind) {
    case "segment": {
      const segment = segmentName(names, parsed.segment);
      return text(`${segment}得分`, `the score for ${segment}`);
    }
    case "criterion": {
      const segment = segmentName(names, parsed.segment);
      const criterion = criterionName(names, parsed.segment, parsed.criterion);
      return text(`${segment}·${criterion}得分`, `the score for ${criterion} in ${segment}`);
    }
    case "component": {
      const component = componentName(names, parsed.source);
      return parsed.source === "performance" ? text(`${component.zh}得分`, component.en) : component;
    }
    default:
      return plainRungs[parsed.kind];
  }
}
