// The choices of a ruling: each names just the ballot that it is about.

import { describe, expect, it } from "vitest";
import { inTimeOrder, itemKey, rulingChoices } from "../../../src-renderer/desks/chief/rulings/ruling-choices";
import { channels } from "../../../src-shared/contract/channels";
import { ballot, ruling } from "./sample";

describe("a late ballot", () => {
  it("is the last of those shown: the one of the cut stands before it", () => {
    const item = ruling({ ballots: [ballot("in-the-cut", true), ballot("late")] });
    expect(rulingChoices(item).map(({ subject }) => subject)).toEqual([
      { about: "late", project: "P1", judge: "J1", ballot: "late", counts: true },
      { about: "late", project: "P1", judge: "J1", ballot: "late", counts: false },
    ]);
  });

  it("keeps its name after it was ruled to count", () => {
    const before = ruling({ ballots: [ballot("late")] });
    const after = ruling({ ballots: [ballot("late", true)], ruled: { reason: "r", at: "2026-11-21T10:00:00+08:00" } });
    expect(itemKey(after)).toBe(itemKey(before));
  });
});

describe("a conflict", () => {
  const hashes = ["a".repeat(64), "b".repeat(64)];
  const id = "p".repeat(26);
  const item = ruling({ kind: "conflict", project: id, judge: id, ballots: hashes.map((hash) => ballot(hash)) });

  it("can be ruled for any one of the ballots or for none, and says which of them were seen", () => {
    const subjects = rulingChoices(item).map(({ subject }) => subject);
    const seen = { about: "conflict", project: id, judge: id, among: hashes };
    expect(subjects).toEqual([...hashes, null].map((hash) => ({ ...seen, ballot: hash })));
  });

  it("is looked at in the order in which the ballots were made", () => {
    const made = (hash: string, at: string) => ({ ...ballot(hash), at });
    const later = made("a", "2026-11-21T10:30:00+08:00");
    const earlier = made("b", "2026-11-21T02:00:00Z");
    const shown = inTimeOrder(ruling({ kind: "conflict", ballots: [later, earlier] }));
    expect(shown.ballots.map(({ hash }) => hash)).toEqual(["b", "a"]);
  });

  it("is ruled in the contract's own form", () => {
    for (const { subject } of rulingChoices(item)) {
      expect(channels["chief.rule"].input.safeParse({ subject, reason: "合议" }).success).toBe(true);
    }
  });
});
