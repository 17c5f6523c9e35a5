// Each clause of the 2024 notice at its edges.

import { describe, expect, test } from "vitest";
import { checkRegistrations } from "#shared/eligibility/check-registrations";
import { rules2024 } from "#shared/eligibility/rules-2024";
import { rules2025 } from "#shared/eligibility/rules-2025";
import {
  eligibilityRuleOf,
  eligibilityRulesByTemplate,
  eligibilityTermsByTemplate,
} from "#shared/eligibility/templates";
import { eligibilityTerms2024 } from "#shared/eligibility/terms-2024";
import { directions2024 } from "#shared/event/templates/directions-2024";
import type { ScenarioField } from "#shared/intake/scenario-fields";
import { application, foundOn, review } from "./scenarios";

const units = (count: number): string[] => Array.from({ length: count }, (_, at) => `示例合作单位${at}`);

test("the application that the other tests change is clean", () => {
  expect(review([application()])).toEqual({ findings: [], remarks: [] });
});

describe("二 unknown-direction", () => {
  test("each of the nine is known; what is none of them, or says two things, is not", () => {
    for (const { number, name } of directions2024)
      for (const track of [name, `方向${number}：${name}`, `方向 ${number}`]) expect(foundOn({ track })).toEqual([]);
    for (const track of ["", "大模型+护理", "诊疗服务", "方向10", "方向2：大模型+诊疗服务", "医疗服务"])
      expect([track, foundOn({ track })]).toEqual([track, ["unknown-direction"]]);
  });

  test("two directions are a remark, and an event's own directions take the notice's place", () => {
    const both = application({ track: "☑方向1：大模型+诊疗服务 ☑方向2：大模型+患者服务 □方向3：大模型+中医诊疗" });
    expect(review([both])).toEqual({ findings: [], remarks: ["1 several-directions"] });
    const tracks = [{ name: "大模型+护理", scenes: [] }];
    expect(foundOn({ track: "大模型＋护理" }, { tracks })).toEqual([]);
    expect(foundOn({}, { tracks })).toEqual(["unknown-direction"]);
  });
});

describe("四 applicant-registered and consortium-limit", () => {
  const asked = (field: ScenarioField, said: string): string[] => foundOn({ form: { [field]: said } });

  test.each([
    [
      "registeredInShanghai",
      ["是", "上海市徐汇区", "浦东新区示例路", "中国（上海）自由贸易试验区"],
      ["否", "江苏省南京市", ""],
    ],
    ["legalPerson", ["是", "具备", "独立法人", "事业单位法人"], ["否", "不具备", "非法人", "分公司", ""]],
    ["unitRegistered", ["是", "已完成", "已注册"], ["否", "未注册", ""]],
    ["unitCertified", ["√", "已通过", "通过"], ["未通过", "待审核", "认证中", "/"]],
  ] as const)("%s", (field, clean, bad) => {
    for (const said of clean) expect([said, asked(field, said)]).toEqual([said, []]);
    for (const said of bad) expect([said, asked(field, said)]).toEqual([said, ["applicant-registered"]]);
  });

  test("one lead and five joint units; in principle, so made to be waived", () => {
    expect(foundOn({ jointUnits: units(5) })).toEqual([]);
    expect(foundOn({ jointUnits: units(6) })).toEqual(["consortium-limit"]);
    expect(foundOn({ applicantUnit: "示例甲、示例乙" })).toEqual(["consortium-limit"]);
    expect(eligibilityRuleOf("scenario-selection-2024", "consortium-limit")).toMatchObject({
      waivable: true,
      clause: { notice: "2024", ref: "四", text: expect.stringContaining("原则上不超过5家") },
    });
  });

  test("a unit's several scenarios are welcome; the same one again is a remark", () => {
    const rows = [application(), application({ seq: 2, projectName: "别的场景" })];
    expect(review(rows)).toEqual({ findings: [], remarks: [] });
    const again = application({ seq: 3, projectName: "示例 场景", track: "方向4" });
    expect(review([...rows, again])).toEqual({
      findings: [],
      remarks: ["1 duplicate-scenario", "3 duplicate-scenario"],
    });
  });
});

