// Protects the on-site value at every scope: what is averaged, dropped, weighted and rounded, worked out by hand.
import { describe, expect, it } from "vitest";
import type { Panel, ProjectInput, RankedResult, Rounding, RuleSource } from "#shared/scoring/index";
import { score } from "#shared/scoring/index";
import { checked, documentOf, markedProject, plainRule } from "./documents";

const RANGE = { min: "0", max: "10", step: "0.5" };

/** Two segments: ppt (weight 2) of a (1) and b (0.5), code (weight 0.5) of c (3). */
function ruleOf(panel: Partial<Panel>, rounding?: Rounding): RuleSource {
  return {
    segments: [
      {
        id: "ppt",
        weight: "2",
        criteria: [
          { id: "a", ...RANGE, weight: "1" },
          { id: "b", ...RANGE, weight: "0.5" },
        ],
      },
      { id: "code", weight: "0.5", criteria: [{ id: "c", ...RANGE, weight: "3" }] },
    ],
    panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1, ...panel },
    ...(rounding && { rounding }),
  };
}

const ballot = (a: string, b: string, c: string) => ({ ppt: { a, b }, code: { c } });

const THREE: ProjectInput = {
  id: "P",
  marks: { J1: ballot("8", "7", "5"), J2: ballot("9", "6.5", "4"), J3: ballot("6", "9", "7") },
};

function ranked(rule: RuleSource, project: ProjectInput): RankedResult {
  const [entry] = score(checked(documentOf(rule, [project]))).groups[0]?.ranking ?? [];
  if (entry?.status !== "ranked") throw new Error(JSON.stringify(entry));
  return entry;
}

function reasonOf(rule: RuleSource, project: ProjectInput): string | null {
  const [entry] = score(checked(documentOf(rule, [project]))).groups[0]?.ranking ?? [];
  return entry?.status === "incomplete" ? entry.reason : null;
}

describe("scope total", () => {
  it("averages the judges' totals; segment values are the same judges', never rounded", () => {
    // J1: 2×(8+3.5) + 0.5×15 = 30.5; J2: 2×12.25 + 6 = 30.5; J3: 2×10.5 + 10.5 = 31.5.
    const rounding: Rounding = { mode: "half-up", decimals: 1, at: ["panel", "weighted"] };
    expect(ranked(ruleOf({}), THREE)).toMatchObject({ onsite: "185/6", segments: { ppt: "137/12", code: "16" } });
    expect(ranked(ruleOf({}, rounding), THREE)).toMatchObject({
      onsite: "30.8",
      segments: { ppt: "137/12", code: "16" },
      total: "30.8",
    });
  });

  it("drops totals, and segment by segment the segment values, of those who marked everything", () => {
    const marks = { ...THREE.marks, J4: { ppt: { a: "10", b: "10" } }, J5: null };
    const rule = ruleOf({ dropHighest: 1, dropFrom: 3 });
    // Totals 30.5, 30.5 are left; of ppt 11.5, 12.25, 10.5 the 12.25 goes; of code 15, 12, 21 the 21 goes.
    expect(ranked(rule, { id: "P", marks })).toMatchObject({ onsite: "30.5", segments: { ppt: "11", code: "13.5" } });
  });
});

describe("scope segment", () => {
  it("averages segment by segment over the judges who marked all of it, rounds at panel, weights, rounds", () => {
    const marks = { ...THREE.marks, J4: { ppt: { a: "10" }, code: { c: "6" } } };
    // ppt: (11.5 + 12.25 + 10.5) / 3 = 11.4166…; code: (15 + 12 + 21 + 18) / 4 = 16.5.
    const rounding: Rounding = { mode: "half-up", decimals: 1, at: ["panel", "weighted"] };
    expect(ranked(ruleOf({ scope: "segment" }), { id: "P", marks })).toMatchObject({
      segments: { ppt: "137/12", code: "16.5" },
      onsite: "373/12",
    });
    // 2 × 11.4 + round(8.25) = 22.8 + 8.3
    expect(ranked(ruleOf({ scope: "segment" }, rounding), { id: "P", marks })).toMatchObject({
      segments: { ppt: "11.4", code: "16.5" },
      onsite: "31.1",
    });
  });
});

