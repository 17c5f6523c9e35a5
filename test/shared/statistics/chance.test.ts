// Protects what rests on chance: the order effect and own-unit residuals, their permutations, and the numbers drawn.
import { describe, expect, it } from "vitest";
import { chiSquareTail } from "#shared/statistics/chi-square";
import type { Cells } from "#shared/statistics/marks-table";
import { orderTrend } from "#shared/statistics/order-effect";
import { ownUnit } from "#shared/statistics/own-unit";
import { randomStream, xoshiro128 } from "#shared/statistics/random";
import { severity } from "#shared/statistics/severity";

describe("the order effect", () => {
  const points = (residuals: readonly number[]) =>
    residuals.map((residual, at) => ({ project: `P${at}`, position: at + 1, residual }));

  it("finds a planted slope, with a p that only chance orders as steep share", () => {
    const { figure } = orderTrend(points([0, 0.5, 1, 1.5, 2, 2.5, 3]), randomStream("seed", "test"));
    expect(figure).toMatchObject({ slope: 0.5, intercept: -0.5, permutations: 9_999 });
    expect(figure?.rho).toBeCloseTo(1, 10);
    // Two of 7! = 5,040 orders are as far out, so some 4 of 9,999.
    expect(figure?.p).toBeLessThan(0.002);
    expect(figure?.p).toBeGreaterThanOrEqual(1 / 10_000);
  });

  it("comes near the exact p of a small case, and is the same for the same seed", () => {
    // All 24 orders of four, each with Spearman's rho by its own formula.
    const residuals = [1, 2, 4, 3];
    const rhoOf = (order: readonly number[]): number =>
      1 - (6 * order.reduce((sum, rank, at) => sum + (rank - at - 1) ** 2, 0)) / 60;
    const orders = [1, 2, 3, 4].flatMap((a) =>
      [1, 2, 3, 4].flatMap((b) =>
        [1, 2, 3, 4].flatMap((c) =>
          [1, 2, 3, 4].flatMap((d) => (new Set([a, b, c, d]).size === 4 ? [[a, b, c, d]] : [])),
        ),
      ),
    );
    const exact = orders.filter((order) => Math.abs(rhoOf(order)) >= rhoOf(residuals) - 1e-9).length / 24;
    const run = (seed: string) => orderTrend(points(residuals), randomStream(seed, "test")).figure;
    expect(run("a")?.p).toBeCloseTo(exact, 1);
    expect(Math.abs((run("a")?.p ?? 0) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9_999));
    expect(run("a")).toEqual(run("a"));
    expect(run("a")?.p).not.toBe(run("b")?.p);
  });

  it("needs three points that differ", () => {
    const random = randomStream("seed", "test");
    expect(orderTrend(points([1, 2]), random)).toEqual({ figure: null, reason: "too-few-in-order" });
    expect(orderTrend(points([2, 2, 2, 2]), random)).toEqual({ figure: null, reason: "no-variation" });
  });
});

describe("own-unit residuals", () => {
  const judges = ["J1", "J2", "J3"];
  const projects = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"];
  const fair = projects.map((_, row) => judges.map((_judge, column) => 80 + ((row * 5 + column * 3) % 7) / 2 + column));

  function run(cells: Cells, judgeUnits: Record<string, string>, projectUnits: Record<string, string[]>) {
    const model = severity(cells).figure;
    if (model === null) throw new Error("the table has no model");
    return ownUnit({ projects, judges, cells }, model, { judgeUnits, projectUnits }, randomStream("seed", "test"));
  }

  it("stand out where a judge lifts the own unit, and not for another unit", () => {
    const lifted = fair.map((row, at) => row.map((mark, column) => (at === 2 && column === 0 ? mark + 12 : mark)));
    const { figure } = run(lifted, { J1: "甲" }, { P3: ["乙", "甲"] });
    expect(figure?.marks).toMatchObject([{ judge: "J1", project: "P3", unit: "甲", place: 1, of: 8 }]);
    expect(figure?.meanResidual).toBeGreaterThan(5);
    // One of eight marks could be the own one, and it is the highest: p is near 1/8.
    expect(figure?.p).toBeCloseTo(1 / 8, 1);
    expect(run(lifted, { J1: "甲" }, { P1: ["甲"] }).figure?.p).toBeGreaterThan(0.2);
  });

  it("need a mark of the own unit, and others beside it", () => {
    expect(run(fair, { J1: "甲", J2: "" }, { P1: ["乙", ""] })).toEqual({ figure: null, reason: "no-own-unit" });
    const all = Object.fromEntries(projects.map((project) => [project, ["甲"]]));
    expect(run(fair, { J1: "甲" }, all)).toEqual({ figure: null, reason: "nothing-to-permute" });
  });
});

describe("chance", () => {
  it("is xoshiro128** of the reference implementation", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  it("favours no number, and gives each use and seed a stream of its own", () => {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let index = 0; index < 700; index += 1) {
      const random = randomStream("seed", "test", index);
      for (let drawn = 0; drawn < 10; drawn += 1) {
        const number = random.below(7);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquareTail(chiSquare, 6)).toBeGreaterThan(0.001);
    const heads = [
      ["a", "x", 0],
      ["b", "x", 0],
      ["a", "y", 0],
      ["a", "x", 1],
    ].map(([seed, use, index]) => randomStream(String(seed), String(use), Number(index)).below(2 ** 32));
    expect(new Set(heads).size).toBe(4);
  });

  it("has the tail of chi-square as tables print it", () => {
    expect(chiSquareTail(3.841, 1)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(18.307, 10)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(2.558, 10)).toBeCloseTo(0.99, 3);
    expect(chiSquareTail(124.342, 100)).toBeCloseTo(0.05, 4);
    expect(chiSquareTail(2, 2)).toBeCloseTo(Math.exp(-1), 12);
    expect([chiSquareTail(0, 3), chiSquareTail(5000, 3)]).toEqual([1, 0]);
  });
});
