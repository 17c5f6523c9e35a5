// Protects the warnings before a rule is locked: each trap is named where it is one, and a sound rule raises none.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleWarnings, severityOf } from "../../../src-shared/event/rule-warnings";
import type { EventState } from "../../../src-shared/event/state";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";
import { scenarioSelection2024 } from "../../../src-shared/event/templates/scenario-selection-2024";
import { plausibleTotals, tieChance } from "../../../src-shared/event/tie-chance";
import type { Rule } from "../../../src-shared/scoring/document";
import { Playing, idOf, plainRule, stage, track } from "./playing";

const final = competition2025.rules["final"] as Rule;
const all = { stage, track: null };

interface Size {
  readonly judges: number;
  readonly projects?: number;
  readonly performanceMaximum?: string | null;
}

function playing({ judges, projects = 1 }: Size): Playing {
  return new Playing(
    Array.from({ length: judges }, (_, at) => `j${at}`),
    Array.from({ length: projects }, (_, at) => `p${at}`),
  );
}

/** An event whose panel has so many judges and whose stage measures up to a full score. */
function eventOf(size: Size): EventState {
  const { state } = playing(size);
  const { performanceMaximum = "100" } = size;
  const stages = state.plan.stages.map((each) => (each.id === stage ? { ...each, performanceMaximum } : each));
  return { ...state, plan: { ...state.plan, stages } };
}

const warningsOf = (rule: Rule, size: Size) => ruleWarnings(eventOf(size), all, rule);
const codesOf = (rule: Rule, size: Size) => warningsOf(rule, size).map(({ code }) => code);
const withPanel = (panel: Partial<Rule["panel"]>, rule = final): Rule => ({
  ...rule,
  panel: { ...rule.panel, ...panel },
});

describe("components", () => {
  test("of different full scores are told, but for those that weigh nothing", () => {
    expect(codesOf(final, { judges: 6, performanceMaximum: "150" })).toEqual(["component-maxima-differ"]);
    expect(codesOf(final, { judges: 6, performanceMaximum: "100.00" })).toEqual([]);
    const weightless: Rule = {
      ...final,
      components: [
        { source: "onsite", weight: "1" },
        { source: "performance", weight: "0" },
      ],
    };
    expect(codesOf(weightless, { judges: 6, performanceMaximum: "5" })).toEqual([]);
  });

  test("whose weights do not come to 1 are told with their sum", () => {
    const uneven: Rule = { ...final, components: [{ source: "onsite", weight: "0.7" }] };
    expect(warningsOf(uneven, { judges: 6 })).toEqual([{ code: "weights-do-not-sum-to-one", sum: "0.7" }]);
  });

  test("that name this stage, a later one, or one that ranks nobody have no value", () => {
    const carrying = (source: string): Rule => ({ ...final, components: [{ source, weight: "1" }] });
    const { state } = playing({ judges: 6 });
    const strays = (of: string, source: string) =>
      ruleWarnings(state, { stage: of, track: null }, carrying(source)).filter(({ code }) => code === "no-such-stage");
    expect(strays("semi-final", "stage:final")).toEqual([{ code: "no-such-stage", stage: "final" }]);
    expect(strays("semi-final", "stage:semi-final")).toHaveLength(1);
    expect(strays("semi-final", "stage:gone")).toHaveLength(1);
    expect(strays("final", "stage:semi-final")).toEqual([]);
    const stages = state.plan.stages.map((each) =>
      each.id === "semi-final" ? { ...each, outcome: "feedback" as const } : each,
    );
    const feedback = { ...state, plan: { ...state.plan, stages } };
    expect(ruleWarnings(feedback, all, carrying("stage:semi-final")).map(({ code }) => code)).toContain(
      "no-such-stage",
    );
  });
});