describe("scope criterion", () => {
  it("averages criterion by criterion over whoever marked it; a segment's weight is not rounded after", () => {
    const marks = { ...THREE.marks, J4: { ppt: { a: "10" } } };
    const rounding: Rounding = { mode: "half-up", decimals: 0, at: ["panel", "weighted"] };
    // a: 33/4; b: 22.5/3 = 7.5; c: 16/3.
    expect(ranked(ruleOf({ scope: "criterion" }), { id: "P", marks })).toMatchObject({
      segments: { ppt: "12", code: "16" },
      onsite: "32",
    });
    // a: 8; b: round(8 × 0.5) = 4; c: round(5 × 3) = 15, half of it 7.5 stays.
    expect(ranked(ruleOf({ scope: "criterion" }, rounding), { id: "P", marks })).toMatchObject({
      segments: { ppt: "12", code: "15" },
      onsite: "31.5",
    });
  });
});

function averaged(panel: Partial<Panel>, marks: (string | null)[]): string {
  const rule = plainRule(["c"]);
  return ranked({ ...rule, panel: { ...rule.panel, ...panel } }, markedProject("P", marks)).onsite;
}

describe("drop and method", () => {
  it("drops only from dropFrom marks on, counting marks present and not judges appointed", () => {
    const panel = { dropHighest: 1, dropLowest: 1, dropFrom: 5 };
    expect(averaged(panel, ["0", "7", "8", "9", "10"])).toBe("8");
    expect(averaged(panel, ["0", "7", null, "9", "10"])).toBe("6.5");
  });

  it("takes away one of equal marks only", () => {
    expect(averaged({ dropHighest: 1, dropLowest: 1, dropFrom: 3 }, ["5", "5", "9", "9"])).toBe("7");
    expect(averaged({ dropHighest: 2, dropLowest: 1, dropFrom: 4 }, ["6", "6", "6", "6"])).toBe("6");
  });

  it("takes uneven numbers from the two ends", () => {
    expect(averaged({ dropHighest: 2, dropLowest: 0, dropFrom: 3 }, ["1", "2", "3"])).toBe("1");
    expect(averaged({ dropHighest: 0, dropLowest: 2, dropFrom: 3 }, ["1", "2", "3"])).toBe("3");
  });

  it("sums what is left, or takes the middle, of an even number the mean of the two middle ones", () => {
    expect(averaged({ method: "sum" }, ["1", "2", "3.5"])).toBe("6.5");
    expect(averaged({ method: "sum", dropHighest: 1, dropFrom: 2 }, ["1", "2", "3.5"])).toBe("3");
    expect(averaged({ method: "median" }, ["9", "1", "3.5"])).toBe("3.5");
    expect(averaged({ method: "median" }, ["9", "1", "3", "3.5"])).toBe("3.25");
    expect(averaged({ method: "median", dropHighest: 1, dropFrom: 2 }, ["9", "1", "3", "3.5"])).toBe("3");
  });
});

describe("too few judges", () => {
  it("counts before any drop, and names what lacks them", () => {
    const rule = plainRule(["c"]);
    const panel = { ...rule.panel, dropHighest: 1, dropLowest: 1, dropFrom: 3, minimumJudges: 3 };
    expect(reasonOf({ ...rule, panel }, markedProject("P", ["5", "6", "7"]))).toBeNull();
    expect(reasonOf({ ...rule, panel }, markedProject("P", ["5", null, "7"]))).toBe(
      "complete ballots: 2 present, 3 needed",
    );
    expect(reasonOf(rule, { id: "P", marks: {} })).toBe("complete ballots: 0 present, 1 needed");
  });

  it("is found in any one segment or criterion, of weight zero too", () => {
    const marks = { J1: { ppt: { a: "5", b: "6" } } };
    expect(reasonOf(ruleOf({ scope: "segment" }), { id: "P", marks })).toBe(
      "complete marks of segment code: 0 present, 1 needed",
    );
    expect(reasonOf(ruleOf({ scope: "criterion" }), { id: "P", marks })).toBe(
      "marks of criterion code.c: 0 present, 1 needed",
    );
    const rule = ruleOf({ scope: "criterion" });
    const weightless = { ...rule, segments: rule.segments.map((segment) => ({ ...segment, weight: "0" })) };
    expect(reasonOf(weightless, { id: "P", marks })).not.toBeNull();
  });

  it("leaves a project unranked even where the on-site component weighs nothing or is not named", () => {
    const components = [{ source: "performance", weight: "1" }];
    const weightless = [...components, { source: "onsite", weight: "0" }];
    const project = markedProject("P", [null], { performance: "90" });
    expect(reasonOf(plainRule(["c"], { components }), project)).not.toBeNull();
    expect(reasonOf(plainRule(["c"], { components: weightless }), project)).not.toBeNull();
  });
});
