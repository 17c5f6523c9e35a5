// Protects what the editor says of each setting: the event's own numbers, and the same that the rule engine computes.

import { describe, expect, test } from "vitest";
import { ruleNotes } from "../../../src-shared/event/rule-notes/index";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";
import { METHODS, ROUNDING_MODES, type Rule, SCOPES } from "../../../src-shared/scoring/document";
import { parseAmount, round, toFixedText } from "../../../src-shared/scoring/rational";
import { Playing, idOf, stage, track } from "./playing";

const final = competition2025.rules["final"] as Rule;
const all = { stage, track: null };

function panelOf(judges: number): Playing {
  return new Playing(
    Array.from({ length: judges }, (_, at) => `j${at}`),
    ["p", "q"],
  );
}

const notesOf = (rule: Rule, judges = 5) => ruleNotes(panelOf(judges).state, all, rule);
const panelZh = (rule: Rule, judges = 5) => notesOf(rule, judges).panel.map(({ zh }) => zh);
const withPanel = (panel: Partial<Rule["panel"]>): Rule => ({ ...final, panel: { ...final.panel, ...panel } });

describe("drops and the least number of marks", () => {
  test("are told by the panel as it is: complete, one missing, and when it no longer ranks", () => {
    expect(panelZh(final)).toEqual([
      "满5个分数时去掉1个最高分和1个最低分，其余取平均。",
      "评审组5人：齐全时平均3个；1人回避或缺席时不足5个，不去分，平均4个；3人回避或缺席时只有2个，不足3个，不排名。",
    ]);
    expect(notesOf(final).panel.map(({ en }) => en)).toEqual([
      "Where there are at least 5, the highest and the lowest are dropped, and the rest are averaged.",
      "A panel of 5: with all there, 3 marks are averaged; with 1 recused or absent, fewer than 5, none is dropped and 4 marks are averaged; with 3 recused or absent, 2 are fewer than 3, and the project is not ranked.",
    ]);
    expect(panelZh(withPanel({ method: "median", dropHighest: 0, dropLowest: 0, minimumJudges: 1 }), 2)).toEqual([
      "不去分，全部取中位数。",
      "评审组2人：齐全时取2个的中位数；1人回避或缺席时取1个的中位数；2人回避或缺席时没有分数，不足1个，不排名。",
    ]);
    expect(panelZh(final, 2)[1]).toBe("评审组2人：齐全时只有2个，不足3个，不排名。");
    expect(panelZh(final, 0)[1]).toContain("还没有评审组");
  });

  test("name tracks where they differ, parts where judges are given some, and recusals on record", () => {
    const made = panelOf(5);
    for (const name of ["a", "b", "c"]) made.person(name, { panels: ["service"] });
    made.put("conflict-of-interest", {
      judge: idOf("j0"),
      project: idOf("p"),
      reason: "示例",
      stands: true,
      supersedes: [],
    });
    const told = ruleNotes(made.state, all, final).panel.map(({ zh }) => zh);
    expect(told[1]).toMatch(/^评审组5人（AI\+智慧医疗）：/);
    expect(told[2]).toMatch(/^评审组3人（AI\+智慧服务）：齐全时不足5个，不去分，平均3个；1人回避或缺席时只有2个/);
    expect(told.at(-1)).toBe("已经登记的回避：1个项目少1位评委。");

    const parted = panelOf(5);
    const judges = Array.from({ length: 5 }, (_, at) => ({
      judge: idOf(`j${at}`),
      part: at < 3 ? ["ppt", "demo"] : null,
    }));
    parted.put("panel", { stage, track, judges, supersedes: [] });
    const bySegment = ruleNotes(parted.state, all, withPanel({ scope: "segment" })).panel.map(({ zh }) => zh);
    expect(bySegment[1]).toMatch(/^5位评委评PPT答辩、Demo演示：/);
    expect(bySegment[2]).toMatch(/^2位评委评代码操作演示：齐全时只有2个，不足3个，不排名/);
    expect(ruleNotes(parted.state, all, final).panel[1]?.zh).toMatch(/^评整张评分表的评委2人：/);
  });
});

