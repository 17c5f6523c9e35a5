// Protects "why this number" in sentences: nothing that counted is left out, and every formula in them is right.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Lookup, projectWords } from "#shared/scoring/explain-words/index";
import type {
  AverageExplanation,
  ExplainedProject,
  ProjectInput,
  RuleSource,
  ScoringDocumentSource,
} from "#shared/scoring/index";
import { explain } from "#shared/scoring/index";
import { anyDocument, checked, documentOf, markedProject, plainRule } from "./documents";
import { wrongFormulas } from "./formulas";

type Language = "zh" | "en";
const LANGUAGES = ["zh", "en"] as const;

/** The sentences of each project, in one language. */
function told(source: ScoringDocumentSource, language: Language, lookup: Lookup = {}): Map<ExplainedProject, string[]> {
  const explanation = explain(checked(source));
  return new Map(
    explanation.groups.flatMap((group) =>
      group.ranking.map((entry) => {
        const sections = projectWords(explanation, group, entry, lookup);
        return [entry, sections.flatMap(({ sentences }) => sentences.map((sentence) => sentence[language]))] as const;
      }),
    ),
  );
}

function sentencesOf(rule: RuleSource, projects: ProjectInput[], language: Language = "zh", lookup: Lookup = {}) {
  const all = told(documentOf(rule, projects), language, lookup);
  return new Map([...all].map(([{ project }, sentences]) => [project, sentences]));
}

/** The averages that the on-site value rests on. */
function averagesOf({ explanation: { onsite } }: ExplainedProject): AverageExplanation[] {
  if (onsite.average !== null) return [onsite.average];
  return onsite.segments.flatMap((segment) => [
    ...(segment.average === null ? [] : [segment.average]),
    ...(segment.criteria ?? []).map(({ average }) => average),
  ]);
}

const bracketed = (value: string): string => (value.startsWith("-") ? `(${value})` : value);

describe("the sentences of any project", () => {
  it.each(LANGUAGES)("name every mark, drop, total and deciding rung (%s)", (language) => {
    const [colon, dropWord] = language === "zh" ? ["：", "去掉"] : [": ", "drops"];
    const seen = { drops: 0, decided: 0, shared: 0 };
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const [entry, sentences] of told(source, language)) {
          const missing: string[] = [];
          const need = (what: string, pattern: (sentence: string) => boolean): void => {
            if (!sentences.some(pattern)) missing.push(what);
          };
          for (const { judge, segments, recused } of entry.explanation.judges) {
            if (recused) need(`recusal of ${judge}`, (text) => text.includes(judge));
            for (const { criteria } of segments)
              for (const { criterion, mark } of criteria)
                if (mark !== null)
                  need(
                    `${judge}'s ${mark}`,
                    (text) =>
                      text.startsWith(`${judge}${colon}`) &&
                      (text.includes(`${criterion} ${mark}`) || text.includes(`${criterion} ${bracketed(mark)}`)),
                  );
          }
          for (const { judge, code, segment } of entry.explanation.uncounted) {
            const words = language === "zh" ? /不计入/ : /none of it counts|does not count/;
            need(`${code} ${segment} of ${judge}`, (text) => text.startsWith(judge) && words.test(text));
          }
          for (const { values, average } of averagesOf(entry))
            for (const { judge, value, dropped } of values) {
              need(`${judge} ${value}`, (text) => text.includes(`${judge} ${value}`));
              if (dropped === null || average === null) continue;
              seen.drops += 1;
              const after = (text: string): string => text.slice(text.indexOf(dropWord));
              need(
                `drop of ${judge} ${value}`,
                (text) => text.includes(dropWord) && after(text).includes(`${judge} ${value}`),
              );
            }
          if (entry.status === "ranked") {
            need("the total", (text) => text.includes(entry.total) && text.startsWith(entry.project));
            need("the exact total", (text) => text.includes(entry.exact));
            need("the on-site value", (text) => text.includes(entry.onsite));
            const rank = language === "zh" ? `第 ${entry.rank} 名` : `rank ${entry.rank}`;
            need("the rank", (text) => text.includes(rank) && !text.startsWith(entry.project));
            if (entry.tied) seen.shared += 1;
            const { decidedBy } = entry;
            if (decidedBy !== null) {
              seen.decided += 1;
              need(`rung ${decidedBy}`, (text) => decidingRung(text, language, decidedBy));
            }
          } else need("incomplete", (text) => text.includes(language === "zh" ? "不完整" : "incomplete"));
          expect({ missing, sentences }).toEqual({ missing: [], sentences });
        }
      }),
      { numRuns: 600 },
    );

    expect(Math.min(seen.drops, seen.decided, seen.shared)).toBeGreaterThan(20);
  });

  it.each(LANGUAGES)("hold no formula that is wrong (%s)", (language) => {
    let formulas = 0;
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const sentences of told(source, language).values())
          for (const sentence of sentences) {
            const { found, wrong } = wrongFormulas(sentence);
            formulas += found;
            expect({ wrong, sentence }).toEqual({ wrong: [], sentence });
          }
      }),
      { numRuns: 600 },
    );

    expect(formulas).toBeGreaterThan(1000);
  });
});

