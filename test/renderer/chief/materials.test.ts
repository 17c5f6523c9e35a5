// A review of materials at the chief's desk: everything is opened, then closed, and nobody is cut off unseen.

import { describe, expect, it } from "vitest";
import type { ChiefProject, JudgeState } from "#shared/contract/views";
import {
  changedSince,
  chosenProjects,
  firstChoice,
  withoutTotal,
} from "../../../src-renderer/desks/chief/materials/cut-of-all";
import {
  judgeProgress,
  missingBallots,
  openProjects,
  reviewStateOf,
} from "../../../src-renderer/desks/chief/materials/materials-facts";
import { nextAction } from "../../../src-renderer/desks/chief/next-action";
import { cell, project, ruling, view } from "./sample";

const review = { id: "preliminary", name: "初赛", roadshow: false };

/** Open, with the state of J1, J2, … */
function open(id: string, states: readonly JudgeState[], given: Partial<ChiefProject> = {}): ChiefProject {
  const cells = states.map((state, at) => cell(`J${at + 1}`, state));
  return project(id, { standing: "open", minimum: 2, panel: cells.length, cells, ...given });
}

const complete = open("P1", ["submitted", "amended", "recused"]);
const lacking = open("P2", ["submitted", "marking", "waiting"]);
const tooFew = open("P3", ["submitted", "recused", "recusal-ordered"]);
const conflicting = open("P4", ["submitted", "conflict", "submitted"]);
const waiting = project("P5");
const closed = project("P6", { standing: "closed" });
const ids = (projects: readonly ChiefProject[]) => projects.map((each) => each.project);

describe("the next step", () => {
  const next = (projects: readonly ChiefProject[], given = {}) =>
    nextAction(view({ stage: review, projects, ...given }), null);

  it("opens all that wait, also those that came later, once the rule is locked", () => {
    expect(next([waiting, project("P7")])).toMatchObject({ kind: "open-all", projects: [{}, {}], open: 0 });
    expect(next([lacking, waiting])).toMatchObject({ kind: "open-all", projects: [{ project: "P5" }], open: 1 });
    expect(next([waiting], { ruleLocked: false })).toEqual({ kind: "await-rule" });
  });

  it("then closes, and says how much is there; one that must be ruled on does not count", () => {
    const projects = [complete, lacking, tooFew, conflicting, closed];
    expect(next(projects)).toEqual({ kind: "close-all", open: 3, complete: 1, missing: 2 });
    expect(next([lacking, waiting], { ruleLocked: false })).toMatchObject({ kind: "close-all", open: 1 });
  });

  it("goes to the rulings where nothing else is open, and to the result where nothing is", () => {
    const items = [ruling({ kind: "conflict", project: "P4" })];
    expect(next([conflicting, closed], { rulings: items })).toEqual({ kind: "rule", items: 1 });
    expect(next([closed])).toEqual({ kind: "await-result" });
  });

  it("leaves a stage with a roadshow as it was: one project after the other", () => {
    const hall = { stage: { ...review, roadshow: true } };
    expect(next([waiting], hall)).toEqual({ kind: "open", project: waiting });
    expect(next([complete, waiting], hall)).toEqual({ kind: "close", project: complete });
  });
});

describe("closing many", () => {
  const agreed = openProjects([complete, lacking, tooFew, conflicting, waiting, closed]);

  it("has the complete ones as the first choice: nobody missing, enough ballots, nothing to rule on", () => {
    expect(ids(agreed.complete)).toEqual(["P1"]);
    expect(ids(agreed.incomplete)).toEqual(["P2", "P3"]);
    expect(ids(agreed.conflicting)).toEqual(["P4"]);
    expect(firstChoice(agreed)).toBe("complete");
    expect(ids(chosenProjects(agreed, "complete"))).toEqual(["P1"]);
    expect(missingBallots(chosenProjects(agreed, "complete"))).toBe(0);
  });

  it("never chooses to cut anybody off by itself", () => {
    const none = openProjects([lacking]);
    expect(firstChoice(none)).toBeNull();
    expect(chosenProjects(none, null)).toEqual([]);
  });

  it("counts what closing all would cut off, by judge, and names what would have no total", () => {
    const chosen = chosenProjects(agreed, "all");
    expect(ids(chosen)).toEqual(["P1", "P2", "P3"]);
    expect(missingBallots(chosen)).toBe(2);
    expect(ids(withoutTotal(chosen))).toEqual(["P2", "P3"]);
    const judges = ["J3", "J2", "J1"].map((judge) => ({ judge, name: judge, unit: "", panels: [] }));
    expect(judgeProgress({ judges }, chosen)).toEqual([
      { judge: "J3", done: 2, recused: 2, drafts: 0, left: 1, of: 3 },
      { judge: "J2", done: 2, recused: 1, drafts: 1, left: 1, of: 3 },
      { judge: "J1", done: 3, recused: 0, drafts: 0, left: 0, of: 3 },
    ]);
  });

  it("notices what has changed since, and only where it changes what is recorded", () => {
    const chosen = chosenProjects(agreed, "all");
    const begun = open("P2", ["submitted", "marking", "marking"]);
    expect(changedSince(chosen, [complete, begun, tooFew])).toEqual([]);
    const came = open("P2", ["submitted", "submitted", "waiting"]);
    expect(ids(changedSince(chosen, [complete, came, tooFew]))).toEqual(["P2"]);
    expect(changedSince(chosenProjects(agreed, "complete"), [complete, came, tooFew])).toEqual([]);
    const shut = { ...complete, standing: "closed" as const };
    expect(ids(changedSince(chosen, [shut, lacking]))).toEqual(["P1", "P3"]);
  });

  it("tells the projects of the list apart", () => {
    const states = [complete, lacking, tooFew, conflicting, waiting, closed].map((each) => reviewStateOf(each, agreed));
    expect(states).toEqual(["complete", "incomplete", "incomplete", "incomplete", "waiting", "closed"]);
  });
});
