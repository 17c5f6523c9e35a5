// The matrix in figures: sums by judge, who belongs where, and when a project is veiled or short of ballots.

import { describe, expect, it } from "vitest";
import {
  isBelowMinimum,
  isVeiledNow,
  judgeSummary,
  judgesFor,
} from "../../../src-renderer/desks/chief/matrix/matrix-summary";
import type { JudgeState } from "../../../src-shared/contract/views";
import { cell, project, view } from "./sample";

const cells = (states: Record<string, JudgeState>) =>
  Object.entries(states).map(([judge, state]) => cell(judge, state));
const projects = [
  project("P1", { cells: cells({ J1: "submitted", J2: "recused" }) }),
  project("P2", { cells: cells({ J1: "amended", J2: "recusal-ordered" }) }),
  project("P3", { cells: cells({ J1: "marking" }) }),
];

describe("a judge", () => {
  it("is summed up over the projects of the own panels only", () => {
    expect(judgeSummary(projects, "J1")).toEqual({ submitted: 2, recused: 0, of: 3 });
    expect(judgeSummary(projects, "J2")).toEqual({ submitted: 0, recused: 2, of: 2 });
  });

  it("has a column where there is a project to mark", () => {
    const judge = (id: string) => ({ judge: id, name: id, unit: "", panels: [] });
    const roster = view({ judges: [judge("J2"), judge("J9"), judge("J1")] });
    expect(judgesFor(roster, projects).map((each) => each.judge)).toEqual(["J2", "J1"]);
  });
});

describe("a project", () => {
  it("is veiled from its opening on, not while nobody could have marked it", () => {
    expect(isVeiledNow(project("P1", { veiled: true }))).toBe(false);
    expect(isVeiledNow(project("P1", { veiled: true, standing: "open" }))).toBe(true);
    expect(isVeiledNow(project("P1", { veiled: false, standing: "closed" }))).toBe(false);
  });

  it("is short of ballots once it is closed with fewer than the rule asks for", () => {
    expect(isBelowMinimum(project("P1", { standing: "closed", submitted: 2 }))).toBe(true);
    expect(isBelowMinimum(project("P1", { standing: "closed", submitted: 3 }))).toBe(false);
    expect(isBelowMinimum(project("P1", { standing: "open", submitted: 0 }))).toBe(false);
  });
});
