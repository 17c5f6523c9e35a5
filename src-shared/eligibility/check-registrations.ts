// Who may take part: every rule of the 2025 notice, applied to all registrations.

import type { RegistrationRow } from "../intake/read-registrations";
import { otherAward, priorAward } from "./award-rules";
import { eligibilityContext, type ListedPerson } from "./context";
import { jointLeadHealth, jointMemberLimit, jointUnitLimit } from "./joint-rules";
import { organiserNotEligible } from "./organiser-rule";
import * as papers from "./paper-rules";
import { oneTrack, personProjectLimit, unknownTrack } from "./project-rules";
import { duplicateRow, memberOfNeitherUnit, unknownScene } from "./remark-rules";
import type { EligibilityContext, EligibilityRule, Finding } from "./rule";
import { captainInTeam, teamSize, unitTeamLimit } from "./team-rules";
import type { EligibilityTerms } from "./terms";

/** The rules whose findings keep a registration from taking part until it is reviewed. 四(一) is open to all kinds of unit. */
export const findingRules: readonly EligibilityRule[] = [
  unknownTrack,
  unitTeamLimit,
  teamSize,
  captainInTeam,
  jointUnitLimit,
  jointMemberLimit,
  jointLeadHealth,
  oneTrack,
  personProjectLimit,
  organiserNotEligible,
  priorAward,
  papers.commitmentMissing,
  papers.lateRegistration,
  papers.materialName,
  papers.materialSize,
  papers.materialSet,
  papers.planLength,
  papers.summaryLength,
];

/** What is shown and never held against a registration. */
export const remarkRules: readonly EligibilityRule[] = [
  memberOfNeitherUnit,
  duplicateRow,
  unknownScene,
  otherAward,
  papers.unreadableTime,
];

export interface EligibilityInput {
  readonly rows: readonly RegistrationRow[];
  /** Those who organise the event; only the names count. */
  readonly staff: readonly ListedPerson[];
  /** The judges; only the names count. */
  readonly roster: readonly ListedPerson[];
  readonly template: EligibilityTerms;
}

export interface EligibilityReport {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Finding[];
}

/** Every row concerned is named, not only the surplus one. Sorted by row (序号), then by rule. */
export function checkRegistrations({ rows, staff, roster, template }: EligibilityInput): EligibilityReport {
  const context = eligibilityContext(rows, staff, roster, template);
  return { findings: applyRules(findingRules, context), remarks: applyRules(remarkRules, context) };
}

/** Rows that share a 序号 share a line. */
function applyRules(rules: readonly EligibilityRule[], context: EligibilityContext): Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of rules.flatMap((rule) => rule.check(context))) {
    const place = `${finding.row} ${finding.rule}`;
    const held = byPlace.get(place);
    const said = held !== undefined && held.note !== finding.note ? `${held.note}；${finding.note}` : finding.note;
    byPlace.set(place, { ...finding, note: said });
  }
  return [...byPlace.values()].sort((a, b) => a.row - b.row || (a.rule < b.rule ? -1 : 1));
}
