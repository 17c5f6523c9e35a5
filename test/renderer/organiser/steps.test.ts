// Protects the organiser's overview: which one thing is next, and when a step counts as done.

import { describe, expect, it } from "vitest";
import type { CertificateView, FindingView, OrganiserView } from "../../../src-shared/contract/views";
import { stepPage } from "../../../src-renderer/desks/organiser/steps/step-page";
import { progressOf, type Surroundings } from "../../../src-renderer/desks/organiser/steps/steps";
import { finding, organiserView, person, project } from "./view";

const nothingElse: Surroundings = {
  rehearsed: false,
  openProposals: 0,
  exportedResults: false,
  exportedEvent: false,
};

function next(part: Partial<OrganiserView>, around: Partial<Surroundings> = {}) {
  return progressOf(organiserView(part), { ...nothingElse, ...around }).next.action;
}

const unlocked = organiserView().rules.map((rule) => ({ ...rule, locked: false }));
const waiting = finding("team-size");

const certificate = (tracks: readonly string[], supersededBy: string | null = null): CertificateView => ({
  hash: tracks.join(),
  stage: "final",
  tracks,
  number: 1,
  at: "2026-11-21T10:00:00+08:00",
  signer: "示例组长",
  log: "log",
  scoringHash: "s",
  resultHash: "r",
  ruleHash: "u",
  inputs: 1,
  supersededBy,
});

describe("the next thing to do", () => {
  it("asks for no running order where materials are reviewed in any order", () => {
    const { plan, stage } = organiserView();
    const ofMaterials = plan.stages.map((each) => (each.id === stage ? { ...each, roadshow: false } : each));
    expect(next({ orders: [] })).toBe("draw-order");
    expect(next({ orders: [], plan: { ...plan, stages: ofMaterials } })).toBe("rehearse");
  });

  it("goes from the registrations to the running order, one step at a time", () => {
    const empty = { projects: [], people: [], rules: unlocked, orders: [] };
    expect(next(empty)).toBe("import-registrations");
    const registered = { ...empty, projects: [project(1, { findings: [waiting] })] };
    expect(next(registered)).toBe("import-roster");
    expect(next({ ...registered, people: [person(1), person(2), person(3)] })).toBe("fill-panels");
    const seated = { ...registered, people: [person(1, { role: "chief", hasPin: false }), person(2), person(3)] };
    expect(next(seated, { openProposals: 2 })).toBe("decide-recusals");
    expect(next(seated)).toBe("lock-rule");
    const locked = { ...seated, rules: organiserView().rules };
    expect(next(locked)).toBe("issue-pins");
    const pinned = { ...locked, people: organiserView().people };
    expect(next(pinned)).toBe("review-findings");
    const reviewed = (findings: Parameters<typeof finding>[1][]) => ({
      ...pinned,
      projects: [project(1, { findings: findings.map((decision, at) => finding(`rule-${at}`, decision)) })],
    });
    expect(next(reviewed(["waived", null]))).toBe("review-findings");
    // It does not qualify, and would be drawn: first it is to be withdrawn, or the finding waived.
    expect(next(reviewed(["accepted"]))).toBe("review-findings");
    expect(next(reviewed(["waived"]))).toBe("draw-order");
    expect(next(reviewed(["sent-back"]))).toBe("draw-order");
    expect(next({ ...pinned, projects: [project(1)] })).toBe("draw-order");
  });

  it("asks for a place for a project that came after the draw", () => {
    expect(next({ projects: [project(1), project(2), project(3)] })).toBe("complete-order");
  });

  it("does not ask for judges of a project whose track the plan does not have", () => {
    const progress = progressOf(
      organiserView({ projects: [project(1), project(2), project(3, { track: "" })] }),
      nothingElse,
    );
    expect(progress.facts.trackless.map(({ seq }) => seq)).toEqual([3]);
    expect(progress.next.action).toBe("rehearse");
  });

  it("finds a panel too thin for the rule", () => {
    const { facts } = progressOf(organiserView({ people: [person(1, { role: "chief" }), person(2)] }), nothingElse);
    expect(facts.thinTracks).toEqual([{ track: "medical", judges: 2, minimum: 3 }]);
  });

  it("goes on without a rehearsal once marking has begun", () => {
    expect(next({})).toBe("rehearse");
    expect(next({}, { rehearsed: true })).toBe("go-live");
    expect(next({ started: true })).toBe("follow-live");
  });

  it("asks for the exports only when every track has a certificate in force", () => {
    const both = [project(1), project(2, { track: "service" })];
    const one = { started: true, projects: both, certificates: [certificate(["medical"])] };
    expect(next(one, { exportedResults: true, exportedEvent: true })).toBe("follow-live");
    const replaced = [certificate(["medical"], "newer"), certificate(["service"])];
    expect(next({ ...one, certificates: replaced })).toBe("follow-live");
    const all = { ...one, certificates: [certificate(["medical"]), certificate(["service"])] };
    expect(next(all)).toBe("export-results");
    expect(next(all, { exportedResults: true })).toBe("export-event");
    expect(next(all, { exportedResults: true, exportedEvent: true })).toBe("finished");
  });
});

