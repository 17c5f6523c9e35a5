// Those who plan, organise, serve or judge the event, and the organising units, may not take part (notice 四(六)).

import { normalise } from "../intake/normalise";
import { rowRule, type EligibilityContext, type Registration } from "./rule";

/** By name alone: the lists give a role, not an employer. A namesake is for compliance review to waive. */
export const organiserNotEligible = rowRule("organiser-not-eligible", "四(六)", (registration, context) => {
  const notes = [...listedMembers(registration, context), ...organiserUnits(registration, context)];
  return notes.length === 0 ? null : notes.join("；");
});

function listedMembers({ participants }: Registration, { staffNames, rosterNames }: EligibilityContext): string[] {
  const names = new Map(participants.map(({ nameKey, name }) => [nameKey, name]));
  return [...names].flatMap(([key, name]) => {
    const lists = [
      ...(staffNames.has(key) ? ["大赛组织与工作人员名单"] : []),
      ...(rosterNames.has(key) ? ["评审专家名单"] : []),
    ];
    return lists.length === 0 ? [] : [`队员“${name}”与${lists.join("、")}中的人员同名`];
  });
}

function organiserUnits(
  { row, unitKey, participants }: Registration,
  { organiserUnits }: EligibilityContext,
): string[] {
  const notes = organiserUnits.has(unitKey) ? [`申报单位“${row.applicantUnit}”为承办单位`] : [];
  const joint = row.jointUnits.filter((unit) => organiserUnits.has(normalise(unit)));
  notes.push(...joint.map((unit) => `联合单位“${unit}”为承办单位`));
  const members = participants.filter((member) => organiserUnits.has(member.unitKey) && member.unitKey !== unitKey);
  return [...notes, ...members.map(({ name, unit }) => `队员“${name}”的单位“${unit}”为承办单位`)];
}
