// Teams: how many a unit may send, how many belong to one, and its captain (2025 notice 四(二), 四(三)).

import { saysNothing } from "../intake/normalise";
import { rule2025 } from "./notice-2025";
import { groupRule, rowList, rowRule } from "./rule";
import type { CompetitionTerms } from "./terms";

/** Joint units do not count. */
export const unitTeamLimit = groupRule<CompetitionTerms>(
  rule2025("unit-team-limit", "四(二)", "同一申报单位最多可组3支团队参赛。"),
  ({ unitKey }) => unitKey,
  (teams, { teamsPerUnit }) =>
    teams.length > teamsPerUnit
      ? `申报单位“${teams[0]?.row.applicantUnit}”共有${teams.length}支团队（${rowList(teams)}），超过${teamsPerUnit}支`
      : null,
);

export const teamSize = rowRule<CompetitionTerms>(
  rule2025("team-size", "四(三)", "每支参赛队伍为1-5人。"),
  ({ participants: { length } }, { terms: { membersPerTeam } }) => {
    if (length < membersPerTeam.least) return "没有填写队员";
    return length > membersPerTeam.most ? `队员${length}人，超过${membersPerTeam.most}人` : null;
  },
);

export const captainInTeam = rowRule<CompetitionTerms>(
  rule2025("captain-in-team", "四(三)", "设队长1名，仅有1人参赛则默认为队长。"),
  ({ row, participants, captainKey }) => {
    if (saysNothing(row.captainName))
      return participants.length > 1 ? `队员${participants.length}人，未填写队长` : null;
    return participants.some(({ nameKey }) => nameKey === captainKey) ? null : `队长“${row.captainName}”不在队员名单中`;
  },
);