function decidingRung(text: string, language: Language, rung: string): boolean {
  const marker = language === "zh" ? "分出先后的是" : "What decided the order is ";
  const [kind = "", ...names] = rung.split(":");
  const plain = {
    exact: ["舍入前的精确总分", "the exact total before rounding"],
    undropped: ["不去最高最低分的现场评分", "the on-site score with nothing dropped"],
    "head-to-head": ["评委两两比较", "head-to-head comparison"],
    ruling: ["评审组长裁定的先后", "the chief judge's ruling"],
    "component:onsite": ["现场评分", "the on-site score"],
    "component:performance": ["性能评测成绩", "the performance score"],
  }[rung]?.[language === "zh" ? 0 : 1];
  if (plain !== undefined) return text.includes(`${marker}${plain}`);
  const parts = kind === "criterion" ? names.join(":").split(".") : [names.join(":").replace(/^stage:/, "")];
  return text.startsWith(marker) && parts.every((part) => text.includes(`“${part}”`));
}

const panel = { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 4, minimumJudges: 2 } as const;
const final = { mode: "half-up", decimals: 2, at: ["final"] } as const;

describe("the sentences", () => {
  it("tell of a total in the order in which it came about", () => {
    const components = [
      { source: "onsite", weight: "0.7" },
      { source: "performance", weight: "0.3" },
    ];
    const rule = plainRule(["c"], { panel, components, rounding: final });
    const project = markedProject("甲", ["6", "7", null, "8.5", "8", "10"], {
      performance: "88.20",
      deductions: "1.5",
    });
    const lookup: Lookup = {
      judge: (id) => `评委${id.slice(1)}`,
      roster: ["J5", "J4", "J3", "J2", "J1"],
      absence: () => "recused",
      deductionReason: () => "超时",
      group: () => "AI+智慧医疗",
    };
    expect(sentencesOf(rule, [project], "zh", lookup).get("甲")).toEqual([
      "甲：总分 30.44 分，“AI+智慧医疗”第 1 名。",
      "共 6 位评委，其中 5 位给了分数。评委3 回避：不计分，也不按零分处理。",
      "评委5：s 8 分（c 8）。总计 8 分。",
      "评委4：s 8.5 分（c 8.5）。总计 8.5 分。",
      "评委2：s 7 分（c 7）。总计 7 分。",
      "评委1：s 6 分（c 6）。总计 6 分。",
      "评委6：s 10 分（c 10）。总计 10 分。",
      "评分表完整的有 5 位评委，总计是：评委5 8、评委4 8.5、评委2 7、评委1 6、评委6 10。",
      "达到 4 位，按规则去掉 1 个最高分（评委6 10）和 1 个最低分（评委1 6）。",
      "其余 3 个分数求平均：(8 + 8.5 + 7) ÷ 3 = 47/6（约 7.8333）。",
      "这里不舍入，保留精确值。",
      "各环节也照此分别计算，用于图表和同分时比较，不影响总分：s 47/6（约 7.8333）。",
      "现场评分是 47/6（约 7.8333）。",
      "现场评分 47/6（约 7.8333），权重 0.7：(47/6) × 0.7 = 329/60（约 5.4833）。",
      "性能评测成绩 88.2，权重 0.3：88.2 × 0.3 = 26.46。",
      "扣分 1.5 分（超时）。精确总分是各部分之和减去扣分：(329/60) + 26.46 − 1.5 = 9133/300（约 30.4433）。",
      "四舍五入保留 2 位小数，公布的总分是 30.44 分。",
      "“AI+智慧医疗”中有 1 个项目参加排名，按公布的总分从高到低排。",
      "没有总分更高的项目。",
      "没有别的项目与它同分。",
      "因此是第 1 名。",
    ]);
  });

  it("say the same in English", () => {
    const rule = plainRule(["c"], { panel, rounding: { ...final, decimals: 1 } });
    const lookup: Lookup = { absence: (_, judge) => (judge === "J3" ? "absent" : "recused") };
    const [sentences] = sentencesOf(rule, [markedProject("P", ["6", "7", null, null])], "en", lookup).values();
    expect(sentences).toEqual([
      "P: total 6.5, rank 1 in “g”.",
      "Of 4 judges, 2 gave marks. J4: recused; missing, never counted as zero. J3: absent; missing, never counted as zero.",
      "J1: s 6 (c 6). Total 6.",
      "J2: s 7 (c 7). Total 7.",
      "2 judges have a complete ballot, with these totals: J1 6, J2 7.",
      "With fewer than 4 present, the rule drops none.",
      "Mean of the 2 values: (6 + 7) ÷ 2 = 6.5.",
      "Each segment worked out by itself in the same way, for charts and ties, without effect on the total: s 6.5.",
      "The on-site score is 6.5.",
      "The on-site score 6.5, weight 1: 6.5 × 1 = 6.5.",
      "There are no deductions. The exact total is 6.5.",
      "The announced total, rounded half up to 1 decimal place, is 6.5.",
      "“g” ranks 1 project by the announced total, higher first.",
      "No project has a higher total.",
      "No other project has the same total.",
      "So it has rank 1.",
    ]);
  });

  it("tell segment by segment what was complete, and how a median was found", () => {
    const rule = plainRule(["a", "b"]);
    const bySegment: RuleSource = {
      ...rule,
      segments: rule.segments.map((segment) => ({ ...segment, weight: "0.5" })),
      panel: { ...panel, method: "median", scope: "segment", dropHighest: 0, dropLowest: 0 },
      rounding: { mode: "half-even", decimals: 0, at: ["panel", "weighted"] },
    };
    const marks = {
      J1: { s: { a: "5", b: "6" } },
      J2: { s: { a: "4", b: "6" } },
      J3: { s: { a: "9" } },
      J4: {},
    };
    expect(sentencesOf(bySegment, [{ id: "P", marks }]).get("P")).toEqual(
      expect.arrayContaining([
        "共 4 位评委，其中 3 位给了分数。J4 没有给出任何分数：不计分，也不按零分处理。",
        "J3：s（a 9、b 未评）没有评完，这个环节不计入。",
        "评完“s”的有 2 位评委：J1 11、J2 10。计分规则不去最高分和最低分。" +
          "2 个分数取中位数，从小到大是 10、11，正中间两个的平均是 (10 + 11) ÷ 2 = 10.5。" +
          "四舍六入五成双到整数，得 10。乘以环节权重 0.5：10 × 0.5 = 5。四舍六入五成双到整数，不变。",
        "现场评分是 5。",
      ]),
    );
  });

  it("tell criterion by criterion, with weights, and of negative marks", () => {
    const rule = plainRule(["a", "b"]);
    const [segment] = rule.segments;
    const criteria = segment?.criteria.map((criterion, at) => ({ ...criterion, min: "-10", weight: String(at + 1) }));
    const byCriterion: RuleSource = {
      ...rule,
      segments: [{ id: "s", name: "路演", weight: "2", criteria: criteria ?? [] }],
      panel: { ...panel, method: "sum", scope: "criterion", minimumJudges: 1 },
    };
    const marks = { J1: { s: { a: "5", b: "-6" } }, J2: { s: { a: "-4" } } };
    expect(sentencesOf(byCriterion, [{ id: "P", marks }], "en").get("P")).toEqual(
      expect.arrayContaining([
        "J2: 路演 (a -4, b not marked).",
        "2 judges marked “a” in “路演”: J1 5, J2 -4. With fewer than 4 present, the rule drops none. " +
          "Sum of the 2 values: 5 + (-4) = 1. Times the criterion's weight: 1 × 1 = 1.",
        "1 judge marked “b” in “路演”: J1 -6. With fewer than 4 present, the rule drops none. " +
          "It is the only value: -6. Times the criterion's weight: (-6) × 2 = -12.",
        "“路演” is the sum of its criteria: 1 + (-12) = -11. Times the segment's weight: (-11) × 2 = -22.",
        "The on-site score is -22.",
      ]),
    );
  });

  it("say who was tied, how each rung went, and which decided", () => {
    const rule = plainRule(["c"], { ties: ["criterion:s.c", "head-to-head", "ruling"] });
    const projects = [
      markedProject("A", ["5", "6", "7"], { ruling: 2 }),
      markedProject("B", ["7", "5", "6"], { ruling: 1 }),
      markedProject("C", ["6", "7", "5"], { ruling: 2 }),
    ];
    const sentences = sentencesOf(rule, projects).get("A") ?? [];
    expect(sentences.slice(sentences.indexOf("没有总分更高的项目。") + 1)).toEqual([
      "总分同是 6 的还有：B、C。",
      "比“s”中“c”的分数：本项目 没有这个值、B 没有这个值、C 没有这个值。不是每个项目都有这个值，所以跳过。",
      "比评委两两比较：本项目 胜 1 场、B 胜 1 场、C 胜 1 场。与 B 相比，2 位评委给本项目的总计更高，1 位给对方更高；" +
        "与 C 相比，1 位评委给本项目的总计更高，2 位给对方更高。没有分出先后。",
      "比评审组长裁定的先后：本项目 排第 2、B 排第 1、C 排第 2。本项目排在 B 之后；与 C 仍然相同。",
      "分出先后的是评审组长裁定的先后。",
      "规则列出的都比过了，仍然相同，因此与 C 并列第 2 名。",
    ]);
    const [first] = sentencesOf(
      plainRule(["c"]),
      [markedProject("A", ["5"]), markedProject("B", ["5"])],
      "en",
    ).values();
    expect(first?.at(-1)).toBe("The rule compares nothing further among equals, so it shares rank 1 with B.");
  });

  it("put a missing component below every other, and a shared rank before the next one given", () => {
    const components = [
      { source: "onsite", weight: "1" },
      { source: "stage:初赛", weight: "0" },
    ];
    const rule = plainRule(["c"], { components, ties: ["component:stage:初赛"] });
    const projects = [
      markedProject("A", ["5"], { stages: { 初赛: "-3" } }),
      markedProject("B", ["5"], { stages: { 初赛: "-3" } }),
      markedProject("C", ["5"]),
    ];
    const sentences = sentencesOf(rule, projects);
    expect(sentences.get("C")).toEqual(
      expect.arrayContaining([
        "没有“初赛”阶段的成绩，它的权重是 0，不影响总分。",
        "比“初赛”阶段的成绩：本项目 没有这个值、A -3、B -3。本项目排在 A、B 之后。",
        "因此是第 3 名。",
      ]),
    );
    expect(sentences.get("A")?.slice(-2)).toEqual([
      "规则列出的都比过了，仍然相同，因此与 B 并列第 1 名。",
      "其后的名次是第 3 名。",
    ]);
  });

  it("say why there is no rank", () => {
    const rule = plainRule(["a", "b"], { panel, components: [{ source: "performance", weight: "0.3" }] });
    const marks = { J1: { s: { a: "5" } }, J2: null };
    expect(sentencesOf(rule, [{ id: "P", marks }]).get("P")).toEqual([
      "P：不完整，没有名次。",
      "共 2 位评委，其中 1 位给了分数。J2 回避或缺席：不计分，也不按零分处理。",
      "J1：s（a 5、b 未评）。评分表没有填完（缺 s · b），所以整张不计入。",
      "没有评委把评分表填完。",
      "计分规则要求至少 2 位，所以没有结果。",
      "因此没有现场评分。",
      "没有性能评测成绩，而它的权重是 0.3，所以没有总分。",
      "没有总分。",
      "评分表完整的评委一位也没有，规则要求至少 2 位。",
      "没有性能评测成绩。",
      "所以这个项目不完整，不参加排名，列在有名次的项目之后。",
    ]);
  });
});