describe("the state of a step", () => {
  it("shows findings that stand after the draw as not settled, and does not stop there", () => {
    const view = organiserView({ projects: [project(1, { findings: [waiting] }), project(2)] });
    const { states, next: step } = progressOf(view, nothingElse);
    expect(states.review).toBe("open");
    expect(step.step).toBe("rehearse");
  });

  it("calls the review done when nothing waits: neither a finding, nor a project to be withdrawn, nor a correction", () => {
    const state = (findings: readonly FindingView[]) =>
      progressOf(organiserView({ projects: [project(1, { findings }), project(2)] }), nothingElse).states.review;
    expect(state([finding("a", "waived"), finding("b", "waived")])).toBe("done");
    expect(state([finding("a", "waived"), finding("b")])).toBe("open");
    expect(state([finding("a", "accepted")])).toBe("open");
    expect(state([finding("a", "sent-back")])).toBe("open");
  });

  it("counts each project once, where the review has brought it", () => {
    const { facts } = progressOf(
      organiserView({
        projects: [
          project(1),
          project(2, { findings: [finding("a", "waived")] }),
          project(3, { findings: [waiting, finding("a", "sent-back")] }),
          project(4, { findings: [finding("a", "sent-back")] }),
          project(5, { findings: [finding("a", "accepted"), waiting] }),
          project(6, { findings: [finding("a", "accepted")], withdrawn: "合规性审查" }),
        ],
      }),
      nothingElse,
    );
    expect(facts.review).toEqual({ qualifies: 2, waiting: 1, "sent-back": 1, accepted: 1, withdrawn: 1 });
  });

  it("does not call the review done where there is nothing to review", () => {
    expect(progressOf(organiserView({ projects: [], orders: [] }), nothingElse).states.review).toBe("waiting");
  });

  it("counts no finding of a project that has withdrawn", () => {
    const gone = project(1, { findings: [waiting], withdrawn: "资格审查" });
    expect(progressOf(organiserView({ projects: [gone, project(2)] }), nothingElse).states.review).toBe("done");
  });

  it("does not call the archive done before the result is signed", () => {
    expect(progressOf(organiserView(), { ...nothingElse, exportedEvent: true }).states.archive).toBe("waiting");
  });
});

describe("the page that preparing opens with", () => {
  it("is the one with something left to do, and the event's own when nothing is", () => {
    const open = progressOf(organiserView({ rules: unlocked }), nothingElse);
    expect(stepPage("prepare", open)).toBe("rule");
    expect(stepPage("prepare", progressOf(organiserView(), nothingElse))).toBe("event");
    expect(stepPage("draw", open)).toBe("draw");
  });
});
