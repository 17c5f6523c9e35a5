// "Why this number": drops stand where the rule drops, sums can be followed, and nothing is shown rounder than it is.

import { describe, expect, it } from "vitest";
import { grouped } from "../../../src-renderer/desks/chief/number-text";
import { formulaOf, keptValues } from "../../../src-renderer/desks/chief/ranking/average-formula";
import { dropsOf } from "../../../src-renderer/desks/chief/ranking/dropped";
import { moved } from "../../../src-renderer/desks/chief/ranking/tie-order";
import { lookupOf } from "../../../src-renderer/desks/chief/ranking/why-lookup";
import { explainedProjects } from "../../../src-renderer/desks/chief/result-facts";
import { byRoster } from "../../../src-renderer/desks/chief/roster";
import { approximation } from "../../../src-shared/scoring/approximation";
import { namesOf } from "../../../src-renderer/desks/chief/use-names";
import { type Scope, cell, project, resultOf, scoring, view } from "./sample";

const marks = { J1: "30", J2: "41", J3: "42", J4: "43", J5: "50" };

function explained(scope: Scope) {
  const line = explainedProjects(resultOf(scoring(marks, "90", scope)))[0];
  if (!line) throw new Error("no line");
  return line.explanation;
}

describe("dropped marks", () => {
  it("are whole ballots at total scope, and segments trimmed for ties alone do not count as dropped", () => {
    const drops = dropsOf(explained("total"));
    expect([drops.total("J1"), drops.total("J5"), drops.total("J3")]).toEqual(["lowest", "highest", null]);
    expect([drops.segment("J1", "demo"), drops.criterion("J1", "demo", "a")]).toEqual([null, null]);
  });

  it("are segments at segment scope and single marks at criterion scope", () => {
    const bySegment = dropsOf(explained("segment"));
    expect([bySegment.total("J5"), bySegment.segment("J5", "demo")]).toEqual([null, "highest"]);
    const byCriterion = dropsOf(explained("criterion"));
    expect([byCriterion.segment("J5", "demo"), byCriterion.criterion("J5", "demo", "b")]).toEqual([null, "highest"]);
  });
});

describe("the average", () => {
  it("is written with the values that are left, in the order of the roster", () => {
    const { average } = explained("total").onsite;
    if (!average) throw new Error("no average");
    const roster = [{ judge: "J4" }, { judge: "J2" }, { judge: "J3" }];
    const kept = keptValues(average, roster);
    expect(kept).toEqual(["86", "82", "84"]);
    expect(formulaOf("mean", kept)).toBe("(86 + 82 + 84) ÷ 3");
    expect(formulaOf("sum", kept)).toBe("86 + 82 + 84");
  });

  it("lists who has left the roster last", () => {
    expect(byRoster([{ judge: "gone" }, { judge: "J2" }], [{ judge: "J1" }, { judge: "J2" }])).toEqual([
      { judge: "J2" },
      { judge: "gone" },
    ]);
  });
});

describe("numbers", () => {
  it("show a fraction as a decimal rounded half up, away from zero", () => {
    expect(approximation("1351/15")).toBe("90.0667");
    expect(approximation("-1/3")).toBe("-0.3333");
    expect(approximation("200000/300000")).toBe("0.6667");
    expect(approximation("1/3", 2)).toBe("0.33");
  });

  it("leave a decimal as it is", () => {
    expect(approximation("88.681")).toBeNull();
  });

  it("group a hash so that nothing of it is lost", () => {
    const hash = "0123456789abcdef".repeat(4);
    expect(grouped(hash)).toHaveLength(16);
    expect(grouped(hash).join("")).toBe(hash);
  });
});

describe("the order of a tie", () => {
  it("moves one project by one place and keeps all of them", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  });

  it("stays where there is nowhere to move to", () => {
    const order = ["a", "b"];
    expect(moved(order, 0, -1)).toBe(order);
    expect(moved(order, 1, 1)).toBe(order);
  });
});

describe("what the sentences are told by the desk", () => {
  const cells = (["recused", "recusal-ordered", "absent", "late", "conflict", "submitted"] as const).map((state) =>
    cell(`J-${state}`, state),
  );
  const desk = view({
    judges: [{ judge: "J2", name: "示例评委02", unit: "", panels: [] }],
    projects: [project("P1", { cells, place: 3, deduction: { amount: "1.5", reason: "超时" } })],
  });
  const result = { names: { J2: "示例评委02", semi: "复赛" } };
  const lookup = lookupOf(desk, result, namesOf(desk, "zh-CN"));

  it("is why a judge has no marks, and nothing where that is not known", () => {
    expect(cells.map(({ judge }) => lookup.absence?.("P1", judge))).toEqual([
      "recused",
      "recused",
      "absent",
      "late",
      "conflict",
      null,
    ]);
    expect(lookup.absence?.("P2", "J-recused")).toBeNull();
  });

  it("is names, the order of the roster, and the reason of a deduction", () => {
    expect([lookup.project?.("P1"), lookup.judge?.("J2"), lookup.judge?.("J9")]).toEqual([
      "03 示例P1",
      "示例评委02",
      "J9",
    ]);
    expect([lookup.group?.("medical"), lookup.stage?.("final"), lookup.stage?.("semi")]).toEqual([
      "AI+智慧医疗",
      "决赛",
      "复赛",
    ]);
    expect(lookup.roster).toEqual(["J2"]);
    expect([lookup.deductionReason?.("P1"), lookup.deductionReason?.("P2")]).toEqual(["超时", null]);
  });
});
