// Those who plan, organise, serve or judge the event, and the organising units, may not take part (2025 notice 四(六)).

import { normalise } from "../intake/normalise";
import { rule2025 } from "./notice-2025";
import { rowRule, type EligibilityContext, type Registration } from "./rule";
import type { CompetitionTerms } from "./terms";

type Context = EligibilityContext<CompetitionTerms>;

/** By name alone: the lists give a role, not an employer. A namesake is for compliance review to waive. */
export const organiserNotEligible = rowRule<CompetitionTerms>(
  rule2025(
    "organiser-not-eligible",
    "四(六)",
    "参与大赛策划、组织、提供技术服务、评审等工作的人员以及相关承办方人员不可参赛。",
  ),
  (registration, context) => {
    const notes = [...listedMembers(registration, context), ...organisingUnits(registration, context)];
    return notes.length === 0 ? null : notes.join("；");
  },
);

function listedMembers({ participants }: Registration, { staffNames, rosterNames }: Context): string[] {
  const names = new Map(participants.map(({ nameKey, name }) => [nameKey, name]));
  return [...names].flatMap(([key, name]) => {
    const lists = [
      ...(staffNames.has(key) ? ["大赛组织与工作人员名单"] : []),
      ...(rosterNames.has(key) ? ["评审专家名单"] : []),
    ];
    return lists.length === 0 ? [] : [`队员“${name}”与${lists.join("、")}中的人员同名`];
  });
}

function organisingUnits({ row, unitKey, participants }: Registration, { terms }: Context): string[] {
  const organising = new Set(terms.organiserUnits.map(normalise));
  const notes = organising.has(unitKey) ? [`申报单位“${row.applicantUnit}”为承办单位`] : [];
  const joint = row.jointUnits.filter((unit) => organising.has(normalise(unit)));
  notes.push(...joint.map((unit) => `联合单位“${unit}”为承办单位`));
  const members = participants.filter((member) => organising.has(member.unitKey) && member.unitKey !== unitKey);
  return [...notes, ...members.map(({ name, unit }) => `队员“${name}”的单位“${unit}”为承办单位`)];
}
