// Protects the total: components, deductions, roundings and the numbers as they are written out.
import { describe, expect, it } from "vitest";
import type { ProjectInput, ProjectResult, Rounding, RuleSource } from "#shared/scoring/index";
import { score } from "#shared/scoring/index";
import { checked, documentOf, markedProject, plainRule } from "./documents";

function resultOf(rule: RuleSource, project: ProjectInput): ProjectResult | undefined {
  return score(checked(documentOf(rule, [project]))).groups[0]?.ranking[0];
}

/** One criterion of any hundredth up to 100, so that a mark is the on-site value. */
function rule(rest: Partial<RuleSource>): RuleSource {
  const criterion = { id: "c", min: "-100", max: "100", step: "0.001", weight: "1" };
  return { ...plainRule([]), segments: [{ id: "s", weight: "1", criteria: [criterion] }], ...rest };
}

const half = (at: Rounding["at"], decimals = 2, mode: Rounding["mode"] = "half-up"): Rounding => ({
  mode,
  decimals,
  at,
});

function rounded(mark: string, mode: Rounding["mode"]): ProjectResult | undefined {
  return resultOf(rule({ rounding: half(["final"], 2, mode) }), markedProject("P", [mark]));
}

function withPreliminary(weight: string): RuleSource {
  const onsite = { source: "onsite", weight: "1" };
  return rule({ components: [onsite, { source: "stage:初赛", weight }] });
}

describe("total", () => {
  it("is the specification's example, to the last digit", () => {
    const components = [
      { source: "onsite", weight: "0.7" },
      { source: "performance", weight: "0.3" },
      { source: "stage:semi-final", weight: "0" },
    ];
    const project = markedProject("P01", ["91.03"], {
      performance: "88.20",
      stages: { "semi-final": "90.10" },
      deductions: "1.5",
      ruling: 1,
    });
    expect(resultOf(rule({ components, rounding: half(["final"]) }), project)).toEqual({
      project: "P01",
      rank: 1,
      total: "88.68",
      exact: "88.681",
      onsite: "91.03",
      segments: { s: "91.03" },
      components: { onsite: "63.721", performance: "26.46", "stage:semi-final": "0" },
      deductions: "1.5",
      tied: false,
      decidedBy: null,
      status: "ranked",
    });
  });

  it("rounds each component where asked, before the sum and the deductions", () => {
    const components = [
      { source: "onsite", weight: "0.5" },
      { source: "performance", weight: "0.5" },
    ];
    const project = markedProject("P", ["0.01"], { performance: "0.01", deductions: "0.001" });
    expect(resultOf(rule({ components, rounding: half(["component"]) }), project)).toMatchObject({
      components: { onsite: "0.01", performance: "0.01" },
      exact: "0.019",
      total: "0.019",
    });
    expect(resultOf(rule({ components, rounding: half(["component", "final"]) }), project)).toMatchObject({
      exact: "0.019",
      total: "0.02",
    });
  });

  it("keeps everything exact without rounding, and has exactly the decimals with it", () => {
    const thirds = markedProject("P", ["90", "90", "90.2"]);
    expect(resultOf(rule({}), thirds)).toMatchObject({ total: "1351/15", exact: "1351/15", onsite: "1351/15" });
    expect(resultOf(rule({ rounding: half([]) }), thirds)).toMatchObject({ total: "1351/15" });
    expect(resultOf(rule({ rounding: half(["final"]) }), thirds)).toMatchObject({ total: "90.07", exact: "1351/15" });
    expect(resultOf(rule({ rounding: half(["final"]) }), markedProject("P", ["90"]))).toMatchObject({
      total: "90.00",
      exact: "90",
    });
    expect(resultOf(rule({ rounding: half(["final"], 0) }), thirds)).toMatchObject({ total: "90" });
  });

  it("rounds halves away from zero or to even, below zero too", () => {
    expect(rounded("0.125", "half-up")).toMatchObject({ total: "0.13" });
    expect(rounded("0.125", "half-even")).toMatchObject({ total: "0.12" });
    expect(rounded("-0.125", "half-up")).toMatchObject({ total: "-0.13", exact: "-0.125" });
    expect(rounded("-0.135", "half-even")).toMatchObject({ total: "-0.14" });
    expect(rounded("-0.004", "half-up")).toMatchObject({ total: "0.00", exact: "-0.004" });
  });

  it("may fall below zero by deductions", () => {
    const project = markedProject("P", ["1"], { deductions: "2.50" });
    expect(resultOf(rule({}), project)).toMatchObject({ total: "-1.5", deductions: "2.5" });
    expect(resultOf(rule({}), markedProject("P", ["1"], { deductions: "-0" }))).toMatchObject({ deductions: "0" });
  });

  it("is missing where a component of some weight has no value, and is not where it weighs nothing", () => {
    expect(resultOf(withPreliminary("0.1"), markedProject("P", ["9"], { stages: { 复赛: "1" } }))).toEqual({
      project: "P",
      rank: null,
      status: "incomplete",
      reason: "component stage:初赛 has no value",
    });
    expect(resultOf(withPreliminary("0.0"), markedProject("P", ["9"]))).toMatchObject({
      total: "9",
      components: { onsite: "9" },
    });
  });

  it("ignores performance and stages that no component names", () => {
    const project = markedProject("P", ["9"], { performance: "1000", stages: { x: "5" } });
    expect(resultOf(rule({}), project)).toMatchObject({ total: "9", components: { onsite: "9" } });
  });
});
