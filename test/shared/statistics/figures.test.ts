// Protects what must hold for every figure on every table: planted effects come back, invariance, bounds, never NaN.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { banded } from "#shared/statistics/bands";
import { icc } from "#shared/statistics/icc";
import { kendallW } from "#shared/statistics/kendall-w";
import { krippendorffAlpha } from "#shared/statistics/krippendorff";
import type { Cells } from "#shared/statistics/marks-table";
import { outliers } from "#shared/statistics/outliers";
import { competitionRanks, midranks } from "#shared/statistics/places";
import { preferences } from "#shared/statistics/ranks";
import type { Reason } from "#shared/statistics/reasons";
import { severity } from "#shared/statistics/severity";
import { zScores } from "#shared/statistics/z-scores";
import { anyCells, golden, numbersIn } from "./tables";

const { marks } = golden.fixture;
const LEVELS = ["nominal", "ordinal", "interval"] as const;

/** Every figure of a table by name. */
function figuresOf(cells: Cells): Record<string, { readonly figure: unknown; readonly reason: Reason | null }> {
  return {
    severity: severity(cells),
    z: zScores(cells),
    icc: icc(cells),
    w: kendallW(cells),
    preferences: preferences(cells),
    ...Object.fromEntries(LEVELS.map((level) => [level, krippendorffAlpha(cells, level)])),
  };
}

function reasonsOf(cells: Cells): Set<Reason | null> {
  return new Set(Object.values(figuresOf(cells)).map(({ reason }) => reason));
}

