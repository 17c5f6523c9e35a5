// Joint applications: who leads, how many units join, and how many of their people take part (2025 notice 四(四)).

import { rule2025 } from "./notice-2025";
import { rowRule } from "./rule";
import type { CompetitionTerms } from "./terms";

export const jointUnitLimit = rowRule<CompetitionTerms>(
  rule2025("joint-unit-limit", "四(四)", "多家单位联合申报一个项目时，……联合单位不超过1家。"),
  ({ row }, { terms }) =>
    row.jointUnits.length > terms.jointUnits
      ? `联合单位${row.jointUnits.length}家（${row.jointUnits.join("、")}），超过${terms.jointUnits}家`
      : null,
);

export const jointMemberLimit = rowRule<CompetitionTerms>(
  rule2025("joint-member-limit", "四(四)", "联合单位的参赛人员不超过2人。"),
  ({ participants, jointUnitKeys }, { terms }) => {
    const joint = participants.filter(({ unitKey }) => jointUnitKeys.has(unitKey));
    if (joint.length <= terms.jointMembers) return null;
    return `联合单位参赛人员${joint.length}人（${joint.map(({ name }) => name).join("、")}），超过${terms.jointMembers}人`;
  },
);

export const jointLeadHealth = rowRule<CompetitionTerms>(
  rule2025("joint-lead-health", "四(四)", "多家单位联合申报一个项目时，主申报单位必须为卫生健康系统单位。"),
  ({ row, isJoint }) => {
    if (!isJoint || row.healthSystem === true) return null;
    const said = row.healthSystem === null ? "未填写是否卫生健康系统单位" : "不是卫生健康系统单位";
    return `联合申报的主申报单位“${row.applicantUnit}”${said}`;
  },
);
