// Protects the plan's editor: what is typed becomes the plan, and what cannot be saved is told at its field.

import { describe, expect, it } from "vitest";
import {
  planDraftOf,
  type PlanDraft,
  planOf,
  withOutcome,
} from "../../../src-renderer/desks/organiser/plan/plan-draft";
import { planFaults } from "../../../src-renderer/desks/organiser/plan/plan-faults";
import { type Plan, planProblems, planSchema } from "../../../src-shared/event/plan";
import { templates } from "../../../src-shared/event/templates";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";

const { plan } = competition2025;
const draft = planDraftOf(plan);

function edited(part: Partial<PlanDraft>): PlanDraft {
  return { ...draft, ...part };
}

const faultsOf = (part: Partial<PlanDraft>) => Object.fromEntries(planFaults(edited(part)));
const stages = (at: number, part: Partial<PlanDraft["stages"][number]>): Partial<PlanDraft> => ({
  stages: draft.stages.map((stage, index) => (index === at ? { ...stage, ...part } : stage)),
});
const awards = (at: number, part: Partial<PlanDraft["awards"][number]>): Partial<PlanDraft> => ({
  awards: draft.awards.map((award, index) => (index === at ? { ...award, ...part } : award)),
});
const number = (typed: string) => ({ kind: "number" as const, typed, round: "up" as const });
const share = (typed: string) => ({ ...number(typed), kind: "share" as const });

describe("a plan as a draft and back", () => {
  it.each(templates.map(({ id, plan: of }) => [id, of] as const))("is the same plan, of %s", (_id, of) => {
    expect(planOf(planDraftOf(of))).toEqual(of);
    expect(planFaults(planDraftOf(of)).size).toBe(0);
  });

  it("keeps quotas of every kind, exceptions, least totals and grades", () => {
    const rich: Plan = planSchema.parse({
      ...plan,
      stages: plan.stages.map((stage) => ({
        ...stage,
        advance: stage.advance && { ...stage.advance, perTrack: { medical: null, service: 3 } },
      })),
      awards: [
        {
          id: "first",
          name: "一等奖",
          quota: { percent: "12.5", round: "half-up" },
          perTrack: { medical: 2 },
          atLeast: "85.5",
        },
      ],
      honours: [],
    });
    expect(planOf(planDraftOf(rich))).toEqual(rich);
    expect(planProblems(rich)).toEqual([]);
  });

  it("drops blank lines of scenes and takes blanks from names", () => {
    const [first, ...rest] = draft.tracks;
    if (!first) throw new Error("no track");
    const tracks = [
      { ...first, name: " AI+智慧医疗 ", category: " 医疗服务 ", scenes: ["AI+心血管", "", "  "] },
      ...rest,
    ];
    const wanted = { id: "medical", name: "AI+智慧医疗", category: "医疗服务", scenes: ["AI+心血管"] };
    expect(planOf(edited({ tracks })).tracks[0]).toEqual(wanted);
  });

  it("reads full-width figures as figures, and no least total where none is typed", () => {
    const typed = awards(0, { quota: number("２"), atLeast: "８５．５" });
    expect(planOf(edited(typed)).awards[0]).toMatchObject({ quota: 2, atLeast: "85.5" });
    expect(planOf(edited(awards(0, { atLeast: " " }))).awards[0]?.atLeast).toBeNull();
    expect(planOf(edited(awards(0, { quota: share("３３.３") }))).awards[0]?.quota).toEqual({
      percent: "33.3",
      round: "up",
    });
  });
});

describe("a stage's outcome", () => {
  it("takes what belongs to another outcome away, and offers the next stage to go on to", () => {
    const graded = withOutcome(draft.stages, 0, "grades");
    expect(graded[0]).toMatchObject({ outcome: "grades", advance: null });
    expect(withOutcome(graded, 0, "advance")[0]).toMatchObject({ advance: { to: "semi-final" } });
    expect(withOutcome(draft.stages, 2, "feedback")[2]).toMatchObject({ performanceMaximum: "", grades: [] });
  });
});

