// The template of the first Shanghai medical-AI skills competition, from the notice of 2025-05-14 and its annex 1.

import type { Criterion, Rule } from "../../scoring/document";
import type { EventTemplate } from "../template";

const criterion = (id: string, name: string, max: string): Criterion => ({
  id,
  name,
  min: "0",
  max,
  step: "0.5",
  weight: "1",
});

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

export const competition2025: EventTemplate = {
  id: "competition-2025",
  mainStage: "final",
  plan: {
    title: "首届上海市医学人工智能应用技能大赛",
    tracks: [
      { id: "medical", name: "AI+智慧医疗", scenes: ["AI+医学影像", "AI+心血管", "AI+专科疾病研究"] },
      { id: "management", name: "AI+智慧管理", scenes: ["AI+医院管理", "AI+公卫防控", "AI+药学管理"] },
      { id: "service", name: "AI+智慧服务", scenes: ["AI+患者服务", "AI+社区医疗", "AI+康复护理"] },
    ],
    stages: [
      { id: "preliminary", name: "初赛", roadshow: false, performanceMaximum: null },
      { id: "semi-final", name: "复赛", roadshow: true, performanceMaximum: null },
      { id: "final", name: "决赛", roadshow: true, performanceMaximum: "100" },
    ],
    awards: [
      { id: "first", name: "一等奖", quota: 1 },
      { id: "second", name: "二等奖", quota: 1 },
      { id: "third", name: "三等奖", quota: 1 },
      { id: "merit", name: "优胜奖", quota: 2 },
    ],
  },
  rules: { preliminary: materialsRule, "semi-final": roadshowRule, final: finalRule },
};
