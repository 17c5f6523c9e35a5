// Protects ranking and the tie ladder: every rung, the order of rungs, what is passed over, and what stays shared.
import { describe, expect, it } from "vitest";
import type { ProjectInput, RuleSource } from "#shared/scoring/index";
import { score } from "#shared/scoring/index";
import { checked, documentOf, markedProject, plainRule } from "./documents";

type Row = [project: string, rank: number | null, tied?: boolean, decidedBy?: string | null];

function table(rule: RuleSource, projects: ProjectInput[]): Row[] {
  const ranking = score(checked(documentOf(rule, projects))).groups[0]?.ranking ?? [];
  return ranking.map((entry) =>
    entry.status === "ranked" ? [entry.project, entry.rank, entry.tied, entry.decidedBy] : [entry.project, entry.rank],
  );
}

const plain = (ties: string[], rest: Partial<RuleSource> = {}): RuleSource => plainRule(["c"], { ties, ...rest });
const one = (id: string, mark: string | null, rest: Partial<ProjectInput> = {}) => markedProject(id, [mark], rest);

/** Criteria a and b, so that equal totals can be made up of different marks. */
const pair = (id: string, a: string, b: string): ProjectInput => ({ id, marks: { J1: { s: { a, b } } } });

describe("ranks", () => {
  it("are 1, 2, 2, 4, sharers by code point and the incomplete last", () => {
    const projects = [
      one("z", null),
      one("P4", "5"),
      one("\u{1F600}", "8"),
      one("\uFF21", "8"),
      one("P1", "9"),
      one("a", null),
    ];
    expect(table(plain([]), projects)).toEqual([
      ["P1", 1, false, null],
      ["\uFF21", 2, true, null],
      ["\u{1F600}", 2, true, null],
      ["P4", 4, false, null],
      ["a", null],
      ["z", null],
    ]);
  });

  it("go by the announced total, or by the exact one where the rule says so", () => {
    const projects = [markedProject("A", ["8", "8", "8.5"]), markedProject("B", ["8", "8.5", "8.5"])];
    const rounding = { mode: "half-up", decimals: 0, at: ["final"] } as const;
    const ranks = (rankBy: "rounded" | "exact", decimals: number) =>
      table(plain([], { rankBy, rounding: { ...rounding, decimals } }), projects);
    expect(ranks("rounded", 0)).toEqual([
      ["A", 1, true, null],
      ["B", 1, true, null],
    ]);
    expect(ranks("exact", 0)).toEqual([
      ["B", 1, false, null],
      ["A", 2, false, null],
    ]);
  });

  it("are each group's own", () => {
    const projects = [one("A", "5"), one("B", "6")];
    const groups = [
      { id: "g1", projects },
      { id: "g2", projects: projects.slice(0, 1) },
    ];
    const result = score(checked({ format: "roadshow-scoring/1", rule: plain([]), groups }));
    expect(result.groups.map(({ id, ranking }) => [id, ranking.map(({ project, rank }) => [project, rank])])).toEqual([
      [
        "g1",
        [
          ["B", 1],
          ["A", 2],
        ],
      ],
      ["g2", [["A", 1]]],
    ]);
  });
});