describe("what cannot be saved", () => {
  it("is told at the field", () => {
    expect(
      faultsOf({ title: " ", ...stages(0, { performanceMaximum: "一百" }), ...awards(0, { quota: number("1.5") }) }),
    ).toEqual({ title: "required", "stages[0].performanceMaximum": "not-a-number", "awards[0].quota": "not-a-number" });
  });

  it("is a quota, a share, an exception or a least total that is none", () => {
    expect(faultsOf(awards(0, { quota: number("") }))).toEqual({ "awards[0].quota": "not-a-number" });
    expect(faultsOf(awards(0, { quota: share("100.5") }))).toEqual({ "awards[0].quota": "not-a-share" });
    expect(faultsOf(awards(0, { quota: share("三成") }))).toEqual({ "awards[0].quota": "not-a-number" });
    expect(faultsOf(awards(1, { perTrack: { medical: number("-1") } }))).toEqual({
      "awards[1].perTrack.medical": "not-a-number",
    });
    expect(faultsOf(awards(1, { atLeast: "80分" }))).toEqual({ "awards[1].atLeast": "not-a-number" });
  });

  it("is a stage that leads nowhere, back, or to grades that do not fall", () => {
    const advance = { to: "", quota: number("3"), perTrack: {} };
    expect(faultsOf(stages(0, { advance }))).toEqual({ "stages[0].advance.to": "goes-nowhere" });
    expect(faultsOf(stages(1, { advance: { ...advance, to: "preliminary" } }))).toEqual({
      "stages[1].advance.to": "stage-order",
    });
    expect(faultsOf(stages(1, { advance: { ...advance, to: "gone" } }))).toEqual({
      "stages[1].advance.to": "unknown-stage",
    });
    const grade = (id: string, atLeast: string) => ({ id, name: id, atLeast });
    const graded = (grades: ReturnType<typeof grade>[]) =>
      faultsOf({ ...stages(2, { outcome: "grades", grades }), honours: [] });
    expect(graded([])).toEqual({ "stages[2].grades": "no-grades" });
    expect(graded([grade("a", "60"), grade("b", "80")])).toEqual({ "stages[2].grades": "grades-not-descending" });
    expect(graded([grade("a", "")])).toEqual({ "stages[2].grades[0].atLeast": "not-a-number" });
  });

  it("is a list of honours that follows from nothing", () => {
    const [honour] = draft.honours;
    if (!honour) throw new Error("no honour");
    expect(faultsOf({ honours: [{ ...honour, stage: "gone" }] })).toEqual({ "honours[0].stage": "unknown-stage" });
    expect(faultsOf({ honours: [{ ...honour, of: ["gone"] }] })).toEqual({ "honours[0].of": "unknown-award" });
    const graded = stages(2, { outcome: "grades", grades: [{ id: "good", name: "良好", atLeast: "80" }] });
    expect(faultsOf({ honours: [{ ...honour, of: ["first"] }], ...graded })).toEqual({
      "honours[0].of": "unknown-award",
    });
    expect(faultsOf({ honours: [{ ...honour, of: ["good"] }], ...graded })).toEqual({});
    expect(faultsOf({ honours: [honour], ...stages(2, { outcome: "feedback" }) })).toEqual({
      "honours[0].of": "leads-from-nothing",
    });
  });

  it("is a name that stands twice, at the second", () => {
    const tracks = draft.tracks.map((track, at) => (at === 2 ? { ...track, name: "AI+智慧医疗" } : track));
    expect(faultsOf({ tracks })).toEqual({ "tracks[2].name": "repeated-name" });
  });

  it("is a plan without tracks", () => {
    expect(planFaults(edited({ tracks: [] })).get("tracks")).toBe("at-least-one");
  });
});
