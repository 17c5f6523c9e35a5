// The words of the advice: what is called firm, what hangs on one judge, what changes places, and where things lie on a picture.

import { describe, expect, it } from "vitest";
import { firmnessOf, firmnessSaid, likeliest } from "../../../src-renderer/desks/chief/advice/firmness";
import { movesOf, whatIfsSaid } from "../../../src-renderer/desks/chief/advice/moves";
import { projectDots } from "../../../src-renderer/desks/chief/advice/project-marks";
import { laned, scaleOf } from "../../../src-renderer/desks/chief/advice/scale";
import { StabilityRuns } from "../../../src-renderer/desks/chief/advice/stability-runs";
import { numbersOf } from "../../../src-renderer/desks/chief/advice/use-numbers";
import { AppError } from "../../../src-shared/errors";
import { type ScoringDocument, explain, parseScoringDocument } from "../../../src-shared/scoring";
import { adviceOf } from "../../../src-shared/statistics/advice";
import { stabilityPlan, stabilitySlice, stabilitySummary } from "../../../src-shared/statistics/stability";
import { scoring } from "./sample";

/** P1 stands clear; P2 is ahead of P3 only because of J3, and so is P4 of P5 because of J1 or of J2. */
const marks: Readonly<Record<string, readonly string[]>> = {
  P1: ["48", "49", "48", "49", "48"],
  P2: ["30", "30", "42", "30", "30"],
  P3: ["31", "31", "32", "31", "31"],
  P4: ["10", "10", "10", "10", "10"],
};

