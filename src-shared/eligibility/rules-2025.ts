// The rules of the 2025 competition, in the order of its notice; 四(一) is open to units of all kinds and has none.

import { otherAward, priorAward } from "./award-rules";
import { jointLeadHealth, jointMemberLimit, jointUnitLimit } from "./joint-rules";
import { organiserNotEligible } from "./organiser-rule";
import * as papers from "./paper-rules";
import { oneTrack, personProjectLimit, unknownTrack } from "./project-rules";
import { duplicateRow, memberOfNeitherUnit, unknownScene } from "./remark-rules";
import type { RulesOf } from "./rule";
import { captainInTeam, teamSize, unitTeamLimit } from "./team-rules";
import type { CompetitionTerms } from "./terms";

export const rules2025: RulesOf<CompetitionTerms> = {
  findings: [
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
  ],
  remarks: [memberOfNeitherUnit, duplicateRow, unknownScene, otherAward, papers.unreadableTime],
};
