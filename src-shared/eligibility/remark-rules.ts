// What a reviewer wants to see and no clause of the 2025 notice forbids: members from elsewhere, the same row twice, a scene of one's own.

import { normalise, saysNothing } from "../intake/normalise";
import { rule2025 } from "./notice-2025";
import { groupRule, rowList, rowRule } from "./rule";
import type { CompetitionTerms } from "./terms";

export const memberOfNeitherUnit = rowRule<CompetitionTerms>(
  rule2025("member-of-neither-unit", "四(四)", "联合单位的参赛人员不超过2人。"),
  ({ participants, unitKey, jointUnitKeys }) => {
    const strangers = participants.filter((member) => member.unitKey !== unitKey && !jointUnitKeys.has(member.unitKey));
    if (strangers.length === 0) return null;
    return `${strangers.map(({ name, unit }) => `队员“${name}”（${unit}）`).join("、")}不属于申报单位或联合单位`;
  },
);

export const duplicateRow = groupRule<CompetitionTerms>(
  rule2025("duplicate-row", "四(五)", "同一项目可申报任一且唯一赛道。"),
  ({ projectKey, unitKey, trackKey }) =>
    projectKey === "" || unitKey === "" ? "" : [projectKey, unitKey, trackKey].join("\u0001"),
  (group) => (group.length > 1 ? `项目名称、申报单位、赛道均相同的报名有${group.length}条（${rowList(group)}）` : null),
);

/** A scene that annex 1 does not list is allowed. */
export const unknownScene = rowRule<CompetitionTerms>(
  rule2025("unknown-scene", "附件1", "各赛道医疗应用场景参考指引（以下包含但不限于）"),
  ({ row }, { terms }) => {
    const scene = normalise(row.scene);
    const known = terms.tracks.some(({ scenes }) => scenes.some((name) => normalise(name) === scene));
    return known || saysNothing(row.scene) ? null : `应用场景“${row.scene}”不在参考指引所列之中`;
  },
);
