// The terms of the 2025 competition: the notice of 2025-05-14, parts 二 to 六, and its annexes 1 and 4.

import { competition2025 } from "../event/templates/competition-2025";
import type { CompetitionTerms } from "./terms";

export const eligibilityTerms2025: CompetitionTerms = {
  template: "competition-2025",
  notice: "2025",
  tracks: competition2025.plan.tracks,
  organiserUnits: ["上海市医务工会", "联仁健康医疗大数据科技股份有限公司", "上海市医疗大模型应用检测验证中心"],
  registration: { from: "2025-05-15", to: "2025-06-30" },
  teamsPerUnit: 3,
  membersPerTeam: { least: 1, most: 5 },
  jointUnits: 1,
  jointMembers: 2,
  projectsPerPerson: 2,
  summaryCharacters: 300,
  planCharacters: 3000,
  materialMb: 500,
};
