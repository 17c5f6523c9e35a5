// Protects what a rule is published as: full scores, warnings before it is locked, and its text in both languages.

import { expect, test } from "vitest";
import { ballotProblems } from "../../../src-shared/event/ballot-check";
import { ownTotal } from "../../../src-shared/event/own-total";
import { componentMaxima, onsiteMaximum, segmentMaximum } from "../../../src-shared/event/rule-maxima";
import type { RulePlace } from "../../../src-shared/event/rule-place";
import { ruleText } from "../../../src-shared/event/rule-text";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";
import type { EventState } from "../../../src-shared/event/state";
import type { Rule } from "../../../src-shared/scoring/document";
import { toText } from "../../../src-shared/scoring/rational";
import { parseScoringRule } from "../../../src-shared/scoring/validate";
import { Playing, plainRule, stage } from "./playing";

/** An event whose panel has so many judges and whose stage measures up to a full score. */
function eventOf(judges: number, performanceMaximum: string | null): EventState {
  const { state } = new Playing(
    Array.from({ length: judges }, (_, at) => `j${at}`),
    ["p"],
  );
  const stages = state.plan.stages.map((each) => (each.id === stage ? { ...each, performanceMaximum } : each));
  return { ...state, plan: { ...state.plan, stages } };
}

const all = { stage, track: null };

const final = competition2025.rules["final"] as Rule;
const whole = {
  ppt: { value: "15", innovation: "15", delivery: "10" },
  demo: { completeness: "15", experience: "15" },
};
const marks = { ...whole, code: { quality: "15", operation: "15" } };

test("every rule of the template is valid to the rule engine and comes to a hundred points on site", () => {
  for (const rule of Object.values(competition2025.rules)) {
    expect(parseScoringRule(rule)).toMatchObject({ ok: true });
    const onsite = onsiteMaximum(rule);
    expect(onsite && toText(onsite)).toBe("100");
  }
});

test("maxima follow the weights of criteria and segments; a sum over judges has none", () => {
  const [segment] = plainRule.segments as [Rule["segments"][number]];
  const heavy = { ...segment, weight: "1.5", criteria: [{ ...segment.criteria[0], weight: "2" }] } as typeof segment;
  expect(toText(segmentMaximum(heavy))).toBe("30");
  const summed: Rule = { ...plainRule, panel: { ...plainRule.panel, method: "sum" } };
  expect(onsiteMaximum(summed)).toBeNull();
  expect(componentMaxima(eventOf(1, null), all, summed)).toEqual([{ source: "onsite", weight: "1", maximum: null }]);
  expect(componentMaxima(eventOf(1, "100"), all, final).map(({ source, maximum }) => [source, maximum])).toEqual([
    ["onsite", "100"],
    ["performance", "100"],
  ]);
});

const place = (over: Partial<RulePlace> = {}): RulePlace => ({
  plan: competition2025.plan,
  stage: "final",
  tracks: null,
  parted: [],
  ...over,
});

test("the text of the final's rule, in both languages, word for word", () => {
  expect(ruleText(final, place())).toEqual({
    zh:
      "决赛由评委现场按PPT答辩（满分40分）、Demo演示（满分30分）、代码操作演示（满分30分）评分，合计满分100分。" +
      "各评委的总分不少于5个时，去掉1个最高分和1个最低分，其余取平均值；不足5个时不去分，全部取平均值。" +
      "有效分数少于3个的项目不参加排名。回避或缺席的评委不计分，不按零分处理。" +
      "总分＝现场评分×70%＋性能评测×30%－扣分。总分四舍五入保留2位小数。按公布的总分从高到低排名。" +
      "总分相同时依次比较：性能评测得分、代码操作演示得分、舍入前总分、不去分的现场评分、评委两两比较、评审组长裁定；仍相同的，名次并列。",
    en:
      "决赛: judges mark PPT答辩 (40 points), Demo演示 (30 points), 代码操作演示 (30 points) on site, 100 points in all. " +
      "The judges' totals are averaged; where there are at least 5, the highest and the lowest are dropped first. " +
      "A project with fewer than 3 is not ranked. A recused or absent judge's mark is missing, never zero. " +
      "The total is 70% of the on-site score plus 30% of the performance evaluation, less deductions. " +
      "The total is rounded half up to 2 decimal places. Projects are ranked by the announced total, higher first. " +
      "Ties are decided by, in order: the performance evaluation; the score for 代码操作演示; the unrounded total; " +
      "the on-site score with nothing dropped; pairwise comparison by the judges; the chief judge's ruling. " +
      "What is still equal shares the rank.",
  });
});

test("the text names the stage, the tracks it speaks for, carried stages, and who marks what", () => {
  const carried: Rule = {
    ...final,
    components: [{ source: "stage:semi-final", weight: "1" }],
    ties: ["component:stage:semi-final"],
  };
  const { zh, en } = ruleText(carried, place({ tracks: ["medical", "service"] }));
  expect(zh).toContain("决赛（AI+智慧医疗、AI+智慧服务）由评委现场按");
  expect(zh).toContain("总分＝复赛成绩－扣分。");
  expect(zh).toContain("总分相同时依次比较：复赛成绩；");
  expect(en).toContain("The total is the result of 复赛, less deductions.");
  const parted = [
    {
      track: "medical",
      seats: [
        { segment: "ppt", criterion: null, judges: 5 },
        { segment: "code", criterion: "quality", judges: 2 },
      ],
    },
  ];
  const shared = ruleText(final, place({ parted }));
  expect(shared.zh).toContain("评委分工：AI+智慧医疗：PPT答辩5位、代码操作演示·代码质量2位。");
  expect(shared.en).toContain("Judges share the rubric: in AI+智慧医疗, PPT答辩 by 5, 代码操作演示·代码质量 by 2.");
});