describe("degenerate tables", () => {
  it("give a reason and no figure, never NaN, whatever is missing or equal", () => {
    fc.assert(
      fc.property(fc.oneof(anyCells(0), anyCells(30), anyCells(85)), (cells) => {
        for (const { figure, reason } of Object.values(figuresOf(cells))) {
          expect(figure === null).toBe(reason !== null);
          for (const number of numbersIn(figure)) expect(Number.isFinite(number)).toBe(true);
        }
        for (const { score } of cells.flatMap(outliers)) expect(score === null || Number.isFinite(score)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("are told apart: nothing marked, one judge, one project", () => {
    for (const cells of [
      [],
      [[]],
      [[], []],
      [
        [null, null],
        [null, null],
      ],
    ])
      expect(reasonsOf(cells)).toEqual(new Set(["no-marks"]));
    expect(reasonsOf([[5], [6], [7]])).toEqual(new Set(["one-judge"]));
    expect(
      reasonsOf([
        [5, null],
        [6, null],
      ]),
    ).toEqual(new Set(["one-judge"]));
    expect(reasonsOf([[5, 6, 7]])).toEqual(new Set(["one-project"]));
    expect(
      reasonsOf([
        [5, 6, 7],
        [null, null, null],
      ]),
    ).toEqual(new Set(["one-project"]));
  });

  it("have no agreement where all marks are equal, and no severity either way", () => {
    // A third has no exact binary fraction, so that sums of squares come out as almost nothing.
    for (const mark of [5, 1 / 3]) {
      const cells = [0, 1, 2].map(() => [mark, mark, mark]);
      for (const [name, { reason }] of Object.entries(figuresOf(cells)))
        expect([name, reason]).toEqual([name, ["severity", "preferences"].includes(name) ? null : "no-variation"]);
      expect(severity(cells).figure?.judges.every((effect) => Math.abs(effect ?? 1) < 1e-12)).toBe(true);
      expect(outliers([mark, mark, mark])).toEqual(Array.from({ length: 3 }, () => ({ score: 0, flagged: false })));
    }
  });

  it("say where parts of the panel share no project", () => {
    expect(
      severity([
        [5, 6, null, null],
        [7, 8, null, null],
        [null, null, 5, 6],
      ]),
    ).toEqual({ figure: null, reason: "disconnected" });
    expect(
      severity([
        [5, 6, null],
        [null, 8, 5],
        [null, null, 6],
      ]).reason,
    ).toBeNull();
  });

  it("say where no two projects were marked by all, and count whom they leave out", () => {
    const cells = [
      [5, 6, null],
      [null, 8, 5],
      [6, 7, 8],
    ];
    expect([icc(cells).reason, kendallW(cells).reason]).toEqual(["too-few-complete", "too-few-complete"]);
    const more = [...cells, [7, 9, 8], [null, null, null]];
    expect(icc(more).figure).toMatchObject({ projects: 2, judges: 3, leftOut: 2 });
    expect(kendallW(more).figure).toMatchObject({ projects: 2, judges: 3, leftOut: 2 });
  });
});

describe("severity", () => {
  it("finds planted projects and judges again, whatever is missing, where the design hangs together", () => {
    let found = 0;
    fc.assert(
      fc.property(
        anyCells(35),
        fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 6, maxLength: 6 }),
        (gaps, raw) => {
          const columns = (gaps[0] ?? []).map((_, at) => at).filter((at) => gaps.some((row) => row[at] !== null));
          const mean = columns.reduce((sum, at) => sum + (raw[at] ?? 0), 0) / columns.length;
          const judges = raw.map((effect) => effect - mean);
          const projects = gaps.map((_, at) => 80 + at * 1.25);
          const planted = gaps.map((row, at) =>
            row.map((cell, column) => (cell === null ? null : (projects[at] ?? 0) + (judges[column] ?? 0))),
          );
          const { figure } = severity(planted);
          if (figure === null) return;
          found += 1;
          const off = (found: readonly (number | null)[], wanted: readonly number[]): number =>
            Math.max(...found.map((value, at) => (value === null ? 0 : Math.abs(value - (wanted[at] ?? Number.NaN)))));
          expect(off(figure.judges, judges)).toBeLessThan(1e-8);
          expect(off(figure.projects, projects)).toBeLessThan(1e-8);
          for (const residual of numbersIn(figure.residuals)) expect(residual).toBeCloseTo(0, 8);
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it("is a least squares fit: residuals of every judge and every project sum to 0, and so do the effects", () => {
    fc.assert(
      fc.property(anyCells(25), (cells) => {
        const { figure } = severity(cells);
        fc.pre(figure !== null);
        const { residuals, judges } = figure as NonNullable<typeof figure>;
        for (const row of residuals) expect(row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)).toBeCloseTo(0, 8);
        for (const [column] of judges.entries())
          expect(residuals.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBeCloseTo(0, 8);
        expect(judges.reduce<number>((sum, effect) => sum + (effect ?? 0), 0)).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe("agreement", () => {
  const shift = (cells: readonly number[][], by: (column: number) => number, factor = 1): number[][] =>
    cells.map((row) => row.map((mark, column) => mark * factor + by(column)));

  it("does not depend on the measure, nor consistency on each judge's severity", () => {
    const before = icc(marks).figure;
    const moved = icc(shift(marks, () => 37.5, 2)).figure;
    const severe = icc(shift(marks, (column) => column * 11)).figure;
    for (const number of ["single", "average"] as const) {
      for (const form of ["oneWay", "agreement", "consistency"] as const)
        expect(moved?.[number][form]).toBeCloseTo(before?.[number][form] ?? Number.NaN, 10);
      expect(severe?.[number].consistency).toBeCloseTo(before?.[number].consistency ?? Number.NaN, 10);
      expect(severe?.[number].agreement).toBeLessThan(before?.[number].agreement ?? 0);
    }
    for (const level of LEVELS)
      expect(
        krippendorffAlpha(
          shift(marks, () => 37.5, 2),
          level,
        ).figure,
      ).toBeCloseTo(krippendorffAlpha(marks, level).figure ?? Number.NaN, 10);
  });

  it("is whole where all judges say the same, and W also where they only order alike", () => {
    const same = [1, 2, 4, 8].map((mark) => [mark, mark, mark]);
    expect(icc(same).figure?.single).toEqual({ oneWay: 1, agreement: 1, consistency: 1 });
    for (const level of LEVELS) expect(krippendorffAlpha(same, level).figure).toBe(1);
    expect(kendallW(shift(same, (column) => column * 5, 3)).figure).toMatchObject({ w: 1, uncorrected: 1 });
  });

  it("has W between 0 and 1, and no other W after marks are replaced by others in the same order", () => {
    fc.assert(
      fc.property(anyCells(0), (cells) => {
        const { figure } = kendallW(cells);
        fc.pre(figure !== null);
        expect(figure?.w).toBeGreaterThanOrEqual(0);
        expect(figure?.w).toBeLessThanOrEqual(1 + 1e-12);
        expect(figure?.p).toBeGreaterThanOrEqual(0);
        expect(figure?.p).toBeLessThanOrEqual(1);
        expect(kendallW(cells.map((row) => row.map((mark) => mark && mark ** 3))).figure).toEqual(figure);
      }),
    );
  });

  it("names the band that its source gives", () => {
    expect([0.49, 0.5, 0.75, 0.9].map((value) => banded(value, "koo-li-2016").band)).toEqual([
      "poor",
      "moderate",
      "good",
      "excellent",
    ]);
    expect([0.66, 0.667, 0.8, 1].map((value) => banded(value, "krippendorff-2004").band)).toEqual([
      "poor",
      "moderate",
      "good",
      "good",
    ]);
  });
});

describe("z-scores", () => {
  it("have mean 0 and standard deviation 1 for every judge who tells projects apart", () => {
    fc.assert(
      fc.property(anyCells(20), (cells) => {
        const { figure } = zScores(cells);
        for (const [column] of (figure?.cells[0] ?? []).entries()) {
          const scores = (figure?.cells ?? []).map((row) => row[column] ?? null).filter((z) => z !== null);
          if (scores.length === 0) continue;
          expect(scores.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 8);
          expect(scores.reduce((sum, z) => sum + z * z, 0) / (scores.length - 1)).toBeCloseTo(1, 8);
        }
      }),
    );
  });
});

describe("preferences", () => {
  it("give away n(n − 1)/2 points per judge and per comparison where nothing is missing", () => {
    fc.assert(
      fc.property(anyCells(0), (cells) => {
        const { figure } = preferences(cells);
        fc.pre(figure !== null);
        const pairs = (cells.length * (cells.length - 1)) / 2;
        expect(numbersIn(figure?.copeland).reduce((a, b) => a + b)).toBeCloseTo(pairs, 8);
        expect(numbersIn(figure?.borda).reduce((a, b) => a + b)).toBeCloseTo(pairs * (cells[0]?.length ?? 0), 8);
      }),
    );
  });

  it("find no Condorcet winner in a cycle, and do not punish a recusal", () => {
    expect(
      preferences([
        [3, 1, 2],
        [2, 3, 1],
        [1, 2, 3],
      ]).figure,
    ).toMatchObject({ condorcetWinner: null, copeland: [1, 1, 1] });
    const { figure } = preferences([
      [9, 9, null],
      [8, 8, 8],
      [7, 7, 7],
    ]);
    expect(figure).toMatchObject({ condorcetWinner: 0, borda: [6, 4, 0] });
  });
});

describe("outliers", () => {
  it("flag a mark far from the others, also where more than half are equal, and never with two marks", () => {
    expect(outliers([90, 91, 92, 93, 60]).map(({ flagged }) => flagged)).toEqual([false, false, false, false, true]);
    expect(outliers([90, 90, null, 90, 90, 70]).map(({ flagged }) => flagged)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(outliers([90, null, 10])).toEqual(Array.from({ length: 3 }, () => ({ score: null, flagged: false })));
  });
});

describe("ranks", () => {
  it("are shared by figures that differ only in the last bits", () => {
    expect(midranks([0.1 + 0.2, 0.3, 0.1])).toEqual([2.5, 2.5, 1]);
    expect(competitionRanks([5, null, 0.3, 0.1 + 0.2, 0.1])).toEqual([1, null, 2, 2, 4]);
  });
});
