// What a reviewer wants to see and no clause forbids: members from elsewhere, the same row twice, a scene of one's own.

import { normalise, saysNothing } from "../intake/normalise";
import { groupRule, rowList, rowRule } from "./rule";

export const memberOfNeitherUnit = rowRule(
  "member-of-neither-unit",
  "四(四)",
  ({ participants, unitKey, jointUnitKeys }) => {
    const strangers = participants.filter((member) => member.unitKey !== unitKey && !jointUnitKeys.has(member.unitKey));
    if (strangers.length === 0) return null;
    return `${strangers.map(({ name, unit }) => `队员“${name}”（${unit}）`).join("、")}不属于申报单位或联合单位`;
  },
);

export const duplicateRow = groupRule(
  "duplicate-row",
  "四(五)",
  ({ projectKey, unitKey, trackKey }) =>
    projectKey === "" || unitKey === "" ? "" : [projectKey, unitKey, trackKey].join("\u0001"),
  (group) => (group.length > 1 ? `项目名称、申报单位、赛道均相同的报名有${group.length}条（${rowList(group)}）` : null),
);

/** 包括但不限于: a scene that annex 1 does not list is allowed. */
export const unknownScene = rowRule("unknown-scene", "附件1", ({ row }, { terms }) => {
  const scene = normalise(row.scene);
  const known = terms.tracks.some(({ scenes }) => scenes.some((name) => normalise(name) === scene));
  return known || saysNothing(row.scene) ? null : `应用场景“${row.scene}”不在参考指引所列之中`;
});
