// The template of the first Shanghai medical-AI skills competition, from the notice of 2025-05-14 and its annex 1.

import type { Rule } from "../../scoring/document";
import type { Stage } from "../plan";
import type { EventTemplate } from "../template";
import { criterion, stage } from "./examples";

/** An example: the notice (三、七) names the three segments and that marks and measurement are combined, and no weights. */
const finalRule: Rule = {
  segments: [
    {
      id: "ppt",
      name: "PPT答辩",
      weight: "1",
      criteria: [
        criterion("value", "应用价值", "15"),
        criterion("innovation", "技术创新", "15"),
        criterion("delivery", "陈述与答辩", "10"),
      ],
    },
    {
      id: "demo",
      name: "Demo演示",
      weight: "1",
      criteria: [criterion("completeness", "功能完整", "15"), criterion("experience", "使用体验", "15")],
    },
    {
      id: "code",
      name: "代码操作演示",
      weight: "1",
      criteria: [criterion("quality", "代码质量", "15"), criterion("operation", "现场操作", "15")],
    },
  ],
  panel: { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 3 },
  components: [
    { source: "onsite", weight: "0.7" },
    { source: "performance", weight: "0.3" },
  ],
  rounding: { mode: "half-up", decimals: 2, at: ["final"] },
  rankBy: "rounded",
  ties: ["component:performance", "segment:code", "exact", "undropped", "head-to-head", "ruling"],
};

const roadshowRule: Rule = {
  ...finalRule,
  components: [{ source: "onsite", weight: "1" }],
  ties: ["segment:demo", "exact", "undropped", "head-to-head", "ruling"],
};

const materialsRule: Rule = {
  ...roadshowRule,
  segments: [
    {
      id: "materials",
      name: "申报材料",
      weight: "1",
      criteria: [
        criterion("value", "应用价值", "30"),
        criterion("innovation", "技术创新", "30"),
        criterion("feasibility", "可行性", "20"),
        criterion("results", "成果展示", "20"),
      ],
    },
  ],
  ties: ["segment:materials", "exact", "undropped", "head-to-head", "ruling"],
};

/** An example: the notice (七) leaves open how many go on. */
const goingOn = (to: string, percent: string): Stage["advance"] => ({
  to,
  quota: { percent, round: "up" },
  perTrack: {},
});

export const competition2025: EventTemplate = {
  id: "competition-2025",
  mainStage: "final",
  rehearsed: ["final"],
  plan: {
    title: "首届上海市医学人工智能应用技能大赛",
    tracks: [
      { id: "medical", name: "AI+智慧医疗", category: "", scenes: ["AI+医学影像", "AI+心血管", "AI+专科疾病研究"] },
      { id: "management", name: "AI+智慧管理", category: "", scenes: ["AI+医院管理", "AI+公卫防控", "AI+药学管理"] },
      { id: "service", name: "AI+智慧服务", category: "", scenes: ["AI+患者服务", "AI+社区医疗", "AI+康复护理"] },
    ],
    stages: [
      { ...stage("preliminary", "初赛"), roadshow: false, outcome: "advance", advance: goingOn("semi-final", "50") },
      { ...stage("semi-final", "复赛"), outcome: "advance", advance: goingOn("final", "50") },
      { ...stage("final", "决赛"), performanceMaximum: "100" },
    ],
    awards: [
      { id: "first", name: "一等奖", quota: 1, perTrack: {}, atLeast: null },
      { id: "second", name: "二等奖", quota: 1, perTrack: {}, atLeast: null },
      { id: "third", name: "三等奖", quota: 1, perTrack: {}, atLeast: null },
      { id: "merit", name: "优胜奖", quota: 2, perTrack: {}, atLeast: null },
    ],
    registration: null,
    honours: [
      {
        id: "craftsman",
        name: "“上海医务工匠”等荣誉称号优先申报名单",
        stage: "final",
        of: [],
        whom: "captains",
        healthSystemOnly: true,
        clause:
          "八(二)：各赛道决赛第一名的团队队长，且为卫生健康系统职工的，如符合条件，可由所在单位工会优先申报“上海医务工匠”等相关荣誉称号。",
      },
      {
        id: "certificates",
        name: "专项职业能力证书考试名单",
        stage: "final",
        of: ["first"],
        whom: "members",
        healthSystemOnly: false,
        clause:
          "八(三)：获得大赛一等奖的团队成员经考试合格后，可获人社部备案的《人工智能数据标注》和《人工智能模型运用》专项职业能力证书。",
      },
      {
        id: "catalogue",
        name: "创新产品推荐目录、应用示范场景优先推荐名单",
        stage: "final",
        of: ["first", "second", "third", "merit"],
        whom: "projects",
        healthSystemOnly: false,
        clause: "八(四)：获奖项目可优先推荐进入市经信委创新产品推荐名录、应用示范场景等。",
      },
    ],
  },
  rules: { preliminary: materialsRule, "semi-final": roadshowRule, final: finalRule },
};
