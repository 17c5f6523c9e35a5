// The template of the 2024 selection of medical large-model scenarios: nine directions, 遴选, 需求路演 and 验收.

import type { Rule } from "../../scoring/document";
import type { EventTemplate } from "../template";
import { directions2024 } from "./directions-2024";
import { criterion, stage } from "./examples";

/** An example: the notice (三, 五(二)) says what counts and leaves open what for how much. */
const selectionRule: Rule = {
  segments: [
    {
      id: "proposal",
      name: "建设方案",
      weight: "1",
      criteria: [
        criterion("leading", "引领示范", "20"),
        criterion("need", "需求契合", "20"),
        criterion("innovation", "创新与实用", "20"),
      ],
    },
    {
      id: "roadshow",
      name: "路演答辩",
      weight: "1",
      criteria: [
        criterion("basis", "已有基础", "15"),
        criterion("plan", "进度与投入", "15"),
        criterion("answers", "现场答辩", "10"),
      ],
    },
  ],
  panel: { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 3 },
  components: [{ source: "onsite", weight: "1" }],
  rounding: { mode: "half-up", decimals: 2, at: ["final"] },
  rankBy: "rounded",
  ties: ["segment:proposal", "exact", "undropped", "head-to-head", "ruling"],
};

/** An example: 五(四) combines the experts' review with third-party measurement, and gives no weights. */
const acceptanceRule: Rule = {
  ...selectionRule,
  segments: [
    {
      id: "acceptance",
      name: "验收评审",
      weight: "1",
      criteria: [
        criterion("completion", "建设完成度", "40"),
        criterion("effect", "应用成效", "30"),
        criterion("spread", "复制推广", "30"),
      ],
    },
  ],
  components: [
    { source: "onsite", weight: "0.6" },
    { source: "performance", weight: "0.4" },
  ],
  ties: ["component:performance", "exact", "undropped", "head-to-head", "ruling"],
};

export const scenarioSelection2024: EventTemplate = {
  id: "scenario-selection-2024",
  mainStage: "selection",
  rehearsed: ["selection", "demand", "acceptance"],
  plan: {
    title: "2024年上海市医疗大模型应用示范场景征集",
    tracks: directions2024.map(({ id, name, category }) => ({ id, name, category, scenes: [] })),
    stages: [
      stage("selection", "遴选", {
        outcome: "advance",
        advance: { to: "demand", quota: { percent: "60", round: "up" }, perTrack: {} },
      }),
      stage("demand", "需求路演", { outcome: "feedback" }),
      stage("acceptance", "验收", {
        performanceMaximum: "100",
        outcome: "grades",
        grades: [
          { id: "excellent", name: "优秀", atLeast: "90" },
          { id: "good", name: "良好", atLeast: "80" },
          { id: "pass", name: "合格", atLeast: "60" },
          { id: "fail", name: "不合格", atLeast: "0" },
        ],
      }),
    ],
    awards: [],
    registration: null,
    honours: [
      {
        id: "shortlist",
        name: "入围应用示范场景名单（专项管理）",
        stage: "selection",
        of: ["advance"],
        whom: "projects",
        healthSystemOnly: false,
        clause: "五(二)：经专家评审，择优入围2024年上海市医疗大模型应用示范场景，对入围项目纳入专项管理。",
      },
      {
        id: "plaque",
        name: "“上海市医疗大模型应用场景示范中心”挂牌名单",
        stage: "acceptance",
        of: ["excellent"],
        whom: "units",
        healthSystemOnly: false,
        clause:
          "六(一)：对后期验收结果“优秀”的项目，将给予建设主体单位挂牌“上海市医疗大模型（细分领域）应用场景示范中心”。",
      },
      {
        id: "catalogue",
        name: "《上海市创新产品推荐目录》优先推荐名单",
        stage: "acceptance",
        of: ["excellent", "good", "pass"],
        whom: "projects",
        healthSystemOnly: false,
        clause: "六(二)：对纳入应用示范场景解决方案的创新产品，优先推荐纳入《上海市创新产品推荐目录》。",
      },
    ],
  },
  rules: { selection: selectionRule, acceptance: acceptanceRule },
};
