// The terms of the 2024 selection of scenarios: the notice of 2024-09-14, parts 二, 四 and 五, and the form of annex 1.

import { directions2024 } from "../event/templates/directions-2024";
import type { SelectionTerms } from "./terms";

export const eligibilityTerms2024: SelectionTerms = {
  template: "scenario-selection-2024",
  notice: "2024",
  dated: "2024-09-14",
  tracks: directions2024.map(({ name }) => ({ name, scenes: [] })),
  // 于2024年7月15日之前: the day itself counts, to the applicant's favour. The notice is dated after it (2024-09-14), so
  // an event that is held by it sets its own last day here, or null for none.
  registration: { from: null, to: "2024-07-15" },
  jointUnits: 5,
  sections: [
    { field: "unitProfile", name: "基本情况介绍", characters: 400 },
    { field: "overview", name: "场景建设概述", characters: 2000 },
    { field: "basis", name: "已有基础", characters: 500 },
    { field: "needs", name: "需求分析", characters: 1000 },
    { field: "schedule", name: "时间进度", characters: 500 },
    { field: "milestones", name: "阶段性目标", characters: 500 },
    { field: "investment", name: "资金投入", characters: 500 },
  ],
};