describe("rungs", () => {
  it("exact separates totals that were announced alike", () => {
    const projects = [markedProject("A", ["8", "8", "8.5"]), markedProject("B", ["8", "8.5", "8.5"])];
    const rounding = { mode: "half-up", decimals: 0, at: ["final"] } as const;
    expect(table(plain(["exact"], { rounding }), projects)).toEqual([
      ["B", 1, false, "exact"],
      ["A", 2, false, "exact"],
    ]);
  });

  it("criterion and segment compare panel values, higher first; criterion has none beyond criterion scope", () => {
    const { panel } = plainRule([]);
    const rule = plainRule(["a", "b"], { ties: ["criterion:s.b"], panel: { ...panel, scope: "criterion" } });
    const projects = [pair("A", "6", "5"), pair("B", "5", "6")];
    expect(table(rule, projects)).toEqual([
      ["B", 1, false, "criterion:s.b"],
      ["A", 2, false, "criterion:s.b"],
    ]);
    expect(table({ ...rule, panel: { ...panel, scope: "segment" } }, projects)).toEqual([
      ["A", 1, true, null],
      ["B", 1, true, null],
    ]);
    const weighted = plain(["segment:s"], {
      components: [
        { source: "onsite", weight: "1" },
        { source: "performance", weight: "1" },
      ],
    });
    expect(table(weighted, [one("A", "5", { performance: "2" }), one("B", "6", { performance: "1" })])).toEqual([
      ["B", 1, false, "segment:s"],
      ["A", 2, false, "segment:s"],
    ]);
  });

  it("component compares values before weight, and takes a missing one as lowest, below a negative one", () => {
    const rule = plain(["component:stage:初赛"], {
      components: [
        { source: "onsite", weight: "1" },
        { source: "stage:初赛", weight: "0" },
      ],
    });
    const projects = [one("A", "5"), one("B", "5", { stages: { 初赛: "-3" } }), one("C", "5"), one("D", "4")];
    expect(table(rule, projects)).toEqual([
      ["B", 1, false, "component:stage:初赛"],
      ["A", 2, true, "component:stage:初赛"],
      ["C", 2, true, "component:stage:初赛"],
      ["D", 4, false, null],
    ]);
  });

  it("undropped keeps every other step and rounding", () => {
    const panel = {
      method: "mean",
      scope: "total",
      dropHighest: 1,
      dropLowest: 1,
      dropFrom: 3,
      minimumJudges: 1,
    } as const;
    const projects = [markedProject("A", ["4", "6", "7"]), markedProject("B", ["5", "6", "6.5"])];
    const rounded = { mode: "half-up", decimals: 0, at: ["panel"] } as const;
    // 17/3 and 17.5/3; both 6 when rounded at panel.
    expect(table(plain(["undropped"], { panel }), projects)).toEqual([
      ["B", 1, false, "undropped"],
      ["A", 2, false, "undropped"],
    ]);
    expect(table(plain(["undropped"], { panel, rounding: rounded }), projects)[0]).toEqual(["A", 1, true, null]);
  });

  it("head-to-head counts pairs won, by judges who marked both fully", () => {
    const projects = [
      markedProject("A", ["7", "5", "6", null]),
      markedProject("B", ["6", "4", "8", null]),
      markedProject("C", ["6", null, null, "6"]),
    ];
    // A–B 2:1, A–C 1:0 (J1), B–C 0:0.
    expect(table(plain(["head-to-head"]), projects)).toEqual([
      ["A", 1, false, "head-to-head"],
      ["B", 2, true, "head-to-head"],
      ["C", 2, true, "head-to-head"],
    ]);
  });

  it("head-to-head leaves a circle as it is", () => {
    const circle = [
      markedProject("A", ["5", "6", "7"]),
      markedProject("B", ["7", "5", "6"]),
      markedProject("C", ["6", "7", "5"]),
    ];
    expect(table(plain(["head-to-head"]), circle).map(([, rank]) => rank)).toEqual([1, 1, 1]);
  });

  it("ruling goes by the lower number, and is passed over where one of the tied has none", () => {
    const projects = [one("A", "5", { ruling: 3 }), one("B", "5", { ruling: 1 }), one("C", "5", { ruling: 3 })];
    expect(table(plain(["ruling"]), projects)).toEqual([
      ["B", 1, false, "ruling"],
      ["A", 2, true, "ruling"],
      ["C", 2, true, "ruling"],
    ]);
    expect(table(plain(["ruling"]), [...projects, one("D", "5")]).map(([, rank]) => rank)).toEqual([1, 1, 1, 1]);
  });
});

describe("the ladder", () => {
  const rule = plain(["component:performance", "head-to-head", "ruling"], {
    components: [
      { source: "onsite", weight: "1" },
      { source: "performance", weight: "0" },
    ],
  });

  it("goes on with what is still tied only, and names the last rung that separated", () => {
    const projects = [
      one("A", "5", { performance: "1", ruling: 2 }),
      one("B", "5", { performance: "1", ruling: 1 }),
      one("C", "5", { performance: "2" }),
      one("D", "7"),
    ];
    // C has no ruling, but stands apart already; so the ruling decides between A and B.
    expect(table(rule, projects)).toEqual([
      ["D", 1, false, null],
      ["C", 2, false, "component:performance"],
      ["B", 3, false, "ruling"],
      ["A", 4, false, "ruling"],
    ]);
  });

  it("holds head-to-head among the set still tied, not among all that were", () => {
    // A beats D and B loses to D, but D stands apart before; A and B have a judge each.
    const projects = [
      markedProject("A", ["6", "4", "5"], { performance: "1" }),
      markedProject("B", ["4", "6", "5"], { performance: "1" }),
      markedProject("C", ["5", "5", "5"], { performance: "2" }),
      markedProject("D", ["5", "3", "7"], { performance: "0" }),
    ];
    expect(table(rule, projects).map(([project, rank]) => [project, rank])).toEqual([
      ["C", 1],
      ["A", 2],
      ["B", 2],
      ["D", 4],
    ]);
  });

  it("does not name a rung to those who were never tied", () => {
    expect(table(rule, [one("A", "5", { performance: "1" }), one("B", "6", { performance: "2" })])).toEqual([
      ["B", 1, false, null],
      ["A", 2, false, null],
    ]);
  });
});
