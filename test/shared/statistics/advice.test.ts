// Protects the advice as the chief's screen reads it: every figure in its place, plain data, and reasons for what lacks.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProjectInput, RuleSource, ScoringDocument } from "#shared/scoring/index";
import type { AdviceExtras, GroupAdvice } from "#shared/statistics/advice";
import { adviceOf } from "#shared/statistics/advice";
import { marksTable } from "#shared/statistics/marks-table";
import { anyDocument, checked, documentOf } from "../scoring/documents";
import { golden, numbersIn, tableDocument } from "./tables";

const bare: AdviceExtras = { groupId: "g", order: [], judgeUnits: {}, projectUnits: {}, seed: "seed" };

function recusedTable(): (number | null)[][] {
  const cells: (number | null)[][] = golden.fixture.marks.map((row) => [...row]);
  for (const [team, judge] of golden.additiveSeverity.recused)
    (cells[Number(team.slice(1)) - 1] as (number | null)[])[Number(judge.slice(1)) - 1] = null;
  return cells;
}

function noted(advice: GroupAdvice): Record<string, string> {
  return Object.fromEntries(advice.notes.map(({ about, reason }) => [about, reason]));
}

describe("the table of marks", () => {
  it("holds weighted own totals of whole ballots, and nothing of one that lacks a mark", () => {
    const criterion = (id: string, weight: string) => ({ id, min: "0", max: "10", step: "0.5", weight });
    const rule: RuleSource = {
      segments: [
        { id: "a", weight: "0.6", criteria: [criterion("x", "2"), criterion("y", "1.5")] },
        { id: "b", weight: "0.4", criteria: [criterion("z", "1")] },
      ],
      panel: { method: "mean", scope: "criterion", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
    };
    const full = { a: { x: "8", y: "5" }, b: { z: "9.5" } };
    const projects: ProjectInput[] = [
      { id: "P2", marks: { J2: full, J1: { a: { x: "8" }, b: { z: "9.5" } }, J3: null } },
      { id: "P1", marks: { J1: full, J4: {} } },
    ];
    const document = checked(documentOf(rule, projects));
    // 0.6 (2·8 + 1.5·5) + 0.4·9.5
    expect(marksTable(document, "g")).toEqual({
      projects: ["P2", "P1"],
      judges: ["J1", "J2"],
      cells: [
        [null, 17.9],
        [17.9, null],
      ],
    });
  });
});

describe("advice", () => {
  it("carries the golden figures to where the screen draws them", () => {
    const advice = adviceOf(tableDocument(golden.fixture.marks), {
      ...bare,
      order: ["T3", "other", "T1", "T2", "T4", "T5", "T6"],
      judgeUnits: { J1: "甲", J2: "乙" },
      projectUnits: { T5: ["丙", "甲"], T1: ["丁"] },
    });
    expect(advice.projects.map(({ project }) => project)).toEqual(["T5", "T3", "T1", "T6", "T4", "T2"]);
    expect(advice.projects.map(({ borda }) => borda)).toEqual(
      advice.projects.map(({ project }) => golden.ranks.borda[Number(project.slice(1)) - 1]),
    );
    expect(advice.preferences.condorcetWinner).toBe(golden.ranks.condorcetWinner);
    expect(advice.agreement.headline).toMatchObject({ band: "excellent", source: "koo-li-2016" });
    expect(advice.agreement.headline?.value).toBeCloseTo(golden.icc["ICC(3,k)"] ?? 0, 4);
    expect(advice.agreement.kendall).toMatchObject({ band: "good", source: "schmidt-1997", sumT: 30 });
    expect(advice.projects.find(({ project }) => project === "T1")).toMatchObject({
      position: 2,
      mean: 6,
      median: 6.5,
    });
    expect(advice.orderEffect?.points.map(({ project }) => project)).toEqual(["T3", "T1", "T2", "T4", "T5", "T6"]);
    expect(advice.ownUnit?.marks).toMatchObject([{ judge: "J1", project: "T5", unit: "甲", mark: 10 }]);
    expect(advice.judges.map(({ judge, marked }) => [judge, marked])).toEqual(
      ["J1", "J2", "J3", "J4"].map((id) => [id, 6]),
    );
    expect(advice.judges[0]?.drift?.points).toHaveLength(6);
    expect(advice.notes).toEqual([]);
  });

  it("takes each judge's severity out of the marks where judges were recused", () => {
    const advice = adviceOf(tableDocument(recusedTable()), bare);
    for (const [at, { effect }] of advice.judges.entries())
      expect(effect).toBeCloseTo(golden.additiveSeverity.judges[at] ?? Number.NaN, 4);
    for (const { project, adjustedMean, mean, marks } of advice.projects) {
      const at = Number(project.slice(1)) - 1;
      expect(adjustedMean).toBeCloseTo(golden.additiveSeverity.adjusted[at] ?? Number.NaN, 4);
      expect(mean).toBeCloseTo(golden.additiveSeverity.rawMeans[at] ?? Number.NaN, 4);
      const adjusted = marks.map((mark) => mark.adjusted ?? Number.NaN);
      expect(adjusted.reduce((a, b) => a + b) / adjusted.length).toBeCloseTo(adjustedMean ?? 0, 10);
    }
    expect(advice.agreement.icc).toMatchObject({ projects: 4, leftOut: 2 });
  });

  it("ranks by z another winner than by marks, and names the marks that stand far out", () => {
    const document = tableDocument([...Object.values(golden.zScore.marks), [80, 81, 82], [90, 90.5, 60]]);
    const advice = adviceOf(tableDocument(Object.values(golden.zScore.marks)), bare);
    expect(advice.projects.map(({ ranks }) => [ranks.actual, ranks.mean, ranks.z])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
      [3, 3, 3],
    ]);
    expect(adviceOf(document, bare).judges[2]?.outliers).toMatchObject([{ project: "T5", mark: 60 }]);
  });

  it("is plain data, the same for the same input, and has no number that is none, whatever the document", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const document = checked(source);
        const ids = source.groups[0]?.projects.map(({ id }) => id) ?? [];
        const judges = [...new Set(source.groups[0]?.projects.flatMap(({ marks }) => Object.keys(marks)))];
        const extras: AdviceExtras = {
          ...bare,
          order: ids.toReversed(),
          judgeUnits: Object.fromEntries(judges.map((judge) => [judge, "甲"])),
          projectUnits: Object.fromEntries(ids.slice(0, 1).map((id) => [id, ["甲"]])),
        };
        const advice = adviceOf(document, extras);
        expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
        expect(adviceOf(document, extras)).toEqual(advice);
        expect(numbersIn(advice).every(Number.isFinite)).toBe(true);
        expect(advice.projects.map(({ project }) => project).sort()).toEqual(ids.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("looks at its own group alone", () => {
    const one = tableDocument(golden.fixture.marks);
    const other = tableDocument(golden.fixture.marks.map((row) => row.map((mark) => 11 - mark)));
    const both: ScoringDocument = {
      ...one,
      groups: [...one.groups, ...other.groups.map((group) => ({ ...group, id: "h" }))],
    };
    expect(adviceOf(both, bare)).toEqual(adviceOf(one, bare));
    expect(adviceOf(both, { ...bare, groupId: "h" }).judges).toEqual(adviceOf(other, bare).judges);
    expect(() => adviceOf(one, { ...bare, groupId: "none" })).toThrow(RangeError);
  });

  it("notes why a figure is missing", () => {
    expect(noted(adviceOf(tableDocument(golden.fixture.marks), bare))).toEqual({
      "order-effect": "too-few-in-order",
      "own-unit": "no-own-unit",
    });
    const empty = noted(adviceOf(tableDocument([[null], [null]]), bare));
    expect(empty).toEqual({
      effect: "no-marks",
      z: "no-marks",
      preferences: "no-marks",
      "what-if": "nothing-ranked",
      icc: "no-marks",
      kendall: "no-marks",
      "alpha-interval": "no-marks",
      "alpha-ordinal": "no-marks",
    });
    const alone = adviceOf(tableDocument([[5], [6], [7]]), bare);
    expect(noted(alone)).toMatchObject({ effect: "one-judge", icc: "one-judge" });
    expect(alone.projects.map(({ ranks }) => [ranks.actual, ranks.mean, ranks.adjusted])).toEqual([
      [1, 1, null],
      [2, 2, null],
      [3, 3, null],
    ]);
  });
});
