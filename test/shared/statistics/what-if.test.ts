// Protects the what-ifs: which variants are tried, that the rule engine ranks them, and what is said to move.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleSource, ScoringDocument } from "#shared/scoring/index";
import { score } from "#shared/scoring/index";
import type { WhatIf, WhatIfChange } from "#shared/statistics/what-if";
import { whatIf } from "#shared/statistics/what-if";
import { anyDocument, checked } from "../scoring/documents";
import { drop, golden, oneMarkRule, tableDocument } from "./tables";

const finalRounding = (decimals: number) => ({ mode: "half-up", decimals, at: ["final"] }) as const;

function variantsOf(document: ScoringDocument): readonly WhatIf[] {
  return whatIf(document, "g").figure?.variants ?? [];
}

function changesOf(document: ScoringDocument, kind: WhatIfChange["kind"]): WhatIfChange[] {
  return variantsOf(document).flatMap(({ change }) => (change.kind === kind ? [change] : []));
}

function variant(document: ScoringDocument, wanted: Partial<WhatIfChange>): WhatIf | undefined {
  return variantsOf(document).find(({ change }) =>
    Object.entries(wanted).every(([key, value]) => Object.entries(change).some(([k, v]) => k === key && v === value)),
  );
}

function table(rule: Partial<RuleSource>, cells: readonly (readonly (number | null)[])[] = golden.fixture.marks) {
  return tableDocument(cells, oneMarkRule(rule));
}

describe("what if", () => {
  it("one judge had not been there: the places that change, by the rule", () => {
    // Without J4's 60 for T1 the order turns round.
    const document = table({}, [
      [80, 80, 80, 60],
      [78, 78, 78, 78],
      [70, 70, 70, 70],
      [60, 60, 60, 60],
    ]);
    expect(variant(document, { judge: "J4" })).toEqual({
      change: { kind: "without-judge", judge: "J4" },
      moved: [
        { project: "T2", from: 1, to: 2 },
        { project: "T1", from: 2, to: 1 },
      ],
      otherWinner: true,
      otherPodium: false,
    });
    expect(variant(document, { judge: "J1" })).toMatchObject({ moved: [], otherWinner: false });
    expect(whatIf(document, "g").figure?.places).toEqual(
      new Map([
        ["T2", { best: 1, worst: 2 }],
        ["T1", { best: 1, worst: 2 }],
        ["T3", { best: 3, worst: 3 }],
        ["T4", { best: 4, worst: 4 }],
      ]),
    );
  });

  it("leaves judges out from a panel at its minimum, and only those who marked", () => {
    const { panel } = drop(0, 0);
    const cells = golden.fixture.marks.map((row) => [...row, null]);
    const document = table({ panel: { ...panel, minimumJudges: 4 } }, cells);
    expect(changesOf(document, "without-judge").map((change) => "judge" in change && change.judge)).toEqual([
      "J1",
      "J2",
      "J3",
      "J4",
    ]);
    expect(variantsOf(document).flatMap(({ moved }) => moved.filter(({ to }) => to === null))).toEqual([]);
    expect(changesOf(table({}, [[5], [6]]), "without-judge")).toEqual([]);
  });

  it("tries no, one and two drops at each end where marks are left over, and not the rule's own", () => {
    const trims = (highest: number, lowest: number, judges: number): unknown =>
      changesOf(table(drop(highest, lowest), [Array(judges).fill(5), Array(judges).fill(6)]), "trim").map(
        (change) => "dropHighest" in change && [change.dropHighest, change.dropLowest],
      );
    expect(trims(1, 1, 7)).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(trims(1, 1, 4)).toEqual([[0, 0]]);
    expect(trims(0, 0, 2)).toEqual([]);
    expect(trims(1, 0, 5)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    // 97 drops out, and 88: the trimmed mean of the golden row is below 91.9.
    const rows = [golden.trimming.marks, golden.trimming.marks.map(() => 92)].map((row) =>
      row.map((mark) => mark - 0.5),
    );
    rows[1] = rows[1]?.map(() => 91.5) ?? [];
    const document = table({ ...drop(0, 0), rounding: finalRounding(2) }, rows);
    expect(variant(document, { dropHighest: 1 })?.moved).toEqual([{ project: "T1", from: 1, to: 2 }]);
  });

  it("tries decimals beside the rule's, the other half rule, and the exact total", () => {
    const rounded = table({ rounding: finalRounding(1) });
    expect(changesOf(rounded, "rounding")).toEqual(
      [
        { ...finalRounding(1), decimals: 0 },
        { ...finalRounding(1), decimals: 2 },
        { ...finalRounding(1), mode: "half-even" },
      ].map((rounding) => ({ kind: "rounding", rounding })),
    );
    expect(changesOf(rounded, "rank-by")).toEqual([{ kind: "rank-by", rankBy: "exact" }]);
    expect(changesOf(table({ rounding: finalRounding(0) }), "rounding")).toHaveLength(2);
    const exact = table({});
    expect(changesOf(exact, "rank-by")).toEqual([]);
    expect(changesOf(exact, "rounding")).toMatchObject([
      { rounding: finalRounding(2) },
      { rounding: finalRounding(1) },
    ]);
  });

  it("sees a tie that rounding makes, and one that it breaks", () => {
    const document = table({ rounding: finalRounding(0) }, [
      [8, 8, 8.5],
      [8, 8, 8],
    ]);
    expect(variant(document, { kind: "rank-by" })).toMatchObject({
      moved: [{ project: "T2", from: 1, to: 2 }],
      otherWinner: true,
      otherPodium: false,
    });
  });

  it("refuses where nothing is ranked, and throws for a group that is not there", () => {
    expect(whatIf(table({}, [[null, null]]), "g")).toEqual({ figure: null, reason: "nothing-ranked" });
    expect(whatIf(table({}, []), "g").reason).toBe("nothing-ranked");
    expect(() => whatIf(table({}), "other")).toThrow(RangeError);
  });

  it("holds for every document: rules stay sound, and what does not move has its actual rank within its places", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const document = checked(source);
        const { figure } = whatIf(document, "g");
        const ranking = score(document).groups[0]?.ranking ?? [];
        expect(figure === null).toBe(ranking.every(({ rank }) => rank === null));
        for (const { project, rank } of ranking) {
          const places = figure?.places.get(project);
          if (rank === null) continue;
          expect(places && places.best <= rank && rank <= places.worst).toBe(true);
        }
        for (const { moved, otherWinner, otherPodium } of figure?.variants ?? []) {
          for (const { project, from } of moved)
            expect(ranking.find((line) => line.project === project)?.rank).toBe(from);
          expect(moved.length > 0 || (!otherWinner && !otherPodium)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
