// Protects the explanation: it names every step, and whoever follows it by hand comes to the same total.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExplainedProject, ScoringDocument } from "#shared/scoring/index";
import { explain } from "#shared/scoring/index";
import { anyDocument, checked, documentOf, markedProject, plainRule } from "./documents";
import { followed } from "./follow";
import { amount, textOf } from "./fraction";

function only(document: ScoringDocument): ExplainedProject {
  const [entry] = explain(document).groups[0]?.ranking ?? [];
  if (entry === undefined) throw new Error("nothing was explained");
  return entry;
}

describe("explain", () => {
  it("leads from the marks to the announced total, for every document", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyDocument, (source) => {
        const explanation = explain(checked(source));
        const { panel, rounding } = explanation.rule;
        for (const at of rounding.at.length === 0 ? ["nowhere"] : rounding.at)
          seen.add(`${panel.scope} ${panel.method} ${rounding.mode} ${at}`);
        for (const entry of explanation.groups[0]?.ranking ?? []) {
          const announced = entry.status === "ranked" ? textOf(amount(entry.total)) : null;
          expect(followed(entry, explanation.rounding)).toEqual({ faults: [], total: announced });
        }
      }),
      { numRuns: 1500 },
    );
    // 3 scopes × 3 methods × 2 modes × (4 places + nowhere): where nothing is rounded, both modes are not always drawn.
    expect([...seen].filter((combination) => !combination.endsWith("nowhere"))).toHaveLength(72);
  });

  it("says which marks were dropped, one of equals by judge id", () => {
    const panel = { dropHighest: 1, dropLowest: 1, dropFrom: 3, minimumJudges: 1 };
    const rule = plainRule(["c"], { panel: { method: "mean", scope: "total", ...panel } });
    const { explanation } = only(checked(documentOf(rule, [markedProject("P", ["7", "9", "7", "9"])])));
    expect(explanation.onsite.average?.values).toEqual([
      { judge: "J1", value: "7", dropped: "lowest" },
      { judge: "J2", value: "9", dropped: null },
      { judge: "J3", value: "7", dropped: null },
      { judge: "J4", value: "9", dropped: "highest" },
    ]);
  });

  it("names the marks that do not count because a ballot is incomplete", () => {
    const marks = { J1: { s: { a: "5", b: "6" } }, J2: { s: { a: "9" } }, J3: null, J4: {}, J5: { s: {} } };
    const { explanation, status } = only(checked(documentOf(plainRule(["a", "b"]), [{ id: "P", marks }])));
    expect(status).toBe("ranked");
    expect(explanation.uncounted).toEqual([
      {
        judge: "J2",
        code: "ballot-incomplete",
        segment: null,
        marks: [{ segment: "s", criterion: "a", mark: "9" }],
        missing: [{ segment: "s", criterion: "b" }],
      },
    ]);
    expect(explanation.judges.map(({ judge, recused, total: own }) => [judge, recused, own])).toEqual([
      ["J1", false, "11"],
      ["J2", false, null],
      ["J3", true, null],
      ["J4", false, null],
      ["J5", false, null],
    ]);
  });

  it("names them by segment at segment scope, and none at criterion scope", () => {
    const marks = { J1: { s: { a: "5", b: "6" } }, J2: { s: { a: "9" } } };
    const at = (scope: "segment" | "criterion") => {
      const rule = plainRule(["a", "b"]);
      const panel = { ...rule.panel, scope };
      return only(checked(documentOf({ ...rule, panel }, [{ id: "P", marks }]))).explanation.uncounted;
    };
    expect(at("segment")).toMatchObject([{ judge: "J2", code: "segment-incomplete", segment: "s" }]);
    expect(at("criterion")).toEqual([]);
  });

  it("gives the reasons of an incomplete project as codes with details", () => {
    const rule = plainRule(["c"], { components: [{ source: "performance", weight: "0.3" }] });
    const panel = { ...rule.panel, minimumJudges: 2 };
    const entry = only(checked(documentOf({ ...rule, panel }, [markedProject("P", ["5", null])])));
    expect(entry).toMatchObject({ rank: null, status: "incomplete" });
    expect(entry.explanation.incomplete).toEqual([
      { code: "too-few-marks", segment: null, criterion: null, present: 1, minimum: 2 },
      { code: "missing-component", source: "performance" },
    ]);
    expect(entry.explanation.total).toBeNull();
  });

  it("shows the ladder: what each rung saw, and what it did", () => {
    const rule = plainRule(["c"], { ties: ["criterion:s.c", "head-to-head", "ruling"] });
    const projects = [
      markedProject("A", ["5", "6", "7"], { ruling: 2 }),
      markedProject("B", ["7", "5", "6"], { ruling: 1 }),
      markedProject("C", ["6", "7", "5"], { ruling: 2 }),
    ];
    const [group] = explain(checked(documentOf(rule, projects))).groups;
    expect(group?.ties.map(({ rung, outcome, values }) => [rung, outcome, values.map(({ value }) => value)])).toEqual([
      ["criterion:s.c", "passed-over", [null, null, null]],
      ["head-to-head", "not-separated", ["1", "1", "1"]],
      ["ruling", "separated", ["2", "1", "2"]],
    ]);
    expect(group?.ties[1]?.pairings?.[0]).toEqual({ first: "A", second: "B", forFirst: 2, forSecond: 1, winner: "A" });
  });
});
