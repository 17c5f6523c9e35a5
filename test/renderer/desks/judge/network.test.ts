// What a judge is told of the network: where a mark is, what waits too long, and which project comes next when nobody is heard.

import { describe, expect, it } from "vitest";
import type { JudgeProject, LinkView, OwnState, Standing, Whereabouts } from "#shared/contract/views";
import { nextByHand } from "../../../../src-renderer/desks/judge/by-hand";
import { heldSteps } from "../../../../src-renderer/desks/judge/held";
import { isCutOff, isNetworked, stallOf } from "../../../../src-renderer/desks/judge/link-state";

const link = (over: Partial<LinkView>): LinkView => ({
  state: "connected",
  desk: "示例主席台",
  sinceSeconds: 60,
  unacknowledged: null,
  clockOffsetMs: null,
  refusal: null,
  deskStores: true,
  ...over,
});

describe("the steps of a mark", () => {
  it.each<[Whereabouts, string[]]>([
    ["here", ["here"]],
    ["chief", ["here", "chief"]],
    ["two", ["here", "chief", "two"]],
    ["central", ["here", "chief", "two", "central"]],
  ])("of one that is %s are reached so far and no farther", (whereabouts, reached) => {
    const steps = heldSteps(whereabouts, true);
    expect(steps.map(({ step }) => step)).toEqual(["here", "chief", "two", "central"]);
    expect(steps.filter((step) => step.reached).map(({ step }) => step)).toEqual(reached);
  });

  it("are one alone where there is no network: nothing is shown as missing", () => {
    expect(heldSteps("here", false)).toEqual([{ step: "here", reached: true }]);
  });
});

describe("the alarm", () => {
  const waiting = (oldestSeconds: number, entries = 2) => ({ entries, oldestSeconds });

  it("comes once the oldest has waited for more than half a minute, connected or not", () => {
    for (const state of ["connecting", "connected"] as const) {
      expect(stallOf(link({ state, unacknowledged: waiting(30) }))).toBeNull();
      expect(stallOf(link({ state, unacknowledged: waiting(31) }))).toEqual({ kind: "waiting", ...waiting(31) });
    }
  });

  it("says at once that the chief's laptop cannot store, which is not the network, where something waits for it", () => {
    const full = { deskStores: false, unacknowledged: waiting(3) };
    expect(stallOf(link(full))).toEqual({ kind: "full", ...waiting(3) });
    expect(stallOf(link({ ...full, unacknowledged: null }))).toBeNull();
  });

  it("does not come where nothing waits, however long the link is down", () => {
    expect(stallOf(link({ state: "connecting", sinceSeconds: 9999 }))).toBeNull();
    expect(stallOf(link({ unacknowledged: waiting(99, 0) }))).toBeNull();
  });

  it("does not come on a laptop without a network, on the hub itself, or while nothing is known", () => {
    expect(stallOf(link({ state: "alone", unacknowledged: waiting(99) }))).toBeNull();
    expect(stallOf(link({ state: "hub", unacknowledged: waiting(99) }))).toBeNull();
    expect(stallOf(null)).toBeNull();
    expect([isNetworked(null), isNetworked(link({ state: "alone" })), isNetworked(link({}))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("says at once why the chief's desk refuses this laptop", () => {
    expect(stallOf(link({ state: "refused", refusal: "revoked" }))).toEqual({ kind: "refused", refusal: "revoked" });
    expect(stallOf(link({ state: "refused" }))).toEqual({ kind: "refused", refusal: "unknown-device" });
  });
});

describe("stepping by hand", () => {
  it("begins after ten seconds without the chief, or where the chief's desk refuses", () => {
    expect(isCutOff(link({ state: "connecting", sinceSeconds: 10 }))).toBe(false);
    expect(isCutOff(link({ state: "connecting", sinceSeconds: 11 }))).toBe(true);
    expect(isCutOff(link({ state: "refused", sinceSeconds: 0 }))).toBe(true);
    for (const state of ["alone", "hub", "connected"] as const)
      expect(isCutOff(link({ state, sinceSeconds: 999 }))).toBe(false);
    expect(isCutOff(null)).toBe(false);
  });

  const order = (...states: [Standing, OwnState, boolean?][]): JudgeProject[] =>
    states.map(([standing, mine, inPanel = true], at) => ({
      project: `p${at + 1}`,
      place: at + 1,
      seq: at + 1,
      name: "示例项目",
      applicantUnit: "",
      track: "t",
      scene: "",
      standing,
      mine,
      inPanel,
      whereabouts: null,
    }));
  const next = (...states: Parameters<typeof order>): string | null =>
    nextByHand(order(...states).toReversed())?.project ?? null;

  it("offers the project after the last that was opened, closed or marked", () => {
    expect(next(["waiting", "none"], ["waiting", "none"])).toBe("p1");
    expect(next(["closed", "submitted"], ["open", "submitted"], ["waiting", "none"], ["waiting", "none"])).toBe("p3");
    // Marked by hand while cut off: its standing is not known here.
    expect(next(["closed", "submitted"], ["waiting", "submitted"], ["waiting", "none"])).toBe("p3");
  });

  it("does not come back to one that was passed over while others follow, and does in the end", () => {
    expect(next(["waiting", "none"], ["waiting", "submitted"], ["waiting", "none"])).toBe("p3");
    expect(next(["waiting", "none"], ["waiting", "submitted"], ["waiting", "recused"])).toBe("p1");
  });

  it("goes on with a ballot that was begun by hand", () => {
    expect(next(["waiting", "none"], ["waiting", "draft"], ["waiting", "none"])).toBe("p2");
  });

  it("leaves out other panels' projects, recusals and what is finished; with nothing left it offers nothing", () => {
    expect(next(["waiting", "none", false], ["waiting", "recusal-ordered"], ["waiting", "none"])).toBe("p3");
    expect(next(["closed", "submitted"], ["closed", "none"], ["waiting", "submitted"])).toBeNull();
    expect(next()).toBeNull();
  });
});