describe("examples", () => {
  test("are of this rubric, on its steps", () => {
    const example = (scope: Rule["panel"]["scope"]) => notesOf(withPanel({ scope })).scopeExample.zh;
    expect(example("total")).toBe(
      "例：一位评委给PPT答辩32分、Demo演示27分、代码操作演示21分，他的总分是80，和其他评委的总分一起取平均。",
    );
    expect(example("segment")).toContain("3个小计各和其他评委的同一环节一起取平均");
    expect(example("criterion")).toContain("给“应用价值”12分");
    expect(example("criterion")).toContain("共7个评分项");
  });

  test("of the method tell mean, median and sum of the same three", () => {
    const method = (method: Rule["panel"]["method"]) => notesOf(withPanel({ method })).method.zh;
    expect(method("mean")).toContain("60、90、90，平均80");
    expect(method("median")).toContain("正中的一个是90");
    expect(method("sum")).toContain("相加240");
  });

  test("of a rounding are what the engine rounds to, in both modes and at any number of decimals", () => {
    for (const mode of ROUNDING_MODES) {
      for (let decimals = 0; decimals <= 4; decimals += 1) {
        const rounding = { mode, decimals, at: ["final"] as const };
        const found = [...notesOf({ ...final, rounding }).mode.zh.matchAll(/(92[.\d]*|93[.\d]*) → ([\d.]+)/g)];
        expect(found).toHaveLength(2);
        for (const [, before = "", after] of found) {
          const value = parseAmount(before);
          expect(value && toFixedText(round(value, decimals, mode), decimals)).toBe(after);
        }
      }
    }
    expect(notesOf(final).mode.zh).toBe("四舍五入保留2位小数：92.675 → 92.68，92.665 → 92.67。");
    const even: Rule = { ...final, rounding: { ...final.rounding, mode: "half-even" } };
    expect(notesOf(even).mode.zh).toContain("92.675 → 92.68，92.665 → 92.66");
  });
});

test("components are told with their full scores and what a difference is worth; a carried stage by its name", () => {
  const rule: Rule = {
    ...final,
    components: [
      { source: "onsite", weight: "0.6" },
      { source: "performance", weight: "0.3" },
      { source: "stage:semi-final", weight: "0.1" },
      { source: "stage:preliminary", weight: "0" },
    ],
  };
  const made = panelOf(5);
  for (const [of, own] of Object.entries(competition2025.rules).filter(([of]) => of !== stage))
    made.put("rule", { stage: of, track: null, rule: { ...own }, supersedes: [] });
  const told = ruleNotes(made.state, all, rule).components.map(({ zh }) => zh);
  expect(told[0]).toBe("满分100，乘以0.6，最多计60分。这里相差10分，总分相差6分。");
  expect(told[1]).toMatch(/没有成绩的项目不排名。满分100，乘以0.3，最多计30分。/);
  expect(told[2]).toMatch(/^取复赛成绩证书上公布的总分；没有这个成绩的项目不排名。满分100，乘以0.1，最多计10分。/);
  expect(told[3]).toContain("权重是0：不计入总分");
});

test("settings that change nothing are told so", () => {
  expect(notesOf(final).rounding.weighted.zh).toContain("勾选不起作用");
  expect(notesOf(withPanel({ scope: "segment" })).rounding.weighted.zh).not.toContain("不起作用");
  const exact: Rule = { ...final, rankBy: "exact" };
  expect(notesOf(exact).ties[final.ties.indexOf("exact")]?.zh).toContain("分不出先后");
  const undropped = notesOf(withPanel({ dropHighest: 0, dropLowest: 0 })).ties[final.ties.indexOf("undropped")];
  expect(undropped?.zh).toContain("分不出先后");
  const unrounded: Rule = { ...final, rounding: { ...final.rounding, at: [] } };
  expect(notesOf(unrounded).rankBy.zh).toContain("没有区别");
});

test("every setting has words in both languages, without a gap or a stray value", () => {
  for (const method of METHODS) {
    for (const scope of SCOPES) {
      const ties = [...final.ties, ...(scope === "criterion" ? ["criterion:ppt.value"] : [])];
      const { scopes, rounding, ...notes } = notesOf({ ...withPanel({ method, scope }), ties });
      const texts = [...Object.values(scopes), ...Object.values(rounding), ...Object.values(notes).flat()];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
        expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/);
        expect(zh).not.toMatch(/[,;]/);
      }
    }
  }
});