describe("drops and the least number of marks", () => {
  test("a drop that never applies, hangs on one, or leaves a single mark", () => {
    expect(warningsOf(final, { judges: 4 })).toEqual([{ code: "drop-never-applies", judges: 4, dropFrom: 5 }]);
    expect(warningsOf(final, { judges: 5 })).toEqual([{ code: "drop-hangs-on-one", judges: 5, dropFrom: 5 }]);
    expect(codesOf(final, { judges: 6 })).toEqual([]);
    const three = withPanel({ dropFrom: 3, minimumJudges: 2 });
    expect(warningsOf(three, { judges: 3 })).toEqual([
      { code: "drop-leaves-few", judges: 3, left: 1 },
      { code: "drop-hangs-on-one", judges: 3, dropFrom: 3 },
    ]);
    expect(codesOf(withPanel({ dropHighest: 0, dropLowest: 0 }), { judges: 4 })).toEqual([]);
  });

  test("a panel at the least number hangs on one, one below it never ranks, one that nobody sits on says nothing", () => {
    const none = withPanel({ dropHighest: 0, dropLowest: 0 });
    expect(warningsOf(none, { judges: 3 })).toEqual([{ code: "minimum-hangs-on-one", judges: 3, minimum: 3 }]);
    expect(warningsOf(none, { judges: 2 })).toEqual([{ code: "minimum-never-met", judges: 2, minimum: 3 }]);
    expect(warningsOf(final, { judges: 0 })).toEqual([]);
  });

  test("counts are those of the tracks that the rule speaks for", () => {
    const made = playing({ judges: 6 });
    for (const name of ["a", "b"]) made.person(name, { panels: ["service"] });
    const none = withPanel({ dropHighest: 0, dropLowest: 0 });
    const codes = (state: EventState) => ruleWarnings(state, all, none).map(({ code }) => code);
    expect(codes(made.state)).toContain("minimum-never-met");
    made.put("rule", { stage, track: "service", rule: { ...plainRule }, supersedes: [] });
    expect(codes(made.state)).not.toContain("minimum-never-met");
    expect(ruleWarnings(made.state, { stage, track: "service" }, none).map(({ code }) => code)).toContain(
      "minimum-never-met",
    );
  });
});

describe("judges who are given a part", () => {
  const seated = (part: string[] | null) => {
    const made = playing({ judges: 6 });
    const judges = Array.from({ length: 6 }, (_, at) => ({ judge: idOf(`j${at}`), part: at === 0 ? part : null }));
    made.put("panel", { stage, track, judges, supersedes: [] });
    return made.state;
  };
  const codes = (part: string[] | null, scope: Rule["panel"]["scope"]) =>
    ruleWarnings(seated(part), all, withPanel({ scope })).map(({ code }) => code);

  test("never count at total scope, nor at segment scope with a segment in part", () => {
    expect(codes(["ppt"], "total")).toContain("parts-never-count");
    expect(codes(["ppt"], "segment")).not.toContain("parts-never-count");
    expect(codes(["ppt", "code.quality"], "segment")).toContain("parts-never-count");
    expect(codes(["code.quality"], "criterion")).not.toContain("parts-never-count");
    expect(codes(["ppt", "demo", "code"], "total")).not.toContain("parts-never-count");
    expect(codes(null, "total")).not.toContain("parts-never-count");
  });

  test("are too few for what only they mark", () => {
    const made = playing({ judges: 6 });
    const part = (at: number) => (at < 2 ? ["code"] : ["ppt", "demo"]);
    const judges = Array.from({ length: 6 }, (_, at) => ({ judge: idOf(`j${at}`), part: part(at) }));
    made.put("panel", { stage, track, judges, supersedes: [] });
    expect(ruleWarnings(made.state, all, withPanel({ scope: "segment" }))).toContainEqual({
      code: "minimum-never-met",
      judges: 2,
      minimum: 3,
    });
  });
});

