// Protects the plan's editor: what is typed becomes the plan, and what cannot be saved is told at its field.

import { describe, expect, it } from "vitest";
import { planDraftOf, type PlanDraft, planFaults, planOf } from "../../../src-renderer/desks/organiser/plan/plan-draft";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";

const { plan } = competition2025;
const draft = planDraftOf(plan);

function edited(part: Partial<PlanDraft>): PlanDraft {
  return { ...draft, ...part };
}

describe("a plan as a draft and back", () => {
  it("is the same plan", () => {
    expect(planOf(draft)).toEqual(plan);
    expect(planFaults(draft).size).toBe(0);
  });

  it("drops blank lines of scenes and takes blanks from names", () => {
    const [first, ...rest] = draft.tracks;
    if (!first) throw new Error("no track");
    const tracks = [{ ...first, name: " AI+智慧医疗 ", scenes: ["AI+心血管", "", "  "] }, ...rest];
    expect(planOf(edited({ tracks })).tracks[0]).toEqual({ id: "medical", name: "AI+智慧医疗", scenes: ["AI+心血管"] });
  });

  it("reads a blank quota as every project that is left, and full-width figures as figures", () => {
    const awards = [
      { id: "first", name: "一等奖", quota: "２" },
      { id: "merit", name: "优胜奖", quota: " " },
    ];
    expect(planOf(edited({ awards })).awards.map(({ quota }) => quota)).toEqual([2, null]);
  });
});

describe("what cannot be saved", () => {
  it("is told at the field", () => {
    const [first, ...rest] = draft.stages;
    if (!first) throw new Error("no stage");
    const faults = planFaults(
      edited({
        title: " ",
        stages: [{ ...first, performanceMaximum: "一百" }, ...rest],
        awards: [{ id: "first", name: "一等奖", quota: "1.5" }],
      }),
    );
    expect(Object.fromEntries(faults)).toEqual({
      title: "required",
      "stages[0].performanceMaximum": "not-a-number",
      "awards[0].quota": "not-a-number",
    });
  });

  it("is a name that stands twice, at the second", () => {
    const tracks = draft.tracks.map((track, at) => (at === 2 ? { ...track, name: "AI+智慧医疗" } : track));
    expect(Object.fromEntries(planFaults(edited({ tracks })))).toEqual({ "tracks[2].name": "repeated-name" });
  });

  it("is a plan without tracks", () => {
    expect(planFaults(edited({ tracks: [] })).get("tracks")).toBe("at-least-one");
  });
});