function final(): ScoringDocument {
  const one = scoring({});
  const projects = Object.entries(marks).map(([id, row]) => ({
    id,
    performance: "80",
    marks: Object.fromEntries(row.map((mark, at) => [`J${at + 1}`, { demo: { a: mark, b: mark } }])),
  }));
  const rule = { ...one.rule, panel: { ...one.rule.panel, dropHighest: 0, dropLowest: 0 } };
  const parsed = parseScoringDocument({ ...one, rule, groups: [{ id: "medical", projects }] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

const extras = { groupId: "medical", order: Object.keys(marks), judgeUnits: {}, projectUnits: {}, seed: "s" };

function firmness() {
  const plan = stabilityPlan(final(), "medical");
  const summary = stabilitySummary(stabilitySlice(plan, 0, plan.total).tallies);
  if (summary === null) throw new Error("nothing was gone through");
  return firmnessOf(summary, adviceOf(final(), extras));
}

describe("firmness", () => {
  it("calls a place firm that holds in nearly every panel, and names the one judge that another hangs on", () => {
    const lines = firmness();
    expect(lines.map(({ project, rank, firmness: level, hangsOn }) => [project, rank, level, hangsOn])).toEqual([
      ["P1", 1, "firm", []],
      ["P2", 2, "open", ["J3"]],
      ["P3", 3, "open", ["J3"]],
      ["P4", 4, "firm", []],
    ]);
    expect(firmnessSaid(lines)).toEqual({ firm: [1], hanging: [{ judge: "J3", ranks: [2, 3] }], open: [] });
  });

  it("says the likeliest places first", () => {
    const second = firmness().find(({ project }) => project === "P2");
    // J3 is not drawn at all in (4/5)⁵ of panels, a third; then P3 goes before.
    const odds = likeliest(second ?? { odds: [] }, 3);
    expect(odds.map(({ place }) => place)).toEqual([2, 3]);
    expect(odds[1]?.share).toBeCloseTo(0.8 ** 5, 10);
  });
});

describe("what would move", () => {
  const move = (project: string, from: number | null, to: number | null) => ({ project, from, to });

  it("tells two that change places as one exchange", () => {
    expect(movesOf([move("A", 2, 3), move("B", 3, 2), move("C", 5, 4)])).toEqual([
      { kind: "exchange", places: [2, 3], projects: ["A", "B"] },
      { kind: "move", project: "C", from: 5, to: 4 },
    ]);
  });

  it("tells shared places, circles and the loss of a rank move by move", () => {
    const shared = [move("A", 1, 2), move("B", 2, 1), move("C", 2, 3)];
    expect(movesOf(shared).every(({ kind }) => kind === "move")).toBe(true);
    const circle = [move("A", 1, 2), move("B", 2, 3), move("C", 3, 1)];
    expect(movesOf(circle)).toHaveLength(3);
    expect(movesOf([move("A", 1, null), move("B", null, 1)])).toHaveLength(2);
  });

  it("keeps apart what moves something and what moves nothing", () => {
    const said = whatIfsSaid(adviceOf(final(), extras).whatIf, ["J5", "J4", "J3", "J2", "J1"]);
    expect(said.moving.map(({ change, moves }) => [change, moves])).toContainEqual([
      { kind: "without-judge", judge: "J3" },
      [{ kind: "exchange", places: [2, 3], projects: ["P2", "P3"] }],
    ]);
    expect(said.quietJudges).toEqual(["J5", "J4", "J2", "J1"]);
    expect(said.quiet.some(({ kind }) => kind === "rounding")).toBe(true);
  });
});

describe("a picture of marks", () => {
  it("shows the dropped marks of the result, and the outliers of the advice", () => {
    const parsed = parseScoringDocument(scoring({ J1: "40", J2: "41", J3: "42", J4: "43", J5: "10" }));
    if (!parsed.ok) throw new Error("no document");
    const [group] = explain(parsed.document).groups;
    const { projects } = adviceOf(parsed.document, { ...extras, order: [] });
    const [line] = projectDots(projects, group ?? null);
    expect(line?.dots.map(({ judge, mark, outlier, dropped }) => [judge, mark, outlier, dropped])).toEqual([
      ["J5", 20, true, "lowest"],
      ["J1", 80, false, null],
      ["J2", 82, false, null],
      ["J3", 84, false, null],
      ["J4", 86, false, "highest"],
    ]);
  });

  it("has round figures along its axis, around every value", () => {
    const scale = scaleOf([61.5, 93]);
    expect(scale.ticks).toEqual([60, 70, 80, 90, 100]);
    expect([scale.at(60), scale.at(100), scale.at(80)]).toEqual([0, 1, 0.5]);
    expect(scaleOf([5, 5]).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([-0.12, 0.3]).ticks[0]).toBeLessThanOrEqual(-0.12);
  });

  it("lays dots that would cover one another in lanes", () => {
    const placed = laned([0.5, 0.5, 0.1, 0.51], (at) => at, 0.03);
    expect(placed.map(({ at, lane }) => [at, lane])).toEqual([
      [0.1, 0],
      [0.5, 0],
      [0.5, 1],
      [0.51, 2],
    ]);
  });
});

describe("a resampling in slices", () => {
  const plan = stabilityPlan(final(), "medical");

  it("adds them up, counts none twice, and knows when it is done", () => {
    const runs = new StabilityRuns();
    runs.add("k", 0, stabilitySlice(plan, 0, 50));
    runs.add("k", 0, stabilitySlice(plan, 0, 50));
    expect([runs.get("k").next, runs.get("k").status]).toEqual([50, "running"]);
    runs.add("k", 50, stabilitySlice(plan, 50, plan.total));
    expect(runs.get("k").status).toBe("done");
    expect(runs.get("k").tallies).toEqual(stabilitySlice(plan, 0, plan.total).tallies);
  });

  it("takes no slice while it is stopped, and goes on from where it was", () => {
    const runs = new StabilityRuns();
    runs.add("k", 0, stabilitySlice(plan, 0, 50));
    runs.stop("k");
    runs.add("k", 50, stabilitySlice(plan, 50, 50));
    expect([runs.get("k").next, runs.get("k").status]).toEqual([50, "stopped"]);
    runs.resume("k");
    expect(runs.get("k").status).toBe("running");
    runs.fail("k", new AppError("engine-gone"));
    expect(runs.get("k").error?.code).toBe("engine-gone");
    expect(runs.get("another").next).toBe(0);
  });
});

describe("numbers", () => {
  it("never round what may happen to never, nor what may fail to always", () => {
    const { share, sign, size } = numbersOf("zh-CN");
    expect([share(0.73), share(1), share(0), share(0.9996), share(0.0002), share(0.996)]).toEqual([
      "73%",
      "100%",
      "0%",
      ">99.9%",
      "<0.1%",
      "99.6%",
    ]);
    expect([sign(0.04), sign(-2), size(-2)]).toEqual(["", "−", "2.0"]);
  });
});