describe("ties", () => {
  test("a ladder that leaves nothing to the chief is told", () => {
    expect(codesOf({ ...final, ties: ["exact"] }, { judges: 6 })).toEqual(["no-ruling-rung"]);
  });

  test("are likely with whole marks and many projects, and not where hundredths are measured", () => {
    const coarse: Rule = { ...plainRule, panel: { ...plainRule.panel, method: "median" } };
    const [warning] = warningsOf(coarse, { judges: 6, projects: 20 });
    // A quarter of twenty come to the final; quarter points over three of ten.
    expect(warning).toEqual({ code: "ties-likely", track, projects: 5, totals: 12, percent: 62 });
    expect(codesOf(final, { judges: 6, projects: 80 })).toEqual([]);
  });

  test("are reckoned for as many projects as the stage before lets go on", () => {
    const made = playing({ judges: 6, projects: 12 });
    const coarse: Rule = { ...plainRule, panel: { ...plainRule.panel, method: "median" } };
    const found = (of: string) =>
      ruleWarnings(made.state, { stage: of, track: null }, coarse).find(({ code }) => code === "ties-likely");
    expect(found("preliminary")).toMatchObject({ projects: 12 });
    expect(found("semi-final")).toMatchObject({ projects: 6 });
    expect(found("final")).toMatchObject({ projects: 3 });
  });

  test("the chance follows the birthday problem and grows with the number of projects", () => {
    expect(tieChance(23, 365)).toBeCloseTo(0.5073, 4);
    expect(tieChance(1, 1)).toBe(0);
    expect(tieChance(3, 2)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 100_000 }), (projects, totals) => {
        const chance = tieChance(projects, totals);
        return chance >= 0 && chance <= tieChance(projects + 1, totals) && tieChance(projects, totals + 1) <= chance;
      }),
    );
  });

  test("the totals counted are those that there are: steps, averages, weights and roundings", () => {
    const state = eventOf({ judges: 5 });
    const of = { stage, track };
    const totals = (rule: Rule): number => plausibleTotals(state, of, rule);
    const onsite: Rule = { ...final, components: [{ source: "onsite", weight: "1" }] };
    // 30 of 100 points; half points, three of them averaged.
    expect(totals(onsite)).toBe(180);
    expect(totals({ ...onsite, panel: { ...onsite.panel, method: "median" } })).toBe(60);
    // Five summed, from 0 to 500.
    expect(totals(withPanel({ method: "sum", dropHighest: 0, dropLowest: 0 }, onsite))).toBe(300);
    expect(totals({ ...onsite, rounding: { mode: "half-up", decimals: 0, at: ["final"] } })).toBe(30);
    expect(totals({ ...onsite, rounding: { mode: "half-up", decimals: 0, at: ["final"] }, rankBy: "exact" })).toBe(180);
    // Measured hundredths make the total fine; it is announced in hundredths.
    expect(totals(final)).toBe(3000);
    for (const scope of ["segment", "criterion"] as const) expect(totals(withPanel({ scope }, onsite))).toBe(180);
  });
});

test("the templates' own rules raise no warning with panels of five; what they leave to notice are notes", () => {
  for (const template of [competition2025, scenarioSelection2024]) {
    const made = new Playing([], []);
    const state = { ...made.state, plan: template.plan };
    const seated: EventState = {
      ...state,
      people: new Map(
        template.plan.tracks.flatMap(({ id }) =>
          Array.from({ length: 5 }, (_, at) => {
            const person = `${id}-${at}`;
            const body = { person, name: person, unit: "", title: "", code: person, role: "judge" as const };
            return [person, { ...body, panels: [id], marks: true, removed: false, supersedes: [] }] as const;
          }),
        ),
      ),
      rules: new Map(),
    };
    for (const [of, rule] of Object.entries(template.rules)) {
      const warnings = ruleWarnings(seated, { stage: of, track: null }, rule);
      expect(warnings.map(({ code }) => code)).toEqual(["drop-hangs-on-one"]);
      expect(warnings.map(severityOf)).toEqual(["note"]);
    }
  }
});

test("warnings stand before notes", () => {
  const rule: Rule = { ...final, ties: [] };
  expect(codesOf(rule, { judges: 5 })).toEqual(["no-ruling-rung", "drop-hangs-on-one"]);
});
