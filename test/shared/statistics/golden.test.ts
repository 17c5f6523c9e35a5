// Protects the published and recomputed figures of the statistics, to four decimals and more.
import { describe, expect, it } from "vitest";
import { parseAmount, round, toFixedText } from "#shared/scoring/rational";
import { score } from "#shared/scoring/index";
import { icc } from "#shared/statistics/icc";
import { kendallW } from "#shared/statistics/kendall-w";
import { krippendorffAlpha } from "#shared/statistics/krippendorff";
import { outliers } from "#shared/statistics/outliers";
import { preferences } from "#shared/statistics/ranks";
import { severity } from "#shared/statistics/severity";
import { stabilityPlan, stabilitySlice, stabilitySummary } from "#shared/statistics/stability";
import { zScores } from "#shared/statistics/z-scores";
import { drop, golden, oneMarkRule, tableDocument, transposed } from "./tables";

const { marks } = golden.fixture;

/** To four decimals; what is missing stays visible. */
function fourDecimals(values: readonly (number | null | undefined)[] | undefined): string[] {
  return (values ?? []).map((value) => (typeof value === "number" ? value.toFixed(4) : String(value)));
}

describe("the published figures", () => {
  it("are those of Shrout & Fleiss for all six intraclass correlations", () => {
    const { figure } = icc(marks);
    const { meanSquares, single, average } = figure ?? {};
    const wanted = (...names: string[]) => fourDecimals(names.map((name) => golden.icc[name]));
    expect(fourDecimals([meanSquares?.between, meanSquares?.within, meanSquares?.judges, meanSquares?.error])).toEqual(
      wanted("BMS", "WMS", "JMS", "EMS"),
    );
    expect(fourDecimals([single?.oneWay, single?.agreement, single?.consistency])).toEqual(
      wanted("ICC(1,1)", "ICC(2,1)", "ICC(3,1)"),
    );
    expect(fourDecimals([average?.oneWay, average?.agreement, average?.consistency])).toEqual(
      wanted("ICC(1,k)", "ICC(2,k)", "ICC(3,k)"),
    );
  });

  it("are those of Kendall's W with ties, its chi-square and p", () => {
    const { figure } = kendallW(marks);
    expect(figure).toMatchObject({ s: golden.kendallW.S, sumT: golden.kendallW.sumT, degrees: golden.kendallW.df });
    expect(fourDecimals([figure?.w, figure?.chiSquare, figure?.p, figure?.uncorrected])).toEqual(
      fourDecimals([golden.kendallW.W, golden.kendallW.chiSquare, golden.kendallW.p, golden.kendallW.WUncorrected]),
    );
  });

  it("are those of Krippendorff's example with missing data", () => {
    const units = transposed(golden.krippendorff.ratings);
    expect(krippendorffAlpha(units, "nominal").figure).toBeCloseTo(golden.krippendorff.nominal, 6);
    expect(krippendorffAlpha(units, "interval").figure).toBeCloseTo(golden.krippendorff.interval, 6);
    // Krippendorff 2011 gives 0.815 for the same table as ordinal data.
    expect(krippendorffAlpha(units, "ordinal").figure).toBeCloseTo(0.815, 3);
  });

  it("are those of the additive model with recused judges", () => {
    const cells: (number | null)[][] = marks.map((row) => [...row]);
    for (const [team, judge] of golden.additiveSeverity.recused)
      (cells[Number(team.slice(1)) - 1] as (number | null)[])[Number(judge.slice(1)) - 1] = null;
    const { figure } = severity(cells);
    expect(fourDecimals(figure?.projects)).toEqual(fourDecimals(golden.additiveSeverity.adjusted));
    expect(fourDecimals(figure?.judges)).toEqual(fourDecimals(golden.additiveSeverity.judges));
    const means = cells
      .map((row) => row.filter((cell) => cell !== null))
      .map((row) => row.reduce((a, b) => a + b) / row.length);
    expect(means).toEqual(golden.additiveSeverity.rawMeans);
  });

  it("let the z-scores name another winner than the raw means", () => {
    const names = Object.keys(golden.zScore.marks);
    const { figure } = zScores(Object.values(golden.zScore.marks));
    expect(fourDecimals(figure?.projects)).toEqual(fourDecimals(Object.values(golden.zScore.meanZ)));
    const best = names[figure?.projects.indexOf(Math.max(...figure.projects.map((z) => z ?? 0))) ?? -1];
    expect(best).toBe(golden.zScore.zWinner);
    const rows = Object.values(golden.zScore.marks);
    expect(names[Number(score(tableDocument(rows)).groups[0]?.ranking[0]?.project.slice(1)) - 1]).toBe(
      golden.zScore.rawWinner,
    );
  });

  it("are Borda's, Condorcet's and Copeland's", () => {
    const { figure } = preferences(marks);
    expect(figure?.borda).toEqual(golden.ranks.borda);
    expect(figure?.copeland).toEqual(golden.ranks.copeland);
    expect(`T${(figure?.condorcetWinner ?? -1) + 1}`).toBe(golden.ranks.condorcetWinner);
  });

  it("leave the mark of 97 unflagged", () => {
    const { marks: row, of, score: wanted, flagged } = golden.outlier;
    const found = outliers(row)[row.indexOf(of)];
    expect(found?.score).toBeCloseTo(wanted, 4);
    expect(found?.flagged).toBe(flagged);
  });

  it("come out of the rule engine for trimming and for rounding half up", () => {
    const rounding = { mode: "half-up", decimals: 2, at: ["final"] } as const;
    const totalOf = (highest: number, lowest: number): unknown => {
      const document = tableDocument([golden.trimming.marks], oneMarkRule({ ...drop(highest, lowest), rounding }));
      return score(document).groups[0]?.ranking[0];
    };
    expect(totalOf(0, 0)).toMatchObject({ total: golden.trimming.mean });
    expect(totalOf(1, 1)).toMatchObject({ total: golden.trimming.dropOneHighOneLow });
    for (const [text, wanted] of golden.roundingHalfUp2) {
      const amount = parseAmount(text);
      expect(amount && toFixedText(round(amount, 2, "half-up"), 2)).toBe(wanted);
    }
  });

  it("are the exact fractions of podium stability over all resamples of four judges", () => {
    const plan = stabilityPlan(tableDocument(marks), "g");
    expect(plan).toMatchObject({ exact: true, total: golden.bootstrapJudges.distinctCompositions, denominator: "256" });
    const summary = stabilitySummary(stabilitySlice(plan, 0, plan.total).tallies);
    expect(summary?.projects.find(({ project }) => project === "T5")?.soleWinner.fraction).toBe(
      golden.bootstrapJudges.T5SoleWinner,
    );
    expect(summary?.sameOrderedPodium.fraction).toBe(golden.bootstrapJudges.sameOrderedPodium);
    expect(summary?.samePodiumSet.fraction).toBe(golden.bootstrapJudges.samePodiumSet);
  });
});
