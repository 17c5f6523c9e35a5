// Protects what a rule is published as: full scores, warnings before it is locked, and its text in both languages.

import { expect, test } from "vitest";
import { ballotProblems } from "../../../src-shared/event/ballot-check";
import { ownTotal } from "../../../src-shared/event/own-total";
import { componentMaxima, onsiteMaximum, segmentMaximum } from "../../../src-shared/event/rule-maxima";
import { ruleWarnings } from "../../../src-shared/event/rule-warnings";
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

const warningsOf = (rule: Rule, performanceMaximum: string | null, judges: number) =>
  ruleWarnings(eventOf(judges, performanceMaximum), { stage, track: null }, rule);

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
  expect(componentMaxima(eventOf(1, null), stage, summed)).toEqual([{ source: "onsite", weight: "1", maximum: null }]);
  expect(componentMaxima(eventOf(1, "100"), stage, final).map(({ source, maximum }) => [source, maximum])).toEqual([
    ["onsite", "100"],
    ["performance", "100"],
  ]);
});

test("warnings: components of different full scores, weights that do not add up, drops that never apply", () => {
  expect(warningsOf(final, "100", 5)).toEqual([]);
  expect(warningsOf(final, "150", 5).map((warning) => warning.code)).toEqual(["component-maxima-differ"]);
  expect(warningsOf(final, "100.00", 5)).toEqual([]);
  const uneven: Rule = { ...final, components: [{ source: "onsite", weight: "0.7" }] };
  expect(warningsOf(uneven, null, 5)).toEqual([{ code: "weights-do-not-sum-to-one", sum: "0.7" }]);
  expect(warningsOf(final, "100", 4)).toEqual([{ code: "drop-never-applies", judges: 4, dropFrom: 5 }]);
  expect(warningsOf(final, "100", 0)).toEqual([]);
  // A component of no weight does not count, however large its full score.
  const weightless: Rule = {
    ...final,
    components: [
      { source: "onsite", weight: "1" },
      { source: "performance", weight: "0" },
    ],
  };
  expect(warningsOf(weightless, "5", 5)).toEqual([]);
});

test("the text of the final's rule, in both languages, word for word", () => {
  expect(ruleText(final)).toEqual({
    zh:
      "评委现场按PPT答辩（满分40分）、Demo演示（满分30分）、代码操作演示（满分30分）评分，合计满分100分。" +
      "以每位评委的总分计：有效分数不少于5个时，去掉1个最高分和1个最低分，其余取平均值；有效分数少于3个的项目不参加排名。" +
      "回避或缺席的评委不计分，不按零分处理。总分＝现场评分×70%＋性能评测×30%，再减去扣分。" +
      "总分四舍五入保留2位小数。按公布的总分从高到低排名。" +
      "同分时依次比较：性能评测得分、代码操作演示得分、舍入前总分、不去分的现场评分、评委两两比较、组长裁定；仍相同者并列。",
    en:
      "Judges mark PPT答辩 (40 points), Demo演示 (30 points), 代码操作演示 (30 points) on site, 100 points in all. " +
      "Marks are averaged over each judge's total. Where at least 5 marks are present, the 1 highest and the 1 lowest are dropped. " +
      "A project with fewer than 3 marks is not ranked. A recused or absent judge's mark is missing, never zero. " +
      "The total is 70% of the on-site score plus 30% of the performance evaluation, less deductions. " +
      "Rounding: the total, half up (away from zero), to 2 decimals. Projects are ranked by the announced total, higher first. " +
      "Ties are decided by, in order: the performance evaluation; the score for 代码操作演示; the unrounded total; " +
      "the on-site score with nothing dropped; pairwise comparison by judges; the chief judge's ruling. " +
      "What is still equal shares the rank.",
  });
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
    { ...plainRule, panel: { ...plainRule.panel, minimumJudges: 2 } },
    { ...plainRule, components: [{ source: "stage:semi-final", weight: "1" }] },
    { ...plainRule, rounding: { mode: "half-even", decimals: 2, at: ["final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 3, at: ["final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 2, at: ["panel", "final"] } },
    { ...plainRule, rounding: { mode: "half-up", decimals: 0, at: [] } },
    { ...plainRule, rankBy: "exact" },
    { ...plainRule, ties: [] },
    { ...plainRule, ties: ["criterion:ppt.value"] },
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
