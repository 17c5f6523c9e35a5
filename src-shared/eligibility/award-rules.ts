// Projects that hold a national or municipal science and technology award may not apply (2025 notice 四(七)).

import { readAwards } from "./award-text";
import { rule2025 } from "./notice-2025";
import { rowRule } from "./rule";
import type { CompetitionTerms } from "./terms";

const clause = "已获得国家、市级科学技术奖的项目（或核心技术）不能申报。";

export const priorAward = rowRule<CompetitionTerms>(rule2025("prior-award", "四(七)", clause), ({ row }) => {
  const reading = readAwards(row.priorAward);
  return reading.kind === "barred" ? `已获科技奖励情况写有“${reading.words}”，属国家或省市级科学技术奖` : null;
});

/** A remark: ministries', societies' and other awards do not bar a project. */
export const otherAward = rowRule<CompetitionTerms>(rule2025("other-award", "四(七)", clause), ({ row }) =>
  readAwards(row.priorAward).kind === "other"
    ? `已获科技奖励情况写有“${row.priorAward.slice(0, 80)}”，未见国家或省市级科学技术奖，请核对`
    : null,
);