test("a review of materials is not said to be on site, and one segment is not summed up", () => {
  const rule = competition2025.rules["preliminary"] as Rule;
  const { zh, en } = ruleText(rule, place({ stage: "preliminary" }));
  expect(zh).toMatch(/^初赛由评委按申报材料（满分100分）评分。/);
  expect(en).toMatch(/^初赛: judges mark 申报材料 \(100 points\)\. /);
});

test("the text reads well where little is asked for", () => {
  const bare: Rule = { ...plainRule, rounding: { mode: "half-up", decimals: 0, at: [] }, ties: [] };
  expect(ruleText(bare)).toEqual({
    zh:
      "评委现场按PPT答辩（满分10分）评分。各评委的总分取平均值。没有有效分数的项目不参加排名。" +
      "回避或缺席的评委不计分，不按零分处理。总分＝现场评分－扣分。全程不舍入。按总分从高到低排名。总分相同的项目名次并列。",
    en:
      "Judges mark PPT答辩 (10 points) on site. The judges' totals are averaged. A project without any is not ranked. " +
      "A recused or absent judge's mark is missing, never zero. The total is the on-site score, less deductions. " +
      "Nothing is rounded. Projects are ranked by the total, higher first. Equal totals share the rank.",
  });
  // Weights that are no shares are factors; what weighs nothing is said not to count.
  const odd: Rule = {
    ...final,
    components: [
      { source: "onsite", weight: "1" },
      { source: "performance", weight: "0.5" },
      { source: "stage:semi-final", weight: "0" },
    ],
  };
  expect(ruleText(odd, place()).zh).toContain("总分＝现场评分×1＋性能评测×0.5－扣分。复赛成绩不计入总分。");
});

test("the text tells every choice of a rule apart", () => {
  const variants: Rule[] = [
    plainRule,
    { ...plainRule, panel: { ...plainRule.panel, method: "median" } },
    { ...plainRule, panel: { ...plainRule.panel, method: "sum" } },
    { ...plainRule, panel: { ...plainRule.panel, scope: "criterion" } },
    { ...plainRule, panel: { ...plainRule.panel, scope: "segment" } },
    { ...plainRule, panel: { ...plainRule.panel, dropHighest: 1, dropFrom: 4 } },
    { ...plainRule, panel: { ...plainRule.panel, dropLowest: 1, dropFrom: 4 } },
    { ...plainRule, panel: { ...plainRule.panel, dropHighest: 1, dropLowest: 1, dropFrom: 4 } },
    { ...plainRule, panel: { ...plainRule.panel, dropHighest: 1, dropFrom: 5 } },
    { ...plainRule, panel: { ...plainRule.panel, minimumJudges: 2 } },
    { ...plainRule, components: [{ source: "stage:semi-final", weight: "1" }] },
    { ...plainRule, rounding: { mode: "half-even", decimals: 2, at: ["final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 3, at: ["final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 2, at: ["panel", "final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 0, at: [] } },
    { ...plainRule, rankBy: "exact" },
    { ...plainRule, ties: [] },
    { ...plainRule, ties: ["criterion:ppt.value"] },
    { ...plainRule, ties: ["undropped", "ruling"] },
    { ...plainRule, ties: ["ruling", "undropped"] },
  ];
  expect(new Set(variants.map((rule) => ruleText(rule).zh)).size).toBe(variants.length);
  expect(new Set(variants.map((rule) => ruleText(rule).en)).size).toBe(variants.length);
});

test("a ballot is whole when every criterion is marked within range and on its step, and nothing else is", () => {
  expect(ballotProblems(final, marks)).toEqual([]);
  expect(ownTotal(final, marks)).toBe("100");
  const valued = (value: string) => ({ ...marks, ppt: { ...marks.ppt, value } });
  const faults = (value: string) => ballotProblems(final, valued(value)).map((problem) => problem.fault);
  expect(faults("15.5")).toEqual(["mark-out-of-range"]);
  expect(faults("-0.5")).toEqual(["mark-out-of-range"]);
  expect(faults("14.3")).toEqual(["mark-off-step"]);
  expect(faults("")).toEqual(["not-an-amount"]);
  expect(faults("1e1")).toEqual(["not-an-amount"]);
  expect(faults("0")).toEqual([]);
  const { code: _code, ...without } = marks;
  expect(ballotProblems(final, without)).toHaveLength(2);
  expect(ownTotal(final, without)).toBeNull();
  expect(ballotProblems(final, { ...marks, more: { x: "1" } })).toEqual([
    { segment: "more", criterion: "x", fault: "unknown" },
  ]);
  expect(ballotProblems(final, { ...marks, ppt: { ...marks.ppt, x: "1" } })).toEqual([
    { segment: "ppt", criterion: "x", fault: "unknown" },
  ]);
});