describe("五(一) late-registration", () => {
  test("之前 takes the day itself in; the date may be moved, or left out", () => {
    expect(foundOn({ submittedAt: "2024-07-15 23:59:59" })).toEqual([]);
    expect(foundOn({ submittedAt: "2024-07-16 00:00" })).toEqual(["late-registration"]);
    expect(foundOn({ submittedAt: "2024-07-15T16:00:00Z" })).toEqual(["late-registration"]);
    const moved = { registration: { from: "2024-09-14", to: "2024-10-31" } };
    expect(foundOn({ submittedAt: "2024-10-31" }, moved)).toEqual([]);
    expect(foundOn({ submittedAt: "2024-09-13" }, moved)).toEqual(["late-registration"]);
    const open = { registration: { from: null, to: null } };
    expect(foundOn({ submittedAt: "2030-01-01" }, open)).toEqual([]);
    expect(review([application({ submittedAt: "七月" })], open).remarks).toEqual([]);
    expect(review([application({ submittedAt: "七月" })]).remarks).toEqual(["1 registration-time-unreadable"]);
  });

  test("a finding by the notice's own date says that the notice is later than it", () => {
    const noteBy = (to: string): string | undefined =>
      checkRegistrations({
        rows: [application({ submittedAt: "2024-12-01" })],
        staff: [],
        roster: [],
        template: { ...eligibilityTerms2024, registration: { from: null, to } },
      }).findings[0]?.note;
    expect(noteBy("2024-07-15")).toContain("通知落款日期为2024-09-14");
    expect(noteBy("2024-10-31")).toBe("提交时间2024-12-01，晚于报名时间（2024-10-31止）");
  });

  test("the clause keeps the notice's own words", () => {
    const rule = eligibilityRuleOf("scenario-selection-2024", "late-registration");
    expect(rule?.clause).toMatchObject({ ref: "五(一)", text: expect.stringContaining("于2024年7月15日之前") });
  });
});

describe("the annexes", () => {
  test.each([
    ["unitProfile", 400, "基本情况介绍"],
    ["overview", 2000, "场景建设概述"],
    ["basis", 500, "已有基础"],
    ["needs", 1000, "需求分析"],
    ["schedule", 500, "时间进度"],
    ["milestones", 500, "阶段性目标"],
    ["investment", 500, "资金投入"],
  ] as const)("%s: %i non-blank characters, and the note names it", (field, most, name) => {
    expect(foundOn({ form: { [field]: "字 \n".repeat(most) } })).toEqual([]);
    expect(foundOn({ form: { [field]: "𠮷".repeat(most) } })).toEqual([]);
    const long = application({ form: { [field]: "字".repeat(most + 1) } });
    const { findings } = checkRegistrations({ rows: [long], staff: [], roster: [], template: eligibilityTerms2024 });
    expect(findings).toEqual([{ row: 1, rule: "section-length", note: `${name}${most + 1}字，超过${most}字` }]);
  });

  test("the letter and the pledge, each where the workbook has it", () => {
    for (const said of ["已提交", "已签字盖章", "是", "√", "已盖章"]) {
      expect([said, foundOn({ commitment: said, form: { pledge: said } })]).toEqual([said, []]);
    }
    for (const said of ["未提交", "", "否", "已签字，未盖章", "待补"]) {
      expect([said, foundOn({ commitment: said })]).toEqual([said, ["commitment-missing"]]);
      expect([said, foundOn({ form: { pledge: said } })]).toEqual([said, ["commitment-missing"]]);
    }
    expect(foundOn({ commitment: null })).toEqual([]);
  });
});

test("every template with terms has its rules, each with an id of its own and the words of its clause", () => {
  expect(Object.keys(eligibilityRulesByTemplate)).toEqual(Object.keys(eligibilityTermsByTemplate));
  for (const { findings, remarks } of [rules2024, rules2025]) {
    const rules = [...findings, ...remarks];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { clause } of rules) expect([clause.notice, clause.ref, clause.text]).not.toContain("");
  }
  expect(eligibilityRuleOf("competition-2025", "consortium-limit")).toBeNull();
  expect(eligibilityRuleOf("toString", "one-track")).toBeNull();
});
