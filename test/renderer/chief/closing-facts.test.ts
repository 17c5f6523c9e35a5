// What closing would record, and which changes the chief must look at again before it is recorded.

import { describe, expect, it } from "vitest";
import { changesSince, closingFacts, cutWordOf, seenOf } from "../../../src-renderer/desks/chief/live/closing-facts";
import type { JudgeState } from "../../../src-shared/contract/views";
import { cell, project } from "./sample";

const seen = (states: Record<string, JudgeState>) => Object.entries(states).map(([judge, state]) => ({ judge, state }));

describe("the cut", () => {
  it("counts ballots, keeps recusals apart, and takes everyone else for absent", () => {
    const states: JudgeState[] = ["submitted", "amended", "late", "recused", "recusal-ordered", "waiting", "marking"];
    expect(states.map(cutWordOf)).toEqual(["ballot", "ballot", "ballot", "recused", "recused", "absent", "absent"]);
  });

  it("names the missing and the conflicting, and says when too few would be left", () => {
    const facts = closingFacts(
      seen({ J1: "submitted", J2: "amended", J3: "recused", J4: "waiting", J5: "marking", J6: "conflict" }),
      3,
    );
    expect(facts).toEqual({ missing: ["J4", "J5"], conflicts: ["J6"], tooFew: true });
    expect(closingFacts(seen({ J1: "submitted", J2: "submitted", J3: "amended" }), 3).tooFew).toBe(false);
  });

  it("is seen judge by judge, without marks", () => {
    const cells = [cell("J1", "submitted", { total: "88" })];
    expect(seenOf(project("P1", { cells }))).toEqual([{ judge: "J1", state: "submitted" }]);
  });
});

describe("what changes while the dialogue is open", () => {
  it("asks again for a ballot, a recusal or an amendment that came in between", () => {
    const before = seen({ J1: "marking", J2: "waiting", J3: "submitted", J4: "recused" });
    const after = seen({ J1: "submitted", J2: "recused", J3: "amended", J4: "waiting" });
    expect(changesSince(before, after).map(({ judge }) => judge)).toEqual(["J1", "J2", "J3", "J4"]);
  });

  it("does not ask again because someone has begun to mark", () => {
    expect(changesSince(seen({ J1: "waiting" }), seen({ J1: "marking" }))).toEqual([]);
  });

  it("tells of a judge who joined or left the panel", () => {
    expect(changesSince(seen({ J1: "submitted" }), seen({ J2: "waiting" }))).toEqual([
      { judge: "J1", before: "submitted", after: null },
      { judge: "J2", before: null, after: "waiting" },
    ]);
  });
});
