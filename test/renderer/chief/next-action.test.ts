// The chief's next step: one at a time, in the order of the day, and never a step that cannot be taken yet.

import { describe, expect, it } from "vitest";
import { inOrder, nextAction, nextInOrder } from "../../../src-renderer/desks/chief/next-action";
import { ballot, certificate, project, resultOf, ruling, scoring, view } from "./sample";

const five = { J1: "40", J2: "41", J3: "42", J4: "43", J5: "44" };
const closed = project("P1", { standing: "closed", place: 1 });

describe("while projects are on", () => {
  it("offers the first of the running order, and again one that was passed over", () => {
    const second = project("P2", { place: 2 });
    const first = project("P1", { place: 1 });
    expect(nextAction(view({ projects: [second, first] }), null)).toEqual({ kind: "open", project: first });
    const jumped = view({ projects: [first, { ...second, standing: "closed" }, project("P3", { place: 3 })] });
    expect(nextInOrder(jumped)?.project).toBe("P1");
  });

  it("closes what is on stage before anything else, even where an earlier project was left open", () => {
    const left = project("P1", { place: 1, standing: "open" });
    const stage = project("P2", { place: 2, standing: "open", onStage: true });
    expect(nextAction(view({ projects: [left, stage] }), null)).toEqual({ kind: "close", project: stage });
    const after = view({ projects: [left, { ...stage, standing: "closed", onStage: false }] });
    expect(nextAction(after, null)).toEqual({ kind: "close", project: left });
  });

  it("waits for the rule's lock, and for projects", () => {
    expect(nextAction(view({ ruleLocked: false, projects: [project("P1")] }), null)).toEqual({ kind: "await-rule" });
    expect(nextAction(view(), null)).toEqual({ kind: "no-projects" });
  });

  it("lists those without a place last, by their number on the registration sheet", () => {
    const list = [project("b", { seq: 9 }), project("c", { place: 2, seq: 1 }), project("a", { seq: 3 })];
    expect(inOrder(list).map((each) => each.project)).toEqual(["c", "a", "b"]);
  });
});

describe("after the last project", () => {
  const all = view({ projects: [closed] });

  it("asks for the result before it proposes anything", () => {
    expect(nextAction(all, null)).toEqual({ kind: "await-result" });
  });

  it("goes from the chief's own ballot to rulings, performance, ties and the signature", () => {
    const unmeasured = resultOf(scoring(five, null), { blockers: [{ code: "own-ballot-open", projects: ["P1"] }] });
    const pending = view({ projects: [closed], rulings: [ruling({ ballots: [ballot("h")] })] });
    expect(nextAction(pending, unmeasured)).toEqual({ kind: "own-ballot", projects: ["P1"] });
    const settled = { ...unmeasured, blockers: [] };
    expect(nextAction(pending, settled)).toEqual({ kind: "rule", items: 1 });
    expect(nextAction(all, settled)).toEqual({ kind: "performance", projects: 1 });
    const tie = { track: "medical", rank: 1, projects: ["P1", "P2"] };
    expect(nextAction(all, resultOf(scoring(five), { awardTies: [tie] }))).toEqual({ kind: "award-ties", ties: 1 });
    expect(nextAction(all, resultOf(scoring(five)))).toEqual({ kind: "sign" });
  });

  it("does not offer to sign while anything stands in the way, listed among the rulings or not", () => {
    const disputed = resultOf(scoring(five), { blockers: [{ code: "conflict-needs-ruling", items: 1 }] });
    expect(nextAction(all, disputed)).toEqual({ kind: "blocked", blockers: 1 });
    const signed = view({ projects: [closed], certificates: [certificate()] });
    expect(nextAction(signed, { ...disputed, certified: true })).toEqual({ kind: "blocked", blockers: 1 });
  });

  it("does not ask for a performance result that the rule gives no weight", () => {
    const document = scoring(five, null);
    const rule = { ...document.rule, components: [{ source: "onsite", weight: "1" }] };
    expect(nextAction(all, resultOf({ ...document, rule }))).toEqual({ kind: "sign" });
  });

  it("says that it is signed only while the result is still the signed one", () => {
    const signed = view({ projects: [closed], certificates: [certificate()] });
    expect(nextAction(signed, resultOf(scoring(five), { certified: true }))).toMatchObject({ kind: "signed" });
    expect(nextAction(signed, resultOf(scoring(five)))).toEqual({ kind: "sign" });
  });

  it("takes no certificate of other tracks, or of another stage, for one of these", () => {
    const others = [certificate({ tracks: ["service"] }), certificate({ stage: "semi-final" })];
    const elsewhere = view({ projects: [closed], certificates: others });
    expect(nextAction(elsewhere, resultOf(scoring(five)))).toEqual({ kind: "sign" });
    const signed = view({ projects: [closed], certificates: [...others, certificate({ number: 7 })] });
    const action = nextAction(signed, resultOf(scoring(five), { certified: true }));
    expect(action.kind === "signed" && action.certificate.number).toBe(7);
  });
});

describe("after the last project of a stage of feedback", () => {
  it("leads to the feedback: nothing is ranked there, and no result is waited for", () => {
    expect(nextAction(view({ outcome: "feedback", projects: [closed] }), null)).toEqual({ kind: "feedback" });
    const own = view({ outcome: "feedback", projects: [{ ...closed, veiled: true }] });
    expect(nextAction(own, null)).toEqual({ kind: "own-ballot", projects: ["P1"] });
  });
});
