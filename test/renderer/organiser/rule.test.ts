// Protects the rule editor: what is typed reaches the rule engine as typed, and every problem finds its place.

import { describe, expect, it } from "vitest";
import { parseScoringRule } from "../../../src-shared/scoring/validate";
import { placeNames } from "../../../src-renderer/desks/organiser/rule/places";
import {
  amountText,
  draftOf,
  namelessPaths,
  type RuleDraft,
  ruleOf,
} from "../../../src-renderer/desks/organiser/rule/rule-draft";
import { availableRungs } from "../../../src-renderer/desks/organiser/rule/rungs";
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
