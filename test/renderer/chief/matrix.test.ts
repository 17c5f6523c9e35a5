// The matrix in figures: sums by judge, who belongs where, when a project is veiled, and what recusals leave of a panel.

import { describe, expect, it } from "vitest";
import { isVeiledNow, judgeSummary, judgesFor } from "../../../src-renderer/desks/chief/matrix/matrix-summary";
import { panelReach } from "../../../src-renderer/desks/chief/matrix/panel-reach";
import type { ChiefProject, JudgeState } from "../../../src-shared/contract/views";
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
});

describe("a panel", () => {
  const of = (given: Partial<ChiefProject>) => panelReach(project("P1", { standing: "open", minimum: 3, ...given }));

  it("reaches the minimum exactly when recusals leave just as many", () => {
    expect(of({ panel: 5, recused: 2 })).toEqual({ able: 3, verdict: "exact" });
    expect(of({ panel: 5, recused: 1 })).toEqual({ able: 4, verdict: "within" });
    // As many as the minimum without any recusal is how the panel was set.
    expect(of({ panel: 3, recused: 0 })).toEqual({ able: 3, verdict: "within" });
  });

  it("cannot reach it any more when recusals leave fewer, before the project is opened, too", () => {
    expect(of({ panel: 5, recused: 3, submitted: 2 })).toEqual({ able: 2, verdict: "impossible" });
    expect(of({ panel: 5, recused: 3, standing: "waiting" }).verdict).toBe("impossible");
  });

  it("is judged by the ballots that count once the project is closed", () => {
    expect(of({ panel: 5, recused: 0, submitted: 2, standing: "closed" })).toEqual({ able: 2, verdict: "short" });
    expect(of({ panel: 5, recused: 2, submitted: 3, standing: "closed" })).toEqual({ able: 3, verdict: "within" });
  });
});
