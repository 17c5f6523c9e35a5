// Protects the rule editor: what is typed reaches the rule engine as typed, and every problem finds its place.

import { describe, expect, it } from "vitest";
import type { RulePreviewLine } from "../../../src-shared/contract/views";
import { scenarioSelection2024 } from "../../../src-shared/event/templates/scenario-selection-2024";
import { parseScoringRule } from "../../../src-shared/scoring/validate";
import { placeNames } from "../../../src-renderer/desks/organiser/rule/places";
import {
  amountText,
  draftOf,
  namelessPaths,
  type RuleDraft,
  ruleOf,
} from "../../../src-renderer/desks/organiser/rule/rule-draft";
import { moveOf, summaryOf } from "../../../src-renderer/desks/organiser/rule/preview-facts";
import { availableRungs, earlierSources } from "../../../src-renderer/desks/organiser/rule/rungs";
import { finalRule } from "./view";

const draft = draftOf(finalRule);

function withMax(max: string): RuleDraft {
  const [first, ...rest] = draft.segments;
  const [criterion, ...others] = first?.criteria ?? [];
  if (!first || !criterion) throw new Error("the example rule has no criterion");
  return { ...draft, segments: [{ ...first, criteria: [{ ...criterion, max }, ...others] }, ...rest] };
}

function problemsOf(edited: RuleDraft) {
  const parsed = parseScoringRule(ruleOf(edited));
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

describe("a rule as a draft and back", () => {
  it("is the same rule", () => {
    expect(ruleOf(draft)).toEqual(finalRule);
  });

  it("takes what an input method makes of figures and points", () => {
    expect(amountText(" １２。５ ")).toBe("12.5");
    expect(amountText("１２．５")).toBe("12.5");
    expect(problemsOf(withMax("１５。５"))).toEqual([]);
  });

  it("hands a comma on to be refused, at the place where it was typed", () => {
    expect(problemsOf(withMax("9,5"))).toEqual(["rule.segments[0].criteria[0].max not-an-amount"]);
  });

  it("hands a count that is no number on to be refused", () => {
    const edited = { ...draft, panel: { ...draft.panel, dropFrom: "五", dropHighest: "" } };
    expect(problemsOf(edited)).toEqual(["rule.panel.dropHighest not-an-integer", "rule.panel.dropFrom not-an-integer"]);
  });

  it("misses a name that a judge's screen would lack", () => {
    const [first, ...rest] = draft.segments;
    if (!first) throw new Error("no segment");
    expect(namelessPaths({ ...draft, segments: [{ ...first, name: " " }, ...rest] })).toEqual(["segments[0].name"]);
    expect(namelessPaths(draft)).toEqual([]);
  });
});

describe("the place of a problem", () => {
  it("is told by the names around it", () => {
    const { section, names } = placeNames("segments[1].criteria[0].step", draft);
    expect(section).toBe("segments");
    expect(names.map(({ text }) => text)).toEqual(["Demo演示", "功能完整"]);
  });

  it("is told by number where there is no name, and for a rung", () => {
    const [first, ...rest] = draft.segments;
    if (!first) throw new Error("no segment");
    const nameless = { ...draft, segments: [{ ...first, name: "" }, ...rest] };
    expect(placeNames("segments[0].weight", nameless).names).toEqual([{ kind: "segment", number: 1, text: "" }]);
    expect(placeNames("ties[3]", draft)).toEqual({ section: "ties", names: [{ kind: "tie", number: 4, text: "" }] });
  });

  it("is none for a path of nothing known", () => {
    expect(placeNames("", draft)).toEqual({ section: null, names: [] });
  });
});

describe("the rungs on offer", () => {
  it("are just those that the rule engine takes", () => {
    for (const scope of ["total", "segment", "criterion"] as const) {
      const panel = { ...draft.panel, scope };
      const ties = availableRungs({ ...draft, panel });
      expect(problemsOf({ ...draft, panel, ties })).toEqual([]);
    }
  });

  it("name criteria only where marks are combined criterion by criterion", () => {
    const some = (scope: RuleDraft["panel"]["scope"]) =>
      availableRungs({ ...draft, panel: { ...draft.panel, scope } }).some((rung) => rung.startsWith("criterion:"));
    expect(some("criterion")).toBe(true);
    expect(some("total")).toBe(false);
  });
});

describe("what can be carried over", () => {
  it("is the result of every earlier stage that has one", () => {
    const { stages } = scenarioSelection2024.plan;
    expect(earlierSources(stages, "acceptance")).toEqual(["stage:selection"]);
    expect(earlierSources(stages, "selection")).toEqual([]);
    expect(earlierSources(stages, "gone")).toEqual([]);
  });
});

describe("a trial of a rule", () => {
  const line = (rank: number | null, before: number | null | undefined, part: Partial<RulePreviewLine> = {}) => ({
    project: `${rank} ${before}`,
    name: "",
    rank,
    total: null,
    tied: false,
    decidedBy: null,
    reasons: [],
    before: before === undefined ? null : { rank: before, total: null },
    ...part,
  });

  it("tells who moved, and which way", () => {
    expect(moveOf(line(1, 3))).toEqual({ kind: "up", by: 2 });
    expect(moveOf(line(3, 1))).toEqual({ kind: "down", by: 2 });
    expect(moveOf(line(2, 2))).toEqual({ kind: "same" });
    expect(moveOf(line(null, null))).toEqual({ kind: "same" });
    expect(moveOf(line(2, null))).toEqual({ kind: "ranked" });
    expect(moveOf(line(null, 2))).toEqual({ kind: "unranked" });
    expect(moveOf(line(1, undefined))).toEqual({ kind: "none" });
  });

  it("is summed up: who moved, who shares, who was parted by a comparison, who is not ranked", () => {
    const lines = [
      line(1, 2),
      line(2, 1, { decidedBy: "exact" }),
      line(3, 3, { tied: true }),
      line(3, 4, { tied: true, decidedBy: "exact" }),
      line(null, 5),
      line(5, undefined),
    ];
    expect(summaryOf(lines)).toEqual({ projects: 6, moved: 4, shared: 2, decided: 1, unranked: 1 });
  });
});
